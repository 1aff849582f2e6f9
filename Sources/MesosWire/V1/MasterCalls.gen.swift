// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/master-calls.schema: change that file and run it again.

extension V1.Master {
    /// What an operator asks of the master.
    public struct Call: Sendable, Equatable {
        /// What operators may ask of a master.
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
            /// `SET_LOGGING_LEVEL`.
            case setLoggingLevel = 6
            /// `LIST_FILES`.
            case listFiles = 7
            /// `READ_FILE`.
            case readFile = 8
            /// `GET_STATE`.
            case getState = 9
            /// `GET_AGENTS`.
            case getAgents = 10
            /// `GET_FRAMEWORKS`.
            case getFrameworks = 11
            /// `GET_EXECUTORS`.
            case getExecutors = 12
            /// `GET_OPERATIONS`.
            case getOperations = 33
            /// `GET_TASKS`.
            case getTasks = 13
            /// `GET_ROLES`.
            case getRoles = 14
            /// `GET_WEIGHTS`.
            case getWeights = 15
            /// `UPDATE_WEIGHTS`.
            case updateWeights = 16
            /// `GET_MASTER`.
            case getMaster = 17
            /// `SUBSCRIBE`.
            case subscribe = 18
            /// `RESERVE_RESOURCES`.
            case reserveResources = 19
            /// `UNRESERVE_RESOURCES`.
            case unreserveResources = 20
            /// `CREATE_VOLUMES`.
            case createVolumes = 21
            /// `DESTROY_VOLUMES`.
            case destroyVolumes = 22
            /// `GROW_VOLUME`.
            case growVolume = 34
            /// `SHRINK_VOLUME`.
            case shrinkVolume = 35
            /// `GET_MAINTENANCE_STATUS`.
            case getMaintenanceStatus = 23
            /// `GET_MAINTENANCE_SCHEDULE`.
            case getMaintenanceSchedule = 24
            /// `UPDATE_MAINTENANCE_SCHEDULE`.
            case updateMaintenanceSchedule = 25
            /// `START_MAINTENANCE`.
            case startMaintenance = 26
            /// `STOP_MAINTENANCE`.
            case stopMaintenance = 27
            /// `DRAIN_AGENT`.
            case drainAgent = 37
            /// `DEACTIVATE_AGENT`.
            case deactivateAgent = 38
            /// `REACTIVATE_AGENT`.
            case reactivateAgent = 39
            /// `GET_QUOTA`.
            case getQuota = 28
            /// `UPDATE_QUOTA`.
            case updateQuota = 36
            /// `SET_QUOTA`. Deprecated.
            case setQuota = 29
            /// `REMOVE_QUOTA`. Deprecated.
            case removeQuota = 30
            /// `TEARDOWN`.
            case teardown = 31
            /// `MARK_AGENT_GONE`.
            case markAgentGone = 32

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .getHealth: "GET_HEALTH"
                case .getFlags: "GET_FLAGS"
                case .getVersion: "GET_VERSION"
                case .getMetrics: "GET_METRICS"
                case .getLoggingLevel: "GET_LOGGING_LEVEL"
                case .setLoggingLevel: "SET_LOGGING_LEVEL"
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
                case .updateWeights: "UPDATE_WEIGHTS"
                case .getMaster: "GET_MASTER"
                case .subscribe: "SUBSCRIBE"
                case .reserveResources: "RESERVE_RESOURCES"
                case .unreserveResources: "UNRESERVE_RESOURCES"
                case .createVolumes: "CREATE_VOLUMES"
                case .destroyVolumes: "DESTROY_VOLUMES"
                case .growVolume: "GROW_VOLUME"
                case .shrinkVolume: "SHRINK_VOLUME"
                case .getMaintenanceStatus: "GET_MAINTENANCE_STATUS"
                case .getMaintenanceSchedule: "GET_MAINTENANCE_SCHEDULE"
                case .updateMaintenanceSchedule: "UPDATE_MAINTENANCE_SCHEDULE"
                case .startMaintenance: "START_MAINTENANCE"
                case .stopMaintenance: "STOP_MAINTENANCE"
                case .drainAgent: "DRAIN_AGENT"
                case .deactivateAgent: "DEACTIVATE_AGENT"
                case .reactivateAgent: "REACTIVATE_AGENT"
                case .getQuota: "GET_QUOTA"
                case .updateQuota: "UPDATE_QUOTA"
                case .setQuota: "SET_QUOTA"
                case .removeQuota: "REMOVE_QUOTA"
                case .teardown: "TEARDOWN"
                case .markAgentGone: "MARK_AGENT_GONE"
                }
            }
        }

        /// Asks for what the master counts and measures.
        public struct GetMetrics: Sendable, Equatable {
            /// How long to wait for slow ones, which are left out then. Field 1, `timeout`.
            public var timeout: V1.DurationInfo?

            /// Creates the message.
            public init(timeout: V1.DurationInfo? = nil) {
                self.timeout = timeout
            }
        }

        /// Makes the master's log more or less detailed for a while.
        public struct SetLoggingLevel: Sendable, Equatable {
            /// How detailed; 0 is the least. Field 1, `level`.
            public var level: UInt32
            /// For how long. Field 2, `duration`.
            public var duration: V1.DurationInfo

            /// Creates the message.
            public init(level: UInt32, duration: V1.DurationInfo) {
                self.level = level
                self.duration = duration
            }
        }

        /// Asks for the files of a folder.
        public struct ListFiles: Sendable, Equatable {
            /// Field 1, `path`.
            public var path: String

            /// Creates the message.
            public init(path: String) {
                self.path = path
            }
        }

        /// Asks for a piece of a file.
        public struct ReadFile: Sendable, Equatable {
            /// Field 1, `path`.
            public var path: String
            /// The first byte of the piece. Field 2, `offset`.
            public var offset: UInt64
            /// The most bytes to read; sixteen pages of memory at most. Field 3, `length`.
            public var length: UInt64?

            /// Creates the message.
            public init(path: String, offset: UInt64, length: UInt64? = nil) {
                self.path = path
                self.offset = offset
                self.length = length
            }
        }

        /// Changes how much roles count when resources are shared out.
        public struct UpdateWeights: Sendable, Equatable {
            /// Field 1, `weight_infos`.
            public var weightInfos: [V1.WeightInfo]

            /// Creates the message.
            public init(weightInfos: [V1.WeightInfo] = []) {
                self.weightInfos = weightInfos
            }
        }

        /// Keeps resources of an agent for a role.
        public struct ReserveResources: Sendable, Equatable {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID
            /// Field 2, `resources`.
            public var resources: [V1.Resource]
            /// What they are before; one reservation fewer if empty. Field 3, `source`.
            public var source: [V1.Resource]

            /// Creates the message.
            public init(agentID: V1.AgentID, resources: [V1.Resource] = [], source: [V1.Resource] = []) {
                self.agentID = agentID
                self.resources = resources
                self.source = source
            }
        }

        /// Ends reservations of an agent's resources.
        public struct UnreserveResources: Sendable, Equatable {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID
            /// Field 2, `resources`.
            public var resources: [V1.Resource]

            /// Creates the message.
            public init(agentID: V1.AgentID, resources: [V1.Resource] = []) {
                self.agentID = agentID
                self.resources = resources
            }
        }

        /// Makes persistent volumes of an agent's reserved disk.
        public struct CreateVolumes: Sendable, Equatable {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID
            /// Field 2, `volumes`.
            public var volumes: [V1.Resource]

            /// Creates the message.
            public init(agentID: V1.AgentID, volumes: [V1.Resource] = []) {
                self.agentID = agentID
                self.volumes = volumes
            }
        }

        /// Removes an agent's persistent volumes and what they hold.
        public struct DestroyVolumes: Sendable, Equatable {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID
            /// Field 2, `volumes`.
            public var volumes: [V1.Resource]

            /// Creates the message.
            public init(agentID: V1.AgentID, volumes: [V1.Resource] = []) {
                self.agentID = agentID
                self.volumes = volumes
            }
        }

        /// Makes a volume larger.
        public struct GrowVolume: Sendable, Equatable {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID?
            @usableFromInline var volumeBox: Boxed<V1.Resource>
            /// Field 2, `volume`.
            @inlinable public var volume: V1.Resource {
                get { volumeBox.value }
                set { volumeBox = Boxed(newValue) }
            }
            /// Field 3, `addition`.
            public var addition: V1.Resource

            /// Creates the message.
            public init(volume: V1.Resource, addition: V1.Resource, agentID: V1.AgentID? = nil) {
                self.agentID = agentID
                volumeBox = Boxed(volume)
                self.addition = addition
            }
        }

        /// Makes a volume smaller.
        public struct ShrinkVolume: Sendable, Equatable {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID?
            /// Field 2, `volume`.
            public var volume: V1.Resource
            /// Field 3, `subtract`.
            public var subtract: V1.Value.Scalar

            /// Creates the message.
            public init(volume: V1.Resource, subtract: V1.Value.Scalar, agentID: V1.AgentID? = nil) {
                self.agentID = agentID
                self.volume = volume
                self.subtract = subtract
            }
        }

        /// Says anew when machines are taken out of service.
        public struct UpdateMaintenanceSchedule: Sendable, Equatable {
            /// Field 1, `schedule`.
            public var schedule: V1.Maintenance.Schedule

            /// Creates the message.
            public init(schedule: V1.Maintenance.Schedule) {
                self.schedule = schedule
            }
        }

        /// Takes machines out of service.
        public struct StartMaintenance: Sendable, Equatable {
            /// Field 1, `machines`.
            public var machines: [V1.MachineID]

            /// Creates the message.
            public init(machines: [V1.MachineID] = []) {
                self.machines = machines
            }
        }

        /// Puts machines back into service.
        public struct StopMaintenance: Sendable, Equatable {
            /// Field 1, `machines`.
            public var machines: [V1.MachineID]

            /// Creates the message.
            public init(machines: [V1.MachineID] = []) {
                self.machines = machines
            }
        }

        /// Offers an agent no more and kills what runs on it.
        public struct DrainAgent: Sendable, Equatable {
            /// What absent fields mean.
            public enum Defaults {
                /// The value of an absent `mark_gone`.
                @inlinable public static var markGone: Bool { false }
            }

            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID
            @usableFromInline var maxGracePeriodBox: Boxed<V1.ProtobufDuration>?
            /// The most time that a task may take to end after it was asked to, whatever it says itself. Field 2,
            /// `max_grace_period`.
            @inlinable public var maxGracePeriod: V1.ProtobufDuration? {
                get { maxGracePeriodBox?.value }
                set { maxGracePeriodBox = newValue.map(Boxed.init) }
            }
            /// Whether the agent is declared gone once nothing runs on it. Field 3, `mark_gone`. `false` if absent.
            public var markGone: Bool?

            /// Creates the message.
            public init(agentID: V1.AgentID, maxGracePeriod: V1.ProtobufDuration? = nil, markGone: Bool? = nil) {
                self.agentID = agentID
                maxGracePeriodBox = maxGracePeriod.map(Boxed.init)
                self.markGone = markGone
            }
        }

        /// Offers an agent no more; what runs on it goes on.
        public struct DeactivateAgent: Sendable, Equatable {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID

            /// Creates the message.
            public init(agentID: V1.AgentID) {
                self.agentID = agentID
            }
        }

        /// Offers an agent again that was drained or deactivated.
        public struct ReactivateAgent: Sendable, Equatable {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID

            /// Creates the message.
            public init(agentID: V1.AgentID) {
                self.agentID = agentID
            }
        }

        /// Changes the quotas of roles, all or none.
        public struct UpdateQuota: Sendable, Equatable {
            /// Whether to do so even if the cluster cannot keep the promise. Field 1, `force`.
            public var force: Bool?
            /// Field 2, `quota_configs`.
            public var quotaConfigs: [V1.Quota.QuotaConfig]

            /// Creates the message.
            public init(force: Bool? = nil, quotaConfigs: [V1.Quota.QuotaConfig] = []) {
                self.force = force
                self.quotaConfigs = quotaConfigs
            }
        }

        /// Gives a role a guarantee.
        public struct SetQuota: Sendable, Equatable {
            /// Field 1, `quota_request`.
            public var quotaRequest: V1.Quota.QuotaRequest

            /// Creates the message.
            public init(quotaRequest: V1.Quota.QuotaRequest) {
                self.quotaRequest = quotaRequest
            }
        }

        /// Takes a role's guarantee away.
        public struct RemoveQuota: Sendable, Equatable {
            /// Field 1, `role`.
            public var role: String

            /// Creates the message.
            public init(role: String) {
                self.role = role
            }
        }

        /// Removes a framework and kills all that it runs.
        public struct Teardown: Sendable, Equatable {
            /// Field 1, `framework_id`.
            public var frameworkID: V1.FrameworkID

            /// Creates the message.
            public init(frameworkID: V1.FrameworkID) {
                self.frameworkID = frameworkID
            }
        }

        /// Declares that an agent will never come back.
        public struct MarkAgentGone: Sendable, Equatable {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID

            /// Creates the message.
            public init(agentID: V1.AgentID) {
                self.agentID = agentID
            }
        }

        /// Which of the fields is set. Field 1, `type`.
        public var type: Kind?
        /// Field 2, `get_metrics`.
        public var getMetrics: GetMetrics?
        @usableFromInline var setLoggingLevelBox: Boxed<SetLoggingLevel>?
        /// Field 3, `set_logging_level`.
        @inlinable public var setLoggingLevel: SetLoggingLevel? {
            get { setLoggingLevelBox?.value }
            set { setLoggingLevelBox = newValue.map(Boxed.init) }
        }
        /// Field 4, `list_files`.
        public var listFiles: ListFiles?
        @usableFromInline var readFileBox: Boxed<ReadFile>?
        /// Field 5, `read_file`.
        @inlinable public var readFile: ReadFile? {
            get { readFileBox?.value }
            set { readFileBox = newValue.map(Boxed.init) }
        }
        /// Field 6, `update_weights`.
        public var updateWeights: UpdateWeights?
        @usableFromInline var reserveResourcesBox: Boxed<ReserveResources>?
        /// Field 7, `reserve_resources`.
        @inlinable public var reserveResources: ReserveResources? {
            get { reserveResourcesBox?.value }
            set { reserveResourcesBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var unreserveResourcesBox: Boxed<UnreserveResources>?
        /// Field 8, `unreserve_resources`.
        @inlinable public var unreserveResources: UnreserveResources? {
            get { unreserveResourcesBox?.value }
            set { unreserveResourcesBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var createVolumesBox: Boxed<CreateVolumes>?
        /// Field 9, `create_volumes`.
        @inlinable public var createVolumes: CreateVolumes? {
            get { createVolumesBox?.value }
            set { createVolumesBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var destroyVolumesBox: Boxed<DestroyVolumes>?
        /// Field 10, `destroy_volumes`.
        @inlinable public var destroyVolumes: DestroyVolumes? {
            get { destroyVolumesBox?.value }
            set { destroyVolumesBox = newValue.map(Boxed.init) }
        }
        /// Field 11, `update_maintenance_schedule`.
        public var updateMaintenanceSchedule: UpdateMaintenanceSchedule?
        /// Field 12, `start_maintenance`.
        public var startMaintenance: StartMaintenance?
        /// Field 13, `stop_maintenance`.
        public var stopMaintenance: StopMaintenance?
        @usableFromInline var setQuotaBox: Boxed<SetQuota>?
        /// Field 14, `set_quota`. Deprecated.
        @inlinable public var setQuota: SetQuota? {
            get { setQuotaBox?.value }
            set { setQuotaBox = newValue.map(Boxed.init) }
        }
        /// Field 15, `remove_quota`. Deprecated.
        public var removeQuota: RemoveQuota?
        /// Field 16, `teardown`.
        public var teardown: Teardown?
        /// Field 17, `mark_agent_gone`.
        public var markAgentGone: MarkAgentGone?
        @usableFromInline var growVolumeBox: Boxed<GrowVolume>?
        /// Field 18, `grow_volume`.
        @inlinable public var growVolume: GrowVolume? {
            get { growVolumeBox?.value }
            set { growVolumeBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var shrinkVolumeBox: Boxed<ShrinkVolume>?
        /// Field 19, `shrink_volume`.
        @inlinable public var shrinkVolume: ShrinkVolume? {
            get { shrinkVolumeBox?.value }
            set { shrinkVolumeBox = newValue.map(Boxed.init) }
        }
        /// Field 20, `update_quota`.
        public var updateQuota: UpdateQuota?
        @usableFromInline var drainAgentBox: Boxed<DrainAgent>?
        /// Field 21, `drain_agent`.
        @inlinable public var drainAgent: DrainAgent? {
            get { drainAgentBox?.value }
            set { drainAgentBox = newValue.map(Boxed.init) }
        }
        /// Field 22, `deactivate_agent`.
        public var deactivateAgent: DeactivateAgent?
        /// Field 23, `reactivate_agent`.
        public var reactivateAgent: ReactivateAgent?

        /// Creates the message.
        public init(
            type: Kind? = nil,
            getMetrics: GetMetrics? = nil,
            setLoggingLevel: SetLoggingLevel? = nil,
            listFiles: ListFiles? = nil,
            readFile: ReadFile? = nil,
            updateWeights: UpdateWeights? = nil,
            reserveResources: ReserveResources? = nil,
            unreserveResources: UnreserveResources? = nil,
            createVolumes: CreateVolumes? = nil,
            destroyVolumes: DestroyVolumes? = nil,
            updateMaintenanceSchedule: UpdateMaintenanceSchedule? = nil,
            startMaintenance: StartMaintenance? = nil,
            stopMaintenance: StopMaintenance? = nil,
            setQuota: SetQuota? = nil,
            removeQuota: RemoveQuota? = nil,
            teardown: Teardown? = nil,
            markAgentGone: MarkAgentGone? = nil,
            growVolume: GrowVolume? = nil,
            shrinkVolume: ShrinkVolume? = nil,
            updateQuota: UpdateQuota? = nil,
            drainAgent: DrainAgent? = nil,
            deactivateAgent: DeactivateAgent? = nil,
            reactivateAgent: ReactivateAgent? = nil
        ) {
            self.type = type
            self.getMetrics = getMetrics
            setLoggingLevelBox = setLoggingLevel.map(Boxed.init)
            self.listFiles = listFiles
            readFileBox = readFile.map(Boxed.init)
            self.updateWeights = updateWeights
            reserveResourcesBox = reserveResources.map(Boxed.init)
            unreserveResourcesBox = unreserveResources.map(Boxed.init)
            createVolumesBox = createVolumes.map(Boxed.init)
            destroyVolumesBox = destroyVolumes.map(Boxed.init)
            self.updateMaintenanceSchedule = updateMaintenanceSchedule
            self.startMaintenance = startMaintenance
            self.stopMaintenance = stopMaintenance
            setQuotaBox = setQuota.map(Boxed.init)
            self.removeQuota = removeQuota
            self.teardown = teardown
            self.markAgentGone = markAgentGone
            growVolumeBox = growVolume.map(Boxed.init)
            shrinkVolumeBox = shrinkVolume.map(Boxed.init)
            self.updateQuota = updateQuota
            drainAgentBox = drainAgent.map(Boxed.init)
            self.deactivateAgent = deactivateAgent
            self.reactivateAgent = reactivateAgent
        }
    }
}
