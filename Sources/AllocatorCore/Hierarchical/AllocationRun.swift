import MesosBase
import MesosResources
import MesosWire

extension HierarchicalAllocator {
    /// Offers what is free on an agent to roles and frameworks in their order until nothing is left that anyone takes.
    mutating func allocateResources(of agent: Int, now: Instant, into allocations: inout [Allocation]) {
        guard let id = agents[agent]?.id, let access = agents[agent]?.access else { return }
        // A shared resource is offered to one framework only in each run.
        var shared = agents[agent]?.shared ?? Resources()
        var free = (agents[agent]?.free ?? Resources()) + shared
        // Any role may be offered at most everything.
        guard isWorthOffering(free) else { return }
        for role in tree.roleOrder() {
            let path = tree.roles[role].path
            if access.isForTopLevelRoles, path.utf8.contains(UInt8(ascii: "/")) { continue }
            for client in tree.roles[role].clientOrder {
                var offer = free.allocatable(to: path)
                guard isWorthOffering(offer) else { break }
                if access.isRestricted {
                    guard let part = restricted(offer, access, client: client) else { continue }
                    offer = part
                }
                if isFiltered(offer, client: client, agent: agent, now: now) { continue }
                guard let framework = frameworks[tree.clients[client].framework] else { continue }
                let allocated = offer.allocated(to: path)
                hold(allocated, by: client, on: agent)
                allocations.append(
                    Allocation(framework: framework.id, role: path, agent: id, resources: allocated))
                if !shared.isEmpty { shared -= offer.shared }
                free = (agents[agent]?.free ?? Resources()) + shared
            }
            if free.isEmpty { return }
        }
    }

    /// The part of an offer that a framework may get from an agent, or `nil` if that is not worth it.
    private func restricted(_ offer: Resources, _ access: AgentAccess, client: Int) -> Resources? {
        guard let capabilities = frameworks[tree.clients[client].framework]?.capabilities,
            access.admits(capabilities)
        else { return nil }
        let part = access.part(of: offer, for: capabilities)
        return isWorthOffering(part) ? part : nil
    }

    private func isWorthOffering(_ resources: Resources) -> Bool {
        guard !resources.isEmpty else { return false }
        return minimumAllocatable.isEmpty || minimumAllocatable.contains { resources.contains($0) }
    }

    /// Whether the framework has refused the offer, or one that includes it; refusals that have ended are dropped.
    private mutating func isFiltered(_ offer: Resources, client: Int, agent: Int, now: Instant) -> Bool {
        let batches = completedBatches
        // In place: this is asked for each framework and agent, and an array that is copied here is copied for nothing.
        let answer = tree.clients[client].filters.read(agent) { filters in
            var (isRefused, hasEnded) = (false, false)
            for filter in filters {
                guard filter.isInForce(now: now, completedBatches: batches) else {
                    hasEnded = true
                    continue
                }
                if filter.resources.contains(offer) { isRefused = true }
            }
            return (isRefused, hasEnded)
        }
        guard let (isRefused, hasEnded) = answer else { return false }
        if hasEnded {
            let isEmpty = tree.clients[client].filters.update(agent) { filters in
                filters.removeAll { !$0.isInForce(now: now, completedBatches: batches) }
                return filters.isEmpty
            }
            if isEmpty == true { tree.clients[client].filters.removeValue(forKey: agent) }
        }
        return isRefused
    }
}
