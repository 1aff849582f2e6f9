/// A running FNV-1a hash of text. It is the same in every process, unlike Swift's own hashes.
package struct Digest: Sendable, Equatable {
    /// The hash of all that was added so far.
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    /// Adds a text and an end of line.
    package mutating func add(line: String) {
        for byte in line.utf8 { add(byte) }
        add(UInt8(ascii: "\n"))
    }

    private mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
