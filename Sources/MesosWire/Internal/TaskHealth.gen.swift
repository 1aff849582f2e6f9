// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/task-health.schema: change that file and run it again.

extension Internal {
    /// What a health check found about a task.
    package struct TaskHealthStatus: WireMessage {
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.TaskHealthStatus" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = [
            "task_id": 1, "healthy": 2, "kill_task": 3, "consecutive_failures": 4,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var taskID: V1.TaskID?
            var healthy: Bool?
            var killTask: Bool?
            var consecutiveFailures: Int32?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&taskID)
                case 2: reader.bool(&healthy)
                case 3: reader.bool(&killTask)
                case 4: reader.int32(&consecutiveFailures)
                default: reader.skip()
                }
            }
            guard let taskID, let healthy else {
                reader.missing([taskID == nil ? 1 : 0, healthy == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.taskID = taskID
            self.healthy = healthy
            self.killTask = killTask
            self.consecutiveFailures = consecutiveFailures
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "task_id", taskID)
            writer.bool(2, "healthy", healthy)
            writer.bool(3, "kill_task", killTask, otherwise: Defaults.killTask)
            writer.int32(4, "consecutive_failures", consecutiveFailures)
        }
    }
}
