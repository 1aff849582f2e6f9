// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/statuses.schema: change that file and run it again.

extension V1 {
    /// Where a task stands in its life.
    public enum TaskState: Int32, WireEnumeration {
        /// Handed to an agent; its executor has not said anything. `TASK_STAGING`.
        case staging = 6
        /// Its executor is about to run it. `TASK_STARTING`.
        case starting = 0
        /// Runs. `TASK_RUNNING`.
        case running = 1
        /// Is being killed. `TASK_KILLING`.
        case killing = 8
        /// Ended well. `TASK_FINISHED`.
        case finished = 2
        /// Ended badly. `TASK_FAILED`.
        case failed = 3
        /// Was killed by its executor. `TASK_KILLED`.
        case killed = 4
        /// Its description was refused. `TASK_ERROR`.
        case error = 7
        /// Nobody knows what became of it; for frameworks that are not partition-aware. `TASK_LOST`.
        case lost = 5
        /// Could not be started for reasons that may pass. `TASK_DROPPED`.
        case dropped = 9
        /// Its agent cannot be reached; it may still run. `TASK_UNREACHABLE`.
        case unreachable = 10
        /// Its agent came back without it. `TASK_GONE`.
        case gone = 11
        /// Its agent was declared gone by an operator. `TASK_GONE_BY_OPERATOR`.
        case goneByOperator = 12
        /// Nobody knows of it. `TASK_UNKNOWN`.
        case unknown = 13

        /// The value's name on the wire.
        public var wireName: String {
            switch self {
            case .staging: "TASK_STAGING"
            case .starting: "TASK_STARTING"
            case .running: "TASK_RUNNING"
            case .killing: "TASK_KILLING"
            case .finished: "TASK_FINISHED"
            case .failed: "TASK_FAILED"
            case .killed: "TASK_KILLED"
            case .error: "TASK_ERROR"
            case .lost: "TASK_LOST"
            case .dropped: "TASK_DROPPED"
            case .unreachable: "TASK_UNREACHABLE"
            case .gone: "TASK_GONE"
            case .goneByOperator: "TASK_GONE_BY_OPERATOR"
            case .unknown: "TASK_UNKNOWN"
            }
        }

        /// The names of all values with their numbers.
        public static let wireValues: WireNames = [
            "TASK_STAGING": 6, "TASK_STARTING": 0, "TASK_RUNNING": 1, "TASK_KILLING": 8, "TASK_FINISHED": 2,
            "TASK_FAILED": 3, "TASK_KILLED": 4, "TASK_ERROR": 7, "TASK_LOST": 5, "TASK_DROPPED": 9,
            "TASK_UNREACHABLE": 10, "TASK_GONE": 11, "TASK_GONE_BY_OPERATOR": 12, "TASK_UNKNOWN": 13,
        ]
    }
}

extension V1 {
    /// News about a task.
    public struct TaskStatus: WireMessage {
        /// Who has news about a task.
        public enum Source: Int32, WireEnumeration {
            /// `SOURCE_MASTER`.
            case master = 0
            /// `SOURCE_AGENT`.
            case agent = 1
            /// `SOURCE_EXECUTOR`.
            case executor = 2

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .master: "SOURCE_MASTER"
                case .agent: "SOURCE_AGENT"
                case .executor: "SOURCE_EXECUTOR"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["SOURCE_MASTER": 0, "SOURCE_AGENT": 1, "SOURCE_EXECUTOR": 2]
        }

