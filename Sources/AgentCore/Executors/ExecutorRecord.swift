import MesosBase
import MesosWire

/// What an agent knows of one run of an executor.
struct ExecutorRecord: SlotRecord {
    enum Phase: Sendable {
        /// Its container is being started, or it has not subscribed yet.
        case registering
        case running
        /// It was asked to shut down, or its container is being destroyed.
        case terminating
        /// Its container has ended; updates of its tasks await their acknowledgement.
        case terminated
    }

    /// Why the agent ended a container: what its live tasks are told when it has ended.
    struct Termination: Sendable {
        var state: TaskState
        var reason: TaskStatus.Reason
        var message: String
    }

    var link = ChainLink<ExecutorRecord>()
    var phase = Phase.registering
    var framework = Slot<FrameworkRecord>(index: -1)
    var info = ExecutorInfo(executorID: ExecutorID(value: ""))
    var containerID = ContainerID(value: "")
    var kind = ContainerLaunch.Kind.process
    var sandbox = ""
    /// Where its tasks run, for their statuses.
    var containerStatus = V1.ContainerStatus()
    /// Whether a connection is open on which it takes events.
    var isConnected = false
    /// How many streams of events have been opened to it over connections.
    var streams: UInt64 = 0
    /// Whether a task was ever sent to it.
    var wasEverSentTask = false
    var pendingTermination: Termination?

    var queued = Chain<TaskRecord>()
    var launched = Chain<TaskRecord>()
    var terminated = Chain<TaskRecord>()
    var completedTasks = Deque<V1.Task>()

    init() {}

    var isGeneratedForCommandTask: Bool { kind == .commandExecutor }

    var hasIncompleteTasks: Bool { !queued.isEmpty || !launched.isEmpty || !terminated.isEmpty }
}

/// A run of an executor that is over.
struct CompletedExecutor: Sendable {
    var info: ExecutorInfo
    var containerID: ContainerID
    var kind: ContainerLaunch.Kind
    var sandbox: String
    var tasks: Deque<V1.Task>
}
