package import MesosWire

/// Something that an operator wants of a master.
package enum OperatorRequest: Sendable, Equatable {
    /// An agent will never come back: its tasks are over for good.
    case markAgentGone(AgentID)
    /// A framework is to end, with all it runs.
    case teardown(FrameworkID)
    /// A task is to be killed, as if its framework had asked for it.
    case killTask(TaskID, of: FrameworkID)
    /// Roles are to count more, or less, than before.
    case updateWeights([V1.WeightInfo])
    /// Roles are to be guaranteed, and to have at most, something else than before; by force even if it cannot hold.
    case updateQuota([V1.Quota.QuotaConfig], force: Bool)
    /// A role that has no quota is to be guaranteed something, and to have no more; the older form.
    case setQuota(V1.Quota.QuotaRequest)
    /// A role is to have no quota; the path that it was asked for at counts for what is said of a mistake.
    case removeQuota(String, path: String? = nil)
    /// The log is to be more detailed, or less, for some time.
    case setLoggingLevel(UInt32, for: Duration)
}

/// Names one request until it is answered. The host numbers requests and uses no number twice.
package struct OperatorRequestID: Hashable, Sendable {
    package let number: UInt64

    package init(_ number: UInt64) {
        self.number = number
    }
}
