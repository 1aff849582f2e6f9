extension Resources {
    /// Whether both hold the same entries, in whatever order, when nothing counts to whom they are allocated.
    package func isSame(asUnallocated other: Resources) -> Bool {
        guard isAllocatedAlike, other.isAllocatedAlike else { return unallocated() == other.unallocated() }
        return hasSameProblem(as: other) && matches(other) { $0.isSameUnallocated($1, as: $2, $3) }
    }

    /// A hash that is the same in all processes, and for resources of which ``isSame(asUnallocated:)`` holds.
    package var unallocatedHash: UInt64 {
        guard isAllocatedAlike else { return unallocated().unallocatedHash }
        // A sum, because the order of entries makes no difference.
        return entries.reduce(UInt64(entries.count)) { $0 &+ $1.unallocatedHash }
    }

    func hasSameProblem(as other: Resources) -> Bool {
        problemBox === other.problemBox || problem == other.problem
    }

    /// Whether the entries of both can be paired off, each with one that is equal to it.
    @inline(__always)
    func matches(_ other: Resources, areEqual: (EntriesInPlace, Int, EntriesInPlace, Int) -> Bool) -> Bool {
        guard entries.count == other.entries.count else { return false }
        return entries.withUnsafeBufferPointer { entries in
            other.entries.withUnsafeBufferPointer { others in
                // Often the very same, and nearly always in the same order.
                if entries.baseAddress == others.baseAddress { return true }
                guard let start = entries.indices.first(where: { !areEqual(entries, $0, others, $0) }) else {
                    return true
                }
                return Self.matchInAnyOrder(entries, others, from: start, areEqual: areEqual)
            }
        }
    }

    @inline(never)
    private static func matchInAnyOrder(
        _ entries: EntriesInPlace, _ others: EntriesInPlace, from start: Int,
        areEqual: (EntriesInPlace, Int, EntriesInPlace, Int) -> Bool
    ) -> Bool {
        guard entries.count - start > EntryIndex.worthwhileCount else {
            var unmatched = Array(start..<others.count)
            for position in start..<entries.count {
                guard let index = unmatched.firstIndex(where: { areEqual(entries, position, others, $0) }) else {
                    return false
                }
                unmatched.remove(at: index)
            }
            return true
        }
        var index = EntryIndex(others, ignoringRoles: true)
        for position in 0..<start { index.remove(position, of: others, position) }
        for position in start..<entries.count {
            let found = index.first(of: entries, position) { areEqual(entries, position, others, $0) }
            guard let found else { return false }
            index.remove(found, of: entries, position)
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
