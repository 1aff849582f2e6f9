public import MesosResources
public import MesosWire

/// What an agent is and how it behaves; fixed for the life of its machine.
public struct AgentConfiguration: Sendable, Equatable {
    /// The name under which the agent is known to masters and frameworks; if it is not given, the ``Agent`` takes that
    /// of its machine.
    public var hostname: String?
    /// The address under which executors and the master reach the agent.
    public var ip: String
    /// The port under which executors and the master reach the agent.
    public var port: Int32
    /// All that the agent has to offer.
    public var resources: Resources
    /// What of the ``resources`` is found out from the machine when an ``Agent`` is made; `nil` for nothing.
    public var detection: ResourceDetection?
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
    /// How long executors of frameworks that checkpoint are told to wait for an agent that is away.
    public var recoveryTimeout: Duration
    /// The longest time that such executors are told to let pass between two attempts to subscribe again.
    public var executorReregistrationTimeout: Duration
    /// Variables for every executor; what the agent and the executor's command set themselves wins over these.
    public var executorEnvironment: [EnvironmentVariable]
    /// Whether tasks run as the user that their command or their framework names, and not as the agent's own. Only root
    /// can run tasks as others; without it a task of another user fails.
    public var switchUser: Bool
    /// The names of the executors that live in the agent's own process.
    public var hostedExecutors: [String]
    /// What keeps containers within their resources, by the names of Apache Mesos's `--isolation`.
    public var isolation: [String]

    /// How long a directory that is of no use any more is kept: the sandbox of a run that is over, and the directories
    /// of executors, frameworks and former agents.
    ///
    /// The fuller the disk is, the sooner directories are removed; see ``gcDiskHeadroom``.
    public var gcDelay: Duration
    /// The part of the disk that is to stay free, from 0 to 1.
    ///
    /// No directory that is of no use becomes older than ``gcDelay`` times the part of the disk that is free beyond it.
    public var gcDiskHeadroom: Double
    /// Whether the sandboxes of containers that are part of an executor's are removed by themselves, and not only with
    /// the executor's.
    public var gcNonExecutorContainerSandboxes: Bool
    /// How often the disk is measured, for as long as there is a directory that could be removed.
    public var diskWatchInterval: Duration

    /// How many frameworks that have left are remembered.
    public var maxCompletedFrameworks: Int
    /// How many ended executors of each framework are remembered.
    public var maxCompletedExecutorsPerFramework: Int
    /// How many ended tasks of each executor are remembered.
    public var maxCompletedTasksPerExecutor: Int

    /// Creates a configuration; what is not given is as in Apache Mesos.
    public init(
        hostname: String? = nil, ip: String = "127.0.0.1", port: Int32 = 5051, resources: Resources,
        attributes: [V1.Attribute] = [], domain: V1.DomainInfo? = nil,
        capabilities: [V1.AgentInfo.Capability.Kind] = AgentConfiguration.allCapabilities, version: String = "1.12.0",
        workDirectory: String, registrationBackoffFactor: Duration = .seconds(1),
        executorRegistrationTimeout: Duration = .seconds(60), executorShutdownGracePeriod: Duration = .seconds(5),
        recoveryTimeout: Duration = .seconds(15 * 60), executorReregistrationTimeout: Duration = .seconds(2),
        executorEnvironment: [EnvironmentVariable] = [], switchUser: Bool = true, hostedExecutors: [String] = [],
        isolation: [String] = ["posix/cpu", "posix/mem"], gcDelay: Duration = .seconds(7 * 86_400),
        gcDiskHeadroom: Double = 0.1, gcNonExecutorContainerSandboxes: Bool = false,
        diskWatchInterval: Duration = .seconds(60), maxCompletedFrameworks: Int = 50,
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
        self.recoveryTimeout = recoveryTimeout
        self.executorReregistrationTimeout = executorReregistrationTimeout
        self.executorEnvironment = executorEnvironment
        self.switchUser = switchUser
        self.hostedExecutors = hostedExecutors
        self.isolation = isolation
        self.gcDelay = gcDelay
        self.gcDiskHeadroom = gcDiskHeadroom
        self.gcNonExecutorContainerSandboxes = gcNonExecutorContainerSandboxes
        self.diskWatchInterval = diskWatchInterval
        self.maxCompletedFrameworks = maxCompletedFrameworks
        self.maxCompletedExecutorsPerFramework = maxCompletedExecutorsPerFramework
        self.maxCompletedTasksPerExecutor = maxCompletedTasksPerExecutor
    }

    /// Creates the configuration of an agent whose resources are found out from its machine; everything else is as in
    /// Apache Mesos.
    ///
    /// - Parameters:
    ///   - hostname: The name of the agent; that of its machine if none is given.
    ///   - resources: Which resources are given all the same.
    ///   - workDirectory: The directory that holds the sandboxes.
    public init(hostname: String? = nil, resources: ResourceDetection, workDirectory: String) {
        self.init(hostname: hostname, resources: Resources(), workDirectory: workDirectory)
        detection = resources
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