        /// Why a task is in its state.
        public enum Reason: Int32, WireEnumeration {
            /// `REASON_COMMAND_EXECUTOR_FAILED`.
            case commandExecutorFailed = 0
            /// `REASON_CONTAINER_LAUNCH_FAILED`.
            case containerLaunchFailed = 21
            /// `REASON_CONTAINER_LIMITATION`.
            case containerLimitation = 19
            /// `REASON_CONTAINER_LIMITATION_DISK`.
            case containerLimitationDisk = 20
            /// `REASON_CONTAINER_LIMITATION_MEMORY`.
            case containerLimitationMemory = 8
            /// `REASON_CONTAINER_PREEMPTED`.
            case containerPreempted = 17
            /// `REASON_CONTAINER_UPDATE_FAILED`.
            case containerUpdateFailed = 22
            /// `REASON_MAX_COMPLETION_TIME_REACHED`.
            case maxCompletionTimeReached = 33
            /// `REASON_EXECUTOR_REGISTRATION_TIMEOUT`.
            case executorRegistrationTimeout = 23
            /// `REASON_EXECUTOR_REREGISTRATION_TIMEOUT`.
            case executorReregistrationTimeout = 24
            /// `REASON_EXECUTOR_TERMINATED`.
            case executorTerminated = 1
            /// `REASON_EXECUTOR_UNREGISTERED`.
            case executorUnregistered = 2
            /// `REASON_FRAMEWORK_REMOVED`.
            case frameworkRemoved = 3
            /// `REASON_GC_ERROR`.
            case gcError = 4
            /// `REASON_INVALID_FRAMEWORKID`.
            case invalidFrameworkID = 5
            /// `REASON_INVALID_OFFERS`.
            case invalidOffers = 6
            /// `REASON_IO_SWITCHBOARD_EXITED`.
            case ioSwitchboardExited = 27
            /// `REASON_MASTER_DISCONNECTED`.
            case masterDisconnected = 7
            /// `REASON_RECONCILIATION`.
            case reconciliation = 9
            /// `REASON_RESOURCES_UNKNOWN`.
            case resourcesUnknown = 18
            /// `REASON_AGENT_DISCONNECTED`.
            case agentDisconnected = 10
            /// `REASON_AGENT_DRAINING`.
            case agentDraining = 34
            /// `REASON_AGENT_REMOVED`.
            case agentRemoved = 11
            /// `REASON_AGENT_REMOVED_BY_OPERATOR`.
            case agentRemovedByOperator = 31
            /// `REASON_AGENT_REREGISTERED`.
            case agentReregistered = 32
            /// `REASON_AGENT_RESTARTED`.
            case agentRestarted = 12
            /// `REASON_AGENT_UNKNOWN`.
            case agentUnknown = 13
            /// `REASON_TASK_KILLED_DURING_LAUNCH`.
            case taskKilledDuringLaunch = 30
            /// `REASON_TASK_CHECK_STATUS_UPDATED`.
            case taskCheckStatusUpdated = 28
            /// `REASON_TASK_HEALTH_CHECK_STATUS_UPDATED`.
            case taskHealthCheckStatusUpdated = 29
            /// `REASON_TASK_GROUP_INVALID`.
            case taskGroupInvalid = 25
            /// `REASON_TASK_GROUP_UNAUTHORIZED`.
            case taskGroupUnauthorized = 26
            /// `REASON_TASK_INVALID`.
            case taskInvalid = 14
            /// `REASON_TASK_UNAUTHORIZED`.
            case taskUnauthorized = 15
            /// `REASON_TASK_UNKNOWN`.
            case taskUnknown = 16

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .commandExecutorFailed: "REASON_COMMAND_EXECUTOR_FAILED"
                case .containerLaunchFailed: "REASON_CONTAINER_LAUNCH_FAILED"
                case .containerLimitation: "REASON_CONTAINER_LIMITATION"
                case .containerLimitationDisk: "REASON_CONTAINER_LIMITATION_DISK"
                case .containerLimitationMemory: "REASON_CONTAINER_LIMITATION_MEMORY"
                case .containerPreempted: "REASON_CONTAINER_PREEMPTED"
                case .containerUpdateFailed: "REASON_CONTAINER_UPDATE_FAILED"
                case .maxCompletionTimeReached: "REASON_MAX_COMPLETION_TIME_REACHED"
                case .executorRegistrationTimeout: "REASON_EXECUTOR_REGISTRATION_TIMEOUT"
                case .executorReregistrationTimeout: "REASON_EXECUTOR_REREGISTRATION_TIMEOUT"
                case .executorTerminated: "REASON_EXECUTOR_TERMINATED"
                case .executorUnregistered: "REASON_EXECUTOR_UNREGISTERED"
                case .frameworkRemoved: "REASON_FRAMEWORK_REMOVED"
                case .gcError: "REASON_GC_ERROR"
                case .invalidFrameworkID: "REASON_INVALID_FRAMEWORKID"
                case .invalidOffers: "REASON_INVALID_OFFERS"
                case .ioSwitchboardExited: "REASON_IO_SWITCHBOARD_EXITED"
                case .masterDisconnected: "REASON_MASTER_DISCONNECTED"
                case .reconciliation: "REASON_RECONCILIATION"
                case .resourcesUnknown: "REASON_RESOURCES_UNKNOWN"
                case .agentDisconnected: "REASON_AGENT_DISCONNECTED"
                case .agentDraining: "REASON_AGENT_DRAINING"
                case .agentRemoved: "REASON_AGENT_REMOVED"
                case .agentRemovedByOperator: "REASON_AGENT_REMOVED_BY_OPERATOR"
                case .agentReregistered: "REASON_AGENT_REREGISTERED"
                case .agentRestarted: "REASON_AGENT_RESTARTED"
                case .agentUnknown: "REASON_AGENT_UNKNOWN"
                case .taskKilledDuringLaunch: "REASON_TASK_KILLED_DURING_LAUNCH"
                case .taskCheckStatusUpdated: "REASON_TASK_CHECK_STATUS_UPDATED"
                case .taskHealthCheckStatusUpdated: "REASON_TASK_HEALTH_CHECK_STATUS_UPDATED"
                case .taskGroupInvalid: "REASON_TASK_GROUP_INVALID"
                case .taskGroupUnauthorized: "REASON_TASK_GROUP_UNAUTHORIZED"
                case .taskInvalid: "REASON_TASK_INVALID"
                case .taskUnauthorized: "REASON_TASK_UNAUTHORIZED"
                case .taskUnknown: "REASON_TASK_UNKNOWN"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = [
                "REASON_COMMAND_EXECUTOR_FAILED": 0, "REASON_CONTAINER_LAUNCH_FAILED": 21,
                "REASON_CONTAINER_LIMITATION": 19, "REASON_CONTAINER_LIMITATION_DISK": 20,
                "REASON_CONTAINER_LIMITATION_MEMORY": 8, "REASON_CONTAINER_PREEMPTED": 17,
                "REASON_CONTAINER_UPDATE_FAILED": 22, "REASON_MAX_COMPLETION_TIME_REACHED": 33,
                "REASON_EXECUTOR_REGISTRATION_TIMEOUT": 23, "REASON_EXECUTOR_REREGISTRATION_TIMEOUT": 24,
                "REASON_EXECUTOR_TERMINATED": 1, "REASON_EXECUTOR_UNREGISTERED": 2, "REASON_FRAMEWORK_REMOVED": 3,
                "REASON_GC_ERROR": 4, "REASON_INVALID_FRAMEWORKID": 5, "REASON_INVALID_OFFERS": 6,
                "REASON_IO_SWITCHBOARD_EXITED": 27, "REASON_MASTER_DISCONNECTED": 7, "REASON_RECONCILIATION": 9,
                "REASON_RESOURCES_UNKNOWN": 18, "REASON_AGENT_DISCONNECTED": 10, "REASON_AGENT_DRAINING": 34,
                "REASON_AGENT_REMOVED": 11, "REASON_AGENT_REMOVED_BY_OPERATOR": 31, "REASON_AGENT_REREGISTERED": 32,
                "REASON_AGENT_RESTARTED": 12, "REASON_AGENT_UNKNOWN": 13, "REASON_TASK_KILLED_DURING_LAUNCH": 30,
                "REASON_TASK_CHECK_STATUS_UPDATED": 28, "REASON_TASK_HEALTH_CHECK_STATUS_UPDATED": 29,
                "REASON_TASK_GROUP_INVALID": 25, "REASON_TASK_GROUP_UNAUTHORIZED": 26, "REASON_TASK_INVALID": 14,
                "REASON_TASK_UNAUTHORIZED": 15, "REASON_TASK_UNKNOWN": 16,
            ]
        }

