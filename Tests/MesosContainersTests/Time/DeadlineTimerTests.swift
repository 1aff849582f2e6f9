import MesosBase
import MesosIO
import Synchronization
import Testing

@Suite(.serialized)
struct DeadlineTimerTests {
    @Test func runsActionsInOrderOfTheirDeadlines() async {
        let timer = DeadlineTimer()
        let start = SystemClock().now
        let (order, continuation) = AsyncStream.makeStream(of: Int.self)
        for number in [3, 1, 2, 0] {
            timer.set(timer.makeToken(), at: start + .milliseconds(5 * number)) { continuation.yield(number) }
        }
        var iterator = order.makeAsyncIterator()
        for number in 0..<4 { #expect(await iterator.next() == number) }
        #expect(SystemClock().now >= start + .milliseconds(15))
    }

    @Test func oneThatIsCancelledOrSetAgainDoesNotRun() async {
        let timer = DeadlineTimer()
        let start = SystemClock().now
        let (order, continuation) = AsyncStream.makeStream(of: String.self)
        let cancelled = timer.makeToken()
        let moved = timer.makeToken()
        timer.set(cancelled, at: start + .milliseconds(1)) { continuation.yield("cancelled") }
        timer.set(moved, at: start + .seconds(3_600)) { continuation.yield("old") }
        #expect(timer.cancel(cancelled) || SystemClock().now >= start + .milliseconds(1))
        #expect(!timer.cancel(cancelled))
        timer.set(moved, at: start + .milliseconds(10)) { continuation.yield("new") }
        timer.set(timer.makeToken(), at: start + .milliseconds(20)) { continuation.finish() }
        var seen: [String] = []
        for await text in order { seen.append(text) }
        #expect(seen.filter { $0 != "cancelled" } == ["new"])
    }

    @Test func serves10000Waiters() async {
        let timer = DeadlineTimer()
        let start = SystemClock().now
        let remaining = Mutex(10_000)
        await withCheckedContinuation { continuation in
            for index in 0..<10_000 {
                timer.set(timer.makeToken(), at: start + .microseconds(index % 977)) {
                    let isLast = remaining.withLock { remaining in
                        remaining -= 1
                        return remaining == 0
                    }
                    if isLast { continuation.resume() }
                }
            }
        }
        #expect(remaining.withLock { $0 } == 0)
    }

    @Test func identifiersAreOfVersion4AndDiffer() {
        let entropy = SystemEntropy()
        let identifiers = Set((0..<1_000).map { _ in entropy.uuid() })
        #expect(identifiers.count == 1_000)
        for identifier in identifiers {
            #expect(identifier.bytes[6] >> 4 == 4)
            #expect(identifier.bytes[8] >> 6 == 2)
        }
    }
}
