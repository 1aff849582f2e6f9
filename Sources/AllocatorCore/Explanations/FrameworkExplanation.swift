public import MesosBase
public import MesosResources
public import MesosWire

/// Why a framework is offered resources, or why not: for each of its roles, what must be said of which agents.
public struct FrameworkExplanation: Sendable, Equatable {
    /// What the allocator knows of the framework.
    public enum Standing: String, Sendable, Equatable {
        /// The allocator does not explain itself.
        case notExplained = "not-explained"
        /// The allocator does not know the framework.
        case unknown
        /// The framework is disconnected or deactivated.
        case inactive
        /// The framework may be offered something.
        case active
    }

    /// How things stand for one of the framework's roles.
    public struct RoleOutlook: Sendable, Equatable {
        /// The role.
        public var role: String
        /// Whether the framework has suppressed it, and so is offered nothing for it.
        public var isSuppressed: Bool
        /// What the framework holds for it, offered or in use.
        public var held: ResourceQuantities
        /// On how many agents it holds something.
        public var agentsHeldOn: Int
        /// Where it stands in the order in which all are served; `nil` if it does not take part.
        public var position: SharePosition?
        /// The quota that binds the role; `nil` for none.
        public var quota: QuotaStanding?
        /// All agents, by what must be said of them: what is nearest to an offer comes first.
        public var groups: [AgentGroup]

        /// Creates an outlook.
        public init(
            role: String, isSuppressed: Bool = false, held: ResourceQuantities = ResourceQuantities(),
            agentsHeldOn: Int = 0, position: SharePosition? = nil, quota: QuotaStanding? = nil,
            groups: [AgentGroup] = []
        ) {
            self.role = role
            self.isSuppressed = isSuppressed
            self.held = held
            self.agentsHeldOn = agentsHeldOn
            self.position = position
            self.quota = quota
            self.groups = groups
        }
    }

    /// Whom the explanation is about.
    public var framework: FrameworkID
    /// What the allocator knows of the framework.
    public var standing: Standing
    /// What times are reckoned from in the text: when the allocator was last told the time, unless set otherwise.
    public var time: Instant
    /// When resources are given out next; `nil` if nothing could be.
    public var nextRun: Instant?
    /// What the allocator waits for before it gives out anything.
    public var pause: RecoveryPause?
    /// How things stand for the first of the framework's roles, in order of their names.
    public var roles: Excerpt<RoleOutlook>
    /// What else there is to say, in whole sentences.
    public var remarks: [String]

    /// Creates an explanation.
    public init(
        framework: FrameworkID, standing: Standing, time: Instant = .zero, nextRun: Instant? = nil,
        pause: RecoveryPause? = nil, roles: Excerpt<RoleOutlook> = Excerpt(), remarks: [String] = []
    ) {
        self.framework = framework
        self.standing = standing
        self.time = time
        self.nextRun = nextRun
        self.pause = pause
        self.roles = roles
        self.remarks = remarks
    }

    /// The one thing that says most: that something is offered, or else what is nearest to an offer; `nil` if there is
    /// nothing to say.
    public var verdict: OfferReason? {
        guard standing != .inactive else { return .frameworkInactive }
        guard standing == .active else { return nil }
        if let pause { return .paused(pause) }
        return roles.first.compactMap(\.verdict).min { $0.distance < $1.distance }
    }
}

extension FrameworkExplanation.RoleOutlook {
    /// What is nearest to an offer for the role.
    var verdict: OfferReason? { isSuppressed ? .suppressed : groups.first?.reason }
}
