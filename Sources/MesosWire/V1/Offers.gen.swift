// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/offers.schema: change that file and run it again.

extension V1 {
    /// A wish for resources, which the master passes to its allocator.
    public struct Request: WireMessage {
        /// Field 1, `agent_id`.
        public var agentID: AgentID?
        /// Field 2, `resources`.
        public var resources: [Resource]

        /// Creates the message.
        public init(agentID: AgentID? = nil, resources: [Resource] = []) {
            self.agentID = agentID
            self.resources = resources
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Request" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["agent_id": 1, "resources": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var agentID: AgentID?
            var resources: [Resource] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&agentID)
                case 2: reader.messages(&resources)
                default: reader.skip()
                }
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
}

extension V1 {
    /// Resources of one agent on offer to one framework.
    public struct Offer: WireMessage {
        /// Something to be done with offered resources.
        public struct Operation: WireMessage {
            /// What may be done with offered resources.
            public enum Kind: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// `LAUNCH`.
                case launch = 1
                /// `LAUNCH_GROUP`.
                case launchGroup = 6
                /// `RESERVE`.
                case reserve = 2
                /// `UNRESERVE`.
                case unreserve = 3
                /// `CREATE`.
                case create = 4
                /// `DESTROY`.
                case destroy = 5
                /// `GROW_VOLUME`.
                case growVolume = 11
                /// `SHRINK_VOLUME`.
                case shrinkVolume = 12
                /// `CREATE_DISK`.
                case createDisk = 13
                /// `DESTROY_DISK`.
                case destroyDisk = 14

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .launch: "LAUNCH"
                    case .launchGroup: "LAUNCH_GROUP"
                    case .reserve: "RESERVE"
                    case .unreserve: "UNRESERVE"
                    case .create: "CREATE"
                    case .destroy: "DESTROY"
                    case .growVolume: "GROW_VOLUME"
                    case .shrinkVolume: "SHRINK_VOLUME"
                    case .createDisk: "CREATE_DISK"
                    case .destroyDisk: "DESTROY_DISK"
                    }
                }

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = [
                    "UNKNOWN": 0, "LAUNCH": 1, "LAUNCH_GROUP": 6, "RESERVE": 2, "UNRESERVE": 3, "CREATE": 4,
                    "DESTROY": 5, "GROW_VOLUME": 11, "SHRINK_VOLUME": 12, "CREATE_DISK": 13, "DESTROY_DISK": 14,
                ]
            }

            /// Starts tasks.
            public struct Launch: WireMessage {
                /// Field 1, `task_infos`.
                public var taskInfos: [TaskInfo]

                /// Creates the message.
                public init(taskInfos: [TaskInfo] = []) {
                    self.taskInfos = taskInfos
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Offer.Operation.Launch" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["task_infos": 1]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var taskInfos: [TaskInfo] = []
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.messages(&taskInfos)
                        default: reader.skip()
                        }
                    }
                    self.taskInfos = taskInfos
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.messages(1, "task_infos", taskInfos)
                }
            }

            /// Starts tasks that live and die together, under one executor.
            public struct LaunchGroup: WireMessage {
                /// Field 1, `executor`.
                public var executor: ExecutorInfo
                /// Field 2, `task_group`.
                public var taskGroup: TaskGroupInfo

                /// Creates the message.
                public init(executor: ExecutorInfo, taskGroup: TaskGroupInfo) {
                    self.executor = executor
                    self.taskGroup = taskGroup
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Offer.Operation.LaunchGroup" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["executor": 1, "task_group": 2]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var executor: ExecutorInfo?
                    var taskGroup: TaskGroupInfo?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.message(&executor)
                        case 2: reader.message(&taskGroup)
                        default: reader.skip()
                        }
                    }
                    guard let executor, let taskGroup else {
                        reader.missing([executor == nil ? 1 : 0, taskGroup == nil ? 2 : 0], of: Self.wireFields)
                        return nil
                    }
                    self.executor = executor
                    self.taskGroup = taskGroup
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.message(1, "executor", executor)
                    writer.message(2, "task_group", taskGroup)
                }
            }

            /// Keeps resources for a role.
            public struct Reserve: WireMessage {
                /// Field 1, `resources`.
                public var resources: [Resource]
                /// What they are before; one reservation fewer if empty. Field 2, `source`.
                public var source: [Resource]

                /// Creates the message.
                public init(resources: [Resource] = [], source: [Resource] = []) {
                    self.resources = resources
                    self.source = source
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Offer.Operation.Reserve" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["resources": 1, "source": 2]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var resources: [Resource] = []
                    var source: [Resource] = []
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.messages(&resources)
                        case 2: reader.messages(&source)
                        default: reader.skip()
                        }
                    }
                    self.resources = resources
                    self.source = source
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.messages(1, "resources", resources)
                    writer.messages(2, "source", source)
                }
            }

            /// Ends reservations.
            public struct Unreserve: WireMessage {
                /// Field 1, `resources`.
                public var resources: [Resource]

                /// Creates the message.
                public init(resources: [Resource] = []) {
                    self.resources = resources
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Offer.Operation.Unreserve" }

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

            /// Makes persistent volumes.
            public struct Create: WireMessage {
                /// Field 1, `volumes`.
                public var volumes: [Resource]

                /// Creates the message.
                public init(volumes: [Resource] = []) {
                    self.volumes = volumes
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Offer.Operation.Create" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["volumes": 1]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var volumes: [Resource] = []
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.messages(&volumes)
                        default: reader.skip()
                        }
                    }
                    self.volumes = volumes
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.messages(1, "volumes", volumes)
                }
            }

            /// Removes persistent volumes and what they hold.
            public struct Destroy: WireMessage {
                /// Field 1, `volumes`.
                public var volumes: [Resource]

                /// Creates the message.
                public init(volumes: [Resource] = []) {
                    self.volumes = volumes
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Offer.Operation.Destroy" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["volumes": 1]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var volumes: [Resource] = []
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.messages(&volumes)
                        default: reader.skip()
                        }
                    }
                    self.volumes = volumes
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.messages(1, "volumes", volumes)
                }
            }

            /// Makes a volume larger.
            public struct GrowVolume: WireMessage {
                @usableFromInline var volumeBox: Boxed<Resource>
                /// Field 1, `volume`.
                @inlinable public var volume: Resource {
                    get { volumeBox.value }
                    set { volumeBox = Boxed(newValue) }
                }
                /// Field 2, `addition`.
                public var addition: Resource

                /// Creates the message.
                public init(volume: Resource, addition: Resource) {
                    volumeBox = Boxed(volume)
                    self.addition = addition
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Offer.Operation.GrowVolume" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["volume": 1, "addition": 2]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var volume: Boxed<Resource>?
                    var addition: Resource?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.boxed(&volume)
                        case 2: reader.message(&addition)
                        default: reader.skip()
                        }
                    }
                    guard let volume, let addition else {
                        reader.missing([volume == nil ? 1 : 0, addition == nil ? 2 : 0], of: Self.wireFields)
                        return nil
                    }
                    self.volumeBox = volume
                    self.addition = addition
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.boxed(1, "volume", volumeBox)
                    writer.message(2, "addition", addition)
                }
            }

            /// Makes a volume smaller.
            public struct ShrinkVolume: WireMessage {
                /// Field 1, `volume`.
                public var volume: Resource
                /// Field 2, `subtract`.
                public var subtract: Value.Scalar

                /// Creates the message.
                public init(volume: Resource, subtract: Value.Scalar) {
                    self.volume = volume
                    self.subtract = subtract
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Offer.Operation.ShrinkVolume" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["volume": 1, "subtract": 2]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var volume: Resource?
                    var subtract: Value.Scalar?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.message(&volume)
                        case 2: reader.message(&subtract)
                        default: reader.skip()
                        }
                    }
                    guard let volume, let subtract else {
                        reader.missing([volume == nil ? 1 : 0, subtract == nil ? 2 : 0], of: Self.wireFields)
                        return nil
                    }
                    self.volume = volume
                    self.subtract = subtract
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.message(1, "volume", volume)
                    writer.message(2, "subtract", subtract)
                }
            }

            /// Turns raw storage into a disk.
            public struct CreateDisk: WireMessage {
                /// Field 1, `source`.
                public var source: Resource
                /// Field 2, `target_type`.
                public var targetType: Resource.DiskInfo.Source.Kind
                /// Field 3, `target_profile`.
                public var targetProfile: String?

                /// Creates the message.
                public init(source: Resource, targetType: Resource.DiskInfo.Source.Kind, targetProfile: String? = nil) {
                    self.source = source
                    self.targetType = targetType
                    self.targetProfile = targetProfile
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Offer.Operation.CreateDisk" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["source": 1, "target_type": 2, "target_profile": 3]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var source: Resource?
                    var targetType: Resource.DiskInfo.Source.Kind?
                    var targetProfile: String?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.message(&source)
                        case 2: reader.enumeration(&targetType, isRequired: true)
                        case 3: reader.string(&targetProfile)
                        default: reader.skip()
                        }
                    }
                    guard let source, let targetType else {
                        reader.missing([source == nil ? 1 : 0, targetType == nil ? 2 : 0], of: Self.wireFields)
                        return nil
                    }
                    self.source = source
                    self.targetType = targetType
                    self.targetProfile = targetProfile
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.message(1, "source", source)
                    writer.enumeration(2, "target_type", targetType)
                    writer.string(3, "target_profile", targetProfile)
                }
            }

            /// Turns a disk back into raw storage.
            public struct DestroyDisk: WireMessage {
                /// Field 1, `source`.
                public var source: Resource

                /// Creates the message.
                public init(source: Resource) {
                    self.source = source
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Offer.Operation.DestroyDisk" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["source": 1]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var source: Resource?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.message(&source)
                        default: reader.skip()
                        }
                    }
                    guard let source else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.source = source
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.message(1, "source", source)
                }
            }

            /// Which of the fields is set. Field 1, `type`.
            public var type: Kind?
            /// Field 2, `launch`.
            public var launch: Launch?
            /// Field 3, `reserve`.
            public var reserve: Reserve?
            /// Field 4, `unreserve`.
            public var unreserve: Unreserve?
            /// Field 5, `create`.
            public var create: Create?
            /// Field 6, `destroy`.
            public var destroy: Destroy?
            @usableFromInline var launchGroupBox: Boxed<LaunchGroup>?
            /// Field 7, `launch_group`.
            @inlinable public var launchGroup: LaunchGroup? {
                get { launchGroupBox?.value }
                set { launchGroupBox = newValue.map(Boxed.init) }
            }
            /// Set if the framework wants to hear how the operation went. Field 12, `id`.
            public var id: OperationID?
            @usableFromInline var growVolumeBox: Boxed<GrowVolume>?
            /// Field 13, `grow_volume`.
            @inlinable public var growVolume: GrowVolume? {
                get { growVolumeBox?.value }
                set { growVolumeBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var shrinkVolumeBox: Boxed<ShrinkVolume>?
            /// Field 14, `shrink_volume`.
            @inlinable public var shrinkVolume: ShrinkVolume? {
                get { shrinkVolumeBox?.value }
                set { shrinkVolumeBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var createDiskBox: Boxed<CreateDisk>?
            /// Field 15, `create_disk`.
            @inlinable public var createDisk: CreateDisk? {
                get { createDiskBox?.value }
                set { createDiskBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var destroyDiskBox: Boxed<DestroyDisk>?
            /// Field 16, `destroy_disk`.
            @inlinable public var destroyDisk: DestroyDisk? {
                get { destroyDiskBox?.value }
                set { destroyDiskBox = newValue.map(Boxed.init) }
            }

            /// Creates the message.
            public init(
                type: Kind? = nil,
                launch: Launch? = nil,
                reserve: Reserve? = nil,
                unreserve: Unreserve? = nil,
                create: Create? = nil,
                destroy: Destroy? = nil,
                launchGroup: LaunchGroup? = nil,
                id: OperationID? = nil,
                growVolume: GrowVolume? = nil,
                shrinkVolume: ShrinkVolume? = nil,
                createDisk: CreateDisk? = nil,
                destroyDisk: DestroyDisk? = nil
            ) {
                self.type = type
                self.launch = launch
                self.reserve = reserve
                self.unreserve = unreserve
                self.create = create
                self.destroy = destroy
                launchGroupBox = launchGroup.map(Boxed.init)
                self.id = id
                growVolumeBox = growVolume.map(Boxed.init)
                shrinkVolumeBox = shrinkVolume.map(Boxed.init)
                createDiskBox = createDisk.map(Boxed.init)
                destroyDiskBox = destroyDisk.map(Boxed.init)
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Offer.Operation" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "type": 1, "launch": 2, "reserve": 3, "unreserve": 4, "create": 5, "destroy": 6, "launch_group": 7,
                "id": 12, "grow_volume": 13, "shrink_volume": 14, "create_disk": 15, "destroy_disk": 16,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var type: Kind?
                var launch: Launch?
                var reserve: Reserve?
                var unreserve: Unreserve?
                var create: Create?
                var destroy: Destroy?
                var launchGroup: Boxed<LaunchGroup>?
                var id: OperationID?
                var growVolume: Boxed<GrowVolume>?
                var shrinkVolume: Boxed<ShrinkVolume>?
                var createDisk: Boxed<CreateDisk>?
                var destroyDisk: Boxed<DestroyDisk>?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.enumeration(&type)
                    case 2: reader.message(&launch)
                    case 3: reader.message(&reserve)
                    case 4: reader.message(&unreserve)
                    case 5: reader.message(&create)
                    case 6: reader.message(&destroy)
                    case 7: reader.boxed(&launchGroup)
                    case 12: reader.message(&id)
                    case 13: reader.boxed(&growVolume)
                    case 14: reader.boxed(&shrinkVolume)
                    case 15: reader.boxed(&createDisk)
                    case 16: reader.boxed(&destroyDisk)
                    default: reader.skip()
                    }
                }
                self.type = type
                self.launch = launch
                self.reserve = reserve
                self.unreserve = unreserve
                self.create = create
                self.destroy = destroy
                self.launchGroupBox = launchGroup
                self.id = id
                self.growVolumeBox = growVolume
                self.shrinkVolumeBox = shrinkVolume
                self.createDiskBox = createDisk
                self.destroyDiskBox = destroyDisk
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.enumeration(1, "type", type)
                writer.message(2, "launch", launch)
                writer.message(3, "reserve", reserve)
                writer.message(4, "unreserve", unreserve)
                writer.message(5, "create", create)
                writer.message(6, "destroy", destroy)
                writer.boxed(7, "launch_group", launchGroupBox)
                writer.message(12, "id", id)
                writer.boxed(13, "grow_volume", growVolumeBox)
                writer.boxed(14, "shrink_volume", shrinkVolumeBox)
                writer.boxed(15, "create_disk", createDiskBox)
                writer.boxed(16, "destroy_disk", destroyDiskBox)
            }
        }

        /// The offer's name. Field 1, `id`.
        public var id: OfferID
        /// Whom it is for. Field 2, `framework_id`.
        public var frameworkID: FrameworkID
        /// Whose resources they are. Field 3, `agent_id`.
        public var agentID: AgentID
        /// The agent's machine. Field 4, `hostname`.
        public var hostname: String
        /// What is on offer. Field 5, `resources`.
        public var resources: [Resource]
        /// The framework's executors on the agent. Field 6, `executor_ids`.
        public var executorIDs: [ExecutorID]
        /// What the agent says about its machine. Field 7, `attributes`.
        public var attributes: [Attribute]
        @usableFromInline var urlBox: Boxed<URL>?
        /// Where the agent listens. Field 8, `url`.
        @inlinable public var url: URL? {
            get { urlBox?.value }
            set { urlBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var unavailabilityBox: Boxed<Unavailability>?
        /// When the machine is to be taken out of service. Field 9, `unavailability`.
        @inlinable public var unavailability: Unavailability? {
            get { unavailabilityBox?.value }
            set { unavailabilityBox = newValue.map(Boxed.init) }
        }
        /// The role for which the offer is made. Field 10, `allocation_info`.
        public var allocationInfo: Resource.AllocationInfo?
        /// Where the agent stands, as far as failures go. Field 11, `domain`.
        public var domain: DomainInfo?

        /// Creates the message.
        public init(
            id: OfferID,
            frameworkID: FrameworkID,
            agentID: AgentID,
            hostname: String,
            resources: [Resource] = [],
            executorIDs: [ExecutorID] = [],
            attributes: [Attribute] = [],
            url: URL? = nil,
            unavailability: Unavailability? = nil,
            allocationInfo: Resource.AllocationInfo? = nil,
            domain: DomainInfo? = nil
        ) {
            self.id = id
            self.frameworkID = frameworkID
            self.agentID = agentID
            self.hostname = hostname
            self.resources = resources
            self.executorIDs = executorIDs
            self.attributes = attributes
            urlBox = url.map(Boxed.init)
            unavailabilityBox = unavailability.map(Boxed.init)
            self.allocationInfo = allocationInfo
            self.domain = domain
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Offer" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "id": 1, "framework_id": 2, "agent_id": 3, "hostname": 4, "resources": 5, "executor_ids": 6,
            "attributes": 7, "url": 8, "unavailability": 9, "allocation_info": 10, "domain": 11,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var id: OfferID?
            var frameworkID: FrameworkID?
            var agentID: AgentID?
            var hostname: String?
            var resources: [Resource] = []
            var executorIDs: [ExecutorID] = []
            var attributes: [Attribute] = []
            var url: Boxed<URL>?
            var unavailability: Boxed<Unavailability>?
            var allocationInfo: Resource.AllocationInfo?
            var domain: DomainInfo?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&id)
                case 2: reader.message(&frameworkID)
                case 3: reader.message(&agentID)
                case 4: reader.string(&hostname)
                case 5: reader.messages(&resources)
                case 6: reader.messages(&executorIDs)
                case 7: reader.messages(&attributes)
                case 8: reader.boxed(&url)
                case 9: reader.boxed(&unavailability)
                case 10: reader.message(&allocationInfo)
                case 11: reader.message(&domain)
                default: reader.skip()
                }
            }
            guard let id, let frameworkID, let agentID, let hostname else {
                reader.missing([id == nil ? 1 : 0, frameworkID == nil ? 2 : 0, agentID == nil ? 3 : 0, hostname == nil ? 4 : 0], of: Self.wireFields)
                return nil
            }
            self.id = id
            self.frameworkID = frameworkID
            self.agentID = agentID
            self.hostname = hostname
            self.resources = resources
            self.executorIDs = executorIDs
            self.attributes = attributes
            self.urlBox = url
            self.unavailabilityBox = unavailability
            self.allocationInfo = allocationInfo
            self.domain = domain
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "id", id)
            writer.message(2, "framework_id", frameworkID)
            writer.message(3, "agent_id", agentID)
            writer.string(4, "hostname", hostname)
            writer.messages(5, "resources", resources)
            writer.messages(6, "executor_ids", executorIDs)
            writer.messages(7, "attributes", attributes)
            writer.boxed(8, "url", urlBox)
            writer.boxed(9, "unavailability", unavailabilityBox)
            writer.message(10, "allocation_info", allocationInfo)
            writer.message(11, "domain", domain)
        }
    }
}

