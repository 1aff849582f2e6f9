public import MesosBase
public import MesosResources
public import MesosWire

/// Who is offered what an agent has, and why not the others.
public struct AgentExplanation: Sendable, Equatable {
    /// What the allocator knows of the agent.
    public enum Standing: String, Sendable, Equatable {
        /// The allocator does not explain itself.
        case notExplained = "not-explained"
        /// The allocator does not know the agent.
        case unknown
        /// The agent is disconnected or deactivated.
        case inactive
        /// The agent's host is not on the whitelist.
        case notWhitelisted = "not-whitelisted"
        /// All that the agent has is held, offered or in use.
        case nothingFree = "nothing-free"
        /// Something of the agent may be given out.
        case active
    }

    /// A framework in one of its roles, and why it is offered the agent's resources or not.
    public struct Candidate: Sendable, Equatable {
        /// Who it is.
        public var framework: FrameworkID
        /// The role.
        public var role: String
        /// Why it is offered something or not.
        public var reason: OfferReason

        /// Creates a candidate.
        public init(framework: FrameworkID, role: String, reason: OfferReason) {
            self.framework = framework
            self.role = role
            self.reason = reason
        }
    }

    /// Candidates of whom the same must be said.
    public struct Group: Sendable, Equatable {
        /// What must be said of the first of them; of the others something of the same kind.
        public var reason: OfferReason
        /// The candidates in the order in which they are served.
        public var candidates: Excerpt<Rival>

        /// Creates a group.
        public init(reason: OfferReason, candidates: Excerpt<Rival>) {
            self.reason = reason
            self.candidates = candidates
        }
    }

    /// Which agent the explanation is about.
    public var agent: AgentID
    /// What the allocator knows of the agent.
    public var standing: Standing
    /// The name of its host.
    public var hostname: String
    /// What times are reckoned from in the text: when the allocator was last told the time, unless set otherwise.
    public var time: Instant
    /// When resources are given out next; `nil` if nothing could be.
    public var nextRun: Instant?
    /// What the allocator waits for before it gives out anything.
    public var pause: RecoveryPause?
    /// All that the agent has.
    public var total: Resources
    /// What of it can be given out: what nobody holds, and what several may hold at once.
    public var free: Resources
    /// Who holds most of it.
    public var holders: Excerpt<Holder>
    /// The active frameworks in their roles, in the order in which they are served as things are now, the first ones.
    public var candidates: Excerpt<Candidate>
    /// All active frameworks in their roles, by what must be said of them: what is nearest to an offer comes first.
    public var groups: [Group]
    /// How many frameworks in their roles have suppressed these or are not active.
    public var suppressed: Int
    /// What else there is to say, in whole sentences.
    public var remarks: [String]

    /// Creates an explanation.
    public init(
        agent: AgentID, standing: Standing, hostname: String = "", time: Instant = .zero, nextRun: Instant? = nil,
        pause: RecoveryPause? = nil, total: Resources = Resources(), free: Resources = Resources(),
        holders: Excerpt<Holder> = Excerpt(), candidates: Excerpt<Candidate> = Excerpt(), groups: [Group] = [],
        suppressed: Int = 0, remarks: [String] = []
    ) {
        self.agent = agent
        self.standing = standing
        self.hostname = hostname
        self.time = time
        self.nextRun = nextRun
        self.pause = pause
        self.total = total
        self.free = free
        self.holders = holders
        self.candidates = candidates
        self.groups = groups
        self.suppressed = suppressed
        self.remarks = remarks
    }
}
