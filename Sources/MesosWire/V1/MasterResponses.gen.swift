// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/master-responses.schema: change that file and run it again.

extension V1.Master {
    /// What the master answers to an operator.
    public struct Response: WireMessage {
        /// What masters may answer.
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
            /// `GET_AGENTS`.
            case getAgents = 9
            /// `GET_FRAMEWORKS`.
            case getFrameworks = 10
            /// `GET_EXECUTORS`.
            case getExecutors = 11
            /// `GET_OPERATIONS`.
            case getOperations = 19
            /// `GET_TASKS`.
            case getTasks = 12
            /// `GET_ROLES`.
            case getRoles = 13
            /// `GET_WEIGHTS`.
            case getWeights = 14
            /// `GET_MASTER`.
            case getMaster = 15
            /// `GET_MAINTENANCE_STATUS`.
            case getMaintenanceStatus = 16
            /// `GET_MAINTENANCE_SCHEDULE`.
            case getMaintenanceSchedule = 17
            /// `GET_QUOTA`.
            case getQuota = 18

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
                case .getAgents: "GET_AGENTS"
                case .getFrameworks: "GET_FRAMEWORKS"
                case .getExecutors: "GET_EXECUTORS"
                case .getOperations: "GET_OPERATIONS"
                case .getTasks: "GET_TASKS"
                case .getRoles: "GET_ROLES"
                case .getWeights: "GET_WEIGHTS"
                case .getMaster: "GET_MASTER"
                case .getMaintenanceStatus: "GET_MAINTENANCE_STATUS"
                case .getMaintenanceSchedule: "GET_MAINTENANCE_SCHEDULE"
                case .getQuota: "GET_QUOTA"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = [
                "UNKNOWN": 0, "GET_HEALTH": 1, "GET_FLAGS": 2, "GET_VERSION": 3, "GET_METRICS": 4,
                "GET_LOGGING_LEVEL": 5, "LIST_FILES": 6, "READ_FILE": 7, "GET_STATE": 8, "GET_AGENTS": 9,
                "GET_FRAMEWORKS": 10, "GET_EXECUTORS": 11, "GET_OPERATIONS": 19, "GET_TASKS": 12, "GET_ROLES": 13,
                "GET_WEIGHTS": 14, "GET_MASTER": 15, "GET_MAINTENANCE_STATUS": 16, "GET_MAINTENANCE_SCHEDULE": 17,
                "GET_QUOTA": 18,
            ]
        }

        /// Whether the master is well.
        public struct GetHealth: WireMessage {
            /// Field 1, `healthy`.
            public var healthy: Bool

