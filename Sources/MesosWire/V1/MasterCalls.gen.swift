// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/master-calls.schema: change that file and run it again.

extension V1.Master {
    /// What an operator asks of the master.
    public struct Call: WireMessage {
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

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = [
                "UNKNOWN": 0, "GET_HEALTH": 1, "GET_FLAGS": 2, "GET_VERSION": 3, "GET_METRICS": 4,
                "GET_LOGGING_LEVEL": 5, "SET_LOGGING_LEVEL": 6, "LIST_FILES": 7, "READ_FILE": 8, "GET_STATE": 9,
                "GET_AGENTS": 10, "GET_FRAMEWORKS": 11, "GET_EXECUTORS": 12, "GET_OPERATIONS": 33, "GET_TASKS": 13,
                "GET_ROLES": 14, "GET_WEIGHTS": 15, "UPDATE_WEIGHTS": 16, "GET_MASTER": 17, "SUBSCRIBE": 18,
                "RESERVE_RESOURCES": 19, "UNRESERVE_RESOURCES": 20, "CREATE_VOLUMES": 21, "DESTROY_VOLUMES": 22,
                "GROW_VOLUME": 34, "SHRINK_VOLUME": 35, "GET_MAINTENANCE_STATUS": 23, "GET_MAINTENANCE_SCHEDULE": 24,
                "UPDATE_MAINTENANCE_SCHEDULE": 25, "START_MAINTENANCE": 26, "STOP_MAINTENANCE": 27, "DRAIN_AGENT": 37,
                "DEACTIVATE_AGENT": 38, "REACTIVATE_AGENT": 39, "GET_QUOTA": 28, "UPDATE_QUOTA": 36, "SET_QUOTA": 29,
                "REMOVE_QUOTA": 30, "TEARDOWN": 31, "MARK_AGENT_GONE": 32,
            ]
        }

        /// Asks for what the master counts and measures.
        public struct GetMetrics: WireMessage {
            /// How long to wait for slow ones, which are left out then. Field 1, `timeout`.
            public var timeout: V1.DurationInfo?

