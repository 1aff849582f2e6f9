public import MesosResources
public import MesosWire

/// What an agent is and how it behaves; fixed for the life of its machine.
public struct AgentConfiguration: Sendable, Equatable {
    /// The name under which the agent is known to masters and frameworks.
    public var hostname: String
    /// The address under which executors and the master reach the agent.
    public var ip: String
    /// The port under which executors and the master reach the agent.
    public var port: Int32
    /// All that the agent has to offer.
    public var resources: Resources
    /// What frameworks can tell agents apart by.
    public var attributes: [V1.Attribute]
    /// The region and zone that the agent stands in.
    public var domain: V1.DomainInfo?
    /// What the agent tells masters that it can do.
    public var capabilities: [V1.AgentInfo.Capability.Kind]
    /// The version that the master is told.
    public var version: String
    /// The directory that holds the sandboxes.
    public var workDirectory: String

    /// The first attempt to reach a master is put off by a random time below this, and retries start at twice of it.
    ///
    /// Zero means at once; retries then start as if it were one second.
    public var registrationBackoffFactor: Duration
    /// How long an executor may take from its launch until it subscribes.
    public var executorRegistrationTimeout: Duration
    /// How long an executor that is asked to shut down may take, if its framework does not say so.
    public var executorShutdownGracePeriod: Duration
    /// Variables for every executor; what the agent and the executor's command set themselves wins over these.
    public var executorEnvironment: [EnvironmentVariable]
    /// Whether tasks run as the user that their framework names, and not as the agent's own.
    public var switchUser: Bool
    /// The names of the executors that live in the agent's own process.
    public var hostedExecutors: [String]
    /// What keeps containers within their resources, by the names of Apache Mesos's `--isolation`.
    public var isolation: [String]

    /// How many frameworks that have left are remembered.
    public var maxCompletedFrameworks: Int
    /// How many ended executors of each framework are remembered.
    public var maxCompletedExecutorsPerFramework: Int
    /// How many ended tasks of each executor are remembered.
    public var maxCompletedTasksPerExecutor: Int

    /// Creates a configuration; what is not given is as in Apache Mesos.
    public init(
        hostname: String, ip: String = "127.0.0.1", port: Int32 = 5051, resources: Resources,
        attributes: [V1.Attribute] = [], domain: V1.DomainInfo? = nil,
        capabilities: [V1.AgentInfo.Capability.Kind] = AgentConfiguration.allCapabilities, version: String = "1.12.0",
        workDirectory: String, registrationBackoffFactor: Duration = .seconds(1),
        executorRegistrationTimeout: Duration = .seconds(60), executorShutdownGracePeriod: Duration = .seconds(5),
        executorEnvironment: [EnvironmentVariable] = [], switchUser: Bool = true, hostedExecutors: [String] = [],
        isolation: [String] = ["posix/cpu", "posix/mem"], maxCompletedFrameworks: Int = 50,
        maxCompletedExecutorsPerFramework: Int = 150, maxCompletedTasksPerExecutor: Int = 200
    ) {
        self.hostname = hostname
        self.ip = ip
        self.port = port
        self.resources = resources
        self.attributes = attributes
        self.domain = domain
        self.capabilities = capabilities
        self.version = version
        self.workDirectory = workDirectory
        self.registrationBackoffFactor = registrationBackoffFactor
        self.executorRegistrationTimeout = executorRegistrationTimeout
        self.executorShutdownGracePeriod = executorShutdownGracePeriod
        self.executorEnvironment = executorEnvironment
        self.switchUser = switchUser
        self.hostedExecutors = hostedExecutors
        self.isolation = isolation
        self.maxCompletedFrameworks = maxCompletedFrameworks
        self.maxCompletedExecutorsPerFramework = maxCompletedExecutorsPerFramework
        self.maxCompletedTasksPerExecutor = maxCompletedTasksPerExecutor
    }

    /// Every capability that an agent reports by default.
    public static let allCapabilities: [V1.AgentInfo.Capability.Kind] = [
        .multiRole, .hierarchicalRole, .reservationRefinement, .resourceProvider, .resizeVolume,
        .agentOperationFeedback, .agentDraining, .taskResourceLimits,
    ]

    /// The address of the agent as libprocess writes it.
    public var pid: String { "slave(1)@\(endpoint)" }

    /// The address of the agent's HTTP server.
    public var endpoint: String { "\(ip):\(port)" }
}
