/// What an allocator knows of a framework.
public struct FrameworkProfile: Sendable, Equatable {
    /// The roles that it wants resources for.
    public var roles: [String]
    /// Those of its roles that it wants nothing for at the moment.
    public var suppressedRoles: [String]
    /// What it understands, and so what it may be offered.
    public var capabilities: FrameworkCapabilities

    /// Creates a profile; unless told otherwise, of a framework that understands everything.
    public init(
        roles: [String], suppressedRoles: [String] = [], capabilities: FrameworkCapabilities = .all
    ) {
        self.roles = roles
        self.suppressedRoles = suppressedRoles
        self.capabilities = capabilities
    }
}
