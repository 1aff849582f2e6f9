// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/places.schema: change that file and run it again.

extension V1 {
    /// A moment.
    public struct TimeInfo: WireMessage {
        /// Since the beginning of 1970, UTC. Field 1, `nanoseconds`.
        public var nanoseconds: Int64

        /// Creates the message.
        public init(nanoseconds: Int64) {
            self.nanoseconds = nanoseconds
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.TimeInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["nanoseconds": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var nanoseconds: Int64?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.int64(&nanoseconds)
                default: reader.skip()
                }
            }
            guard let nanoseconds else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.nanoseconds = nanoseconds
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.int64(1, "nanoseconds", nanoseconds)
        }
    }
}

extension V1 {
    /// A span of time.
    public struct DurationInfo: WireMessage {
        /// How long it is. Field 1, `nanoseconds`.
        public var nanoseconds: Int64

        /// Creates the message.
        public init(nanoseconds: Int64) {
            self.nanoseconds = nanoseconds
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.DurationInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["nanoseconds": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var nanoseconds: Int64?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.int64(&nanoseconds)
                default: reader.skip()
                }
            }
            guard let nanoseconds else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.nanoseconds = nanoseconds
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.int64(1, "nanoseconds", nanoseconds)
        }
    }
}

extension V1 {
    /// A span of time as the `protobuf` library has it, which is used where an operator drains an agent.
    public struct ProtobufDuration: WireMessage {
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Duration" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["seconds": 1, "nanos": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var seconds: Int64?
            var nanos: Int32?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.int64(&seconds)
                case 2: reader.int32(&nanos)
                default: reader.skip()
                }
            }
            self.seconds = seconds
            self.nanos = nanos
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.int64(1, "seconds", seconds, otherwise: Defaults.seconds)
            writer.int32(2, "nanos", nanos, otherwise: Defaults.nanos)
        }
    }
}

extension V1 {
    /// When machines are taken out of service.
    public struct Unavailability: WireMessage {
        /// When it begins. Field 1, `start`.
        public var start: TimeInfo
        /// How long it lasts; for ever if absent. Field 2, `duration`.
        public var duration: DurationInfo?

        /// Creates the message.
        public init(start: TimeInfo, duration: DurationInfo? = nil) {
            self.start = start
            self.duration = duration
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Unavailability" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["start": 1, "duration": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var start: TimeInfo?
            var duration: DurationInfo?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&start)
                case 2: reader.message(&duration)
                default: reader.skip()
                }
            }
            guard let start else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.start = start
            self.duration = duration
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "start", start)
            writer.message(2, "duration", duration)
        }
    }
}

extension V1 {
    /// Where a process listens.
    public struct Address: WireMessage {
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Address" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["hostname": 1, "ip": 2, "port": 3]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var hostname: String?
            var ip: String?
            var port: Int32?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&hostname)
                case 2: reader.string(&ip)
                case 3: reader.int32(&port)
                default: reader.skip()
                }
            }
            guard let port else {
                reader.missing([3], of: Self.wireFields)
                return nil
            }
            self.hostname = hostname
            self.ip = ip
            self.port = port
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "hostname", hostname)
            writer.string(2, "ip", ip)
            writer.int32(3, "port", port)
        }
    }
}

extension V1 {
    /// Where something can be fetched or reached.
    public struct URL: WireMessage {
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.URL" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["scheme": 1, "address": 2, "path": 3, "query": 4, "fragment": 5]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var scheme: String?
            var address: Address?
            var path: String?
            var query: [Parameter] = []
            var fragment: String?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&scheme)
                case 2: reader.message(&address)
                case 3: reader.string(&path)
                case 4: reader.messages(&query)
                case 5: reader.string(&fragment)
                default: reader.skip()
                }
            }
            guard let scheme, let address else {
                reader.missing([scheme == nil ? 1 : 0, address == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.scheme = scheme
            self.address = address
            self.path = path
            self.query = query
            self.fragment = fragment
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "scheme", scheme)
            writer.message(2, "address", address)
            writer.string(3, "path", path)
            writer.messages(4, "query", query)
            writer.string(5, "fragment", fragment)
        }
    }
}

extension V1 {
    /// Where a machine stands, as far as failures go.
    public struct DomainInfo: WireMessage {
        /// The region and zone of a machine.
        public struct FaultDomain: WireMessage {
            /// A group of zones with slow links to other groups.
            public struct RegionInfo: WireMessage {
                /// Field 1, `name`.
                public var name: String

                /// Creates the message.
                public init(name: String) {
                    self.name = name
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.DomainInfo.FaultDomain.RegionInfo" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["name": 1]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var name: String?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.string(&name)
                        default: reader.skip()
                        }
                    }
                    guard let name else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.name = name
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.string(1, "name", name)
                }
            }

            /// A group of machines that fail together.
            public struct ZoneInfo: WireMessage {
                /// Field 1, `name`.
                public var name: String

                /// Creates the message.
                public init(name: String) {
                    self.name = name
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.DomainInfo.FaultDomain.ZoneInfo" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["name": 1]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var name: String?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.string(&name)
                        default: reader.skip()
                        }
                    }
                    guard let name else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.name = name
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.string(1, "name", name)
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.DomainInfo.FaultDomain" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["region": 1, "zone": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var region: RegionInfo?
                var zone: ZoneInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&region)
                    case 2: reader.message(&zone)
                    default: reader.skip()
                    }
                }
                guard let region, let zone else {
                    reader.missing([region == nil ? 1 : 0, zone == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.region = region
                self.zone = zone
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "region", region)
                writer.message(2, "zone", zone)
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.DomainInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["fault_domain": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var faultDomain: Boxed<FaultDomain>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.boxed(&faultDomain)
                default: reader.skip()
                }
            }
            self.faultDomainBox = faultDomain
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.boxed(1, "fault_domain", faultDomainBox)
        }
    }
}
