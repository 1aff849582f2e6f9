// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/agent-responses.schema: change that file and run it again.

extension V1.Agent {
    /// What an agent answers.
    public struct Response: Sendable, Equatable {
        /// What agents may answer.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `GET_HEALTH`.
            case getHealth = 1
            /// `GET_FLAGS`.
            case getFlags = 2
            /// `GET_VERSION`.
            case getVersion = 3
            /// `GET_METRICS`.
            case getMetrics = 4
            /// `GET_LOGGING_LEVEL`.
            case getLoggingLevel = 5
            /// `LIST_FILES`.
            case listFiles = 6
            /// `READ_FILE`.
            case readFile = 7
            /// `GET_STATE`.
            case getState = 8
            /// `GET_CONTAINERS`.
            case getContainers = 9
            /// `GET_FRAMEWORKS`.
            case getFrameworks = 10
            /// `GET_EXECUTORS`.
            case getExecutors = 11
            /// `GET_OPERATIONS`.
            case getOperations = 17
            /// `GET_TASKS`.
            case getTasks = 12
            /// `GET_AGENT`.
            case getAgent = 14
            /// `GET_RESOURCE_PROVIDERS`.
            case getResourceProviders = 16
            /// `WAIT_NESTED_CONTAINER`. Deprecated.
            case waitNestedContainer = 13
            /// `WAIT_CONTAINER`.
            case waitContainer = 15

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .getHealth: "GET_HEALTH"
                case .getFlags: "GET_FLAGS"
                case .getVersion: "GET_VERSION"
                case .getMetrics: "GET_METRICS"
                case .getLoggingLevel: "GET_LOGGING_LEVEL"
                case .listFiles: "LIST_FILES"
                case .readFile: "READ_FILE"
                case .getState: "GET_STATE"
                case .getContainers: "GET_CONTAINERS"
                case .getFrameworks: "GET_FRAMEWORKS"
                case .getExecutors: "GET_EXECUTORS"
                case .getOperations: "GET_OPERATIONS"
                case .getTasks: "GET_TASKS"
                case .getAgent: "GET_AGENT"
                case .getResourceProviders: "GET_RESOURCE_PROVIDERS"
                case .waitNestedContainer: "WAIT_NESTED_CONTAINER"
                case .waitContainer: "WAIT_CONTAINER"
                }
            }
        }

        /// Whether the agent is well.
        public struct GetHealth: Sendable, Equatable {
            /// Field 1, `healthy`.
            public var healthy: Bool

            /// Creates the message.
            public init(healthy: Bool) {
                self.healthy = healthy
            }
        }

        /// How the agent was set up.
        public struct GetFlags: Sendable, Equatable {
            /// Field 1, `flags`.
            public var flags: [V1.Flag]

            /// Creates the message.
            public init(flags: [V1.Flag] = []) {
                self.flags = flags
            }
        }

        /// What the agent was built from.
        public struct GetVersion: Sendable, Equatable {
            /// Field 1, `version_info`.
            public var versionInfo: V1.VersionInfo

            /// Creates the message.
            public init(versionInfo: V1.VersionInfo) {
                self.versionInfo = versionInfo
            }
        }

        /// What the agent counts and measures.
        public struct GetMetrics: Sendable, Equatable {
            /// Field 1, `metrics`.
            public var metrics: [V1.Metric]

            /// Creates the message.
            public init(metrics: [V1.Metric] = []) {
                self.metrics = metrics
            }
        }

        /// How detailed the agent's log is.
        public struct GetLoggingLevel: Sendable, Equatable {
            /// 0 is the least. Field 1, `level`.
            public var level: UInt32

            /// Creates the message.
            public init(level: UInt32) {
                self.level = level
            }
        }

        /// The files of a folder.
        public struct ListFiles: Sendable, Equatable {
            /// Field 1, `file_infos`.
            public var fileInfos: [V1.FileInfo]

            /// Creates the message.
            public init(fileInfos: [V1.FileInfo] = []) {
                self.fileInfos = fileInfos
            }
        }

        /// A piece of a file.
        public struct ReadFile: Sendable, Equatable {
            /// How many bytes the whole file has. Field 1, `size`.
            public var size: UInt64
            /// The piece; empty if it begins behind the file's end. Field 2, `data`.
            public var data: [UInt8]

            /// Creates the message.
            public init(size: UInt64, data: [UInt8]) {
                self.size = size
                self.data = data
            }
        }

        /// All that the agent knows.
        public struct GetState: Sendable, Equatable {
            @usableFromInline var getTasksBox: Boxed<GetTasks>?
            /// Field 1, `get_tasks`.
            @inlinable public var getTasks: GetTasks? {
                get { getTasksBox?.value }
                set { getTasksBox = newValue.map(Boxed.init) }
            }
            /// Field 2, `get_executors`.
            public var getExecutors: GetExecutors?
            /// Field 3, `get_frameworks`.
            public var getFrameworks: GetFrameworks?

            /// Creates the message.
            public init(
                getTasks: GetTasks? = nil,
                getExecutors: GetExecutors? = nil,
                getFrameworks: GetFrameworks? = nil
            ) {
                getTasksBox = getTasks.map(Boxed.init)
                self.getExecutors = getExecutors
                self.getFrameworks = getFrameworks
            }
        }

        /// The containers of the agent.
        public struct GetContainers: Sendable, Equatable {
            /// A container, whose it is and what it uses.
            public struct Container: Sendable, Equatable {
                /// Field 1, `framework_id`.
                public var frameworkID: V1.FrameworkID?
                /// Field 2, `executor_id`.
                public var executorID: V1.ExecutorID?
                /// Field 3, `executor_name`.
                public var executorName: String?
                /// Field 4, `container_id`.
                public var containerID: V1.ContainerID
                @usableFromInline var containerStatusBox: Boxed<V1.ContainerStatus>?
                /// Field 5, `container_status`.
                @inlinable public var containerStatus: V1.ContainerStatus? {
                    get { containerStatusBox?.value }
                    set { containerStatusBox = newValue.map(Boxed.init) }
                }
                /// Field 6, `resource_statistics`.
                public var resourceStatistics: V1.ResourceStatistics?

                /// Creates the message.
                public init(
                    containerID: V1.ContainerID,
                    frameworkID: V1.FrameworkID? = nil,
                    executorID: V1.ExecutorID? = nil,
                    executorName: String? = nil,
                    containerStatus: V1.ContainerStatus? = nil,
                    resourceStatistics: V1.ResourceStatistics? = nil
                ) {
                    self.frameworkID = frameworkID
                    self.executorID = executorID
                    self.executorName = executorName
                    self.containerID = containerID
                    containerStatusBox = containerStatus.map(Boxed.init)
                    self.resourceStatistics = resourceStatistics
                }
            }

            /// Field 1, `containers`.
            public var containers: [Container]

            /// Creates the message.
            public init(containers: [Container] = []) {
                self.containers = containers
            }
        }

        /// The frameworks on the agent.
        public struct GetFrameworks: Sendable, Equatable {
            /// A framework on the agent.
            public struct Framework: Sendable, Equatable {
                /// Field 1, `framework_info`.
                public var frameworkInfo: V1.FrameworkInfo

                /// Creates the message.
                public init(frameworkInfo: V1.FrameworkInfo) {
                    self.frameworkInfo = frameworkInfo
                }
            }

            /// Those that run something. Field 1, `frameworks`.
            public var frameworks: [Framework]
            /// Those that run nothing any more. Field 2, `completed_frameworks`.
            public var completedFrameworks: [Framework]

            /// Creates the message.
            public init(frameworks: [Framework] = [], completedFrameworks: [Framework] = []) {
                self.frameworks = frameworks
                self.completedFrameworks = completedFrameworks
            }
        }

        /// The executors on the agent.
        public struct GetExecutors: Sendable, Equatable {
            /// An executor on the agent.
            public struct Executor: Sendable, Equatable {
                /// Field 1, `executor_info`.
                public var executorInfo: V1.ExecutorInfo

                /// Creates the message.
                public init(executorInfo: V1.ExecutorInfo) {
                    self.executorInfo = executorInfo
                }
            }

            /// Those that run. Field 1, `executors`.
            public var executors: [Executor]
            /// Those that have ended. Field 2, `completed_executors`.
            public var completedExecutors: [Executor]

            /// Creates the message.
            public init(executors: [Executor] = [], completedExecutors: [Executor] = []) {
                self.executors = executors
                self.completedExecutors = completedExecutors
            }
        }

        /// The operations of the agent.
        public struct GetOperations: Sendable, Equatable {
            /// Field 1, `operations`.
            public var operations: [V1.Operation]

            /// Creates the message.
            public init(operations: [V1.Operation] = []) {
                self.operations = operations
            }
        }

        /// The tasks on the agent.
        public struct GetTasks: Sendable, Equatable {
            /// Those that wait for their executor to be started. Field 1, `pending_tasks`.
            public var pendingTasks: [V1.Task]
            /// Those that wait for their executor to register. Field 2, `queued_tasks`.
            public var queuedTasks: [V1.Task]
            /// Those that their executor has. Field 3, `launched_tasks`.
            public var launchedTasks: [V1.Task]
            /// Those that have ended, and whose end is not acknowledged. Field 4, `terminated_tasks`.
            public var terminatedTasks: [V1.Task]
            /// Those whose end is acknowledged. Field 5, `completed_tasks`.
            public var completedTasks: [V1.Task]

            /// Creates the message.
            public init(
                pendingTasks: [V1.Task] = [],
                queuedTasks: [V1.Task] = [],
                launchedTasks: [V1.Task] = [],
                terminatedTasks: [V1.Task] = [],
                completedTasks: [V1.Task] = []
            ) {
                self.pendingTasks = pendingTasks
                self.queuedTasks = queuedTasks
                self.launchedTasks = launchedTasks
                self.terminatedTasks = terminatedTasks
                self.completedTasks = completedTasks
            }
        }

        /// The agent itself.
        public struct GetAgent: Sendable, Equatable {
            @usableFromInline var agentInfoBox: Boxed<V1.AgentInfo>?
            /// Field 1, `agent_info`.
            @inlinable public var agentInfo: V1.AgentInfo? {
                get { agentInfoBox?.value }
                set { agentInfoBox = newValue.map(Boxed.init) }
            }
            /// Set if it is drained. Field 2, `drain_config`.
            public var drainConfig: V1.DrainConfig?
            /// Field 3, `estimated_drain_start_time`.
            public var estimatedDrainStartTime: V1.TimeInfo?

            /// Creates the message.
            public init(
                agentInfo: V1.AgentInfo? = nil,
                drainConfig: V1.DrainConfig? = nil,
                estimatedDrainStartTime: V1.TimeInfo? = nil
            ) {
                agentInfoBox = agentInfo.map(Boxed.init)
                self.drainConfig = drainConfig
                self.estimatedDrainStartTime = estimatedDrainStartTime
            }
        }

        /// The sources of resources on the agent other than the agent itself.
        public struct GetResourceProviders: Sendable, Equatable {
            /// A source of resources and what it has.
            public struct ResourceProvider: Sendable, Equatable {
                /// Field 1, `resource_provider_info`.
                public var resourceProviderInfo: V1.ResourceProviderInfo
                /// Field 2, `total_resources`.
                public var totalResources: [V1.Resource]

                /// Creates the message.
                public init(resourceProviderInfo: V1.ResourceProviderInfo, totalResources: [V1.Resource] = []) {
                    self.resourceProviderInfo = resourceProviderInfo
                    self.totalResources = totalResources
                }
            }

            /// Field 1, `resource_providers`.
            public var resourceProviders: [ResourceProvider]

            /// Creates the message.
            public init(resourceProviders: [ResourceProvider] = []) {
                self.resourceProviders = resourceProviders
            }
        }

        /// How a nested container ended.
        public struct WaitNestedContainer: Sendable, Equatable {
            /// How its process ended, as `waitpid` says it. Field 1, `exit_status`.
            public var exitStatus: Int32?
            /// Set if the agent ended it: what to say of its task. Field 2, `state`.
            public var state: V1.TaskState?
            /// Set if the agent ended it: why. Field 3, `reason`.
            public var reason: V1.TaskStatus.Reason?
            /// Which resources it took too much of. Field 4, `limitation`.
            public var limitation: V1.TaskResourceLimitation?
            /// More, in words. Field 5, `message`.
            public var message: String?

            /// Creates the message.
            public init(
                exitStatus: Int32? = nil,
                state: V1.TaskState? = nil,
                reason: V1.TaskStatus.Reason? = nil,
                limitation: V1.TaskResourceLimitation? = nil,
                message: String? = nil
            ) {
                self.exitStatus = exitStatus
                self.state = state
                self.reason = reason
                self.limitation = limitation
                self.message = message
            }
        }

        /// How a container ended.
        public struct WaitContainer: Sendable, Equatable {
            /// How its process ended, as `waitpid` says it. Field 1, `exit_status`.
            public var exitStatus: Int32?
            /// Set if the agent ended it: what to say of its task. Field 2, `state`.
            public var state: V1.TaskState?
            /// Set if the agent ended it: why. Field 3, `reason`.
            public var reason: V1.TaskStatus.Reason?
            /// Which resources it took too much of. Field 4, `limitation`.
            public var limitation: V1.TaskResourceLimitation?
            /// More, in words. Field 5, `message`.
            public var message: String?

            /// Creates the message.
            public init(
                exitStatus: Int32? = nil,
                state: V1.TaskState? = nil,
                reason: V1.TaskStatus.Reason? = nil,
                limitation: V1.TaskResourceLimitation? = nil,
                message: String? = nil
            ) {
                self.exitStatus = exitStatus
                self.state = state
                self.reason = reason
                self.limitation = limitation
                self.message = message
            }
        }

        /// Which of the fields is set. Field 1, `type`.
        public var type: Kind?
        /// Field 2, `get_health`.
        public var getHealth: GetHealth?
        /// Field 3, `get_flags`.
        public var getFlags: GetFlags?
        @usableFromInline var getVersionBox: Boxed<GetVersion>?
        /// Field 4, `get_version`.
        @inlinable public var getVersion: GetVersion? {
            get { getVersionBox?.value }
            set { getVersionBox = newValue.map(Boxed.init) }
        }
        /// Field 5, `get_metrics`.
        public var getMetrics: GetMetrics?
        /// Field 6, `get_logging_level`.
        public var getLoggingLevel: GetLoggingLevel?
        /// Field 7, `list_files`.
        public var listFiles: ListFiles?
        /// Field 8, `read_file`.
        public var readFile: ReadFile?
        @usableFromInline var getStateBox: Boxed<GetState>?
        /// Field 9, `get_state`.
        @inlinable public var getState: GetState? {
            get { getStateBox?.value }
            set { getStateBox = newValue.map(Boxed.init) }
        }
        /// Field 10, `get_containers`.
        public var getContainers: GetContainers?
        /// Field 11, `get_frameworks`.
        public var getFrameworks: GetFrameworks?
        /// Field 12, `get_executors`.
        public var getExecutors: GetExecutors?
        @usableFromInline var getTasksBox: Boxed<GetTasks>?
        /// Field 13, `get_tasks`.
        @inlinable public var getTasks: GetTasks? {
            get { getTasksBox?.value }
            set { getTasksBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var waitNestedContainerBox: Boxed<WaitNestedContainer>?
        /// Field 14, `wait_nested_container`.
        @inlinable public var waitNestedContainer: WaitNestedContainer? {
            get { waitNestedContainerBox?.value }
            set { waitNestedContainerBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var getAgentBox: Boxed<GetAgent>?
        /// Field 15, `get_agent`.
        @inlinable public var getAgent: GetAgent? {
            get { getAgentBox?.value }
            set { getAgentBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var waitContainerBox: Boxed<WaitContainer>?
        /// Field 16, `wait_container`.
        @inlinable public var waitContainer: WaitContainer? {
            get { waitContainerBox?.value }
            set { waitContainerBox = newValue.map(Boxed.init) }
        }
        /// Field 17, `get_resource_providers`.
        public var getResourceProviders: GetResourceProviders?
        /// Field 18, `get_operations`.
        public var getOperations: GetOperations?

        /// Creates the message.
        public init(
            type: Kind? = nil,
            getHealth: GetHealth? = nil,
            getFlags: GetFlags? = nil,
            getVersion: GetVersion? = nil,
            getMetrics: GetMetrics? = nil,
            getLoggingLevel: GetLoggingLevel? = nil,
            listFiles: ListFiles? = nil,
            readFile: ReadFile? = nil,
            getState: GetState? = nil,
            getContainers: GetContainers? = nil,
            getFrameworks: GetFrameworks? = nil,
            getExecutors: GetExecutors? = nil,
            getTasks: GetTasks? = nil,
            waitNestedContainer: WaitNestedContainer? = nil,
            getAgent: GetAgent? = nil,
            waitContainer: WaitContainer? = nil,
            getResourceProviders: GetResourceProviders? = nil,
            getOperations: GetOperations? = nil
        ) {
            self.type = type
            self.getHealth = getHealth
            self.getFlags = getFlags
            getVersionBox = getVersion.map(Boxed.init)
            self.getMetrics = getMetrics
            self.getLoggingLevel = getLoggingLevel
            self.listFiles = listFiles
            self.readFile = readFile
            getStateBox = getState.map(Boxed.init)
            self.getContainers = getContainers
            self.getFrameworks = getFrameworks
            self.getExecutors = getExecutors
            getTasksBox = getTasks.map(Boxed.init)
            waitNestedContainerBox = waitNestedContainer.map(Boxed.init)
            getAgentBox = getAgent.map(Boxed.init)
            waitContainerBox = waitContainer.map(Boxed.init)
            self.getResourceProviders = getResourceProviders
            self.getOperations = getOperations
        }
    }
}
