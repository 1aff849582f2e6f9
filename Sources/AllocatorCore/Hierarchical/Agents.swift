import MesosBase
public import MesosResources
public import MesosWire

extension HierarchicalAllocator {
    /// Adds an agent, of whose resources some may be in use, and asks for a run on it; a known agent is replaced.
    public mutating func add(
        agent: AgentID, profile: AgentProfile, resources: Resources,
        used: [(framework: FrameworkID, resources: Resources)]
    ) {
        remove(agent: agent)
        let total = resources.unallocated()
        let index = freeAgents.popLast() ?? agents.count
        if index == agents.count { agents.append(nil) }
        agents[index] = Agent(
            id: agent, profile: profile, access: access(to: profile, total), total: total, free: total.nonShared,
            shared: total.shared)
        agentIndices[agent] = index
        agentOrder.insert(index, at: position(of: agent))
        activeAgents += 1
        tree.addTotal(total)
        for (framework, resources) in used { charge(resources, to: framework, on: agent) }
        wantRun(on: index)
        notePending(index)
    }

    private func access(to profile: AgentProfile, _ total: Resources) -> AgentAccess {
        AgentAccess(profile: profile, total: total, homeRegion: homeRegion, filtersGPUs: filtersGPUs)
    }

    /// Changes what is known of an agent that came back, and what it has in all; what is held on it stays held.
    public mutating func update(agent: AgentID, profile: AgentProfile, resources: Resources) {
        guard let index = agentIndices[agent], let slot = agents[index] else { return }
        let total = resources.unallocated()
        guard profile != slot.profile || total != slot.total else { return }
        if !profile.hasSameAttributes(as: slot.profile) { removeFilters(ofAgent: index) }
        let access = access(to: profile, total)
        agents[index]?.profile = profile
        agents[index]?.access = access
        if total != slot.total {
            tree.removeTotal(slot.total)
            tree.addTotal(total)
            agents[index]?.total = total
            agents[index]?.shared = total.shared
            recountFree(ofAgent: index)
        }
        notePending(index)
        wantRun(on: index)
    }

    /// Gives an agent's resources out again, from the next batch on.
    public mutating func activate(agent: AgentID) {
        setActive(true, agent: agent)
    }

    /// Stops giving out an agent's resources; what is held on it stays held.
    public mutating func deactivate(agent: AgentID) {
        setActive(false, agent: agent)
    }

    private mutating func setActive(_ isActive: Bool, agent: AgentID) {
        guard let index = agentIndices[agent], agents[index]?.isActive == !isActive else { return }
        agents[index]?.isActive = isActive
        activeAgents += isActive ? 1 : -1
        if isActive { notePending(index) }
    }

    /// Forgets an agent, what was held on it, and the filters for it.
    public mutating func remove(agent: AgentID) {
        guard let index = agentIndices[agent], let slot = agents[index] else { return }
        removeFilters(ofAgent: index)
        for holding in slot.holdings {
            release(holding.resources, by: holding.client, on: index)
            removeClientIfUnused(holding.client)
        }
        agentOrder.remove(at: position(of: agent))
        agentIndices.removeValue(forKey: agent)
        agents[index] = nil
        freeAgents.append(index)
        candidates.removeAll { $0 == index }
        if slot.isActive { activeAgents -= 1 }
        tree.removeTotal(slot.total)
    }

    private mutating func removeFilters(ofAgent index: Int) {
        for client in tree.clients.indices where !tree.clients[client].filters.isEmpty {
            tree.clients[client].filters.removeValue(forKey: index)
        }
    }

    /// Where an agent stands among all agents in order of their names, or would be inserted.
    private func position(of agent: AgentID) -> Int {
        var low = 0
        var high = agentOrder.count
        while low < high {
            let middle = (low + high) / 2
            if let other = agents[agentOrder[middle]]?.id, other < agent { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
