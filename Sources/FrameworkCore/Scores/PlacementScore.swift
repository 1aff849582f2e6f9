/// A score of your own for agents: a named type, so that work that uses it can be stored and read back.
///
/// ```swift
/// struct Newest: PlacementScore {
///     func score(of candidate: Candidate) -> Double { candidate.hostname.hasPrefix("new-") ? 1 : 0 }
/// }
/// Pack(Newest())
/// ```
public protocol PlacementScore: Sendable, Codable, Hashable {
    /// How good an agent is: from 0 to 1; what lies outside counts as the nearer of the two, and not-a-number as 0.
    ///
    /// It must answer the same to the same.
    func score(of candidate: Candidate) -> Double
}

/// Prefers the agent on which least is left: fills one agent after another.
public struct TightestFit: PlacementScore {
    /// Creates the score.
    public init() {}

    /// One less the mean part that is left of each resource that the task needs.
    public func score(of candidate: Candidate) -> Double { 1 - candidate.meanPartLeft }
}

/// Prefers the agent on which most is left: spreads the load.
public struct LoosestFit: PlacementScore {
    /// Creates the score.
    public init() {}

    /// The mean part that is left of each resource that the task needs.
    public func score(of candidate: Candidate) -> Double { candidate.meanPartLeft }
}

extension PlacementScore where Self == TightestFit {
    /// Fills one agent after another.
    public static var tightest: TightestFit { TightestFit() }
}

extension PlacementScore where Self == LoosestFit {
    /// Spreads the load.
    public static var loosest: LoosestFit { LoosestFit() }
}

/// A score of somebody's own.
package typealias AnyPlacementScore = CustomValue<PlacementScores>

/// The scores of somebody's own.
package enum PlacementScores: CustomFamily {
    package static func coded(_ score: any PlacementScore) -> any Codable & Hashable { score }

    package static func type(named name: String, in types: PlacementTypes) -> (any PlacementScore.Type)? {
        types.scores.first { String(describing: $0) == name }
    }

    package static func value(
        of type: any PlacementScore.Type, from decoder: any Decoder
    ) throws -> any PlacementScore { try type.init(from: decoder) }
}
