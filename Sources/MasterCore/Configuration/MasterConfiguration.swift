public import AllocatorCore
public import MesosBase
public import MesosResources
public import MesosWire

/// How a master behaves. Every value has the default of Apache Mesos.
public struct MasterConfiguration: Sendable, Equatable {
    /// The name under which the master presents itself.
    public var hostname = "localhost"
    /// The IPv4 address under which the master presents itself.
    public var ip = "127.0.0.1"
    /// The port under which the master presents itself.
    public var port: UInt32 = 5050
    /// What people call the cluster.
    public var cluster: String?
    /// The longest time between two allocation runs.
    public var allocationInterval: Duration = .seconds(1)
    /// How long the master waits for the answer to a ping before it counts as missed, and so the time between two
    /// pings.
    public var agentPingTimeout: Duration = .seconds(15)
    /// After how many missed pings in a row an agent is unreachable.
    public var maxAgentPingTimeouts = 5
    /// How long a disconnected agent, or one that an earlier master knew, has to come back before it is unreachable.
    public var agentReregisterTimeout: Duration = .seconds(600)
    /// How often an agent may be marked unreachable; `nil` for as often as it takes.
    public var agentRemovalRateLimit: RateLimit?
    /// Whether agents that stand in no region and zone are ignored.
    public var requireAgentDomain = false
    /// The time between two looks for agents that the registry may forget.
    public var registryGCInterval: Duration = .seconds(900)
    /// How long the registry remembers agents that are unreachable or gone.
    public var registryMaxAgentAge: Duration = .seconds(1_209_600)
    /// How many unreachable agents, and how many gone ones, the registry remembers.
    public var registryMaxAgentCount = 102_400
    /// How long an offer stands before it is rescinded; `nil` for as long as it takes.
    public var offerTimeout: Duration?
    /// The time between two heartbeats on a scheduler's stream.
    public var heartbeatInterval: Duration = .seconds(15)
    /// How many removed frameworks are remembered.
    public var maxCompletedFrameworks = 50
    /// How many ended tasks are remembered for each framework.
    public var maxCompletedTasksPerFramework = 1_000
    /// How many unreachable tasks are remembered for each framework.
    public var maxUnreachableTasksPerFramework = 1_000
    /// Whether each framework is measured for itself, besides all of them together.
    public var publishPerFrameworkMetrics = true
    /// How many operators may follow the cluster's events at a time; one more closes the oldest stream.
    public var maxOperatorEventStreamSubscribers = 1_000
    /// Whether frameworks may run tasks as root.
    public var rootSubmissions = true
    /// The master's region and zone; agents of other regions are offered only to frameworks that take these. An agent
    /// that has a domain cannot join a master that has none.
    public var domain: V1.DomainInfo?
    /// Whether agents with graphics processors are offered only to frameworks that take these, with all that they have.
    public var filterGPUResources = true
    /// What is worth offering: at least one of these quantities, memory in MB; anything, if there are none. Frameworks
    /// may say otherwise for their roles.
    public var minimumAllocatable: [ResourceQuantities] = [["cpus": 0.01], ["mem": 32]]
    /// How it is decided which role is served first.
    public var roleSorter = Sorter.dominantShare
    /// How it is decided which framework of a role is served first.
    public var frameworkSorter = Sorter.dominantShare
    /// The names of the resources that do not count in shares, such as `gpus`.
    public var unsharedResources: [String] = []
    /// Which part of the agents that the registry knows has to be back before anything is offered, if there are
    /// quotas; from 0 to 1.
    public var agentRecoveryFactor = 0.8
    /// How long offers wait at most for agents that the registry knows.
    public var allocatorRecoveryTimeout: Duration = .seconds(600)
    /// How large the patterns of offer constraints may be.
    public var patternLimits = Pattern.Limits()
    /// The path of a file with the names of the hosts whose agents are offered, one on each line; `nil` for all agents.
    /// The file is read every five seconds, so replace it in one step; as long as it cannot be read, what was read last
    /// counts. A simulated master reads no files.
    public var whitelist: String?
    /// The roles that frameworks may use, besides `*`; `nil` for any.
    public var roles: [String]?
    /// The weight of each role that has one other than 1.
    public var weights: SortedMap<String, Double> = [:]

    /// Creates a configuration with the defaults of Apache Mesos.
    public init() {}
}
