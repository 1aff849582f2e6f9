/// Entries where they lie in their arrays, each named by its array and its position. An entry that is taken out of its
/// array is copied with all that belongs to it, which takes longer than most of what is then done with it.
typealias EntriesInPlace = UnsafeBufferPointer<Resource>

extension UnsafeBufferPointer<Resource> {
    /// Whether all but the amount, how often a shared resource is counted, and the role that the entries are allocated
    /// to is the same.
    @inline(__always)
    func isSameKindUnallocated(_ index: Int, as others: EntriesInPlace, _ other: Int) -> Bool {
        guard self[index].kind == others[other].kind, self[index].name == others[other].name,
            Resource.Details.areEqual(self[index].details, others[other].details)
        else { return false }
        switch (self[index].value, others[other].value) {
        case (.scalar, .scalar), (.ranges, .ranges), (.set, .set): return true
        default: return false
        }
    }

    /// Whether all but the amount, and how often a shared resource is counted, is the same.
    @inline(__always)
    func isSameKind(_ index: Int, as others: EntriesInPlace, _ other: Int) -> Bool {
        self[index].kind == others[other].kind && self[index].allocationRole == others[other].allocationRole
            && isSameKindUnallocated(index, as: others, other)
    }

    /// Whether an entry is the same as another in all respects but for the role that they are allocated to, how a
    /// volume is used and the order of labels.
    @inline(__always)
    func isSameUnallocated(_ index: Int, as others: EntriesInPlace, _ other: Int) -> Bool {
        isSameKindUnallocated(index, as: others, other) && isSameAmount(index, as: others, other)
            && sharedCount(index) == others.sharedCount(other)
    }

    /// Whether an entry is the same as another in all respects but for how a volume is used and the order of labels.
    @inline(__always)
    func isSame(_ index: Int, as others: EntriesInPlace, _ other: Int) -> Bool {
        self[index].allocationRole == others[other].allocationRole && isSameUnallocated(index, as: others, other)
    }

    @inline(__always)
    private func isSameAmount(_ index: Int, as others: EntriesInPlace, _ other: Int) -> Bool {
        if case .scalar(let own) = self[index].value, case .scalar(let amount) = others[other].value {
            return own == amount
        }
        return self[index].value == others[other].value
    }

    @inline(__always)
    private func sharedCount(_ index: Int) -> Int { self[index].details?.sharedCount ?? 0 }

    @inline(__always)
    private func isExclusive(_ index: Int) -> Bool { self[index].details?.isExclusive ?? false }

    /// Whether all of another entry can be taken out of an entry.
    @inline(__always)
    func contains(_ index: Int, _ others: EntriesInPlace, _ other: Int) -> Bool {
        guard isSameKind(index, as: others, other) else { return false }
        if isExclusive(index) {
            return isSameAmount(index, as: others, other) && sharedCount(index) >= others.sharedCount(other)
        }
        if case .scalar(let own) = self[index].value, case .scalar(let wanted) = others[other].value {
            return wanted <= own
        }
        return self[index].value.contains(others[other].value)
    }

    /// Whether another entry can become part of an entry: an equal one that is shared, or any that can be divided.
    @inline(__always)
    func merges(_ index: Int, _ others: EntriesInPlace, _ other: Int) -> Bool {
        guard isSameKind(index, as: others, other) else { return false }
        guard others.isExclusive(other) else { return true }
        return others.sharedCount(other) > 0 && isSameAmount(index, as: others, other)
    }

    /// Whether another entry's amount comes out of an entry.
    @inline(__always)
    func yields(_ index: Int, _ others: EntriesInPlace, _ other: Int) -> Bool {
        isSameKind(index, as: others, other)
            && (!others.isExclusive(other) || isSameAmount(index, as: others, other))
    }
}

extension Array<Resource> {
    /// The first entry that satisfies a condition in place, and before the others the one at a position that is likely.
    @inline(__always)
    func firstPosition(likely: Int, where isWanted: (EntriesInPlace, Int) -> Bool) -> Int? {
        withUnsafeBufferPointer { entries in
            if likely < entries.count, isWanted(entries, likely) { return likely }
            return entries.indices.first { isWanted(entries, $0) }
        }
    }

    /// Makes another entry part of an entry that merges it.
    @inline(__always)
    mutating func merge(_ index: Int, _ others: EntriesInPlace, _ other: Int) {
        if case .scalar(let own) = self[index].value, case .scalar(let more) = others[other].value,
            others[other].details?.isExclusive != true
        {
            self[index].value = .scalar(own + more)
        } else {
            self[index].merge(others[other])
        }
    }

    /// Takes the amount of another entry out of an entry that yields it, and answers whether nothing is left.
    @inline(__always)
    mutating func reduce(_ index: Int, by others: EntriesInPlace, _ other: Int) -> Bool {
        if case .scalar(let own) = self[index].value, case .scalar(let less) = others[other].value,
            others[other].details?.isExclusive != true
        {
            self[index].value = .scalar(own - less)
            return own <= less
        }
        return self[index].reduce(by: others[other])
    }
}
