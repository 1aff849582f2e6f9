// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/resources.schema: change that file and run it again.

extension V1 {
    /// An amount, a list of ranges, a set of words or a text.
    public struct Value: Sendable, Equatable {
        /// What kind of value it is.
        public enum Kind: Int32, WireEnumeration {
            /// `SCALAR`.
            case scalar = 0
            /// `RANGES`.
            case ranges = 1
            /// `SET`.
            case set = 2
            /// `TEXT`.
            case text = 3

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .scalar: "SCALAR"
                case .ranges: "RANGES"
                case .set: "SET"
                case .text: "TEXT"
                }
            }
        }

        /// An amount, exact to a thousandth.
        public struct Scalar: Sendable, Equatable {
            /// Field 1, `value`.
            public var value: Double

            /// Creates the message.
            public init(value: Double) {
                self.value = value
            }
        }

        /// Whole numbers from one to another, both included.
        public struct Range: Sendable, Equatable {
            /// Field 1, `begin`.
            public var begin: UInt64
            /// Field 2, `end`.
            public var end: UInt64

            /// Creates the message.
            public init(begin: UInt64, end: UInt64) {
                self.begin = begin
                self.end = end
            }
        }

        /// A list of ranges.
        public struct Ranges: Sendable, Equatable {
            /// Field 1, `range`.
            public var range: [Range]

            /// Creates the message.
            public init(range: [Range] = []) {
                self.range = range
            }
        }

        /// A set of words.
        public struct Set: Sendable, Equatable {
            /// Field 1, `item`.
            public var item: [String]

            /// Creates the message.
            public init(item: [String] = []) {
                self.item = item
            }
        }

        /// A text.
        public struct Text: Sendable, Equatable {
            /// Field 1, `value`.
            public var value: String

            /// Creates the message.
            public init(value: String) {
                self.value = value
            }
        }

        /// Field 1, `type`.
        public var type: Kind
        /// Field 2, `scalar`.
        public var scalar: Scalar?
        /// Field 3, `ranges`.
        public var ranges: Ranges?
        /// Field 4, `set`.
        public var set: Set?
        /// Field 5, `text`.
        public var text: Text?

        /// Creates the message.
        public init(type: Kind, scalar: Scalar? = nil, ranges: Ranges? = nil, set: Set? = nil, text: Text? = nil) {
            self.type = type
            self.scalar = scalar
            self.ranges = ranges
            self.set = set
            self.text = text
        }
    }
}

extension V1 {
    /// What an agent says about its machine, such as its rack.
    public struct Attribute: Sendable, Equatable {
        /// What is said. Field 1, `name`.
        public var name: String
        /// Which of the values is set. Field 2, `type`.
        public var type: Value.Kind
        /// Field 3, `scalar`.
        public var scalar: Value.Scalar?
        /// Field 4, `ranges`.
        public var ranges: Value.Ranges?
        /// Field 5, `text`.
        public var text: Value.Text?
        /// Field 6, `set`.
        public var set: Value.Set?

        /// Creates the message.
        public init(
            name: String,
            type: Value.Kind,
            scalar: Value.Scalar? = nil,
            ranges: Value.Ranges? = nil,
            text: Value.Text? = nil,
            set: Value.Set? = nil
        ) {
            self.name = name
            self.type = type
            self.scalar = scalar
            self.ranges = ranges
            self.text = text
            self.set = set
        }
    }
}

extension V1 {
    /// Some of what an agent has: an amount, ranges or a set, and whose it is.
    public struct Resource: Sendable, Equatable {
        /// To which role a resource is allocated.
        public struct AllocationInfo: Sendable, Equatable {
            /// Field 1, `role`.
            public var role: String?

            /// Creates the message.
            public init(role: String? = nil) {
                self.role = role
            }
        }