        /// The task it is about. Field 1, `task_id`.
        public var taskID: TaskID
        /// Where the task stands. Field 2, `state`.
        public var state: TaskState
        /// From the executor; means nothing to the cluster. Field 3, `data`.
        public var data: [UInt8]?
        /// More, in words. Field 4, `message`.
        public var message: String?
        /// The agent of the task. Field 5, `agent_id`.
        public var agentID: AgentID?
        /// When it happened, in seconds since the beginning of 1970, UTC. Field 6, `timestamp`.
        public var timestamp: Double?
        /// The executor of the task. Field 7, `executor_id`.
        public var executorID: ExecutorID?
        /// What the health check found. Field 8, `healthy`.
        public var healthy: Bool?
        /// Who says so. Field 9, `source`.
        public var source: Source?
        /// Why the task is in this state. Field 10, `reason`.
        public var reason: Reason?
        /// Set if the news is to be acknowledged. Field 11, `uuid`.
        public var uuid: [UInt8]?
        /// Words of the executor's own. Field 12, `labels`.
        public var labels: Labels?
        @usableFromInline var containerStatusBox: Boxed<ContainerStatus>?
        /// The container's addresses and processes. Field 13, `container_status`.
        @inlinable public var containerStatus: ContainerStatus? {
            get { containerStatusBox?.value }
            set { containerStatusBox = newValue.map(Boxed.init) }
        }
        /// Since when the agent cannot be reached. Field 14, `unreachable_time`.
        public var unreachableTime: TimeInfo?
        @usableFromInline var checkStatusBox: Boxed<CheckStatusInfo>?
        /// What the check found. Field 15, `check_status`.
        @inlinable public var checkStatus: CheckStatusInfo? {
            get { checkStatusBox?.value }
            set { checkStatusBox = newValue.map(Boxed.init) }
        }
        /// Which resources the task took too much of. Field 16, `limitation`.
        public var limitation: TaskResourceLimitation?

