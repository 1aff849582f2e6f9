import MesosBase

/// Remembers entries by key up to a bound; the oldest goes first.
package struct BoundedHistory<Key: Hashable & Comparable & Sendable, Value: Sendable>: Sendable {
    private var entries: SortedMap<Key, (number: UInt64, value: Value)> = [:]
    private var order = Deque<(number: UInt64, key: Key)>()
    private var lastNumber: UInt64 = 0

    package init() {}

    package var count: Int { entries.count }

    /// The keys in ascending order.
    package var keys: [Key] { entries.keys }

    package subscript(key: Key) -> Value? { entries[key]?.value }

    package func contains(_ key: Key) -> Bool { entries.contains(key) }

    /// Adds an entry and returns the one that had to go for it, if one had.
    @discardableResult
    package mutating func insert(_ value: Value, forKey key: Key, bound: Int) -> Value? {
        lastNumber += 1
        entries[key] = (lastNumber, value)
        order.append((lastNumber, key))
        // Entries that were removed, or written anew, have left their old places behind.
        if order.count > 2 * entries.count + 16 {
            let entries = entries
            order.removeAll { entries[$0.key]?.number != $0.number }
        }
        guard entries.count > bound else { return nil }
        while let oldest = order.popFirst() {
            guard let entry = entries[oldest.key], entry.number == oldest.number else { continue }
            entries.removeValue(forKey: oldest.key)
            return entry.value
        }
        return nil
    }

    /// Changes an entry in its place; `nil` if there is none.
    @discardableResult
    package mutating func update<Result>(_ key: Key, _ change: (inout Value) -> Result) -> Result? {
        entries.update(key) { change(&$0.value) }
    }

    @discardableResult
    package mutating func removeValue(forKey key: Key) -> Value? {
        let value = entries.removeValue(forKey: key)?.value
        if entries.isEmpty { order.removeAll() }
        return value
    }
}
