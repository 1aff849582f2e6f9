/// Bytes that have come and are not read yet.
struct InputBuffer: Sendable, Equatable {
    private(set) var bytes: [UInt8] = []
    /// Where the unread bytes begin.
    private(set) var start = 0

    var count: Int { bytes.count - start }
    var isEmpty: Bool { count == 0 }
    var unread: ArraySlice<UInt8> { bytes[start...] }

    mutating func append(_ more: UnsafeRawBufferPointer) {
        // What has been read is dropped once it outweighs what has not, so that a byte moves once on average.
        if start > 0, start >= count {
            bytes.removeFirst(start)
            start = 0
        }
        bytes.append(contentsOf: more)
    }

    /// Marks so many bytes as read.
    mutating func consume(_ count: Int) {
        start += count
        guard start == bytes.count else { return }
        start = 0
        bytes.removeAll(keepingCapacity: bytes.capacity <= 65_536)
    }

    mutating func removeAll() {
        consume(count)
    }
}
