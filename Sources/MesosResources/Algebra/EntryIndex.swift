/// Finds entries by their kind among so many that a walk would take long.
struct EntryIndex {
    /// Up to so many entries a walk is faster.
    static let worthwhileCount = 32

    /// The first position of each bucket, and for each position the next one of its bucket; -1 for none.
    private var heads: [Int32]
    private var nexts: [Int32]
    /// Whether entries are to be found whatever role they are allocated to.
    private let ignoresRoles: Bool

    /// Creates an index of entries, with room for as many more.
    init(_ entries: [Resource], room: Int = 0) {
        self = entries.withUnsafeBufferPointer { EntryIndex($0, room: room) }
    }

    /// Creates an index of entries, with room for as many more.
    init(_ entries: EntriesInPlace, room: Int = 0, ignoringRoles: Bool = false) {
        ignoresRoles = ignoringRoles
        var size = 16
        while size < entries.count + room { size *= 2 }
        heads = Array(repeating: -1, count: size)
        nexts = Array(repeating: -1, count: entries.count)
        // Backwards, so that the first of each bucket comes first.
        for position in entries.indices.reversed() {
            let bucket = bucket(of: entries, position)
            nexts[position] = heads[bucket]
            heads[bucket] = Int32(truncatingIfNeeded: position)
        }
    }

    @inline(__always)
    private func bucket(of entries: EntriesInPlace, _ position: Int) -> Int {
        let kind = UInt64(entries[position].kind)
        if ignoresRoles || entries[position].allocationRole == nil { return Int(kind) & (heads.count - 1) }
        var hash = ContentHash()
        hash.combine(kind)
        hash.combine(entries[position].allocationRole)
        return Int(truncatingIfNeeded: hash.value) & (heads.count - 1)
    }

    /// Notes that an entry was appended to those that are indexed.
    mutating func append(_ others: EntriesInPlace, _ other: Int) {
        let bucket = bucket(of: others, other)
        let position = nexts.count
        nexts.append(heads[bucket])
        heads[bucket] = Int32(truncatingIfNeeded: position)
    }

    /// The first position, of those at which an entry of the other's kind may stand, that satisfies a condition.
    @inline(__always)
    func first(of others: EntriesInPlace, _ other: Int, where isWanted: (Int) -> Bool) -> Int? {
        var position = Int(heads[bucket(of: others, other)])
        while position >= 0 {
            if isWanted(position) { return position }
            position = Int(nexts[position])
        }
        return nil
    }

    /// Makes sure that a position, which the other entry found, is not found again.
    mutating func remove(_ position: Int, of others: EntriesInPlace, _ other: Int) {
        let bucket = bucket(of: others, other)
        let next = nexts[position]
        if Int(heads[bucket]) == position {
            heads[bucket] = next
            return
        }
        var before = Int(heads[bucket])
        while before >= 0 {
            if Int(nexts[before]) == position {
                nexts[before] = next
                return
            }
            before = Int(nexts[before])
        }
    }
}
