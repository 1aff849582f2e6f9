import MesosWire

extension Resources {
    /// Whether nothing is reserved, revocable, shared, of a provider or of a particular disk.
    package var isPlain: Bool {
        for index in entries.indices where entries[index].details != nil { return false }
        return true
    }

    /// Whether something is shared.
    package var hasShared: Bool {
        for index in entries.indices {
            if let details = entries[index].details, details.sharedCount > 0 { return true }
        }
        return false
    }

    /// Shows each number with its name, its thousandths, and whether it is neither reserved nor revocable.
    package func forEachScalar(_ body: (_ name: String, _ milli: Int64, _ isOpen: Bool) -> Void) {
        for index in entries.indices {
            guard case .scalar(let amount) = entries[index].value else { continue }
            let isOpen = entries[index].details.map { $0.reservations.isEmpty && !$0.isRevocable } ?? true
            body(entries[index].name, amount.milli, isOpen)
        }
    }
}

extension Resources {
    /// Whether the same entries stand in both, to the last detail of how volumes are used, but for whom they are
    /// allocated to: whether one may stand for the other.
    package func isIdentical(asUnallocated other: Resources) -> Bool {
        guard isAllocatedAlike, other.isAllocatedAlike else {
            return unallocated().isIdentical(asUnallocated: other.unallocated())
        }
        if isPlain { return isSame(asUnallocated: other) }
        return hasSameProblem(as: other)
            && entries.withUnsafeBufferPointer { entries in
                other.entries.withUnsafeBufferPointer { others in
                    entries.count == others.count
                        && (entries.baseAddress == others.baseAddress
                            || entries.indices.allSatisfy { index in
                                entries.isSameUnallocated(index, as: others, index)
                                    && Resource.Details.areIdentical(entries[index].details, others[index].details)
                            })
                }
            }
    }
}

extension Resource.Details {
    fileprivate static func areIdentical(_ first: Resource.Details?, _ second: Resource.Details?) -> Bool {
        if first === second { return true }
        guard let first, let second else { return false }
        return first.disk == second.disk
            && first.reservations.map { $0.labels?.labels } == second.reservations.map { $0.labels?.labels }
    }
}
