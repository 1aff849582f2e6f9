public import AllocatorCore
public import FrameworkCore
public import MasterCore
public import MesosBase
public import MesosResources

extension LocalCluster {
    /// An agent of a local cluster.
    public struct Agent: Sendable {
        /// What it has to offer. Ports that are not given are chosen so that no two agents share one.
        public var resources: Resources
        /// What frameworks can tell it apart by, such as `rack:r1;ssd:true`.
        public var attributes: String
        /// Executors that run inside this process, by the name that a task's executor gives as its command.
        public var executors: [String: @Sendable () -> any Executor]

        /// Describes an agent.
        public init(
            resources: Resources = LocalCluster.defaultResources, attributes: String = "",
            executors: [String: @Sendable () -> any Executor] = [:]
        ) {
            self.resources = resources
            self.attributes = attributes
            self.executors = executors
        }
    }

    /// What to do about Ctrl-C and a request to terminate while a cluster runs.
    public enum SignalHandling: Sendable {
        /// Nothing: the host program deals with signals. If they end it, what the cluster ran is ended right after.
        case leave
        /// The first signal cancels the body and ends the cluster; then the signal takes its usual course. A second one
        /// ends the program at once.
        case handle
    }

    /// What each agent has to offer if nothing else is said.
    public static let defaultResources: Resources = "cpus:4;mem:8192;disk:16384"
}

/// How a local cluster is made up.
public struct LocalClusterConfiguration: Sendable {
    /// Its agents.
    public var agents: [LocalCluster.Agent]
    /// How its master behaves.
    public var master: MasterConfiguration
    /// Who decides which framework is offered what; by default dominant resource fairness.
    public var allocator: (any Allocator)?
    /// What to do about signals.
    public var signals: LocalCluster.SignalHandling
    /// The directory in which the cluster makes its own; by default that for temporary files.
    public var directory: String?
    /// The variables that every task finds in its environment; by default the `PATH` of this process.
    public var environment: SortedMap<String, String>?

    /// Describes a cluster.
    public init(
        agents: [LocalCluster.Agent], master: MasterConfiguration = MasterConfiguration(),
        signals: LocalCluster.SignalHandling = .leave
    ) {
        self.agents = agents
        self.master = master
        self.signals = signals
    }
}

/// Why a local cluster cannot be started.
public enum LocalClusterError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The number of agents is negative or beyond what one process should hold.
    case agentCount(Int)
    /// The resources of an agent cannot be read.
    case resources(String)
    /// The attributes of an agent cannot be read.
    case attributes(String)
    /// The cluster's directory, or the process that watches over it, could not be made.
    case system(String)

    /// One sentence that says what is wrong and what would be right.
    public var description: String {
        switch self {
        case .agentCount(let count):
            "a local cluster cannot have \(count) agents: give a number from 0 to \(LocalCluster.maxAgents)"
        case .resources(let reason): "the resources of an agent cannot be read: \(reason)"
        case .attributes(let reason): "the attributes of an agent cannot be read: \(reason)"
        case .system(let reason): "a local cluster cannot be started: \(reason)"
        }
    }
}
