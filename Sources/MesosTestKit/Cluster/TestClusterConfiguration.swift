public import MasterCore
public import MesosBase
public import MesosNodes

/// How a test cluster is made up.
public struct TestClusterConfiguration: Sendable {
    /// How nodes reach the master.
    public enum Links: Sendable {
        /// By the sockets of this machine, as between programs: agents as Apache Mesos's do, frameworks over HTTP.
        case sockets
        /// Within this process; nothing is encoded.
        case inProcess
    }

    /// Its agents; they are called `agent-0`, `agent-1` and so on. They offer no ports unless their resources say so.
    public var agents: [LocalCluster.Agent]
    /// How its master behaves.
    ///
    /// An agent that does not answer is given up after the 75 seconds of Apache Mesos; tests that wait for that set
    /// ``MasterConfiguration/agentPingTimeout`` to less.
    public var master: MasterConfiguration
    /// How agents reach the master.
    public var agentLinks = Links.sockets
    /// How frameworks reach the master.
    public var frameworkLinks = Links.sockets
    /// The directory in which the cluster makes its own; by default that for temporary files.
    public var directory: String?
    /// The variables that every task finds in its environment; by default the `PATH` of this process.
    public var environment: SortedMap<String, String>?

    /// Describes a cluster.
    public init(agents: [LocalCluster.Agent], master: MasterConfiguration = TestCluster.defaultMaster) {
        self.agents = agents
        self.master = master
    }
}

/// Why a test cluster cannot be started, or does not do what is waited for.
public enum TestClusterError: Error, Sendable, Equatable {
    /// The cluster could not be started, or a node not started again.
    case system(String)
    /// What was waited for did not happen in time; the text says what was pending and what happened last.
    case timedOut(after: Duration, report: String)
    /// What was waited for cannot happen any more: this framework has ended with an error.
    case frameworkFailed(String, error: String)
}

extension TestClusterError: CustomStringConvertible {
    /// What is wrong.
    public var description: String {
        switch self {
        case .system(let reason): "a node of a test cluster cannot be started: \(reason)"
        case .timedOut(let duration, let report): "nothing came of it within \(duration):\n\(report)"
        case .frameworkFailed(let name, let error): "framework \(name) has ended with an error: \(error)"
        }
    }
}

extension TestCluster {
    /// How a master behaves unless told otherwise: as usual, but free resources are offered 20 times a second.
    public static var defaultMaster: MasterConfiguration {
        var configuration = MasterConfiguration()
        configuration.allocationInterval = .milliseconds(50)
        return configuration
    }
}
