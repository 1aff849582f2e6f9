// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/master-responses.schema: change that file and run it again.

extension V1.Master {
    /// What the master answers to an operator.
    public struct Response: Sendable, Equatable {
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
        }

        /// Whether the master is well.
        public struct GetHealth: Sendable, Equatable {
            /// Field 1, `healthy`.
            public var healthy: Bool

            /// Creates the message.
            public init(healthy: Bool) {
                self.healthy = healthy
            }
        }

        /// How the master was set up.
        public struct GetFlags: Sendable, Equatable {
            /// Field 1, `flags`.
            public var flags: [V1.Flag]

            /// Creates the message.
            public init(flags: [V1.Flag] = []) {
                self.flags = flags
            }
        }

        /// What the master was built from.
        public struct GetVersion: Sendable, Equatable {
            /// Field 1, `version_info`.
            public var versionInfo: V1.VersionInfo

            /// Creates the message.
            public init(versionInfo: V1.VersionInfo) {
                self.versionInfo = versionInfo
            }
        }

        /// What the master counts and measures.
        public struct GetMetrics: Sendable, Equatable {
            /// Field 1, `metrics`.
            public var metrics: [V1.Metric]

            /// Creates the message.
            public init(metrics: [V1.Metric] = []) {
                self.metrics = metrics
            }
        }

        /// How detailed the master's log is.
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

        /// All that the master knows.
        public struct GetState: Sendable, Equatable {
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
        }

        /// The agents of the cluster.
        public struct GetAgents: Sendable, Equatable {
            /// An agent as the master sees it.
            public struct Agent: Sendable, Equatable {
                /// A source of resources on the agent other than the agent itself.
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
        }

        /// The frameworks of the cluster.
        public struct GetFrameworks: Sendable, Equatable {
            /// A framework as the master sees it.
            public struct Framework: Sendable, Equatable {
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
        }

        /// The executors of the cluster.
        public struct GetExecutors: Sendable, Equatable {
            /// An executor and where it runs.
            public struct Executor: Sendable, Equatable {
                /// Field 1, `executor_info`.
                public var executorInfo: V1.ExecutorInfo
                /// Field 2, `agent_id`.
                public var agentID: V1.AgentID

                /// Creates the message.
                public init(executorInfo: V1.ExecutorInfo, agentID: V1.AgentID) {
                    self.executorInfo = executorInfo
                    self.agentID = agentID
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
        }

        /// The operations of the cluster.
        public struct GetOperations: Sendable, Equatable {
            /// Field 1, `operations`.
            public var operations: [V1.Operation]

            /// Creates the message.
            public init(operations: [V1.Operation] = []) {
                self.operations = operations
            }
        }

        /// The tasks of the cluster.
        public struct GetTasks: Sendable, Equatable {
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
        }

        /// The roles of the cluster.
        public struct GetRoles: Sendable, Equatable {
            /// Field 1, `roles`.
            public var roles: [V1.Role]

            /// Creates the message.
            public init(roles: [V1.Role] = []) {
                self.roles = roles
            }
        }

        /// How much roles count when resources are shared out.
        public struct GetWeights: Sendable, Equatable {
            /// Field 1, `weight_infos`.
            public var weightInfos: [V1.WeightInfo]

            /// Creates the message.
            public init(weightInfos: [V1.WeightInfo] = []) {
                self.weightInfos = weightInfos
            }
        }

        /// The master itself.
        public struct GetMaster: Sendable, Equatable {
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
        }

        /// Which machines are being taken out of service, and which are out of it.
        public struct GetMaintenanceStatus: Sendable, Equatable {
            /// Field 1, `status`.
            public var status: V1.Maintenance.ClusterStatus

            /// Creates the message.
            public init(status: V1.Maintenance.ClusterStatus) {
                self.status = status
            }
        }

        /// When machines are taken out of service.
        public struct GetMaintenanceSchedule: Sendable, Equatable {
            /// Field 1, `schedule`.
            public var schedule: V1.Maintenance.Schedule

            /// Creates the message.
            public init(schedule: V1.Maintenance.Schedule) {
                self.schedule = schedule
            }
        }

        /// What roles are promised, and the most they may have.
        public struct GetQuota: Sendable, Equatable {
            /// Field 1, `status`.
            public var status: V1.Quota.QuotaStatus

            /// Creates the message.
            public init(status: V1.Quota.QuotaStatus) {
                self.status = status
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
    }
}
