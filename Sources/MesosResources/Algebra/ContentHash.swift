/// A hash of values that is the same in all processes, unlike Swift's own, which is seeded anew in each.
struct ContentHash {
    private(set) var value: UInt64 = 0x6D65_736F_7300_0001

    mutating func combine(_ number: UInt64) {
        value = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 32
    }

    mutating func combine(_ text: String) {
        let before = value
        var text = text
        let isASCII = text.withUTF8 { bytes in
            var (word, seen) = (UInt64(bytes.count), UInt8(0))
            for (index, byte) in bytes.enumerated() {
                word = word << 8 | UInt64(byte)
                seen |= byte
                if index & 7 == 7 {
                    combine(word)
                    word = 0
                }
            }
            combine(word)
            return seen < 0x80
        }
        // Beyond ASCII, texts that are equal may differ in their bytes.
        if !isASCII {
            value = before
            combine(1)
        }
    }

    mutating func combine(_ text: String?) {
        guard let text else { return combine(0) }
        combine(text)
    }
}
