package import MesosBase
package import MesosWire

/// A change of the registry.
package enum RegistryChange: Sendable, Equatable {
    /// A new agent is taken in.
    case admit(AgentInfo)
    /// An agent that is taken in describes itself otherwise now.
    case update(AgentInfo)
    /// An agent does not answer any more.
    case markUnreachable(AgentID, at: Timestamp)
    /// An agent that did not answer, or that nobody knows any more, is back.
    case markReachable(AgentInfo)
    /// An operator says that an agent will never come back.
    case markGone(AgentID, at: Timestamp)
    /// An agent has left and needs no remembering.
    case remove(AgentID)
    /// Agents that left long ago are forgotten.
    case prune(unreachable: [AgentID], gone: [AgentID])
    /// Roles count otherwise than before.
    case updateWeights([V1.WeightInfo])
    /// Roles are guaranteed, or may have at most, something else than before.
    case updateQuota([V1.Quota.QuotaConfig])
}

/// Names one change of the registry until its outcome is known.
package struct PersistToken: Hashable, Sendable {
    package let number: UInt64
}
