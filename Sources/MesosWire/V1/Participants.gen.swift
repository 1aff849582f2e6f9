// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/participants.schema: change that file and run it again.

public import MesosBase

extension V1 {
    /// A framework as it describes itself to the master.
    public struct FrameworkInfo: WireMessage {
        /// Something that a framework understands beyond the basics.
        public struct Capability: WireMessage {
            /// What frameworks may understand.
            public enum Kind: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// Takes resources that may be withdrawn while in use. `REVOCABLE_RESOURCES`.
                case revocableResources = 1
                /// Knows the state of a task that is being killed. `TASK_KILLING_STATE`.
                case taskKillingState = 2
                /// Wants agents with GPUs. `GPU_RESOURCES`.
                case gpuResources = 3
                /// Takes volumes that several tasks use at once. `SHARED_RESOURCES`.
                case sharedResources = 4
                /// Tells lost tasks from unreachable ones. `PARTITION_AWARE`.
                case partitionAware = 5
                /// Has roles rather than a role. `MULTI_ROLE`.
                case multiRole = 6
                /// Knows stacked reservations. `RESERVATION_REFINEMENT`.
                case reservationRefinement = 7
                /// Takes offers from other regions. `REGION_AWARE`.
                case regionAware = 8

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .revocableResources: "REVOCABLE_RESOURCES"
                    case .taskKillingState: "TASK_KILLING_STATE"
                    case .gpuResources: "GPU_RESOURCES"
                    case .sharedResources: "SHARED_RESOURCES"
                    case .partitionAware: "PARTITION_AWARE"
                    case .multiRole: "MULTI_ROLE"
                    case .reservationRefinement: "RESERVATION_REFINEMENT"
                    case .regionAware: "REGION_AWARE"
                    }
                }

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = [
                    "UNKNOWN": 0, "REVOCABLE_RESOURCES": 1, "TASK_KILLING_STATE": 2, "GPU_RESOURCES": 3,
                    "SHARED_RESOURCES": 4, "PARTITION_AWARE": 5, "MULTI_ROLE": 6, "RESERVATION_REFINEMENT": 7,
                    "REGION_AWARE": 8,
                ]
            }

            /// Field 1, `type`.
            public var type: Kind?

            /// Creates the message.
            public init(type: Kind? = nil) {
                self.type = type
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.FrameworkInfo.Capability" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["type": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var type: Kind?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.enumeration(&type)
                    default: reader.skip()
                    }
                }
                self.type = type
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.enumeration(1, "type", type)
            }
        }

        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `failover_timeout`.
            @inlinable public static var failoverTimeout: Double { 0.0 }
            /// The value of an absent `checkpoint`.
            @inlinable public static var checkpoint: Bool { false }
            /// The value of an absent `role`.
            @inlinable public static var role: String { "*" }
        }

        /// The Unix user that runs executors and tasks that name no user. Field 1, `user`.
        public var user: String
        /// The framework's name for people. Field 2, `name`.
        public var name: String
        /// The id of an earlier subscription, to be taken up again. Field 3, `id`.
        public var id: FrameworkID?
        /// Seconds for which the master keeps the tasks of a disconnected framework. Field 4, `failover_timeout`. `0.0`
        /// if absent.
        public var failoverTimeout: Double?
        /// Whether agents write the framework's tasks to disk, so that these outlive the agent. Field 5, `checkpoint`.
        /// `false` if absent.
        public var checkpoint: Bool?
        /// The one role of a framework without the capability for several. Field 6, `role`. `"*"` if absent.
        /// Deprecated.
        public var role: String?
        /// The machine that the scheduler runs on. Field 7, `hostname`.
        public var hostname: String?
        /// The name by which the framework proves who it is. Field 8, `principal`.
        public var principal: String?
        /// Where people can look at the framework. Field 9, `webui_url`.
        public var webuiURL: String?
        /// What the framework understands beyond the basics. Field 10, `capabilities`.
        public var capabilities: [Capability]
        /// Words of the framework's own. Field 11, `labels`.
        public var labels: Labels?
        /// The roles for which the framework takes offers. Field 12, `roles`.
        public var roles: [String]
        /// By role, the offers that are not worth sending. Field 13, `offer_filters`.
        public var offerFilters: SortedMap<String, OfferFilters>

        /// Creates the message.
        public init(
            user: String,
            name: String,
            id: FrameworkID? = nil,
            failoverTimeout: Double? = nil,
            checkpoint: Bool? = nil,
            role: String? = nil,
            hostname: String? = nil,
            principal: String? = nil,
            webuiURL: String? = nil,
            capabilities: [Capability] = [],
            labels: Labels? = nil,
            roles: [String] = [],
            offerFilters: SortedMap<String, OfferFilters> = [:]
        ) {
            self.user = user
            self.name = name
            self.id = id
            self.failoverTimeout = failoverTimeout
            self.checkpoint = checkpoint
            self.role = role
            self.hostname = hostname
            self.principal = principal
            self.webuiURL = webuiURL
            self.capabilities = capabilities
            self.labels = labels
            self.roles = roles
            self.offerFilters = offerFilters
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.FrameworkInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "user": 1, "name": 2, "id": 3, "failover_timeout": 4, "checkpoint": 5, "role": 6, "hostname": 7,
            "principal": 8, "webui_url": 9, "capabilities": 10, "labels": 11, "roles": 12, "offer_filters": 13,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var user: String?
            var name: String?
            var id: FrameworkID?
            var failoverTimeout: Double?
            var checkpoint: Bool?
            var role: String?
            var hostname: String?
            var principal: String?
            var webuiURL: String?
            var capabilities: [Capability] = []
            var labels: Labels?
            var roles: [String] = []
            var offerFilters: SortedMap<String, OfferFilters> = [:]
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&user)
                case 2: reader.string(&name)
                case 3: reader.message(&id)
                case 4: reader.double(&failoverTimeout)
                case 5: reader.bool(&checkpoint)
                case 6: reader.string(&role)
                case 7: reader.string(&hostname)
                case 8: reader.string(&principal)
                case 9: reader.string(&webuiURL)
                case 10: reader.messages(&capabilities)
                case 11: reader.message(&labels)
                case 12: reader.scalars(&roles)
                case 13: reader.messages(&offerFilters)
                default: reader.skip()
                }
            }
            guard let user, let name else {
                reader.missing([user == nil ? 1 : 0, name == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.user = user
            self.name = name
            self.id = id
            self.failoverTimeout = failoverTimeout
            self.checkpoint = checkpoint
            self.role = role
            self.hostname = hostname
            self.principal = principal
            self.webuiURL = webuiURL
            self.capabilities = capabilities
            self.labels = labels
            self.roles = roles
            self.offerFilters = offerFilters
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "user", user)
            writer.string(2, "name", name)
            writer.message(3, "id", id)
            writer.double(4, "failover_timeout", failoverTimeout, otherwise: Defaults.failoverTimeout)
            writer.bool(5, "checkpoint", checkpoint, otherwise: Defaults.checkpoint)
            writer.string(6, "role", role)
            writer.string(7, "hostname", hostname)
            writer.string(8, "principal", principal)
            writer.string(9, "webui_url", webuiURL)
            writer.messages(10, "capabilities", capabilities)
            writer.message(11, "labels", labels)
            writer.scalars(12, "roles", roles)
            writer.messages(13, "offer_filters", offerFilters)
        }
    }
}

