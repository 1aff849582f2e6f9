// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/resource-providers.schema: change that file and run it again.

extension V1 {
    /// A source of resources on an agent other than the agent itself.
    public struct ResourceProviderInfo: WireMessage {
        /// What a provider of storage needs to know.
        public struct Storage: WireMessage {
            /// Field 1, `plugin`.
            public var plugin: CSIPluginInfo
            /// Seconds from one look at its volumes to the next. Field 2, `reconciliation_interval_seconds`.
            public var reconciliationIntervalSeconds: Double?

            /// Creates the message.
            public init(plugin: CSIPluginInfo, reconciliationIntervalSeconds: Double? = nil) {
                self.plugin = plugin
                self.reconciliationIntervalSeconds = reconciliationIntervalSeconds
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.ResourceProviderInfo.Storage" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["plugin": 1, "reconciliation_interval_seconds": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var plugin: CSIPluginInfo?
                var reconciliationIntervalSeconds: Double?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&plugin)
                    case 2: reader.double(&reconciliationIntervalSeconds)
                    default: reader.skip()
                    }
                }
                guard let plugin else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.plugin = plugin
                self.reconciliationIntervalSeconds = reconciliationIntervalSeconds
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "plugin", plugin)
                writer.double(2, "reconciliation_interval_seconds", reconciliationIntervalSeconds)
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.ResourceProviderInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "id": 1, "attributes": 2, "type": 3, "name": 4, "default_reservations": 5, "storage": 6,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var id: ResourceProviderID?
            var attributes: [Attribute] = []
            var type: String?
            var name: String?
            var defaultReservations: [Resource.ReservationInfo] = []
            var storage: Boxed<Storage>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&id)
                case 2: reader.messages(&attributes)
                case 3: reader.string(&type)
                case 4: reader.string(&name)
                case 5: reader.messages(&defaultReservations)
                case 6: reader.boxed(&storage)
                default: reader.skip()
                }
            }
            guard let type, let name else {
                reader.missing([type == nil ? 3 : 0, name == nil ? 4 : 0], of: Self.wireFields)
                return nil
            }
            self.id = id
            self.attributes = attributes
            self.type = type
            self.name = name
            self.defaultReservations = defaultReservations
            self.storageBox = storage
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "id", id)
            writer.messages(2, "attributes", attributes)
            writer.string(3, "type", type)
            writer.string(4, "name", name)
            writer.messages(5, "default_reservations", defaultReservations)
            writer.boxed(6, "storage", storageBox)
        }
    }
}

extension V1 {
    /// A storage plugin, which speaks the Container Storage Interface.
    public struct CSIPluginInfo: WireMessage {
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.CSIPluginInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "type": 1, "name": 2, "containers": 3, "endpoints": 4, "target_path_root": 5, "target_path_exists": 6,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: String?
            var name: String?
            var containers: [CSIPluginContainerInfo] = []
            var endpoints: [CSIPluginEndpoint] = []
            var targetPathRoot: String?
            var targetPathExists: Bool?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&type)
                case 2: reader.string(&name)
                case 3: reader.messages(&containers)
                case 4: reader.messages(&endpoints)
                case 5: reader.string(&targetPathRoot)
                case 6: reader.bool(&targetPathExists)
                default: reader.skip()
                }
            }
            guard let type else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.type = type
            self.name = name
            self.containers = containers
            self.endpoints = endpoints
            self.targetPathRoot = targetPathRoot
            self.targetPathExists = targetPathExists
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "type", type)
            writer.string(2, "name", name, otherwise: Defaults.name)
            writer.messages(3, "containers", containers)
            writer.messages(4, "endpoints", endpoints)
            writer.string(5, "target_path_root", targetPathRoot)
            writer.bool(6, "target_path_exists", targetPathExists)
        }
    }
}

extension V1 {
    /// How to start a storage plugin.
    public struct CSIPluginContainerInfo: WireMessage {
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

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["UNKNOWN": 0, "CONTROLLER_SERVICE": 1, "NODE_SERVICE": 2]
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.CSIPluginContainerInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["services": 1, "command": 2, "resources": 3, "container": 4]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var services: [Service] = []
            var command: Boxed<CommandInfo>?
            var resources: [Resource] = []
            var container: Boxed<ContainerInfo>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumerations(&services)
                case 2: reader.boxed(&command)
                case 3: reader.messages(&resources)
                case 4: reader.boxed(&container)
                default: reader.skip()
                }
            }
            self.services = services
            self.commandBox = command
            self.resources = resources
            self.containerBox = container
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumerations(1, "services", services)
            writer.boxed(2, "command", commandBox)
            writer.messages(3, "resources", resources)
            writer.boxed(4, "container", containerBox)
        }
    }
}

extension V1 {
    /// Where a storage plugin listens.
    public struct CSIPluginEndpoint: WireMessage {
        /// Field 1, `csi_service`.
        public var csiService: CSIPluginContainerInfo.Service
        /// A path of a Unix socket, mostly. Field 2, `endpoint`.
        public var endpoint: String

        /// Creates the message.
        public init(csiService: CSIPluginContainerInfo.Service, endpoint: String) {
            self.csiService = csiService
            self.endpoint = endpoint
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.CSIPluginEndpoint" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["csi_service": 1, "endpoint": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var csiService: CSIPluginContainerInfo.Service?
            var endpoint: String?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&csiService, isRequired: true)
                case 2: reader.string(&endpoint)
                default: reader.skip()
                }
            }
            guard let csiService, let endpoint else {
                reader.missing([csiService == nil ? 1 : 0, endpoint == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.csiService = csiService
            self.endpoint = endpoint
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "csi_service", csiService)
            writer.string(2, "endpoint", endpoint)
        }
    }
}