            /// Creates the message.
            public init(timeout: V1.DurationInfo? = nil) {
                self.timeout = timeout
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.GetMetrics" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["timeout": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var timeout: V1.DurationInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&timeout)
                    default: reader.skip()
                    }
                }
                self.timeout = timeout
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "timeout", timeout)
            }
        }

        /// Makes the master's log more or less detailed for a while.
        public struct SetLoggingLevel: WireMessage {
            /// How detailed; 0 is the least. Field 1, `level`.
            public var level: UInt32
            /// For how long. Field 2, `duration`.
            public var duration: V1.DurationInfo

            /// Creates the message.
            public init(level: UInt32, duration: V1.DurationInfo) {
                self.level = level
                self.duration = duration
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.SetLoggingLevel" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["level": 1, "duration": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var level: UInt32?
                var duration: V1.DurationInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint32(&level)
                    case 2: reader.message(&duration)
                    default: reader.skip()
                    }
                }
                guard let level, let duration else {
                    reader.missing([level == nil ? 1 : 0, duration == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.level = level
                self.duration = duration
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint32(1, "level", level)
                writer.message(2, "duration", duration)
            }
        }

        /// Asks for the files of a folder.
        public struct ListFiles: WireMessage {
            /// Field 1, `path`.
            public var path: String

            /// Creates the message.
            public init(path: String) {
                self.path = path
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.ListFiles" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["path": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var path: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&path)
                    default: reader.skip()
                    }
                }
                guard let path else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.path = path
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "path", path)
            }
        }

        /// Asks for a piece of a file.
        public struct ReadFile: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.ReadFile" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["path": 1, "offset": 2, "length": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var path: String?
                var offset: UInt64?
                var length: UInt64?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&path)
                    case 2: reader.uint64(&offset)
                    case 3: reader.uint64(&length)
                    default: reader.skip()
                    }
                }
                guard let path, let offset else {
                    reader.missing([path == nil ? 1 : 0, offset == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.path = path
                self.offset = offset
                self.length = length
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "path", path)
                writer.uint64(2, "offset", offset)
                writer.uint64(3, "length", length)
            }
        }

        /// Changes how much roles count when resources are shared out.
        public struct UpdateWeights: WireMessage {
            /// Field 1, `weight_infos`.
            public var weightInfos: [V1.WeightInfo]

            /// Creates the message.
            public init(weightInfos: [V1.WeightInfo] = []) {
                self.weightInfos = weightInfos
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.UpdateWeights" }

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

        /// Keeps resources of an agent for a role.
        public struct ReserveResources: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.ReserveResources" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1, "resources": 2, "source": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                var resources: [V1.Resource] = []
                var source: [V1.Resource] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    case 2: reader.messages(&resources)
                    case 3: reader.messages(&source)
                    default: reader.skip()
                    }
                }
                guard let agentID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
                self.resources = resources
                self.source = source
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
                writer.messages(2, "resources", resources)
                writer.messages(3, "source", source)
            }
        }

        /// Ends reservations of an agent's resources.
        public struct UnreserveResources: WireMessage {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID
            /// Field 2, `resources`.
            public var resources: [V1.Resource]

            /// Creates the message.
            public init(agentID: V1.AgentID, resources: [V1.Resource] = []) {
                self.agentID = agentID
                self.resources = resources
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.UnreserveResources" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1, "resources": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                var resources: [V1.Resource] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    case 2: reader.messages(&resources)
                    default: reader.skip()
                    }
                }
                guard let agentID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
                self.resources = resources
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
                writer.messages(2, "resources", resources)
            }
        }

        /// Makes persistent volumes of an agent's reserved disk.
        public struct CreateVolumes: WireMessage {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID
            /// Field 2, `volumes`.
            public var volumes: [V1.Resource]

            /// Creates the message.
            public init(agentID: V1.AgentID, volumes: [V1.Resource] = []) {
                self.agentID = agentID
                self.volumes = volumes
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.CreateVolumes" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1, "volumes": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                var volumes: [V1.Resource] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    case 2: reader.messages(&volumes)
                    default: reader.skip()
                    }
                }
                guard let agentID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
                self.volumes = volumes
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
                writer.messages(2, "volumes", volumes)
            }
        }

        /// Removes an agent's persistent volumes and what they hold.
        public struct DestroyVolumes: WireMessage {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID
            /// Field 2, `volumes`.
            public var volumes: [V1.Resource]

            /// Creates the message.
            public init(agentID: V1.AgentID, volumes: [V1.Resource] = []) {
                self.agentID = agentID
                self.volumes = volumes
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.DestroyVolumes" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1, "volumes": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                var volumes: [V1.Resource] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    case 2: reader.messages(&volumes)
                    default: reader.skip()
                    }
                }
                guard let agentID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
                self.volumes = volumes
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
                writer.messages(2, "volumes", volumes)
            }
        }

        /// Makes a volume larger.
        public struct GrowVolume: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.GrowVolume" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1, "volume": 2, "addition": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                var volume: Boxed<V1.Resource>?
                var addition: V1.Resource?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    case 2: reader.boxed(&volume)
                    case 3: reader.message(&addition)
                    default: reader.skip()
                    }
                }
                guard let volume, let addition else {
                    reader.missing([volume == nil ? 2 : 0, addition == nil ? 3 : 0], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
                self.volumeBox = volume
                self.addition = addition
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
                writer.boxed(2, "volume", volumeBox)
                writer.message(3, "addition", addition)
            }
        }

        /// Makes a volume smaller.
        public struct ShrinkVolume: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.ShrinkVolume" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1, "volume": 2, "subtract": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                var volume: V1.Resource?
                var subtract: V1.Value.Scalar?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    case 2: reader.message(&volume)
                    case 3: reader.message(&subtract)
                    default: reader.skip()
                    }
                }
                guard let volume, let subtract else {
                    reader.missing([volume == nil ? 2 : 0, subtract == nil ? 3 : 0], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
                self.volume = volume
                self.subtract = subtract
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
                writer.message(2, "volume", volume)
                writer.message(3, "subtract", subtract)
            }
        }

        /// Says anew when machines are taken out of service.
        public struct UpdateMaintenanceSchedule: WireMessage {
            /// Field 1, `schedule`.
            public var schedule: V1.Maintenance.Schedule

            /// Creates the message.
            public init(schedule: V1.Maintenance.Schedule) {
                self.schedule = schedule
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.UpdateMaintenanceSchedule" }

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

        /// Takes machines out of service.
        public struct StartMaintenance: WireMessage {
            /// Field 1, `machines`.
            public var machines: [V1.MachineID]

            /// Creates the message.
            public init(machines: [V1.MachineID] = []) {
                self.machines = machines
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.StartMaintenance" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["machines": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var machines: [V1.MachineID] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&machines)
                    default: reader.skip()
                    }
                }
                self.machines = machines
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "machines", machines)
            }
        }

        /// Puts machines back into service.
        public struct StopMaintenance: WireMessage {
            /// Field 1, `machines`.
            public var machines: [V1.MachineID]

            /// Creates the message.
            public init(machines: [V1.MachineID] = []) {
                self.machines = machines
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.StopMaintenance" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["machines": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var machines: [V1.MachineID] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&machines)
                    default: reader.skip()
                    }
                }
                self.machines = machines
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "machines", machines)
            }
        }

        /// Offers an agent no more and kills what runs on it.
        public struct DrainAgent: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.DrainAgent" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1, "max_grace_period": 2, "mark_gone": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                var maxGracePeriod: Boxed<V1.ProtobufDuration>?
                var markGone: Bool?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    case 2: reader.boxed(&maxGracePeriod)
                    case 3: reader.bool(&markGone)
                    default: reader.skip()
                    }
                }
                guard let agentID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
                self.maxGracePeriodBox = maxGracePeriod
                self.markGone = markGone
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
                writer.boxed(2, "max_grace_period", maxGracePeriodBox)
                writer.bool(3, "mark_gone", markGone, otherwise: Defaults.markGone)
            }
        }

        /// Offers an agent no more; what runs on it goes on.
        public struct DeactivateAgent: WireMessage {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID

            /// Creates the message.
            public init(agentID: V1.AgentID) {
                self.agentID = agentID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.DeactivateAgent" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    default: reader.skip()
                    }
                }
                guard let agentID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
            }
        }

        /// Offers an agent again that was drained or deactivated.
        public struct ReactivateAgent: WireMessage {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID

            /// Creates the message.
            public init(agentID: V1.AgentID) {
                self.agentID = agentID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.ReactivateAgent" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    default: reader.skip()
                    }
                }
                guard let agentID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
            }
        }

        /// Changes the quotas of roles, all or none.
        public struct UpdateQuota: WireMessage {
            /// Whether to do so even if the cluster cannot keep the promise. Field 1, `force`.
            public var force: Bool?
            /// Field 2, `quota_configs`.
            public var quotaConfigs: [V1.Quota.QuotaConfig]

            /// Creates the message.
            public init(force: Bool? = nil, quotaConfigs: [V1.Quota.QuotaConfig] = []) {
                self.force = force
                self.quotaConfigs = quotaConfigs
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.UpdateQuota" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["force": 1, "quota_configs": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var force: Bool?
                var quotaConfigs: [V1.Quota.QuotaConfig] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.bool(&force)
                    case 2: reader.messages(&quotaConfigs)
                    default: reader.skip()
                    }
                }
                self.force = force
                self.quotaConfigs = quotaConfigs
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.bool(1, "force", force)
                writer.messages(2, "quota_configs", quotaConfigs)
            }
        }

        /// Gives a role a guarantee.
        public struct SetQuota: WireMessage {
            /// Field 1, `quota_request`.
            public var quotaRequest: V1.Quota.QuotaRequest

            /// Creates the message.
            public init(quotaRequest: V1.Quota.QuotaRequest) {
                self.quotaRequest = quotaRequest
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.SetQuota" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["quota_request": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var quotaRequest: V1.Quota.QuotaRequest?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&quotaRequest)
                    default: reader.skip()
                    }
                }
                guard let quotaRequest else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.quotaRequest = quotaRequest
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "quota_request", quotaRequest)
            }
        }

        /// Takes a role's guarantee away.
        public struct RemoveQuota: WireMessage {
            /// Field 1, `role`.
            public var role: String

            /// Creates the message.
            public init(role: String) {
                self.role = role
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.RemoveQuota" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["role": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var role: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&role)
                    default: reader.skip()
                    }
                }
                guard let role else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.role = role
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "role", role)
            }
        }

        /// Removes a framework and kills all that it runs.
        public struct Teardown: WireMessage {
            /// Field 1, `framework_id`.
            public var frameworkID: V1.FrameworkID

            /// Creates the message.
            public init(frameworkID: V1.FrameworkID) {
                self.frameworkID = frameworkID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.Teardown" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["framework_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var frameworkID: V1.FrameworkID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&frameworkID)
                    default: reader.skip()
                    }
                }
                guard let frameworkID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.frameworkID = frameworkID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "framework_id", frameworkID)
            }
        }

        /// Declares that an agent will never come back.
        public struct MarkAgentGone: WireMessage {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID

            /// Creates the message.
            public init(agentID: V1.AgentID) {
                self.agentID = agentID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Call.MarkAgentGone" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    default: reader.skip()
                    }
                }
                guard let agentID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.master.Call" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "type": 1, "get_metrics": 2, "set_logging_level": 3, "list_files": 4, "read_file": 5, "update_weights": 6,
            "reserve_resources": 7, "unreserve_resources": 8, "create_volumes": 9, "destroy_volumes": 10,
            "update_maintenance_schedule": 11, "start_maintenance": 12, "stop_maintenance": 13, "set_quota": 14,
            "remove_quota": 15, "teardown": 16, "mark_agent_gone": 17, "grow_volume": 18, "shrink_volume": 19,
            "update_quota": 20, "drain_agent": 21, "deactivate_agent": 22, "reactivate_agent": 23,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var getMetrics: GetMetrics?
            var setLoggingLevel: Boxed<SetLoggingLevel>?
            var listFiles: ListFiles?
            var readFile: Boxed<ReadFile>?
            var updateWeights: UpdateWeights?
            var reserveResources: Boxed<ReserveResources>?
            var unreserveResources: Boxed<UnreserveResources>?
            var createVolumes: Boxed<CreateVolumes>?
            var destroyVolumes: Boxed<DestroyVolumes>?
            var updateMaintenanceSchedule: UpdateMaintenanceSchedule?
            var startMaintenance: StartMaintenance?
            var stopMaintenance: StopMaintenance?
            var setQuota: Boxed<SetQuota>?
            var removeQuota: RemoveQuota?
            var teardown: Teardown?
            var markAgentGone: MarkAgentGone?
            var growVolume: Boxed<GrowVolume>?
            var shrinkVolume: Boxed<ShrinkVolume>?
            var updateQuota: UpdateQuota?
            var drainAgent: Boxed<DrainAgent>?
            var deactivateAgent: DeactivateAgent?
            var reactivateAgent: ReactivateAgent?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type)
                case 2: reader.message(&getMetrics)
                case 3: reader.boxed(&setLoggingLevel)
                case 4: reader.message(&listFiles)
                case 5: reader.boxed(&readFile)
                case 6: reader.message(&updateWeights)
                case 7: reader.boxed(&reserveResources)
                case 8: reader.boxed(&unreserveResources)
                case 9: reader.boxed(&createVolumes)
                case 10: reader.boxed(&destroyVolumes)
                case 11: reader.message(&updateMaintenanceSchedule)
                case 12: reader.message(&startMaintenance)
                case 13: reader.message(&stopMaintenance)
                case 14: reader.boxed(&setQuota)
                case 15: reader.message(&removeQuota)
                case 16: reader.message(&teardown)
                case 17: reader.message(&markAgentGone)
                case 18: reader.boxed(&growVolume)
                case 19: reader.boxed(&shrinkVolume)
                case 20: reader.message(&updateQuota)
                case 21: reader.boxed(&drainAgent)
                case 22: reader.message(&deactivateAgent)
                case 23: reader.message(&reactivateAgent)
                default: reader.skip()
                }
            }
            self.type = type
            self.getMetrics = getMetrics
            self.setLoggingLevelBox = setLoggingLevel
            self.listFiles = listFiles
            self.readFileBox = readFile
            self.updateWeights = updateWeights
            self.reserveResourcesBox = reserveResources
            self.unreserveResourcesBox = unreserveResources
            self.createVolumesBox = createVolumes
            self.destroyVolumesBox = destroyVolumes
            self.updateMaintenanceSchedule = updateMaintenanceSchedule
            self.startMaintenance = startMaintenance
            self.stopMaintenance = stopMaintenance
            self.setQuotaBox = setQuota
            self.removeQuota = removeQuota
            self.teardown = teardown
            self.markAgentGone = markAgentGone
            self.growVolumeBox = growVolume
            self.shrinkVolumeBox = shrinkVolume
            self.updateQuota = updateQuota
            self.drainAgentBox = drainAgent
            self.deactivateAgent = deactivateAgent
            self.reactivateAgent = reactivateAgent
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.message(2, "get_metrics", getMetrics)
            writer.boxed(3, "set_logging_level", setLoggingLevelBox)
            writer.message(4, "list_files", listFiles)
            writer.boxed(5, "read_file", readFileBox)
            writer.message(6, "update_weights", updateWeights)
            writer.boxed(7, "reserve_resources", reserveResourcesBox)
            writer.boxed(8, "unreserve_resources", unreserveResourcesBox)
            writer.boxed(9, "create_volumes", createVolumesBox)
            writer.boxed(10, "destroy_volumes", destroyVolumesBox)
            writer.message(11, "update_maintenance_schedule", updateMaintenanceSchedule)
            writer.message(12, "start_maintenance", startMaintenance)
            writer.message(13, "stop_maintenance", stopMaintenance)
            writer.boxed(14, "set_quota", setQuotaBox)
            writer.message(15, "remove_quota", removeQuota)
            writer.message(16, "teardown", teardown)
            writer.message(17, "mark_agent_gone", markAgentGone)
            writer.boxed(18, "grow_volume", growVolumeBox)
            writer.boxed(19, "shrink_volume", shrinkVolumeBox)
            writer.message(20, "update_quota", updateQuota)
            writer.boxed(21, "drain_agent", drainAgentBox)
            writer.message(22, "deactivate_agent", deactivateAgent)
            writer.message(23, "reactivate_agent", reactivateAgent)
        }
    }
}
