import MesosKit

/// Keeps apart the agents that joined before anybody listened, and the events that say so again.
struct AgentLog {
    private var seen: [AgentID] = []

    /// An agent was there already, and has been shown.
    mutating func noteSeen(_ agent: AgentID) {
        seen.append(agent)
    }

    /// Whether an event is to be shown: all but the first that tells of an agent that has been.
    mutating func isNews(_ event: MasterEvent) -> Bool {
        switch event {
        case .agentRegistered(let agent, _, _):
            guard let index = seen.firstIndex(of: agent) else { return true }
            seen.remove(at: index)
            return false
        case .agentDisconnected(let agent, _), .agentRemoved(let agent, _, _):
            seen.removeAll { $0 == agent }
            return true
        default: return true
        }
    }
}
