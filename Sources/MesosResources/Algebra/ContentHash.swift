/// A hash of values that is the same in all processes, unlike Swift's own, which is seeded anew in each.
struct ContentHash {
    private(set) var value: UInt64 = 0x6D65_736F_7300_0001

    mutating func combine(_ number: UInt64) {
        value = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 32
    }

    mutating func combine(_ text: String) {
        var text = text
        var hash = self
        let isASCII = text.withUTF8 { bytes in
            var (word, seen, shift) = (UInt64(bytes.count), UInt8(0), UInt64(8))
            for byte in bytes {
                word |= UInt64(byte) << shift
                seen |= byte
                shift += 8
                if shift == 64 {
                    hash.combine(word)
                    (word, shift) = (0, 0)
                }
            }
            hash.combine(word)
            return seen < 0x80
        }
        // Beyond ASCII, texts that are equal may differ in their bytes.
        if isASCII { self = hash } else { combine(1) }
    }

    mutating func combine(_ text: String?) {
        guard let text else { return combine(0) }
        combine(text)
    }
}
