/// A point on a monotonic clock: nanoseconds since an origin that only the clock's owner knows.
///
/// Machines compare and add instants and never read a clock: the time comes with each turn.
@frozen
public struct Instant: InstantProtocol, Sendable, Hashable, Comparable {
    /// Nanoseconds since the clock's origin.
    public let nanoseconds: Int64

    /// Creates the instant that lies `nanoseconds` after the clock's origin.
    @inlinable
    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// The clock's origin.
    public static let zero = Instant(nanoseconds: 0)

    /// An instant that is never reached.
    public static let distantFuture = Instant(nanoseconds: .max)

    /// Whether the first instant comes before the second.
    @inlinable
    public static func < (first: Instant, second: Instant) -> Bool {
        first.nanoseconds < second.nanoseconds
    }

    /// The instant that lies `duration` later; an overflow ends at the distant future or past.
    @inlinable
    public static func + (instant: Instant, duration: Duration) -> Instant {
        let delta = duration.clampedNanoseconds
        let (sum, overflow) = instant.nanoseconds.addingReportingOverflow(delta)
        return Instant(nanoseconds: overflow ? (delta > 0 ? .max : .min) : sum)
    }

    /// The instant that lies `duration` later; an overflow ends at the distant future or past.
    @inlinable
    public func advanced(by duration: Duration) -> Instant {
        self + duration
    }

    /// The time from this instant to another.
    @inlinable
    public func duration(to other: Instant) -> Duration {
        other - self
    }

    /// The time from the second instant to the first.
    @inlinable
    public static func - (first: Instant, second: Instant) -> Duration {
        .nanoseconds(first.nanoseconds) - .nanoseconds(second.nanoseconds)
    }
}

extension Duration {
    /// The duration in nanoseconds; what does not fit becomes the largest or smallest number that does.
    @inlinable
    public var clampedNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return seconds > 0 ? .max : .min }
        let (sum, overflowed) = product.addingReportingOverflow(attoseconds / 1_000_000_000)
        return overflowed ? (seconds > 0 ? .max : .min) : sum
    }

    /// The duration in seconds.
    @inlinable
    public var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
