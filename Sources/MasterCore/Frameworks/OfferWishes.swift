package import AllocatorCore
import MesosResources
package import MesosWire

/// Which offers a framework wants, besides what its description says of that; all of it checked.
package struct OfferWishes: Sendable {
    /// The roles that it wants no offers for.
    package var suppressedRoles: [String] = []
    /// What it said of the agents that it wants offers of, by role.
    package private(set) var wire: V1.Scheduler.OfferConstraints?
    /// The same for the allocator.
    package private(set) var constraints = OfferConstraints()

    /// Creates the wishes of a framework that wants all offers.
    package init() {}

    /// Checks what a framework wants, in the order and with the sentences of Mesos.
    init(
        suppressing suppressedRoles: [String], constraints wire: V1.Scheduler.OfferConstraints?, of info: FrameworkInfo,
        _ configuration: MasterConfiguration
    ) throws(InvalidOfferWishes) {
        if let problem = FrameworkValidation.problem(withSuppressed: suppressedRoles, constraints: wire, of: info) {
            throw InvalidOfferWishes(problem: problem)
        }
        do throws(OfferConstraintError) {
            constraints = try OfferConstraints(wire, limits: configuration.patternLimits)
        } catch {
            throw InvalidOfferWishes(problem: "Offer constraints are not valid: \(error)")
        }
        self.suppressedRoles = suppressedRoles
        self.wire = wire
    }
}

/// What is wrong with the offers that a framework wants.
struct InvalidOfferWishes: Error {
    let problem: String
}
