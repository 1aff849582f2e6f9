import MesosBase
import Testing

@Suite struct TimeSeriesTests {
    private func series(_ numbers: some Sequence<Int>, window: Duration = .seconds(1_000), capacity: Int) -> TimeSeries
    {
        var series = TimeSeries(window: window, capacity: capacity)
        for number in numbers { series.append(Double(number), at: Instant(nanoseconds: Int64(number) * 1_000_000_000)) }
        return series
    }

    @Test func everyOtherNumberOfTheOlderHalfGoesFirst() {
        #expect(series(0...6, capacity: 7).values == [0, 1, 2, 3, 4, 5, 6])
        #expect(series(0...7, capacity: 7).values == [0, 2, 3, 4, 5, 6, 7])
        #expect(series(0...8, capacity: 7).values == [0, 2, 4, 5, 6, 7, 8])
        #expect(series(0...9, capacity: 7).values == [0, 2, 4, 6, 7, 8, 9])
        #expect(series(0...10, capacity: 7).values == [0, 2, 4, 6, 8, 9, 10])
        // The older half has been thinned out: it begins again.
        #expect(series(0...11, capacity: 7).values == [0, 4, 6, 8, 9, 10, 11])
    }

    @Test func whatLeavesTheWindowIsForgotten() {
        #expect(series([0, 1, 2, 10], window: .seconds(9), capacity: 7).values == [2, 10])
        #expect(series([0, 100], window: .seconds(9), capacity: 7).values == [100])
    }

    @Test func aMomentHasOneNumber() {
        var series = TimeSeries()
        series.append(1, at: Instant(nanoseconds: 5))
        series.append(2, at: Instant(nanoseconds: 5))
        #expect(series.values == [2])
        #expect(series.latest == 2)
    }

    @Test func itIsMeasuredUnderANameAndNamesBelowIt() {
        #expect(TimeSeries().metrics(named: "a_ms") == [])
        #expect(series([3], capacity: 7).metrics(named: "a_ms") == [Metric("a_ms", 3.0)])
        let metrics = series([10, 20], capacity: 7).metrics(named: "a_ms")
        #expect(
            metrics.map(\.name) == [
                "a_ms", "a_ms/count", "a_ms/max", "a_ms/min", "a_ms/p50", "a_ms/p90", "a_ms/p95", "a_ms/p99",
                "a_ms/p999", "a_ms/p9999",
            ])
        #expect(metrics.map(\.value).prefix(5) == [20, 2, 20, 10, 15])
    }

    @Test func ofMetricsWithOneNameTheLastCounts() {
        let metrics = [Metric("b", 1), Metric("a", 2), Metric("b", 3)]
        #expect(metrics.inOrder() == [Metric("a", 2), Metric("b", 3)])
    }
}
