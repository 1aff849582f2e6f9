import MesosBase
import MesosWire

/// An agent that is to leave the cluster, once the registry has written it down.
struct Departure: Sendable {
    /// How an agent leaves.
    enum Kind: Sendable {
        /// It does not answer, since about then: its tasks may still run, but nobody can tell.
        case unreachable(Timestamp)
        /// An operator says that it will never come back.
        case gone(Timestamp, OperatorRequestID)
        /// It has ended.
        case removed(End)
    }

    /// How it is known that an agent has ended.
    enum End: Sendable {
        /// It said so.
        case unregistered
        /// Another one has its address.
        case replaced
    }

    let agent: AgentID
    let cause: String
    let kind: Kind

    /// What the registry is to write down.
    var change: RegistryChange {
        switch kind {
        case .unreachable(let time): .markUnreachable(agent, at: time)
        case .gone(let time, _): .markGone(agent, at: time)
        case .removed: .remove(agent)
        }
    }

    /// What frameworks are told of the agent's tasks; only those that are aware of partitions know all the states.
    func end(isPartitionAware: Bool) -> (state: TaskState, reason: TaskStatus.Reason) {
        switch kind {
        case .unreachable where isPartitionAware: (.unreachable, .agentRemoved)
        case .gone where isPartitionAware: (.goneByOperator, .agentRemovedByOperator)
        default: (.lost, .agentRemoved)
        }
    }

    /// When the agent stopped answering; `nil` if it leaves for good.
    var unreachableTime: Timestamp? {
        if case .unreachable(let time) = kind { time } else { nil }
    }
}
