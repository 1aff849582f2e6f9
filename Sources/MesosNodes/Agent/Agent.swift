public import AgentCore
public import FrameworkCore
import MesosBase
import MesosContainers
import MesosIO
import MesosResources
import MesosWire

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
    package let node: MachineNode<HostedAgent>

    /// Creates an agent that does nothing until ``run()`` is called.
    ///
    /// - Parameters:
    ///   - configuration: What the agent is and how it behaves.
    ///   - containerizer: What runs the processes of its tasks.
    ///   - executors: Executors that run inside this process, by the name that a task's executor gives as its command.
    ///   - master: Where the master is; in this version it must be in this process.
    /// - Throws: ``AgentError`` if the work directory, the master or the host program cannot be used.
    public convenience init(
        _ configuration: AgentConfiguration, containerizer: ContainerizerKind = .processes,
        executors: [String: ExecutorFactory] = [:], master: MasterLocation
    ) throws {
        guard let master = master.inProcessMaster else { throw AgentError.unreachableMaster }
        try self.init(
            configuration, containerizer: containerizer, executors: executors, master: master,
            token: NodeEnvironment.system.entropy.uuid().description, sandboxCreated: { _ in })
    }

    package convenience init(
        _ configuration: AgentConfiguration, containerizer: ContainerizerKind,
        executors: [String: ExecutorFactory], master: Master, token: String,
        sandboxCreated: @escaping @Sendable (ContainerLaunch) -> Void
    ) throws {
        try self.init(
            configuration, containerizer: containerizer, executors: executors, token: token,
            openMaster: { master.openAgent(receive: $0, closed: $1) }, sandboxCreated: sandboxCreated)
    }

    /// Creates an agent whose master is reached by links of this kind.
    package init(
        _ configuration: AgentConfiguration, containerizer: ContainerizerKind = .processes,
        executors: [String: ExecutorFactory] = [:], token: String, openMaster: @escaping AgentLink.Opener,
        sandboxCreated: @escaping @Sendable (ContainerLaunch) -> Void = { _ in }
    ) throws {
        var configuration = configuration
        configuration.hostedExecutors += executors.keys.sorted()
        try Self.complete(&configuration)
        let shell: AgentShell
        do {
            shell = AgentShell(
                directory: try WorkDirectory(configuration.workDirectory),
                containerizer: try containerizer.make(token), openMaster: openMaster, executors: executors,
                sandboxCreated: sandboxCreated)
        } catch let error as SandboxError {
            throw AgentError.workDirectory("\(error)")
        } catch {
            throw AgentError.processes("\(error)")
        }
        self.shell = shell
        node = MachineNode(
            HostedAgent(configuration: configuration), inbox: shell.inbox, deadlineInput: .deadlineReached,
            environment: .system,
            perform: { [shell] in shell.perform($0) })
        node.inbox.post(.agent(.started))
    }

    /// Runs the agent until the task is cancelled; then everything that it runs is killed, and this returns when
    /// nothing of it is left.
    public func run() async throws {
        await withDiscardingTaskGroup { group in
            group.addTask { [shell] in await shell.services.run() }
            await node.run()
            await shell.end()
            shell.services.close()
        }
        try Task.checkCancellation()
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
    /// The master is not in this process.
    case unreachableMaster

    /// One sentence that says what is wrong.
    public var description: String {
        switch self {
        case .workDirectory(let reason): "the agent cannot use its work directory: \(reason)"
        case .processes(let reason): "the agent cannot run processes: \(reason)"
        case .configuration(let reason): "the agent cannot be set up like this: \(reason)"
        case .resources(let reason): "the agent's resources cannot be read: \(reason)"
        case .unreachableMaster:
            "the agent cannot reach its master: this version joins masters of its own process, as .inProcess(master)"
        }
    }
}
