public import MesosResources

/// What the quota of a top-level role is, and what has been consumed of it.
public struct QuotaStanding: Sendable, Equatable {
    /// The top-level role.
    public var role: String
    /// What it is guaranteed and may have at most.
    public var quota: Quota
    /// What is reserved for the role and those below it, and what they hold that is not reserved.
    public var consumed: ResourceQuantities
    /// Who consumes it, the greatest part first: the role itself and those below it, each without what lies below.
    public var consumers: Excerpt<RoleAmount>

    /// Creates a standing.
    public init(
        role: String, quota: Quota, consumed: ResourceQuantities, consumers: Excerpt<RoleAmount> = Excerpt()
    ) {
        self.role = role
        self.quota = quota
        self.consumed = consumed
        self.consumers = consumers
    }

    /// The resources of which there is nothing left up to the limit.
    public var exhausted: [String] {
        quota.limits.names.filter { name in quota.limits[name].map { consumed[name] >= $0 } ?? false }
    }

    /// What the role still has to get before its guarantee is met.
    public var owed: ResourceQuantities { quota.guarantees - consumed }
}

/// What is held back for guarantees that are not met, and what there is to hold back.
public struct HeadroomShortage: Sendable, Equatable {
    /// What roles are guaranteed and do not have yet, of all roles together.
    public var required: ResourceQuantities
    /// What is free in the cluster, not reserved and not to be withdrawn.
    public var available: ResourceQuantities
    /// What each of the roles still has to get.
    public var roles: Excerpt<RoleAmount>

    /// Creates a shortage.
    public init(required: ResourceQuantities, available: ResourceQuantities, roles: Excerpt<RoleAmount>) {
        self.required = required
        self.available = available
        self.roles = roles
    }
}

/// A role and how much of each resource.
public struct RoleAmount: Sendable, Equatable {
    /// The role.
    public var role: String
    /// How much.
    public var quantities: ResourceQuantities

    /// Creates an amount.
    public init(role: String, quantities: ResourceQuantities) {
        self.role = role
        self.quantities = quantities
    }
}
