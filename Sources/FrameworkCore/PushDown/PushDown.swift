package import MesosBase
import MesosResources
package import MesosWire

/// What of the rules and demands of waiting work a master can see to itself, so that it does not offer what would be
/// declined.
///
/// It is never more than the work asks for: an agent that takes some of the work is never excluded. What masters
/// cannot judge is left to the placement, and ``notes`` says where that is so.
package struct PushDown: Sendable, Equatable {
    /// Work that waits for places.
    package struct Waiting: Sendable {
        let template: JobTemplate

        package init(_ template: JobTemplate) {
            self.template = template
        }
    }

    /// Which agents are wanted, for the roles for which not all of them are.
    package private(set) var constraints = V1.Scheduler.OfferConstraints()
    /// What an offer must hold, for the roles for which not any amount will do.
    package private(set) var filters: SortedMap<String, V1.OfferFilters> = [:]
    /// Why all agents, or offers of any size, are wanted for a role for which something waits.
    package private(set) var notes: [String] = []

    /// Nothing is excluded: for masters that understand nothing of this, and now and then for all others, so that
    /// agents become known that were never offered.
    package static let probe = PushDown()

    private init() {}

    /// Reads what may be told to a master.
    ///
    /// - Parameters:
    ///   - waiting: The work of which instances wait; work without a role waits for offers to any.
    ///   - world: What is known of the cluster.
    ///   - roles: The framework's roles.
    package init(_ waiting: [Waiting], world: World, roles: [String]) {
        let covers = waiting.map { AgentCover($0.template, in: world) }
        for role in roles {
            let indices = waiting.indices.filter { waiting[$0].template.role.map { $0 == role } ?? true }
            guard !indices.isEmpty else { continue }
            constrain(role, indices.map { (waiting[$0].template.name, covers[$0]) })
            filter(role, indices.map { waiting[$0].template })
        }
    }

    /// Whether a master of this version understands constraints of offers: one of 1.11 or newer.
    package static func isUnderstood(byVersion version: String?) -> Bool {
        guard let version = version.flatMap(VersionNumber.init), let first = VersionNumber("1.11") else {
            return false
        }
        return version >= first
    }

    private mutating func constrain(_ role: String, _ works: [(name: String, cover: AgentCover)]) {
        if let open = works.first(where: { $0.cover.takesAll }) {
            notes.append("for the role '\(role)' agents of any kind are wanted: '\(open.name)' excludes none by itself")
            return
        }
        let cover = AgentCover.any(works.map(\.cover))
        guard !cover.takesAll else {
            notes.append(
                "for the role '\(role)' agents of any kind are wanted: \(works.count) works ask for more than "
                    + "\(AgentCover.mostGroups) different kinds")
            return
        }
        // A role without groups is refused, and work that no agent can take is told so by the placement.
        guard !cover.groups.isEmpty else {
            notes.append(
                "for the role '\(role)' agents of any kind are wanted: no agent passes the rules of what waits")
            return
        }
        typealias Constraints = V1.Scheduler.OfferConstraints.RoleConstraints
        constraints.roleConstraints[role] = Constraints(
            groups: cover.groups.map { Constraints.Group(attributeConstraints: $0) })
    }

    private mutating func filter(_ role: String, _ templates: [JobTemplate]) {
        var least: [V1.OfferFilters.ResourceQuantities] = []
        for template in templates {
            guard let quantities = template.leastOffer else {
                notes.append("for the role '\(role)' offers of any size are wanted: '\(template.name)' may use several")
                return
            }
            if !least.contains(quantities) { least.append(quantities) }
        }
        guard least.count <= AgentCover.mostGroups else {
            notes.append(
                "for the role '\(role)' offers of any size are wanted: what waits has \(least.count) different "
                    + "demands, and \(AgentCover.mostGroups) are told at most")
            return
        }
        filters[role] = V1.OfferFilters(
            minAllocatableResources: V1.OfferFilters.MinAllocatableResources(quantities: least))
    }
}

extension JobTemplate {
    /// What every offer holds that one instance can be placed on; nil if there is no such amount: a gang collects
    /// offers, tasks that may end make room, revocable resources are counted apart, and work that is spread must know
    /// agents that are full.
    fileprivate var leastOffer: V1.OfferFilters.ResourceQuantities? {
        guard kind != .gang, preemptedPriority == nil, !rules.contains(where: { $0.spreads }),
            members.allSatisfy({ $0.demand.revocable == .never })
        else { return nil }
        var quantities: SortedMap<String, V1.Value.Scalar> = [:]
        for amount in instanceDemand.amounts where amount.minimum > 0 {
            quantities[amount.name] = V1.Value.Scalar(value: amount.minimum.doubleValue)
        }
        return V1.OfferFilters.ResourceQuantities(quantities: quantities)
    }
}
