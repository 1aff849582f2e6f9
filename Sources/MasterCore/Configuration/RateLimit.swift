public import MesosBase

/// How often something may happen: a number of times in a span, evenly spaced.
///
/// ```swift
/// configuration.agentRemovalRateLimit = try RateLimit(parsing: "1/10mins")
/// ```
public struct RateLimit: Sendable, Equatable {
    /// How many times it may happen in ``span``.
    public let count: Int
    /// The time in which it may happen ``count`` times.
    public let span: Duration

    /// Creates a limit of `count` times in `span`.
    ///
    /// - Throws: ``RateLimitError`` if one of them is not above zero.
    public init(_ count: Int, in span: Duration) throws(RateLimitError) {
        guard count > 0 else { throw .count("\(count)") }
        guard span > .zero else { throw .span(DurationText.format(span)) }
        self.count = count
        self.span = span
    }

    /// Reads a limit as Mesos writes it, such as `1/10mins` or `2/3hrs`.
    ///
    /// - Throws: ``RateLimitError`` if the text is no such limit.
    public init(parsing text: String) throws(RateLimitError) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw .format(text) }
        guard let count = Int(parts[0]) else { throw .count(String(parts[0])) }
        let span: Duration
        do throws(DurationText.ParseError) {
            span = try DurationText.parse(String(parts[1]))
        } catch {
            throw .duration(error)
        }
        try self.init(count, in: span)
    }

    /// The time from one time to the next.
    package var interval: Duration { .nanoseconds(max(1, span.clampedNanoseconds / Int64(count))) }
}

extension RateLimit: CustomStringConvertible {
    /// The limit as Mesos writes it.
    public var description: String { "\(count)/\(DurationText.format(span))" }
}

/// Why something is not a limit.
public enum RateLimitError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The text does not have the form of a limit.
    case format(String)
    /// The number of times is not a whole number above zero.
    case count(String)
    /// The span is not a duration.
    case duration(DurationText.ParseError)
    /// The span is not above zero.
    case span(String)

    /// One sentence that says what is wrong and what would be right.
    public var description: String {
        switch self {
        case .format(let text):
            "'\(text)' is not a rate limit: it must be a number and a duration with '/' between them, as in '1/10mins'"
        case .count(let text): "'\(text)' is not a number of times: it must be a whole number of at least 1"
        case .duration(let error): "\(error)"
        case .span(let text): "'\(text)' is not a span of time for a rate limit: it must be longer than zero"
        }
    }
}
