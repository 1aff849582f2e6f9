import MesosWire

/// What an agent has counted since it began.
struct AgentCounters: Sendable {
    var tasksFinished: UInt64 = 0
    var tasksFailed: UInt64 = 0
    var tasksKilled: UInt64 = 0
    var tasksLost: UInt64 = 0
    var tasksGone: UInt64 = 0
    var executorsTerminated: UInt64 = 0
    /// Status updates that were taken, those that the agent made itself among them.
    var validStatusUpdates: UInt64 = 0
    var invalidStatusUpdates: UInt64 = 0
    /// Messages that were passed on, in either direction.
    var validFrameworkMessages: UInt64 = 0
    var invalidFrameworkMessages: UInt64 = 0
    var containerLaunchErrors: UInt64 = 0
    var directoriesRemoved: UInt64 = 0
    var directoriesNotRemoved: UInt64 = 0

    /// Counts the end of a task.
    mutating func countEnd(_ state: TaskState) {
        switch state {
        case .finished: tasksFinished += 1
        case .failed: tasksFailed += 1
        case .killed: tasksKilled += 1
        case .lost: tasksLost += 1
        case .gone: tasksGone += 1
        default: break
        }
    }
}
