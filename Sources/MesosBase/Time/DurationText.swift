/// Durations as Mesos writes them in flags and environment variables: a number and one of
/// `ns`, `us`, `ms`, `secs`, `mins`, `hrs`, `days`, `weeks`.
public enum DurationText {
    private static let units: [(name: String, nanoseconds: Int64)] = [
        ("weeks", 604_800_000_000_000), ("days", 86_400_000_000_000), ("hrs", 3_600_000_000_000),
        ("mins", 60_000_000_000), ("secs", 1_000_000_000), ("ms", 1_000_000), ("us", 1_000), ("ns", 1),
    ]

    /// Why a text is not a duration.
    public enum ParseError: Error, Sendable, Equatable, CustomStringConvertible {
        /// The text does not begin with a number.
        case missingNumber(String)
        /// What follows the number is not a unit.
        case unknownUnit(String, in: String)
        /// The duration is longer than about 292 years.
        case outOfRange(String)

        /// One sentence that says what is wrong and what would be right.
        public var description: String {
            switch self {
            case .missingNumber(let text):
                "'\(text)' is not a duration: it must begin with a number, as in '5secs'"
            case .unknownUnit(let unit, let text):
                "'\(text)' is not a duration: '\(unit)' is not a unit; use ns, us, ms, secs, mins, hrs, days or weeks"
            case .outOfRange(let text):
                "'\(text)' is longer than a duration can be (about 292 years)"
            }
        }
    }

    /// Reads a duration such as `5secs`, `1.5mins` or `100ms`.
    public static func parse(_ text: String) throws(ParseError) -> Duration {
        let number = text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
        guard let value = Double(number) else { throw .missingNumber(text) }
        let name = text.dropFirst(number.count)
        guard let unit = units.first(where: { $0.name == name }) else { throw .unknownUnit(String(name), in: text) }
        let nanoseconds = value * Double(unit.nanoseconds)
        guard nanoseconds.magnitude < 9.2e18 else { throw .outOfRange(text) }
        // Rounds by truncating, as `rounded()` would make the standard library's caller link the system's libm.
        return .nanoseconds(Int64(nanoseconds + (nanoseconds < 0 ? -0.5 : 0.5)))
    }

    /// Writes a duration in the largest unit that divides it, such as `90secs` or `15mins`.
    public static func format(_ duration: Duration) -> String {
        let nanoseconds = duration.clampedNanoseconds
        guard nanoseconds != 0 else { return "0ns" }
        for unit in units where nanoseconds % unit.nanoseconds == 0 {
            return "\(nanoseconds / unit.nanoseconds)\(unit.name)"
        }
        return "\(nanoseconds)ns"
    }
}
