import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct ConservationTests {
    @Test(arguments: [1, 2] as [UInt64])
    func nothingIsLostOrInvented(seed: UInt64) {
        var calls = RandomCalls(seed: seed, features: seed == 1 ? .init() : .all)
        for step in 0..<10_000 {
            calls.step()
            for (agent, total) in calls.totals {
                let held = calls.frameworks.reduce(into: Resources()) { sum, framework in
                    sum += calls.allocator.held(by: framework, on: agent).unallocated()
                }
                let free = calls.allocator.free(on: agent)
                let (ownTotal, ownHeld) = (total.nonShared, held.nonShared)
                #expect(free.shared == total.shared, "step \(step), \(agent)")
                #expect(free.nonShared == ownTotal - ownHeld, "step \(step), \(agent)")
                if ownTotal.contains(ownHeld) {
                    #expect(free.nonShared + ownHeld == ownTotal, "step \(step), \(agent)")
                }
            }
            for allocation in calls.allocations { #expect(calls.mayOffer(allocation), "step \(step)") }
        }
        #expect(calls.log.count > 500)
    }

    @Test func removingEverythingLeavesTheOrderOfANewAllocator() {
        var calls = RandomCalls(seed: 5)
        for _ in 0..<5_000 { calls.step() }
        for framework in calls.frameworks { calls.allocator.remove(framework: framework) }
        for (agent, _) in calls.totals { calls.allocator.remove(agent: agent) }
        #expect(calls.allocator.nextDeadline == nil)
        for role in calls.roles { calls.allocator.setWeight(1, of: role) }
        calls.allocator.add(framework: "y", roles: ["y"])
        calls.allocator.add(framework: "x", roles: ["x"])
        calls.allocator.add(agent: "S0", resources: "cpus:1")
        #expect(calls.allocator.allocate(now: calls.now).map(\.framework) == ["x"])
    }

    @Test func theSameSeedGivesTheSameSequence() {
        func log(seed: UInt64) -> [String] {
            var calls = RandomCalls(seed: seed)
            for _ in 0..<3_000 { calls.step() }
            return calls.log
        }
        #expect(log(seed: 7) == log(seed: 7))
        #expect(log(seed: 7) != log(seed: 8))
    }

    @Test func theSeedShufflesTheAgents() {
        func order(seed: UInt64) -> [String] {
            var allocator = HierarchicalAllocator(seed: seed)
            // The order in which agents arrive makes no difference.
            let agents = seed.isMultiple(of: 2) ? Array(0..<8) : Array((0..<8).reversed())
            for index in agents { allocator.add(agent: AgentID("S\(index)"), resources: "cpus:1") }
            allocator.add(framework: "f", roles: ["*"])
            return allocator.allocate(now: .zero).map(\.agent.value)
        }
        #expect(order(seed: 1) == order(seed: 1))
        #expect(order(seed: 1) != order(seed: 2))
        #expect(order(seed: 1).sorted() == (0..<8).map { "S\($0)" })
    }
}
