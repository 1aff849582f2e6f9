/// No more than a number of tasks in each domain.
///
/// Tasks that run, that are being launched, and that were placed before in the same round count. An agent that lacks
/// the field is in no domain and does not pass.
public struct AtMost: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// At most so many of the tasks in each domain.
    ///
    /// - Parameters:
    ///   - count: The number, at least one.
    ///   - field: What makes the domains, such as `.agent`, `.zone` or `.attribute("rack")`.
    ///   - tasks: The tasks that are counted; those of the same work unless said.
    public init(_ count: Int, per field: Field, of tasks: TaskSelector = .own) {
        rules = [Rule(.atMost(count, per: field, of: tasks))]
    }
}

/// No two tasks of the work in one domain.
public struct Distinct: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// At most one of the tasks in each domain.
    public init(_ field: Field, of tasks: TaskSelector = .own) {
        rules = [Rule(.atMost(1, per: field, of: tasks))]
    }
}

/// All tasks of the work in one domain, whichever it is.
public struct Together: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// Where the first of the tasks is, the others go as well.
    public init(within field: Field, of tasks: TaskSelector = .own) {
        rules = [Rule(.together(within: field, of: tasks))]
    }
}

/// The tasks of the work spread evenly over the domains. Within ``Prefer`` the emptiest domains are preferred.
///
/// The domains are those of the agents that are known, from offers of now and before; one counts only if some agent in
/// it could ever hold the task and passes the work's rules about fields.
public struct Spread: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// No domain has more of the tasks than the emptiest one and this difference.
    ///
    /// - Parameters:
    ///   - field: What makes the domains.
    ///   - maxSkew: The largest difference, at least one.
    ///   - domains: How many domains there are at least; those that are not known yet count as empty.
    ///   - tasks: The tasks that are counted; those of the same work unless said.
    public init(over field: Field, maxSkew: Int = 1, domains: Int? = nil, of tasks: TaskSelector = .own) {
        rules = [Rule(.spread(SpreadRule(field: field, maxSkew: maxSkew, domains: domains, tasks: tasks)))]
    }
}

/// The tasks of the work in at least a number of domains.
public struct MinDomains: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// When all instances are placed they are in at least so many domains, or each in one of its own if there are
    /// fewer.
    public init(_ count: Int, of field: Field) {
        rules = [Rule(.minDomains(count, of: field))]
    }
}

/// Stated parts of the instances in stated domains. Within ``Prefer`` what lacks most is preferred.
///
/// ```swift
/// Share(over: .zone, ["a": 0.5, "b": 0.5])
/// ```
public struct Share: RuleComponent {
    /// The rules that the line says.
    public let rules: [Rule]

    /// In each of these domains at most its part of the instances, rounded up; all others share what is left.
    public init(over field: Field, _ parts: KeyValuePairs<String, Double>) {
        rules = [Rule(.share(over: field, parts.map { DomainShare(value: $0.key, fraction: $0.value) }))]
    }
}
