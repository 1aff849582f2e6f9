/// Finds entries by their kind among so many that a walk would take long.
struct EntryIndex {
    /// Up to so many entries a walk is faster.
    static let worthwhileCount = 32

    /// The first position of each bucket, and for each position the next one of its bucket; -1 for none.
    private var heads: [Int32]
    private var nexts: [Int32]
    private let offset: Int
    /// Whether entries are to be found whatever role they are allocated to.
    private let ignoresRoles: Bool

    /// Creates an index of entries, with room for as many more. The positions are the entries' own.
    init(_ entries: ArraySlice<Resource>, room: Int = 0, ignoringRoles: Bool = false) {
        ignoresRoles = ignoringRoles
        var size = 16
        while size < entries.count + room { size *= 2 }
        heads = Array(repeating: -1, count: size)
        nexts = Array(repeating: -1, count: entries.count)
        offset = entries.startIndex
        // Backwards, so that the first of each bucket comes first.
        for position in entries.indices.reversed() {
            let bucket = bucket(of: entries[position])
            nexts[position - offset] = heads[bucket]
            heads[bucket] = Int32(truncatingIfNeeded: position)
        }
    }

    private func bucket(of entry: Resource) -> Int {
        guard !ignoresRoles, let role = entry.allocationRole else { return Int(entry.kind) & (heads.count - 1) }
        var hash = ContentHash()
        hash.combine(UInt64(entry.kind))
        hash.combine(role)
        return Int(truncatingIfNeeded: hash.value) & (heads.count - 1)
    }

    /// Adds the entry that was appended to those that are indexed.
    mutating func append(_ entry: Resource) {
        let bucket = bucket(of: entry)
        let position = nexts.count + offset
        nexts.append(heads[bucket])
        heads[bucket] = Int32(truncatingIfNeeded: position)
    }

    /// The first position, of those at which an entry of this kind may stand, that satisfies a condition.
    func first(of entry: Resource, where isWanted: (Int) -> Bool) -> Int? {
        var position = Int(heads[bucket(of: entry)])
        while position >= 0 {
            if isWanted(position) { return position }
            position = Int(nexts[position - offset])
        }
        return nil
    }

    /// Makes sure that a position is not found again.
    mutating func remove(_ position: Int, of entry: Resource) {
        let bucket = bucket(of: entry)
        let next = nexts[position - offset]
        if Int(heads[bucket]) == position {
            heads[bucket] = next
            return
        }
        var before = Int(heads[bucket])
        while before >= 0 {
            if Int(nexts[before - offset]) == position {
                nexts[before - offset] = next
                return
            }
            before = Int(nexts[before - offset])
        }
    }
}
