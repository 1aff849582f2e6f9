import AllocatorCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// A batch looks only at agents on which something has changed, and yet gives what a look at all of them would give.
@Suite struct PendingAgentTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func nothingIsOverlooked(seed: UInt64) {
        var calls = RandomCalls(seed: seed)
        for _ in 0..<400 {
            calls.step()
            // Who has just been given something is active, so that activating it changes nothing and yet asks for a
            // run on all agents.
            guard let active = calls.allocations.first?.framework else { continue }
            var (some, all) = (calls.allocator, calls.allocator)
            all.activate(framework: active)
            let batch = calls.now + .seconds(1)
            #expect(agents(in: some.allocate(now: batch)) == agents(in: all.allocate(now: batch)))
        }
    }

    /// Where there are quotas the order of agents decides who gets what, but not whether anything can be given.
    @Test(arguments: 0..<8 as Range<UInt64>)
    func nothingIsOverlookedWhereThereAreQuotas(seed: UInt64) {
        var calls = RandomCalls(seed: seed, features: .all)
        var idle = 0
        for _ in 0..<400 {
            calls.step()
            guard let active = calls.allocations.first?.framework else { continue }
            var (some, all) = (calls.allocator, calls.allocator)
            for _ in 0..<8 {
                let batch = calls.now + .seconds(1)
                calls.now = batch
                // Once nothing is given out, a look at all agents must find nothing either.
                all = some
                guard some.allocate(now: batch).isEmpty else { continue }
                all.activate(framework: active)
                #expect(all.allocate(now: batch).isEmpty)
                idle += 1
            }
        }
        #expect(idle > 100)
    }

    private func agents(in allocations: [Allocation]) -> [AgentID] {
        var agents: [AgentID] = []
        for agent in allocations.map(\.agent).sorted() where agent != agents.last { agents.append(agent) }
        return agents
    }

    @Test func refusedResourcesComeBackWhenTheRefusalEnds() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:2;mem:1024")
        desk.allocator.add(framework: "f", roles: ["*"])
        #expect(desk.run() == ["f/*@S0 cpus:2;mem:1024"])
        desk.decline("cpus:2;mem:1024", of: "f", for: .seconds(5))
        #expect((0..<4).map { _ in desk.run(after: 1).count } == [0, 0, 0, 0])
        #expect(desk.run(after: 1) == ["f/*@S0 cpus:2;mem:1024"])
    }

    @Test func aRefusalAfterAWithdrawnOneEndsToo() {
        var desk = AllocationDesk()
        desk.allocator.add(agent: "S0", resources: "cpus:2;mem:1024")
        desk.allocator.add(framework: "f", roles: ["*"])
        #expect(desk.run().count == 1)
        desk.decline("cpus:2;mem:1024", of: "f", for: .seconds(2))
        desk.allocator.revive(framework: "f")
        #expect(desk.run().count == 1)
        desk.decline("cpus:2;mem:1024", of: "f", for: .seconds(4))
        #expect((0..<4).map { _ in desk.run(after: 1).count } == [0, 0, 0, 1])
    }
}
