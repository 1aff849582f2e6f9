/// Bytes as text, six bits a character.
enum Base64 {
    struct BadCharacter: Error, CustomStringConvertible {
        var byte: UInt8

        var description: String { "Invalid character '\(String(decoding: [byte], as: UTF8.self))'" }
    }

    private static let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    /// The bits of a character.
    private static func value(of byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 97 + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 48 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }

    /// Reads up to the first `=` or to the end; white space is passed over.
    static func decode(_ text: UnsafeRawBufferPointer) -> Result<[UInt8], BadCharacter> {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3 + 3)
        var bits: UInt32 = 0
        var characters = 0
        for byte in text {
            if let value = value(of: byte) {
                bits = (bits << 6) | value
                characters += 1
                guard characters == 4 else { continue }
                bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
                bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
                bytes.append(UInt8(truncatingIfNeeded: bits))
                (bits, characters) = (0, 0)
            } else if byte == UInt8(ascii: "=") {
                break
            } else if byte != 0x20, !(0x09...0x0D ~= byte) {
                return .failure(BadCharacter(byte: byte))
            }
        }
        if characters > 1 { bytes.append(UInt8(truncatingIfNeeded: (bits << (24 - 6 * UInt32(characters))) >> 16)) }
        if characters > 2 { bytes.append(UInt8(truncatingIfNeeded: (bits << 6) >> 8)) }
        return .success(bytes)
    }

    /// Writes bytes with padding.
    static func encode(_ bytes: [UInt8], to buffer: inout ByteBuffer) {
        buffer.reserve((bytes.count + 2) / 3 * 4)
        var position = 0
        while position < bytes.count {
            let count = min(3, bytes.count - position)
            var bits: UInt32 = 0
            for offset in 0..<3 { bits = (bits << 8) | (offset < count ? UInt32(bytes[position + offset]) : 0) }
            for character in 0..<4 {
                let index = Int((bits >> (18 - 6 * UInt32(character))) & 0x3F)
                buffer.appendReserved(character <= count ? alphabet.utf8Start[index] : UInt8(ascii: "="))
            }
            position += count
        }
    }
}
