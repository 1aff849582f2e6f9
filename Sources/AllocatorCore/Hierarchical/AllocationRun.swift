import MesosBase
import MesosResources
import MesosWire

/// What a run keeps in mind while it looks at one agent after the other.
struct AllocationRun {
    enum Stage {
        /// Only roles are served that have not got yet what they are guaranteed.
        case guarantees
        case fairShare
    }

    let now: Instant
    var stage = Stage.fairShare
    /// Whether limits and headroom have to be heeded.
    let hasQuotas: Bool
    /// What has to be kept free for guarantees that are not met yet.
    var requiredHeadroom = ScalarVector()
    /// What several may hold at once is offered to one framework only in each run.
    var offeredShared = Table<Int, Resources>()
    /// Whether something was drawn for the agent that is being looked at, so that another look may end otherwise.
    var hasDrawn = false
    var allocations: [Allocation] = []
    /// The places of what was given towards guarantees, by agent: who gets more of the agent gets it in one.
    var guaranteed = Table<Int, [Int]>()
}

/// What is left of an agent while its roles are served.
struct AgentView {
    let agent: Int
    let access: AgentAccess
    /// What can be offered, its form as long as it is what the agent had at first, and whether some of it is shared.
    var free: Resources
    var form: ResourceForms.Index?
    let hasShared: Bool
    /// Whether nothing of it is for some only.
    var isPlain: Bool
    var isWorthOffering: Bool
    /// Whether somebody has refused something of it; see ``RefusalMarks``.
    var hasRefusals = false
}

extension HierarchicalAllocator {
    /// Looks at agents in an order that is drawn, first for those whose guarantees are not met, then for everybody.
    mutating func run(on visited: inout [Int], now: Instant) -> [Allocation] {
        let hasGuarantees = quotas.contains { !$0.value.guarantees.isEmpty }
        var run = AllocationRun(now: now, hasQuotas: !quotas.isEmpty)
        run.allocations.reserveCapacity(visited.count)
        visited.shuffle(using: &generator)
        if hasGuarantees {
            run.requiredHeadroom = tree.requiredHeadroom()
            run.stage = .guarantees
            for agent in visited { visit(agent, &run) }
            visited.shuffle(using: &generator)
            run.stage = .fairShare
        }
        for agent in visited { visit(agent, &run) }
        return run.allocations
    }

    /// Offers what is free on an agent to roles and frameworks in their order until nothing is left that anyone takes.
    private mutating func visit(_ agent: Int, _ run: inout AllocationRun) {
        clearRefusals(ofAgent: agent, now: run.now)
        let form = agents[agent].free
        guard form != ResourceForms.empty || !agents[agent].shared.isEmpty else { return }
        var view = AgentView(
            agent: agent, access: agents[agent].access, free: forms[form], form: form,
            hasShared: !agents[agent].shared.isEmpty, isPlain: forms.isPlain(form),
            isWorthOffering: forms.isWorthOffering(form))
        if view.hasShared {
            // What is shared is offered anew in each run.
            notePending(agent)
            view.free += agents[agent].shared.withoutShared(heldIn: run.offeredShared[agent] ?? Resources())
            view.isPlain = false
            view.form = nil
            view.isWorthOffering = forms.isWorthOffering(view.free)
        }
        // Any role may be offered at most everything.
        guard view.isWorthOffering || (ownMinima > 0 && !view.free.isEmpty) else { return }
        view.hasRefusals = markRefusals(ofAgent: agent, now: run.now)
        tree.settle()
        run.hasDrawn = false
        var cursor = startRoles()
        while !view.free.isEmpty, let role = nextRole(&cursor) {
            if view.access.isForTopLevelRoles, tree.roles[role].isNested { continue }
            serve(role, &view, &run)
        }
        if run.hasDrawn { notePending(agent) }
    }

    private func isWorthOffering(_ resources: Resources, to client: Int, byDefault: Bool) -> Bool {
        guard ownMinima > 0, let minimum = tree.clients[client].minimum else { return byDefault }
        return !resources.isEmpty && (minimum.isEmpty || minimum.contains { resources.contains($0) })
    }

