// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/task-health.schema: change that file and run it again.

extension Internal {
    /// What a health check found about a task.
    package struct TaskHealthStatus: Sendable, Equatable {
        /// What absent fields mean.
        package enum Defaults {
            /// The value of an absent `kill_task`.
            @inlinable package static var killTask: Bool { false }
        }

        /// Field 1, `task_id`.
        package var taskID: V1.TaskID
        /// Field 2, `healthy`.
        package var healthy: Bool
        /// Whether the task is to be killed. Field 3, `kill_task`. `false` if absent.
        package var killTask: Bool?
        /// How many looks in a row went badly. Field 4, `consecutive_failures`.
        package var consecutiveFailures: Int32?

        /// Creates the message.
        package init(taskID: V1.TaskID, healthy: Bool, killTask: Bool? = nil, consecutiveFailures: Int32? = nil) {
            self.taskID = taskID
            self.healthy = healthy
            self.killTask = killTask
            self.consecutiveFailures = consecutiveFailures
        }
    }
}
