/// A look-up table without an order: it can be asked by key and counted, but not walked.
///
/// Swift seeds hashing anew in each process, so walking a hash table would let chance reach a machine's effects; where
/// a walk is needed, ``sortedKeys()`` pays for the order. The entries lie in shards of bounded size, so that the first
/// write after a copy (a snapshot for a reader) copies one shard and not the whole table.
@frozen
public struct Table<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    @usableFromInline static var entriesPerShard: Int { 2_048 }
    /// None before the first entry: a cluster has millions of empty tables.
    @usableFromInline var shards: [[Key: Value]] = []
    @usableFromInline var storedCount = 0

    /// Creates an empty table.
    @inlinable
    public init() {}

    /// The number of entries.
    @inlinable
    public var count: Int { storedCount }

    /// Whether there is no entry.
    @inlinable
    public var isEmpty: Bool { count == 0 }

    @inlinable
    func shard(of key: Key) -> Int {
        guard shards.count > 1 else { return 0 }
        // The low bits place the key within its shard; the high ones choose the shard.
        return Int(truncatingIfNeeded: UInt64(bitPattern: Int64(key.hashValue)) >> 40) & (shards.count - 1)
    }

    /// The value of a key; setting `nil` removes it.
    @inlinable
    public subscript(key: Key) -> Value? {
        get { storedCount == 0 ? nil : shards[shard(of: key)][key] }
        _modify {
            if shards.isEmpty { shards.append([:]) }
            let index = shard(of: key)
            let before = shards[index].count
            // Deferred, because nothing after the yield runs if the caller throws out of its change.
            defer {
                let change = shards[index].count - before
                if change != 0 { resize(by: change) }
            }
            yield &shards[index][key]
        }
        set {
            if shards.isEmpty { shards.append([:]) }
            let index = shard(of: key)
            let before = shards[index].count
            shards[index][key] = newValue
            let change = shards[index].count - before
            if change != 0 { resize(by: change) }
        }
    }

    /// Changes the value of a key in place; does nothing and returns `nil` if there is none.
    @inlinable
    @discardableResult
    public mutating func update<Result>(_ key: Key, _ change: (inout Value) -> Result) -> Result? {
        guard storedCount != 0 else { return nil }
        let shard = shard(of: key)
        guard let index = shards[shard].index(forKey: key) else { return nil }
        return change(&shards[shard].values[index])
    }

    /// Reads the value of a key in place, without a copy; does nothing and returns `nil` if there is none.
    @inlinable
    @discardableResult
    public func read<Result>(_ key: Key, _ reading: (borrowing Value) -> Result) -> Result? {
        guard storedCount != 0 else { return nil }
        let shard = shard(of: key)
        guard let index = shards[shard].index(forKey: key) else { return nil }
        return reading(shards[shard].values[index])
    }

    /// Whether the key has a value.
    @inlinable
    public func contains(_ key: Key) -> Bool {
        storedCount != 0 && shards[shard(of: key)].index(forKey: key) != nil
    }

    /// Removes a key and returns the value it had.
    @inlinable
    @discardableResult
    public mutating func removeValue(forKey key: Key) -> Value? {
        guard storedCount != 0 else { return nil }
        let index = shard(of: key)
        guard let value = shards[index].removeValue(forKey: key) else { return nil }
        resize(by: -1)
        return value
    }

    /// Removes all entries.
    @inlinable
    public mutating func removeAll() {
        self = Table()
    }

    /// Folds all values, in an order that differs from one process to the next: only for what no order can change, such
    /// as sums.
    @inlinable
    public func reduceUnordered<Result>(
        into initial: Result, _ combine: (inout Result, borrowing Value) -> Void
    ) -> Result {
        var result = initial
        for shard in shards {
            for index in shard.values.indices { combine(&result, shard.values[index]) }
        }
        return result
    }

    @inlinable
    mutating func resize(by change: Int) {
        storedCount += change
        guard change > 0, storedCount > shards.count * Self.entriesPerShard else { return }
        let old = shards
        shards = Array(repeating: Dictionary(minimumCapacity: Self.entriesPerShard), count: old.count * 2)
        for entries in old {
            for (key, value) in entries { shards[shard(of: key)][key] = value }
        }
    }
}

extension Table where Key: Comparable {
    /// All keys in ascending order; costs a sort.
    public func sortedKeys() -> [Key] {
        var keys: [Key] = []
        keys.reserveCapacity(count)
        for entries in shards { keys.append(contentsOf: entries.keys) }
        keys.sort()
        return keys
    }
}
