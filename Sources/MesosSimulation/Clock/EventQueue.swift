import MesosBase

/// What is going to happen, in the order of its time; what happens at the same instant, in the order in which it was
/// added.
struct EventQueue<Event> {
    private struct Entry {
        let instant: Instant
        let sequence: UInt64
        let event: Event

        func precedes(_ other: Entry) -> Bool {
            instant == other.instant ? sequence < other.sequence : instant < other.instant
        }
    }

    private var heap: [Entry] = []
    private var lastSequence: UInt64 = 0

    var count: Int { heap.count }

    /// When the next event happens.
    var next: Instant? { heap.first?.instant }

    mutating func add(_ event: Event, at instant: Instant) {
        lastSequence += 1
        heap.append(Entry(instant: instant, sequence: lastSequence, event: event))
        var child = heap.count - 1
        while child > 0, heap[child].precedes(heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func popFirst() -> (instant: Instant, event: Event)? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        if !heap.isEmpty {
            heap[0] = last
            siftDown()
        }
        return (first.instant, first.event)
    }

    private mutating func siftDown() {
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
}