extension V1 {
    /// Asks a framework to give resources back in time.
    public struct InverseOffer: WireMessage {
        /// Field 1, `id`.
        public var id: OfferID
        @usableFromInline var urlBox: Boxed<URL>?
        /// Field 2, `url`.
        @inlinable public var url: URL? {
            get { urlBox?.value }
            set { urlBox = newValue.map(Boxed.init) }
        }
        /// Field 3, `framework_id`.
        public var frameworkID: FrameworkID
        /// Field 4, `agent_id`.
        public var agentID: AgentID?
        /// When the resources will be gone. Field 5, `unavailability`.
        public var unavailability: Unavailability
        /// Field 6, `resources`.
        public var resources: [Resource]

        /// Creates the message.
        public init(
            id: OfferID,
            frameworkID: FrameworkID,
            unavailability: Unavailability,
            url: URL? = nil,
            agentID: AgentID? = nil,
            resources: [Resource] = []
        ) {
            self.id = id
            urlBox = url.map(Boxed.init)
            self.frameworkID = frameworkID
            self.agentID = agentID
            self.unavailability = unavailability
            self.resources = resources
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.InverseOffer" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "id": 1, "url": 2, "framework_id": 3, "agent_id": 4, "unavailability": 5, "resources": 6,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var id: OfferID?
            var url: Boxed<URL>?
            var frameworkID: FrameworkID?
            var agentID: AgentID?
            var unavailability: Unavailability?
            var resources: [Resource] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&id)
                case 2: reader.boxed(&url)
                case 3: reader.message(&frameworkID)
                case 4: reader.message(&agentID)
                case 5: reader.message(&unavailability)
                case 6: reader.messages(&resources)
                default: reader.skip()
                }
            }
            guard let id, let frameworkID, let unavailability else {
                reader.missing([id == nil ? 1 : 0, frameworkID == nil ? 3 : 0, unavailability == nil ? 5 : 0], of: Self.wireFields)
                return nil
            }
            self.id = id
            self.urlBox = url
            self.frameworkID = frameworkID
            self.agentID = agentID
            self.unavailability = unavailability
            self.resources = resources
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "id", id)
            writer.boxed(2, "url", urlBox)
            writer.message(3, "framework_id", frameworkID)
            writer.message(4, "agent_id", agentID)
            writer.message(5, "unavailability", unavailability)
            writer.messages(6, "resources", resources)
        }
    }
}

extension V1 {
    /// Conditions on later offers.
    public struct Filters: WireMessage {
        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `refuse_seconds`.
            @inlinable public static var refuseSeconds: Double { 5.0 }
        }

        /// For how many seconds refused resources stay away. Field 1, `refuse_seconds`. `5.0` if absent.
        public var refuseSeconds: Double?

        /// Creates the message.
        public init(refuseSeconds: Double? = nil) {
            self.refuseSeconds = refuseSeconds
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Filters" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["refuse_seconds": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var refuseSeconds: Double?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.double(&refuseSeconds)
                default: reader.skip()
                }
            }
            self.refuseSeconds = refuseSeconds
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.double(1, "refuse_seconds", refuseSeconds, otherwise: Defaults.refuseSeconds)
        }
    }
}
