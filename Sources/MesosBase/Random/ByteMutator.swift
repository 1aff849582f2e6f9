/// Spoils bytes at random, the same way for the same seed: what a decoder must bear.
package struct ByteMutator {
    private var generator: SeededGenerator

    package init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// A number below a limit.
    package mutating func number(below limit: Int) -> Int {
        Int(generator.next() % UInt64(max(1, limit)))
    }

    /// The bytes with one to four changes: bits flipped, bytes replaced, pieces cut out, doubled, taken from other
    /// bytes, or numbers made huge.
    package mutating func mutated(_ bytes: [UInt8], other: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...number(below: 4) { change(&bytes, other) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
        guard !bytes.isEmpty else {
            bytes = other
            return
        }
        let place = number(below: bytes.count)
        let end = min(bytes.count, place + 1 + number(below: 1 << number(below: 8)))
        switch number(below: 9) {
        case 0: bytes[place] ^= 1 << UInt8(number(below: 8))
        case 1: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.removeSubrange(place...)
        case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 5: splice(into: &bytes, at: place, from: other)
        case 6: bytes.insert(contentsOf: Self.hugeNumbers[number(below: Self.hugeNumbers.count)], at: place)
        case 7: bytes.replaceSubrange(place..<end, with: Self.hugeNumbers[number(below: Self.hugeNumbers.count)])
        default: bytes[place] = Self.marks[number(below: Self.marks.count)]
        }
    }

    private mutating func splice(into bytes: inout [UInt8], at place: Int, from other: [UInt8]) {
        guard !other.isEmpty else { return }
        let start = number(below: other.count)
        let end = min(other.count, start + 1 + number(below: 64))
        bytes.insert(contentsOf: other[start..<end], at: place)
    }

    /// Numbers at and beyond the ends of their ranges, in digits and as varints.
    private static let hugeNumbers: [[UInt8]] = [
        Array("99999999999999999999".utf8), Array("-9223372036854775809".utf8), Array("1e308".utf8),
        Array("4294967296".utf8), Array("1e-400".utf8), Array("0000000000000000000000000000001".utf8),
        [0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x80, 0x80, 0x80, 0x80, 0x80, 0x00],
    ]

    /// Characters that mean something to a decoder.
    private static let marks = Array("{}[]\":,\\0-+.eEntfu \t\r\n\u{0}".utf8)
}
