/// Bytes that are written one after the other: memory that grows by doubling, without an array's checks per byte.
struct ByteBuffer: ~Copyable {
    private var start: UnsafeMutableRawPointer
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 512) {
        self.capacity = max(16, capacity)
        start = UnsafeMutableRawPointer.allocate(byteCount: self.capacity, alignment: 8)
    }

    deinit {
        start.deallocate()
    }

    /// The bytes as an array.
    var bytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { target, written in
            UnsafeMutableRawBufferPointer(target).copyMemory(from: UnsafeRawBufferPointer(start: start, count: count))
            written = count
        }
    }

    /// Makes room for more bytes, so that ``appendReserved(_:)`` may be called as many times.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
        larger.copyMemory(from: start, byteCount: count)
        start.deallocate()
        start = larger
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        appendReserved(byte)
    }

    /// Appends a byte for which there is room.
    @inline(__always)
    mutating func appendReserved(_ byte: UInt8) {
        start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count += 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        (start + count).copyMemory(from: source, byteCount: bytes.count)
        count += bytes.count
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a text for which there is room.
    @inline(__always)
    mutating func appendReserved(_ text: StaticString) {
        (start + count).copyMemory(from: text.utf8Start, byteCount: text.utf8CodeUnitCount)
        count += text.utf8CodeUnitCount
    }

    /// Appends a whole number in decimal digits.
    mutating func append(decimal number: UInt64) {
        var rest = number
        var digits = 1
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        reserve(digits)
        rest = number
        var position = count + digits
        repeat {
            position -= 1
            start.storeBytes(of: UInt8(truncatingIfNeeded: rest % 10) + 0x30, toByteOffset: position, as: UInt8.self)
            rest /= 10
        } while position > count
        count += digits
    }

    /// Appends eight bytes, the lowest first.
    @inline(__always)
    mutating func append(fixed64 number: UInt64) {
        reserve(8)
        start.storeBytes(of: number.littleEndian, toByteOffset: count, as: UInt64.self)
        count += 8
    }

    /// Appends a whole number in groups of seven bits, the lowest first.
    @inline(__always)
    mutating func append(varint number: UInt64) {
        reserve(10)
        var rest = number
        while rest >= 0x80 {
            appendReserved(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        appendReserved(UInt8(truncatingIfNeeded: rest))
    }

    /// Puts the number of bytes from a position on before them, where one byte was left free for it.
    @inline(__always)
    mutating func prefixLength(from position: Int) {
        let length = count - position
        if length < 0x80 {
            start.storeBytes(of: UInt8(truncatingIfNeeded: length), toByteOffset: position - 1, as: UInt8.self)
        } else {
            prefixLongLength(from: position)
        }
    }

    private mutating func prefixLongLength(from position: Int) {
        let length = count - position
        let extra = (UInt64.bitWidth - UInt64(length).leadingZeroBitCount + 6) / 7 - 1
        reserve(extra)
        (start + position + extra).copyMemory(from: start + position, byteCount: length)
        count = position - 1
        append(varint: UInt64(length))
        count += length
    }
}
