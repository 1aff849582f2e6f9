public import MesosBase
public import MesosResources
public import MesosWire

extension HierarchicalAllocator {
    /// Takes back resources that were offered or in use; they wait for the next batch.
    public mutating func recover(
        _ resources: Resources, of framework: FrameworkID, from agent: AgentID, refusing: Duration?, now: Instant
    ) {
        lastTold = now
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

    /// Gives a client resources of an agent; what it holds beyond what the agent has is noted all the same.
    mutating func hold(_ resources: Resources, by client: Int, on agent: Int) {
        let wanted = resources.unallocated()
        count(wanted, sign: 1, client: client, agent: agent)
        note(resources, form: ResourceForms.empty, heldBy: client, on: agent)
        let own = wanted.nonShared
        let free = forms[agents[agent].free]
        if !free.contains(own) { agents[agent].isOvercommitted = true }
        setFree(form(of: free - own), ofAgent: agent)
    }

    /// Gives a client all that is free on an agent, which here is allocated to its role.
    mutating func holdAllFree(_ resources: Resources, by client: Int, on agent: Int) {
        let form = agents[agent].free
        tree.charge(forms.tally(of: form), to: client)
        forms.retain(form)
        note(resources, form: form, heldBy: client, on: agent)
        setFree(ResourceForms.empty, ofAgent: agent)
    }

    private mutating func note(
        _ resources: Resources, form: ResourceForms.Index, heldBy client: Int, on agent: Int
    ) {
        if let index = agents[agent].holdings.firstIndex(where: { $0.client == client }) {
            forgetForm(ofHolding: index, on: agent)
            forms.release(form)
            agents[agent].holdings[index].resources += resources
        } else {
            agents[agent].holdings.append(Holding(client: client, resources: resources, form: form))
            tree.clients[client].agentsHeldOn += 1
        }
        noteConsumption()
    }

    /// Takes resources of an agent from a client, as far as it holds them.
    mutating func release(_ resources: Resources, by client: Int, on agent: Int) {
        guard let index = agents[agent].holdings.firstIndex(where: { $0.client == client }) else { return }
        notePending(agent)
        noteConsumption()
        if takeAllBack(resources, ofHolding: index, on: agent) { return }
        let returned = take(resources, ofHolding: index, on: agent)
        if agents[agent].free == ResourceForms.empty, !agents[agent].isOvercommitted, !returned.hasShared {
            // What an offer took comes back as it was.
            let free = form(of: returned)
            tree.release(forms.tally(of: free), from: client)
            return setFree(free, ofAgent: agent)
        }
        let unallocated = returned.unallocated()
        count(unallocated, sign: -1, client: client, agent: agent)
        // While more is held than there is, what comes back need not be free.
        if agents[agent].isOvercommitted { return recountFree(ofAgent: agent) }
        setFree(form(of: forms[agents[agent].free] + unallocated.nonShared), ofAgent: agent)
    }

    /// Takes a holding back as it was given, if it was all that was free and nothing has become free since.
    private mutating func takeAllBack(_ resources: Resources, ofHolding index: Int, on agent: Int) -> Bool {
        let form = agents[agent].holdings[index].form
        guard form != ResourceForms.empty, agents[agent].free == ResourceForms.empty, !agents[agent].isOvercommitted,
            agents[agent].holdings[index].resources == resources
        else { return false }
        let client = agents[agent].holdings[index].client
        tree.release(forms.tally(of: form), from: client)
        agents[agent].holdings.remove(at: index)
        tree.clients[client].agentsHeldOn -= 1
        setFree(form, ofAgent: agent)
        return true
    }

    /// Forgets that a holding is all that was free, before it changes.
    mutating func forgetForm(ofHolding index: Int, on agent: Int) {
        forms.release(agents[agent].holdings[index].form)
        agents[agent].holdings[index].form = ResourceForms.empty
    }

    /// Takes resources out of a holding, and answers which of them were in it.
    private mutating func take(_ resources: Resources, ofHolding index: Int, on agent: Int) -> Resources {
        forgetForm(ofHolding: index, on: agent)
        let held = agents[agent].holdings[index].resources
        let client = agents[agent].holdings[index].client
        let rest = held == resources ? Resources() : held - resources
        if rest.isEmpty {
            agents[agent].holdings.remove(at: index)
            tree.clients[client].agentsHeldOn -= 1
            return held
        }
        agents[agent].holdings[index].resources = rest
        return held.contains(resources) ? resources : held - rest
    }

    /// Reckons what a client gets or gives back, to it and its roles.
    ///
    /// A shared resource counts for each of them with the first who holds it on an agent and with the last who does,
    /// and not in between. Called before a holding grows and after it has shrunk.
    private mutating func count(_ resources: Resources, sign: Int, client: Int, agent: Int) {
        let hasShared = resources.hasShared
        let tally = tree.names.tally(hasShared ? resources.nonShared : resources)
        if sign > 0 { tree.charge(tally, to: client) } else { tree.release(tally, from: client) }
        guard hasShared else { return }
        let holdings = agents[agent].holdings
        func without(_ isMeant: (Int) -> Bool) -> Resources {
            var held = Resources()
            for holding in holdings where isMeant(holding.client) { held += holding.resources.unallocated() }
            return resources.shared.withoutShared(heldIn: held)
        }
        let own = tree.names.amounts(of: without { $0 == client })
        tree.clients[client].usage.change(by: own, sign: sign)
        var role = tree.clients[client].role
        let inRole = tree.names.amounts(of: without { [tree] in tree.clients[$0].role == role })
        tree.correct(role, own: true, by: inRole, sign: sign)
        while true {
            let level = role
            let below = tree.names.amounts(of: without { [tree] in tree.isRole(tree.clients[$0].role, in: level) })
            tree.correct(level, own: false, by: below, sign: sign)
            if role == ShareTree.root { return }
            role = tree.roles[role].parent
        }
    }

    /// Finds out anew what is free on an agent.
    mutating func recountFree(ofAgent index: Int) {
        var free = forms[agents[index].total].nonShared
        agents[index].isOvercommitted = false
        // One after the other: ranges that two hold at once would count once in a sum.
        for holding in agents[index].holdings {
            let own = holding.resources.unallocated().nonShared
            if !free.contains(own) { agents[index].isOvercommitted = true }
            free -= own
        }
        setFree(form(of: free), ofAgent: index)
    }

    /// Notes what nobody holds on an agent.
    mutating func setFree(_ free: ResourceForms.Index, ofAgent index: Int) {
        openFree -= forms.tally(of: agents[index].free).open
        openFree += forms.tally(of: free).open
        forms.release(agents[index].free)
        agents[index].free = free
    }

    /// The index of resources, which is to be released.
    mutating func form(of resources: Resources) -> ResourceForms.Index {
        forms.retain(resources, names: &tree.names)
    }
}

extension HierarchicalAllocator {
    /// What can be given out on an agent: what nobody holds, and what is shared.
    package func free(on agent: AgentID) -> Resources {
        guard let index = agentIndices[agent] else { return Resources() }
        return forms[agents[index].free] + agents[index].shared
    }

    /// What a framework holds on an agent, offered or in use, allocated to its roles.
    package func held(by framework: FrameworkID, on agent: AgentID) -> Resources {
        guard let agent = agentIndices[agent], let framework = frameworkIndices[framework] else { return Resources() }
        return agents[agent].holdings.reduce(into: Resources()) { sum, holding in
            if tree.clients[holding.client].framework == framework { sum += holding.resources }
        }
    }
}
