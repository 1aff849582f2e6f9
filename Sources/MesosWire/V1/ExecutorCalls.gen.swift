// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/executor-calls.schema: change that file and run it again.

extension V1.Executor {
    /// What an executor tells its agent.
    public struct Call: Sendable, Equatable {
        /// What executors may have to tell.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `SUBSCRIBE`.
            case subscribe = 1
            /// `UPDATE`.
            case update = 2
            /// `MESSAGE`.
            case message = 3
            /// `HEARTBEAT`.
            case heartbeat = 4

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .subscribe: "SUBSCRIBE"
                case .update: "UPDATE"
                case .message: "MESSAGE"
                case .heartbeat: "HEARTBEAT"
                }
            }
        }

        /// Registers the executor and opens the stream of events.
        public struct Subscribe: Sendable, Equatable {
            /// The tasks of which nothing was acknowledged. Field 1, `unacknowledged_tasks`.
            public var unacknowledgedTasks: [V1.TaskInfo]
            /// The news that were not acknowledged. Field 2, `unacknowledged_updates`.
            public var unacknowledgedUpdates: [Update]

            /// Creates the message.
            public init(unacknowledgedTasks: [V1.TaskInfo] = [], unacknowledgedUpdates: [Update] = []) {
                self.unacknowledgedTasks = unacknowledgedTasks
                self.unacknowledgedUpdates = unacknowledgedUpdates
            }
        }

        /// News about a task.
        public struct Update: Sendable, Equatable {
            /// Field 1, `status`.
            public var status: V1.TaskStatus

            /// Creates the message.
            public init(status: V1.TaskStatus) {
                self.status = status
            }
        }

        /// Bytes for the scheduler, without promise of delivery.
        public struct Message: Sendable, Equatable {
            /// Field 2, `data`.
            public var data: [UInt8]

            /// Creates the message.
            public init(data: [UInt8]) {
                self.data = data
            }
        }

        /// Field 1, `executor_id`.
        public var executorID: V1.ExecutorID
        /// Field 2, `framework_id`.
        public var frameworkID: V1.FrameworkID
        /// Which of the fields is set. Field 3, `type`.
        public var type: Kind?
        /// Field 4, `subscribe`.
        public var subscribe: Subscribe?
        @usableFromInline var updateBox: Boxed<Update>?
        /// Field 5, `update`.
        @inlinable public var update: Update? {
            get { updateBox?.value }
            set { updateBox = newValue.map(Boxed.init) }
        }
        /// Field 6, `message`.
        public var message: Message?

        /// Creates the message.
        public init(
            executorID: V1.ExecutorID,
            frameworkID: V1.FrameworkID,
            type: Kind? = nil,
            subscribe: Subscribe? = nil,
            update: Update? = nil,
            message: Message? = nil
        ) {
            self.executorID = executorID
            self.frameworkID = frameworkID
            self.type = type
            self.subscribe = subscribe
            updateBox = update.map(Boxed.init)
            self.message = message
        }
    }
}
