// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/offers.schema: change that file and run it again.

extension V1 {
    /// A wish for resources, which the master passes to its allocator.
    public struct Request: Sendable, Equatable {
        /// Field 1, `agent_id`.
        public var agentID: AgentID?
        /// Field 2, `resources`.
        public var resources: [Resource]

        /// Creates the message.
        public init(agentID: AgentID? = nil, resources: [Resource] = []) {
            self.agentID = agentID
            self.resources = resources
        }
    }
}

extension V1 {
    /// Resources of one agent on offer to one framework.
    public struct Offer: Sendable, Equatable {
        /// Something to be done with offered resources.
        public struct Operation: Sendable, Equatable {
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
            }

            /// Starts tasks.
            public struct Launch: Sendable, Equatable {
                /// Field 1, `task_infos`.
                public var taskInfos: [TaskInfo]

                /// Creates the message.
                public init(taskInfos: [TaskInfo] = []) {
                    self.taskInfos = taskInfos
                }
            }

            /// Starts tasks that live and die together, under one executor.
            public struct LaunchGroup: Sendable, Equatable {
                /// Field 1, `executor`.
                public var executor: ExecutorInfo
                /// Field 2, `task_group`.
                public var taskGroup: TaskGroupInfo

                /// Creates the message.
                public init(executor: ExecutorInfo, taskGroup: TaskGroupInfo) {
                    self.executor = executor
                    self.taskGroup = taskGroup
                }
            }

            /// Keeps resources for a role.
            public struct Reserve: Sendable, Equatable {
                /// Field 1, `resources`.
                public var resources: [Resource]
                /// What they are before; one reservation fewer if empty. Field 2, `source`.
                public var source: [Resource]

                /// Creates the message.
                public init(resources: [Resource] = [], source: [Resource] = []) {
                    self.resources = resources
                    self.source = source
                }
            }

            /// Ends reservations.
            public struct Unreserve: Sendable, Equatable {
                /// Field 1, `resources`.
                public var resources: [Resource]

                /// Creates the message.
                public init(resources: [Resource] = []) {
                    self.resources = resources
                }
            }

            /// Makes persistent volumes.
            public struct Create: Sendable, Equatable {
                /// Field 1, `volumes`.
                public var volumes: [Resource]

                /// Creates the message.
                public init(volumes: [Resource] = []) {
                    self.volumes = volumes
                }
            }

            /// Removes persistent volumes and what they hold.
            public struct Destroy: Sendable, Equatable {
                /// Field 1, `volumes`.
                public var volumes: [Resource]

                /// Creates the message.
                public init(volumes: [Resource] = []) {
                    self.volumes = volumes
                }
            }

            /// Makes a volume larger.
            public struct GrowVolume: Sendable, Equatable {
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
            }

            /// Makes a volume smaller.
            public struct ShrinkVolume: Sendable, Equatable {
                /// Field 1, `volume`.
                public var volume: Resource
                /// Field 2, `subtract`.
                public var subtract: Value.Scalar

                /// Creates the message.
                public init(volume: Resource, subtract: Value.Scalar) {
                    self.volume = volume
                    self.subtract = subtract
                }
            }

            /// Turns raw storage into a disk.
            public struct CreateDisk: Sendable, Equatable {
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
            }

            /// Turns a disk back into raw storage.
            public struct DestroyDisk: Sendable, Equatable {
                /// Field 1, `source`.
                public var source: Resource

                /// Creates the message.
                public init(source: Resource) {
                    self.source = source
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
    }
}

extension V1 {
    /// Asks a framework to give resources back in time.
    public struct InverseOffer: Sendable, Equatable {
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
    }
}

extension V1 {
    /// Conditions on later offers.
    public struct Filters: Sendable, Equatable {
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
    }
}
