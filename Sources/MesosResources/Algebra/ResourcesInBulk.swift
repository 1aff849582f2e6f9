extension Resources {
    /// Adds entries, merging each with one of its kind.
    mutating func add(_ others: [Resource]) {
        guard max(entries.count, others.count) > EntryIndex.worthwhileCount, others.count > 4 else {
            for entry in others { add(entry) }
            return
        }
        var index = EntryIndex(entries[...], room: others.count)
        for entry in others where !entry.isZero {
            guard let position = index.first(of: entry, where: { entries[$0].merges(entry) }) else {
                index.append(entry)
                entries.append(entry)
                continue
            }
            entries[position].merge(entry)
        }
    }

    /// Takes the amounts of entries out of those of their kinds; what reaches zero or would fall below it is removed.
    mutating func subtract(_ others: [Resource]) {
        guard entries.count > EntryIndex.worthwhileCount, others.count > 4 else {
            for entry in others { subtract(entry) }
            return
        }
        var index = EntryIndex(entries[...])
        var isRemoved: [Bool] = []
        for entry in others {
            guard let position = index.first(of: entry, where: { entries[$0].yields(entry) }) else { continue }
            guard entries[position].reduce(by: entry) else { continue }
            index.remove(position, of: entry)
            if isRemoved.isEmpty { isRemoved = Array(repeating: false, count: entries.count) }
            isRemoved[position] = true
        }
        guard !isRemoved.isEmpty else { return }
        entries = entries.indices.compactMap { isRemoved[$0] ? nil : entries[$0] }
    }

    /// Whether each of the entries can be taken out of one of its kind; of exclusive ones each out of one of its own.
    func contains(_ others: [Resource]) -> Bool {
        guard entries.count > EntryIndex.worthwhileCount, others.count > 4 else {
            if others.contains(where: \.isExclusive) { return containsExclusive(others) }
            return others.allSatisfy { wanted in entries.contains { $0.contains(wanted) } }
        }
        var index = EntryIndex(entries[...])
        for wanted in others {
            guard let position = index.first(of: wanted, where: { entries[$0].contains(wanted) }) else { return false }
            if wanted.isExclusive { index.remove(position, of: wanted) }
        }
        return true
    }

    /// Equal exclusive entries may occur several times, so each one that is found is used up.
    private func containsExclusive(_ others: [Resource]) -> Bool {
        var remaining = entries
        for wanted in others {
            guard let index = remaining.firstIndex(where: { $0.contains(wanted) }) else { return false }
            if wanted.isExclusive { remaining.remove(at: index) }
        }
        return true
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
    /// Whether another entry can become part of this one.
    @inline(__always)
    func merges(_ other: Resource) -> Bool {
        guard isSameKind(as: other) else { return false }
        return !other.isExclusive || (other.isShared && value == other.value)
    }

    /// Makes another entry part of this one, which ``merges(_:)`` it.
    @inline(__always)
    mutating func merge(_ other: Resource) {
        if other.isExclusive { changeSharedCount(by: other.sharedCount) } else { value.add(other.value) }
    }

    /// Whether another entry's amount comes out of this one.
    @inline(__always)
    func yields(_ other: Resource) -> Bool {
        isSameKind(as: other) && (!other.isExclusive || value == other.value)
    }

    /// Takes the amount of another entry out of this one, which ``yields(_:)`` it, and answers whether nothing is left.
    @inline(__always)
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
