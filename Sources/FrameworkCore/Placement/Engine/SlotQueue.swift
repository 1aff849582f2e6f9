/// Slots in the order in which they are to be used: the best score first, ties by lot. The first one is found at once,
/// and a slot is put in or taken out in a time that grows with the logarithm of their number.
struct SlotQueue: Sendable {
    struct Entry: Sendable {
        let slot: Int32
        let score: Double
        let lot: UInt64

        @inline(__always)
        func precedes(_ other: Entry) -> Bool {
            score != other.score ? score > other.score : lot != other.lot ? lot < other.lot : slot < other.slot
        }
    }

    private var entries: [Entry] = []

    init() {}

    /// A queue of many slots at once.
    init(_ entries: [Entry]) {
        self.entries = entries
        for index in stride(from: entries.count / 2 - 1, through: 0, by: -1) { sink(index) }
    }

    var first: Entry? { entries.first }

    mutating func insert(_ entry: Entry) {
        entries.append(entry)
        var index = entries.count - 1
        while index > 0, entries[index].precedes(entries[(index - 1) / 2]) {
            entries.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    mutating func removeFirst() {
        entries.swapAt(0, entries.count - 1)
        entries.removeLast()
        if !entries.isEmpty { sink(0) }
    }

    private mutating func sink(_ start: Int) {
        var index = start
        while true {
            var best = index
            let (left, right) = (2 * index + 1, 2 * index + 2)
            if left < entries.count, entries[left].precedes(entries[best]) { best = left }
            if right < entries.count, entries[right].precedes(entries[best]) { best = right }
            if best == index { return }
            entries.swapAt(index, best)
            index = best
        }
    }
}
