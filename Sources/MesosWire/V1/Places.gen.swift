// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/places.schema: change that file and run it again.

extension V1 {
    /// A moment.
    public struct TimeInfo: Sendable, Equatable {
        /// Since the beginning of 1970, UTC. Field 1, `nanoseconds`.
        public var nanoseconds: Int64

        /// Creates the message.
        public init(nanoseconds: Int64) {
            self.nanoseconds = nanoseconds
        }
    }
}

extension V1 {
    /// A span of time.
    public struct DurationInfo: Sendable, Equatable {
        /// How long it is. Field 1, `nanoseconds`.
        public var nanoseconds: Int64

        /// Creates the message.
        public init(nanoseconds: Int64) {
            self.nanoseconds = nanoseconds
        }
    }
}

extension V1 {
    /// A span of time as the `protobuf` library has it, which is used where an operator drains an agent.
    public struct ProtobufDuration: Sendable, Equatable {
        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `seconds`.
            @inlinable public static var seconds: Int64 { 0 }
            /// The value of an absent `nanos`.
            @inlinable public static var nanos: Int32 { 0 }
        }

        /// Field 1, `seconds`. `0` if absent.
        public var seconds: Int64?
        /// The nanoseconds beyond whole seconds. Field 2, `nanos`. `0` if absent.
        public var nanos: Int32?

        /// Creates the message.
        public init(seconds: Int64? = nil, nanos: Int32? = nil) {
            self.seconds = seconds
            self.nanos = nanos
        }
    }
}

extension V1 {
    /// When machines are taken out of service.
    public struct Unavailability: Sendable, Equatable {
        /// When it begins. Field 1, `start`.
        public var start: TimeInfo
        /// How long it lasts; for ever if absent. Field 2, `duration`.
        public var duration: DurationInfo?

        /// Creates the message.
        public init(start: TimeInfo, duration: DurationInfo? = nil) {
            self.start = start
            self.duration = duration
        }
    }
}

extension V1 {
    /// Where a process listens.
    public struct Address: Sendable, Equatable {
        /// The machine's name. Field 1, `hostname`.
        public var hostname: String?
        /// The machine's address. Field 2, `ip`.
        public var ip: String?
        /// Field 3, `port`.
        public var port: Int32

        /// Creates the message.
        public init(port: Int32, hostname: String? = nil, ip: String? = nil) {
            self.hostname = hostname
            self.ip = ip
            self.port = port
        }
    }
}

extension V1 {
    /// Where something can be fetched or reached.
    public struct URL: Sendable, Equatable {
        /// The protocol, such as `http`. Field 1, `scheme`.
        public var scheme: String
        /// Machine and port. Field 2, `address`.
        public var address: Address
        /// Field 3, `path`.
        public var path: String?
        /// The parameters behind the question mark. Field 4, `query`.
        public var query: [Parameter]
        /// Field 5, `fragment`.
        public var fragment: String?

        /// Creates the message.
        public init(
            scheme: String,
            address: Address,
            path: String? = nil,
            query: [Parameter] = [],
            fragment: String? = nil
        ) {
            self.scheme = scheme
            self.address = address
            self.path = path
            self.query = query
            self.fragment = fragment
        }
    }
}

extension V1 {
    /// Where a machine stands, as far as failures go.
    public struct DomainInfo: Sendable, Equatable {
        /// The region and zone of a machine.
        public struct FaultDomain: Sendable, Equatable {
            /// A group of zones with slow links to other groups.
            public struct RegionInfo: Sendable, Equatable {
                /// Field 1, `name`.
                public var name: String

                /// Creates the message.
                public init(name: String) {
                    self.name = name
                }
            }

            /// A group of machines that fail together.
            public struct ZoneInfo: Sendable, Equatable {
                /// Field 1, `name`.
                public var name: String

                /// Creates the message.
                public init(name: String) {
                    self.name = name
                }
            }

            /// Field 1, `region`.
            public var region: RegionInfo
            /// Field 2, `zone`.
            public var zone: ZoneInfo

            /// Creates the message.
            public init(region: RegionInfo, zone: ZoneInfo) {
                self.region = region
                self.zone = zone
            }
        }

        @usableFromInline var faultDomainBox: Boxed<FaultDomain>?
        /// The region and zone. Field 1, `fault_domain`.
        @inlinable public var faultDomain: FaultDomain? {
            get { faultDomainBox?.value }
            set { faultDomainBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        public init(faultDomain: FaultDomain? = nil) {
            faultDomainBox = faultDomain.map(Boxed.init)
        }
    }
}
