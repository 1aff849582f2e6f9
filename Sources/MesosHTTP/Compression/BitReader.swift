/// Takes bits from bytes, the lowest bit of each byte first.
struct BitReader {
    private let bytes: ArraySlice<UInt8>
    private var next: Int
    private var bits: UInt64 = 0
    private var bitCount = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        next = bytes.startIndex
    }

    /// Takes up to 16 bits as a number.
    mutating func take(_ count: Int) throws(InflateError) -> Int {
        fill()
        guard bitCount >= count else { throw .truncated }
        let value = Int(bits & (1 << UInt64(count) - 1))
        drop(count)
        return value
    }

    /// The next 16 bits, with zeros where the bytes have ended.
    mutating func peek() -> Int {
        fill()
        return Int(bits & 0xFFFF)
    }

    /// Drops bits that were peeked at.
    mutating func skip(_ count: Int) throws(InflateError) {
        guard bitCount >= count else { throw .truncated }
        drop(count)
    }

    private mutating func drop(_ count: Int) {
        bits >>= UInt64(count)
        bitCount -= count
    }

    private mutating func fill() {
        while bitCount <= 48, next < bytes.endIndex {
            bits |= UInt64(bytes[next]) << UInt64(bitCount)
            bitCount += 8
            next += 1
        }
    }

    /// Drops the rest of the byte and takes so many whole bytes.
    mutating func takeBytes(_ count: Int) throws(InflateError) -> ArraySlice<UInt8> {
        let rest = rest
        guard rest.count >= count else { throw .truncated }
        let taken = rest.prefix(count)
        next = taken.endIndex
        bits = 0
        bitCount = 0
        return taken
    }

    /// The whole bytes that are not taken.
    var rest: ArraySlice<UInt8> { bytes[(next - bitCount / 8)...] }
}