            /// Creates the message.
            public init(healthy: Bool) {
                self.healthy = healthy
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetHealth" }

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

        /// How the master was set up.
        public struct GetFlags: WireMessage {
            /// Field 1, `flags`.
            public var flags: [V1.Flag]

            /// Creates the message.
            public init(flags: [V1.Flag] = []) {
                self.flags = flags
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetFlags" }

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

        /// What the master was built from.
        public struct GetVersion: WireMessage {
            /// Field 1, `version_info`.
            public var versionInfo: V1.VersionInfo

            /// Creates the message.
            public init(versionInfo: V1.VersionInfo) {
                self.versionInfo = versionInfo
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetVersion" }

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

        /// What the master counts and measures.
        public struct GetMetrics: WireMessage {
            /// Field 1, `metrics`.
            public var metrics: [V1.Metric]

            /// Creates the message.
            public init(metrics: [V1.Metric] = []) {
                self.metrics = metrics
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetMetrics" }

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

        /// How detailed the master's log is.
        public struct GetLoggingLevel: WireMessage {
            /// 0 is the least. Field 1, `level`.
            public var level: UInt32

            /// Creates the message.
            public init(level: UInt32) {
                self.level = level
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetLoggingLevel" }

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
            public static var wireName: String { "mesos.v1.master.Response.ListFiles" }

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
            public static var wireName: String { "mesos.v1.master.Response.ReadFile" }

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

        /// All that the master knows.
        public struct GetState: WireMessage {
            @usableFromInline var getTasksBox: Boxed<GetTasks>?
            /// Field 1, `get_tasks`.
            @inlinable public var getTasks: GetTasks? {
                get { getTasksBox?.value }
                set { getTasksBox = newValue.map(Boxed.init) }
            }
            /// Field 2, `get_executors`.
            public var getExecutors: GetExecutors?
            @usableFromInline var getFrameworksBox: Boxed<GetFrameworks>?
            /// Field 3, `get_frameworks`.
            @inlinable public var getFrameworks: GetFrameworks? {
                get { getFrameworksBox?.value }
                set { getFrameworksBox = newValue.map(Boxed.init) }
            }
            /// Field 4, `get_agents`.
            public var getAgents: GetAgents?

            /// Creates the message.
            public init(
                getTasks: GetTasks? = nil,
                getExecutors: GetExecutors? = nil,
                getFrameworks: GetFrameworks? = nil,
                getAgents: GetAgents? = nil
            ) {
                getTasksBox = getTasks.map(Boxed.init)
                self.getExecutors = getExecutors
                getFrameworksBox = getFrameworks.map(Boxed.init)
                self.getAgents = getAgents
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetState" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "get_tasks": 1, "get_executors": 2, "get_frameworks": 3, "get_agents": 4,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var getTasks: Boxed<GetTasks>?
                var getExecutors: GetExecutors?
                var getFrameworks: Boxed<GetFrameworks>?
                var getAgents: GetAgents?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.boxed(&getTasks)
                    case 2: reader.message(&getExecutors)
                    case 3: reader.boxed(&getFrameworks)
                    case 4: reader.message(&getAgents)
                    default: reader.skip()
                    }
                }
                self.getTasksBox = getTasks
                self.getExecutors = getExecutors
                self.getFrameworksBox = getFrameworks
                self.getAgents = getAgents
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.boxed(1, "get_tasks", getTasksBox)
                writer.message(2, "get_executors", getExecutors)
                writer.boxed(3, "get_frameworks", getFrameworksBox)
                writer.message(4, "get_agents", getAgents)
            }
        }

        /// The agents of the cluster.
        public struct GetAgents: WireMessage {
            /// An agent as the master sees it.
            public struct Agent: WireMessage {
                /// A source of resources on the agent other than the agent itself.
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
                    public static var wireName: String { "mesos.v1.master.Response.GetAgents.Agent.ResourceProvider" }

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

                /// Field 1, `agent_info`.
                public var agentInfo: V1.AgentInfo
                /// Whether its resources are offered. Field 2, `active`.
                public var active: Bool
                /// Field 3, `version`.
                public var version: String
                /// The address in the form `slave(1)@127.0.0.1:5051`. Field 4, `pid`.
                public var pid: String?
                /// When it was taken in first. Field 5, `registered_time`.
                public var registeredTime: V1.TimeInfo?
                /// When it was taken in again. Field 6, `reregistered_time`.
                public var reregisteredTime: V1.TimeInfo?
                /// All that it has, oversubscribed resources included. Field 7, `total_resources`.
                public var totalResources: [V1.Resource]
                /// What frameworks use. Field 8, `allocated_resources`.
                public var allocatedResources: [V1.Resource]
                /// What frameworks are thinking about. Field 9, `offered_resources`.
                public var offeredResources: [V1.Resource]
                /// Field 10, `capabilities`.
                public var capabilities: [V1.AgentInfo.Capability]
                /// Field 11, `resource_providers`.
                public var resourceProviders: [ResourceProvider]
                /// Whether an operator keeps it from being offered. Field 12, `deactivated`.
                public var deactivated: Bool?
                @usableFromInline var drainInfoBox: Boxed<V1.DrainInfo>?
                /// Set if it is drained. Field 13, `drain_info`.
                @inlinable public var drainInfo: V1.DrainInfo? {
                    get { drainInfoBox?.value }
                    set { drainInfoBox = newValue.map(Boxed.init) }
                }
                /// Field 14, `estimated_drain_start_time`.
                public var estimatedDrainStartTime: V1.TimeInfo?

                /// Creates the message.
                public init(
                    agentInfo: V1.AgentInfo,
                    active: Bool,
                    version: String,
                    pid: String? = nil,
                    registeredTime: V1.TimeInfo? = nil,
                    reregisteredTime: V1.TimeInfo? = nil,
                    totalResources: [V1.Resource] = [],
                    allocatedResources: [V1.Resource] = [],
                    offeredResources: [V1.Resource] = [],
                    capabilities: [V1.AgentInfo.Capability] = [],
                    resourceProviders: [ResourceProvider] = [],
                    deactivated: Bool? = nil,
                    drainInfo: V1.DrainInfo? = nil,
                    estimatedDrainStartTime: V1.TimeInfo? = nil
                ) {
                    self.agentInfo = agentInfo
                    self.active = active
                    self.version = version
                    self.pid = pid
                    self.registeredTime = registeredTime
                    self.reregisteredTime = reregisteredTime
                    self.totalResources = totalResources
                    self.allocatedResources = allocatedResources
                    self.offeredResources = offeredResources
                    self.capabilities = capabilities
                    self.resourceProviders = resourceProviders
                    self.deactivated = deactivated
                    drainInfoBox = drainInfo.map(Boxed.init)
                    self.estimatedDrainStartTime = estimatedDrainStartTime
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.master.Response.GetAgents.Agent" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = [
                    "agent_info": 1, "active": 2, "version": 3, "pid": 4, "registered_time": 5, "reregistered_time": 6,
                    "total_resources": 7, "allocated_resources": 8, "offered_resources": 9, "capabilities": 10,
                    "resource_providers": 11, "deactivated": 12, "drain_info": 13, "estimated_drain_start_time": 14,
                ]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var agentInfo: V1.AgentInfo?
                    var active: Bool?
                    var version: String?
                    var pid: String?
                    var registeredTime: V1.TimeInfo?
                    var reregisteredTime: V1.TimeInfo?
                    var totalResources: [V1.Resource] = []
                    var allocatedResources: [V1.Resource] = []
                    var offeredResources: [V1.Resource] = []
                    var capabilities: [V1.AgentInfo.Capability] = []
                    var resourceProviders: [ResourceProvider] = []
                    var deactivated: Bool?
                    var drainInfo: Boxed<V1.DrainInfo>?
                    var estimatedDrainStartTime: V1.TimeInfo?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.message(&agentInfo)
                        case 2: reader.bool(&active)
                        case 3: reader.string(&version)
                        case 4: reader.string(&pid)
                        case 5: reader.message(&registeredTime)
                        case 6: reader.message(&reregisteredTime)
                        case 7: reader.messages(&totalResources)
                        case 8: reader.messages(&allocatedResources)
                        case 9: reader.messages(&offeredResources)
                        case 10: reader.messages(&capabilities)
                        case 11: reader.messages(&resourceProviders)
                        case 12: reader.bool(&deactivated)
                        case 13: reader.boxed(&drainInfo)
                        case 14: reader.message(&estimatedDrainStartTime)
                        default: reader.skip()
                        }
                    }
                    guard let agentInfo, let active, let version else {
                        reader.missing([agentInfo == nil ? 1 : 0, active == nil ? 2 : 0, version == nil ? 3 : 0], of: Self.wireFields)
                        return nil
                    }
                    self.agentInfo = agentInfo
                    self.active = active
                    self.version = version
                    self.pid = pid
                    self.registeredTime = registeredTime
                    self.reregisteredTime = reregisteredTime
                    self.totalResources = totalResources
                    self.allocatedResources = allocatedResources
                    self.offeredResources = offeredResources
                    self.capabilities = capabilities
                    self.resourceProviders = resourceProviders
                    self.deactivated = deactivated
                    self.drainInfoBox = drainInfo
                    self.estimatedDrainStartTime = estimatedDrainStartTime
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.message(1, "agent_info", agentInfo)
                    writer.bool(2, "active", active)
                    writer.string(3, "version", version)
                    writer.string(4, "pid", pid)
                    writer.message(5, "registered_time", registeredTime)
                    writer.message(6, "reregistered_time", reregisteredTime)
                    writer.messages(7, "total_resources", totalResources)
                    writer.messages(8, "allocated_resources", allocatedResources)
                    writer.messages(9, "offered_resources", offeredResources)
                    writer.messages(10, "capabilities", capabilities)
                    writer.messages(11, "resource_providers", resourceProviders)
                    writer.bool(12, "deactivated", deactivated)
                    writer.boxed(13, "drain_info", drainInfoBox)
                    writer.message(14, "estimated_drain_start_time", estimatedDrainStartTime)
                }
            }

            /// Those that are registered. Field 1, `agents`.
            public var agents: [Agent]
            /// Those that the registry names and that have not come back yet. Field 2, `recovered_agents`.
            public var recoveredAgents: [V1.AgentInfo]

            /// Creates the message.
            public init(agents: [Agent] = [], recoveredAgents: [V1.AgentInfo] = []) {
                self.agents = agents
                self.recoveredAgents = recoveredAgents
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetAgents" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agents": 1, "recovered_agents": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agents: [Agent] = []
                var recoveredAgents: [V1.AgentInfo] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&agents)
                    case 2: reader.messages(&recoveredAgents)
                    default: reader.skip()
                    }
                }
                self.agents = agents
                self.recoveredAgents = recoveredAgents
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "agents", agents, evenEmpty: true)
                writer.messages(2, "recovered_agents", recoveredAgents, evenEmpty: true)
            }
        }

