/// A rule of your own: a named type, so that work that uses it can be stored and read back.
///
/// ```swift
/// struct OwnHalf: PlacementRule {
///     func verdict(on candidate: Candidate) -> RuleVerdict {
///         candidate.hostname.hasPrefix("ours-") ? .passes : .fails("is theirs", .fixed)
///     }
/// }
/// ```
///
/// It is asked for each agent whose demands and own rules were met before, and must answer the same to the same.
public protocol PlacementRule: RuleComponent, Codable, Hashable {
    /// Whether work may go to an agent.
    func verdict(on candidate: Candidate) -> RuleVerdict
}

extension PlacementRule {
    /// The rule, as the library holds it.
    public var rules: [Rule] { [Rule(.custom(AnyPlacementRule(self)))] }
}

/// What a rule of your own says of an agent.
public enum RuleVerdict: Sendable, Codable, Hashable {
    /// The work may go there.
    case passes
    /// It may not; the text says what is wrong with the agent, as in "agent7 is theirs".
    case fails(String, Stability)
}

/// Whether a reason can go away by itself.
public enum Stability: String, Sendable, Codable, Hashable {
    /// It lies in what the agent is: it stays while the agent does.
    case fixed
    /// It lies in what runs where and in what is free: it may be gone with the next offer.
    case moving
}

/// A rule of somebody's own.
package typealias AnyPlacementRule = CustomValue<PlacementRules>

/// The rules of somebody's own.
package enum PlacementRules: CustomFamily {
    package static func coded(_ rule: any PlacementRule) -> any Codable & Hashable { rule }

    package static func type(named name: String, in types: PlacementTypes) -> (any PlacementRule.Type)? {
        types.rules.first { String(describing: $0) == name }
    }

    package static func value(of type: any PlacementRule.Type, from decoder: any Decoder) throws -> any PlacementRule {
        try type.init(from: decoder)
    }
}

/// The types of rules and scores of your own that stored work may use: given to a decoder.
///
/// ```swift
/// decoder.userInfo[PlacementTypes.key] = PlacementTypes(rules: [OwnHalf.self])
/// ```
public struct PlacementTypes: Sendable {
    /// Where a decoder finds them, in its `userInfo`.
    public static let key: CodingUserInfoKey = {
        guard let key = CodingUserInfoKey(rawValue: "MesosKit.PlacementTypes") else {
            // Never reached: the initializer can fail for its protocol's sake only, and takes any text.
            preconditionFailure("the standard library takes any text as a key")
        }
        return key
    }()

    package let rules: [any PlacementRule.Type]
    package let scores: [any PlacementScore.Type]

    /// The types that may occur.
    public init(rules: [any PlacementRule.Type] = [], scores: [any PlacementScore.Type] = []) {
        self.rules = rules
        self.scores = scores
    }

    static func unknown(_ name: String, in path: [any CodingKey]) -> DecodingError {
        .dataCorrupted(
            DecodingError.Context(
                codingPath: path,
                debugDescription: "no rule or score of the type '\(name)' is known: name it in PlacementTypes"))
    }
}
