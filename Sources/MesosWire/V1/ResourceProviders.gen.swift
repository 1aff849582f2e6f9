// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/resource-providers.schema: change that file and run it again.

extension V1 {
    /// A source of resources on an agent other than the agent itself.
    public struct ResourceProviderInfo: Sendable, Equatable {
        /// What a provider of storage needs to know.
        public struct Storage: Sendable, Equatable {
            /// Field 1, `plugin`.
            public var plugin: CSIPluginInfo
            /// Seconds from one look at its volumes to the next. Field 2, `reconciliation_interval_seconds`.
            public var reconciliationIntervalSeconds: Double?

            /// Creates the message.
            public init(plugin: CSIPluginInfo, reconciliationIntervalSeconds: Double? = nil) {
                self.plugin = plugin
                self.reconciliationIntervalSeconds = reconciliationIntervalSeconds
            }
        }

        /// The id that the agent assigned. Field 1, `id`.
        public var id: ResourceProviderID?
        /// Field 2, `attributes`.
        public var attributes: [Attribute]
        /// Which sort of provider it is. Field 3, `type`.
        public var type: String
        /// Tells it from others of its type. Field 4, `name`.
        public var name: String
        /// For which roles its resources are kept at first. Field 5, `default_reservations`.
        public var defaultReservations: [Resource.ReservationInfo]
        @usableFromInline var storageBox: Boxed<Storage>?
        /// Field 6, `storage`.
        @inlinable public var storage: Storage? {
            get { storageBox?.value }
            set { storageBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        public init(
            type: String,
            name: String,
            id: ResourceProviderID? = nil,
            attributes: [Attribute] = [],
            defaultReservations: [Resource.ReservationInfo] = [],
            storage: Storage? = nil
        ) {
            self.id = id
            self.attributes = attributes
            self.type = type
            self.name = name
            self.defaultReservations = defaultReservations
            storageBox = storage.map(Boxed.init)
        }
    }
}

extension V1 {
    /// A storage plugin, which speaks the Container Storage Interface.
    public struct CSIPluginInfo: Sendable, Equatable {
        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `name`.
            @inlinable public static var name: String { "default" }
        }

        /// Which plugin it is, such as `org.apache.mesos.csi.test`. Field 1, `type`.
        public var type: String
        /// Tells it from others of its type. Field 2, `name`. `"default"` if absent.
        public var name: String?
        /// How to start it; empty if it runs by itself. Field 3, `containers`.
        public var containers: [CSIPluginContainerInfo]
        /// Where it listens if it runs by itself. Field 4, `endpoints`.
        public var endpoints: [CSIPluginEndpoint]
        /// The folder under which it puts volumes. Field 5, `target_path_root`.
        public var targetPathRoot: String?
        /// Whether it wants a volume's folder to be there already. Field 6, `target_path_exists`.
        public var targetPathExists: Bool?

        /// Creates the message.
        public init(
            type: String,
            name: String? = nil,
            containers: [CSIPluginContainerInfo] = [],
            endpoints: [CSIPluginEndpoint] = [],
            targetPathRoot: String? = nil,
            targetPathExists: Bool? = nil
        ) {
            self.type = type
            self.name = name
            self.containers = containers
            self.endpoints = endpoints
            self.targetPathRoot = targetPathRoot
            self.targetPathExists = targetPathExists
        }
    }
}

extension V1 {
    /// How to start a storage plugin.
    public struct CSIPluginContainerInfo: Sendable, Equatable {
        /// The services of storage plugins.
        public enum Service: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `CONTROLLER_SERVICE`.
            case controllerService = 1
            /// `NODE_SERVICE`.
            case nodeService = 2

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .controllerService: "CONTROLLER_SERVICE"
                case .nodeService: "NODE_SERVICE"
                }
            }
        }

        /// What the container serves. Field 1, `services`.
        public var services: [Service]
        @usableFromInline var commandBox: Boxed<CommandInfo>?
        /// Field 2, `command`.
        @inlinable public var command: CommandInfo? {
            get { commandBox?.value }
            set { commandBox = newValue.map(Boxed.init) }
        }
        /// Field 3, `resources`.
        public var resources: [Resource]
        @usableFromInline var containerBox: Boxed<ContainerInfo>?
        /// Field 4, `container`.
        @inlinable public var container: ContainerInfo? {
            get { containerBox?.value }
            set { containerBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        public init(
            services: [Service] = [],
            command: CommandInfo? = nil,
            resources: [Resource] = [],
            container: ContainerInfo? = nil
        ) {
            self.services = services
            commandBox = command.map(Boxed.init)
            self.resources = resources
            containerBox = container.map(Boxed.init)
        }
    }
}

extension V1 {
    /// Where a storage plugin listens.
    public struct CSIPluginEndpoint: Sendable, Equatable {
        /// Field 1, `csi_service`.
        public var csiService: CSIPluginContainerInfo.Service
        /// A path of a Unix socket, mostly. Field 2, `endpoint`.
        public var endpoint: String

        /// Creates the message.
        public init(csiService: CSIPluginContainerInfo.Service, endpoint: String) {
            self.csiService = csiService
            self.endpoint = endpoint
        }
    }
}
