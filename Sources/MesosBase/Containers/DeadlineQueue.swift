/// The timers of one machine: at most one deadline per key, taken in order of time, then of setting.
///
/// A deadline that is set again or cancelled leaves a stale entry in the heap, which is skipped when it surfaces; the
/// heap is rebuilt when stale entries outnumber live ones.
@frozen
public struct DeadlineQueue<Key: Hashable & Sendable>: Sendable {
    @usableFromInline
    @frozen
    struct Entry: Sendable {
        @usableFromInline let deadline: Instant
        @usableFromInline let sequence: UInt64
        @usableFromInline let key: Key

        @inlinable
        init(deadline: Instant, sequence: UInt64, key: Key) {
            self.deadline = deadline
            self.sequence = sequence
            self.key = key
        }

        @inlinable
        func precedes(_ other: Entry) -> Bool {
            deadline == other.deadline ? sequence < other.sequence : deadline < other.deadline
        }
    }

    @usableFromInline var heap: [Entry] = []
    @usableFromInline var live = Table<Key, UInt64>()
    @usableFromInline var lastSequence: UInt64 = 0

    /// Creates an empty queue.
    @inlinable
    public init() {}

    /// The number of deadlines that are set.
    @inlinable
    public var count: Int { live.count }

    /// The earliest deadline.
    @inlinable
    public var next: Instant? { heap.first?.deadline }

    /// Whether a deadline is set for the key.
    @inlinable
    public func contains(_ key: Key) -> Bool { live.contains(key) }

    /// Sets the deadline of a key, in place of one it may have.
    @inlinable
    public mutating func set(_ key: Key, at deadline: Instant) {
        lastSequence += 1
        live[key] = lastSequence
        heap.append(Entry(deadline: deadline, sequence: lastSequence, key: key))
        siftUp(heap.count - 1)
        dropStale()
    }

    /// Removes the deadline of a key, if it has one.
    @inlinable
    public mutating func cancel(_ key: Key) {
        if live.removeValue(forKey: key) != nil { dropStale() }
    }

    /// Takes the earliest deadline that `now` has reached.
    @inlinable
    public mutating func popDue(at now: Instant) -> Key? {
        guard let first = heap.first, first.deadline <= now else { return nil }
        removeFirst()
        live.removeValue(forKey: first.key)
        dropStale()
        return first.key
    }

    /// Keeps the heap's top live and its size in proportion to the live entries.
    @inlinable
    mutating func dropStale() {
        while let first = heap.first, live[first.key] != first.sequence { removeFirst() }
        if heap.count > 64, heap.count > 2 * live.count { rebuild() }
    }

    @inlinable
    mutating func rebuild() {
        heap = heap.filter { live[$0.key] == $0.sequence }
        heap.sort { $0.precedes($1) }
    }

    @inlinable
    mutating func removeFirst() {
        guard let last = heap.popLast(), !heap.isEmpty else { return }
        heap[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < heap.count else { return }
            if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
            guard heap[child].precedes(heap[parent]) else { return }
            heap.swapAt(child, parent)
            parent = child
        }
    }

    @inlinable
    mutating func siftUp(_ start: Int) {
        var child = start
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].precedes(heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }
}
