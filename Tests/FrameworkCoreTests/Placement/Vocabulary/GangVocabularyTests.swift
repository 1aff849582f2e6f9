import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What other schedulers start together, said in ours: each case is named after the scheduler and its word.
@Suite struct GangVocabularyTests {
    private func members(_ count: Int) -> [JobPart] {
        Member("rank", count: count) {
            CPUs(1); Memory(.mebibytes(32)); Shell("true")
        }.parts
    }

    private func gang(_ instances: Int, minimum: Int? = nil, @PlacementBuilder _ lines: () -> [JobPart] = { [] })
        -> Gang
    {
        let parts = lines()
        return Gang("mpi", instances: instances, minimum: minimum) {
            CPUs(1); Memory(.mebibytes(32)); Shell("true"); Parts(parts: parts)
        }
    }

    @Test("dcos-commons: a pod is on one agent", arguments: UInt64(0)..<8)
    func theTasksOfAPodAreOnOneAgent(_ seed: UInt64) {
        let pod = Pod("shop") { Parts(parts: members(2)) }
        let small = (1...4).map { offer("a\($0)", "cpus:1.5;mem:4096;disk:100") }
        #expect(place(pod, on: small, seed: seed).placed == [])
        let plan = place(pod, on: small + [offer("b", "cpus:2.1;mem:4096;disk:100")], seed: seed)
        #expect(plan.places == ["shop-1.rank.1@b", "shop-1.rank.2@b"])
    }

    @Test("Nomad: the tasks of a group are on one node, its count on any")
    func eachInstanceOfAPodHasAnAgentThatHoldsIt() {
        let pod = Pod("group", instances: 3) {
            Member("web") {
                CPUs(1); Memory(.mebibytes(32)); Shell("true")
            }
            Member("log") {
                CPUs(0.5); Memory(.mebibytes(32)); Shell("true")
            }
        }
        let plan = place(pod, on: (1...2).map { offer("a\($0)", "cpus:2;mem:4096;disk:100") })
        #expect(plan.launches.map { $0.groups.map(\.tasks.count) } == [[2], [2]])
        #expect(plan.unplaced.map(\.work) == ["group"])
    }

    @Test("Volcano: minMember; Kueue: all or nothing; Armada: the cardinality of a gang; Spark: a barrier")
    func allTasksOfAGangStartOrNone() {
        let offers = (1...3).map { offer("a\($0)", "cpus:1;mem:4096") }
        #expect(place(gang(3), on: offers).placed.count == 3)
        #expect(place(gang(4), on: offers).placed == [])
        #expect(place(gang(4), on: offers).report(of: "mpi")?.reached == 3)
    }

    @Test("Volcano: a job starts with minAvailable of its tasks")
    func aGangMayStartWithItsMinimum() {
        let offers = (1...3).map { offer("a\($0)", "cpus:1;mem:4096") }
        func later(_ gang: Gang) -> Plan {
            var world = World()
            world.note(place(gang, on: offers), at: .zero)
            return PlacementEngine().place([gang], on: offers, world: world, now: .zero + .seconds(20), seed: 0)
        }
        #expect(place(gang(5, minimum: 3), on: offers).placed == [])
        #expect(later(gang(5, minimum: 3)).placed.count == 3)
        #expect(later(gang(5, minimum: 4)).placed == [])
    }

    @Test("Volcano: a job of several kinds of tasks")
    func aGangMayHaveSeveralKindsOfTasks() {
        let gang = Gang("train") {
            Member("server") {
                CPUs(2); Memory(.mebibytes(32)); Shell("true")
            }
            Member("worker", count: 2) {
                CPUs(1); GPUs(1); Memory(.mebibytes(32)); Shell("true")
            }
        }
        let offers = [offer("a1", "cpus:2;mem:99"), offer("a2", "cpus:4;gpus:1;mem:99")]
        #expect(place(gang, on: offers).placed == [])
        let plan = place(gang, on: offers + [offer("a3", "cpus:1;gpus:1;mem:99")])
        let workers = plan.placed.filter { $0.taskID.value.contains("worker") }
        #expect(plan.placed.count == 3)
        #expect(workers.map(\.agentID.value).sorted() == ["a2", "a3"])
    }

    /// Whichever rack the first task prefers, all go to the one that holds them.
    @Test("Armada: nodeUniformityLabel", arguments: UInt64(0)..<16)
    func aUniformGangIsInTheDomainThatHoldsIt(_ seed: UInt64) {
        let racks = ["r1", "r1", "r2", "r2", "r2", "r3"]
        let offers = racks.enumerated().map { offer("a\($0)", "cpus:1;mem:4096", "rack:\($1)") }
        let uniform = gang(3).uniform(.attribute("rack"))
        #expect(place(uniform, on: offers, seed: seed).placed.map(\.agentID.value).sorted() == ["a2", "a3", "a4"])
        #expect(place(gang(4).uniform(.attribute("rack")), on: offers, seed: seed).placed == [])
        #expect(place(gang(4), on: offers, seed: seed).placed.count == 4)
    }

    /// Where the work prefers to be, but not all of it can.
    @Test("Marathon: CLUSTER without a value stalls on a full rack", arguments: UInt64(0)..<16)
    func tasksThatGoTogetherGoWhereMostHaveAPlace(_ seed: UInt64) {
        let racks = ["r1", "r1", "r2", "r2", "r2"]
        let offers = racks.enumerated().map { offer("a\($0)", "cpus:1;mem:4096", "rack:\($1)") }
        let together = job("web", 3) {
            Together(within: .attribute("rack")); Prefer { Attribute("rack") == "r1" }
        }
        #expect(place(together, on: offers, seed: seed).placed.map(\.agentID.value).sorted() == ["a2", "a3", "a4"])
        var world = World()
        world.add(task: "web-0", of: "web", on: "a1")
        #expect(
            place(together, on: offers, world: world, seed: seed).placed.map(\.agentID.value).sorted() == ["a0", "a1"])
    }

    @Test("Armada: a gang keeps apart what its tasks are", arguments: UInt64(0)..<4)
    func aGangHasRulesLikeAnyWork(_ seed: UInt64) {
        let offers = (1...3).map { offer("a\($0)", "cpus:4;mem:4096") }
        let plan = place(gang(3) { Distinct(.agent) }, on: offers, seed: seed)
        #expect(plan.placed.map(\.agentID.value).sorted() == ["a1", "a2", "a3"])
        #expect(place(gang(4) { Distinct(.agent) }, on: offers, seed: seed).placed == [])
    }

    @Test("what ran as one task of a gang goes back to where it was")
    func aGangsMembersRememberTheirPlaces() {
        let gang = Gang("train", restart: .onFailure) {
            Parts(parts: members(3))
            SamePlace()
        }
        let offers = (1...6).map { offer("a\($0)", "cpus:1;mem:99") }
        var world = World()
        let plan = place(gang, on: offers, world: world)
        #expect(plan.placed.count == 3)
        world.note(offers)
        world.note(plan, at: .zero)
        for placed in plan.placed {
            world.note(TaskStatus(taskID: placed.taskID, state: .failed), at: .zero)
        }
        for seed in UInt64(1)..<4 {
            let again = place(gang, on: offers, world: world, seed: seed)
            #expect(again.placed.map(\.agentID) == plan.placed.map(\.agentID))
        }
    }
}
