public import MesosBase
public import MesosResources
public import MesosWire

extension HierarchicalAllocator {
    /// Takes back resources that were offered or in use; they wait for the next batch.
    public mutating func recover(
        _ resources: Resources, of framework: FrameworkID, from agent: AgentID, refusing: Duration?, now: Instant
    ) {
        guard let agentIndex = agentIndices[agent], let frameworkIndex = frameworkIndices[framework] else { return }
        for (role, part) in resources.byAllocationRole {
            let path = role ?? defaultRole(ofFramework: frameworkIndex)
            guard let client = client(ofFramework: frameworkIndex, role: path) else { continue }
            let isSubscribed = tree.clients[client].isSubscribed
            if let refusing, refusing > .zero, isSubscribed {
                refuse(part, client: client, agent: agentIndex, for: refusing, now: now)
            }
            release(part.allocated(to: path), by: client, on: agentIndex)
            if !isSubscribed { removeClientIfUnused(client) }
        }
    }

    /// Takes note of resources that are in use though they were never offered.
    public mutating func charge(_ resources: Resources, to framework: FrameworkID, on agent: AgentID) {
        guard let agentIndex = agentIndices[agent], !resources.isEmpty else { return }
        let frameworkIndex = index(ofFramework: framework)
        for (role, part) in resources.byAllocationRole {
            let path = role ?? defaultRole(ofFramework: frameworkIndex)
            let client = clientToUse(ofFramework: frameworkIndex, role: path)
            hold(part.allocated(to: path), by: client, on: agentIndex)
        }
    }

    /// What resources that do not say their role are held for.
    private func defaultRole(ofFramework index: Int) -> String {
        let subscribed = (frameworks[index]?.clients ?? []).filter { tree.clients[$0].isSubscribed }
        guard let only = subscribed.first, subscribed.count == 1 else { return RoleName.unreserved }
        return tree.roles[tree.clients[only].role].path
    }

    private mutating func refuse(
        _ resources: Resources, client: Int, agent: Int, for duration: Duration, now: Instant
    ) {
        let filter = OfferFilter(
            resources: resources.unallocated(), expiry: now + max(allocationInterval, duration), batch: completedBatches
        )
        var filters = tree.clients[client].filters[agent] ?? []
        filters.removeAll { !$0.isInForce(now: now, completedBatches: completedBatches) || filter.covers($0) }
        filters.append(filter)
        refusals.add(filter, agent: agent)
        tree.clients[client].filters[agent] = filters
    }

    /// Gives a client resources of an agent; what it holds beyond what the agent has is noted all the same.
    mutating func hold(_ resources: Resources, by client: Int, on agent: Int) {
        guard let free = agents[agent]?.free else { return }
        let wanted = resources.unallocated().nonShared
        let charged = tallied(resources, for: client, on: agent)
        tree.charge(charged.client, andRoles: charged.roles, to: client)
        let index = agents[agent]?.holdings.firstIndex { $0.client == client }
        if let index {
            agents[agent]?.holdings[index].resources += resources
        } else {
            agents[agent]?.holdings.append(Holding(client: client, resources: resources))
            tree.clients[client].agentsHeldOn += 1
        }
        if !free.contains(wanted) { agents[agent]?.isOvercommitted = true }
        agents[agent]?.free -= wanted
    }

    /// Takes resources of an agent from a client, as far as it holds them.
    mutating func release(_ resources: Resources, by client: Int, on agent: Int) {
        guard let index = agents[agent]?.holdings.firstIndex(where: { $0.client == client }),
            let held = agents[agent]?.holdings[index].resources
        else { return }
        let rest = held - resources
        let returned = held.contains(resources) ? resources : held - rest
        if rest.isEmpty {
            agents[agent]?.holdings.remove(at: index)
            tree.clients[client].agentsHeldOn -= 1
        } else {
            agents[agent]?.holdings[index].resources = rest
        }
        notePending(agent)
        let released = tallied(returned, for: client, on: agent)
        tree.release(released.client, andRoles: released.roles, from: client)
        // While more is held than there is, what comes back need not be free.
        if agents[agent]?.isOvercommitted == true {
            recountFree(ofAgent: agent)
        } else {
            agents[agent]?.free += returned.unallocated().nonShared
        }
    }

    /// What counts for the shares of a client and of its roles (`nil` for the same) when resources come or go.
    ///
    /// Of a shared resource that is all of it for the first who holds it on an agent and for the last who does, and
    /// nothing in between.
    private func tallied(
        _ resources: Resources, for client: Int, on agent: Int
    ) -> (client: Resources, roles: Resources?) {
        guard resources.entries.contains(where: \.isShared) else { return (resources, nil) }
        let role = tree.clients[client].role
        var (own, inRole) = (Resources(), Resources())
        for holding in agents[agent]?.holdings ?? [] where tree.clients[holding.client].role == role {
            inRole += holding.resources
            if holding.client == client { own += holding.resources }
        }
        return (resources.withoutShared(heldIn: own), resources.withoutShared(heldIn: inRole))
    }

    /// Finds out anew what is free on an agent.
    mutating func recountFree(ofAgent index: Int) {
        guard let slot = agents[index] else { return }
        let total = slot.total.nonShared
        let held = slot.holdings.reduce(into: Resources()) { $0 += $1.resources.unallocated().nonShared }
        agents[index]?.free = total - held
        agents[index]?.isOvercommitted = !total.contains(held)
    }
}

extension HierarchicalAllocator {
    /// What can be given out on an agent: what nobody holds, and what is shared.
    package func free(on agent: AgentID) -> Resources {
        guard let index = agentIndices[agent], let slot = agents[index] else { return Resources() }
        return slot.free + slot.shared
    }

    /// What a framework holds on an agent, offered or in use, allocated to its roles.
    package func held(by framework: FrameworkID, on agent: AgentID) -> Resources {
        guard let agent = agentIndices[agent], let framework = frameworkIndices[framework] else { return Resources() }
        return (agents[agent]?.holdings ?? []).reduce(into: Resources()) { sum, holding in
            if tree.clients[holding.client].framework == framework { sum += holding.resources }
        }
    }
}
