// Texts, numbers and words, and values that nobody wants.
extension JSONReader {
    /// Reads the key of a field.
    @inline(__always)
    mutating func key<Result>(_ use: (UnsafeRawBufferPointer) -> Result) -> Result? {
        guard peek() == UInt8(ascii: "\"") else {
            fail()
            return nil
        }
        return text(use)
    }

    /// Reads a text, whose quote comes next, and lends its bytes.
    @inline(__always)
    mutating func text<Result>(_ use: (UnsafeRawBufferPointer) -> Result) -> Result? {
        let start = position + 1
        if let end = source.positionOfEscaped(from: start), source[end] == UInt8(ascii: "\"") {
            position = end + 1
            return use(UnsafeRawBufferPointer(rebasing: source[start..<end]))
        }
        guard let bytes = unescapedText() else { return nil }
        return bytes.withUnsafeBytes(use)
    }

    @inline(never)
    private mutating func unescapedText() -> [UInt8]? {
        var bytes: [UInt8] = []
        var start = position + 1
        while let special = source.positionOfEscaped(from: start) {
            bytes.append(contentsOf: source[start..<special])
            position = special
            switch source[special] {
            case UInt8(ascii: "\""):
                position += 1
                return bytes
            case UInt8(ascii: "\\"):
                guard escape(into: &bytes) else {
                    fail()
                    return nil
                }
                start = position
            default:
                fail()
                return nil
            }
        }
        fail()
        return nil
    }

    private mutating func escape(into bytes: inout [UInt8]) -> Bool {
        guard position + 1 < source.count else { return false }
        let byte = source[position + 1]
        position += 2
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"):
            guard let scalar = escapedScalar() else { return false }
            bytes.append(contentsOf: String(scalar).utf8)
        default: return false
        }
        return true
    }

    /// Reads the digits behind `\u`, and the second half of a pair if they are the first.
    private mutating func escapedScalar() -> Unicode.Scalar? {
        guard let first = hexadecimal() else { return nil }
        guard 0xD800...0xDBFF ~= first else { return Unicode.Scalar(first) }
        guard position + 1 < source.count, source[position] == UInt8(ascii: "\\"),
            source[position + 1] == UInt8(ascii: "u")
        else { return nil }
        position += 2
        guard let second = hexadecimal(), 0xDC00...0xDFFF ~= second else { return nil }
        return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }

    private mutating func hexadecimal() -> UInt32? {
        guard source.count - position >= 4 else { return nil }
        var number: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = source[position].hexadecimalDigit else { return nil }
            number = number << 4 | UInt32(digit)
            position += 1
        }
        return number
    }

    /// Reads a number that does not stand in quotes, and whose first byte comes next.
    mutating func plainNumber() -> JSONNumber? {
        var end = position
        let isNegative = source[end] == UInt8(ascii: "-")
        if isNegative { end += 1 }
        let firstDigit = end
        var magnitude: Int64 = 0
        while end < source.count, 0x30...0x39 ~= source[end], end - firstDigit < 18 {
            magnitude = magnitude * 10 + Int64(source[end] - 0x30)
            end += 1
        }
        if end > firstDigit, end == source.count || !JSONNumber.isPart(source[end]) {
            position = end
            return .integer(isNegative ? -magnitude : magnitude)
        }
        while end < source.count, JSONNumber.isPart(source[end]) { end += 1 }
        let number = JSONNumber(UnsafeRawBufferPointer(rebasing: source[position..<end]))
        position = end
        if number == nil { fail() }
        return number
    }

    /// Reads a word whose first byte comes next.
    mutating func word(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        let expected = UnsafeRawBufferPointer(start: word.utf8Start, count: length)
        guard source.count - position >= length,
            UnsafeRawBufferPointer(rebasing: source[position..<position + length]).elementsEqual(expected)
        else {
            fail()
            return false
        }
        position += length
        return true
    }

    /// Passes over any value.
    mutating func skipValue() {
        switch peek() {
        case UInt8(ascii: "\""): _ = text { _ in }
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): _ = plainNumber()
        case UInt8(ascii: "n"): _ = word("null")
        case UInt8(ascii: "t"): _ = word("true")
        case UInt8(ascii: "f"): _ = word("false")
        case UInt8(ascii: "["): list { $0.skipValue() }
        case UInt8(ascii: "{"):
            object { reader in
                _ = reader.key { _ in }
                if reader.take(UInt8(ascii: ":")) { reader.skipValue() } else { reader.fail() }
            }
        default: fail()
        }
    }
}
