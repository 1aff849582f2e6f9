import MesosBase
import MesosWire

/// Who takes part in a round: the agents, and the places on them, each of which is what one agent offers for one role.
struct Roster: Sendable {
    struct Slot: Sendable {
        let agent: Int
        let role: String?
        /// Positions in the round's offers.
        var offers: [Int]
    }

    /// The offered agents first, then others that rules have to see.
    private(set) var agentIDs: [AgentID] = []
    /// The position of an agent's first offer; -1 for one that is not offered.
    private(set) var firstOffers: [Int] = []
    private(set) var slots: [Slot] = []
    private var positions = Table<AgentID, Int>()
    /// Whether each agent is one slot, at the same position.
    private(set) var isPlain = true

    init(_ offers: [Offer]) {
        struct Key: Hashable {
            let agent: Int
            let role: String?
        }
        var slotPositions = Table<Key, Int>()
        for (index, offer) in offers.enumerated() {
            let role = offer.allocationInfo?.role
            if let agent = positions[offer.agentID] {
                if slotPositions.count == 0 {
                    for (position, slot) in slots.enumerated() {
                        slotPositions[Key(agent: slot.agent, role: slot.role)] = position
                    }
                }
                let key = Key(agent: agent, role: role)
                if let slot = slotPositions[key] {
                    slots[slot].offers.append(index)
                } else {
                    slotPositions[key] = slots.count
                    slots.append(Slot(agent: agent, role: role, offers: [index]))
                    isPlain = false
                }
            } else {
                let agent = agentIDs.count
                positions[offer.agentID] = agent
                agentIDs.append(offer.agentID)
                firstOffers.append(index)
                if slotPositions.count != 0 { slotPositions[Key(agent: agent, role: role)] = slots.count }
                if slots.count != agent { isPlain = false }
                slots.append(Slot(agent: agent, role: role, offers: [index]))
            }
        }
    }

    /// Adds an agent that is not offered.
    mutating func add(_ agentID: AgentID) {
        guard positions[agentID] == nil else { return }
        positions[agentID] = agentIDs.count
        agentIDs.append(agentID)
        firstOffers.append(-1)
    }

    func position(of agentID: AgentID) -> Int? { positions[agentID] }
}
