import MesosBase
public import MesosWire

extension HierarchicalAllocator {
    /// Adds a framework; a known one is updated. An active framework asks for a run.
    public mutating func add(framework: FrameworkID, profile: FrameworkProfile, isActive: Bool) {
        let index = index(ofFramework: framework)
        frameworks[index]?.isAdded = true
        frameworks[index]?.isActive = isActive
        frameworks[index]?.capabilities = profile.capabilities
        setRoles(profile, ofFramework: index)
        if isActive { wantRun() } else { withdrawRefusals(ofFramework: index) }
    }

    /// Changes what is known of a framework; roles that are no longer suppressed lose their filters. Asks for no run.
    public mutating func update(framework: FrameworkID, profile: FrameworkProfile) {
        guard let index = addedFramework(framework) else { return }
        frameworks[index]?.capabilities = profile.capabilities
        setRoles(profile, ofFramework: index)
        // It may take now what it did not take before.
        isBatchOnAll = true
    }

    /// Lets a framework get resources again, and asks for a run.
    public mutating func activate(framework: FrameworkID) {
        guard let index = addedFramework(framework) else { return }
        frameworks[index]?.isActive = true
        refreshActivity(ofFramework: index)
        wantRun()
    }

    /// Stops giving resources to a framework; its filters go, what it holds and its suppressed roles stay.
    public mutating func deactivate(framework: FrameworkID) {
        guard let index = addedFramework(framework) else { return }
        frameworks[index]?.isActive = false
        refreshActivity(ofFramework: index)
        withdrawRefusals(ofFramework: index)
    }

    /// Forgets a framework; what it held becomes free.
    public mutating func remove(framework: FrameworkID) {
        guard let index = frameworkIndices[framework] else { return }
        let holds = (frameworks[index]?.clients ?? []).contains { tree.clients[$0].agentsHeldOn > 0 }
        for agent in holds ? agentOrder.inAnyOrder : [] {
            for holding in agents[agent].holdings where tree.clients[holding.client].framework == index {
                release(holding.resources, by: holding.client, on: agent)
            }
        }
        for client in frameworks[index]?.clients ?? [] {
            tree.setActive(false, client: client)
            removeClient(client)
        }
        forgetFramework(index)
    }

    /// Stops giving resources to roles of a framework; no roles stands for all of its roles.
    public mutating func suppress(framework: FrameworkID, roles: [String]) {
        guard let index = addedFramework(framework) else { return }
        for client in subscribedClients(ofFramework: index, roles: roles) { tree.clients[client].isSuppressed = true }
        refreshActivity(ofFramework: index)
    }

    /// Gives resources to roles of a framework again, drops their filters and asks for a run; no roles stands for all.
    public mutating func revive(framework: FrameworkID, roles: [String]) {
        guard let index = addedFramework(framework) else { return }
        for client in subscribedClients(ofFramework: index, roles: roles) {
            tree.clients[client].isSuppressed = false
            withdrawRefusals(ofClient: client)
        }
        refreshActivity(ofFramework: index)
        wantRun()
    }

    /// Sets how much a role deserves in comparison with its siblings; what is not above zero is ignored.
    public mutating func setWeight(_ weight: Double, of role: String) {
        guard weight > 0, weight.isFinite else { return }
        tree.setWeight(weight, of: role)
    }
}

extension HierarchicalAllocator {
    private func addedFramework(_ framework: FrameworkID) -> Int? {
        guard let index = frameworkIndices[framework], frameworks[index]?.isAdded == true else { return nil }
        return index
    }

    /// The index of a framework, which is made known if it is not: resources that it uses may come before itself.
    mutating func index(ofFramework id: FrameworkID) -> Int {
        if let index = frameworkIndices[id] { return index }
        let index = freeFrameworks.popLast() ?? frameworks.count
        if index == frameworks.count { frameworks.append(nil) }
        frameworks[index] = Framework(id: id)
        frameworkIndices[id] = index
        tree.addFramework(index, named: id.value)
        return index
    }

