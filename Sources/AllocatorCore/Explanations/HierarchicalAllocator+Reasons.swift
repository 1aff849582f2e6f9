import MesosBase
import MesosResources
import MesosWire

extension HierarchicalAllocator {
    /// Describes an obstacle with all that belongs to it.
    func reason(_ obstacle: Finding.Obstacle, role: Int, client: Int?, agent: Int) -> OfferReason {
        let path = tree.roles[role].path
        let offerable = offerable(of: agent)
        switch obstacle {
        case .agentInactive: return .agentInactive
        case .notWhitelisted: return .notWhitelisted(hostname: profiles[agent].hostname)
        case .nothingFree: return .nothingFree(holders: holders(on: agent))
        case .missing(let missing): return .missingCapability(missing)
        case .reservedForOthers: return .reservedForOthers(offerable, roles: Excerpt(offerable.reservedRoles.sorted()))
        case .constraint: return .constraint(constraint(ofClient: client, onAgent: agent))
        case .quotaLimit:
            return .quotaLimit(quotaStanding(ofRole: role) ?? QuotaStanding(role: path, quota: .none, consumed: [:]))
        case .headroom: return .headroom(headroomShortage)
        case .belowMinimum: return .belowMinimum(offerable.allocatable(to: path), minima: minima(ofClient: client))
        case .filtered(let end): return .filtered(offerable.allocatable(to: path), until: end)
        case .untaken: return .other(code: "untaken", sentence: "nothing keeps the role from it")
        }
    }

    /// Who holds something of an agent, who holds most first.
    func holders(on agent: Int) -> Excerpt<Holder> {
        let holders = agents[agent].holdings.map { holding in
            let (framework, role) = owner(ofClient: holding.client)
            return Holder(framework: framework, role: role, resources: holding.resources.unallocated())
        }
        let order = holders.indices.map { (-worth(holders[$0].resources), $0) }.sorted { $0 < $1 }
        return Excerpt(order.map { holders[$0.1] })
    }

    func owner(ofClient client: Int) -> (framework: FrameworkID, role: String) {
        let (framework, role) = (tree.clients[client].framework, tree.clients[client].role)
        return (frameworks[framework]?.id ?? FrameworkID(""), tree.roles[role].path)
    }
}