        /// Creates the message.
        public init(
            taskID: TaskID,
            state: TaskState,
            data: [UInt8]? = nil,
            message: String? = nil,
            agentID: AgentID? = nil,
            timestamp: Double? = nil,
            executorID: ExecutorID? = nil,
            healthy: Bool? = nil,
            source: Source? = nil,
            reason: Reason? = nil,
            uuid: [UInt8]? = nil,
            labels: Labels? = nil,
            containerStatus: ContainerStatus? = nil,
            unreachableTime: TimeInfo? = nil,
            checkStatus: CheckStatusInfo? = nil,
            limitation: TaskResourceLimitation? = nil
        ) {
            self.taskID = taskID
            self.state = state
            self.data = data
            self.message = message
            self.agentID = agentID
            self.timestamp = timestamp
            self.executorID = executorID
            self.healthy = healthy
            self.source = source
            self.reason = reason
            self.uuid = uuid
            self.labels = labels
            containerStatusBox = containerStatus.map(Boxed.init)
            self.unreachableTime = unreachableTime
            checkStatusBox = checkStatus.map(Boxed.init)
            self.limitation = limitation
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.TaskStatus" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "task_id": 1, "state": 2, "data": 3, "message": 4, "agent_id": 5, "timestamp": 6, "executor_id": 7,
            "healthy": 8, "source": 9, "reason": 10, "uuid": 11, "labels": 12, "container_status": 13,
            "unreachable_time": 14, "check_status": 15, "limitation": 16,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var taskID: TaskID?
            var state: TaskState?
            var data: [UInt8]?
            var message: String?
            var agentID: AgentID?
            var timestamp: Double?
            var executorID: ExecutorID?
            var healthy: Bool?
            var source: Source?
            var reason: Reason?
            var uuid: [UInt8]?
            var labels: Labels?
            var containerStatus: Boxed<ContainerStatus>?
            var unreachableTime: TimeInfo?
            var checkStatus: Boxed<CheckStatusInfo>?
            var limitation: TaskResourceLimitation?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&taskID)
                case 2: reader.enumeration(&state, isRequired: true)
                case 3: reader.bytes(&data)
                case 4: reader.string(&message)
                case 5: reader.message(&agentID)
                case 6: reader.double(&timestamp)
                case 7: reader.message(&executorID)
                case 8: reader.bool(&healthy)
                case 9: reader.enumeration(&source)
                case 10: reader.enumeration(&reason)
                case 11: reader.bytes(&uuid)
                case 12: reader.message(&labels)
                case 13: reader.boxed(&containerStatus)
                case 14: reader.message(&unreachableTime)
                case 15: reader.boxed(&checkStatus)
                case 16: reader.message(&limitation)
                default: reader.skip()
                }
            }
            guard let taskID, let state else {
                reader.missing([taskID == nil ? 1 : 0, state == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.taskID = taskID
            self.state = state
            self.data = data
            self.message = message
            self.agentID = agentID
            self.timestamp = timestamp
            self.executorID = executorID
            self.healthy = healthy
            self.source = source
            self.reason = reason
            self.uuid = uuid
            self.labels = labels
            self.containerStatusBox = containerStatus
            self.unreachableTime = unreachableTime
            self.checkStatusBox = checkStatus
            self.limitation = limitation
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "task_id", taskID)
            writer.enumeration(2, "state", state)
            writer.bytes(3, "data", data)
            writer.string(4, "message", message)
            writer.message(5, "agent_id", agentID)
            writer.double(6, "timestamp", timestamp)
            writer.message(7, "executor_id", executorID)
            writer.bool(8, "healthy", healthy)
            writer.enumeration(9, "source", source)
            writer.enumeration(10, "reason", reason)
            writer.bytes(11, "uuid", uuid)
            writer.message(12, "labels", labels)
            writer.boxed(13, "container_status", containerStatusBox)
            writer.message(14, "unreachable_time", unreachableTime)
            writer.boxed(15, "check_status", checkStatusBox)
            writer.message(16, "limitation", limitation)
        }
    }
}