        /// The frameworks of the cluster.
        public struct GetFrameworks: WireMessage {
            /// A framework as the master sees it.
            public struct Framework: WireMessage {
                @usableFromInline var frameworkInfoBox: Boxed<V1.FrameworkInfo>
                /// Field 1, `framework_info`.
                @inlinable public var frameworkInfo: V1.FrameworkInfo {
                    get { frameworkInfoBox.value }
                    set { frameworkInfoBox = Boxed(newValue) }
                }
                /// Whether it gets offers. Field 2, `active`.
                public var active: Bool
                /// Whether its scheduler is there. Field 3, `connected`.
                public var connected: Bool
                /// When it subscribed first. Field 4, `registered_time`.
                public var registeredTime: V1.TimeInfo?
                /// When it subscribed again. Field 5, `reregistered_time`.
                public var reregisteredTime: V1.TimeInfo?
                /// When it ended. Field 6, `unregistered_time`.
                public var unregisteredTime: V1.TimeInfo?
                /// What it is thinking about. Field 7, `offers`.
                public var offers: [V1.Offer]
                /// What it was asked to give back. Field 8, `inverse_offers`.
                public var inverseOffers: [V1.InverseOffer]
                /// What it uses. Field 9, `allocated_resources`.
                public var allocatedResources: [V1.Resource]
                /// What is offered to it. Field 10, `offered_resources`.
                public var offeredResources: [V1.Resource]
                /// Whether only agents have told of it so far. Field 11, `recovered`.
                public var recovered: Bool
                /// Field 12, `offer_constraints`.
                public var offerConstraints: V1.Scheduler.OfferConstraints?

