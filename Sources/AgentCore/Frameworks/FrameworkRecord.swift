import MesosBase
import MesosWire

/// What an agent knows of a framework.
struct FrameworkRecord: SlotRecord {
    enum Phase: Sendable {
        case running
        /// All its executors are being shut down; nothing is reported any more.
        case terminating
        /// It has nothing left here but updates that await their acknowledgement.
        case departed
    }

    var link = ChainLink<FrameworkRecord>()
    var phase = Phase.departed
    var info = FrameworkInfo(user: "", name: "")
    var id = FrameworkID(value: "")
    var isPartitionAware = false

    /// Its executors: by id, and in the order in which they were started.
    var executorSlots = Table<ExecutorID, Slot<ExecutorRecord>>()
    var executors = Chain<ExecutorRecord>()
    /// Every task that is queued, delivered, or terminated but not acknowledged.
    var tasks = Table<TaskID, Slot<TaskRecord>>()
    /// The update streams of its tasks in the order in which they were opened.
    var streams = Chain<UpdateStream>()
    /// The streams of tasks that the agent does not know (any more).
    var orphanStreams = Table<TaskID, Slot<UpdateStream>>()
    var completedExecutors = Deque<CompletedExecutor>()

    init() {}

    init(info: FrameworkInfo, id: FrameworkID) {
        self.id = id
        phase = .running
        adopt(info)
    }

    mutating func adopt(_ info: FrameworkInfo) {
        self.info = info
        isPartitionAware = info.has(.partitionAware)
    }

    /// The state of a task that was never started here.
    var droppedState: TaskState { isPartitionAware ? .dropped : .lost }
}

/// A framework that has left, with the history of its executors.
struct CompletedFramework: Sendable {
    var info: FrameworkInfo
    var executors: Deque<CompletedExecutor>
}

extension FrameworkInfo {
    func has(_ capability: Capability.Kind) -> Bool {
        capabilities.contains { $0.type == capability }
    }

    /// The role of all its resources, if it can have only one.
    var onlyRole: String? {
        guard has(.multiRole) else { return role ?? "*" }
        return roles.count == 1 ? roles.first : nil
    }
}
