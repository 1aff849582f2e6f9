import AllocatorCore
import MesosBase
import MesosWire

typealias Constraint = V1.Scheduler.AttributeConstraint

extension V1.Scheduler.AttributeConstraint {
    /// A constraint on the attribute `a`.
    init(_ predicate: Predicate.PredicateChoice?) {
        self.init(.attributeName("a"), predicate)
    }

    init(_ selector: Selector.SelectorChoice?, _ predicate: Predicate.PredicateChoice?) {
        self.init(selector: Selector(selector: selector), predicate: Predicate(predicate: predicate))
    }
}

extension OfferConstraints {
    /// Constraints in groups for a role.
    init(_ groups: [[Constraint]], role: String = "r") throws(OfferConstraintError) {
        try self.init(Self.wire(groups, role: role))
    }

    static func wire(_ groups: [[Constraint]], role: String = "r") -> V1.Scheduler.OfferConstraints {
        V1.Scheduler.OfferConstraints(
            roleConstraints: [role: .init(groups: groups.map { .init(attributeConstraints: $0) })])
    }
}

extension AgentProfile {
    /// An agent with these attributes, all of them texts.
    init(texts: KeyValuePairs<String, String>, hostname: String = "host", region: String? = nil, zone: String = "") {
        self.init(
            hostname: hostname,
            domain: region.map {
                V1.DomainInfo(faultDomain: .init(region: .init(name: $0), zone: .init(name: zone)))
            },
            attributes: texts.map { V1.Attribute(name: $0.key, type: .text, text: .init(value: $0.value)) })
    }
}
