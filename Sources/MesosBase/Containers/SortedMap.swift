/// A map whose entries are walked in ascending order of their keys: the same order in every process.
///
/// The entries lie in a list of short sorted chunks, so an insertion moves a few hundred entries at the most and a copy
/// shares all chunks but those written afterwards.
@frozen
public struct SortedMap<Key: Comparable & Sendable, Value: Sendable>: Sendable {
    @usableFromInline static var chunkLimit: Int { 256 }

    @usableFromInline
    @frozen
    struct Chunk: Sendable {
        @usableFromInline var keys: [Key]
        @usableFromInline var values: [Value]

        @inlinable
        init(keys: [Key], values: [Value]) {
            self.keys = keys
            self.values = values
        }
    }

    @usableFromInline var chunks: [Chunk] = []
    @usableFromInline var storedCount = 0

    /// Creates an empty map.
    @inlinable
    public init() {}

    /// The number of entries.
    @inlinable
    public var count: Int { storedCount }

    /// Whether there is no entry.
    @inlinable
    public var isEmpty: Bool { count == 0 }

    /// The chunk that holds the key or would hold it.
    @inlinable
    func chunkIndex(for key: Key) -> Int {
        var low = 0
        var high = chunks.count
        while low < high {
            let middle = (low + high) / 2
            if key < chunks[middle].keys[0] { high = middle } else { low = middle + 1 }
        }
        return Swift.max(0, low - 1)
    }

    /// Where the key stands in the chunk, or where it would be inserted.
    @inlinable
    func position(of key: Key, in chunk: Int) -> (index: Int, found: Bool) {
        let keys = chunks[chunk].keys
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return (low, low < keys.count && keys[low] == key)
    }

    /// The value of a key; setting `nil` removes it. To change a value in place, use ``update(_:_:)``.
    @inlinable
    public subscript(key: Key) -> Value? {
        get {
            guard !chunks.isEmpty else { return nil }
            let chunk = chunkIndex(for: key)
            let (index, found) = position(of: key, in: chunk)
            return found ? chunks[chunk].values[index] : nil
        }
        set {
            if let newValue { insert(newValue, forKey: key) } else { removeValue(forKey: key) }
        }
    }

    /// Where an entry stands; good until the next insertion or removal.
    @frozen
    public struct Position: Sendable {
        @usableFromInline let chunk: Int
        @usableFromInline let index: Int

        @inlinable
        init(chunk: Int, index: Int) {
            self.chunk = chunk
            self.index = index
        }
    }

    /// Where the entry of a key stands, or `nil` if there is none.
    @inlinable
    public func position(of key: Key) -> Position? {
        guard !chunks.isEmpty else { return nil }
        let chunk = chunkIndex(for: key)
        let (index, found) = position(of: key, in: chunk)
        return found ? Position(chunk: chunk, index: index) : nil
    }

    /// The value at a position, which can be read and changed in place, without a copy.
    @inlinable
    public subscript(position: Position) -> Value {
        _read { yield chunks[position.chunk].values[position.index] }
        _modify { yield &chunks[position.chunk].values[position.index] }
    }

    /// Changes the value of a key in place; does nothing and returns `nil` if there is none.
    @inlinable
    @discardableResult
    public mutating func update<Result>(_ key: Key, _ change: (inout Value) -> Result) -> Result? {
        guard !chunks.isEmpty else { return nil }
        let chunk = chunkIndex(for: key)
        let (index, found) = position(of: key, in: chunk)
        return found ? change(&chunks[chunk].values[index]) : nil
    }

    /// Whether the key has a value.
    @inlinable
    public func contains(_ key: Key) -> Bool {
        guard !chunks.isEmpty else { return false }
        return position(of: key, in: chunkIndex(for: key)).found
    }