        /// For which role a resource is kept.
        public struct ReservationInfo: Sendable, Equatable {
            /// Who made the reservation.
            public enum Kind: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// The agent's operator, for good. `STATIC`.
                case `static` = 1
                /// A framework or operator, until undone. `DYNAMIC`.
                case dynamic = 2

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .`static`: "STATIC"
                    case .dynamic: "DYNAMIC"
                    }
                }
            }

            /// Who made the reservation. Field 1, `principal`.
            public var principal: String?
            /// Field 2, `labels`.
            public var labels: Labels?
            /// Field 3, `role`.
            public var role: String?
            /// Field 4, `type`.
            public var type: Kind?

            /// Creates the message.
            public init(principal: String? = nil, labels: Labels? = nil, role: String? = nil, type: Kind? = nil) {
                self.principal = principal
                self.labels = labels
                self.role = role
                self.type = type
            }
        }

        /// What sort of disk it is.
        public struct DiskInfo: Sendable, Equatable {
            /// What makes a volume outlive its tasks.
            public struct Persistence: Sendable, Equatable {
                /// Names the volume within its role and agent. Field 1, `id`.
                public var id: String
                /// Who made the volume. Field 2, `principal`.
                public var principal: String?

                /// Creates the message.
                public init(id: String, principal: String? = nil) {
                    self.id = id
                    self.principal = principal
                }
            }

            /// Where the disk comes from.
            public struct Source: Sendable, Equatable {
                /// Where disks may come from.
                public enum Kind: Int32, WireEnumeration {
                    /// `UNKNOWN`.
                    case unknown = 0
                    /// `PATH`.
                    case path = 1
                    /// `MOUNT`.
                    case mount = 2
                    /// `BLOCK`.
                    case block = 3
                    /// `RAW`.
                    case raw = 4

                    /// The value's name on the wire.
                    public var wireName: String {
                        switch self {
                        case .unknown: "UNKNOWN"
                        case .path: "PATH"
                        case .mount: "MOUNT"
                        case .block: "BLOCK"
                        case .raw: "RAW"
                        }
                    }
                }

                /// A folder that may be divided.
                public struct Path: Sendable, Equatable {
                    /// Field 1, `root`.
                    public var root: String?

                    /// Creates the message.
                    public init(root: String? = nil) {
                        self.root = root
                    }
                }

                /// A mounted file system, used as a whole.
                public struct Mount: Sendable, Equatable {
                    /// Field 1, `root`.
                    public var root: String?

                    /// Creates the message.
                    public init(root: String? = nil) {
                        self.root = root
                    }
                }

                /// Field 1, `type`.
                public var type: Kind
                /// Field 2, `path`.
                public var path: Path?
                /// Field 3, `mount`.
                public var mount: Mount?
                /// Field 4, `id`.
                public var id: String?
                /// Field 5, `metadata`.
                public var metadata: Labels?
                /// Field 6, `profile`.
                public var profile: String?
                /// Field 7, `vendor`.
                public var vendor: String?

                /// Creates the message.
                public init(
                    type: Kind,
                    path: Path? = nil,
                    mount: Mount? = nil,
                    id: String? = nil,
                    metadata: Labels? = nil,
                    profile: String? = nil,
                    vendor: String? = nil
                ) {
                    self.type = type
                    self.path = path
                    self.mount = mount
                    self.id = id
                    self.metadata = metadata
                    self.profile = profile
                    self.vendor = vendor
                }
            }

            @usableFromInline var persistenceBox: Boxed<Persistence>?
            /// Set if the disk is a persistent volume. Field 1, `persistence`.
            @inlinable public var persistence: Persistence? {
                get { persistenceBox?.value }
                set { persistenceBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var volumeBox: Boxed<Volume>?
            /// Where the volume appears in containers. Field 2, `volume`.
            @inlinable public var volume: Volume? {
                get { volumeBox?.value }
                set { volumeBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var sourceBox: Boxed<Source>?
            /// Where the disk comes from; from the agent's work folder if absent. Field 3, `source`.
            @inlinable public var source: Source? {
                get { sourceBox?.value }
                set { sourceBox = newValue.map(Boxed.init) }
            }

            /// Creates the message.
            public init(persistence: Persistence? = nil, volume: Volume? = nil, source: Source? = nil) {
                persistenceBox = persistence.map(Boxed.init)
                volumeBox = volume.map(Boxed.init)
                sourceBox = source.map(Boxed.init)
            }
        }

        /// Marks a resource that may be withdrawn while in use.
        public struct RevocableInfo: Sendable, Equatable {
            /// Creates the message, which has no fields.
            public init() {}
        }

        /// Marks a resource that several tasks may use at once.
        public struct SharedInfo: Sendable, Equatable {
            /// Creates the message, which has no fields.
            public init() {}
        }

        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `role`.
            @inlinable public static var role: String { "*" }
        }

        /// What it is: `cpus`, `mem`, `disk`, `ports`, `gpus` or another word. Field 1, `name`.
        public var name: String
        /// Which of the values is set. Field 2, `type`.
        public var type: Value.Kind
        /// How much of it; memory and disk in megabytes. Field 3, `scalar`.
        public var scalar: Value.Scalar?
        /// Which of it, such as port numbers. Field 4, `ranges`.
        public var ranges: Value.Ranges?
        /// Which of it, by words. Field 5, `set`.
        public var set: Value.Set?
        /// The role of a reservation in the old form. Field 6, `role`. `"*"` if absent. Deprecated.
        public var role: String?
        @usableFromInline var diskBox: Boxed<DiskInfo>?
        /// What sort of disk it is. Field 7, `disk`.
        @inlinable public var disk: DiskInfo? {
            get { diskBox?.value }
            set { diskBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var reservationBox: Boxed<ReservationInfo>?
        /// A dynamic reservation in the old form. Field 8, `reservation`.
        @inlinable public var reservation: ReservationInfo? {
            get { reservationBox?.value }
            set { reservationBox = newValue.map(Boxed.init) }
        }
        /// Set if the resource may be withdrawn while in use. Field 9, `revocable`.
        public var revocable: RevocableInfo?
        /// Set if several tasks may use it at once. Field 10, `shared`.
        public var shared: SharedInfo?
        /// To which role the resource is allocated. Field 11, `allocation_info`.
        public var allocationInfo: AllocationInfo?
        /// Where it comes from; from the agent itself if absent. Field 12, `provider_id`.
        public var providerID: ResourceProviderID?
        /// For which roles it is kept, outermost first; for none if empty. Field 13, `reservations`.
        public var reservations: [ReservationInfo]

        /// Creates the message.
        public init(
            name: String,
            type: Value.Kind,
            scalar: Value.Scalar? = nil,
            ranges: Value.Ranges? = nil,
            set: Value.Set? = nil,
            role: String? = nil,
            disk: DiskInfo? = nil,
            reservation: ReservationInfo? = nil,
            revocable: RevocableInfo? = nil,
            shared: SharedInfo? = nil,
            allocationInfo: AllocationInfo? = nil,
            providerID: ResourceProviderID? = nil,
            reservations: [ReservationInfo] = []
        ) {
            self.name = name
            self.type = type
            self.scalar = scalar
            self.ranges = ranges
            self.set = set
            self.role = role
            diskBox = disk.map(Boxed.init)
            reservationBox = reservation.map(Boxed.init)
            self.revocable = revocable
            self.shared = shared
            self.allocationInfo = allocationInfo
            self.providerID = providerID
            self.reservations = reservations
        }
    }
}