extension V1 {
    /// The resources that a task took too much of.
    public struct TaskResourceLimitation: WireMessage {
        /// Field 1, `resources`.
        public var resources: [Resource]

        /// Creates the message.
        public init(resources: [Resource] = []) {
            self.resources = resources
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.TaskResourceLimitation" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["resources": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var resources: [Resource] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&resources)
                default: reader.skip()
                }
            }
            self.resources = resources
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "resources", resources)
        }
    }
}

extension V1 {
    /// What a check found.
    public struct CheckStatusInfo: WireMessage {
        /// What a command check found.
        public struct Command: WireMessage {
            /// The command's exit status; nothing yet if absent. Field 1, `exit_code`.
            public var exitCode: Int32?

            /// Creates the message.
            public init(exitCode: Int32? = nil) {
                self.exitCode = exitCode
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.CheckStatusInfo.Command" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["exit_code": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var exitCode: Int32?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.int32(&exitCode)
                    default: reader.skip()
                    }
                }
                self.exitCode = exitCode
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.int32(1, "exit_code", exitCode)
            }
        }

        /// What an HTTP check found.
        public struct HTTP: WireMessage {
            /// The status code of the answer; nothing yet if absent. Field 1, `status_code`.
            public var statusCode: UInt32?

            /// Creates the message.
            public init(statusCode: UInt32? = nil) {
                self.statusCode = statusCode
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.CheckStatusInfo.Http" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["status_code": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var statusCode: UInt32?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint32(&statusCode)
                    default: reader.skip()
                    }
                }
                self.statusCode = statusCode
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint32(1, "status_code", statusCode)
            }
        }

        /// What a TCP check found.
        public struct TCP: WireMessage {
            /// Whether the connection was made; nothing yet if absent. Field 1, `succeeded`.
            public var succeeded: Bool?

            /// Creates the message.
            public init(succeeded: Bool? = nil) {
                self.succeeded = succeeded
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.CheckStatusInfo.Tcp" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["succeeded": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var succeeded: Bool?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.bool(&succeeded)
                    default: reader.skip()
                    }
                }
                self.succeeded = succeeded
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.bool(1, "succeeded", succeeded)
            }
        }

        /// Field 1, `type`.
        public var type: CheckInfo.Kind?
        /// Field 2, `command`.
        public var command: Command?
        /// Field 3, `http`.
        public var http: HTTP?
        /// Field 4, `tcp`.
        public var tcp: TCP?

        /// Creates the message.
        public init(type: CheckInfo.Kind? = nil, command: Command? = nil, http: HTTP? = nil, tcp: TCP? = nil) {
            self.type = type
            self.command = command
            self.http = http
            self.tcp = tcp
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.CheckStatusInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["type": 1, "command": 2, "http": 3, "tcp": 4]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: CheckInfo.Kind?
            var command: Command?
            var http: HTTP?
            var tcp: TCP?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type)
                case 2: reader.message(&command)
                case 3: reader.message(&http)
                case 4: reader.message(&tcp)
                default: reader.skip()
                }
            }
            self.type = type
            self.command = command
            self.http = http
            self.tcp = tcp
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.message(2, "command", command)
            writer.message(3, "http", http)
            writer.message(4, "tcp", tcp)
        }
    }
}
