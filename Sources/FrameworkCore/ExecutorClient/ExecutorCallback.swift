package import MesosWire

/// One call of an ``Executor``, as a value.
package enum ExecutorCallback: Sendable, Equatable {
    indirect case registered(ExecutorInfo, FrameworkInfo, AgentInfo)
    case reregistered(AgentInfo)
    case disconnected
    case launch(TaskInfo)
    case launchGroup(V1.TaskGroupInfo)
    case kill(TaskID, KillPolicy)
    case frameworkMessage([UInt8])
    case shutdown
    case error(String)

    /// Whether the call may run beside others. A host begins such calls in the order of their effects, as child tasks
    /// that start at once.
    package var runsBesideOthers: Bool {
        switch self {
        case .launch, .launchGroup: true
        default: false
        }
    }

    /// The tasks that the call launches.
    package var launchedTasks: [TaskInfo] {
        switch self {
        case .launch(let task): [task]
        case .launchGroup(let group): group.tasks
        default: []
        }
    }

    /// Makes the call.
    package func call(_ executor: some Executor, driver: ExecutorDriver) async throws {
        switch self {
        case .registered(let info, let framework, let agent):
            try await executor.registered(info, framework: framework, agent: agent, driver: driver)
        case .reregistered(let agent):
            try await executor.reregistered(agent: agent, driver: driver)
        case .disconnected:
            try await executor.disconnected(driver: driver)
        case .launch(let task):
            try await executor.launch(task, driver: driver)
        case .launchGroup(let group):
            try await executor.launchGroup(group, driver: driver)
        case .kill(let taskID, let policy):
            try await executor.kill(taskID, policy: policy, driver: driver)
        case .frameworkMessage(let data):
            try await executor.frameworkMessage(data, driver: driver)
        case .shutdown:
            try await executor.shutdown(driver: driver)
        case .error(let message):
            try await executor.error(message, driver: driver)
        }
    }
}
