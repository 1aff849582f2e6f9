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
        let record = Agent(
            access: access(to: profile, total), isListed: isListed(profile), withdrawals: withdrawals, id: agent)
        let index = freeAgents.popLast() ?? agents.count
        if index == agents.count {
            agents.append(record)
            profiles.append(profile)
        } else {
            agents[index] = record
            profiles[index] = profile
        }
        agentIndices[agent] = index
        agentOrder.insert(index)
        activeAgents += 1
        setTotal(total, ofAgent: index)
        for (framework, resources) in used { charge(resources, to: framework, on: agent) }
        endRecovery()
        wantRun(on: index)
        notePending(index)
    }

    private func access(to profile: AgentProfile, _ total: Resources) -> AgentAccess {
        AgentAccess(
            profile: profile, total: total, homeRegion: options.domain?.faultDomain?.region.name,
            filtersGPUs: options.filtersGPUs)
    }

    /// Changes what is known of an agent that came back, and what it has in all; what is held on it stays held.
    public mutating func update(agent: AgentID, profile: AgentProfile, resources: Resources) {
        guard let index = agentIndices[agent] else { return }
        let total = resources.unallocated()
        let hasOtherProfile = profile != profiles[index]
        let hasOtherTotal = total != forms[agents[index].total]
        guard hasOtherProfile || hasOtherTotal else { return }
        if hasOtherProfile {
            if !profile.hasSameAttributes(as: profiles[index]) { removeRefusals(ofAgent: index) }
            forgetExclusions(ofAgent: index)
            profiles[index] = profile
            agents[index].isListed = isListed(profile)
        }
        agents[index].access = access(to: profile, total)
        if hasOtherTotal { setTotal(total, ofAgent: index) }
        notePending(index)
        wantRun(on: index)
    }

    /// Notes what an agent has in all.
    mutating func setTotal(_ total: Resources, ofAgent index: Int) {
        let old = agents[index].total
        let new = form(of: total)
        agents[index].total = new
        agents[index].shared = total.shared
        tree.changeTotals(from: forms.tally(of: old).all, to: forms.tally(of: new).all)
        if !forms.isPlain(old) || !forms.isPlain(new) { tree.changeReservations(from: forms[old], to: forms[new]) }
        forms.release(old)
        noteConsumption()
        recountFree(ofAgent: index)
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
        guard let index = agentIndices[agent], agents[index].isActive != isActive else { return }
        agents[index].isActive = isActive
        activeAgents += isActive ? 1 : -1
        if isActive { notePending(index) }
    }

    /// Forgets an agent, what was held on it, and the filters for it.
    public mutating func remove(agent: AgentID) {
        guard let index = agentIndices[agent] else { return }
        removeRefusals(ofAgent: index)
        forgetExclusions(ofAgent: index)
        for holding in agents[index].holdings {
            release(holding.resources, by: holding.client, on: index)
            removeClientIfUnused(holding.client)
        }
        agentOrder.remove(index) { agents[$0].id }
        agentIndices.removeValue(forKey: agent)
        if agents[index].isActive { activeAgents -= 1 }
        for holding in agents[index].holdings.indices { forgetForm(ofHolding: holding, on: index) }
        agents[index].holdings.removeAll()
        setTotal(Resources(), ofAgent: index)
        let isPending = agents[index].isPending
        agents[index] = Agent(
            access: access(to: AgentProfile(), Resources()), isActive: false, isListed: false, isPending: isPending,
            id: "")
        profiles[index] = AgentProfile()
        freeAgents.append(index)
        candidates.removeAll { $0 == index }
    }

    private mutating func forgetExclusions(ofAgent index: Int) {
        guard constrainedClients > 0 else { return }
        for client in tree.clients.indices { tree.clients[client].exclusions?.forget(index) }
    }
}
