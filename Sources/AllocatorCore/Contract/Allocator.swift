public import MesosBase
public import MesosResources
public import MesosWire

/// Resources of one agent that a framework is to be offered for one of its roles.
public struct Allocation: Sendable, Equatable {
    /// Who is to be offered the resources.
    public var framework: FrameworkID
    /// The role that the framework is to use them for.
    public var role: String
    /// Whose resources they are.
    public var agent: AgentID
    /// The resources, allocated to the role.
    public var resources: Resources

    /// Creates an allocation.
    public init(framework: FrameworkID, role: String, agent: AgentID, resources: Resources) {
        self.framework = framework
        self.role = role
        self.agent = agent
        self.resources = resources
    }
}

/// Decides which framework is offered which resources.
///
/// What is allocated counts as in use until it is recovered. Frameworks and agents that an allocator does not know are
/// ignored, whatever is asked about them.
public protocol Allocator: Sendable {
    /// Adds a framework; a known one is updated. An active framework asks for a run.
    mutating func add(framework: FrameworkID, profile: FrameworkProfile, isActive: Bool)
    /// Changes what is known of a framework; roles that are no longer suppressed lose their filters. Asks for no run.
    mutating func update(framework: FrameworkID, profile: FrameworkProfile)
    /// Lets a framework get resources again, and asks for a run.
    mutating func activate(framework: FrameworkID)
    /// Stops giving resources to a framework; its filters go, what it holds and its suppressed roles stay.
    mutating func deactivate(framework: FrameworkID)
    /// Forgets a framework; what it held becomes free.
    mutating func remove(framework: FrameworkID)

    /// Adds an agent, of whose resources some may be in use, and asks for a run on it; a known agent is replaced.
    ///
    /// Frameworks that are not known yet hold what they use all the same.
    mutating func add(
        agent: AgentID, profile: AgentProfile, resources: Resources,
        used: [(framework: FrameworkID, resources: Resources)])
    /// Changes what is known of an agent that came back, and what it has in all; what is held on it stays held.
    ///
    /// Asks for a run on the agent if anything has changed. Other attributes drop the filters for it.
    mutating func update(agent: AgentID, profile: AgentProfile, resources: Resources)
    /// Gives an agent's resources out again, from the next batch on.
    mutating func activate(agent: AgentID)
    /// Stops giving out an agent's resources; what is held on it stays held.
    mutating func deactivate(agent: AgentID)
    /// Forgets an agent, what was held on it, and the filters for it.
    mutating func remove(agent: AgentID)

    /// Takes back resources that were offered or in use; they wait for the next batch.
    ///
    /// - Parameters:
    ///   - resources: What comes back, allocated to the role that it was given to.
    ///   - framework: Who gives it back.
    ///   - agent: Whose resources they are.
    ///   - refusing: For how long the framework is not to be offered these or fewer resources of the agent for that
    ///     role; `nil` or zero for no such filter. A filter outlives at least one batch.
    ///   - now: The time.
    mutating func recover(
        _ resources: Resources, of framework: FrameworkID, from agent: AgentID, refusing: Duration?, now: Instant)
    /// Takes note of resources in use that were never offered, such as those of an agent that came back.
    mutating func charge(_ resources: Resources, to framework: FrameworkID, on agent: AgentID)

    /// Stops giving resources to roles of a framework; no roles stands for all of its roles.
    mutating func suppress(framework: FrameworkID, roles: [String])
    /// Gives resources to roles of a framework again, drops their filters and asks for a run; no roles stands for all.
    mutating func revive(framework: FrameworkID, roles: [String])
    /// Sets how much a role deserves in comparison with its siblings, 1 by default; what is not above zero is ignored.
    /// An allocator without weights ignores it.
    mutating func setWeight(_ weight: Double, of role: String)
    /// Sets what a role and those below it are guaranteed and may have at most; ``Quota/none`` takes the
    /// quota away. Asks for no run. A role that lies below another, and an allocator without quotas, ignores it.
    mutating func setQuota(_ quota: Quota, of role: String)
    /// Gives out only what agents on these hosts have; `nil` for all agents, as at first. Asks for no run.
    mutating func setWhitelist(_ hostnames: [String]?)
    /// Tells, before any agent is added, how many agents are about to come back. An allocator that has quotas waits for
    /// enough of them before it gives out anything.
    mutating func expectAgents(_ count: Int, now: Instant)
    /// Turns resources that a framework holds into others, such as those that it has reserved: what it holds and what
    /// the agent has in all change alike.
    ///
    /// - Parameters:
    ///   - consumed: What the framework holds and will not hold any more, allocated to its role.
    ///   - converted: What it holds instead; nothing if the resources are gone.
    mutating func convert(
        _ consumed: Resources, into converted: Resources, heldBy framework: FrameworkID, on agent: AgentID)

