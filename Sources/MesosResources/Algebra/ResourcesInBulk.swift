extension Resources {
    /// Adds entries, merging each with one of its kind.
    mutating func add(_ others: [Resource]) {
        if max(entries.count, others.count) > EntryIndex.worthwhileCount, others.count > 4 { return addMany(others) }
        others.withUnsafeBufferPointer { others in
            var likely = 0
            for other in others.indices where !others[other].isZero {
                let position = entries.firstPosition(likely: likely) { $0.merges($1, others, other) }
                if let position {
                    entries.merge(position, others, other)
                    likely = position + 1
                } else {
                    append(others[other])
                }
            }
        }
    }

    /// Appends an entry that merges with none.
    private mutating func append(_ entry: Resource) {
        entries.append(entry)
        guard entry.details != nil, entries.count > 1 else { return }
        // What is reserved alike most often comes one after the other.
        entries[entries.count - 1].shareDetails(with: entries[entries.count - 2])
    }

    private mutating func addMany(_ others: [Resource]) {
        var index = EntryIndex(entries, room: others.count)
        if entries.isEmpty { entries.reserveCapacity(others.count) }
        others.withUnsafeBufferPointer { others in
            for other in others.indices where !others[other].isZero {
                let position = entries.withUnsafeBufferPointer { entries in
                    index.first(of: others, other) { entries.merges($0, others, other) }
                }
                if let position {
                    entries.merge(position, others, other)
                } else {
                    index.append(others, other)
                    append(others[other])
                }
            }
        }
    }

    /// Takes the amounts of entries out of those of their kinds; what reaches zero or would fall below it is removed.
    mutating func subtract(_ others: [Resource]) {
        if entries.count > EntryIndex.worthwhileCount, others.count > 4 { return subtractMany(others) }
        others.withUnsafeBufferPointer { others in
            var likely = 0
            for other in others.indices {
                let position = entries.firstPosition(likely: likely) { $0.yields($1, others, other) }
                guard let position else { continue }
                if entries.reduce(position, by: others, other) {
                    entries.remove(at: position)
                    likely = position
                } else {
                    likely = position + 1
                }
            }
        }
    }

    private mutating func subtractMany(_ others: [Resource]) {
        var index = EntryIndex(entries)
        var isRemoved: [Bool] = []
        others.withUnsafeBufferPointer { others in
            for other in others.indices {
                let position = entries.withUnsafeBufferPointer { entries in
                    index.first(of: others, other) { entries.yields($0, others, other) }
                }
                guard let position, entries.reduce(position, by: others, other) else { continue }
                index.remove(position, of: others, other)
                if isRemoved.isEmpty { isRemoved = Array(repeating: false, count: entries.count) }
                isRemoved[position] = true
            }
        }
        guard !isRemoved.isEmpty else { return }
        entries = entries.indices.compactMap { isRemoved[$0] ? nil : entries[$0] }
    }

    /// Whether each of the entries can be taken out of one of its kind; of exclusive ones each out of one of its own.
    func contains(_ others: [Resource]) -> Bool {
        entries.withUnsafeBufferPointer { entries in
            others.withUnsafeBufferPointer { others in
                if entries.count > EntryIndex.worthwhileCount, others.count > 4 {
                    return Self.containsMany(entries, others)
                }
                let hasExclusive = others.contains { $0.details != nil && $0.isExclusive }
                if hasExclusive { return Self.containsExclusive(entries, others) }
                return others.indices.allSatisfy { other in
                    entries.indices.contains { entries.contains($0, others, other) }
                }
            }
        }
    }

    private static func containsMany(_ entries: EntriesInPlace, _ others: EntriesInPlace) -> Bool {
        var index = EntryIndex(entries)
        return others.indices.allSatisfy { other in
            let position = index.first(of: others, other) { entries.contains($0, others, other) }
            guard let position else { return false }
            if others[other].isExclusive { index.remove(position, of: others, other) }
            return true
        }
    }

    /// Equal exclusive entries may occur several times, so each one that is found is used up.
    private static func containsExclusive(_ entries: EntriesInPlace, _ others: EntriesInPlace) -> Bool {
        var remaining = Array(entries.indices)
        return others.indices.allSatisfy { other in
            guard let found = remaining.firstIndex(where: { entries.contains($0, others, other) }) else { return false }
            if others[other].isExclusive { remaining.remove(at: found) }
            return true
        }
    }

    /// Puts other entries in the place of some of these, as a conversion does such as a reservation.
    ///
    /// - Returns: Whether these contain what is to be replaced; if not, nothing is changed.
    package mutating func replace(_ consumed: Resources, with converted: Resources) -> Bool {
        guard contains(consumed) else { return false }
        self -= consumed
        self += converted
        return true
    }
}

extension Resource {
    /// Makes another entry part of this one, which merges it.
    mutating func merge(_ other: Resource) {
        if other.isExclusive { changeSharedCount(by: other.sharedCount) } else { value.add(other.value) }
    }

    /// Takes the amount of another entry out of this one, which yields it, and answers whether nothing is left.
    mutating func reduce(by other: Resource) -> Bool {
        guard other.isExclusive else {
            value.subtract(other.value)
            return isZero
        }
        guard sharedCount > other.sharedCount else { return true }
        changeSharedCount(by: -other.sharedCount)
        return false
    }
}
