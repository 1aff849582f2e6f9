import MesosBase

/// Bytes that are to be sent, in order. Small pieces are joined; large ones are kept as they are, without a copy.
struct OutputBuffer: Sendable {
    private static let largeCount = 16_384

    private var front: [UInt8] = []
    private var sent = 0
    private var queue = Deque<[UInt8]>()
    private var tail: [UInt8] = []
    /// How many bytes there are.
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func append(_ bytes: [UInt8]) {
        guard bytes.count >= Self.largeCount else {
            write { $0.append(contentsOf: bytes) }
            return
        }
        count += bytes.count
        closeTail()
        queue.append(bytes)
    }

    /// Lets `body` add bytes at the end.
    mutating func write(_ body: (inout [UInt8]) -> Void) {
        let before = tail.count
        body(&tail)
        count += tail.count - before
        if tail.count >= Self.largeCount { closeTail() }
    }

    private mutating func closeTail() {
        guard !tail.isEmpty else { return }
        queue.append(tail)
        tail = []
    }

    /// Calls `body` with bytes that come next.
    mutating func withFirst<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        if sent == front.count {
            sent = 0
            front.removeAll(keepingCapacity: true)
            if let next = queue.popFirst() { front = next } else { swap(&front, &tail) }
        }
        return front.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[sent...])) }
    }

    /// So many of the first bytes were sent.
    mutating func consume(_ count: Int) {
        sent += count
        self.count -= count
        guard self.count == 0 else { return }
        sent = 0
        front.removeAll(keepingCapacity: front.capacity <= Self.largeCount)
    }

    mutating func removeAll() {
        self = OutputBuffer()
    }
}