extension V1 {
    /// Which offers are not worth sending.
    public struct OfferFilters: WireMessage {
        /// Amounts of resources by their names.
        public struct ResourceQuantities: WireMessage {
            /// Field 1, `quantities`.
            public var quantities: SortedMap<String, Value.Scalar>

            /// Creates the message.
            public init(quantities: SortedMap<String, Value.Scalar> = [:]) {
                self.quantities = quantities
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.OfferFilters.ResourceQuantities" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["quantities": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var quantities: SortedMap<String, Value.Scalar> = [:]
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&quantities)
                    default: reader.skip()
                    }
                }
                self.quantities = quantities
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "quantities", quantities)
            }
        }

        /// Amounts of which an offer must hold one at least.
        public struct MinAllocatableResources: WireMessage {
            /// Field 1, `quantities`.
            public var quantities: [ResourceQuantities]

            /// Creates the message.
            public init(quantities: [ResourceQuantities] = []) {
                self.quantities = quantities
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.OfferFilters.MinAllocatableResources" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["quantities": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var quantities: [ResourceQuantities] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&quantities)
                    default: reader.skip()
                    }
                }
                self.quantities = quantities
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "quantities", quantities)
            }
        }

        /// The least that an offer must hold. Field 1, `min_allocatable_resources`.
        public var minAllocatableResources: MinAllocatableResources?

        /// Creates the message.
        public init(minAllocatableResources: MinAllocatableResources? = nil) {
            self.minAllocatableResources = minAllocatableResources
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.OfferFilters" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["min_allocatable_resources": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var minAllocatableResources: MinAllocatableResources?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&minAllocatableResources)
                default: reader.skip()
                }
            }
            self.minAllocatableResources = minAllocatableResources
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "min_allocatable_resources", minAllocatableResources)
        }
    }
}

