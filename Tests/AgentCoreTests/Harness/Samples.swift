import AgentCore
import MesosBase
import MesosWire

extension FrameworkInfo {
    static func test(
        id: FrameworkID = AgentHarness.frameworkID, partitionAware: Bool = false, checkpoint: Bool? = nil,
        killing: Bool = false
    ) -> FrameworkInfo {
        var capabilities = [V1.FrameworkInfo.Capability(type: .multiRole)]
        if partitionAware { capabilities.append(V1.FrameworkInfo.Capability(type: .partitionAware)) }
        if killing { capabilities.append(V1.FrameworkInfo.Capability(type: .taskKillingState)) }
        return FrameworkInfo(
            user: "alice", name: "test", id: id, checkpoint: checkpoint, capabilities: capabilities, roles: ["web"])
    }
}

extension V1.Resource {
    static func scalar(_ name: String, _ value: Double, role: String? = "web") -> V1.Resource {
        V1.Resource(
            name: name, type: .scalar, scalar: V1.Value.Scalar(value: value),
            allocationInfo: role.map { V1.Resource.AllocationInfo(role: $0) })
    }
}

extension TaskInfo {
    /// A task that runs a shell command.
    static func command(_ id: TaskID, _ value: String = "sleep 1") -> TaskInfo {
        TaskInfo(
            name: "task", taskID: id, agentID: AgentHarness.agentID,
            resources: [.scalar("cpus", 1), .scalar("mem", 64)], command: CommandInfo(value: value))
    }

    /// A task of an executor that lives in the agent's process.
    static func hosted(_ id: TaskID, executor: ExecutorID = "crawler-1", data: [UInt8]? = nil) -> TaskInfo {
        TaskInfo(
            name: "task", taskID: id, agentID: AgentHarness.agentID, resources: [.scalar("cpus", 1)],
            executor: .hosted(executor), data: data)
    }
}

extension ExecutorInfo {
    static func hosted(_ id: ExecutorID, grace: Int64? = nil) -> ExecutorInfo {
        ExecutorInfo(
            executorID: id, resources: [.scalar("cpus", 0.5)], command: CommandInfo(value: "crawler", shell: false),
            frameworkID: AgentHarness.frameworkID,
            shutdownGracePeriod: grace.map { V1.DurationInfo(nanoseconds: $0) })
    }
}

extension ExecutorInfo {
    /// The built-in executor of groups.
    static func pod(_ id: ExecutorID) -> ExecutorInfo {
        ExecutorInfo(
            executorID: id, resources: [.scalar("cpus", 0.1), .scalar("mem", 32)],
            frameworkID: AgentHarness.frameworkID, type: .default)
    }
}

extension TaskStatus {
    /// An update as an executor sends it.
    static func from(
        executor: ExecutorID? = nil, _ task: TaskID, _ state: TaskState, uuid: UInt64, message: String? = nil
    ) -> TaskStatus {
        TaskStatus(
            taskID: task, state: state, message: message, timestamp: 5, executorID: executor, source: .executor,
            uuid: UniqueID(high: 0x4E00, low: uuid).bytes)
    }

    static func uuid(_ number: UInt64) -> [UInt8] { UniqueID(high: 0x4E00, low: number).bytes }
}

extension [AgentMachine.Effect] {
    /// The container that was launched.
    var launch: ContainerLaunch? {
        for case .launchContainer(let launch) in self { return launch }
        return nil
    }

    /// The status updates that were sent to the master.
    var updates: [Internal.StatusUpdate] {
        compactMap {
            if case .sendToMaster(.statusUpdate(let message)) = $0 { message.update } else { nil }
        }
    }

    /// The groups of tasks that were sent to executors.
    var groups: [[TaskID]] {
        compactMap {
            if case .sendToExecutor(_, let event) = $0 { event.launchGroup?.taskGroup.tasks.map(\.taskID) } else { nil }
        }
    }

    /// The kinds of the events that were sent to executors.
    var events: [V1.Executor.Event.Kind?] {
        compactMap {
            if case .sendToExecutor(_, let event) = $0 { event.type } else { nil }
        }
    }

    var exits: [Internal.ExitedExecutorMessage] {
        compactMap {
            if case .sendToMaster(.exitedExecutor(let message)) = $0 { message } else { nil }
        }
    }
}

extension Internal.StatusUpdate {
    /// What a table of expectations says about an update.
    var gist: UpdateGist {
        UpdateGist(
            task: status.taskID, state: status.state, reason: status.reason, message: status.message,
            source: status.source, executor: status.executorID)
    }
}

struct UpdateGist: Equatable {
    var task: TaskID
    var state: TaskState
    var reason: TaskStatus.Reason?
    var message: String?
    var source: TaskStatus.Source? = .agent
    var executor: ExecutorID?
}
