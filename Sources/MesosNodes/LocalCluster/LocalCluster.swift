import AgentCore
public import FrameworkCore
import MasterCore
import MesosBase
import MesosContainers
import MesosIO
public import MesosResources
public import MesosWire
import Synchronization

/// A whole cluster inside this process: a master, agents, and the Unix processes of their tasks.
///
/// It exists as long as the body of ``withLocalCluster(agents:resources:signals:_:)`` runs. Whatever way the body is
/// left, and even if the program is killed, no process and no sandbox stays behind.
public final class LocalCluster: Sendable {
    /// The most agents that a cluster may have.
    public static let maxAgents = 100_000

    /// The cluster's master.
    public let master: Master
    /// The directory that holds the sandboxes; it is removed with the cluster.
    public let directory: String

    let outputs: OutputRouter
    let services = ServiceGroup()
    private let agents: [MesosNodes.Agent]
    private let guardian: Guardian

    private init(_ configuration: LocalClusterConfiguration) async throws {
        guard 0...Self.maxAgents ~= configuration.agents.count else {
            throw LocalClusterError.agentCount(configuration.agents.count)
        }
        let settings = try AgentSettings(configuration)
        let token = NodeEnvironment.system.entropy.uuid().description
        directory = ClusterDirectory.propose(under: configuration.directory ?? ClusterDirectory.temporary)
        do {
            // The guardian comes first, so that there is no moment at which the directory would be left behind.
            guardian = try await Guardian.start(token: token, directory: directory)
        } catch {
            throw LocalClusterError.system("\(error)")
        }
        do {
            try ClusterDirectory.create(at: directory)
        } catch {
            await guardian.close()
            throw LocalClusterError.system("\(error)")
        }
        master = Master(configuration.master, allocator: configuration.allocator)
        let outputs = OutputRouter()
        self.outputs = outputs
        do {
            var agents: [MesosNodes.Agent] = []
            for (index, description) in configuration.agents.enumerated() {
                agents.append(
                    try MesosNodes.Agent(
                        try settings.configuration(of: description, at: index, in: directory),
                        containerizer: .processes, executors: description.executors, master: master, token: token,
                        sandboxCreated: { outputs.sandboxCreated($0) }))
            }
            self.agents = agents
        } catch {
            await guardian.abandon()
            throw error
        }
    }

    /// Starts a cluster, runs the body, and ends the cluster.
    static func with<Outcome: Sendable>(
        _ configuration: LocalClusterConfiguration, _ body: @escaping @Sendable (LocalCluster) async throws -> Outcome
    ) async throws -> Outcome {
        let cluster = try await LocalCluster(configuration)
        let result: Result<Outcome, any Error>
        do {
            result = .success(try await cluster.run(body))
        } catch {
            result = .failure(error)
        }
        await cluster.remove()
        return try result.get()
    }

    private func run<Outcome: Sendable>(
        _ body: @escaping @Sendable (LocalCluster) async throws -> Outcome
    ) async throws -> Outcome {
        try await withThrowingTaskGroup(of: Outcome?.self) { group in
            // The nodes throw nothing but their cancellation, and what becomes of that is the body's to say.
            group.addTask {
                try? await self.master.run()
                return nil
            }
            for agent in agents {
                group.addTask {
                    try? await agent.run()
                    return nil
                }
            }
            group.addTask {
                await self.services.run()
                return nil
            }
            group.addTask { try await body(self) }
            defer { group.cancelAll() }
            while let finished = try await group.next() {
                if let outcome = finished { return outcome }
            }
            throw CancellationError()
        }
    }

    /// Removes what is left when the nodes have ended: nothing runs any more.
    private func remove() async {
        do {
            try FileTree.remove(directory)
            await guardian.close()
        } catch {
            // Someone holds on to the directory; the guardian insists.
            await guardian.abandon()
        }
    }

    /// Runs a framework on this cluster until it ends; see ``FrameworkClient/run()``.
    public func run(_ info: FrameworkInfo, scheduler: some Scheduler) async throws {
        try await FrameworkClient(info, scheduler: scheduler, master: .inProcess(master)).run()
    }
}

/// Runs the body with a cluster of its own inside this process.
///
/// The master and the agents are real, and so are the processes of their tasks. Leaving the body ends every process and
/// removes every sandbox, also on an error or on cancellation, and even if the program is killed.
///
/// - Parameters:
///   - agents: How many agents the cluster has.
///   - resources: What each of them has to offer.
///   - signals: What to do about Ctrl-C and a request to terminate.
///   - body: What to do with the cluster.
/// - Returns: What the body returns.
/// - Throws: What the body throws, or ``LocalClusterError`` if the cluster cannot be started.
public func withLocalCluster<Outcome: Sendable>(
    agents: Int = 1, resources: Resources = LocalCluster.defaultResources,
    signals: LocalCluster.SignalHandling = .leave,
    _ body: @escaping @Sendable (LocalCluster) async throws -> Outcome
) async throws -> Outcome {
    guard 0...LocalCluster.maxAgents ~= agents else { throw LocalClusterError.agentCount(agents) }
    let agent = LocalCluster.Agent(resources: resources)
    return try await withLocalCluster(
        LocalClusterConfiguration(agents: Array(repeating: agent, count: agents), signals: signals), body)
}

/// Runs the body with a cluster of its own inside this process; see
/// ``withLocalCluster(agents:resources:signals:_:)``.
///
/// - Parameters:
///   - configuration: How the cluster is made up.
///   - body: What to do with the cluster.
/// - Returns: What the body returns.
/// - Throws: What the body throws, or ``LocalClusterError`` if the cluster cannot be started.
public func withLocalCluster<Outcome: Sendable>(
    _ configuration: LocalClusterConfiguration,
    _ body: @escaping @Sendable (LocalCluster) async throws -> Outcome
) async throws -> Outcome {
    switch configuration.signals {
    case .leave: try await LocalCluster.with(configuration, body)
    case .handle: try await SignalScope.run { try await LocalCluster.with(configuration, body) }
    }
}
