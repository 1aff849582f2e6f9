import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Which instances end when there are to be fewer.
@Suite struct VictimTests {
    /// Agents `a1` … in these racks, and the tasks `web-1` … on the agents of these numbers.
    private static func world(racks: [String], tasks: [Int], zones: [String] = []) -> World {
        var world = World()
        for (index, rack) in racks.enumerated() {
            let zone = zones.isEmpty ? nil : zones[index]
            world.note([offer("a\(index + 1)", "cpus:8;mem:4096", "rack:\(rack)", zone: zone)])
        }
        for (index, agent) in tasks.enumerated() { world.run(index + 1, on: AgentID("a\(agent)")) }
        return world
    }

    private func victims(of work: any Work, _ count: Int, _ world: World, at now: Instant = .zero) throws -> [String] {
        try PlacementEngine().victims(of: work, count: count, world: world, now: now).map(\.taskID.value)
    }

    @Test("marathon#555: constraints are not kept when scaling down")
    func whatWasSpreadStaysSpread() throws {
        let regions = ["us-east-1b", "us-east-1b", "us-east-1c", "us-east-1c"]
        let world = Self.world(racks: regions, tasks: [1, 1, 2, 2, 3, 3, 4, 4])
        let web = job("web", 4) { Spread(over: .attribute("rack")) }
        #expect(try victims(of: web, 4, world) == ["web-8", "web-4", "web-7", "web-3"])
    }

