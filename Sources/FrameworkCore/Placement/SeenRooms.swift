import MesosBase
import MesosResources
package import MesosWire

/// What agents had when they were offered last, for agents are not all offered at the same time.
package struct SeenRooms: Sendable {
    /// Of no more agents is remembered what they had.
    package static let mostAgents = 10_000

    private let limit: Int
    private var rooms: SortedMap<AgentID, [Room]> = [:]

    package init(limit: Int = SeenRooms.mostAgents) {
        self.limit = limit
    }

    /// Notes what a round was offered. Where something was launched, what is left is not known until the next offer.
    package mutating func note(_ round: FirstFitRound) {
        for pool in round.pools { rooms[pool.agentID] = [] }
        for pool in round.pools { rooms.update(pool.agentID) { $0.append(pool.room) } }
        for pool in round.pools where !pool.tasks.isEmpty { rooms.removeValue(forKey: pool.agentID) }
        while rooms.count > limit, let agent = rooms.first?.key { rooms.removeValue(forKey: agent) }
    }

    package mutating func forget(_ agent: AgentID) {
        rooms.removeValue(forKey: agent)
    }

    /// Why a task with these needs has no place. What would have room for it now and was left alone does not count, as
    /// it is offered again.
    package func explanation(of needs: ResourceNeeds) -> String {
        Room.explanation(of: needs, in: rooms.values.joined().filter { $0.lacking(for: needs) != nil })
    }
}
