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
    /// The part of amounts that limits and headroom allow, beside what is given towards a guarantee.
    ///
    /// What is given towards a guarantee is taken from both what is free and what must be.
    private func allowed(
        _ amounts: ScalarVector, beside given: ScalarVector, top: Int, _ run: borrowing AllocationRun
    ) -> ScalarVector {
        var allowed = amounts
        tree.limit(&allowed, of: top, beside: given)
        if !run.requiredHeadroom.isZero { allowed.cap(at: openFree - run.requiredHeadroom) }
        return allowed
    }

    /// Whether what a role may have of the form of an agent's free resources is not worth offering for certain.
    func isSurelyNotWorthOffering(_ form: ResourceForms.Index, toRolesOf top: Int, _ run: borrowing AllocationRun)
        -> Bool
    {
        guard ownMinima == 0, forms.isPlain(form) else { return false }
        let allowed = allowed(forms.tally(of: form).open, beside: ScalarVector(), top: top, run)
        return forms.isSurelyNotWorthOffering(allowed, of: form)
    }

    /// What a framework of a role may be offered of what it could use, within the limits of the role and the headroom
    /// that is kept for others; and how much of that goes to the role's guarantee. `nil` if it is not the role's turn.
    ///
    /// What is reserved, revocable or not a number is always offered; only the rest is bounded.
    mutating func bounded(_ available: Resources, role: Int, _ run: inout AllocationRun) -> Bounded? {
        let top = tree.roles[role].top
        let open = tree.names.tally(available).open
        if run.stage == .guarantees { return guaranteed(available, open, role: role, &run) }
        let allowed = allowed(open, beside: ScalarVector(), top: top, run)
        guard allowed != open else { return Bounded(offer: available) }
        let bounded = chopped(available.filter(\.isOpenScalar), beside: ScalarVector(), top: top, &run)
        return Bounded(offer: available.filter { !$0.isOpenScalar } + bounded, isAll: false)
    }

    /// What a framework may be offered towards the guarantee of its role, with what comes along.
    private mutating func guaranteed(
        _ available: Resources, _ open: ScalarVector, role: Int, _ run: inout AllocationRun
    ) -> Bounded? {
        let top = tree.roles[role].top
        let wanted = tree.unmet(top)
        // Most often all goes towards the guarantee.
        if open.isWithin(wanted), available.isPlain {
            return open.isZero ? nil : Bounded(offer: available, guaranteed: open)
        }
        let path = tree.roles[role].path
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
            let amounts = tree.names.amounts(of: rest)
            if allowed(amounts, beside: guaranteed, top: top, run) == amounts {
                offer += rest
            } else {
                offer += chopped(rest, beside: guaranteed, top: top, &run)
            }
        }
        return Bounded(offer: offer, isAll: false, guaranteed: guaranteed)
    }

    /// The part of resources that limits and headroom allow, where that is not all of them.
    private mutating func chopped(
        _ resources: Resources, beside given: ScalarVector, top: Int, _ run: inout AllocationRun
    ) -> Resources {
        var result = resources
        let hasNamesakes = resources.hasNamesakes
        var amounts = tree.names.amounts(of: result)
        var allowed = amounts
        tree.limit(&allowed, of: top, beside: given)
        if allowed != amounts {
            run.hasDrawn = run.hasDrawn || hasNamesakes
            result = result.shrunk(to: limits(of: top, beside: given), using: &generator)
            amounts = tree.names.amounts(of: result)
        }
        guard !run.requiredHeadroom.isZero, !result.isEmpty else { return result }
        let surplus = openFree - run.requiredHeadroom
        guard !amounts.isWithin(surplus) else { return result }
        run.hasDrawn = run.hasDrawn || hasNamesakes
        return result.shrunk(to: tree.names.quantities(surplus), using: &generator)
    }

    /// What is left of a role's limits beside what it consumes and is being given.
    private func limits(of top: Int, beside given: ScalarVector) -> ResourceLimits {
        var limits = ResourceLimits()
        for limit in tree.roles[top].limits {
            var rest = ScalarVector()
            rest[limit.index] = limit.milli
            tree.limit(&rest, of: top, beside: given)
            limits[tree.names.all[limit.index]] = Scalar(milli: rest[limit.index])
        }
        return limits
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
