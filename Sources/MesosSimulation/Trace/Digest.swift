import MesosBase

/// A running hash of what happened. It is the same in every process and on every machine, unlike Swift's own hashes.
public struct Digest: Sendable, Hashable {
    /// The hash of all that was added so far.
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    /// Adds a number.
    package mutating func add(_ number: UInt64) {
        value = (value ^ number) &* 0x9FB2_1C65_1E98_DF25
        value ^= value >> 32
    }

    /// Adds what happened to whom and when.
    mutating func add(_ now: Instant, _ node: UInt64, _ matter: UInt64) {
        add(UInt64(bitPattern: now.nanoseconds) ^ (node << 40))
        add(matter)
    }

    /// Adds a text and an end of line.
    package mutating func add(line: String) {
        var word: UInt64 = 0
        var count = 0
        for byte in line.utf8 {
            word = word << 8 | UInt64(byte)
            count += 1
            if count % 8 == 0 { add(word) }
        }
        add(word ^ UInt64(count) << 32)
    }
}

extension Digest: CustomStringConvertible {
    /// Sixteen hexadecimal digits.
    public var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
