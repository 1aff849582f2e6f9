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

    /// Looks at all that is going to happen, in no particular order.
    func forEach(_ body: (Instant, Event) -> Void) {
        for entry in heap { body(entry.instant, entry.event) }
    }

    /// Four children a parent: half as deep as with two, and the children lie side by side.
    private static var width: Int { 4 }

    mutating func add(_ event: Event, at instant: Instant) {
        lastSequence += 1
        let entry = Entry(instant: instant, sequence: lastSequence, event: event)
        heap.append(entry)
        var hole = heap.count - 1
        while hole > 0 {
            let parent = (hole - 1) / Self.width
            guard entry.precedes(heap[parent]) else { break }
            heap[hole] = heap[parent]
            hole = parent
        }
        heap[hole] = entry
    }

    mutating func popFirst() -> (instant: Instant, event: Event)? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        if !heap.isEmpty { sift(last) }
        return (first.instant, first.event)
    }

    /// Puts an entry where the first one was, and lets it sink.
    private mutating func sift(_ entry: Entry) {
        var hole = 0
        while true {
            let begin = Self.width * hole + 1
            guard begin < heap.count else { break }
            var least = begin
            for child in begin + 1..<max(begin + 1, min(begin + Self.width, heap.count))
            where heap[child].precedes(heap[least]) {
                least = child
            }
            guard heap[least].precedes(entry) else { break }
            heap[hole] = heap[least]
            hole = least
        }
        heap[hole] = entry
    }
}