extension V1 {
    /// A master as it describes itself.
    public struct MasterInfo: WireMessage {
        /// Something that a master can do beyond the basics.
        public struct Capability: WireMessage {
            /// What masters may be able to do.
            public enum Kind: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// `AGENT_UPDATE`.
                case agentUpdate = 1
                /// `AGENT_DRAINING`.
                case agentDraining = 2
                /// `QUOTA_V2`.
                case quotaV2 = 3

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .agentUpdate: "AGENT_UPDATE"
                    case .agentDraining: "AGENT_DRAINING"
                    case .quotaV2: "QUOTA_V2"
                    }
                }

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = [
                    "UNKNOWN": 0, "AGENT_UPDATE": 1, "AGENT_DRAINING": 2, "QUOTA_V2": 3,
                ]
            }

            /// Field 1, `type`.
            public var type: Kind?

            /// Creates the message.
            public init(type: Kind? = nil) {
                self.type = type
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.MasterInfo.Capability" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["type": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var type: Kind?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.enumeration(&type)
                    default: reader.skip()
                    }
                }
                self.type = type
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.enumeration(1, "type", type)
            }
        }

        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `port`.
            @inlinable public static var port: UInt32 { 5050 }
        }

        /// Names this life of the master; another after each start. Field 1, `id`.
        public var id: String
        /// The IPv4 address in network byte order. Field 2, `ip`.
        public var ip: UInt32
        /// Field 3, `port`. `5050` if absent.
        public var port: UInt32
        /// The address in the form `master@127.0.0.1:5050`. Field 4, `pid`.
        public var pid: String?
        /// Field 5, `hostname`.
        public var hostname: String?
        /// Field 6, `version`.
        public var version: String?
        @usableFromInline var addressBox: Boxed<Address>?
        /// Where the master listens. Field 7, `address`.
        @inlinable public var address: Address? {
            get { addressBox?.value }
            set { addressBox = newValue.map(Boxed.init) }
        }
        /// Where the master stands, as far as failures go. Field 8, `domain`.
        public var domain: DomainInfo?
        /// What the master can do beyond the basics. Field 9, `capabilities`.
        public var capabilities: [Capability]

        /// Creates the message.
        public init(
            id: String,
            ip: UInt32,
            port: UInt32,
            pid: String? = nil,
            hostname: String? = nil,
            version: String? = nil,
            address: Address? = nil,
            domain: DomainInfo? = nil,
            capabilities: [Capability] = []
        ) {
            self.id = id
            self.ip = ip
            self.port = port
            self.pid = pid
            self.hostname = hostname
            self.version = version
            addressBox = address.map(Boxed.init)
            self.domain = domain
            self.capabilities = capabilities
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.MasterInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "id": 1, "ip": 2, "port": 3, "pid": 4, "hostname": 5, "version": 6, "address": 7, "domain": 8,
            "capabilities": 9,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var id: String?
            var ip: UInt32?
            var port: UInt32?
            var pid: String?
            var hostname: String?
            var version: String?
            var address: Boxed<Address>?
            var domain: DomainInfo?
            var capabilities: [Capability] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&id)
                case 2: reader.uint32(&ip)
                case 3: reader.uint32(&port)
                case 4: reader.string(&pid)
                case 5: reader.string(&hostname)
                case 6: reader.string(&version)
                case 7: reader.boxed(&address)
                case 8: reader.message(&domain)
                case 9: reader.messages(&capabilities)
                default: reader.skip()
                }
            }
            guard let id, let ip, let port else {
                reader.missing([id == nil ? 1 : 0, ip == nil ? 2 : 0, port == nil ? 3 : 0], of: Self.wireFields)
                return nil
            }
            self.id = id
            self.ip = ip
            self.port = port
            self.pid = pid
            self.hostname = hostname
            self.version = version
            self.addressBox = address
            self.domain = domain
            self.capabilities = capabilities
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "id", id)
            writer.uint32(2, "ip", ip)
            writer.uint32(3, "port", port)
            writer.string(4, "pid", pid)
            writer.string(5, "hostname", hostname)
            writer.string(6, "version", version)
            writer.boxed(7, "address", addressBox)
            writer.message(8, "domain", domain)
            writer.messages(9, "capabilities", capabilities)
        }
    }
}

