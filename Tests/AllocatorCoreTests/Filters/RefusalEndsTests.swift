import MesosBase
import MesosResources
import MesosWire
import Testing

@testable import AllocatorCore

/// An allocator remembers when the first refusal of each agent ends, and little more than that.
@Suite struct RefusalEndsTests {
    private func second(_ seconds: Int64) -> Instant { Instant(nanoseconds: seconds * 1_000_000_000) }

    @Test func theFirstEndOfEachAgentIsTaken() {
        var ends = RefusalEnds()
        ends.note(second(5), agent: 1)
        ends.note(second(3), agent: 1)
        ends.note(second(4), agent: 1)
        ends.note(second(2), agent: 0)
        ends.note(second(9), agent: 2)
        ends.forget(agent: 2)
        #expect(ends.takeEnded(at: second(1)).isEmpty)
        #expect(ends.takeEnded(at: second(4)) == [0, 1])
        #expect(ends.takeEnded(at: second(99)).isEmpty)
        ends.note(second(9), agent: 2)
        #expect(ends.takeEnded(at: second(9)) == [2])
    }

    @Test func endsOutOfDateDoNotPileUp() {
        var ends = RefusalEnds()
        for seconds in (1...10_000).reversed() { ends.note(second(Int64(seconds)), agent: seconds % 3) }
        #expect(ends.size < 200)
        #expect(ends.takeEnded(at: second(3)).sorted() == [0, 1, 2])
    }
}
