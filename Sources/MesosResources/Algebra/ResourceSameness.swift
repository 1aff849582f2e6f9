extension Resources {
    /// Whether both hold the same entries, in whatever order, when nothing counts to whom they are allocated.
    package func isSame(asUnallocated other: Resources) -> Bool {
        guard isAllocatedAlike, other.isAllocatedAlike else { return unallocated() == other.unallocated() }
        return problem == other.problem && matches(other) { $0.isSame(asUnallocated: $1) }
    }

    /// A hash that is the same in all processes, and for resources of which ``isSame(asUnallocated:)`` holds.
    package var unallocatedHash: UInt64 {
        guard isAllocatedAlike else { return unallocated().unallocatedHash }
        // A sum, because the order of entries makes no difference.
        return entries.reduce(UInt64(entries.count)) { $0 &+ $1.unallocatedHash }
    }

    /// Whether all entries are allocated to one role, or none is; else some may become one when none is.
    private var isAllocatedAlike: Bool {
        guard let first = entries.first else { return true }
        return entries.allSatisfy { $0.allocationRole == first.allocationRole }
    }

    /// Whether the entries of both can be paired off, each with one that is equal to it.
    func matches(_ other: Resources, areEqual: (Resource, Resource) -> Bool) -> Bool {
        guard entries.count == other.entries.count else { return false }
        guard let start = entries.indices.first(where: { !areEqual(entries[$0], other.entries[$0]) }) else {
            return true
        }
        guard entries.count - start > EntryIndex.worthwhileCount else {
            var unmatched = other.entries[start...]
            for entry in entries[start...] {
                guard let index = unmatched.firstIndex(where: { areEqual(entry, $0) }) else { return false }
                unmatched.remove(at: index)
            }
            return true
        }
        var index = EntryIndex(other.entries[start...], ignoringRoles: true)
        for entry in entries[start...] {
            let position = index.first(of: entry) { areEqual(entry, other.entries[$0]) }
            guard let position else { return false }
            index.remove(position, of: entry)
        }
        return true
    }
}

extension Resource {
    fileprivate var unallocatedHash: UInt64 {
        var hash = ContentHash()
        hash.combine(UInt64(kind))
        switch value {
        case .scalar(let amount): hash.combine(UInt64(bitPattern: amount.milli))
        case .ranges(let ranges):
            for range in ranges.ranges {
                hash.combine(range.lowerBound)
                hash.combine(range.upperBound)
            }
        case .set(let items): for item in items.items { hash.combine(item) }
        }
        if details != nil { hash.combine(UInt64(sharedCount)) }
        return hash.value
    }
}
