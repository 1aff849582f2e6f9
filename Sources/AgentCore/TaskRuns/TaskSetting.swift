import MesosBase
import MesosWire

/// Where a task of a built-in executor runs.
struct TaskSetting: Sendable {
    var executorID: ExecutorID
    /// The container of the task, which may be the executor's.
    var containerID: ContainerID
    /// The user that the task runs as, or `nil` for the agent's own.
    var user: String?
    /// The task's own place in its executor's container, if it has one.
    var nested: ProcessLaunch.Nested?
    /// The directory that a task with a place of its own is told.
    var sandbox: String?
    /// The address that a task with a place of its own is told.
    var address: String?

    /// News of a task, from scratch.
    func status<Effect>(
        of task: TaskInfo, _ state: TaskState, _ reason: TaskStatus.Reason? = nil, message: String? = nil,
        in turn: inout Turn<Effect>
    ) -> TaskStatus {
        var status = TaskStatus(
            taskID: task.taskID, state: state, message: message, timestamp: turn.date.seconds,
            executorID: executorID, source: .executor, reason: reason, uuid: turn.uuid().bytes)
        // A task that has a check always has a status of it.
        if let kind = task.check?.type, kind != .unknown { status.checkStatus = V1.CheckStatusInfo(emptyOf: kind) }
        if nested != nil { status.containerStatus = V1.ContainerStatus(containerID: containerID) }
        return status
    }
}
