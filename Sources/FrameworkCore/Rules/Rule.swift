import MesosBase

/// A condition under which work may go to an agent.
///
/// Rules are values: they can be compared, stored and read back.
public struct Rule: Sendable, Codable, Hashable {
    package indirect enum Node: Sendable, Codable, Hashable {
        case test(FieldTest)
        case all([Rule])
        case any([Rule])
        case none([Rule])
        case when(Rule, [Rule])
        case atMost(Int, per: Field, of: TaskSelector)
        case together(within: Field, of: TaskSelector)
        case spread(SpreadRule)
        case minDomains(Int, of: Field)
        case share(over: Field, [DomainShare])
        case near(TaskSelector, within: Field)
        case apart(TaskSelector, within: Field)
        case samePlace(expiry: Duration?)
        case noMaintenance(within: Duration)
        case notDraining
        case rested(failures: Int, within: Duration)
        case dedicated(String, required: Bool)
        case custom(AnyPlacementRule)
    }

    package var node: Node
    package var name: String?
    package var reason: String?
    /// After so long a wait the rule no longer binds.
    package var dropDelay: Duration?

    package init(_ node: Node) {
        self.node = node
    }

    /// The same rule under a name, by which explanations call it and questions can ask for it.
    public func named(_ name: String) -> Rule {
        var copy = self
        copy.name = name
        return copy
    }

    /// The same rule with the reason why it is there, which explanations repeat.
    public func because(_ reason: String) -> Rule {
        var copy = self
        copy.reason = reason
        return copy
    }

    /// The same rule, that binds only while the work has waited for less than this; later it is a preference.
    public func drop(after delay: Duration) -> Rule {
        var copy = self
        copy.dropDelay = delay
        return copy
    }

    /// What explanations call the rule: its name, or else what it says.
    public var label: String { name ?? description }
}

/// How many tasks there may be more in one domain than in another.
package struct SpreadRule: Sendable, Codable, Hashable {
    package var field: Field
    package var maxSkew: Int
    /// The number of domains that there are at least; those not known yet count as empty.
    package var domains: Int?
    package var tasks: TaskSelector
}

/// The part of the instances that a domain may have.
package struct DomainShare: Sendable, Codable, Hashable {
    package var value: String
    package var fraction: Double
}

extension Rule: CustomStringConvertible {
    /// The rule as it is written.
    public var description: String {
        switch node {
        case .test(let test): test.description
        case .all(let rules): "AllOf(\(Self.list(rules)))"
        case .any(let rules): "AnyOf(\(Self.list(rules)))"
        case .none(let rules): rules.count == 1 ? "Not(\(rules[0]))" : "NoneOf(\(Self.list(rules)))"
        case .when(let condition, let rules): "When(\(condition): \(Self.list(rules)))"
        case .atMost(1, per: let field, of: .own): "Distinct(\(field))"
        case .atMost(let count, per: let field, of: let tasks): "AtMost(\(count), per: \(field)\(Self.suffix(tasks)))"
        case .together(within: let field, of: let tasks): "Together(within: \(field)\(Self.suffix(tasks)))"
        case .spread(let spread):
            "Spread(over: \(spread.field), maxSkew: \(spread.maxSkew)"
                + (spread.domains.map { ", domains: \($0)" } ?? "") + "\(Self.suffix(spread.tasks)))"
        case .minDomains(let count, of: let field): "MinDomains(\(count), of: \(field))"
        case .share(over: let field, let shares): "Share(over: \(field), \(Self.list(shares)))"
        case .near(let tasks, within: let field): "Near(task: \(tasks), within: \(field))"
        case .apart(let tasks, within: let field): "Apart(from: \(tasks), within: \(field))"
        case .samePlace(let expiry): "SamePlace(\(expiry.map { "for: \(DurationText.format($0))" } ?? ""))"
        case .noMaintenance(let time): "NoMaintenance(within: \(DurationText.format(time)))"
        case .notDraining: "NotDraining()"
        case .rested(let failures, within: let time):
            "Rested(failures: \(failures), within: \(DurationText.format(time)))"
        case .dedicated(let purpose, let isRequired):
            isRequired ? "Dedicated(to: \"\(purpose)\")" : "Tolerates(dedicated: \"\(purpose)\")"
        case .custom(let rule): rule.description
        }
    }

    private static func list(_ rules: [Rule]) -> String { rules.map(\.label).joined(separator: ", ") }

    private static func list(_ shares: [DomainShare]) -> String {
        shares.map { "\($0.value): \(percent($0.fraction))" }.joined(separator: ", ")
    }

    private static func suffix(_ tasks: TaskSelector) -> String { tasks == .own ? "" : ", of: \(tasks)" }

    private static func percent(_ fraction: Double) -> String {
        "\(FieldValue.text(of: (fraction * 10_000).rounded() / 100))%"
    }
}
