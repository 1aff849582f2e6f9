// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/status-updates.schema: change that file and run it again.

extension Internal {
    /// News about a task, on its way.
    package struct StatusUpdate: Sendable, Equatable {
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
    }
}

extension Internal {
    /// A line of the file in which an agent keeps the news about a task.
    package struct StatusUpdateRecord: Sendable, Equatable {
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
    }
}

extension Internal {
    /// An agent passes on news about a task.
    package struct StatusUpdateMessage: Sendable, Equatable {
        /// Field 1, `update`.
        package var update: StatusUpdate
        /// To whom the acknowledgement is to be sent. Field 2, `pid`.
        package var pid: String?

        /// Creates the message.
        package init(update: StatusUpdate, pid: String? = nil) {
            self.update = update
            self.pid = pid
        }
    }
}

extension Internal {
    /// The scheduler has taken note of news about a task.
    package struct StatusUpdateAcknowledgementMessage: Sendable, Equatable {
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
    }
}
