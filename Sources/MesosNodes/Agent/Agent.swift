public import AgentCore
public import FrameworkCore
import MesosBase
import MesosContainers
import MesosIO
import MesosResources
import MesosWire
import Synchronization

/// An agent in this process: it offers its resources to a master and runs the tasks that come back.
///
/// An agent runs once. The sandboxes of its tasks are left in its work directory.
public final class Agent: Sendable {
    /// What runs the processes of an agent's tasks.
    public struct ContainerizerKind: Sendable {
        let make: @Sendable (_ token: String) throws -> any Containerizer

        /// Plain Unix processes, each in a session of its own, without isolation of their resources.
        public static let processes = ContainerizerKind { try ProcessContainerizer(token: $0) }
    }

    /// An executor of the program's own, made anew for each container.
    public typealias ExecutorFactory = @Sendable () -> any Executor

    let shell: AgentShell
    /// Where the agent listens if it has to and no endpoint was made for it.
    private let ownAddress: String
    package let node: MachineNode<HostedAgent>
    /// What marks the processes of an agent that sees to it by itself that they end with its program.
    private let guardedToken = Mutex<String?>(nil)

    /// Creates an agent that does nothing until ``run()`` is called.
    ///
    /// - Parameters:
    ///   - configuration: What the agent is and how it behaves.
    ///   - containerizer: What runs the processes of its tasks.
    ///   - executors: Executors that run inside this process, by the name that a task's executor gives as its command.
    ///   - master: Where the master is: `.inProcess(master)`, `.frames(transport)`, or the address of one elsewhere,
    ///     such as `"http://10.0.0.5:5050"`. A master at an address must be able to reach the agent: it listens at
    ///     ``AgentConfiguration/ip`` and ``AgentConfiguration/port`` then, unless an ``HTTPEndpoint`` is made for it.
    /// - Throws: ``AgentError`` if the work directory, the master or the host program cannot be used.
    public convenience init(
        _ configuration: AgentConfiguration, containerizer: ContainerizerKind = .processes,
        executors: [String: ExecutorFactory] = [:], master: MasterLocation
    ) throws {
        let token = NodeEnvironment.system.entropy.uuid().description
        if let master = master.inProcessMaster {
            try self.init(
                configuration, containerizer: containerizer, executors: executors, master: master, token: token,
                sandboxCreated: { _ in })
        } else if let links = master.frameLinks {
            try self.init(
                configuration, containerizer: containerizer, executors: executors, token: token,
                openMaster: { links.open($0, $1) })
        } else {
            let remote = RemoteMaster(at: try master.places())
            try self.init(
                configuration, containerizer: containerizer, executors: executors, token: token, remoteMaster: remote,
                openMaster: { remote.open(receive: $0, closed: $1) }, sandboxCreated: { _ in })
        }
        guardedToken.withLock { $0 = token }
    }

    package convenience init(
        _ configuration: AgentConfiguration, containerizer: ContainerizerKind,
        executors: [String: ExecutorFactory], master: Master, token: String,
        sandboxCreated: @escaping @Sendable (TaskSandbox) -> Void
    ) throws {
        try self.init(
            configuration, containerizer: containerizer, executors: executors, token: token,
            openMaster: { master.openAgent(receive: $0, closed: $1) }, sandboxCreated: sandboxCreated)
        shell.console.masterHostname = master.hostname
    }

    /// Creates an agent whose master is reached by links of this kind.
    package convenience init(
        _ configuration: AgentConfiguration, containerizer: ContainerizerKind = .processes,
        executors: [String: ExecutorFactory] = [:], token: String, openMaster: @escaping AgentLink.Opener,
        sandboxCreated: @escaping @Sendable (TaskSandbox) -> Void = { _ in }
    ) throws {
        try self.init(
            configuration, containerizer: containerizer, executors: executors, token: token, remoteMaster: nil,
            openMaster: openMaster, sandboxCreated: sandboxCreated)
    }

    /// Creates an agent of a master at an address, whose links to it are those that `links` makes of the usual ones.
    package convenience init(
        _ configuration: AgentConfiguration, executors: [String: ExecutorFactory], token: String,
        masterAt address: String, links: (@escaping AgentLink.Opener) -> AgentLink.Opener
    ) throws {
        let remote = RemoteMaster(at: try MasterLocation.address(address).places())
        try self.init(
            configuration, containerizer: .processes, executors: executors, token: token, remoteMaster: remote,
            openMaster: links { remote.open(receive: $0, closed: $1) }, sandboxCreated: { _ in })
    }

