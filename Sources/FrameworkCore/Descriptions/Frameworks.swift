public import MesosWire

extension V1.FrameworkInfo {
    /// What a framework of today understands: several roles, refined reservations, partitions and the killing state.
    public static let usualCapabilities: [Capability.Kind] = [
        .multiRole, .reservationRefinement, .partitionAware, .taskKillingState,
    ]

    /// Describes a framework.
    ///
    /// - Parameters:
    ///   - name: A name for people.
    ///   - user: The user that tasks run as; empty means the one that the client's process runs as.
    ///   - roles: The roles for which it wants offers.
    ///   - failoverTimeout: For how long its tasks go on when it is gone; zero ends them at once.
    ///   - checkpoint: Whether agents keep records of its tasks, so that these survive a restart of the agent.
    ///   - capabilities: What it understands.
    public init(
        name: String, user: String = "", roles: [String] = ["*"], failoverTimeout: Duration = .zero,
        checkpoint: Bool = false, capabilities: [Capability.Kind] = usualCapabilities
    ) {
        let (seconds, attoseconds) = failoverTimeout.components
        self.init(user: user, name: name)
        self.failoverTimeout = Double(seconds) + Double(attoseconds) / 1e18
        self.checkpoint = checkpoint
        self.capabilities = capabilities.map { Capability(type: $0) }
        if capabilities.contains(.multiRole) { self.roles = roles } else { role = roles.first }
    }

    /// The roles that the framework subscribes with, whichever of the two fields it uses.
    package var allRoles: [String] {
        let usesRoles = capabilities.contains { $0.type == .multiRole }
        return usesRoles ? roles : [role ?? "*"]
    }
}
