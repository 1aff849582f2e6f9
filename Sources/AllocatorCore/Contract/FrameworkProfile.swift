public import MesosBase
public import MesosResources

/// What an allocator knows of a framework.
public struct FrameworkProfile: Sendable, Equatable {
    /// The roles that it wants resources for.
    public var roles: [String]
    /// Those of its roles that it wants nothing for at the moment.
    public var suppressedRoles: [String]
    /// What it understands, and so what it may be offered.
    public var capabilities: FrameworkCapabilities
    /// For roles that have their own, what is worth offering instead of what the allocator takes for that: at least one
    /// of these quantities, or anything if there are none.
    public var minimumAllocatable: SortedMap<String, [ResourceQuantities]>
    /// Which agents it wants nothing of, by role.
    public var offerConstraints: OfferConstraints

    /// Creates a profile; unless told otherwise, of a framework that understands everything.
    public init(
        roles: [String], suppressedRoles: [String] = [], capabilities: FrameworkCapabilities = .all,
        minimumAllocatable: SortedMap<String, [ResourceQuantities]> = [:],
        offerConstraints: OfferConstraints = OfferConstraints()
    ) {
        self.roles = roles
        self.suppressedRoles = suppressedRoles
        self.capabilities = capabilities
        self.minimumAllocatable = minimumAllocatable
        self.offerConstraints = offerConstraints
    }
}