    /// Offers what a role may have of an agent to its frameworks in their order.
    private mutating func serve(_ role: Int, _ view: inout AgentView, _ run: inout AllocationRun) {
        let top = tree.roles[role].top
        if run.stage == .guarantees, !tree.roles[top].isUnmet { return }
        let isBounded = run.hasQuotas && (tree.roles[top].hasQuota || !run.requiredHeadroom.isZero)
        if isBounded, run.stage == .fairShare, let form = view.form, isSurelyNotWorthOffering(form, toRolesOf: top, run)
        {
            return
        }
        let path = tree.roles[role].path
        let isForRole = view.form.map { forms.isAllocatable($0, to: path) } ?? view.isPlain
        var available = isForRole ? view.free : view.free.allocatable(to: path)
        var isAll = available.entries.count == view.free.entries.count
        var isWorth = isAll ? view.isWorthOffering : forms.isWorthOffering(available)
        guard isWorth || (ownMinima > 0 && !available.isEmpty) else { return }
        var cursor = startClients(of: role)
        // Whoever refused just this refuses it.
        var known = view.form.flatMap { isAll ? (resources: $0, isRefused: true) : nil }
        while let client = nextClient(of: role, &cursor) {
            guard isWorthOffering(available, to: client, byDefault: isWorth), !excludes(client, view.agent) else {
                continue
            }
            var (offer, isWhole) = (available, isAll)
            if view.access.isRestricted {
                guard let part = restricted(offer, view.access, client: client) else { continue }
                isWhole = isWhole && part.entries.count == offer.entries.count
                offer = part
                known = nil
            }
            var given = ScalarVector()
            if isBounded {
                guard let bounded = bounded(offer, role: role, &run) else { continue }
                isWhole = isWhole && bounded.isAll
                offer = bounded.offer
                given = bounded.guaranteed
                known = nil
            }
            if view.access.isRestricted || isBounded {
                guard isWorthOffering(offer, to: client, byDefault: forms.isWorthOffering(offer)) else { continue }
            }
            if view.hasRefusals, isRefused(offer, client: client, agent: view.agent, now: run.now, known: &known) {
                continue
            }
            give(offer, isAll: isWhole, to: client, path, &view, &run)
            run.requiredHeadroom -= given
            if view.free.isEmpty || (run.stage == .guarantees && !tree.roles[top].isUnmet) { return }
            available = view.free.allocatable(to: path)
            if available.isEmpty { return }
            isAll = available.entries.count == view.free.entries.count
            isWorth = forms.isWorthOffering(available)
            known = nil
        }
    }

    private mutating func excludes(_ client: Int, _ agent: Int) -> Bool {
        guard constrainedClients > 0 else { return false }
        return tree.clients[client].exclusions?.exclude(agent, profiles[agent]) ?? false
    }

    /// The part of an offer that a framework may get from an agent, or `nil` if it may get none.
    private func restricted(_ offer: Resources, _ access: AgentAccess, client: Int) -> Resources? {
        guard let capabilities = frameworks[tree.clients[client].framework]?.capabilities,
            access.admits(capabilities)
        else { return nil }
        return access.part(of: offer, for: capabilities)
    }

    /// Gives an offer, which may be all that is left, to a framework.
    private mutating func give(
        _ offer: Resources, isAll: Bool, to client: Int, _ path: String, _ view: inout AgentView,
        _ run: inout AllocationRun
    ) {
        guard let framework = frameworks[tree.clients[client].framework]?.id else { return }
        let agent = view.agent
        let allocated: Resources
        if isAll, let form = view.form {
            allocated = forms.allocated(form, to: path, role: tree.clients[client].role)
            holdAllFree(allocated, by: client, on: agent)
            view.free = Resources()
        } else {
            allocated = offer.allocated(to: path)
            hold(allocated, by: client, on: agent)
            view.free -= offer
            view.form = nil
            view.isWorthOffering = forms.isWorthOffering(view.free)
            if view.hasShared {
                let offered = offer.shared
                if !offered.isEmpty { run.offeredShared[agent] = (run.offeredShared[agent] ?? Resources()) + offered }
            }
        }
        if run.hasQuotas, addToGuaranteed(allocated, framework, path, agent, &run) { return }
        run.allocations.append(
            Allocation(framework: framework, role: path, agent: agents[agent].id, resources: allocated))
    }

    /// Adds what a framework is given to what it has been given of the agent towards a guarantee in the same run;
    /// answers whether there was any.
    private func addToGuaranteed(
        _ resources: Resources, _ framework: FrameworkID, _ path: String, _ agent: Int, _ run: inout AllocationRun
    ) -> Bool {
        if run.stage == .guarantees {
            run.guaranteed[agent] = (run.guaranteed[agent] ?? []) + [run.allocations.count]
            return false
        }
        for index in run.guaranteed[agent] ?? []
        where run.allocations[index].framework == framework && run.allocations[index].role == path {
            run.allocations[index].resources += resources
            return true
        }
        return false
    }
}