extension V1 {
    /// An agent as it describes itself.
    public struct AgentInfo: WireMessage {
        /// Something that an agent can do beyond the basics.
        public struct Capability: WireMessage {
            /// What agents may be able to do.
            public enum Kind: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// `MULTI_ROLE`.
                case multiRole = 1
                /// `HIERARCHICAL_ROLE`.
                case hierarchicalRole = 2
                /// `RESERVATION_REFINEMENT`.
                case reservationRefinement = 3
                /// `RESOURCE_PROVIDER`.
                case resourceProvider = 4
                /// `RESIZE_VOLUME`.
                case resizeVolume = 5
                /// `AGENT_OPERATION_FEEDBACK`.
                case agentOperationFeedback = 6
                /// `AGENT_DRAINING`.
                case agentDraining = 7
                /// `TASK_RESOURCE_LIMITS`.
                case taskResourceLimits = 8

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .multiRole: "MULTI_ROLE"
                    case .hierarchicalRole: "HIERARCHICAL_ROLE"
                    case .reservationRefinement: "RESERVATION_REFINEMENT"
                    case .resourceProvider: "RESOURCE_PROVIDER"
                    case .resizeVolume: "RESIZE_VOLUME"
                    case .agentOperationFeedback: "AGENT_OPERATION_FEEDBACK"
                    case .agentDraining: "AGENT_DRAINING"
                    case .taskResourceLimits: "TASK_RESOURCE_LIMITS"
                    }
                }

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = [
                    "UNKNOWN": 0, "MULTI_ROLE": 1, "HIERARCHICAL_ROLE": 2, "RESERVATION_REFINEMENT": 3,
                    "RESOURCE_PROVIDER": 4, "RESIZE_VOLUME": 5, "AGENT_OPERATION_FEEDBACK": 6, "AGENT_DRAINING": 7,
                    "TASK_RESOURCE_LIMITS": 8,
                ]
            }

            /// Field 1, `type`.
            public var type: Kind?

            /// Creates the message.
            public init(type: Kind? = nil) {
                self.type = type
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.AgentInfo.Capability" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["type": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var type: Kind?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.enumeration(&type)
                    default: reader.skip()
                    }
                }
                self.type = type
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.enumeration(1, "type", type)
            }
        }

        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `port`.
            @inlinable public static var port: Int32 { 5051 }
            /// The value of an absent `checkpoint`.
            @inlinable public static var checkpoint: Bool { false }
        }

        /// The machine's name. Field 1, `hostname`.
        public var hostname: String
        /// All that the agent has. Field 3, `resources`.
        public var resources: [Resource]
        /// What else there is to say about the machine. Field 5, `attributes`.
        public var attributes: [Attribute]
        /// The id that the master assigned. Field 6, `id`.
        public var id: AgentID?
        /// Where the agent listens. Field 8, `port`. `5051` if absent.
        public var port: Int32?
        /// Whether tasks outlive the agent's process; of version 0 only, but Apache Mesos removes agents at once
        /// without it. Field 7, `checkpoint`. `false` if absent. Deprecated.
        public var checkpoint: Bool?
        /// Where the agent stands, as far as failures go. Field 10, `domain`.
        public var domain: DomainInfo?

        /// Creates the message.
        public init(
            hostname: String,
            resources: [Resource] = [],
            attributes: [Attribute] = [],
            id: AgentID? = nil,
            port: Int32? = nil,
            checkpoint: Bool? = nil,
            domain: DomainInfo? = nil
        ) {
            self.hostname = hostname
            self.resources = resources
            self.attributes = attributes
            self.id = id
            self.port = port
            self.checkpoint = checkpoint
            self.domain = domain
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.AgentInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "hostname": 1, "resources": 3, "attributes": 5, "id": 6, "port": 8, "checkpoint": 7, "domain": 10,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var hostname: String?
            var resources: [Resource] = []
            var attributes: [Attribute] = []
            var id: AgentID?
            var port: Int32?
            var checkpoint: Bool?
            var domain: DomainInfo?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&hostname)
                case 3: reader.messages(&resources)
                case 5: reader.messages(&attributes)
                case 6: reader.message(&id)
                case 8: reader.int32(&port)
                case 7: reader.bool(&checkpoint)
                case 10: reader.message(&domain)
                default: reader.skip()
                }
            }
            guard let hostname else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.hostname = hostname
            self.resources = resources
            self.attributes = attributes
            self.id = id
            self.port = port
            self.checkpoint = checkpoint
            self.domain = domain
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "hostname", hostname)
            writer.messages(3, "resources", resources)
            writer.messages(5, "attributes", attributes)
            writer.message(6, "id", id)
            writer.bool(7, "checkpoint", checkpoint)
            writer.int32(8, "port", port, otherwise: Defaults.port)
            writer.message(10, "domain", domain)
        }
    }
}
