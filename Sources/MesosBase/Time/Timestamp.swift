/// A moment of the calendar, in nanoseconds since 1970-01-01T00:00:00Z.
///
/// Timestamps are for people and for records; decisions are taken on ``Instant``, which no clock adjustment moves.
@frozen
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Nanoseconds since 1970-01-01T00:00:00Z.
    public let nanoseconds: Int64

    /// Creates the moment that lies `nanoseconds` after 1970-01-01T00:00:00Z.
    @inlinable
    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// Seconds since 1970-01-01T00:00:00Z, as the wire format carries them.
    @inlinable
    public var seconds: Double { Double(nanoseconds) / 1e9 }

    /// Whether the first moment comes before the second.
    @inlinable
    public static func < (first: Timestamp, second: Timestamp) -> Bool {
        first.nanoseconds < second.nanoseconds
    }
}
