import MesosBase
import MesosResources
import MesosWire

/// The most that each agent of a round has of resources: what it offers to all roles together, or what it had when
/// nothing of the framework ran there.
struct AgentCapacities: Sendable {
    private struct Column: Sendable {
        let name: String
        /// For each agent, in thousandths.
        let amounts: [Int64]
    }

    private struct Holding: Sendable {
        let name: String
        let amount: Scalar
        let agents: SlotSet
    }

    private var columns: [Column] = []
    private var holdings: [Holding] = []

    private static let mostHoldings = 64

    /// The agents that could ever have so much of a resource. Equal questions are looked up.
    mutating func agents(
        holding amount: Scalar, of name: String, _ roster: Roster, _ stock: Stock, _ world: World
    ) -> SlotSet {
        if let known = holdings.first(where: { $0.amount == amount && $0.name == name }) { return known.agents }
        let column = columns.firstIndex { $0.name == name } ?? add(name, roster, stock, world)
        let agents = SlotSet(amounts: columns[column].amounts, atLeast: amount.milli)
        if holdings.count < Self.mostHoldings {
            holdings.append(Holding(name: name, amount: amount, agents: agents))
        }
        return agents
    }

    private mutating func add(_ name: String, _ roster: Roster, _ stock: Stock, _ world: World) -> Int {
        var amounts = Array(repeating: Int64(0), count: roster.agentIDs.count)
        for (slot, offered) in stock.offered(name).enumerated() {
            let agent = roster.slots[slot].agent
            amounts[agent] = SlotResources.sum(amounts[agent], offered)
        }
        if !world.agents.isEmpty {
            for (agent, agentID) in roster.agentIDs.enumerated() {
                guard let position = world.agents.position(of: agentID) else { continue }
                for known in world.agents[position].capacity where known.name == name {
                    amounts[agent] = max(amounts[agent], known.amount.milli)
                }
            }
        }
        columns.append(Column(name: name, amounts: amounts))
        return columns.count - 1
    }
}
