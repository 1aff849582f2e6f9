package import MesosBase
package import MesosWire

/// Agents that have left and when, in the order in which they were noted.
package struct AgentHistory: Sendable {
    private var places: SortedMap<AgentID, (number: UInt64, time: Timestamp)> = [:]
    private var order: SortedMap<UInt64, AgentID> = [:]
    private var lastNumber: UInt64 = 0

    package init() {}

    package var count: Int { places.count }
    package var isEmpty: Bool { places.isEmpty }

    /// When the agent left; `nil` if it is not listed.
    package subscript(agent: AgentID) -> Timestamp? { places[agent]?.time }

    package func contains(_ agent: AgentID) -> Bool { places.contains(agent) }

    /// The agents, the one noted first in front.
    package var entries: [(agent: AgentID, time: Timestamp)] {
        order.values.compactMap { agent in places[agent].map { (agent, $0.time) } }
    }

    /// Notes an agent behind all others; one that is listed keeps neither its place nor its time.
    package mutating func append(_ agent: AgentID, at time: Timestamp) {
        remove(agent)
        lastNumber += 1
        places[agent] = (lastNumber, time)
        order[lastNumber] = agent
    }

    /// Forgets an agent and answers whether it was listed.
    @discardableResult
    package mutating func remove(_ agent: AgentID) -> Bool {
        guard let place = places.removeValue(forKey: agent) else { return false }
        order.removeValue(forKey: place.number)
        return true
    }

    /// The agents to forget: the first ones beyond `count`, and all that left longer than `age` ago.
    package func expired(now: Timestamp, age: Duration, count: Int) -> [AgentID] {
        let oldest = now.nanoseconds.subtractingReportingOverflow(age.clampedNanoseconds)
        var excess = self.count - count
        return entries.compactMap { agent, time in
            let isExpired = excess > 0 || !oldest.overflow && time.nanoseconds < oldest.partialValue
            if isExpired { excess -= 1 }
            return isExpired ? agent : nil
        }
    }
}

extension AgentHistory: Equatable {
    /// Whether both list the same agents with the same times in the same order.
    package static func == (first: AgentHistory, second: AgentHistory) -> Bool {
        first.count == second.count && first.entries.elementsEqual(second.entries) { $0 == $1 }
    }
}
