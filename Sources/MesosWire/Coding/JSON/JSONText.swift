// Texts in quotes.
extension ByteBuffer {
    /// Appends a text in quotes; quotes, backslashes and control characters are escaped, all else stays as it is.
    mutating func append(quoted text: String) {
        let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
            append(quoted: UnsafeRawBufferPointer(bytes))
        }
        if isWritten == nil {
            var native = text
            native.withUTF8 { append(quoted: UnsafeRawBufferPointer($0)) }
        }
    }

    mutating func append(quoted bytes: UnsafeRawBufferPointer) {
        reserve(bytes.count + 2)
        appendReserved(UInt8(ascii: "\""))
        var start = 0
        var position = 0
        while let special = bytes.positionOfEscaped(from: position) {
            append(UnsafeRawBufferPointer(rebasing: bytes[start..<special]))
            append(escape: bytes[special])
            position = special + 1
            start = position
        }
        append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escape byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0A: append("\\n")
        case 0x0C: append("\\f")
        case 0x0D: append("\\r")
        default:
            append(byte < 0x10 ? "\\u000" : "\\u001")
            let digit = byte & 0x0F
            append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "A"))
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Where the next byte stands that may not stand in a JSON text as it is: a quote, a backslash or a control
    /// character.
    @inline(__always)
    func positionOfEscaped(from start: Int) -> Int? {
        var position = start
        while count - position >= 8 {
            let word = UInt64(littleEndian: loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let mask = Self.escapedBytes(in: word)
            if mask != 0 { return position + mask.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < count {
            let byte = self[position]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return position }
            position += 1
        }
        return nil
    }

    /// The highest bit is set of the lowest byte that has to be escaped; bits above it mean nothing.
    @inline(__always)
    private static func escapedBytes(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let slashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        // A byte below n borrows from its highest bit when n is taken away, if that bit was not set before.
        let isControl = (word &- ones &* 0x20) & ~word
        let isQuote = (quotes &- ones) & ~quotes
        let isSlash = (slashes &- ones) & ~slashes
        return (isControl | isQuote | isSlash) & highs
    }
}
