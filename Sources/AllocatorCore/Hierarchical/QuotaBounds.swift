import MesosResources

/// What may be offered of what is available, within limits and headroom.
struct Bounded {
    var offer: Resources
    /// Whether that is all that is available.
    var isAll = true
    /// How much of it goes towards the guarantee of the role.
    var guaranteed = ScalarVector()
}

extension HierarchicalAllocator {
    /// Whether a role with all below it has not got yet what it is guaranteed.
    func isGuaranteed(_ top: Int) -> Bool {
        guard let quota = tree.roles[top].quota else { return false }
        return !(quota.guarantees - tree.roles[top].consumed).isZero
    }

    /// What a framework of a role may be offered of what it could use, within the limits of the role and the headroom
    /// that is kept for others; and how much of that goes to the role's guarantee. `nil` if it is not the role's turn.
    ///
    /// What is reserved, revocable or not a number is always offered; only the rest is bounded.
    mutating func bounded(
        _ available: Resources, role: Int, _ run: inout AllocationRun
    ) -> Bounded? {
        let top = tree.roles[role].top
        let open = tree.names.tally(available).open
        switch run.stage {
        case .fairShare:
            guard !open.isZero, exceeds(open, ScalarVector(), top: top, run) else { return Bounded(offer: available) }
            let bounded = chopped(available.filter(\.isOpenScalar), beside: ScalarVector(), top: top, &run)
            return Bounded(offer: available.filter { !$0.isOpenScalar } + bounded, isAll: false)
        case .guarantees:
            return guaranteed(available, open, role: role, &run)
        }
    }

    /// What a framework may be offered towards the guarantee of its role, with what comes along.
    private mutating func guaranteed(
        _ available: Resources, _ open: ScalarVector, role: Int, _ run: inout AllocationRun
    ) -> Bounded? {
        let top = tree.roles[role].top
        guard let quota = tree.roles[top].quota else { return nil }
        let path = tree.roles[role].path
        let wanted = quota.guarantees - tree.roles[top].consumed
        // Most often all goes towards the guarantee.
        if open.isWithin(wanted), available.isPlain {
            return open.isZero ? nil : Bounded(offer: available, guaranteed: open)
        }
        let openScalars = available.filter(\.isOpenScalar)
        var towards = openScalars
        if !open.isWithin(wanted) {
            run.hasDrawn = run.hasDrawn || openScalars.hasNamesakes
            towards = openScalars.shrunk(to: tree.names.quantities(wanted), using: &generator)
        }
        let guaranteed = tree.names.amounts(of: towards)
        // It makes no progress here; what is reserved for it comes in the second stage.
        guard !guaranteed.isZero else { return nil }
        var offer = towards + available.filter { !$0.isOpenScalar && ($0.reservedRole ?? path) == path }
        let rest = openScalars - towards
        if !rest.isEmpty {
            if exceeds(tree.names.amounts(of: rest), guaranteed, top: top, run) {
                offer += chopped(rest, beside: guaranteed, top: top, &run)
            } else {
                offer += rest
            }
        }
        return Bounded(offer: offer, isAll: false, guaranteed: guaranteed)
    }

    /// Whether amounts, beside what is given towards a guarantee, are more than limits and headroom allow.
    private func exceeds(
        _ amounts: ScalarVector, _ given: ScalarVector, top: Int, _ run: AllocationRun
    ) -> Bool {
        if let quota = tree.roles[top].quota, !quota.limits.isEmpty {
            var consumed = tree.roles[top].consumed
            consumed += given
            if !quota.admits(amounts, consumed: consumed) { return true }
        }
        // What is given towards a guarantee is taken from both what is free and what must be.
        return !run.requiredHeadroom.isZero && !amounts.isWithin(openFree - run.requiredHeadroom)
    }

    /// The part of resources that limits and headroom allow.
    private mutating func chopped(
        _ resources: Resources, beside given: ScalarVector, top: Int, _ run: inout AllocationRun
    ) -> Resources {
        var result = resources
        let hasNamesakes = resources.hasNamesakes
        if let quota = tree.roles[top].quota, !quota.limits.isEmpty {
            var consumed = tree.roles[top].consumed
            consumed += given
            if !quota.admits(tree.names.amounts(of: result), consumed: consumed) {
                run.hasDrawn = run.hasDrawn || hasNamesakes
                let rest = quota.quota.limits - tree.names.quantities(consumed)
                result = result.shrunk(to: rest, using: &generator)
            }
        }
        guard !run.requiredHeadroom.isZero, !result.isEmpty else { return result }
        let surplus = openFree - run.requiredHeadroom
        guard !tree.names.amounts(of: result).isWithin(surplus) else { return result }
        run.hasDrawn = run.hasDrawn || hasNamesakes
        return result.shrunk(to: tree.names.quantities(surplus), using: &generator)
    }
}

extension Resource {
    /// Whether the entry is a number that counts for quotas.
    fileprivate var isOpenScalar: Bool { scalar != nil && isOpen }
}

extension Resources {
    /// Whether a name occurs more than once.
    fileprivate var hasNamesakes: Bool {
        entries.indices.contains { index in entries[..<index].contains { $0.name == entries[index].name } }
    }
}