                /// Creates the message.
                public init(
                    frameworkInfo: V1.FrameworkInfo,
                    active: Bool,
                    connected: Bool,
                    recovered: Bool,
                    registeredTime: V1.TimeInfo? = nil,
                    reregisteredTime: V1.TimeInfo? = nil,
                    unregisteredTime: V1.TimeInfo? = nil,
                    offers: [V1.Offer] = [],
                    inverseOffers: [V1.InverseOffer] = [],
                    allocatedResources: [V1.Resource] = [],
                    offeredResources: [V1.Resource] = [],
                    offerConstraints: V1.Scheduler.OfferConstraints? = nil
                ) {
                    frameworkInfoBox = Boxed(frameworkInfo)
                    self.active = active
                    self.connected = connected
                    self.registeredTime = registeredTime
                    self.reregisteredTime = reregisteredTime
                    self.unregisteredTime = unregisteredTime
                    self.offers = offers
                    self.inverseOffers = inverseOffers
                    self.allocatedResources = allocatedResources
                    self.offeredResources = offeredResources
                    self.recovered = recovered
                    self.offerConstraints = offerConstraints
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.master.Response.GetFrameworks.Framework" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = [
                    "framework_info": 1, "active": 2, "connected": 3, "registered_time": 4, "reregistered_time": 5,
                    "unregistered_time": 6, "offers": 7, "inverse_offers": 8, "allocated_resources": 9,
                    "offered_resources": 10, "recovered": 11, "offer_constraints": 12,
                ]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var frameworkInfo: Boxed<V1.FrameworkInfo>?
                    var active: Bool?
                    var connected: Bool?
                    var registeredTime: V1.TimeInfo?
                    var reregisteredTime: V1.TimeInfo?
                    var unregisteredTime: V1.TimeInfo?
                    var offers: [V1.Offer] = []
                    var inverseOffers: [V1.InverseOffer] = []
                    var allocatedResources: [V1.Resource] = []
                    var offeredResources: [V1.Resource] = []
                    var recovered: Bool?
                    var offerConstraints: V1.Scheduler.OfferConstraints?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.boxed(&frameworkInfo)
                        case 2: reader.bool(&active)
                        case 3: reader.bool(&connected)
                        case 4: reader.message(&registeredTime)
                        case 5: reader.message(&reregisteredTime)
                        case 6: reader.message(&unregisteredTime)
                        case 7: reader.messages(&offers)
                        case 8: reader.messages(&inverseOffers)
                        case 9: reader.messages(&allocatedResources)
                        case 10: reader.messages(&offeredResources)
                        case 11: reader.bool(&recovered)
                        case 12: reader.message(&offerConstraints)
                        default: reader.skip()
                        }
                    }
                    guard let frameworkInfo, let active, let connected, let recovered else {
                        reader.missing([frameworkInfo == nil ? 1 : 0, active == nil ? 2 : 0, connected == nil ? 3 : 0, recovered == nil ? 11 : 0], of: Self.wireFields)
                        return nil
                    }
                    self.frameworkInfoBox = frameworkInfo
                    self.active = active
                    self.connected = connected
                    self.registeredTime = registeredTime
                    self.reregisteredTime = reregisteredTime
                    self.unregisteredTime = unregisteredTime
                    self.offers = offers
                    self.inverseOffers = inverseOffers
                    self.allocatedResources = allocatedResources
                    self.offeredResources = offeredResources
                    self.recovered = recovered
                    self.offerConstraints = offerConstraints
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.boxed(1, "framework_info", frameworkInfoBox)
                    writer.bool(2, "active", active)
                    writer.bool(3, "connected", connected)
                    writer.message(4, "registered_time", registeredTime)
                    writer.message(5, "reregistered_time", reregisteredTime)
                    writer.message(6, "unregistered_time", unregisteredTime)
                    writer.messages(7, "offers", offers)
                    writer.messages(8, "inverse_offers", inverseOffers)
                    writer.messages(9, "allocated_resources", allocatedResources)
                    writer.messages(10, "offered_resources", offeredResources)
                    writer.bool(11, "recovered", recovered)
                    writer.message(12, "offer_constraints", offerConstraints)
                }
            }

            /// Field 1, `frameworks`.
            public var frameworks: [Framework]
            /// Those that have ended. Field 2, `completed_frameworks`.
            public var completedFrameworks: [Framework]
            /// Field 3, `recovered_frameworks`. Deprecated.
            public var recoveredFrameworks: [V1.FrameworkInfo]

            /// Creates the message.
            public init(
                frameworks: [Framework] = [],
                completedFrameworks: [Framework] = [],
                recoveredFrameworks: [V1.FrameworkInfo] = []
            ) {
                self.frameworks = frameworks
                self.completedFrameworks = completedFrameworks
                self.recoveredFrameworks = recoveredFrameworks
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetFrameworks" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "frameworks": 1, "completed_frameworks": 2, "recovered_frameworks": 3,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var frameworks: [Framework] = []
                var completedFrameworks: [Framework] = []
                var recoveredFrameworks: [V1.FrameworkInfo] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&frameworks)
                    case 2: reader.messages(&completedFrameworks)
                    case 3: reader.messages(&recoveredFrameworks)
                    default: reader.skip()
                    }
                }
                self.frameworks = frameworks
                self.completedFrameworks = completedFrameworks
                self.recoveredFrameworks = recoveredFrameworks
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "frameworks", frameworks, evenEmpty: true)
                writer.messages(2, "completed_frameworks", completedFrameworks, evenEmpty: true)
                writer.messages(3, "recovered_frameworks", recoveredFrameworks)
            }
        }

        /// The executors of the cluster.
        public struct GetExecutors: WireMessage {
            /// An executor and where it runs.
            public struct Executor: WireMessage {
                /// Field 1, `executor_info`.
                public var executorInfo: V1.ExecutorInfo
                /// Field 2, `agent_id`.
                public var agentID: V1.AgentID

                /// Creates the message.
                public init(executorInfo: V1.ExecutorInfo, agentID: V1.AgentID) {
                    self.executorInfo = executorInfo
                    self.agentID = agentID
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.master.Response.GetExecutors.Executor" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["executor_info": 1, "agent_id": 2]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var executorInfo: V1.ExecutorInfo?
                    var agentID: V1.AgentID?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.message(&executorInfo)
                        case 2: reader.message(&agentID)
                        default: reader.skip()
                        }
                    }
                    guard let executorInfo, let agentID else {
                        reader.missing([executorInfo == nil ? 1 : 0, agentID == nil ? 2 : 0], of: Self.wireFields)
                        return nil
                    }
                    self.executorInfo = executorInfo
                    self.agentID = agentID
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.message(1, "executor_info", executorInfo)
                    writer.message(2, "agent_id", agentID)
                }
            }

            /// Field 1, `executors`.
            public var executors: [Executor]
            /// Field 2, `orphan_executors`. Deprecated.
            public var orphanExecutors: [Executor]

            /// Creates the message.
            public init(executors: [Executor] = [], orphanExecutors: [Executor] = []) {
                self.executors = executors
                self.orphanExecutors = orphanExecutors
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetExecutors" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["executors": 1, "orphan_executors": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var executors: [Executor] = []
                var orphanExecutors: [Executor] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&executors)
                    case 2: reader.messages(&orphanExecutors)
                    default: reader.skip()
                    }
                }
                self.executors = executors
                self.orphanExecutors = orphanExecutors
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "executors", executors, evenEmpty: true)
                writer.messages(2, "orphan_executors", orphanExecutors)
            }
        }

        /// The operations of the cluster.
        public struct GetOperations: WireMessage {
            /// Field 1, `operations`.
            public var operations: [V1.Operation]

            /// Creates the message.
            public init(operations: [V1.Operation] = []) {
                self.operations = operations
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetOperations" }

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

        /// The tasks of the cluster.
        public struct GetTasks: WireMessage {
            /// Field 1, `pending_tasks`. Deprecated.
            public var pendingTasks: [V1.Task]
            /// Those that have not ended, or whose end is not acknowledged. Field 2, `tasks`.
            public var tasks: [V1.Task]
            /// Those whose end is acknowledged. Field 3, `completed_tasks`.
            public var completedTasks: [V1.Task]
            /// Field 4, `orphan_tasks`. Deprecated.
            public var orphanTasks: [V1.Task]
            /// Those on agents that cannot be reached. Field 5, `unreachable_tasks`.
            public var unreachableTasks: [V1.Task]

            /// Creates the message.
            public init(
                pendingTasks: [V1.Task] = [],
                tasks: [V1.Task] = [],
                completedTasks: [V1.Task] = [],
                orphanTasks: [V1.Task] = [],
                unreachableTasks: [V1.Task] = []
            ) {
                self.pendingTasks = pendingTasks
                self.tasks = tasks
                self.completedTasks = completedTasks
                self.orphanTasks = orphanTasks
                self.unreachableTasks = unreachableTasks
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetTasks" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "pending_tasks": 1, "tasks": 2, "completed_tasks": 3, "orphan_tasks": 4, "unreachable_tasks": 5,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var pendingTasks: [V1.Task] = []
                var tasks: [V1.Task] = []
                var completedTasks: [V1.Task] = []
                var orphanTasks: [V1.Task] = []
                var unreachableTasks: [V1.Task] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&pendingTasks)
                    case 2: reader.messages(&tasks)
                    case 3: reader.messages(&completedTasks)
                    case 4: reader.messages(&orphanTasks)
                    case 5: reader.messages(&unreachableTasks)
                    default: reader.skip()
                    }
                }
                self.pendingTasks = pendingTasks
                self.tasks = tasks
                self.completedTasks = completedTasks
                self.orphanTasks = orphanTasks
                self.unreachableTasks = unreachableTasks
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "pending_tasks", pendingTasks)
                writer.messages(2, "tasks", tasks, evenEmpty: true)
                writer.messages(3, "completed_tasks", completedTasks, evenEmpty: true)
                writer.messages(4, "orphan_tasks", orphanTasks)
                writer.messages(5, "unreachable_tasks", unreachableTasks, evenEmpty: true)
            }
        }

        /// The roles of the cluster.
        public struct GetRoles: WireMessage {
            /// Field 1, `roles`.
            public var roles: [V1.Role]

            /// Creates the message.
            public init(roles: [V1.Role] = []) {
                self.roles = roles
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetRoles" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["roles": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var roles: [V1.Role] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&roles)
                    default: reader.skip()
                    }
                }
                self.roles = roles
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "roles", roles)
            }
        }

        /// How much roles count when resources are shared out.
        public struct GetWeights: WireMessage {
            /// Field 1, `weight_infos`.
            public var weightInfos: [V1.WeightInfo]

            /// Creates the message.
            public init(weightInfos: [V1.WeightInfo] = []) {
                self.weightInfos = weightInfos
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetWeights" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["weight_infos": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var weightInfos: [V1.WeightInfo] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&weightInfos)
                    default: reader.skip()
                    }
                }
                self.weightInfos = weightInfos
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "weight_infos", weightInfos)
            }
        }

        /// The master itself.
        public struct GetMaster: WireMessage {
            @usableFromInline var masterInfoBox: Boxed<V1.MasterInfo>?
            /// Field 1, `master_info`.
            @inlinable public var masterInfo: V1.MasterInfo? {
                get { masterInfoBox?.value }
                set { masterInfoBox = newValue.map(Boxed.init) }
            }
            /// When it started, in seconds since the beginning of 1970, UTC. Field 2, `start_time`.
            public var startTime: Double?
            /// When it began to lead, in seconds since the beginning of 1970, UTC. Field 3, `elected_time`.
            public var electedTime: Double?

            /// Creates the message.
            public init(masterInfo: V1.MasterInfo? = nil, startTime: Double? = nil, electedTime: Double? = nil) {
                masterInfoBox = masterInfo.map(Boxed.init)
                self.startTime = startTime
                self.electedTime = electedTime
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetMaster" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["master_info": 1, "start_time": 2, "elected_time": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var masterInfo: Boxed<V1.MasterInfo>?
                var startTime: Double?
                var electedTime: Double?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.boxed(&masterInfo)
                    case 2: reader.double(&startTime)
                    case 3: reader.double(&electedTime)
                    default: reader.skip()
                    }
                }
                self.masterInfoBox = masterInfo
                self.startTime = startTime
                self.electedTime = electedTime
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.boxed(1, "master_info", masterInfoBox)
                writer.double(2, "start_time", startTime)
                writer.double(3, "elected_time", electedTime)
            }
        }

        /// Which machines are being taken out of service, and which are out of it.
        public struct GetMaintenanceStatus: WireMessage {
            /// Field 1, `status`.
            public var status: V1.Maintenance.ClusterStatus

            /// Creates the message.
            public init(status: V1.Maintenance.ClusterStatus) {
                self.status = status
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetMaintenanceStatus" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["status": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var status: V1.Maintenance.ClusterStatus?
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

        /// When machines are taken out of service.
        public struct GetMaintenanceSchedule: WireMessage {
            /// Field 1, `schedule`.
            public var schedule: V1.Maintenance.Schedule

            /// Creates the message.
            public init(schedule: V1.Maintenance.Schedule) {
                self.schedule = schedule
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetMaintenanceSchedule" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["schedule": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var schedule: V1.Maintenance.Schedule?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&schedule)
                    default: reader.skip()
                    }
                }
                guard let schedule else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.schedule = schedule
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "schedule", schedule)
            }
        }

        /// What roles are promised, and the most they may have.
        public struct GetQuota: WireMessage {
            /// Field 1, `status`.
            public var status: V1.Quota.QuotaStatus

            /// Creates the message.
            public init(status: V1.Quota.QuotaStatus) {
                self.status = status
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Response.GetQuota" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["status": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var status: V1.Quota.QuotaStatus?
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
        /// Field 10, `get_agents`.
        public var getAgents: GetAgents?
        @usableFromInline var getFrameworksBox: Boxed<GetFrameworks>?
        /// Field 11, `get_frameworks`.
        @inlinable public var getFrameworks: GetFrameworks? {
            get { getFrameworksBox?.value }
            set { getFrameworksBox = newValue.map(Boxed.init) }
        }
        /// Field 12, `get_executors`.
        public var getExecutors: GetExecutors?
        @usableFromInline var getTasksBox: Boxed<GetTasks>?
        /// Field 13, `get_tasks`.
        @inlinable public var getTasks: GetTasks? {
            get { getTasksBox?.value }
            set { getTasksBox = newValue.map(Boxed.init) }
        }
        /// Field 14, `get_roles`.
        public var getRoles: GetRoles?
        /// Field 15, `get_weights`.
        public var getWeights: GetWeights?
        @usableFromInline var getMasterBox: Boxed<GetMaster>?
        /// Field 16, `get_master`.
        @inlinable public var getMaster: GetMaster? {
            get { getMasterBox?.value }
            set { getMasterBox = newValue.map(Boxed.init) }
        }
        /// Field 17, `get_maintenance_status`.
        public var getMaintenanceStatus: GetMaintenanceStatus?
        /// Field 18, `get_maintenance_schedule`.
        public var getMaintenanceSchedule: GetMaintenanceSchedule?
        /// Field 19, `get_quota`.
        public var getQuota: GetQuota?
        /// Field 20, `get_operations`.
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
            getAgents: GetAgents? = nil,
            getFrameworks: GetFrameworks? = nil,
            getExecutors: GetExecutors? = nil,
            getTasks: GetTasks? = nil,
            getRoles: GetRoles? = nil,
            getWeights: GetWeights? = nil,
            getMaster: GetMaster? = nil,
            getMaintenanceStatus: GetMaintenanceStatus? = nil,
            getMaintenanceSchedule: GetMaintenanceSchedule? = nil,
            getQuota: GetQuota? = nil,
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
            self.getAgents = getAgents
            getFrameworksBox = getFrameworks.map(Boxed.init)
            self.getExecutors = getExecutors
            getTasksBox = getTasks.map(Boxed.init)
            self.getRoles = getRoles
            self.getWeights = getWeights
            getMasterBox = getMaster.map(Boxed.init)
            self.getMaintenanceStatus = getMaintenanceStatus
            self.getMaintenanceSchedule = getMaintenanceSchedule
            self.getQuota = getQuota
            self.getOperations = getOperations
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.master.Response" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "type": 1, "get_health": 2, "get_flags": 3, "get_version": 4, "get_metrics": 5, "get_logging_level": 6,
            "list_files": 7, "read_file": 8, "get_state": 9, "get_agents": 10, "get_frameworks": 11,
            "get_executors": 12, "get_tasks": 13, "get_roles": 14, "get_weights": 15, "get_master": 16,
            "get_maintenance_status": 17, "get_maintenance_schedule": 18, "get_quota": 19, "get_operations": 20,
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
            var getAgents: GetAgents?
            var getFrameworks: Boxed<GetFrameworks>?
            var getExecutors: GetExecutors?
            var getTasks: Boxed<GetTasks>?
            var getRoles: GetRoles?
            var getWeights: GetWeights?
            var getMaster: Boxed<GetMaster>?
            var getMaintenanceStatus: GetMaintenanceStatus?
            var getMaintenanceSchedule: GetMaintenanceSchedule?
            var getQuota: GetQuota?
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
                case 10: reader.message(&getAgents)
                case 11: reader.boxed(&getFrameworks)
                case 12: reader.message(&getExecutors)
                case 13: reader.boxed(&getTasks)
                case 14: reader.message(&getRoles)
                case 15: reader.message(&getWeights)
                case 16: reader.boxed(&getMaster)
                case 17: reader.message(&getMaintenanceStatus)
                case 18: reader.message(&getMaintenanceSchedule)
                case 19: reader.message(&getQuota)
                case 20: reader.message(&getOperations)
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
            self.getAgents = getAgents
            self.getFrameworksBox = getFrameworks
            self.getExecutors = getExecutors
            self.getTasksBox = getTasks
            self.getRoles = getRoles
            self.getWeights = getWeights
            self.getMasterBox = getMaster
            self.getMaintenanceStatus = getMaintenanceStatus
            self.getMaintenanceSchedule = getMaintenanceSchedule
            self.getQuota = getQuota
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
            writer.message(10, "get_agents", getAgents)
            writer.boxed(11, "get_frameworks", getFrameworksBox)
            writer.message(12, "get_executors", getExecutors)
            writer.boxed(13, "get_tasks", getTasksBox)
            writer.message(14, "get_roles", getRoles)
            writer.message(15, "get_weights", getWeights)
            writer.boxed(16, "get_master", getMasterBox)
            writer.message(17, "get_maintenance_status", getMaintenanceStatus)
            writer.message(18, "get_maintenance_schedule", getMaintenanceSchedule)
            writer.message(19, "get_quota", getQuota)
            writer.message(20, "get_operations", getOperations)
        }
    }
}
