import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct FilterTests {
    /// The framework gets everything at second 0, declines at `declined`, and runs take place at the given seconds.
    @Test(
        arguments: [
            // The longer of the interval and the refusal counts, to the instant.
            (0.0, 5.0, [1, 2, 3, 4, 5], [5]),
            (0.5, 5.0, [1, 2, 3, 4, 5, 6], [6]),
            (0.0, 0.1, [1, 2], [2]),
            (0.5, 0.1, [1, 2], [2]),
            (0.5, 1.0, [1, 2], [2]),
            // However late it comes, the first batch after a refusal respects it.
            (0.0, 2.0, [9, 10], [10]),
            (0.5, 0.1, [7.5, 8.5], [8.5]),
            // No refusal, no filter.
            (0.5, 0.0, [1], [1]),
        ] as [(Double, Double, [Double], [Double])])
    func lastsForBothTheRefusalAndABatch(declined: Double, refusal: Double, runs: [Double], served: [Double]) {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(framework: "f", roles: ["*"])
        #expect(desk.run().count == 1)
        desk.now = Instant(nanoseconds: Int64(declined * 1e9))
        desk.decline("cpus:4", of: "f", for: .seconds(refusal))
        var result: [Double] = []
        for run in runs {
            desk.now = Instant(nanoseconds: Int64(run * 1e9))
            if !desk.run().isEmpty { result.append(run) }
        }
        #expect(result == served)
    }

    @Test(
        arguments: [
            ("cpus:2", true), ("cpus:4", true), ("cpus:4;mem:64", false), ("cpus:5", false), ("mem:64", false),
        ] as [(Resources, Bool)])
    func holdsBackTheSameOrLess(free: Resources, isFiltered: Bool) {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:8;mem:64")
        desk.allocator.charge("cpus:8;mem:64", to: "other", on: "S0")
        desk.allocator.add(framework: "f", roles: ["*"])
        desk.decline("cpus:4", of: "f", for: .seconds(60))
        #expect(desk.run().isEmpty)
        desk.decline(free, of: "other")
        #expect(desk.run(after: 1).isEmpty == isFiltered)
    }

    @Test func countsForOneRoleAndOneAgentOnly() {
        var desk = AllocationDesk()
        desk.allocator.add(framework: "f", roles: ["a", "b"])
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(agent: "S1", resources: "cpus:4")
        #expect(desk.run().count == 2)
        for agent in ["S0", "S1"] {
            for role in ["a", "b"] { desk.decline("cpus:4", of: "f", role: role, from: AgentID(agent)) }
        }
        desk.decline("cpus:4", of: "f", role: "a", from: "S0", for: .seconds(60))
        desk.decline("cpus:4", of: "f", role: "b", from: "S0", for: .seconds(60))
        desk.decline("cpus:4", of: "f", role: "a", from: "S1", for: .seconds(60))
        #expect(desk.run(after: 1) == ["f/b@S1 cpus:4"])
    }

    @Test func leavesTheAgentToTheNextFramework() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(framework: "f", roles: ["*"])
        #expect(desk.served() == ["f"])
        desk.decline("cpus:4", of: "f", for: .seconds(60))
        desk.allocator.add(framework: "g", roles: ["*"])
        #expect(desk.served() == ["g"])
    }

    @Test(arguments: ["revive", "reactivation", "left role", "new agent", "attributes", "unsuppressed", "none"])
    func goesWithItsOccasion(occasion: String) {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(framework: "f", roles: ["*"])
        #expect(desk.served() == ["f"])
        desk.decline("cpus:4", of: "f", for: .seconds(60))
        switch occasion {
        case "revive": desk.allocator.revive(framework: "f", roles: ["*"])
        case "reactivation":
            desk.allocator.deactivate(framework: "f")
            desk.allocator.activate(framework: "f")
        case "left role":
            desk.allocator.update(framework: "f", profile: .init(roles: []))
            desk.allocator.update(framework: "f", profile: .init(roles: ["*"]))
        case "new agent":
            desk.allocator.remove(agent: "S0")
            desk.allocator.add(agent: "S0", resources: "cpus:4")
        case "attributes":
            let attribute = V1.Attribute(name: "os", type: .text, text: .init(value: "linux"))
            desk.allocator.update(agent: "S0", profile: .init(attributes: [attribute]), resources: "cpus:4")
        case "unsuppressed":
            desk.allocator.suppress(framework: "f")
            desk.allocator.update(framework: "f", profile: .init(roles: ["*"]))
        default: desk.allocator.suppress(framework: "f", roles: ["other"])
        }
        #expect(desk.served(after: 1) == (occasion == "none" ? [] : ["f"]))
    }

    @Test func outlivesASuppression() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(framework: "f", roles: ["a", "b"])
        #expect(desk.served() == ["f"])
        desk.decline("cpus:4", of: "f", role: "a", for: .seconds(60))
        desk.allocator.suppress(framework: "f", roles: ["b"])
        desk.allocator.revive(framework: "f", roles: ["b"])
        #expect(desk.run() == ["f/b@S0 cpus:4"])
    }

    @Test func asksForNoRunWhenItEnds() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(framework: "f", roles: ["*"])
        #expect(desk.served() == ["f"])
        desk.now = Instant(nanoseconds: 200_000_000)
        desk.decline("cpus:4", of: "f", for: .milliseconds(1_500))
        // It ends after 1.7 seconds, but only batches are due.
        #expect(desk.allocator.nextDeadline == Instant(nanoseconds: 1_000_000_000))
        #expect(desk.served(after: 0.8).isEmpty)
        #expect(desk.allocator.nextDeadline == Instant(nanoseconds: 2_000_000_000))
        #expect(desk.served(after: 0.7).isEmpty)
        #expect(desk.served(after: 0.3) == ["f"])
    }

    @Test(
        arguments: [
            ("cpus:4", 60.0, "cpus:2", 10.0, true), ("cpus:2", 10.0, "cpus:4", 60.0, true),
            ("cpus:4", 10.0, "cpus:2", 60.0, false), ("cpus:2", 60.0, "cpus:4", 10.0, false),
        ] as [(Resources, Double, Resources, Double, Bool)])
    func severalCountUntilTheLastOneEnds(
        first: Resources, lasting: Double, second: Resources, lasting other: Double, isFiltered: Bool
    ) {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(framework: "f", roles: ["*"])
        #expect(desk.run().count == 1)
        desk.decline("cpus:4", of: "f")
        desk.decline(first, of: "f", for: .seconds(lasting))
        desk.decline(second, of: "f", for: .seconds(other))
        #expect(desk.run(after: 1).isEmpty)
        #expect(desk.run(after: 8.999).isEmpty)
        #expect(desk.run(after: 1.001).isEmpty == isFiltered)
        // Two processors are held back by whichever filter lasts for 60 seconds.
        desk.decline("cpus:4", of: "f")
        desk.allocator.charge(("cpus:2" as Resources).allocated(to: "*"), to: "other", on: "S0")
        #expect(desk.run(after: 48.999).isEmpty)
        #expect(desk.run(after: 1.001).count == 1)
    }

    @Test func lastsForAnIntervalBetweenBatchesToo() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:4")
        desk.allocator.add(framework: "f", roles: ["*"])
        #expect(desk.served() == ["f"])
        desk.now = Instant(nanoseconds: 500_000_000)
        desk.decline("cpus:4", of: "f", for: .milliseconds(100))
        #expect(desk.served(after: 0.5).isEmpty)
        desk.allocator.activate(framework: "f")
        #expect(desk.served(after: 0.4).isEmpty)
        desk.allocator.activate(framework: "f")
        #expect(desk.served(after: 0.1) == ["f"])
    }
}
