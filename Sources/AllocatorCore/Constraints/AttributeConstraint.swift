import MesosResources
import MesosWire

/// What an attribute of an agent, its host name, its region or its zone must be like.
struct AttributeConstraint: Sendable, Equatable {
    enum Selector: Sendable, Equatable {
        /// The first attribute of a name.
        case attribute(String)
        case hostname
        case region
        case zone
    }

    enum Predicate: Sendable, Equatable {
        case exists
        case notExists
        case textEquals(String)
        case textNotEquals(String)
        case textMatches(Pattern)
        case textNotMatches(Pattern)
    }

    /// What an agent has to show for a selector.
    private enum Finding {
        case missing
        case text(String)
        /// A number or ranges, of which no predicate about texts says anything.
        case other
    }

    let selector: Selector
    let predicate: Predicate

    init(
        _ wire: V1.Scheduler.AttributeConstraint, _ patterns: inout PatternReader
    ) throws(AttributeConstraintError) {
        selector =
            switch wire.selector.selector {
            case .attributeName(let name)?: .attribute(name)
            case .pseudoattributeType(.hostname)?: .hostname
            case .pseudoattributeType(.region)?: .region
            case .pseudoattributeType(.zone)?: .zone
            case .pseudoattributeType(.unknown)?: throw .unknownPseudoattribute
            case nil: throw .missingSelector
            }
        predicate =
            switch wire.predicate.predicate {
            case .exists?: .exists
            case .notExists?: .notExists
            case .textEquals(let equals)?: .textEquals(equals.value)
            case .textNotEquals(let equals)?: .textNotEquals(equals.value)
            case .textMatches(let matches)?: .textMatches(try patterns.pattern(matches.regex))
            case .textNotMatches(let matches)?: .textNotMatches(try patterns.pattern(matches.regex))
            case nil: throw .unknownPredicate
            }
    }

    /// Whether an agent meets the constraint.
    func holds(for agent: AgentProfile) -> Bool {
        switch finding(in: agent) {
        case .missing:
            switch predicate {
            case .notExists, .textNotEquals, .textNotMatches: true
            case .exists, .textEquals, .textMatches: false
            }
        case .other: predicate != .notExists
        case .text(let text):
            switch predicate {
            case .exists: true
            case .notExists: false
            case .textEquals(let value): Self.areSame(text, value)
            case .textNotEquals(let value): !Self.areSame(text, value)
            case .textMatches(let pattern): pattern.matches(text)
            case .textNotMatches(let pattern): !pattern.matches(text)
            }
        }
    }

    /// Whether two texts have the same bytes. Strings are equal already if they look the same, as 'é' in one scalar and
    /// in two does.
    private static func areSame(_ first: String, _ second: String) -> Bool {
        first == second && first.utf8.elementsEqual(second.utf8)
    }

    private func finding(in agent: AgentProfile) -> Finding {
        switch selector {
        case .attribute(let name):
            for index in agent.attributes.indices where agent.attributes[index].name == name {
                guard agent.attributes[index].type == .text else { return .other }
                return .text(agent.attributes[index].text?.value ?? "")
            }
            return .missing
        case .hostname: return .text(agent.hostname)
        case .region: return agent.domain?.faultDomain.map { .text($0.region.name) } ?? .missing
        case .zone: return agent.domain?.faultDomain.map { .text($0.zone.name) } ?? .missing
        }
    }

    /// How an agent that does not meet the constraint differs from what it asks for.
    func failure(of agent: AgentProfile) -> String {
        let subject =
            switch selector {
            case .attribute(let name): "attribute '\(name)'"
            case .hostname: "the host name"
            case .region: "the region"
            case .zone: "the zone"
            }
        let state =
            switch finding(in: agent) {
            case .missing: "is missing"
            case .text(let text): "is '\(text)'"
            case .other: "exists"
            }
        let demand =
            switch predicate {
            case .exists: "exist"
            case .notExists: "not exist"
            case .textEquals(let value): "be '\(value)'"
            case .textNotEquals(let value): "not be '\(value)'"
            case .textMatches(let pattern): "match '\(pattern)'"
            case .textNotMatches(let pattern): "not match '\(pattern)'"
            }
        return "\(subject) \(state) and must \(demand)"
    }
}
