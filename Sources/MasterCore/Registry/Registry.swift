package import MesosBase
package import MesosResources
package import MesosWire

/// What a master must not forget when it fails: which agents belong to the cluster, which have left it, how much roles
/// count, and what they are guaranteed and may have.
///
/// Frameworks, tasks and offers are not in it: agents and frameworks bring them back.
package struct Registry: Sendable, Equatable {
    /// The agents that have been taken in.
    package private(set) var agents: SortedMap<AgentID, AgentInfo> = [:]
    /// The agents that stopped answering, and when.
    package private(set) var unreachable = AgentHistory()
    /// The agents that operators have given up, and when.
    package private(set) var gone = AgentHistory()

    /// The weight of each role that has been given one.
    package private(set) var weights: SortedMap<String, Double> = [:]
    /// The quota of each role that has one.
    package private(set) var quotas: SortedMap<String, Quota> = [:]

    package init() {}

    /// Makes a change and answers whether there was anything to change; one that does not fit what the registry holds
    /// changes nothing.
    @discardableResult
    package mutating func apply(_ change: RegistryChange) -> Bool {
        switch change {
        case .admit(let info):
            guard let id = info.id, !agents.contains(id) else { return false }
            agents[id] = info
        case .update(let info):
            guard let id = info.id, let known = agents[id], known != info else { return false }
            agents[id] = info
        case .markUnreachable(let id, let time):
            guard agents.removeValue(forKey: id) != nil else { return false }
            unreachable.append(id, at: time)
        case .markReachable(let info):
            guard let id = info.id, !agents.contains(id) else { return false }
            unreachable.remove(id)
            agents[id] = info
        case .markGone(let id, let time):
            guard !gone.contains(id), agents.removeValue(forKey: id) != nil || unreachable.remove(id) else {
                return false
            }
            gone.append(id, at: time)
        case .remove(let id):
            return agents.removeValue(forKey: id) != nil
        case .prune(let unreachableAgents, let goneAgents):
            var hasChanged = false
            for id in unreachableAgents where unreachable.remove(id) { hasChanged = true }
            for id in goneAgents where gone.remove(id) { hasChanged = true }
            return hasChanged
        case .updateWeights(let infos):
            var hasChanged = false
            for info in infos {
                let role = info.role ?? ""
                guard weights[role] != info.weight else { continue }
                weights[role] = info.weight
                hasChanged = true
            }
            return hasChanged
        case .updateQuota(let configs):
            let before = quotas
            for config in configs {
                let quota = Quota(config)
                quotas[config.role] = quota.isNone ? nil : quota
            }
            return quotas != before
        }
        return true
    }
}
