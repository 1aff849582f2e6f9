public import MesosBase
public import MesosResources
public import MesosWire

/// An agent that work may be placed on, as rules and scores of your own see it.
public struct Candidate: Sendable {
    /// The agent.
    public let agentID: AgentID
    /// The name of its machine.
    public let hostname: String
    /// The role that its resources are offered for.
    public let role: String?
    /// Its attributes.
    public let attributes: [V1.Attribute]
    /// Where it stands, if it says so.
    public let domain: V1.DomainInfo?
    /// The name of the work that is to be placed.
    public let work: String
    /// The number of the instance, from one.
    public let number: Int
    /// What is known of the cluster, as it was before this round.
    public let world: World
    /// The time.
    public let now: Instant
    package let free: [ResourceAmount]
    /// What is left of each resource that is needed when the task is there, as parts of the most that any agent has.
    package let partsLeft: [Double]

    /// What the agent has left of a resource, before the task.
    public func free(_ resource: String) -> Scalar {
        free.first { $0.name == resource }?.amount ?? .zero
    }

    /// The mean part that is left of each resource that the task needs, when it is there: 1 is as much as the agent has
    /// that has most, 0 is nothing.
    public var meanPartLeft: Double {
        partsLeft.isEmpty ? 0 : partsLeft.reduce(0, +) / Double(partsLeft.count)
    }
}
