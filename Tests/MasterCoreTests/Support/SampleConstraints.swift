import MesosBase
import MesosWire

extension V1.Scheduler.OfferConstraints {
    /// Only agents whose attribute `rack` matches a pattern are wanted for a role.
    static func onRack(_ pattern: String, role: String = "*") -> Self {
        let constraint = V1.Scheduler.AttributeConstraint(
            selector: .init(selector: .attributeName("rack")),
            predicate: .init(predicate: .textMatches(.init(regex: pattern))))
        return Self(roleConstraints: [role: .init(groups: [.init(attributeConstraints: [constraint])])])
    }
}
