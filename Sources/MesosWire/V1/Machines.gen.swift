// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/machines.schema: change that file and run it again.

extension V1 {
    /// Names a machine by its name, its address or both.
    public struct MachineID: Sendable, Hashable {
        /// Field 1, `hostname`.
        public var hostname: String?
        /// Field 2, `ip`.
        public var ip: String?

        /// Creates the message.
        public init(hostname: String? = nil, ip: String? = nil) {
            self.hostname = hostname
            self.ip = ip
        }
    }
}

extension V1 {
    /// A machine and whether it is in service.
    public struct MachineInfo: Sendable, Equatable {
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
    }
}
