// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/status-updates.schema: change that file and run it again.

extension Internal {
    /// News about a task, on its way.
    package struct StatusUpdate: WireMessage {
        /// Field 1, `framework_id`.
        package var frameworkID: V1.FrameworkID
        /// Field 2, `executor_id`.
        package var executorID: V1.ExecutorID?
        /// Field 3, `slave_id`.
        package var agentID: V1.AgentID?
        /// Field 4, `status`.
        package var status: V1.TaskStatus
        /// Field 5, `timestamp`.
        package var timestamp: Double
        /// Names the news; it is acknowledged by this name. Field 6, `uuid`.
        package var uuid: [UInt8]?
        /// How the task stands by now. Field 7, `latest_state`.
        package var latestState: V1.TaskState?

        /// Creates the message.
        package init(
            frameworkID: V1.FrameworkID,
            status: V1.TaskStatus,
            timestamp: Double,
            executorID: V1.ExecutorID? = nil,
            agentID: V1.AgentID? = nil,
            uuid: [UInt8]? = nil,
            latestState: V1.TaskState? = nil
        ) {
            self.frameworkID = frameworkID
            self.executorID = executorID
            self.agentID = agentID
            self.status = status
            self.timestamp = timestamp
            self.uuid = uuid
            self.latestState = latestState
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.StatusUpdate" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = [
            "framework_id": 1, "executor_id": 2, "slave_id": 3, "status": 4, "timestamp": 5, "uuid": 6,
            "latest_state": 7,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var frameworkID: V1.FrameworkID?
            var executorID: V1.ExecutorID?
            var agentID: V1.AgentID?
            var status: V1.TaskStatus?
            var timestamp: Double?
            var uuid: [UInt8]?
            var latestState: V1.TaskState?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&frameworkID)
                case 2: reader.message(&executorID)
                case 3: reader.message(&agentID)
                case 4: reader.message(&status)
                case 5: reader.double(&timestamp)
                case 6: reader.bytes(&uuid)
                case 7: reader.enumeration(&latestState)
                default: reader.skip()
                }
            }
            guard let frameworkID, let status, let timestamp else {
                reader.missing([frameworkID == nil ? 1 : 0, status == nil ? 4 : 0, timestamp == nil ? 5 : 0], of: Self.wireFields)
                return nil
            }
            self.frameworkID = frameworkID
            self.executorID = executorID
            self.agentID = agentID
            self.status = status
            self.timestamp = timestamp
            self.uuid = uuid
            self.latestState = latestState
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "framework_id", frameworkID)
            writer.message(2, "executor_id", executorID)
            writer.message(3, "slave_id", agentID)
            writer.message(4, "status", status)
            writer.double(5, "timestamp", timestamp)
            writer.bytes(6, "uuid", uuid)
            writer.enumeration(7, "latest_state", latestState)
        }
    }
}

extension Internal {
    /// A line of the file in which an agent keeps the news about a task.
    package struct StatusUpdateRecord: WireMessage {
        /// What is written down.
        package enum Kind: Int32, WireEnumeration {
            /// `UPDATE`.
            case update = 0
            /// `ACK`.
            case ack = 1

            /// The value's name on the wire.
            package var wireName: String {
                switch self {
                case .update: "UPDATE"
                case .ack: "ACK"
                }
            }

            /// The names of all values with their numbers.
            package static let wireValues: WireNames = ["UPDATE": 0, "ACK": 1]
        }

        /// Field 1, `type`.
        package var type: Kind
        @usableFromInline var updateBox: Boxed<StatusUpdate>?
        /// Field 2, `update`.
        @inlinable package var update: StatusUpdate? {
            get { updateBox?.value }
            set { updateBox = newValue.map(Boxed.init) }
        }
        /// Field 3, `uuid`.
        package var uuid: [UInt8]?

        /// Creates the message.
        package init(type: Kind, update: StatusUpdate? = nil, uuid: [UInt8]? = nil) {
            self.type = type
            updateBox = update.map(Boxed.init)
            self.uuid = uuid
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.StatusUpdateRecord" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["type": 1, "update": 2, "uuid": 3]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var update: Boxed<StatusUpdate>?
            var uuid: [UInt8]?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type, isRequired: true)
                case 2: reader.boxed(&update)
                case 3: reader.bytes(&uuid)
                default: reader.skip()
                }
            }
            guard let type else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.type = type
            self.updateBox = update
            self.uuid = uuid
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.boxed(2, "update", updateBox)
            writer.bytes(3, "uuid", uuid)
        }
    }
}

extension Internal {
    /// An agent passes on news about a task.
    package struct StatusUpdateMessage: WireMessage {
        /// Field 1, `update`.
        package var update: StatusUpdate
        /// To whom the acknowledgement is to be sent. Field 2, `pid`.
        package var pid: String?

        /// Creates the message.
        package init(update: StatusUpdate, pid: String? = nil) {
            self.update = update
            self.pid = pid
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.StatusUpdateMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["update": 1, "pid": 2]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var update: StatusUpdate?
            var pid: String?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&update)
                case 2: reader.string(&pid)
                default: reader.skip()
                }
            }
            guard let update else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.update = update
            self.pid = pid
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "update", update)
            writer.string(2, "pid", pid)
        }
    }
}

extension Internal {
    /// The scheduler has taken note of news about a task.
    package struct StatusUpdateAcknowledgementMessage: WireMessage {
        /// Field 1, `slave_id`.
        package var agentID: V1.AgentID
        /// Field 2, `framework_id`.
        package var frameworkID: V1.FrameworkID
        /// Field 3, `task_id`.
        package var taskID: V1.TaskID
        /// Field 4, `uuid`.
        package var uuid: [UInt8]

        /// Creates the message.
        package init(agentID: V1.AgentID, frameworkID: V1.FrameworkID, taskID: V1.TaskID, uuid: [UInt8]) {
            self.agentID = agentID
            self.frameworkID = frameworkID
            self.taskID = taskID
            self.uuid = uuid
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.StatusUpdateAcknowledgementMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["slave_id": 1, "framework_id": 2, "task_id": 3, "uuid": 4]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var agentID: V1.AgentID?
            var frameworkID: V1.FrameworkID?
            var taskID: V1.TaskID?
            var uuid: [UInt8]?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&agentID)
                case 2: reader.message(&frameworkID)
                case 3: reader.message(&taskID)
                case 4: reader.bytes(&uuid)
                default: reader.skip()
                }
            }
            guard let agentID, let frameworkID, let taskID, let uuid else {
                reader.missing([agentID == nil ? 1 : 0, frameworkID == nil ? 2 : 0, taskID == nil ? 3 : 0, uuid == nil ? 4 : 0], of: Self.wireFields)
                return nil
            }
            self.agentID = agentID
            self.frameworkID = frameworkID
            self.taskID = taskID
            self.uuid = uuid
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "slave_id", agentID)
            writer.message(2, "framework_id", frameworkID)
            writer.message(3, "task_id", taskID)
            writer.bytes(4, "uuid", uuid)
        }
    }
}
