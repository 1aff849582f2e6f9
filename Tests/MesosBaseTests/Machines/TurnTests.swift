import MesosBase
import Synchronization
import Testing

@Suite struct TurnTests {
    /// Gives the numbers it was made with, in order.
    private final class ListedEntropy: EntropySource {
        private let numbers: Mutex<[UInt64]>

        init(_ numbers: [UInt64]) { self.numbers = Mutex(numbers) }

        func random() -> UInt64 { numbers.withLock { $0.removeFirst() } }
        func uuid() -> UniqueID { UniqueID(high: random(), low: random()) }
    }

    private func turn(_ numbers: [UInt64] = []) -> Turn<String> {
        Turn(
            now: Instant(nanoseconds: 1), date: Timestamp(nanoseconds: 2), entropy: ListedEntropy(numbers))
    }

    @Test func collectsEffectsInOrder() {
        var turn = turn()
        #expect(turn.effects == [])
        turn.emit("launch")
        turn.emit("send")
        #expect(turn.effects == ["launch", "send"])
        #expect(turn.now == Instant(nanoseconds: 1))
        #expect(turn.date == Timestamp(nanoseconds: 2))
    }

    @Test func drawsFromItsSource() {
        let turn = turn([7, 1, 2])
        #expect(turn.random() == 7)
        #expect(turn.uuid() == UniqueID(high: 1, low: 2))
    }

    @Test(
        arguments: [
            (0, .nanoseconds(10), 0), (9, .nanoseconds(10), 9), (10, .nanoseconds(10), 0), (.max, .nanoseconds(10), 5),
            (.max, .nanoseconds(1), 0), (.max, .seconds(Int64.max), 1),
            (UInt64(Int64.max) - 1, .seconds(Int64.max), .max - 1),
        ] as [(UInt64, Duration, Int64)])
    func drawsDurationsBelowALimit(_ number: UInt64, _ limit: Duration, _ nanoseconds: Int64) {
        let drawn = turn([number]).random(below: limit)
        #expect(drawn == .nanoseconds(nanoseconds))
        #expect(drawn < limit)
    }

    /// Without room to draw from, nothing is drawn.
    @Test(arguments: [.zero, .nanoseconds(-1), .seconds(Int64.min)] as [Duration])
    func drawsZeroBelowNothing(_ limit: Duration) {
        #expect(turn().random(below: limit) == .zero)
    }
}
