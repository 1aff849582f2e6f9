// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/machines.schema: change that file and run it again.

extension V1 {
    /// Names a machine by its name, its address or both.
    public struct MachineID: WireMessage, Hashable {
        /// Field 1, `hostname`.
        public var hostname: String?
        /// Field 2, `ip`.
        public var ip: String?

        /// Creates the message.
        public init(hostname: String? = nil, ip: String? = nil) {
            self.hostname = hostname
            self.ip = ip
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.MachineID" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["hostname": 1, "ip": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var hostname: String?
            var ip: String?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&hostname)
                case 2: reader.string(&ip)
                default: reader.skip()
                }
            }
            self.hostname = hostname
            self.ip = ip
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "hostname", hostname)
            writer.string(2, "ip", ip)
        }
    }
}

extension V1 {
    /// A machine and whether it is in service.
    public struct MachineInfo: WireMessage {
        /// How machines stand.
        public enum Mode: Int32, WireEnumeration {
            /// In service. `UP`.
            case up = 1
            /// To be taken out of service: frameworks are asked to leave. `DRAINING`.
            case draining = 2
            /// Out of service: its agents may not register. `DOWN`.
            case down = 3

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .up: "UP"
                case .draining: "DRAINING"
                case .down: "DOWN"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["UP": 1, "DRAINING": 2, "DOWN": 3]
        }

        /// Field 1, `id`.
        public var id: MachineID
        /// Field 2, `mode`.
        public var mode: Mode?
        @usableFromInline var unavailabilityBox: Boxed<Unavailability>?
        /// When it is taken out of service. Field 3, `unavailability`.
        @inlinable public var unavailability: Unavailability? {
            get { unavailabilityBox?.value }
            set { unavailabilityBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        public init(id: MachineID, mode: Mode? = nil, unavailability: Unavailability? = nil) {
            self.id = id
            self.mode = mode
            unavailabilityBox = unavailability.map(Boxed.init)
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.MachineInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["id": 1, "mode": 2, "unavailability": 3]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var id: MachineID?
            var mode: Mode?
            var unavailability: Boxed<Unavailability>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&id)
                case 2: reader.enumeration(&mode)
                case 3: reader.boxed(&unavailability)
                default: reader.skip()
                }
            }
            guard let id else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.id = id
            self.mode = mode
            self.unavailabilityBox = unavailability
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "id", id)
            writer.enumeration(2, "mode", mode)
            writer.boxed(3, "unavailability", unavailabilityBox)
        }
    }
}
