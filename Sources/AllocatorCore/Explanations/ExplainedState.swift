import MesosBase
import MesosResources
import MesosWire

// What explanations ask of an allocator's state. What can be offered is found out by the same questions, in the same
// order, as in a run.
extension HierarchicalAllocator {
    var recoveryPause: RecoveryPause? {
        recovery.map { RecoveryPause(known: agentOrder.count, needed: $0.agents, until: $0.deadline) }
    }

    var drawsOrder: Bool { options.roleSorter == .weightedRandom }

    func id(ofAgent agent: Int) -> AgentID { agents[agent].id }

    func total(ofAgent agent: Int) -> Resources { forms[agents[agent].total] }

    /// What a run could give out of an agent, whoever it may be for.
    func offerable(of agent: Int) -> Resources {
        forms[agents[agent].free] + agents[agent].shared
    }

    /// What keeps an agent from being offered to anybody.
    func obstacle(onAgent agent: Int) -> Finding.Obstacle? {
        if !agents[agent].isActive { return .agentInactive }
        if !agents[agent].isListed { return .notWhitelisted }
        return agents[agent].free == ResourceForms.empty && agents[agent].shared.isEmpty ? .nothingFree : nil
    }

    /// What keeps a role, and if it is given a framework in it, from an offer of what an agent has; `nil` if nothing
    /// does but those who are served before.
    func obstacle(forRole role: Int, client: Int?, onAgent agent: Int, at now: Instant) -> Finding.Obstacle? {
        if let obstacle = obstacle(onAgent: agent) { return obstacle }
        let access = agents[agent].access
        if access.isForTopLevelRoles, tree.roles[role].isNested { return .missing(.hierarchicalRole) }
        let available = offerable(of: agent).allocatable(to: tree.roles[role].path)
        if available.isEmpty { return .reservedForOthers }
        guard isWorthOffering(available, toClient: client) else { return .belowMinimum }
        var offer = available
        if let client {
            if constrainedClients > 0, tree.clients[client].exclusions?.wouldExclude(profiles[agent]) == true {
                return .constraint
            }
            if access.isRestricted, let known = frameworks[tree.clients[client].framework]?.capabilities {
                if let missing = access.missing(of: known, region: profiles[agent].region) { return .missing(missing) }
                offer = access.part(of: available, for: known)
                if !isWorthOffering(offer, toClient: client) {
                    return known.missing(toUse: available - offer).map { .missing($0) } ?? .belowMinimum
                }
            }
        }
        if let obstacle = bound(of: offer, role: role, client: client) { return obstacle }
        guard let client else { return nil }
        return refusalEnd(boundedOffer(offer, role: role), client: client, agent: agent, at: now)
            .map { .filtered(until: $0) }
    }

    private func isWorthOffering(_ resources: Resources, toClient client: Int?) -> Bool {
        guard let minimum = client.flatMap({ tree.clients[$0].minimum }) else {
            return forms.isWorthOffering(resources)
        }
        return !resources.isEmpty && (minimum.isEmpty || minimum.contains { resources.contains($0) })
    }

    /// What an offer becomes within limits and headroom as they are: in the stage for guarantees, if the role has a
    /// turn there, else in the one that serves everybody.
    private func boundedOffer(_ offer: Resources, role: Int) -> Resources {
        guard !quotas.isEmpty else { return offer }
        var copy = self
        var run = rehearsedRun
        if tree.roles[tree.roles[role].top].isUnmet {
            run.stage = .guarantees
            if let guaranteed = copy.bounded(offer, role: role, &run) { return guaranteed.offer }
            run.stage = .fairShare
        }
        return copy.bounded(offer, role: role, &run)?.offer ?? offer
    }

    private var rehearsedRun: AllocationRun {
        AllocationRun(now: lastTold, hasQuotas: !quotas.isEmpty, requiredHeadroom: tree.requiredHeadroom())
    }

