import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// Takes back offers that stand in the way of quotas, in the order of the agents and offers.
    ///
    /// What is free is not counted on, as Mesos does not: nobody knows whether those who want it can use it.
    mutating func rescindOffers(after change: QuotaChange, in turn: inout Turn<Effect>) {
        switch change.rescission {
        case .nothing: break
        case .wholeAgents:
            for config in change.configs { rescindWholeAgents(for: config, in: &turn) }
        case .limitsThenGuarantees:
            let standing = standingOffers
            var breakdown = RoleBreakdown(of: self, usage)
            for config in change.configs {
                rescindLimitsThenGuarantees(of: config, standing, &breakdown, in: &turn)
            }
        }
    }

    /// - Parameters:
    ///   - standing: All offers that stood before any was taken back.
    ///   - breakdown: What roles have; what they are offered no more is taken off.
    private mutating func rescindLimitsThenGuarantees(
        of config: V1.Quota.QuotaConfig, _ standing: [OfferRecord], _ breakdown: inout RoleBreakdown,
        in turn: inout Turn<Effect>
    ) {
        let quota = Quota(config)
        if !quota.limits.contains(breakdown[config.role].committed) {
            for offer in standing where offer.isIn(config.role) && offers.contains(offer.id) {
                let committed = breakdown[config.role].committed
                let exceeded = quota.limits.names.filter { name in
                    quota.limits[name].map { committed[name] > $0 } ?? false
                }
                if exceeded.isEmpty { break }
                let amount = offer.resources.quantitiesThatCountWhenTaken
                guard exceeded.contains(where: { amount[$0] > .zero }) else { continue }
                breakdown.remove(offered: amount, of: offer.role)
                rescind(offer.id, in: &turn)
            }
        }
        // What others give back is as good as the role's own.
        var reach = breakdown[config.role].committed
        guard !reach.contains(quota.guarantees) else { return }
        for offer in standing where !offer.isIn(config.role) && offers.contains(offer.id) {
            let missing = quota.guarantees - reach
            if missing.isEmpty { break }
            let amount = offer.resources.quantitiesThatCountWhenTaken
            guard missing.names.contains(where: { amount[$0] > .zero }) else { continue }
            reach += amount
            breakdown.remove(offered: amount, of: offer.role)
            rescind(offer.id, in: &turn)
        }
    }

    private mutating func rescindWholeAgents(for config: V1.Quota.QuotaConfig, in turn: inout Turn<Effect>) {
        let guarantees = Quota(config).guarantees
        let frameworkCount = frameworks.values.count { $0.isActive && $0.roles.contains(config.role) }
        var (rescinded, agentCount) = (ResourceQuantities(), 0)
        for agent in agents.keys {
            if rescinded.contains(guarantees), agentCount >= frameworkCount { break }
            guard let at = agents.position(of: agent), agents[at].isActive, !agents[at].offers.isEmpty else { continue }
            for offer in agents[at].offers.keys {
                if let record = offers[offer] { rescinded += record.resources.quantities }
                rescind(offer, in: &turn)
            }
            agentCount += 1
        }
    }

    /// All offers, in the order of the agents and of their ids.
    private var standingOffers: [OfferRecord] {
        agents.values.flatMap { agent in agent.offers.keys.compactMap { offers[$0] } }
    }
}

extension OfferRecord {
    /// Whether it is made to a role or to one below it.
    fileprivate func isIn(_ ancestor: String) -> Bool {
        role == ancestor || RoleName.isStrictSubrole(role, of: ancestor)
    }
}
