import MasterCore
import MesosBase
import Testing

@Suite struct RateLimitTests {
    @Test(arguments: [
        ("1/10mins", 1, Duration.seconds(600), Duration.seconds(600)),
        ("2/3hrs", 2, .seconds(10_800), .seconds(5_400)),
        ("3/1secs", 3, .seconds(1), .nanoseconds(333_333_333)),
        ("20000000000/1secs", 20_000_000_000, .seconds(1), .nanoseconds(1)),
    ])
    func aLimitIsANumberAndASpan(_ text: String, _ count: Int, _ span: Duration, _ interval: Duration) throws {
        let limit = try RateLimit(parsing: text)
        #expect(limit.count == count)
        #expect(limit.span == span)
        #expect(limit.interval == interval)
        #expect(limit.description == text)
    }

    @Test(arguments: [
        ("10mins", RateLimitError.format("10mins")), ("1/2/3secs", .format("1/2/3secs")), ("", .format("")),
        ("x/10mins", .count("x")), ("0/10mins", .count("0")), ("-1/10mins", .count("-1")),
        ("1.5/10mins", .count("1.5")),
        ("1/10", .duration(.unknownUnit("", in: "10"))), ("1/mins", .duration(.missingNumber("mins"))),
        ("1/0secs", .span("0ns")), ("1/-5secs", .span("-5secs")),
    ])
    func whatIsNoLimitSaysWhy(_ text: String, _ error: RateLimitError) {
        #expect(throws: error) { try RateLimit(parsing: text) }
        #expect(!error.description.isEmpty)
    }
}
