import MesosBase
import MesosWire

/// What an agent knows of a task that it has not yet forgotten.
struct TaskRecord: SlotRecord {
    /// Where a task stands on its way through the agent; each stage is a chain of its executor.
    enum Stage: Sendable {
        /// It waits for its executor to subscribe.
        case queued
        /// It was sent to its executor.
        case launched
        /// It has ended and its last update is not acknowledged yet.
        case terminated
    }

    var link = ChainLink<TaskRecord>()
    var stage = Stage.queued
    var executor = Slot<ExecutorRecord>(index: -1)
    /// The number of the group that it is launched with; `nil` if it came alone.
    var group: UInt32?
    /// The task as its framework described it, without its data once that was delivered.
    var info = TaskInfo(name: "", taskID: TaskID(value: ""), agentID: AgentID(value: ""))
    var state = TaskState.staging
    /// Its history: of consecutive updates in one state the last, without their data.
    var statuses: [TaskStatus] = []
    /// The update that was last sent to the master.
    var statusUpdateState: TaskState?
    var statusUpdateUUID: [UInt8]?
    var stream: Slot<UpdateStream>?

    init() {}

    init(info: TaskInfo, group: UInt32?, executor: Slot<ExecutorRecord>) {
        self.info = info
        self.group = group
        self.executor = executor
    }

    mutating func record(_ status: TaskStatus) {
        var status = status
        if status.data != nil { status.data = nil }
        state = status.state
        if let last = statuses.last, last.state == status.state {
            statuses[statuses.count - 1] = status
        } else {
            statuses.append(status)
        }
    }

    /// The task as masters and operators see it.
    func task(of frameworkID: FrameworkID) -> V1.Task {
        let executor = info.executor
        return V1.Task(
            name: info.name, taskID: info.taskID, frameworkID: frameworkID, agentID: info.agentID, state: state,
            executorID: executor?.executorID, resources: info.resources, statuses: statuses,
            statusUpdateState: statusUpdateState, statusUpdateUUID: statusUpdateUUID, labels: info.labels,
            discovery: info.discovery, container: info.container,
            user: info.command?.user ?? executor?.command?.user, healthCheck: info.healthCheck,
            killPolicy: info.killPolicy, limits: info.limits)
    }
}