    private mutating func forgetFramework(_ index: Int) {
        if let framework = frameworks[index] {
            frameworkIndices.removeValue(forKey: framework.id)
            tree.removeFramework(index, named: framework.id.value)
        }
        frameworks[index] = nil
        freeFrameworks.append(index)
    }

    func client(ofFramework index: Int, role: String) -> Int? {
        frameworks[index]?.clients.first { tree.roles[tree.clients[$0].role].path == role }
    }

    /// The framework in the role, which is made known if it is not.
    mutating func clientToUse(ofFramework index: Int, role: String) -> Int {
        if let client = client(ofFramework: index, role: role) { return client }
        let client = tree.addClient(framework: index, role: role)
        frameworks[index]?.clients.append(client)
        return client
    }

    /// Forgets a framework in a role that it has left and holds nothing for, and a framework that is known for nothing.
    mutating func removeClientIfUnused(_ client: Int) {
        guard !tree.clients[client].isSubscribed, tree.clients[client].agentsHeldOn == 0 else { return }
        let framework = tree.clients[client].framework
        removeClient(client)
        frameworks[framework]?.clients.removeAll { $0 == client }
        if let known = frameworks[framework], !known.isAdded, known.clients.isEmpty { forgetFramework(framework) }
    }

    private mutating func removeClient(_ client: Int) {
        withdrawRefusals(ofClient: client)
        setWishes(FrameworkProfile(roles: []), of: client)
        tree.removeClient(client)
    }

    private func subscribedClients(ofFramework index: Int, roles: [String]) -> [Int] {
        (frameworks[index]?.clients ?? []).filter { client in
            guard tree.clients[client].isSubscribed else { return false }
            return roles.isEmpty || roles.contains(tree.roles[tree.clients[client].role].path)
        }
    }

    private mutating func setRoles(_ profile: FrameworkProfile, ofFramework index: Int) {
        for role in profile.roles {
            let client = clientToUse(ofFramework: index, role: role)
            tree.clients[client].isSubscribed = true
            let isSuppressed = profile.suppressedRoles.contains(role)
            if tree.clients[client].isSuppressed, !isSuppressed { withdrawRefusals(ofClient: client) }
            tree.clients[client].isSuppressed = isSuppressed
            setWishes(profile, of: client)
        }
        let left = (frameworks[index]?.clients ?? []).filter { client in
            !profile.roles.contains(tree.roles[tree.clients[client].role].path)
        }
        for client in left {
            tree.clients[client].isSubscribed = false
            tree.clients[client].isSuppressed = false
            withdrawRefusals(ofClient: client)
            setWishes(FrameworkProfile(roles: []), of: client)
        }
        refreshActivity(ofFramework: index)
        for client in left { removeClientIfUnused(client) }
    }

    /// Notes what a framework wants of what kind of agents for a role.
    private mutating func setWishes(_ profile: FrameworkProfile, of client: Int) {
        let role = tree.roles[tree.clients[client].role].path
        let minimum = profile.minimumAllocatable[role]
        ownMinima += (minimum == nil ? 0 : 1) - (tree.clients[client].minimum == nil ? 0 : 1)
        tree.clients[client].minimum = minimum
        let exclusions = AgentExclusions(profile.offerConstraints, role: role)
        constrainedClients += (exclusions == nil ? 0 : 1) - (tree.clients[client].exclusions == nil ? 0 : 1)
        tree.clients[client].exclusions = exclusions
    }

    private mutating func refreshActivity(ofFramework index: Int) {
        let isActive = frameworks[index]?.isActive ?? false
        for client in frameworks[index]?.clients ?? [] {
            let wants = tree.clients[client].isSubscribed && !tree.clients[client].isSuppressed
            tree.setActive(isActive && wants, client: client)
        }
    }

    private mutating func withdrawRefusals(ofFramework index: Int) {
        for client in frameworks[index]?.clients ?? [] { withdrawRefusals(ofClient: client) }
    }
}
