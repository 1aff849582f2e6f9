public import MesosBase
public import MesosResources
public import MesosWire

/// Why a framework is offered an agent's resources for one of its roles, or why not.
public enum OfferReason: Sendable, Equatable {
    /// It is offered these resources in a run that takes place then, if nothing else happens before.
    case offered(Resources, at: Instant)
    /// Others are served first and take what there is.
    case outranked(by: Excerpt<Rival>)
    /// The framework refused these resources, or more, and is not offered them again before then.
    case filtered(Resources, until: Instant)
    /// What is free is held back for roles that are guaranteed more than they have.
    case headroom(HeadroomShortage)
    /// The top-level role has as much as its quota allows.
    case quotaLimit(QuotaStanding)
    /// What there is for the role is less than what is worth offering: at least one of the minima.
    case belowMinimum(Resources, minima: [ResourceQuantities])
    /// The framework wants nothing of such agents for the role; the text says which of its constraints it is, if known.
    case constraint(String)
    /// The framework or the agent cannot do what is needed.
    case missingCapability(MissingCapability)
    /// What is free is reserved for these roles.
    case reservedForOthers(Resources, roles: Excerpt<String>)
    /// Nothing is free.
    case nothingFree(holders: Excerpt<Holder>)
    /// The agent's host is not on the whitelist.
    case notWhitelisted(hostname: String)
    /// The agent is disconnected or deactivated.
    case agentInactive
    /// There are no agents.
    case noAgents
    /// The allocator gives out nothing before enough agents have come back.
    case paused(RecoveryPause)
    /// The framework has suppressed the role.
    case suppressed
    /// The framework is disconnected or deactivated.
    case frameworkInactive
    /// Something that only allocators of another kind know.
    case other(code: String, sentence: String)

    /// The name of the reason for programs, which stays the same whatever the sentences become.
    public var code: String {
        switch self {
        case .offered: "offered"
        case .outranked: "share-position"
        case .filtered: "filtered"
        case .headroom: "headroom"
        case .quotaLimit: "quota-limit"
        case .belowMinimum: "below-minimum"
        case .constraint: "offer-constraint"
        case .missingCapability: "missing-capability"
        case .reservedForOthers: "reserved-for-others"
        case .nothingFree: "nothing-free"
        case .notWhitelisted: "not-whitelisted"
        case .agentInactive: "agent-inactive"
        case .noAgents: "no-agents"
        case .paused: "paused"
        case .suppressed: "suppressed"
        case .frameworkInactive: "framework-inactive"
        case .other(let code, _): code
        }
    }

    /// How far from an offer the reason keeps: what is nearest is said first.
    var distance: Int {
        switch self {
        case .offered: 0
        case .outranked: 1
        case .filtered: 2
        case .headroom: 3
        case .quotaLimit: 4
        case .belowMinimum: 5
        case .constraint: 6
        case .missingCapability: 7
        case .reservedForOthers: 8
        case .nothingFree: 9
        case .notWhitelisted: 10
        case .agentInactive: 11
        case .noAgents, .paused, .suppressed, .frameworkInactive, .other: 12
        }
    }
}

/// A framework that is served before another one.
public struct Rival: Sendable, Equatable {
    /// Who it is.
    public var framework: FrameworkID
    /// The role that it is served for.
    public var role: String

    /// Creates a rival.
    public init(framework: FrameworkID, role: String) {
        self.framework = framework
        self.role = role
    }
}

/// A framework that holds resources of an agent, offered or in use.
public struct Holder: Sendable, Equatable {
    /// Who it is.
    public var framework: FrameworkID
    /// The role that it holds them for.
    public var role: String
    /// What it holds.
    public var resources: Resources

    /// Creates a holder.
    public init(framework: FrameworkID, role: String, resources: Resources) {
        self.framework = framework
        self.role = role
        self.resources = resources
    }
}

/// What is needed for an offer and not there.
public enum MissingCapability: Sendable, Equatable {
    /// The agent has graphics processors, and the framework does not say that it takes such agents.
    case gpuResources
    /// The agent is in another region than the master, and the framework does not say that it takes such agents.
    case regionAware(region: String)
    /// The framework has several roles, and the agent knows only frameworks of one.
    case multiRole
    /// The role lies below another one, and the agent does not know such roles.
    case hierarchicalRole
    /// What is free is shared, and the framework does not know shared resources.
    case sharedResources
    /// What is free may be withdrawn, and the framework does not take such resources.
    case revocableResources
    /// What is free is reserved by reservations that refine others, and the framework does not know them.
    case reservationRefinement

    /// The capability by the name that it has in messages.
    public var name: String {
        switch self {
        case .gpuResources: "GPU_RESOURCES"
        case .regionAware: "REGION_AWARE"
        case .multiRole: "MULTI_ROLE"
        case .hierarchicalRole: "HIERARCHICAL_ROLE"
        case .sharedResources: "SHARED_RESOURCES"
        case .revocableResources: "REVOCABLE_RESOURCES"
        case .reservationRefinement: "RESERVATION_REFINEMENT"
        }
    }

    /// Whether it is the agent that lacks the capability, not the framework.
    public var isOfAgent: Bool { self == .multiRole || self == .hierarchicalRole }
}

/// The wait for agents to come back to a master that has just started, before which nothing is given out.
public struct RecoveryPause: Sendable, Equatable {
    /// How many agents are there.
    public var known: Int
    /// How many must be there.
    public var needed: Int
    /// When the wait ends in any case.
    public var until: Instant

    /// Creates a pause.
    public init(known: Int, needed: Int, until: Instant) {
        self.known = known
        self.needed = needed
        self.until = until
    }
}
