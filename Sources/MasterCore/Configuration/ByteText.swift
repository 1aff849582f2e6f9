/// Numbers of bytes as Mesos writes them in flags: a whole number and one of `B`, `KB`, `MB`, `GB`, `TB`.
public enum ByteText {
    private static let units: [(name: String, bytes: Int)] = [
        ("TB", 1 << 40), ("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10), ("B", 1),
    ]

    /// Why a text is not a number of bytes.
    public enum ParseError: Error, Sendable, Equatable, CustomStringConvertible {
        /// The text does not begin with a whole number.
        case missingNumber(String)
        /// What follows the number is not a unit.
        case unknownUnit(String, in: String)
        /// There are more bytes than 63 bits can count.
        case outOfRange(String)

        /// One sentence that says what is wrong and what would be right.
        public var description: String {
            switch self {
            case .missingNumber(let text):
                "'\(text)' is not a number of bytes: it must begin with a whole number, as in '4KB'"
            case .unknownUnit(let unit, let text):
                "'\(text)' is not a number of bytes: '\(unit)' is not a unit; use B, KB, MB, GB or TB"
            case .outOfRange(let text):
                "'\(text)' is more bytes than there can be (about eight million TB)"
            }
        }
    }

    /// Reads a number of bytes such as `4096B` or `4KB`; a KB has 1,024 bytes. Units may be written in lower case.
    public static func parse(_ text: String) throws(ParseError) -> Int {
        let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !digits.isEmpty else { throw .missingNumber(text) }
        let name = String(text.dropFirst(digits.count))
        guard let unit = units.first(where: { $0.name == name.uppercased() }) else {
            throw .unknownUnit(name, in: text)
        }
        guard let number = Int(String(Substring(digits))) else { throw .outOfRange(text) }
        let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: unit.bytes)
        guard !isTooLarge else { throw .outOfRange(text) }
        return bytes
    }

    /// Writes a number of bytes in the largest unit that divides it, such as `4KB` or `1500B`.
    public static func format(_ bytes: Int) -> String {
        guard bytes != 0, let unit = units.first(where: { bytes % $0.bytes == 0 }) else { return "0B" }
        return "\(bytes / unit.bytes)\(unit.name)"
    }
}
