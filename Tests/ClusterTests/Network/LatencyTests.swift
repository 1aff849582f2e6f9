import MesosBase
import MesosSimulation
import Testing

/// Distributions of latencies; what they draw is the same on every machine.
@Suite struct LatencyTests {
    private func draws(_ latency: Latency, count: Int = 20_000) -> [Duration] {
        var generator = SeededGenerator(seed: 1)
        return (0..<count).map { _ in latency.draw(using: &generator) }.sorted()
    }

    private func mean(_ durations: [Duration]) -> Double {
        durations.reduce(0) { $0 + $1.inSeconds } / Double(durations.count)
    }

    @Test func aConstantOneDrawsNothing() {
        var generator = SeededGenerator(seed: 1)
        #expect(Latency.constant(.seconds(2)).draw(using: &generator) == .seconds(2))
        #expect(generator == SeededGenerator(seed: 1))
    }

    @Test func aUniformOneStaysWithinItsRange() {
        let drawn = draws(Latency(.nanoseconds(10) ... .nanoseconds(19)))
        #expect(drawn.first == .nanoseconds(10))
        #expect(drawn.last == .nanoseconds(19))
        #expect(abs(mean(drawn) - 14.5e-9) < 0.1e-9)
    }

    @Test func anExponentialOneHasItsMeanAndItsMedian() {
        let drawn = draws(.exponential(mean: .seconds(1), cap: .seconds(100)))
        #expect(abs(mean(drawn) - 1) < 0.03)
        #expect(abs(drawn[10_000].inSeconds - 0.693) < 0.03)
    }

    @Test func aLogNormalOneHasItsMedianAndItsSpread() {
        let drawn = draws(.logNormal(median: .seconds(1), sigma: 0.5, cap: .seconds(100)))
        #expect(abs(drawn[10_000].inSeconds - 1) < 0.03)
        // One standard deviation above is e^0.5, at 84 %.
        #expect(abs(drawn[16_827].inSeconds - 1.6487) < 0.06)
    }

    @Test func aParetoOneHasAHeavyTail() {
        let drawn = draws(.pareto(shortest: .seconds(1), alpha: 2, cap: .seconds(1_000)))
        #expect(drawn[0] >= .seconds(1))
        // A quarter takes twice as long, a hundredth ten times.
        #expect(abs(drawn[15_000].inSeconds - 2) < 0.06)
        #expect(abs(drawn[19_800].inSeconds - 10) < 1)
    }

    @Test(arguments: [
        Latency.exponential(mean: .seconds(1), cap: .seconds(2)),
        .logNormal(median: .seconds(1), sigma: 3, cap: .seconds(2)),
        .pareto(shortest: .seconds(1), alpha: 0.5, cap: .seconds(2)),
    ])
    func nothingTakesLongerThanTheCap(_ latency: Latency) {
        #expect(draws(latency).last == .seconds(2))
        #expect(latency.longest == .seconds(2))
    }

    /// These nanoseconds come out of sums, products, quotients and roots alone, and so everywhere.
    @Test func whatIsDrawnIsTheSameEverywhere() {
        var generator = SeededGenerator(seed: 7)
        let latencies: [Latency] = [
            .exponential(mean: .seconds(1), cap: .seconds(100)),
            .logNormal(median: .seconds(1), sigma: 0.5, cap: .seconds(100)),
            .pareto(shortest: .seconds(1), alpha: 1.5, cap: .seconds(100)),
        ]
        let drawn = latencies.map { $0.draw(using: &generator).clampedNanoseconds }
        #expect(drawn == [0, 0, 0])
    }

    @Test(arguments: [
        "constant(2secs)", "uniform(1ms,5ms)", "exponential(10ms,1secs)", "logNormal(10ms,0.5,1secs)",
        "pareto(10ms,1.5,1mins)",
    ])
    func aLatencyReadsBack(_ text: String) throws {
        #expect(try Latency(parsing: text).description == text)
    }
}
