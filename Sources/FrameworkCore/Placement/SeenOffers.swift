import MesosBase
package import MesosWire

/// What agents were offered last and was of no use, for agents are not all offered at the same time.
package struct SeenOffers: Sendable {
    /// Of no more agents is remembered what they had.
    package static let mostAgents = 10_000

    private let limit: Int
    private var offers: SortedMap<AgentID, [Offer]> = [:]

    package init(limit: Int = SeenOffers.mostAgents) {
        self.limit = limit
    }

    /// Notes a round. Where something was launched, what is left is not known until the next offer.
    package mutating func note(_ round: [Offer], used plan: Plan) {
        for offer in round { offers[offer.agentID] = [] }
        for offer in round { offers.update(offer.agentID) { $0.append(offer) } }
        for launch in plan.launches { offers.removeValue(forKey: launch.agentID) }
        while offers.count > limit, let agent = offers.first?.key { offers.removeValue(forKey: agent) }
    }

    package mutating func forget(_ agent: AgentID) {
        offers.removeValue(forKey: agent)
    }

    /// All that was offered and not used.
    package var unfit: [Offer] { Array(offers.values.joined()) }
}
