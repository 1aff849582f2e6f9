/// What a role and all roles below it are sure to get, and may have at most.
///
/// Only roles that lie below no other have quotas.
public struct Quota: Sendable, Equatable {
    /// What is kept free for the role until it has it.
    public var guarantees: ResourceQuantities
    /// What the role may consume: what is reserved for it and what it has been given of the rest.
    public var limits: ResourceLimits

    /// Creates a quota; unless told otherwise, one that guarantees nothing and limits nothing.
    public init(guarantees: ResourceQuantities = ResourceQuantities(), limits: ResourceLimits = ResourceLimits()) {
        self.guarantees = guarantees
        self.limits = limits
    }

    /// What a role has that no quota was set for.
    public static let none = Quota()

    /// Whether nothing is guaranteed and nothing limited.
    public var isNone: Bool { guarantees.isEmpty && limits.isEmpty }
}
