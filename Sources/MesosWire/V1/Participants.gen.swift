// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/participants.schema: change that file and run it again.

public import MesosBase

extension V1 {
    /// A framework as it describes itself to the master.
    public struct FrameworkInfo: Sendable, Equatable {
        /// Something that a framework understands beyond the basics.
        public struct Capability: Sendable, Equatable {
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
            }

            /// Field 1, `type`.
            public var type: Kind?

            /// Creates the message.
            public init(type: Kind? = nil) {
                self.type = type
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
    }
}

extension V1 {
    /// Which offers are not worth sending.
    public struct OfferFilters: Sendable, Equatable {
        /// Amounts of resources by their names.
        public struct ResourceQuantities: Sendable, Equatable {
            /// Field 1, `quantities`.
            public var quantities: SortedMap<String, Value.Scalar>

            /// Creates the message.
            public init(quantities: SortedMap<String, Value.Scalar> = [:]) {
                self.quantities = quantities
            }
        }

        /// Amounts of which an offer must hold one at least.
        public struct MinAllocatableResources: Sendable, Equatable {
            /// Field 1, `quantities`.
            public var quantities: [ResourceQuantities]

            /// Creates the message.
            public init(quantities: [ResourceQuantities] = []) {
                self.quantities = quantities
            }
        }

        /// The least that an offer must hold. Field 1, `min_allocatable_resources`.
        public var minAllocatableResources: MinAllocatableResources?

        /// Creates the message.
        public init(minAllocatableResources: MinAllocatableResources? = nil) {
            self.minAllocatableResources = minAllocatableResources
        }
    }
}

extension V1 {
    /// A master as it describes itself.
    public struct MasterInfo: Sendable, Equatable {
        /// Something that a master can do beyond the basics.
        public struct Capability: Sendable, Equatable {
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
            }

            /// Field 1, `type`.
            public var type: Kind?

            /// Creates the message.
            public init(type: Kind? = nil) {
                self.type = type
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
    }
}

extension V1 {
    /// An agent as it describes itself.
    public struct AgentInfo: Sendable, Equatable {
        /// Something that an agent can do beyond the basics.
        public struct Capability: Sendable, Equatable {
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
            }

            /// Field 1, `type`.
            public var type: Kind?

            /// Creates the message.
            public init(type: Kind? = nil) {
                self.type = type
            }
        }

        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `port`.
            @inlinable public static var port: Int32 { 5051 }
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
        /// Where the agent stands, as far as failures go. Field 10, `domain`.
        public var domain: DomainInfo?

        /// Creates the message.
        public init(
            hostname: String,
            resources: [Resource] = [],
            attributes: [Attribute] = [],
            id: AgentID? = nil,
            port: Int32? = nil,
            domain: DomainInfo? = nil
        ) {
            self.hostname = hostname
            self.resources = resources
            self.attributes = attributes
            self.id = id
            self.port = port
            self.domain = domain
        }
    }
}