    @Test func theFullestDomainGivesFirst() throws {
        let world = Self.world(racks: ["r1", "r2", "r3"], tasks: [1, 1, 1, 1, 2, 3, 3])
        let web = job("web", 1) { Spread(over: .attribute("rack")) }
        #expect(
            try victims(of: web, 6, world) == ["web-4", "web-3", "web-7", "web-2", "web-6", "web-5"])
    }

    @Test func withoutRulesTheHighestNumbersGo() throws {
        let world = Self.world(racks: ["r1"], tasks: [1, 1, 1])
        #expect(try victims(of: job("web", 1) {}, 2, world) == ["web-3", "web-2"])
        #expect(try victims(of: job("web", 1) {}, 0, world) == [])
        #expect(try victims(of: job("web", 1) {}, -1, world) == [])
        #expect(try victims(of: job("web", 1) {}, 9, world) == ["web-3", "web-2", "web-1"])
        #expect(try victims(of: job("other", 1) {}, 2, world) == [])
    }

    @Test func tasksOfLeavingAgentsGoFirst() throws {
        let web = job("web", 1) { Spread(over: .attribute("rack")) }
        let before = Self.world(racks: ["r1", "r1", "r2"], tasks: [1, 2, 2, 3])
        #expect(try victims(of: web, 1, before) == ["web-3"])
        var world = before
        world.drain("a3")
        #expect(try victims(of: web, 1, world) == ["web-4"])
        world = before
        world.freeze("a1")
        #expect(try victims(of: web, 1, world) == ["web-1"])
        world = before
        world.remove(agent: "a3")
        #expect(try victims(of: web, 1, world) == ["web-4"])
        world = before
        world.note(date: 1_000)
        var planned = offer("a1", "cpus:8;mem:4096", "rack:r1")
        planned.unavailability = V1.Unavailability(
            start: V1.TimeInfo(nanoseconds: 1_000), duration: V1.DurationInfo(nanoseconds: 1_000))
        world.note([planned])
        #expect(try victims(of: web, 1, world) == ["web-1"])
        world.note(date: 2_000)
        #expect(try victims(of: web, 1, world) == ["web-3"])
    }

    @Test func whatBreaksARuleGoesFirst() throws {
        let world = Self.world(racks: ["r1", "r2", "r2", "r2"], tasks: [1, 2, 3, 4])
        #expect(try victims(of: job("web", 3) { Attribute("rack") == "r2" }, 2, world) == ["web-1", "web-4"])
        #expect(try victims(of: job("web", 3) { AtMost(2, per: .attribute("rack")) }, 2, world) == ["web-4", "web-3"])
        // All of them are on one side or the other: those break the rule that have fewer companions.
        #expect(try victims(of: job("web", 3) { Together(within: .attribute("rack")) }, 1, world) == ["web-1"])
        #expect(
            try victims(
                of: job("web", 3) {
                    AnyOf {
                        Attribute("rack") == "r1"; Distinct(.attribute("rack"))
                    }
                }, 3, world)
                == ["web-4", "web-3", "web-2"])
    }

    @Test func theSmallerPartOfASplitGroupGoesFirst() throws {
        let world = Self.world(racks: ["r1", "r2"], tasks: [1, 1, 2, 2, 2])
        let web = job("web", 3) { Together(within: .attribute("rack")) }
        #expect(try victims(of: web, 3, world) == ["web-2", "web-1", "web-5"])
    }

    @Test func whatLostItsCompanionGoesFirst() throws {
        var world = Self.world(racks: ["r1", "r2"], tasks: [1, 2])
        world.add(task: "c", of: "cache", on: "a2")
        #expect(try victims(of: job("web", 1) { Near(task: "cache", within: .agent) }, 1, world) == ["web-1"])
        #expect(try victims(of: job("web", 1) { Apart(from: "cache", within: .agent) }, 1, world) == ["web-2"])
    }

    @Test func aRuleThatNoLongerBindsIsAWish() throws {
        var world = Self.world(racks: ["r1", "r2"], tasks: [1, 2])
        world.waits["web"] = .zero
        let web = job("web", 3) {
            (Attribute("rack") == "r2").drop(after: .seconds(10))
            Hostname.equals("a1.local")
        }
        #expect(try victims(of: web, 1, world, at: .zero + .seconds(9)) == ["web-2"])
        #expect(
            try victims(
                of: job("web", 3) { (Attribute("rack") == "r2").drop(after: .seconds(10)) }, 1, world,
                at: .zero + .seconds(10)) == ["web-1"])
    }

    @Test func theLastOfADomainStaysWhileOthersHaveTwo() throws {
        let world = Self.world(racks: ["r1", "r2", "r3"], tasks: [1, 1, 1, 1, 2, 3])
        let web = job("web", 3) { MinDomains(3, of: .attribute("rack")) }
        #expect(try victims(of: web, 4, world) == ["web-4", "web-3", "web-2", "web-6"])
    }

    @Test func sharesAreKept() throws {
        let world = Self.world(racks: ["a", "b"], tasks: [1, 1, 1, 1, 1, 1, 1, 2, 2, 2])
        let web = job("web", 6) { Share(over: .attribute("rack"), ["a": 0.7]) }
        // What is left is 6 and 3, 6 and 2, 5 and 2, 4 and 2.
        #expect(try victims(of: web, 4, world) == ["web-7", "web-10", "web-6", "web-5"])
    }

    @Test func twoRulesCountInTheirOrder() throws {
        let world = Self.world(racks: ["r1", "r2", "r2"], tasks: [1, 1, 2, 3], zones: ["x", "y", "y"])
        #expect(
            try victims(
                of: job("web", 1) {
                    Spread(over: .zone, maxSkew: 3)
                    Spread(over: .agent, maxSkew: 3)
                }, 2, world) == ["web-2", "web-4"])
    }

    @Test func theLeastUsedAgentIsEmptiedFirst() throws {
        let world = Self.world(racks: ["r1", "r2", "r3"], tasks: [1, 1, 1, 2, 3, 3])
        #expect(try victims(of: job("web", 1) { Pack(.tightest) }, 4, world) == ["web-4", "web-6", "web-5", "web-3"])
        #expect(try victims(of: job("web", 1) { Pack(.loosest) }, 3, world) == ["web-3", "web-6", "web-2"])
        // A limit that holds says nothing against packing.
        let limited = job("web", 1) {
            AtMost(4, per: .agent)
            Pack(.tightest)
        }
        #expect(try victims(of: limited, 2, world) == ["web-4", "web-6"])
        #expect(try victims(of: job("web", 1) { AtMost(4, per: .agent) }, 2, world) == ["web-3", "web-6"])
    }

    @Test func tasksOfOthersCountAsUse() throws {
        var world = Self.world(racks: ["r1", "r2"], tasks: [1, 2])
        world.note(
            "other",
            WorldTask(
                work: "other", number: 1, agentID: "a2", amounts: [ResourceAmount(name: "cpus", amount: Scalar(4))]))
        #expect(try victims(of: job("web", 1) { Pack(.tightest) }, 1, world) == ["web-1"])
        #expect(try victims(of: job("web", 1) { Pack(.loosest) }, 1, world) == ["web-2"])
    }

    @Test func whatIsNotPreferredGoesFirst() throws {
        let world = Self.world(racks: ["r1", "r2", "r3"], tasks: [1, 2, 3])
        #expect(
            try victims(of: job("web", 1) { Prefer { Attribute("rack") == "r3" } }, 2, world) == ["web-2", "web-1"])
        let spread = Self.world(racks: ["r1", "r2"], tasks: [1, 1, 1, 2])
        #expect(
            try victims(of: job("web", 1) { Prefer { Spread(over: .attribute("rack")) } }, 3, spread)
                == ["web-3", "web-2", "web-4"])
    }

    /// Takes only instances of odd numbers.
    private struct Odd: PlacementRule {
        func verdict(on candidate: Candidate) -> RuleVerdict {
            candidate.number % 2 == 1 ? .passes : .fails("is for odd ones", .fixed)
        }
    }

    @Test func rulesOfOnesOwnAreAskedForEachInstance() throws {
        let world = Self.world(racks: ["r1"], tasks: [1, 1, 1, 1, 1])
        #expect(try victims(of: job("web", 1) { Odd() }, 3, world) == ["web-4", "web-2", "web-5"])
    }

    @Test func onlyTheGivenInstancesAreChosenAndOthersCount() throws {
        let world = Self.world(racks: ["r1", "r2"], tasks: [1, 1, 1, 2, 2])
        let template = try JobTemplate(job("web", 1) { Spread(over: .attribute("rack")) })
        let some = [(2, "a1"), (4, "a2"), (5, "a2")].map { number, agent in
            PlacedInstance(number: number, taskIDs: [TaskID("web-\(number)")], agentID: AgentID(agent))
        }
        let chosen = PlacementEngine().victims(of: template, count: 3, among: some, world: world, now: .zero)
        #expect(chosen == [some[0], some[2], some[1]])
        #expect(PlacementEngine().victims(of: template, count: 3, among: [], world: world, now: .zero) == [])
    }

    @Test func aMistakeIsThrown() {
        #expect(throws: JobError.self) { try victims(of: job("web", 0) {}, 1, World()) }
    }
}

extension World {
    /// Notes an instance of the job `web` that runs.
    mutating func run(_ number: Int, of work: String = "web", on agentID: AgentID, named name: TaskID? = nil) {
        note(name ?? TaskID("\(work)-\(number)"), WorldTask(work: work, number: number, agentID: agentID))
    }
}
