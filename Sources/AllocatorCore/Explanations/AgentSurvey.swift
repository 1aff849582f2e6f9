import MesosBase
import MesosResources
import MesosWire

/// Puts agents into groups by what becomes of a role, or of a framework in it, on them.
struct AgentSurvey {
    private struct Entry {
        let finding: Finding
        var agents = Excerpt<AgentID>()
        var nearest: Int
        var worth: Double
        var earliestEnd: Instant?
    }

    private let rehearsal: Rehearsal
    private let role: Int
    private let client: Int?
    private var entries: [Entry] = []

    /// Asks all agents about a role, and if it is given about a framework in it.
    init(_ rehearsal: Rehearsal, role: Int, client: Int?) {
        self.rehearsal = rehearsal
        self.role = role
        self.client = client
        let path = rehearsal.before.tree.roles[role].path
        var order = rehearsal.before.agentOrder
        for agent in order.inOrder(name: { rehearsal.before.id(ofAgent: $0) }) { note(agent, path) }
        entries.sort { $0.finding.key < $1.finding.key }
    }

    private mutating func note(_ agent: Int, _ path: String) {
        let finding = rehearsal.finding(role: role, client: client, agent: agent)
        let place = entries.firstIndex { $0.finding.key == finding.key } ?? entries.count
        let worth = worth(of: agent, finding, path)
        if place == entries.count { entries.append(Entry(finding: finding, nearest: agent, worth: worth)) }
        entries[place].agents.append(rehearsal.before.id(ofAgent: agent))
        if worth > entries[place].worth {
            entries[place].nearest = agent
            entries[place].worth = worth
        }
        if case .obstacle(.filtered(let end)) = finding {
            entries[place].earliestEnd = min(entries[place].earliestEnd ?? end, end)
        }
    }

    /// How much an agent has for the role, in comparison with all there is.
    private func worth(of agent: Int, _ finding: Finding, _ path: String) -> Double {
        if case .obstacle(let obstacle) = finding, obstacle.isWholeAgent {
            return rehearsal.before.worth(rehearsal.before.total(ofAgent: agent).allocatable(to: path))
        }
        return rehearsal.before.worth(rehearsal.before.offerable(of: agent).allocatable(to: path))
    }

    /// The agents by what becomes of the role on them; what is nearest to an offer comes first.
    var groups: [AgentGroup] {
        entries.filter { $0.finding != .obstacle(.untaken) || client != nil }.map { entry in
            AgentGroup(
                reason: rehearsal.reason(role: role, client: client, agent: entry.nearest),
                nearest: rehearsal.before.id(ofAgent: entry.nearest), agents: entry.agents,
                earliestEnd: entry.earliestEnd)
        }
    }

    /// The agents from which nothing keeps the role, and yet none of its frameworks takes what they have.
    var untaken: Excerpt<AgentID> {
        entries.first { $0.finding == .obstacle(.untaken) }?.agents ?? Excerpt()
    }
}
