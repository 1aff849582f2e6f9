import MesosBase
import Testing

@Suite struct InstantTests {
    @Test func addsAndSubtracts() {
        let start = Instant(nanoseconds: 5)
        #expect(start + .nanoseconds(7) == Instant(nanoseconds: 12))
        #expect(start + .seconds(-1) == Instant(nanoseconds: -999_999_995))
        #expect(start + .zero == start)
        #expect(Instant(nanoseconds: 12) - start == .nanoseconds(7))
        #expect(start - Instant(nanoseconds: 12) == .nanoseconds(-7))
    }

    @Test func comparesByTime() {
        #expect(Instant.zero < Instant(nanoseconds: 1))
        #expect(Instant(nanoseconds: -1) < .zero)
        #expect(Instant(nanoseconds: .max - 1) < .distantFuture)
    }

    @Test(
        arguments: [
            (.max, .nanoseconds(1), .max), (.max - 5, .seconds(1), .max), (.min, .nanoseconds(-1), .min),
            (0, .seconds(Int64.max), .max), (0, .seconds(Int64.min), .min), (-1, .seconds(Int64.max), .max - 1),
            (.max, .seconds(-1), .max - 1_000_000_000), (.max - 1, .nanoseconds(1), .max),
        ] as [(Int64, Duration, Int64)])
    func overflowEndsAtTheLimits(_ start: Int64, _ duration: Duration, _ end: Int64) {
        #expect((Instant(nanoseconds: start) + duration).nanoseconds == end)
    }

    @Test func theWidestDifferenceDoesNotOverflow() {
        let widest = Instant.distantFuture - Instant(nanoseconds: .min)
        #expect(widest == .nanoseconds(Int64.max) - .nanoseconds(Int64.min))
        #expect(Instant(nanoseconds: .min) + widest == Instant(nanoseconds: -1))
    }

    @Test(
        arguments: [
            (.zero, 0), (.nanoseconds(1), 1), (.nanoseconds(-1), -1), (.milliseconds(-1_500), -1_500_000_000),
            (.nanoseconds(Int64.max), .max), (.nanoseconds(Int64.min), .min),
            (.seconds(9_223_372_036), 9_223_372_036_000_000_000),
            (.seconds(9_223_372_037), .max), (.seconds(-9_223_372_037), .min),
            (.nanoseconds(Int64.max) + .nanoseconds(1), .max), (.nanoseconds(Int64.min) - .nanoseconds(1), .min),
            (Duration(secondsComponent: 0, attosecondsComponent: 999_999_999), 0),
            (Duration(secondsComponent: 0, attosecondsComponent: -999_999_999), 0),
        ] as [(Duration, Int64)])
    func durationsAreClamped(_ duration: Duration, _ nanoseconds: Int64) {
        #expect(duration.clampedNanoseconds == nanoseconds)
    }

    @Test(arguments: [(.zero, 0), (.milliseconds(1_500), 1.5), (.milliseconds(-250), -0.25)] as [(Duration, Double)])
    func durationsInSeconds(_ duration: Duration, _ seconds: Double) {
        #expect(duration.inSeconds == seconds)
    }

    @Test func timestampsCountSeconds() {
        #expect(Timestamp(nanoseconds: 1_500_000_000).seconds == 1.5)
        #expect(Timestamp(nanoseconds: -1) < Timestamp(nanoseconds: 0))
    }
}
