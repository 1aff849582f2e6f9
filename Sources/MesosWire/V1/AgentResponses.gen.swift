// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/agent-responses.schema: change that file and run it again.

extension V1.Agent {
    /// What an agent answers.
    public struct Response: WireMessage {
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

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = [
                "UNKNOWN": 0, "GET_HEALTH": 1, "GET_FLAGS": 2, "GET_VERSION": 3, "GET_METRICS": 4,
                "GET_LOGGING_LEVEL": 5, "LIST_FILES": 6, "READ_FILE": 7, "GET_STATE": 8, "GET_CONTAINERS": 9,
                "GET_FRAMEWORKS": 10, "GET_EXECUTORS": 11, "GET_OPERATIONS": 17, "GET_TASKS": 12, "GET_AGENT": 14,
                "GET_RESOURCE_PROVIDERS": 16, "WAIT_NESTED_CONTAINER": 13, "WAIT_CONTAINER": 15,
            ]
        }

        /// Whether the agent is well.
        public struct GetHealth: WireMessage {
            /// Field 1, `healthy`.
            public var healthy: Bool

            /// Creates the message.
            public init(healthy: Bool) {
                self.healthy = healthy
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.GetHealth" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["healthy": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var healthy: Bool?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.bool(&healthy)
                    default: reader.skip()
                    }
                }
                guard let healthy else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.healthy = healthy
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.bool(1, "healthy", healthy)
            }
        }

        /// How the agent was set up.
        public struct GetFlags: WireMessage {
            /// Field 1, `flags`.
            public var flags: [V1.Flag]

            /// Creates the message.
            public init(flags: [V1.Flag] = []) {
                self.flags = flags
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.GetFlags" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["flags": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var flags: [V1.Flag] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&flags)
                    default: reader.skip()
                    }
                }
                self.flags = flags
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "flags", flags)
            }
        }

        /// What the agent was built from.
        public struct GetVersion: WireMessage {
            /// Field 1, `version_info`.
            public var versionInfo: V1.VersionInfo

            /// Creates the message.
            public init(versionInfo: V1.VersionInfo) {
                self.versionInfo = versionInfo
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.GetVersion" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["version_info": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var versionInfo: V1.VersionInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&versionInfo)
                    default: reader.skip()
                    }
                }
                guard let versionInfo else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.versionInfo = versionInfo
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "version_info", versionInfo)
            }
        }

        /// What the agent counts and measures.
        public struct GetMetrics: WireMessage {
            /// Field 1, `metrics`.
            public var metrics: [V1.Metric]

            /// Creates the message.
            public init(metrics: [V1.Metric] = []) {
                self.metrics = metrics
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.GetMetrics" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["metrics": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var metrics: [V1.Metric] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&metrics)
                    default: reader.skip()
                    }
                }
                self.metrics = metrics
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "metrics", metrics, evenEmpty: true)
            }
        }

        /// How detailed the agent's log is.
        public struct GetLoggingLevel: WireMessage {
            /// 0 is the least. Field 1, `level`.
            public var level: UInt32

            /// Creates the message.
            public init(level: UInt32) {
                self.level = level
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.GetLoggingLevel" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["level": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var level: UInt32?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint32(&level)
                    default: reader.skip()
                    }
                }
                guard let level else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.level = level
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint32(1, "level", level)
            }
        }

        /// The files of a folder.
        public struct ListFiles: WireMessage {
            /// Field 1, `file_infos`.
            public var fileInfos: [V1.FileInfo]

            /// Creates the message.
            public init(fileInfos: [V1.FileInfo] = []) {
                self.fileInfos = fileInfos
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.ListFiles" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["file_infos": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var fileInfos: [V1.FileInfo] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&fileInfos)
                    default: reader.skip()
                    }
                }
                self.fileInfos = fileInfos
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "file_infos", fileInfos)
            }
        }

        /// A piece of a file.
        public struct ReadFile: WireMessage {
            /// How many bytes the whole file has. Field 1, `size`.
            public var size: UInt64
            /// The piece; empty if it begins behind the file's end. Field 2, `data`.
            public var data: [UInt8]

            /// Creates the message.
            public init(size: UInt64, data: [UInt8]) {
                self.size = size
                self.data = data
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.ReadFile" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["size": 1, "data": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var size: UInt64?
                var data: [UInt8]?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint64(&size)
                    case 2: reader.bytes(&data)
                    default: reader.skip()
                    }
                }
                guard let size, let data else {
                    reader.missing([size == nil ? 1 : 0, data == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.size = size
                self.data = data
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint64(1, "size", size)
                writer.bytes(2, "data", data)
            }
        }

        /// All that the agent knows.
        public struct GetState: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.GetState" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["get_tasks": 1, "get_executors": 2, "get_frameworks": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var getTasks: Boxed<GetTasks>?
                var getExecutors: GetExecutors?
                var getFrameworks: GetFrameworks?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.boxed(&getTasks)
                    case 2: reader.message(&getExecutors)
                    case 3: reader.message(&getFrameworks)
                    default: reader.skip()
                    }
                }
                self.getTasksBox = getTasks
                self.getExecutors = getExecutors
                self.getFrameworks = getFrameworks
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.boxed(1, "get_tasks", getTasksBox)
                writer.message(2, "get_executors", getExecutors)
                writer.message(3, "get_frameworks", getFrameworks)
            }
        }

        /// The containers of the agent.
        public struct GetContainers: WireMessage {
            /// A container, whose it is and what it uses.
            public struct Container: WireMessage {
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

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.agent.Response.GetContainers.Container" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = [
                    "framework_id": 1, "executor_id": 2, "executor_name": 3, "container_id": 4, "container_status": 5,
                    "resource_statistics": 6,
                ]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var frameworkID: V1.FrameworkID?
                    var executorID: V1.ExecutorID?
                    var executorName: String?
                    var containerID: V1.ContainerID?
                    var containerStatus: Boxed<V1.ContainerStatus>?
                    var resourceStatistics: V1.ResourceStatistics?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.message(&frameworkID)
                        case 2: reader.message(&executorID)
                        case 3: reader.string(&executorName)
                        case 4: reader.message(&containerID)
                        case 5: reader.boxed(&containerStatus)
                        case 6: reader.message(&resourceStatistics)
                        default: reader.skip()
                        }
                    }
                    guard let containerID else {
                        reader.missing([4], of: Self.wireFields)
                        return nil
                    }
                    self.frameworkID = frameworkID
                    self.executorID = executorID
                    self.executorName = executorName
                    self.containerID = containerID
                    self.containerStatusBox = containerStatus
                    self.resourceStatistics = resourceStatistics
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.message(1, "framework_id", frameworkID)
                    writer.message(2, "executor_id", executorID)
                    writer.string(3, "executor_name", executorName)
                    writer.message(4, "container_id", containerID)
                    writer.boxed(5, "container_status", containerStatusBox)
                    writer.message(6, "resource_statistics", resourceStatistics)
                }
            }

            /// Field 1, `containers`.
            public var containers: [Container]

            /// Creates the message.
            public init(containers: [Container] = []) {
                self.containers = containers
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.GetContainers" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["containers": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var containers: [Container] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&containers)
                    default: reader.skip()
                    }
                }
                self.containers = containers
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "containers", containers)
            }
        }

        /// The frameworks on the agent.
        public struct GetFrameworks: WireMessage {
            /// A framework on the agent.
            public struct Framework: WireMessage {
                /// Field 1, `framework_info`.
                public var frameworkInfo: V1.FrameworkInfo

                /// Creates the message.
                public init(frameworkInfo: V1.FrameworkInfo) {
                    self.frameworkInfo = frameworkInfo
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.agent.Response.GetFrameworks.Framework" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["framework_info": 1]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var frameworkInfo: V1.FrameworkInfo?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.message(&frameworkInfo)
                        default: reader.skip()
                        }
                    }
                    guard let frameworkInfo else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.frameworkInfo = frameworkInfo
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.message(1, "framework_info", frameworkInfo)
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.GetFrameworks" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["frameworks": 1, "completed_frameworks": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var frameworks: [Framework] = []
                var completedFrameworks: [Framework] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&frameworks)
                    case 2: reader.messages(&completedFrameworks)
                    default: reader.skip()
                    }
                }
                self.frameworks = frameworks
                self.completedFrameworks = completedFrameworks
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "frameworks", frameworks, evenEmpty: true)
                writer.messages(2, "completed_frameworks", completedFrameworks, evenEmpty: true)
            }
        }

        /// The executors on the agent.
        public struct GetExecutors: WireMessage {
            /// An executor on the agent.
            public struct Executor: WireMessage {
                /// Field 1, `executor_info`.
                public var executorInfo: V1.ExecutorInfo

                /// Creates the message.
                public init(executorInfo: V1.ExecutorInfo) {
                    self.executorInfo = executorInfo
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.agent.Response.GetExecutors.Executor" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["executor_info": 1]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var executorInfo: V1.ExecutorInfo?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.message(&executorInfo)
                        default: reader.skip()
                        }
                    }
                    guard let executorInfo else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.executorInfo = executorInfo
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.message(1, "executor_info", executorInfo)
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.GetExecutors" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["executors": 1, "completed_executors": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var executors: [Executor] = []
                var completedExecutors: [Executor] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&executors)
                    case 2: reader.messages(&completedExecutors)
                    default: reader.skip()
                    }
                }
                self.executors = executors
                self.completedExecutors = completedExecutors
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "executors", executors, evenEmpty: true)
                writer.messages(2, "completed_executors", completedExecutors, evenEmpty: true)
            }
        }

        /// The operations of the agent.
        public struct GetOperations: WireMessage {
            /// Field 1, `operations`.
            public var operations: [V1.Operation]

            /// Creates the message.
            public init(operations: [V1.Operation] = []) {
                self.operations = operations
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.GetOperations" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["operations": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var operations: [V1.Operation] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&operations)
                    default: reader.skip()
                    }
                }
                self.operations = operations
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "operations", operations)
            }
        }

        /// The tasks on the agent.
        public struct GetTasks: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.GetTasks" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "pending_tasks": 1, "queued_tasks": 2, "launched_tasks": 3, "terminated_tasks": 4, "completed_tasks": 5,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var pendingTasks: [V1.Task] = []
                var queuedTasks: [V1.Task] = []
                var launchedTasks: [V1.Task] = []
                var terminatedTasks: [V1.Task] = []
                var completedTasks: [V1.Task] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&pendingTasks)
                    case 2: reader.messages(&queuedTasks)
                    case 3: reader.messages(&launchedTasks)
                    case 4: reader.messages(&terminatedTasks)
                    case 5: reader.messages(&completedTasks)
                    default: reader.skip()
                    }
                }
                self.pendingTasks = pendingTasks
                self.queuedTasks = queuedTasks
                self.launchedTasks = launchedTasks
                self.terminatedTasks = terminatedTasks
                self.completedTasks = completedTasks
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "pending_tasks", pendingTasks, evenEmpty: true)
                writer.messages(2, "queued_tasks", queuedTasks, evenEmpty: true)
                writer.messages(3, "launched_tasks", launchedTasks, evenEmpty: true)
                writer.messages(4, "terminated_tasks", terminatedTasks, evenEmpty: true)
                writer.messages(5, "completed_tasks", completedTasks, evenEmpty: true)
            }
        }

        /// The agent itself.
        public struct GetAgent: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.GetAgent" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "agent_info": 1, "drain_config": 2, "estimated_drain_start_time": 3,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentInfo: Boxed<V1.AgentInfo>?
                var drainConfig: V1.DrainConfig?
                var estimatedDrainStartTime: V1.TimeInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.boxed(&agentInfo)
                    case 2: reader.message(&drainConfig)
                    case 3: reader.message(&estimatedDrainStartTime)
                    default: reader.skip()
                    }
                }
                self.agentInfoBox = agentInfo
                self.drainConfig = drainConfig
                self.estimatedDrainStartTime = estimatedDrainStartTime
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.boxed(1, "agent_info", agentInfoBox)
                writer.message(2, "drain_config", drainConfig)
                writer.message(3, "estimated_drain_start_time", estimatedDrainStartTime)
            }
        }

        /// The sources of resources on the agent other than the agent itself.
        public struct GetResourceProviders: WireMessage {
            /// A source of resources and what it has.
            public struct ResourceProvider: WireMessage {
                /// Field 1, `resource_provider_info`.
                public var resourceProviderInfo: V1.ResourceProviderInfo
                /// Field 2, `total_resources`.
                public var totalResources: [V1.Resource]

                /// Creates the message.
                public init(resourceProviderInfo: V1.ResourceProviderInfo, totalResources: [V1.Resource] = []) {
                    self.resourceProviderInfo = resourceProviderInfo
                    self.totalResources = totalResources
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.agent.Response.GetResourceProviders.ResourceProvider" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["resource_provider_info": 1, "total_resources": 2]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var resourceProviderInfo: V1.ResourceProviderInfo?
                    var totalResources: [V1.Resource] = []
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.message(&resourceProviderInfo)
                        case 2: reader.messages(&totalResources)
                        default: reader.skip()
                        }
                    }
                    guard let resourceProviderInfo else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.resourceProviderInfo = resourceProviderInfo
                    self.totalResources = totalResources
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.message(1, "resource_provider_info", resourceProviderInfo)
                    writer.messages(2, "total_resources", totalResources)
                }
            }

            /// Field 1, `resource_providers`.
            public var resourceProviders: [ResourceProvider]

            /// Creates the message.
            public init(resourceProviders: [ResourceProvider] = []) {
                self.resourceProviders = resourceProviders
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.GetResourceProviders" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["resource_providers": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var resourceProviders: [ResourceProvider] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&resourceProviders)
                    default: reader.skip()
                    }
                }
                self.resourceProviders = resourceProviders
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "resource_providers", resourceProviders)
            }
        }

        /// How a nested container ended.
        public struct WaitNestedContainer: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.WaitNestedContainer" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "exit_status": 1, "state": 2, "reason": 3, "limitation": 4, "message": 5,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var exitStatus: Int32?
                var state: V1.TaskState?
                var reason: V1.TaskStatus.Reason?
                var limitation: V1.TaskResourceLimitation?
                var message: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.int32(&exitStatus)
                    case 2: reader.enumeration(&state)
                    case 3: reader.enumeration(&reason)
                    case 4: reader.message(&limitation)
                    case 5: reader.string(&message)
                    default: reader.skip()
                    }
                }
                self.exitStatus = exitStatus
                self.state = state
                self.reason = reason
                self.limitation = limitation
                self.message = message
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.int32(1, "exit_status", exitStatus)
                writer.enumeration(2, "state", state)
                writer.enumeration(3, "reason", reason)
                writer.message(4, "limitation", limitation)
                writer.string(5, "message", message)
            }
        }

        /// How a container ended.
        public struct WaitContainer: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Response.WaitContainer" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "exit_status": 1, "state": 2, "reason": 3, "limitation": 4, "message": 5,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var exitStatus: Int32?
                var state: V1.TaskState?
                var reason: V1.TaskStatus.Reason?
                var limitation: V1.TaskResourceLimitation?
                var message: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.int32(&exitStatus)
                    case 2: reader.enumeration(&state)
                    case 3: reader.enumeration(&reason)
                    case 4: reader.message(&limitation)
                    case 5: reader.string(&message)
                    default: reader.skip()
                    }
                }
                self.exitStatus = exitStatus
                self.state = state
                self.reason = reason
                self.limitation = limitation
                self.message = message
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.int32(1, "exit_status", exitStatus)
                writer.enumeration(2, "state", state)
                writer.enumeration(3, "reason", reason)
                writer.message(4, "limitation", limitation)
                writer.string(5, "message", message)
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.agent.Response" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "type": 1, "get_health": 2, "get_flags": 3, "get_version": 4, "get_metrics": 5, "get_logging_level": 6,
            "list_files": 7, "read_file": 8, "get_state": 9, "get_containers": 10, "get_frameworks": 11,
            "get_executors": 12, "get_tasks": 13, "wait_nested_container": 14, "get_agent": 15, "wait_container": 16,
            "get_resource_providers": 17, "get_operations": 18,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var getHealth: GetHealth?
            var getFlags: GetFlags?
            var getVersion: Boxed<GetVersion>?
            var getMetrics: GetMetrics?
            var getLoggingLevel: GetLoggingLevel?
            var listFiles: ListFiles?
            var readFile: ReadFile?
            var getState: Boxed<GetState>?
            var getContainers: GetContainers?
            var getFrameworks: GetFrameworks?
            var getExecutors: GetExecutors?
            var getTasks: Boxed<GetTasks>?
            var waitNestedContainer: Boxed<WaitNestedContainer>?
            var getAgent: Boxed<GetAgent>?
            var waitContainer: Boxed<WaitContainer>?
            var getResourceProviders: GetResourceProviders?
            var getOperations: GetOperations?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type)
                case 2: reader.message(&getHealth)
                case 3: reader.message(&getFlags)
                case 4: reader.boxed(&getVersion)
                case 5: reader.message(&getMetrics)
                case 6: reader.message(&getLoggingLevel)
                case 7: reader.message(&listFiles)
                case 8: reader.message(&readFile)
                case 9: reader.boxed(&getState)
                case 10: reader.message(&getContainers)
                case 11: reader.message(&getFrameworks)
                case 12: reader.message(&getExecutors)
                case 13: reader.boxed(&getTasks)
                case 14: reader.boxed(&waitNestedContainer)
                case 15: reader.boxed(&getAgent)
                case 16: reader.boxed(&waitContainer)
                case 17: reader.message(&getResourceProviders)
                case 18: reader.message(&getOperations)
                default: reader.skip()
                }
            }
            self.type = type
            self.getHealth = getHealth
            self.getFlags = getFlags
            self.getVersionBox = getVersion
            self.getMetrics = getMetrics
            self.getLoggingLevel = getLoggingLevel
            self.listFiles = listFiles
            self.readFile = readFile
            self.getStateBox = getState
            self.getContainers = getContainers
            self.getFrameworks = getFrameworks
            self.getExecutors = getExecutors
            self.getTasksBox = getTasks
            self.waitNestedContainerBox = waitNestedContainer
            self.getAgentBox = getAgent
            self.waitContainerBox = waitContainer
            self.getResourceProviders = getResourceProviders
            self.getOperations = getOperations
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.message(2, "get_health", getHealth)
            writer.message(3, "get_flags", getFlags)
            writer.boxed(4, "get_version", getVersionBox)
            writer.message(5, "get_metrics", getMetrics)
            writer.message(6, "get_logging_level", getLoggingLevel)
            writer.message(7, "list_files", listFiles)
            writer.message(8, "read_file", readFile)
            writer.boxed(9, "get_state", getStateBox)
            writer.message(10, "get_containers", getContainers)
            writer.message(11, "get_frameworks", getFrameworks)
            writer.message(12, "get_executors", getExecutors)
            writer.boxed(13, "get_tasks", getTasksBox)
            writer.boxed(14, "wait_nested_container", waitNestedContainerBox)
            writer.boxed(15, "get_agent", getAgentBox)
            writer.boxed(16, "wait_container", waitContainerBox)
            writer.message(17, "get_resource_providers", getResourceProviders)
            writer.message(18, "get_operations", getOperations)
        }
    }
}
