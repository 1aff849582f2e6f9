public import MesosBase
public import MesosResources
public import MesosWire

/// What a role has and deserves, and what keeps it from having more.
public struct RoleExplanation: Sendable, Equatable {
    /// What the allocator knows of the role.
    public enum Standing: String, Sendable, Equatable {
        /// The allocator does not explain itself.
        case notExplained = "not-explained"
        /// No framework has the role or one below it, or holds something for it.
        case unknown
        /// No framework wants anything for the role or for one below it at the moment.
        case idle
        /// Frameworks may be offered something for the role or for one below it.
        case active
    }

    /// A framework of the role.
    public struct Member: Sendable, Equatable {
        /// Who it is.
        public var framework: FrameworkID
        /// What it holds for the role, offered or in use.
        public var held: ResourceQuantities
        /// What it holds of the resource of which it holds most, as a part of all there is.
        public var share: Double

        /// Creates a member.
        public init(framework: FrameworkID, held: ResourceQuantities, share: Double) {
            self.framework = framework
            self.held = held
            self.share = share
        }
    }

    /// Which role the explanation is about.
    public var role: String
    /// What the allocator knows of the role.
    public var standing: Standing
    /// What times are reckoned from in the text: when the allocator was last told the time, unless set otherwise.
    public var time: Instant
    /// When resources are given out next; `nil` if nothing could be.
    public var nextRun: Instant?
    /// What the allocator waits for before it gives out anything.
    public var pause: RecoveryPause?
    /// How much the role deserves in comparison with its siblings.
    public var weight: Double
    /// Where it stands in the order in which all are served; `nil` if it does not take part.
    public var position: SharePosition?
    /// What frameworks hold for it and for roles below it, offered or in use.
    public var held: ResourceQuantities
    /// What is reserved for it and for roles below it, in use or not.
    public var reserved: ResourceQuantities
    /// The quota that binds the role; `nil` for none.
    public var quota: QuotaStanding?
    /// The active frameworks of the role, without those of roles below it, in the order in which they are served.
    public var members: Excerpt<Member>
    /// Its frameworks that have suppressed the role.
    public var suppressed: Excerpt<FrameworkID>
    /// Its frameworks that are disconnected or deactivated.
    public var inactive: Excerpt<FrameworkID>
    /// The roles right below it that frameworks have.
    public var subroles: Excerpt<String>
    /// All agents, by what must be said of them for the role, whatever its frameworks make of them.
    public var groups: [AgentGroup]
    /// How many agents have something for the role that each of its frameworks must decide on: `explain(framework:)`
    /// says what becomes of that.
    public var openAgents: Excerpt<AgentID>
    /// What else there is to say, in whole sentences.
    public var remarks: [String]

    /// Creates an explanation.
    public init(
        role: String, standing: Standing, time: Instant = .zero, nextRun: Instant? = nil, pause: RecoveryPause? = nil,
        weight: Double = 1, position: SharePosition? = nil, held: ResourceQuantities = ResourceQuantities(),
        reserved: ResourceQuantities = ResourceQuantities(), quota: QuotaStanding? = nil,
        members: Excerpt<Member> = Excerpt(), suppressed: Excerpt<FrameworkID> = Excerpt(),
        inactive: Excerpt<FrameworkID> = Excerpt(), subroles: Excerpt<String> = Excerpt(), groups: [AgentGroup] = [],
        openAgents: Excerpt<AgentID> = Excerpt(), remarks: [String] = []
    ) {
        self.role = role
        self.standing = standing
        self.time = time
        self.nextRun = nextRun
        self.pause = pause
        self.weight = weight
        self.position = position
        self.held = held
        self.reserved = reserved
        self.quota = quota
        self.members = members
        self.suppressed = suppressed
        self.inactive = inactive
        self.subroles = subroles
        self.groups = groups
        self.openAgents = openAgents
        self.remarks = remarks
    }
}
