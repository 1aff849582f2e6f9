import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct PlacementEngineTests {
    @Test func tasksGoWhereTheirRulesAllowIt() {
        let plan = place(
            job { Attribute("os") == "linux" },
            on: [offer("a1", "cpus:4;mem:4096", "os:windows"), offer("a2", "cpus:4;mem:4096", "os:linux")])
        #expect(plan.places == ["web-1@a2"])
        #expect(plan.refusals == [Plan.Refusal(offerIDs: ["O-a1"], for: nil)])
        #expect(plan.unplaced == [])
        #expect(plan.launches.first?.tasks.first?.resources.count == 2)
    }

    @Test func eachChoiceIsSeenByTheNext() {
        let racks = ["r1", "r1", "r2", "r2"]
        let offers = racks.enumerated().map { offer("a\($0 + 1)", "cpus:4;mem:4096", "rack:\($1)") }
        let plan = place(job("web", 5) { AtMost(2, per: .attribute("rack")) }, on: offers)
        #expect(plan.placed.count == 4)
        #expect(plan.unplaced.map(\.name) == ["web-5"])
        let spread = place(job("web", 4) { Distinct(.agent) }, on: offers)
        #expect(spread.places.map { $0.suffix(2) }.sorted() == ["a1", "a2", "a3", "a4"])
    }

    @Test func tasksAreSpreadEvenly() {
        let offers = (1...6).map { offer("a\($0)", "cpus:8;mem:4096", zone: $0 <= 4 ? "a" : $0 == 5 ? "b" : "c") }
        let plan = place(job("web", 9) { Spread(over: .zone, maxSkew: 1) }, on: offers)
        let zones = plan.placed.map { ["a5": "b", "a6": "c"][$0.agentID.value] ?? "a" }
        #expect(plan.placed.count == 9)
        #expect(["a", "b", "c"].map { zone in zones.count { $0 == zone } } == [3, 3, 3])
    }

    @Test func theTightestAgentIsPreferred() {
        let offers = [offer("a1", "cpus:8;mem:8192"), offer("a2", "cpus:2;mem:1024"), offer("a3", "cpus:4;mem:4096")]
        #expect(place(job { Pack(.tightest) }, on: offers).places == ["web-1@a2"])
        #expect(place(job { Pack(.loosest) }, on: offers).places == ["web-1@a1"])
        #expect(
            place(
                job {
                    Pack(.tightest); Prefer(weight: 10) { Hostname.matches("a3.*") }
                }, on: offers
            ).places
                == ["web-1@a3"])
    }

    @Test func aGangIsPlacedWholeOrHolds() throws {
        let gang = Gang("mpi", instances: 3) {
            CPUs(2); Memory(.mebibytes(10)); Shell("true")
        }
        let two = [offer("a1", "cpus:2;mem:100"), offer("a2", "cpus:2;mem:100")]
        let first = place(gang, on: two)
        #expect(first.placed == [] && first.refusals == [])
        #expect(first.holds == [Plan.Hold(work: "mpi", offerIDs: ["O-a1", "O-a2"], end: .zero + .seconds(20))])
        #expect(first.unplaced.count == 3)
        let second = place(gang, on: two + [offer("a3", "cpus:2;mem:100")])
        #expect(second.places == ["mpi-1@a1", "mpi-2@a2", "mpi-3@a3"] || second.placed.count == 3)
        #expect(second.holds == [])
    }

    @Test func aPodStartsAsAGroup() throws {
        let pod = Pod("shop", instances: 1) {
            Member("web") {
                CPUs(0.5); Memory(.mebibytes(64)); Shell("true"); Ports(1)
            }
            Member("log") {
                CPUs(0.1); Memory(.mebibytes(32)); Shell("true")
            }
        }
        let plan = place(pod, on: [offer("a1", "cpus:4;mem:4096;disk:100;ports:[31000-31009]")])
        let group = try #require(plan.launches.first?.groups.first)
        #expect(group.tasks.map(\.taskID) == ["shop-1.web", "shop-1.log"])
        #expect(group.executor.executorID == "shop-1")
        #expect(plan.places == ["shop-1.log@a1", "shop-1.web@a1"])
    }

    @Test func aMemberOfAPodTakesNoPortThatAnotherNames() throws {
        let pod = Pod("shop") {
            Member("log") {
                CPUs(0.1); Memory(.mebibytes(32)); Shell("true"); Ports(1); Ports(1, in: 31_000...31_002)
            }
            Member("web") {
                CPUs(0.1); Memory(.mebibytes(32)); Shell("true"); Port(31_000); Ports(1)
            }
        }
        let ports: Resources = "cpus:4;mem:4096;disk:100;ports:[31000-31003]"
        let group = try #require(place(pod, on: [offer("a1", ports)]).launches.first?.groups.first)
        let taken = try group.tasks.map { try Resources($0.resources).ports.ranges }
        #expect(taken == [[31_001...31_002], [31_000...31_000, 31_003...31_003]])
        let first = try group.tasks.map { try #require($0.command?.environment?.variables.first) }
        #expect(first.map(\.value) == ["31001", "31000"])
    }

    @Test func portsAreLeftToThoseThatCouldHaveNoOthers() throws {
        let work = Job("web") {
            CPUs(0.1); Memory(.mebibytes(32)); Shell("true")
            Ports(1, in: 31_002...31_004); Ports(1, in: 31_001...31_003)
        }
        let plan = place(work, on: [offer("a1", "cpus:4;mem:4096;ports:[31002-31002,31004-31004]")])
        let variables = plan.launches.first?.tasks.first?.command?.environment?.variables.prefix(2)
        #expect(variables?.map(\.value) == ["31004", "31002"])
    }

    @Test func partsOfAnAttributeAreThoseOfItsWholeValues() {
        let offers = ["a/b", "b"].enumerated().map { offer("a\($0 + 1)", "cpus:9;mem:4096", "path:\($1)") }
        let work = job("web", 4) { Share(over: .attribute("path"), ["b": 0.25]) }
        #expect(place(work, on: offers).placed.map(\.agentID.value).sorted() == ["a1", "a1", "a1", "a2"])
    }

    /// The rule means tasks by their own names, which the work's name does not match.
    @Test func aTaskThatARuleMeansByItsNameCountsItself() {
        let offers = (1...2).map { offer("a\($0)", "cpus:19;mem:4096") }
        let each = place(job("web", 4) { AtMost(1, per: .agent, of: "web-*") }, on: offers)
        #expect(each.placed.map(\.agentID.value).sorted() == ["a1", "a2"])
        let some = place(job("web", 12) { AtMost(1, per: .agent, of: "web-1?") }, on: offers)
        #expect(some.placed.filter { $0.number >= 10 }.map(\.agentID.value).sorted() == ["a1", "a2"])
        #expect(some.unplaced.map(\.name) == ["web-12"])
    }

    /// Eight tenths, added up one by one, are a little less than 0.8.
    @Test func aScoreThatIsJustWhatIsAskedForWillDo() {
        let work = job {
            for number in 1...10 { Prefer { Attribute("n\(number)").exists } }
            Relax(from: 0.8, to: 0.8, over: .seconds(60))
        }
        let eight = (1...8).map { "n\($0):1" }.joined(separator: ";")
        #expect(place(work, on: [offer("a1", "cpus:9;mem:640", eight)]).places == ["web-1@a1"])
        let seven = (1...7).map { "n\($0):1" }.joined(separator: ";")
        #expect(place(work, on: [offer("a1", "cpus:9;mem:640", seven)]).places == [])
    }

    /// Zones that only a rule excludes which binds no longer count from then on.
    @Test func spreadCountsTheDomainsThatRulesAllowNow() throws {
        let web = job("web", 3) {
            (Attribute("os") == "linux").drop(after: .seconds(60))
            Spread(over: .zone, maxSkew: 1)
        }
        let offers = [
            offer("a1", "cpus:8;mem:4096", "os:linux", zone: "a"), offer("b1", "cpus:8;mem:4096", "os:bsd", zone: "b"),
        ]
        var world = World()
        let first = PlacementEngine().place([web], on: offers, world: world, now: .zero)
        #expect(Set(first.placed.map(\.agentID)) == ["a1"])
        #expect(first.placed.count == 3)
        world.note(PlacementEngine().place([web], on: [], now: .zero), at: .zero)
        let later = PlacementEngine().place([web], on: offers, world: world, now: .zero + .seconds(60))
        #expect(later.placed.map(\.agentID).filter { $0 == "b1" }.count >= 1)
        #expect(later.placed.count == 3)
    }
}
