import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// After a master has come up an allocator with quotas waits for the agents, as it cannot know what is consumed.
@Suite struct RecoveryTests {
    private func desk(expecting count: Int, hasQuota: Bool = true) -> AllocationDesk {
        var desk = AllocationDesk()
        if hasQuota { desk.allocator.setQuota("z", limit: "cpus:100") }
        desk.allocator.expectAgents(count, now: .zero)
        desk.allocator.add(framework: "f", roles: ["a"])
        return desk
    }

    @Test(arguments: [(10, 8), (1, 1), (4, 3), (9, 7)])
    func waitsForFourFifthsOfTheAgents(expected: Int, needed: Int) {
        var desk = desk(expecting: expected)
        for index in 0..<needed {
            #expect(desk.run(after: 1).isEmpty)
            desk.allocator.add(agent: AgentID("S\(index)"), resources: "cpus:1")
        }
        #expect(desk.run().count == (expected == 1 ? 1 : needed))
    }

    @Test func waitsForTenMinutesAtMost() {
        var desk = desk(expecting: 10)
        desk.allocator.add(agent: "S0", resources: "cpus:1")
        #expect(desk.allocator.nextDeadline == .zero + .seconds(600))
        #expect(desk.run(after: 599.999).isEmpty)
        #expect(desk.run(after: 0.001) == ["f/a@S0 cpus:1"])
    }

    @Test func waitsOnlyIfThereAreQuotas() {
        var desk = desk(expecting: 10, hasQuota: false)
        desk.allocator.add(agent: "S0", resources: "cpus:1")
        #expect(desk.run() == ["f/a@S0 cpus:1"])
    }

    @Test func howLongAndForHowManyCanBeChosen() {
        var options = HierarchicalAllocator.Options()
        options.agentRecoveryFactor = 0.5
        options.recoveryTimeout = .seconds(5)
        var desk = AllocationDesk()
        desk.allocator = HierarchicalAllocator(options)
        desk.allocator.setQuota("z", limit: "cpus:100")
        desk.allocator.expectAgents(4, now: .zero)
        desk.allocator.add(framework: "f", roles: ["a"])
        desk.allocator.add(agent: "S0", resources: "cpus:1")
        #expect(desk.run(after: 1).isEmpty)
        var early = desk
        early.allocator.add(agent: "S1", resources: "cpus:1")
        #expect(early.run().count == 2)
        #expect(desk.run(after: 4).count == 1)
    }
}
