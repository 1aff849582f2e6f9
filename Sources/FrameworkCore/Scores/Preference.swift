import MesosBase

/// What makes one agent better than another, of those that the rules allow.
///
/// Each preference scores an agent from 0 to 1; an agent's score is the mean of these by their weights.
public struct Preference: Sendable, Codable, Hashable {
    package enum Node: Sendable, Codable, Hashable {
        /// One if the rule holds; rules that spread are scored by degrees.
        case rule(Rule)
        case tightest
        case loosest
        /// Agents with little of a resource left, or with much.
        case least(String)
        case most(String)
        case failures(within: Duration)
        case custom(AnyPlacementScore)
    }

    package var node: Node
    package var weight: Double
    package var name: String?

    package init(_ node: Node, weight: Double) {
        self.node = node
        self.weight = weight
    }

    /// The same preference under a name, by which explanations call it.
    public func named(_ name: String) -> Preference {
        var copy = self
        copy.name = name
        return copy
    }

    /// What explanations call the preference: its name, or else what it says.
    public var label: String { name ?? description }
}

extension Preference: CustomStringConvertible {
    /// The preference as it is written.
    public var description: String {
        let weight = FieldValue.text(of: weight)
        return switch node {
        case .rule(let rule): "Prefer(weight: \(weight)) { \(rule.label) }"
        case .tightest: "Pack(.tightest, weight: \(weight))"
        case .loosest: "Pack(.loosest, weight: \(weight))"
        case .least(let name): "Least(\"\(name)\", weight: \(weight))"
        case .most(let name): "Most(\"\(name)\", weight: \(weight))"
        case .failures(let time): "FewFailures(within: \(DurationText.format(time)), weight: \(weight))"
        case .custom(let score): "Pack(\(score.description), weight: \(weight))"
        }
    }
}

/// A line that says where work should rather go.
public protocol PreferenceComponent: PlacementComponent {
    /// The preferences that the line says.
    var preferences: [Preference] { get }
}

extension PreferenceComponent {
    /// What the line says of the work.
    public var parts: [JobPart] { preferences.map { JobPart(.preference($0)) } }
}

extension Preference: PreferenceComponent {
    /// The preference itself.
    public var preferences: [Preference] { [self] }
}

/// Rules that are wishes: agents where they hold are preferred.
///
/// ```swift
/// Prefer(weight: 10) { Attribute("ssd").exists }
/// Prefer { Spread(over: .zone) }
/// ```
public struct Prefer: PreferenceComponent {
    /// The preferences that the line says.
    public let preferences: [Preference]

    /// Prefers agents where these rules hold, each with this weight, which is above zero.
    public init(weight: Double = 1, @RuleBuilder _ rules: () -> [Rule]) {
        preferences = rules().map { Preference(.rule($0), weight: weight) }
    }
}

/// How tasks are packed: on few agents, on many, or by a score of your own.
public struct Pack: PreferenceComponent {
    /// The preferences that the line says.
    public let preferences: [Preference]

    /// Prefers agents by a score, with this weight, which is above zero.
    public init(_ score: some PlacementScore, weight: Double = 1) {
        let node: Preference.Node =
            switch score {
            case is TightestFit: .tightest
            case is LoosestFit: .loosest
            default: .custom(AnyPlacementScore(score))
            }
        preferences = [Preference(node, weight: weight)]
    }
}

/// Prefers agents that have least left of a resource.
public struct Least: PreferenceComponent {
    /// The preferences that the line says.
    public let preferences: [Preference]

    /// Prefers agents with little of the resource, such as `"cpus"`.
    public init(_ resource: String, weight: Double = 1) {
        preferences = [Preference(.least(resource), weight: weight)]
    }
}

/// Prefers agents that have most left of a resource.
public struct Most: PreferenceComponent {
    /// The preferences that the line says.
    public let preferences: [Preference]

    /// Prefers agents with much of the resource, such as `"mem"`.
    public init(_ resource: String, weight: Double = 1) {
        preferences = [Preference(.most(resource), weight: weight)]
    }
}

/// Prefers agents on which few tasks have failed lately.
public struct FewFailures: PreferenceComponent {
    /// The preferences that the line says.
    public let preferences: [Preference]

    /// Prefers agents with few failures within this time.
    public init(within time: Duration, weight: Double = 1) {
        preferences = [Preference(.failures(within: time), weight: weight)]
    }
}
