/// Only where other tasks are.
public struct Near: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// At least one of the tasks is in the same domain.
    public init(task tasks: TaskSelector, within field: Field) {
        rules = [Rule(.near(tasks, within: field))]
    }
}

/// Only where other tasks are not.
///
/// The rule binds the work that states it, when it is placed: it does not keep the other tasks away later.
public struct Apart: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// None of the tasks is in the same domain.
    public init(from tasks: TaskSelector, within field: Field) {
        rules = [Rule(.apart(tasks, within: field))]
    }
}

/// An instance that ran before comes back to the same agent, where its files are.
public struct SamePlace: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// On the agent that the instance ran on before, if it did.
    ///
    /// - Parameter expiry: For how long after its end it waits for that agent; without end if `nil`.
    public init(for expiry: Duration? = nil) {
        rules = [Rule(.samePlace(expiry: expiry))]
    }
}
