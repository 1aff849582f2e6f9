public import MesosBase

/// One breach of a rule that must hold in a cluster.
public struct Violation: Sendable, Hashable {
    /// The name of the rule.
    public let invariant: String
    /// When it was found, on the simulation's clock.
    public let instant: Instant
    /// What is wrong, in a sentence.
    public let problem: String

    package init(invariant: String, instant: Instant, problem: String) {
        self.invariant = invariant
        self.instant = instant
        self.problem = problem
    }
}

extension Violation: CustomStringConvertible {
    /// The time, the rule and the problem.
    public var description: String {
        "after \(Duration.nanoseconds(instant.nanoseconds)): \(invariant): \(problem)"
    }
}
