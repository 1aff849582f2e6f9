package import MesosResources
package import MesosWire

/// An outstanding offer, as the master keeps it.
package struct OfferRecord: Sendable {
    package let id: OfferID
    package let framework: FrameworkID
    package let agent: AgentID
    package let role: String
    /// What is offered, allocated to ``role``.
    package let resources: Resources
    /// The framework's executors that ran on the agent then.
    package let executorIDs: [ExecutorID]
}
