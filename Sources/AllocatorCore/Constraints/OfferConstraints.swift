/// Which agents a framework wants nothing of, by role: what a framework says when it subscribes, checked and ready to
/// be asked for each agent.
///
/// A role that is not named is not constrained.
public struct OfferConstraints: Sendable, Equatable {
    /// Creates constraints that exclude no agent.
    public init() {}

    /// Whether no agent is excluded for any role.
    public var isEmpty: Bool { true }

    /// Whether a framework wants nothing of an agent for a role.
    public func exclude(_ agent: AgentProfile, for role: String) -> Bool { false }
}
