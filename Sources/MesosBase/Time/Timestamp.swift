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

extension Timestamp: CustomStringConvertible {
    /// The moment in UTC to the millisecond, such as `2026-01-31T09:05:00.250Z`.
    public var description: String {
        let (seconds, rest) = Self.floored(nanoseconds, by: 1_000_000_000)
        let (days, second) = Self.floored(seconds, by: 86_400)
        let (year, month, day) = Self.date(daysSince1970: days)
        let date = "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))"
        let time = "\(Self.padded(second / 3_600)):\(Self.padded(second / 60 % 60)):\(Self.padded(second % 60))"
        return "\(date)T\(time).\(Self.padded(rest / 1_000_000, 3))Z"
    }

    private static func floored(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    /// The date of the Gregorian calendar; years begin in March here, so that the leap day is a year's last.
    private static func date(daysSince1970: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let daysPerEra: Int64 = 146_097
        let (era, dayOfEra) = floored(daysSince1970 + 719_468, by: daysPerEra)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    private static func padded(_ number: Int64, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
