/// A line that says where work may go: a ``Rule``, or something that says one, such as ``AtMost``.
public protocol RuleComponent: PlacementComponent {
    /// The rules that the line says.
    var rules: [Rule] { get }
}

extension RuleComponent {
    /// What the line says of the work: each rule binds.
    public var parts: [JobPart] { rules.map { JobPart(.rule($0)) } }

    /// The rules as one, under a name by which explanations call it and questions can ask for it.
    public func named(_ name: String) -> Rule { asOne.named(name) }

    /// The rules as one, with the reason why it is there, which explanations repeat.
    public func because(_ reason: String) -> Rule { asOne.because(reason) }

    /// The rules as one, that binds only while the work has waited for less than this; later it is a preference.
    public func drop(after delay: Duration) -> Rule { asOne.drop(after: delay) }

    package var asOne: Rule { rules.count == 1 ? rules[0] : Rule(.all(rules)) }
}

extension Rule: RuleComponent {
    /// The rule itself.
    public var rules: [Rule] { [self] }
}

/// A line that says where work may or should go.
public protocol PlacementComponent: JobComponent {}

/// Builds a list of rules; `if`, `switch` and `for` may be used.
@resultBuilder
public enum RuleBuilder: LineBuilder {
    /// Lines are made of rules.
    public typealias Part = Rule

    /// One line.
    public static func buildExpression(_ line: some RuleComponent) -> [Rule] { line.rules }
}
