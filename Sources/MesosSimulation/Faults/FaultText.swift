import MesosBase

/// How the parts of a fault are written in words between spaces.
enum FaultText {
    static func duration(_ word: some StringProtocol) throws(FaultTextError) -> Duration {
        do {
            return try DurationText.parse(String(word))
        } catch {
            throw FaultTextError(word, "is not a duration, as 5secs, 1.5mins and 100ms are")
        }
    }

    static func number(_ word: some StringProtocol) throws(FaultTextError) -> Double {
        guard let number = Double(String(word)), number.isFinite else { throw FaultTextError(word, "is not a number") }
        return number
    }

    static func count(_ word: some StringProtocol) throws(FaultTextError) -> Int {
        guard let count = Int(String(word)), count >= 0 else { throw FaultTextError(word, "is not a whole number") }
        return count
    }

    /// A name of which every byte but letters, digits, dots, dashes and underscores is written as % and two digits.
    static func escaped(_ name: String) -> String {
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            if isPlain(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func unescaped(_ word: some StringProtocol) throws(FaultTextError) -> String {
        var bytes: [UInt8] = []
        var rest = Array(word.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value) else {
                throw FaultTextError(word, "has a % that is not followed by two hexadecimal digits")
            }
            bytes.append(high << 4 | low)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func value(of digit: UInt8) -> UInt8? {
        digits.firstIndex(of: digit).map { UInt8($0) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
