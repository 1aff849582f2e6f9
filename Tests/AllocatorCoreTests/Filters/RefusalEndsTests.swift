import MesosBase
import MesosResources
import MesosWire
import Testing

@testable import AllocatorCore

/// What an allocator remembers of the ends of refusals is bounded, and nothing is overlooked for that.
@Suite struct RefusalEndsTests {
    @Test func endsThatAreNotNotedAreLookedFor() {
        var desk = AllocationDesk()
        desk.allocator.refusals.limit = 2
        desk.allocator.add(framework: "f", roles: ["*"])
        for number in 0..<5 { desk.allocator.add(agent: AgentID("S\(number)"), resources: "cpus:1;mem:64") }
        #expect(desk.run().count == 5)
        for number in 0..<5 { desk.decline("cpus:1;mem:64", of: "f", from: AgentID("S\(number)"), for: .seconds(3)) }
        #expect(desk.allocator.refusals.areIncomplete)
        #expect((0..<2).map { _ in desk.run(after: 1).count } == [0, 0])
        #expect(desk.run(after: 1).count == 5)
        #expect(!desk.allocator.refusals.areIncomplete)
    }
}
