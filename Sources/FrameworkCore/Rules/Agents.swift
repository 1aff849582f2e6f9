/// No agent that is about to be taken down for maintenance.
public struct NoMaintenance: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// The agent is in no maintenance, and none is planned to begin within this time.
    public init(within time: Duration = .zero) {
        rules = [Rule(.noMaintenance(within: time))]
    }
}

/// No agent that operators are draining.
public struct NotDraining: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule] = [Rule(.notDraining)]

    /// The agent is not known to be drained.
    public init() {}
}

/// No agent on which tasks have just failed several times.
public struct Rested: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// Fewer than so many tasks have failed on the agent within this time.
    public init(failures: Int, within time: Duration) {
        rules = [Rule(.rested(failures: failures, within: time))]
    }
}

/// Only agents that are set apart for a purpose: their attribute `dedicated` says it.
public struct Dedicated: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// One of the agent's attributes `dedicated` is this purpose.
    public init(to purpose: String) {
        rules = [Rule(.dedicated(purpose, required: true))]
    }
}

/// No agents that are set apart for another purpose than this one.
public struct Tolerates: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// The agent has no attribute `dedicated`, or one that is this purpose.
    public init(dedicated purpose: String) {
        rules = [Rule(.dedicated(purpose, required: false))]
    }
}
