import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What users of other schedulers complained of: each test is named after the complaint.
@Suite struct ComplaintTests {
    private let two = [
        offer("a1", "cpus:2;mem:4096", "os:linux", zone: "a"), offer("a2", "cpus:2;mem:4096", zone: "a"),
    ]

    @Test("marathon#1090, marathon#652, marathon#1308, nomad#23810, kubernetes#49896: nobody says why")
    func whatKeepsTasksFromAPlaceIsSaid() throws {
        let report = try #require(
            place(
                job {
                    Attribute("os") == "linux"; Attribute("gpu").exists
                }, on: two
            ).report(of: "web"))
        #expect(report.unplaced == 1)
        #expect(report.offers == 2)
        #expect(report.nearestFit?.agentID == "a1")
        #expect(report.sentence.contains("Attribute(\"gpu\").exists"))
    }

    @Test("kubernetes#52166: reasons are for people only")
    func reasonsHaveCodesThatStay() throws {
        let plan = place(job { Attribute("os").exists.named("known system") }, job("big", cpus: 9) {}, on: two)
        #expect(
            plan.report(of: "big")?.exclusions.map { "\($0.code.rawValue) \($0.resource ?? "")" } == [
                "lacks-resource cpus"
            ])
        let gpu = try #require(place(job { Attribute("gpu").exists }, on: two).report(of: "web")?.exclusions.first)
        #expect("\(gpu.code.rawValue) \(gpu.stability.rawValue) \(gpu.examples)" == "field-missing fixed [a1, a2]")
        #expect(
            ExclusionCode.allCases.map(\.rawValue) == [
                "other-role", "held", "frozen", "lacks-resource", "lacks-detail", "field-missing",
                "field-of-other-kind",
                "field-differs", "domain-full", "domain-ahead", "too-few-domains", "share-full", "apart-from-others",
                "near-others", "other-place", "maintenance", "draining", "failures", "custom", "combination",
                "low-score",
            ])
    }

    @Test("Fenzo#90: rules do not see reservations")
    func whatIsReservedIsSeen() {
        var reserved = two[1]
        for index in reserved.resources.indices {
            reserved.resources[index].reservations = [V1.Resource.ReservationInfo(role: "web", type: .static)]
        }
        let work = Job("web", instances: 3) {
            CPUs(1); Memory(.mebibytes(64)); Shell("true"); Reserved(role: "web"); Distinct(.agent)
        }
        let plan = place(work, on: [two[0], reserved])
        #expect(plan.places == ["web-1@a2"])
        #expect(
            plan.report(of: "web")?.sentence
                == "of 2 offers, 1 lacks cpus (want 1, best has 0), 1 excluded by Distinct(agent) (a2 has 1); a2 comes "
                + "nearest, but fails Distinct(agent) (a2 has 1)")
    }

    @Test("marathon#1633, marathon#2925, marathon#3950: GROUP_BY is random")
    func tasksAreSpreadOverAgentsThatAreKnownAndNotOffered() {
        var world = World()
        world.note([offer("a3", zone: "b")])
        #expect(place(job("web", 2) { Spread(over: .zone) }, on: two, world: world).placed.count == 1)
        #expect(place(job("web", 2) { Spread(over: .zone) }, on: two).placed.count == 2)
        #expect(place(job("web", 2) { Spread(over: .zone, domains: 2) }, on: two).placed.count == 1)
    }

    @Test("marathon#4281: GROUP_BY stalls on a full host")
    func aDomainThatCouldNeverHoldTheTaskDoesNotCount() {
        let small = offer("a3", "cpus:0.5;mem:32", zone: "b")
        #expect(place(job("web", 4) { Spread(over: .zone) }, on: two + [small]).placed.count == 4)
    }

    @Test("marathon#3867: UNIQUE ignores what is planned")
    func tasksThatAreBeingLaunchedCount() {
        var world = World()
        let work = job("web", 3) { Distinct(.hostname) }
        let first = place(work, on: two, world: world)
        #expect(first.placed.count == 2)
        world.note(two)
        world.note(first, at: .zero)
        #expect(place(work, on: two, world: world).placed == [])
    }

    @Test("marathon#2637, Fenzo#147, kubernetes#117634, Singularity#1482: rules never yield")
    func aRuleYieldsWithTime() {
        var world = World()
        let work = job("web", 3) { Distinct(.agent).drop(after: .seconds(60)) }
        let first = place(work, on: two, world: world)
        #expect(first.placed.count == 2)
        world.note(two)
        world.note(first, at: .zero)
        func later(_ seconds: Int64) -> Plan {
            PlacementEngine().place([work], on: two, world: world, now: .zero + .seconds(seconds), seed: 0)
        }
        #expect(later(59).placed == [])
        #expect(later(60).placed.count == 1)
    }

    @Test("marathon#2637: what is asked for never falls")
    func theScoreThatIsAskedForFallsWithTime() {
        var world = World()
        let work = job {
            Prefer { Attribute("ssd").exists }; Prefer { Attribute("os") == "linux" }
            Relax(from: 1, to: 0, over: .seconds(60))
        }
        world.note(place(work, on: two, world: world), at: .zero)
        func later(_ seconds: Int64) -> Plan {
            PlacementEngine().place([work], on: two, world: world, now: .zero + .seconds(seconds), seed: 0)
        }
        #expect(later(0).report(of: "web")?.exclusions.map(\.code) == [.lowScore])
        #expect(later(29).places == [])
        #expect(later(30).places == ["web-1@a1"])
    }

    @Test("marathon#2637: other tasks keep their places, whatever waits")
    func whatWaitsMayTakeThePlaceOfOthers() {
        var world = World()
        world.note(two)
        world.note(place(job("batch", 2, cpus: 2) {}, on: two), at: .zero)
        let full = [offer("a1", "mem:4032", "os:linux"), offer("a2", "mem:4032")]
        let work = job(cpus: 2) {
            Attribute("os") == "linux"; Priority(2); Preempts(lowerThan: 1)
        }
        let plan = place(work, on: full, world: world)
        #expect(plan.placed == [])
        #expect(plan.victims.map(\.agentID) == ["a1"])
        world.note(plan, at: .zero)
        for victim in plan.victims { world.note(TaskStatus(taskID: victim.taskID, state: .killed), at: .zero) }
        #expect(place(work, on: [offer("a1", "cpus:2;mem:4096", "os:linux")], world: world).places == ["web-1@a1"])
    }

    @Test("marathon#4110: what is stuck blocks everything")
    func workWithoutAPlaceBlocksNoOther() {
        let stuck = job("stuck") {
            Attribute("gpu").exists; Priority(9)
        }
        let plan = place(stuck, job("web") {}, on: two)
        #expect(plan.placed.map(\.work) == ["web"])
        #expect(plan.unplaced.map(\.work) == ["stuck"])
    }

    @Test("marathon#4110: waiting ends with no result")
    func waitingEndsWithAResult() {
        var world = World()
        let stuck = job("stuck") {
            Attribute("gpu").exists; Timeout(.seconds(5))
        }
        world.note(place(stuck, on: two, world: world), at: .zero)
        let plan = PlacementEngine().place([stuck], on: two, world: world, now: .zero + .seconds(5), seed: 0)
        #expect(plan.unplaced.map(\.isFinal) == [true])
    }

    @Test("Fenzo#50, Fenzo#51, mesos-plugin#49, spark#10924, spark#17786: offers are kept for ever")
    func offersAreUsedOrRefusedOrHeldForAStatedTime() {
        let plan = place(job { Attribute("os") == "linux" }, on: two)
        #expect(plan.launches.map(\.agentID) == ["a1"])
        #expect(plan.declined == ["O-a2"])
        let gang = Gang("mpi", instances: 3) {
            CPUs(2); Memory(.mebibytes(10)); Shell("true")
        }.hold(.seconds(7))
        #expect(place(gang, on: two).holds.map(\.end) == [.zero + .seconds(7)])
        var world = World()
        world.note(place(gang, on: two), at: .zero)
        let later = PlacementEngine().place([gang], on: two, world: world, now: .zero + .seconds(7), seed: 0)
        #expect(later.holds == [])
        #expect(later.declined.sorted() == ["O-a1", "O-a2"])
    }

    @Test("Fenzo#100: tasks of before a restart are forgotten")
    func tasksThatOthersToldOfCount() {
        var world = World()
        world.note(two)
        world.add(task: "old", of: "web", on: "a1")
        #expect(place(job { Distinct(.agent) }, on: two, world: world).places == ["web-1@a2"])
    }

    @Test("Fenzo#135: demands are one number")
    func aDemandMayBeARange() {
        let work = Job("web") {
            CPUs(1...8)
            Memory(.mebibytes(64))
            Shell("true")
        }
        let plan = place(work, on: [two[0]])
        #expect(plan.launches.first?.tasks.first?.resources.first { $0.name == "cpus" }?.scalar?.value == 2)
    }

    @Test("dcos-commons#811, dcos-commons#841, dcos-commons#840: running tasks are judged again")
    func rulesBindNewTasksOnly() {
        var world = World()
        let plan = place(job("web", 2) { Together(within: .agent) }, on: two)
        world.note(two)
        world.note(plan, at: .zero)
        let changed = place(job("web", 3) { Distinct(.agent) }, on: two, world: world)
        #expect(changed.placed.map(\.number) == [3])
        #expect(changed.victims == [])
    }

    @Test("nomad#8411: a reason that is remembered is lost")
    func everyWorkIsToldTheSameReason() {
        let plan = place(job("a") { Attribute("gpu").exists }, job("b") { Attribute("gpu").exists }, on: two)
        let sentences = plan.reports.map(\.sentence)
        #expect(sentences.count == 2)
        #expect(sentences.first == sentences.last)
        #expect(sentences.first?.contains("Attribute(\"gpu\").exists") == true)
    }
}
