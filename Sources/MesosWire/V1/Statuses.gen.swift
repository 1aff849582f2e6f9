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
    }
}

extension V1 {
    /// News about a task.
    public struct TaskStatus: Sendable, Equatable {
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
    }
}

extension V1 {
    /// The resources that a task took too much of.
    public struct TaskResourceLimitation: Sendable, Equatable {
        /// Field 1, `resources`.
        public var resources: [Resource]

        /// Creates the message.
        public init(resources: [Resource] = []) {
            self.resources = resources
        }
    }
}

extension V1 {
    /// What a check found.
    public struct CheckStatusInfo: Sendable, Equatable {
        /// What a command check found.
        public struct Command: Sendable, Equatable {
            /// The command's exit status; nothing yet if absent. Field 1, `exit_code`.
            public var exitCode: Int32?

            /// Creates the message.
            public init(exitCode: Int32? = nil) {
                self.exitCode = exitCode
            }
        }

        /// What an HTTP check found.
        public struct HTTP: Sendable, Equatable {
            /// The status code of the answer; nothing yet if absent. Field 1, `status_code`.
            public var statusCode: UInt32?

            /// Creates the message.
            public init(statusCode: UInt32? = nil) {
                self.statusCode = statusCode
            }
        }

        /// What a TCP check found.
        public struct TCP: Sendable, Equatable {
            /// Whether the connection was made; nothing yet if absent. Field 1, `succeeded`.
            public var succeeded: Bool?

            /// Creates the message.
            public init(succeeded: Bool? = nil) {
                self.succeeded = succeeded
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
    }
}
