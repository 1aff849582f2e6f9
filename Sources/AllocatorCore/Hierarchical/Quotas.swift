import MesosBase
public import MesosResources

extension HierarchicalAllocator {
    /// Sets what a role and those below it are guaranteed and may have at most; a role that lies below another has no
    /// quota of its own, and so is ignored.
    public mutating func setQuota(_ quota: Quota, of role: String) {
        guard !role.isEmpty, !role.utf8.contains(UInt8(ascii: "/")) else { return }
        quotas[role] = quota.isNone ? nil : quota
        tree.setQuota(quota, of: role)
        isBatchOnAll = true
    }

    /// Gives out only what agents on these hosts have; `nil` for all agents.
    public mutating func setWhitelist(_ hostnames: [String]?) {
        whitelist = hostnames.map { hostnames in
            var hosts = SortedMap<String, Bool>()
            for name in hostnames { hosts[name] = true }
            return hosts
        }
        for index in agentOrder.inAnyOrder {
            let isListed = isListed(profiles[index])
            guard isListed != agents[index].isListed else { continue }
            agents[index].isListed = isListed
            if isListed { notePending(index) }
        }
    }

    func isListed(_ profile: AgentProfile) -> Bool {
        whitelist?.contains(profile.hostname) ?? true
    }
}
