public import MesosWire

/// How many offers one rule, or one lack, keeps some work from. Each offer is counted with the first thing that it
/// fails: what is needed comes first, then the rules in their order.
public struct Exclusion: Sendable, Equatable {
    /// What the offers fail: the rule's name or text, or the resource that they lack.
    public var rule: String
    /// Why, for programs.
    public var code: ExclusionCode
    /// Whether that can go away by itself.
    public var stability: Stability
    /// The number of offers.
    public var offers: Int
    /// The number of agents.
    public var agents: Int
    /// The first of these agents.
    public var examples: [AgentID]
    /// What is wrong with the first of them, or with all, such as `it is "windows"`.
    public var evidence: String
    /// The reason that the rule was given.
    public var reason: String?
    /// The resource that lacks, if that is it.
    public var resource: String?

    /// Of how many agents at most the names are kept.
    public static let mostExamples = 5
}

extension Exclusion {
    /// The part of a sentence, such as `22 lack cpus (want 4, best has 2)`.
    func phrase(isFirst: Bool) -> String {
        if resource != nil { return "\(offers) \(offers == 1 ? "lacks" : "lack") \(rule) (\(evidence))" }
        let verb = isFirst ? " excluded" : ""
        let because = reason.map { ", because: \($0)" } ?? ""
        return "\(offers)\(verb) by \(rule)\(evidence.isEmpty ? "" : " (\(evidence))")\(because)"
    }
}