    private init(
        _ configuration: AgentConfiguration, containerizer: ContainerizerKind, executors: [String: ExecutorFactory],
        token: String, remoteMaster: RemoteMaster?, openMaster: @escaping AgentLink.Opener,
        sandboxCreated: @escaping @Sendable (TaskSandbox) -> Void
    ) throws {
        var configuration = configuration
        configuration.hostedExecutors += executors.keys.sorted()
        try Self.complete(&configuration)
        let shell: AgentShell
        do {
            shell = AgentShell(
                directory: try WorkDirectory(configuration.workDirectory),
                containerizer: try containerizer.make(token), remoteMaster: remoteMaster, openMaster: openMaster,
                executors: executors, sandboxCreated: sandboxCreated)
        } catch let error as SandboxError {
            throw AgentError.workDirectory("\(error)")
        } catch {
            throw AgentError.processes("\(error)")
        }
        self.shell = shell
        ownAddress = configuration.endpoint
        node = MachineNode(
            HostedAgent(configuration: configuration), inbox: shell.inbox, deadlineInput: .deadlineReached,
            environment: .system,
            perform: { [shell] in shell.perform($0) })
        shell.state.withLock { state in
            state.openEndpoint = { [weak self] () throws(HTTPEndpointError) in
                guard let self else { throw .system("the agent has ended") }
                return try HTTPEndpoint(self, on: "127.0.0.1:0")
            }
        }
    }

    /// Runs the agent until the task is cancelled or the master shuts it down; then everything that it runs is killed,
    /// and this returns when nothing of it is left. Nor is anything left running when the program is killed.
    ///
    /// - Throws: `CancellationError`; ``HTTPEndpointError`` if the agent's master is elsewhere and the agent cannot
    ///   listen for it; ``AgentError/processes(_:)`` if no process can be started.
    public func run() async throws {
        if shell.remoteMaster != nil, shell.address == nil {
            let endpoint = try HTTPEndpoint(self, on: ownAddress)
            shell.services.start { try? await endpoint.run() }
        }
        let guardian = try await startGuardian()
        await withDiscardingTaskGroup { group in
            group.addTask { [shell] in await shell.services.run() }
            if let remote = shell.remoteMaster { group.addTask { await remote.services.run() } }
            for input in shell.begin() { await node.submit(input) }
            await node.run()
            await shell.end()
            shell.services.close()
            shell.remoteMaster?.services.close()
        }
        await guardian?.close()
        try Task.checkCancellation()
    }

    private func startGuardian() async throws -> Guardian? {
        guard let token = guardedToken.withLock({ $0 }) else { return nil }
        do throws(ProcessLaunchError) {
            return try await Guardian.start(token: token, directory: nil)
        } catch {
            throw AgentError.processes("\(error)")
        }
    }

    /// Lets the agent leave its master and shut down what it runs, each executor within its grace period; then
    /// ``run()`` returns.
    package func stop() async {
        await node.submit(.agent(.stopRequested))
    }

    /// What happens on the agent from now on, for logs.
    package func events() -> AsyncStream<AgentEvent> {
        shell.watchers.watch()
    }
}

/// Why an agent cannot be made.
public enum AgentError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The work directory cannot be used.
    case workDirectory(String)
    /// The host program does not allow to run processes.
    case processes(String)
    /// A setting has a value that it cannot have.
    case configuration(String)
    /// The resources that were given cannot be read.
    case resources(String)
    /// The address of the master cannot be used.
    case unreachableMaster(String)

    /// One sentence that says what is wrong.
    public var description: String {
        switch self {
        case .workDirectory(let reason): "the agent cannot use its work directory: \(reason)"
        case .processes(let reason): "the agent cannot run processes: \(reason)"
        case .configuration(let reason): "the agent cannot be set up like this: \(reason)"
        case .resources(let reason): "the agent's resources cannot be read: \(reason)"
        case .unreachableMaster(let reason): "the agent cannot reach its master: \(reason)"
        }
    }
}
