/// Rules that all must hold. Each of them is a rule of its own in explanations.
public struct Require: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// All of these rules.
    public init(@RuleBuilder _ rules: () -> [Rule]) {
        self.rules = rules()
    }
}

/// Rules that hold together, as one rule.
public struct AllOf: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// All of these rules hold; without any, it always holds.
    public init(@RuleBuilder _ rules: () -> [Rule]) {
        self.rules = [Rule(.all(rules()))]
    }
}

/// Rules of which one must hold.
public struct AnyOf: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// One of these rules holds, or several; without any, it never holds.
    public init(@RuleBuilder _ rules: () -> [Rule]) {
        self.rules = [Rule(.any(rules()))]
    }
}

/// Rules of which none may hold.
public struct NoneOf: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// None of these rules holds.
    public init(@RuleBuilder _ rules: () -> [Rule]) {
        self.rules = [Rule(.none(rules()))]
    }
}

/// The opposite of a rule.
public struct Not: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// The rule does not hold.
    public init(_ rule: some RuleComponent) {
        rules = [Rule(.none([rule.asOne]))]
    }
}

/// Rules for some agents only.
///
/// ```swift
/// When(Attribute("gpu").exists) { Hostname.matches("gpu-.*") }
/// ```
public struct When: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// Where the condition holds, these rules must hold as well; elsewhere they say nothing.
    public init(_ condition: some RuleComponent, @RuleBuilder _ rules: () -> [Rule]) {
        self.rules = [Rule(.when(condition.asOne, rules()))]
    }
}