    /// Sets the value of a key.
    @inlinable
    public mutating func insert(_ value: Value, forKey key: Key) {
        guard !chunks.isEmpty else {
            chunks.append(Chunk(keys: [key], values: [value]))
            storedCount = 1
            return
        }
        let chunk = chunkIndex(for: key)
        let (index, found) = position(of: key, in: chunk)
        guard !found else {
            chunks[chunk].values[index] = value
            return
        }
        chunks[chunk].keys.insert(key, at: index)
        chunks[chunk].values.insert(value, at: index)
        storedCount += 1
        if chunks[chunk].keys.count > Self.chunkLimit { split(chunk, at: index) }
    }

    /// Splits a chunk that has grown too long in half; the last one, when it grows at its end, keeps what it has, so
    /// that ascending keys fill their chunks.
    @inlinable
    mutating func split(_ chunk: Int, at index: Int) {
        let length = chunks[chunk].keys.count
        let isAppended = index == length - 1 && chunk == chunks.count - 1
        let middle = isAppended ? length - 1 : length / 2
        let tail = Chunk(keys: Array(chunks[chunk].keys[middle...]), values: Array(chunks[chunk].values[middle...]))
        chunks[chunk].keys.removeSubrange(middle...)
        chunks[chunk].values.removeSubrange(middle...)
        chunks.insert(tail, at: chunk + 1)
    }

    /// Removes a key and returns the value it had.
    @inlinable
    @discardableResult
    public mutating func removeValue(forKey key: Key) -> Value? {
        guard !chunks.isEmpty else { return nil }
        let chunk = chunkIndex(for: key)
        let (index, found) = position(of: key, in: chunk)
        guard found else { return nil }
        chunks[chunk].keys.remove(at: index)
        let value = chunks[chunk].values.remove(at: index)
        if chunks[chunk].keys.isEmpty { chunks.remove(at: chunk) }
        storedCount -= 1
        return value
    }

    /// Removes all entries.
    @inlinable
    public mutating func removeAll() {
        self = SortedMap()
    }

    /// The keys in ascending order.
    @inlinable
    public var keys: [Key] { chunks.flatMap(\.keys) }

    /// The values in the order of their keys.
    @inlinable
    public var values: [Value] { chunks.flatMap(\.values) }

    /// The entry with the least key.
    @inlinable
    public var first: (key: Key, value: Value)? {
        guard let chunk = chunks.first else { return nil }
        return (chunk.keys[0], chunk.values[0])
    }
}

extension SortedMap: Sequence {
    /// Walks the entries in ascending order of their keys.
    @frozen
    public struct Iterator: IteratorProtocol {
        @usableFromInline let chunks: [Chunk]
        @usableFromInline var chunk = 0
        @usableFromInline var index = 0

        @inlinable
        init(chunks: [Chunk]) {
            self.chunks = chunks
        }

        /// The next entry.
        @inlinable
        public mutating func next() -> (key: Key, value: Value)? {
            guard chunk < chunks.count else { return nil }
            let entry = (chunks[chunk].keys[index], chunks[chunk].values[index])
            index += 1
            if index == chunks[chunk].keys.count {
                chunk += 1
                index = 0
            }
            return entry
        }
    }

    /// An iterator over the entries in ascending order of their keys.
    @inlinable
    public func makeIterator() -> Iterator {
        Iterator(chunks: chunks)
    }

    /// The number of entries, which is known exactly.
    @inlinable
    public var underestimatedCount: Int { count }
}

extension SortedMap: Equatable where Value: Equatable {
    /// Whether both maps hold equal entries.
    public static func == (first: SortedMap, second: SortedMap) -> Bool {
        first.count == second.count && first.elementsEqual(second) { $0.key == $1.key && $0.value == $1.value }
    }
}

extension SortedMap: ExpressibleByDictionaryLiteral {
    /// Creates a map from a literal; of entries with the same key the last counts.
    public init(dictionaryLiteral elements: (Key, Value)...) {
        for (key, value) in elements { insert(value, forKey: key) }
    }
}
