public import MesosBase
public import MesosWire

/// Agents of which the same must be said.
public struct AgentGroup: Sendable, Equatable {
    /// What must be said of the agent that would give most; of the others something of the same kind.
    public var reason: OfferReason
    /// The agent that would give most.
    public var nearest: AgentID?
    /// The agents in order of their ids.
    public var agents: Excerpt<AgentID>
    /// When the first of refusals ends, if the agents' resources have been refused.
    public var earliestEnd: Instant?

    /// Creates a group.
    public init(
        reason: OfferReason, nearest: AgentID? = nil, agents: Excerpt<AgentID> = Excerpt(), earliestEnd: Instant? = nil
    ) {
        self.reason = reason
        self.nearest = nearest
        self.agents = agents
        self.earliestEnd = earliestEnd
    }
}
