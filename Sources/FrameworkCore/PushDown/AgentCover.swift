import MesosBase
import MesosResources
import MesosWire

/// Which agents a master may offer at all: those that pass all leaves of one group. Every agent that rules accept is
/// among them, and others may be.
struct AgentCover: Sendable, Equatable {
    typealias Leaf = V1.Scheduler.AttributeConstraint

    /// A group without leaves takes every agent; without any group none is taken.
    private(set) var groups: [[Leaf]]

    /// More groups than this are not written out: fewer rules are told to the master.
    static let mostGroups = 64
    /// The same for the leaves of one group.
    static let mostLeaves = 64

    static let everything = AgentCover(groups: [[]])
    static let nothing = AgentCover(groups: [])

    private init(groups: [[Leaf]]) {
        self.groups = groups
    }

    init(_ leaf: Leaf) {
        groups = [[leaf]]
    }

    init(all leaves: [Leaf]) {
        groups = [Array(leaves.prefix(Self.mostLeaves))]
    }

    /// Whether no agent is excluded.
    var takesAll: Bool { groups.contains { $0.isEmpty } }

    /// The agents that are in both, or in the first alone where that would be too many groups.
    func and(_ other: AgentCover) -> AgentCover {
        if other.takesAll || groups.isEmpty { return self }
        if takesAll || other.groups.isEmpty { return other }
        guard groups.count * other.groups.count <= Self.mostGroups else { return self }
        var product: [[Leaf]] = []
        for first in groups {
            for second in other.groups {
                var group = first
                for leaf in second where group.count < Self.mostLeaves && !group.contains(leaf) { group.append(leaf) }
                if !product.contains(group) { product.append(group) }
            }
        }
        return AgentCover(groups: product)
    }

    /// The agents that are in one of both, or every agent where that would be too many groups.
    func or(_ other: AgentCover) -> AgentCover {
        if takesAll || other.takesAll { return .everything }
        let sum = groups + other.groups.filter { !groups.contains($0) }
        return sum.count <= Self.mostGroups ? AgentCover(groups: sum) : .everything
    }

    static func all(_ covers: [AgentCover]) -> AgentCover { covers.reduce(.everything) { $0.and($1) } }

    static func any(_ covers: [AgentCover]) -> AgentCover { covers.reduce(.nothing) { $0.or($1) } }
}

extension AgentCover.Leaf {
    /// A question about a field; nil where the master knows no such question.
    init?(_ field: Field, _ predicate: Predicate.PredicateChoice) {
        let selector: Selector.SelectorChoice
        switch field.kind {
        case .attribute(let name): selector = .attributeName(name)
        case .hostname: selector = .pseudoattributeType(.hostname)
        case .region: selector = .pseudoattributeType(.region)
        case .zone: selector = .pseudoattributeType(.zone)
        case .agent: return nil
        }
        self.init(selector: Selector(selector: selector), predicate: Predicate(predicate: predicate))
    }
}

extension AgentCover {
    /// The agents of which a question holds; every agent where the master knows no such question.
    init(_ field: Field, _ predicate: Leaf.Predicate.PredicateChoice) {
        guard let leaf = Leaf(field, predicate) else {
            self = .everything
            return
        }
        self.init(leaf)
    }

    /// The agents that have a field; a host name is had by all.
    static func having(_ field: Field) -> AgentCover {
        field.kind == .hostname ? .everything : AgentCover(field, .exists(Leaf.Predicate.Exists()))
    }

    static func lacking(_ field: Field) -> AgentCover { AgentCover(field, .notExists(Leaf.Predicate.NotExists())) }

    static func equal(_ field: Field, _ text: String) -> AgentCover {
        AgentCover(field, .textEquals(Leaf.Predicate.TextEquals(value: text)))
    }

    static func different(_ field: Field, _ text: String) -> AgentCover {
        AgentCover(field, .textNotEquals(Leaf.Predicate.TextNotEquals(value: text)))
    }
}
