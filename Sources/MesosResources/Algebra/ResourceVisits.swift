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
