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
}

/// What is left of an agent while its roles are served.
struct AgentView {
    let agent: Int
    let access: AgentAccess
    /// What can be offered, and whether some of it is shared.
    var free: Resources
    let hasShared: Bool
    /// Whether nothing of it is for some only.
    var isPlain: Bool
    var isWorthOffering: Bool
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
        guard !agents[agent].free.isEmpty || !agents[agent].shared.isEmpty else { return }
        var view = AgentView(
            agent: agent, access: agents[agent].access, free: agents[agent].free,
            hasShared: !agents[agent].shared.isEmpty, isPlain: agents[agent].freeSummary.isPlain,
            isWorthOffering: agents[agent].freeSummary.isWorthOffering)
        if view.hasShared {
            // What is shared is offered anew in each run.
            notePending(agent)
            view.free += agents[agent].shared.withoutShared(heldIn: run.offeredShared[agent] ?? Resources())
            view.isPlain = false
            view.isWorthOffering = isWorthOffering(view.free)
        }
        // Any role may be offered at most everything.
        guard view.isWorthOffering || (ownMinima > 0 && !view.free.isEmpty) else { return }
        tree.settle()
        run.hasDrawn = false
        var cursor = startRoles()
        while !view.free.isEmpty, let role = nextRole(&cursor) {
            if view.access.isForTopLevelRoles, tree.roles[role].isNested { continue }
            serve(role, &view, &run)
        }
        if run.hasDrawn { notePending(agent) }
    }

    /// Whether resources are worth offering to those who do not say what is.
    func isWorthOffering(_ resources: Resources) -> Bool {
        guard !resources.isEmpty else { return false }
        return options.minimumAllocatable.isEmpty || options.minimumAllocatable.contains { resources.contains($0) }
    }

    private func isWorthOffering(_ resources: Resources, to client: Int, byDefault: Bool) -> Bool {
        guard ownMinima > 0, let minimum = tree.clients[client].minimum else { return byDefault }
        return !resources.isEmpty && (minimum.isEmpty || minimum.contains { resources.contains($0) })
    }

    /// Offers what a role may have of an agent to its frameworks in their order.
    private mutating func serve(_ role: Int, _ view: inout AgentView, _ run: inout AllocationRun) {
        let top = tree.roles[role].top
        if run.stage == .guarantees, !isGuaranteed(top) { return }
        let path = tree.roles[role].path
        let isBounded = run.hasQuotas && (tree.roles[top].quota != nil || !run.requiredHeadroom.isZero)
        var available = view.isPlain ? view.free : view.free.allocatable(to: path)
        var isAll = available.entries.count == view.free.entries.count
        var isWorth = isAll ? view.isWorthOffering : isWorthOffering(available)
        guard isWorth || (ownMinima > 0 && !available.isEmpty) else { return }
        var cursor = startClients(of: role)
        var known: (resources: UInt32, isRefused: Bool)?
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
                guard isWorthOffering(offer, to: client, byDefault: isWorthOffering(offer)) else { continue }
            }
            if !agents[view.agent].refusals.isEmpty,
                isRefused(offer, client: client, agent: view.agent, now: run.now, known: &known)
            {
                continue
            }
            give(offer, isAll: isWhole, to: client, path, &view, &run)
            run.requiredHeadroom -= given
            if view.free.isEmpty || (run.stage == .guarantees && !isGuaranteed(top)) { return }
            available = view.free.allocatable(to: path)
            if available.isEmpty { return }
            isAll = available.entries.count == view.free.entries.count
            isWorth = isWorthOffering(available)
            known = nil
        }
    }

    private mutating func excludes(_ client: Int, _ agent: Int) -> Bool {
        guard constrainedClients > 0 else { return false }
        return tree.clients[client].exclusions?.exclude(agent, agents[agent].profile) ?? false
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
        let allocated = offer.allocated(to: path)
        let agent = view.agent
        if isAll, !view.hasShared {
            holdAllFree(allocated, by: client, on: agent)
            view.free = Resources()
        } else {
            hold(allocated, by: client, on: agent)
            view.free -= offer
            view.isWorthOffering = isWorthOffering(view.free)
            if view.hasShared {
                let offered = offer.shared
                if !offered.isEmpty { run.offeredShared[agent] = (run.offeredShared[agent] ?? Resources()) + offered }
            }
        }
        run.allocations.append(
            Allocation(framework: framework, role: path, agent: agents[agent].id, resources: allocated))
    }
}
