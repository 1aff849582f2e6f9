import MesosResources

/// Which patterns every master takes.
///
/// A master refuses a subscription with a pattern that is larger than it allows, and RE2 needs more room for some than
/// `Pattern` does. So only plain ones are told to masters, and each part counts as the most that RE2 could make of it.
package enum PushedPattern {
    /// How much a pattern may count; RE2 makes no more than some seventy instructions of the memory that it is given.
    private static let most = 56
    /// What a point counts: any character in UTF-8.
    private static let anyCharacter = 16
    private static let letterClass = 8

    package static func isTaken(_ text: String) -> Bool {
        guard (try? Pattern(text)) != nil else { return false }
        var cost = 0
        var isEscaped = false
        var previous: UInt8 = 0
        for byte in text.utf8 {
            guard (0x20...0x7e).contains(byte) else { return false }
            if isEscaped {
                isEscaped = false
                let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
                let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                guard !isDigit, !isLetter || byte == UInt8(ascii: "d") || byte == UInt8(ascii: "w") else {
                    return false
                }
                cost += isLetter ? letterClass : 2
                previous = 0
                continue
            }
            switch byte {
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "."): cost += anyCharacter
            case UInt8(ascii: "{"), UInt8(ascii: "^"), UInt8(ascii: "$"): return false
            case UInt8(ascii: "?") where previous == UInt8(ascii: "("): return false
            case UInt8(ascii: ":") where previous == UInt8(ascii: "["): return false
            default: cost += 2
            }
            previous = byte
        }
        return cost <= most
    }
}
