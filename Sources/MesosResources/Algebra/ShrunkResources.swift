import MesosBase

extension Resources {
    /// As much of these resources as quantities name, of what they do not name nothing.
    ///
    /// Entries that are one thing each (mounted disks, volumes) and ranges and sets are taken as a whole or not at all.
    /// Where a name occurs more than once, the generator decides which entry comes first; else it is not asked.
    package func shrunk(
        to target: ResourceQuantities, using generator: inout some RandomNumberGenerator
    ) -> Resources {
        guard !target.isEmpty else { return with([]) }
        var (pieces, rest) = ([Resource](), target)
        for entry in entriesToShrink(using: &generator) {
            guard let piece = entry.shrunk(to: rest[entry.name]) else { continue }
            rest[entry.name] -= piece.value.quantity
            pieces.append(piece)
        }
        // Pieces of entries that could not be merged cannot be merged either.
        return with(pieces)
    }

    /// As much of these resources as limits allow, of what they do not limit all; see the same function for quantities.
    package func shrunk(to target: ResourceLimits, using generator: inout some RandomNumberGenerator) -> Resources {
        guard !target.isEmpty else { return self }
        var (pieces, rest) = ([Resource](), target)
        for entry in entriesToShrink(using: &generator) {
            guard let limit = rest[entry.name] else {
                pieces.append(entry)
                continue
            }
            guard let piece = entry.shrunk(to: limit) else { continue }
            rest[entry.name] = limit - piece.value.quantity
            pieces.append(piece)
        }
        return with(pieces)
    }

    /// The entries in the order in which they are taken.
    private func entriesToShrink(using generator: inout some RandomNumberGenerator) -> [Resource] {
        guard hasRepeatedName else { return entries }
        var order = entries
        order.shuffle(using: &generator)
        return order
    }

    private var hasRepeatedName: Bool {
        guard entries.count > EntryIndex.worthwhileCount else {
            return entries.indices.contains { index in
                entries[..<index].contains { $0.name == entries[index].name }
            }
        }
        var seen = Table<String, Bool>()
        for entry in entries {
            if seen.contains(entry.name) { return true }
            seen[entry.name] = true
        }
        return false
    }
}

extension Resource {
    /// The part of an entry that is no more than an amount; `nil` if that is nothing.
    fileprivate func shrunk(to amount: Scalar) -> Resource? {
        guard amount > .zero else { return nil }
        guard value.quantity > amount else { return self }
        guard case .scalar = value, !isExclusive else { return nil }
        var piece = self
        piece.value = .scalar(amount)
        return piece
    }
}
