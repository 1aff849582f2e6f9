import AgentCore
import MasterCore
import MesosNodes
import MesosResources
import MesosWire
import Synchronization

/// A master that admits one agent, acknowledges all it is told, and says what the test wants.
final class StubMaster: Sendable {
    static let agentID: AgentID = "M-S0"
    static let framework = FrameworkInfo(
        user: "nobody", name: "test", id: "M-0000",
        capabilities: [.init(type: .multiRole), .init(type: .taskKillingState)], roles: ["web"])

    private struct State {
        var receive: (@Sendable (MasterToAgentMessage) -> Void)?
    }

    private let state = Mutex(State())
    private let admitted = Latch()
    private let statuses = Mailbox<TaskStatus>()
    private let exits = Mailbox<Internal.ExitedExecutorMessage>()

    /// Runs the body beside an agent whose sandboxes are in this directory.
    static func withAgent<Value: Sendable>(
        in scratch: Scratch, executors: [String: Agent.ExecutorFactory] = [:],
        _ configure: (inout AgentConfiguration) -> Void = { _ in },
        _ body: @escaping @Sendable (StubMaster) async throws -> Value
    ) async throws -> Value {
        let master = StubMaster()
        var configuration = AgentConfiguration(
            hostname: "host", resources: "cpus:8;mem:8192", workDirectory: scratch.directory,
            registrationBackoffFactor: .zero, executorEnvironment: [EnvironmentVariable("PATH", "/usr/bin:/bin")],
            switchUser: false)
        configure(&configuration)
        let agent = try Agent(
            configuration, executors: executors, token: "\(scratch.directory)",
            openMaster: { master.open($0, $1) })
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                try? await agent.run()
                return nil
            }
            group.addTask {
                await master.admitted.opened()
                return try await body(master)
            }
            defer { group.cancelAll() }
            while let ended = try await group.next() {
                if let value = ended { return value }
            }
            throw CancellationError()
        }
    }

    private func open(
        _ receive: @escaping @Sendable (MasterToAgentMessage) -> Void, _ closed: @escaping @Sendable () -> Void
    ) -> AgentLink? {
        state.withLock { $0.receive = receive }
        return AgentLink(
            id: AgentConnectionID(1),
            post: { [self] input in
                if case .agentSent(_, let message) = input { take(message) }
                return true
            }, receive: receive, closed: closed)
    }

    private func take(_ message: AgentToMasterMessage) {
        switch message {
        case .register:
            send(.registered(Internal.AgentRegisteredMessage(agentID: Self.agentID)))
            admitted.open()
        case .statusUpdate(let message):
            let status = message.update.status
            statuses.post(status)
            send(
                .acknowledgeStatusUpdate(
                    Internal.StatusUpdateAcknowledgementMessage(
                        agentID: Self.agentID, frameworkID: message.update.frameworkID, taskID: status.taskID,
                        uuid: status.uuid ?? [])))
        case .exitedExecutor(let message): exits.post(message)
        default: break
        }
    }

    func send(_ message: MasterToAgentMessage) {
        state.withLock { $0.receive }?(message)
    }

    /// Launches a group.
    func launch(_ tasks: [TaskInfo], executor: ExecutorInfo = .pod) {
        send(
            .runTaskGroup(
                Internal.RunTaskGroupMessage(
                    framework: Self.framework, executor: executor, taskGroup: V1.TaskGroupInfo(tasks: tasks))))
    }

    func kill(_ task: TaskID, policy: KillPolicy? = nil) {
        send(
            .killTask(Internal.KillTaskMessage(frameworkID: "M-0000", taskID: task, killPolicy: policy)))
    }

    func shutDown(_ executor: ExecutorID) {
        send(.shutdownExecutor(Internal.ShutdownExecutorMessage(executorID: executor, frameworkID: "M-0000")))
    }

    /// The next update of a task.
    func update(of task: TaskID) async throws -> TaskStatus {
        try await statuses.next { $0.taskID == task ? $0 : nil }
    }

    /// The states of a task up to this one.
    func states(of task: TaskID, to last: TaskState) async throws -> [TaskState] {
        var states: [TaskState] = []
        while true {
            states.append(try await update(of: task).state)
            if states.last == last { return states }
        }
    }

    /// The last update of a task.
    func end(of task: TaskID) async throws -> TaskStatus {
        while true {
            let status = try await update(of: task)
            if status.state.isTerminal { return status }
        }
    }

    /// The raw wait status with which an executor has ended.
    func exit(of executor: ExecutorID) async throws -> Int32 {
        try await exits.next { $0.executorID == executor ? $0.status : nil }
    }
}

extension V1.ExecutorInfo {
    /// The built-in executor of groups.
    static var pod: ExecutorInfo {
        ExecutorInfo(executorID: "pod", resources: .few, frameworkID: "M-0000", type: .default)
    }
}

extension [V1.Resource] {
    fileprivate static let few = [
        V1.Resource(
            name: "cpus", type: .scalar, scalar: V1.Value.Scalar(value: 0.1),
            allocationInfo: V1.Resource.AllocationInfo(role: "web"))
    ]
}

extension V1.TaskInfo {
    /// A task of a group that runs a shell command.
    static func member(_ id: TaskID, _ line: String) -> TaskInfo {
        TaskInfo(
            name: id.value, taskID: id, agentID: StubMaster.agentID, resources: .few,
            command: CommandInfo(value: line))
    }
}
