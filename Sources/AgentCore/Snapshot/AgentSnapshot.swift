package import MesosWire

/// What an agent has, for operators: a value that no later event changes.
package struct AgentSnapshot: Sendable, Equatable {
    /// A framework and what it has on the agent.
    package struct Framework: Sendable, Equatable {
        package var id: FrameworkID
        package var info: FrameworkInfo
        package var executors: [Executor]
        package var completedExecutors: [Executor]
    }

    /// Where an executor stands.
    package enum Phase: Sendable, Equatable {
        case registering
        case running
        case terminating
        case terminated
    }

    /// A run of an executor, with its tasks in the order in which they came.
    package struct Executor: Sendable, Equatable {
        package var info: ExecutorInfo
        package var containerID: ContainerID
        package var kind: ContainerLaunch.Kind
        package var sandbox: String
        package var phase: Phase
        package var queuedTasks: [V1.Task]
        /// The queued tasks as their framework described them.
        package var queuedInfos: [TaskInfo]
        package var launchedTasks: [V1.Task]
        package var terminatedTasks: [V1.Task]
        package var completedTasks: [V1.Task]
    }

    package var configuration: AgentConfiguration
    /// The agent's address as its messages carry it.
    package var pid: String
    package var agent: AgentInfo
    package var isRegistered: Bool
    package var frameworks: [Framework]
    package var completedFrameworks: [Framework]
    /// The number of status updates streams that are open.
    package var openUpdateStreams: Int
}