    /// Gives out resources if an event asked for a run or a batch is due; otherwise gives nothing.
    mutating func allocate(now: Instant) -> [Allocation]
    /// When the next run is wanted: at once (an instant that has passed) after an event, else when the next batch is
    /// due; `nil` if no run could give out anything.
    var nextDeadline: Instant? { get }

    /// What can be measured of the allocator, such as `allocator/mesos/allocation_runs`; nothing by default.
    var metrics: [Metric] { get }

    /// Why a framework is offered resources, or why not; by default that is not explained.
    func explain(framework: FrameworkID) -> FrameworkExplanation
    /// Who is offered what an agent has, and why not the others; by default that is not explained.
    func explain(agent: AgentID) -> AgentExplanation
    /// What a role has and deserves, and what keeps it from having more; by default that is not explained.
    func explain(role: String) -> RoleExplanation
}

extension Allocator {
    /// Nothing is measured.
    public var metrics: [Metric] { [] }

    /// The allocator does not explain itself.
    public func explain(framework: FrameworkID) -> FrameworkExplanation {
        FrameworkExplanation(framework: framework, standing: .notExplained)
    }

    /// The allocator does not explain itself.
    public func explain(agent: AgentID) -> AgentExplanation {
        AgentExplanation(agent: agent, standing: .notExplained)
    }

    /// The allocator does not explain itself.
    public func explain(role: String) -> RoleExplanation {
        RoleExplanation(role: role, standing: .notExplained)
    }

    /// Weights are ignored.
    public mutating func setWeight(_ weight: Double, of role: String) {}

    /// Quotas are ignored.
    public mutating func setQuota(_ quota: Quota, of role: String) {}

    /// All agents are given out.
    public mutating func setWhitelist(_ hostnames: [String]?) {}

    /// No agent is waited for.
    public mutating func expectAgents(_ count: Int, now: Instant) {}

    /// Sets what a role is guaranteed and may have at most, both numbers such as `cpus:512;mem:1024`; what the limit
    /// does not name is not limited.
    public mutating func setQuota(
        _ role: String, guarantee: Resources = Resources(), limit: Resources = Resources()
    ) {
        setQuota(
            Quota(guarantees: guarantee.scalarQuantities, limits: ResourceLimits(limit.scalarQuantities)), of: role)
    }

    /// Adds an active framework that understands everything and suppresses no role.
    public mutating func add(framework: FrameworkID, roles: [String]) {
        add(framework: framework, profile: FrameworkProfile(roles: roles), isActive: true)
    }

    /// Adds an agent of the master's region that can do everything and of whose resources none are in use.
    public mutating func add(agent: AgentID, resources: Resources) {
        add(agent: agent, profile: AgentProfile(), resources: resources, used: [])
    }

    /// Takes back resources without a filter.
    public mutating func recover(
        _ resources: Resources, of framework: FrameworkID, from agent: AgentID, now: Instant
    ) {
        recover(resources, of: framework, from: agent, refusing: nil, now: now)
    }

    /// Stops giving resources to all roles of a framework.
    public mutating func suppress(framework: FrameworkID) {
        suppress(framework: framework, roles: [])
    }

    /// Gives resources to all roles of a framework again.
    public mutating func revive(framework: FrameworkID) {
        revive(framework: framework, roles: [])
    }
}
