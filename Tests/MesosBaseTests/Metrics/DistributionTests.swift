import MesosBase
import Testing

@Suite struct DistributionTests {
    @Test func fewerThanTwoNumbersHaveNone() {
        #expect(Distribution(of: []) == nil)
        #expect(Distribution(of: [1]) == nil)
    }

    /// Two numbers: each percentile lies on the line between them.
    @Test func percentilesOfTwoNumbersLieBetweenThem() throws {
        let spread = try #require(Distribution(of: [17.656064, 5.881856]))
        #expect(spread.count == 2)
        #expect(spread.min == 5.881856)
        #expect(spread.max == 17.656064)
        #expect(spread.p50 == 11.76896)
        #expect(spread.p90 == 16.4786432)
        #expect(spread.p95 == 17.0673536)
        #expect(spread.p99 == 17.53832192)
        #expect(spread.p999 == 17.644289792000002)
        #expect(spread.p9999 == 17.654886579200003)
    }

    @Test func percentilesOfElevenNumbersFallOnThem() throws {
        let spread = try #require(Distribution(of: (0...10).map { Double($0 * 10) }.reversed()))
        #expect(spread.p50 == 50)
        #expect(spread.p90 == 90)
        #expect(spread.p95 == 95)
    }
}
