/// The scores that slots have by equal preferences for equal needs: of many works most are alike in both.
struct KnownScores: Sendable {
    /// What scores depend on beside the slot.
    struct Key: Sendable, Equatable {
        let needs: [Stock.Need]
        let preferences: [Preference]
        /// What preferences for little or much of a resource look at.
        let preferred: [Stock.Need]
    }

    private struct Entry: Sendable {
        let key: Key
        /// The scores of the slots that are known, by slots.
        var scores: [Double]
        var known: SlotSet
        /// How many of the stock's changes were seen.
        var changesSeen: Int
    }

    private var entries: [Entry] = []

    /// Scores of a slot are eight bytes: with this many kinds of work they are a few megabytes in a large cluster.
    private static let mostEntries = 32

    /// The scores of some slots, by slots; what others have there says nothing.
    ///
    /// - Parameter compute: Finds the scores of slots of which they are not known.
    mutating func scores(_ slots: SlotSet, _ key: Key?, _ stock: Stock, _ compute: ([Int32]) -> [Double]) -> [Double] {
        guard let position = key.flatMap({ position(of: $0, stock) }) else {
            var scores = Array(repeating: 0.0, count: slots.limit)
            let numbers = slots.numbers
            for (slot, score) in zip(numbers, compute(numbers)) { scores[Int(slot)] = score }
            return scores
        }
        for slot in stock.changes[entries[position].changesSeen...] { entries[position].known.remove(Int(slot)) }
        entries[position].changesSeen = stock.changes.count
        let missing = slots.subtracting(entries[position].known)
        if !missing.isEmpty {
            let numbers = missing.numbers
            for (slot, score) in zip(numbers, compute(numbers)) { entries[position].scores[Int(slot)] = score }
            entries[position].known.formUnion(missing)
        }
        return entries[position].scores
    }

    private mutating func position(of key: Key, _ stock: Stock) -> Int? {
        if let position = entries.firstIndex(where: { $0.key == key }) { return position }
        guard entries.count < Self.mostEntries else { return nil }
        entries.append(
            Entry(
                key: key, scores: Array(repeating: 0, count: stock.slotCount), known: SlotSet(limit: stock.slotCount),
                changesSeen: stock.changes.count))
        return entries.count - 1
    }
}