    /// Whether limits or headroom leave nothing of an offer that is worth it.
    private func bound(of offer: Resources, role: Int, client: Int?) -> Finding.Obstacle? {
        guard !quotas.isEmpty, !isWorthOffering(boundedOffer(offer, role: role), toClient: client)
        else { return nil }
        var copy = self
        var run = rehearsedRun
        run.requiredHeadroom = ScalarVector()
        let withinLimits = copy.bounded(offer, role: role, &run)?.offer ?? offer
        return isWorthOffering(withinLimits, toClient: client) ? .headroom : .quotaLimit
    }

    /// When the last of the refusals ends that an offer is held back by; `nil` if it is not.
    private func refusalEnd(_ offer: Resources, client: Int, agent: Int, at now: Instant) -> Instant? {
        var end: Instant?
        refusals.forEach(in: agents[agent].refusals) { refusal in
            guard refusal.client == Int32(client), refusal.epoch == tree.epochs[client],
                refusal.isInForce(now: now, completedBatches: completedBatches),
                forms[refusal.resources].contains(offer)
            else { return }
            end = max(end ?? refusal.expiry, refusal.expiry)
        }
        return end
    }

    /// What the quota that binds a role is, and what has been consumed of it; `nil` if there is none.
    func quotaStanding(ofRole role: Int) -> QuotaStanding? {
        let top = tree.roles[role].top
        guard let quota = quotas[tree.roles[top].path] else { return nil }
        let consumers = subtree(of: top).map {
            RoleAmount(role: tree.roles[$0].path, quantities: ownConsumption(of: $0))
        }
        .filter { !$0.quantities.isEmpty }
        let order = consumers.indices.map { (-share(of: consumers[$0].quantities), $0) }.sorted { $0 < $1 }
        return QuotaStanding(
            role: tree.roles[top].path, quota: quota, consumed: tree.names.quantities(tree.roles[top].consumed),
            consumers: Excerpt(order.map { consumers[$0.1] }))
    }

    private func subtree(of role: Int) -> [Int] {
        [role] + tree.roles[role].children.sorted { tree.roles[$0].path < tree.roles[$1].path }.flatMap(subtree)
    }

    /// What counts for the quota of a role itself, without what counts for those below it.
    private func ownConsumption(of role: Int) -> ResourceQuantities {
        var own = tree.roles[role].consumed
        for child in tree.roles[role].children { own -= tree.roles[child].consumed }
        return tree.names.quantities(own)
    }

    private func share(of quantities: ResourceQuantities) -> Double {
        var names = tree.names
        return names.amounts(of: quantities).dominantShare(of: tree.totals, without: tree.excluded)
    }

    var headroomShortage: HeadroomShortage {
        let unmet = tree.roles[ShareTree.root].children.filter { tree.roles[$0].isUnmet }
            .map { RoleAmount(role: tree.roles[$0].path, quantities: tree.names.quantities(tree.unmet($0))) }
            .sorted { $0.role < $1.role }
        return HeadroomShortage(
            required: tree.names.quantities(tree.requiredHeadroom()), available: tree.names.quantities(openFree),
            roles: Excerpt(unmet))
    }

    /// What is worth offering to a framework in a role.
    func minima(ofClient client: Int?) -> [ResourceQuantities] {
        client.flatMap { tree.clients[$0].minimum } ?? options.minimumAllocatable
    }

    /// Which of its constraints keep an agent from a framework in a role, in words; empty if that is not known.
    func constraint(ofClient client: Int?, onAgent agent: Int) -> String {
        client.flatMap { tree.clients[$0].exclusions?.reasons(forExcluding: profiles[agent]) }?
            .joined(separator: "; ") ?? ""
    }
}

extension FrameworkCapabilities {
    /// What a framework lacks to be offered resources that it is not offered.
    fileprivate func missing(toUse resources: Resources) -> MissingCapability? {
        if !sharedResources, resources.hasShared { return .sharedResources }
        if !revocableResources, resources.entries.contains(where: \.isRevocable) { return .revocableResources }
        let isRefined = resources.entries.contains(where: \.hasRefinedReservations)
        return !reservationRefinement && isRefined ? .reservationRefinement : nil
    }
}
