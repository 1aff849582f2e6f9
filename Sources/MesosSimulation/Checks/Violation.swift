public import MesosBase
public import MesosWire

/// One breach of a rule that must hold in a cluster.
public struct Violation: Sendable, Hashable {
    /// The name of the rule.
    public let invariant: String
    /// When it was found, on the simulation's clock.
    public let instant: Instant
    /// What is wrong, in a sentence that names whom it concerns.
    public let problem: String
    /// The framework that it concerns, if it concerns one.
    public let frameworkID: FrameworkID?
    /// The task that it concerns, if it concerns one.
    public let taskID: TaskID?
    /// The agent that it concerns, if it concerns one.
    public let agentID: AgentID?

    package init(
        invariant: String, instant: Instant, problem: String, frameworkID: FrameworkID? = nil, taskID: TaskID? = nil,
        agentID: AgentID? = nil
    ) {
        self.invariant = invariant
        self.instant = instant
        self.problem = problem
        self.frameworkID = frameworkID
        self.taskID = taskID
        self.agentID = agentID
    }
}

extension Violation: CustomStringConvertible {
    /// The time, the rule and the problem.
    public var description: String {
        "after \(Duration.nanoseconds(instant.nanoseconds)): \(invariant): \(problem)"
    }
}
