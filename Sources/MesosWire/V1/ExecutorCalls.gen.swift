// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/executor-calls.schema: change that file and run it again.

extension V1.Executor {
    /// What an executor tells its agent.
    public struct Call: WireMessage {
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

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = [
                "UNKNOWN": 0, "SUBSCRIBE": 1, "UPDATE": 2, "MESSAGE": 3, "HEARTBEAT": 4,
            ]
        }

        /// Registers the executor and opens the stream of events.
        public struct Subscribe: WireMessage {
            /// The tasks of which nothing was acknowledged. Field 1, `unacknowledged_tasks`.
            public var unacknowledgedTasks: [V1.TaskInfo]
            /// The news that were not acknowledged. Field 2, `unacknowledged_updates`.
            public var unacknowledgedUpdates: [Update]

            /// Creates the message.
            public init(unacknowledgedTasks: [V1.TaskInfo] = [], unacknowledgedUpdates: [Update] = []) {
                self.unacknowledgedTasks = unacknowledgedTasks
                self.unacknowledgedUpdates = unacknowledgedUpdates
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.executor.Call.Subscribe" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["unacknowledged_tasks": 1, "unacknowledged_updates": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var unacknowledgedTasks: [V1.TaskInfo] = []
                var unacknowledgedUpdates: [Update] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&unacknowledgedTasks)
                    case 2: reader.messages(&unacknowledgedUpdates)
                    default: reader.skip()
                    }
                }
                self.unacknowledgedTasks = unacknowledgedTasks
                self.unacknowledgedUpdates = unacknowledgedUpdates
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "unacknowledged_tasks", unacknowledgedTasks)
                writer.messages(2, "unacknowledged_updates", unacknowledgedUpdates)
            }
        }

        /// News about a task.
        public struct Update: WireMessage {
            /// Field 1, `status`.
            public var status: V1.TaskStatus

            /// Creates the message.
            public init(status: V1.TaskStatus) {
                self.status = status
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.executor.Call.Update" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["status": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var status: V1.TaskStatus?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&status)
                    default: reader.skip()
                    }
                }
                guard let status else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.status = status
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "status", status)
            }
        }

        /// Bytes for the scheduler, without promise of delivery.
        public struct Message: WireMessage {
            /// Field 2, `data`.
            public var data: [UInt8]

            /// Creates the message.
            public init(data: [UInt8]) {
                self.data = data
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.executor.Call.Message" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["data": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var data: [UInt8]?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 2: reader.bytes(&data)
                    default: reader.skip()
                    }
                }
                guard let data else {
                    reader.missing([2], of: Self.wireFields)
                    return nil
                }
                self.data = data
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.bytes(2, "data", data)
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.executor.Call" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "executor_id": 1, "framework_id": 2, "type": 3, "subscribe": 4, "update": 5, "message": 6,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var executorID: V1.ExecutorID?
            var frameworkID: V1.FrameworkID?
            var type: Kind?
            var subscribe: Subscribe?
            var update: Boxed<Update>?
            var message: Message?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&executorID)
                case 2: reader.message(&frameworkID)
                case 3: reader.enumeration(&type)
                case 4: reader.message(&subscribe)
                case 5: reader.boxed(&update)
                case 6: reader.message(&message)
                default: reader.skip()
                }
            }
            guard let executorID, let frameworkID else {
                reader.missing([executorID == nil ? 1 : 0, frameworkID == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.executorID = executorID
            self.frameworkID = frameworkID
            self.type = type
            self.subscribe = subscribe
            self.updateBox = update
            self.message = message
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "executor_id", executorID)
            writer.message(2, "framework_id", frameworkID)
            writer.enumeration(3, "type", type)
            writer.message(4, "subscribe", subscribe)
            writer.boxed(5, "update", updateBox)
            writer.message(6, "message", message)
        }
    }
}
