import MesosBase
import Testing

@Suite struct BackoffTests {
    @Test func doublesUpToItsCap() {
        var backoff = Backoff(initial: .seconds(1), cap: .seconds(10))
        #expect((0..<6).map { _ in backoff.next() } == [1, 2, 4, 8, 10, 10].map { .seconds($0) })
    }

    @Test func beginsAgainAfterAReset() {
        var backoff = Backoff(initial: .milliseconds(10), cap: .seconds(1))
        let fresh = backoff
        _ = backoff.next()
        #expect(backoff != fresh)
        backoff.reset()
        #expect(backoff == fresh)
        #expect(backoff.next() == .milliseconds(10))
    }

    @Test func neverWaitsLongerThanItsCap() {
        var backoff = Backoff(initial: .seconds(60), cap: .seconds(15))
        #expect(backoff.next() == .seconds(15))
        #expect(backoff.next() == .seconds(15))
        backoff.reset()
        #expect(backoff.next() == .seconds(15))
    }

    @Test func aZeroDelayStaysZero() {
        var backoff = Backoff(initial: .zero, cap: .seconds(1))
        #expect((0..<3).map { _ in backoff.next() } == [.zero, .zero, .zero])
    }

    @Test func aLargeCapDoesNotOverflow() {
        var backoff = Backoff(initial: .seconds(1), cap: .seconds(Int64.max))
        for _ in 0..<200 { _ = backoff.next() }
        #expect(backoff.next() == .seconds(Int64.max))
    }
}
