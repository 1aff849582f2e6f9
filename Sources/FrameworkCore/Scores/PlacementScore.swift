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
package struct AnyPlacementScore: Sendable, Codable, Hashable {
    package let value: any PlacementScore

    package init(_ value: any PlacementScore) {
        self.value = value
    }

    package var description: String { String(describing: type(of: value)) }

    package static func == (first: AnyPlacementScore, second: AnyPlacementScore) -> Bool {
        first.value.isSame(as: second.value)
    }

    package func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }

    private enum Key: String, CodingKey {
        case type, value
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let name = try container.decode(String.self, forKey: .type)
        let types = decoder.userInfo[PlacementTypes.key] as? PlacementTypes
        guard let type = types?.scores.first(where: { String(describing: $0) == name }) else {
            throw PlacementTypes.unknown(name, in: container.codingPath)
        }
        value = try type.init(from: try container.superDecoder(forKey: .value))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(description, forKey: .type)
        try value.encode(to: container.superEncoder(forKey: .value))
    }
}

extension PlacementScore {
    fileprivate func isSame(as other: any PlacementScore) -> Bool { (other as? Self) == self }
}
