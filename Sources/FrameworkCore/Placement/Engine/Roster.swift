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

    private var agents: Numbering<AgentID>
    /// The position of an agent's first offer; -1 for one that is not offered.
    private(set) var firstOffers: [Int] = []
    private(set) var slots: [Slot] = []
    /// Whether each agent is one slot, at the same position.
    private(set) var isPlain = true

    /// The offered agents first, then others that rules have to see.
    var agentIDs: [AgentID] { agents.keys }

    init(_ offers: [Offer]) {
        struct Key: Hashable {
            let agent: Int
            let role: String?
        }
        agents = Numbering(expecting: offers.count)
        firstOffers.reserveCapacity(offers.count)
        slots.reserveCapacity(offers.count)
        var slotPositions = Table<Key, Int>()
        // By positions: an offer is large, and a loop over offers would copy each.
        for index in offers.indices {
            let role = offers[index].allocationInfo?.role
            let agent = agents.add(offers[index].agentID)
            if agent < firstOffers.count {
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
                firstOffers.append(index)
                if slotPositions.count != 0 { slotPositions[Key(agent: agent, role: role)] = slots.count }
                if slots.count != agent { isPlain = false }
                slots.append(Slot(agent: agent, role: role, offers: [index]))
            }
        }
    }

    /// Adds an agent that is not offered.
    mutating func add(_ agentID: AgentID) {
        if agents.add(agentID) == firstOffers.count { firstOffers.append(-1) }
    }

    func position(of agentID: AgentID) -> Int? { agents.number(of: agentID) }
}
