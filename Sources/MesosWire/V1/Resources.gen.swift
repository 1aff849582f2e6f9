// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/resources.schema: change that file and run it again.

extension V1 {
    /// An amount, a list of ranges, a set of words or a text.
    public struct Value: WireMessage {
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

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["SCALAR": 0, "RANGES": 1, "SET": 2, "TEXT": 3]
        }

        /// An amount, exact to a thousandth.
        public struct Scalar: WireMessage {
            /// Field 1, `value`.
            public var value: Double

            /// Creates the message.
            public init(value: Double) {
                self.value = value
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Value.Scalar" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["value": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var value: Double?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.double(&value)
                    default: reader.skip()
                    }
                }
                guard let value else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.value = value
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.double(1, "value", value)
            }
        }

        /// Whole numbers from one to another, both included.
        public struct Range: WireMessage {
            /// Field 1, `begin`.
            public var begin: UInt64
            /// Field 2, `end`.
            public var end: UInt64

            /// Creates the message.
            public init(begin: UInt64, end: UInt64) {
                self.begin = begin
                self.end = end
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Value.Range" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["begin": 1, "end": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var begin: UInt64?
                var end: UInt64?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint64(&begin)
                    case 2: reader.uint64(&end)
                    default: reader.skip()
                    }
                }
                guard let begin, let end else {
                    reader.missing([begin == nil ? 1 : 0, end == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.begin = begin
                self.end = end
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint64(1, "begin", begin)
                writer.uint64(2, "end", end)
            }
        }

        /// A list of ranges.
        public struct Ranges: WireMessage {
            /// Field 1, `range`.
            public var range: [Range]

            /// Creates the message.
            public init(range: [Range] = []) {
                self.range = range
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Value.Ranges" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["range": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var range: [Range] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&range)
                    default: reader.skip()
                    }
                }
                self.range = range
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "range", range)
            }
        }

        /// A set of words.
        public struct Set: WireMessage {
            /// Field 1, `item`.
            public var item: [String]

            /// Creates the message.
            public init(item: [String] = []) {
                self.item = item
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Value.Set" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["item": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var item: [String] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.scalars(&item)
                    default: reader.skip()
                    }
                }
                self.item = item
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.scalars(1, "item", item)
            }
        }

        /// A text.
        public struct Text: WireMessage {
            /// Field 1, `value`.
            public var value: String

            /// Creates the message.
            public init(value: String) {
                self.value = value
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Value.Text" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["value": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var value: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&value)
                    default: reader.skip()
                    }
                }
                guard let value else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.value = value
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "value", value)
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Value" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["type": 1, "scalar": 2, "ranges": 3, "set": 4, "text": 5]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var scalar: Scalar?
            var ranges: Ranges?
            var set: Set?
            var text: Text?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type, isRequired: true)
                case 2: reader.message(&scalar)
                case 3: reader.message(&ranges)
                case 4: reader.message(&set)
                case 5: reader.message(&text)
                default: reader.skip()
                }
            }
            guard let type else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.type = type
            self.scalar = scalar
            self.ranges = ranges
            self.set = set
            self.text = text
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.message(2, "scalar", scalar)
            writer.message(3, "ranges", ranges)
            writer.message(4, "set", set)
            writer.message(5, "text", text)
        }
    }
}

extension V1 {
    /// What an agent says about its machine, such as its rack.
    public struct Attribute: WireMessage {
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Attribute" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["name": 1, "type": 2, "scalar": 3, "ranges": 4, "text": 5, "set": 6]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var name: String?
            var type: Value.Kind?
            var scalar: Value.Scalar?
            var ranges: Value.Ranges?
            var text: Value.Text?
            var set: Value.Set?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&name)
                case 2: reader.enumeration(&type, isRequired: true)
                case 3: reader.message(&scalar)
                case 4: reader.message(&ranges)
                case 5: reader.message(&text)
                case 6: reader.message(&set)
                default: reader.skip()
                }
            }
            guard let name, let type else {
                reader.missing([name == nil ? 1 : 0, type == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.name = name
            self.type = type
            self.scalar = scalar
            self.ranges = ranges
            self.text = text
            self.set = set
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "name", name)
            writer.enumeration(2, "type", type)
            writer.message(3, "scalar", scalar)
            writer.message(4, "ranges", ranges)
            writer.message(5, "text", text)
            writer.message(6, "set", set)
        }
    }
}

extension V1 {
    /// Some of what an agent has: an amount, ranges or a set, and whose it is.
    public struct Resource: WireMessage {
        /// To which role a resource is allocated.
        public struct AllocationInfo: WireMessage {
            /// Field 1, `role`.
            public var role: String?

            /// Creates the message.
            public init(role: String? = nil) {
                self.role = role
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Resource.AllocationInfo" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["role": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var role: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&role)
                    default: reader.skip()
                    }
                }
                self.role = role
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "role", role)
            }
        }

        /// For which role a resource is kept.
        public struct ReservationInfo: WireMessage {
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

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = ["UNKNOWN": 0, "STATIC": 1, "DYNAMIC": 2]
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Resource.ReservationInfo" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["principal": 1, "labels": 2, "role": 3, "type": 4]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var principal: String?
                var labels: Labels?
                var role: String?
                var type: Kind?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&principal)
                    case 2: reader.message(&labels)
                    case 3: reader.string(&role)
                    case 4: reader.enumeration(&type)
                    default: reader.skip()
                    }
                }
                self.principal = principal
                self.labels = labels
                self.role = role
                self.type = type
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "principal", principal)
                writer.message(2, "labels", labels)
                writer.string(3, "role", role)
                writer.enumeration(4, "type", type)
            }
        }

        /// What sort of disk it is.
        public struct DiskInfo: WireMessage {
            /// What makes a volume outlive its tasks.
            public struct Persistence: WireMessage {
                /// Names the volume within its role and agent. Field 1, `id`.
                public var id: String
                /// Who made the volume. Field 2, `principal`.
                public var principal: String?

                /// Creates the message.
                public init(id: String, principal: String? = nil) {
                    self.id = id
                    self.principal = principal
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Resource.DiskInfo.Persistence" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["id": 1, "principal": 2]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var id: String?
                    var principal: String?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.string(&id)
                        case 2: reader.string(&principal)
                        default: reader.skip()
                        }
                    }
                    guard let id else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.id = id
                    self.principal = principal
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.string(1, "id", id)
                    writer.string(2, "principal", principal)
                }
            }

            /// Where the disk comes from.
            public struct Source: WireMessage {
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

                    /// The names of all values with their numbers.
                    public static let wireValues: WireNames = [
                        "UNKNOWN": 0, "PATH": 1, "MOUNT": 2, "BLOCK": 3, "RAW": 4,
                    ]
                }

                /// A folder that may be divided.
                public struct Path: WireMessage {
                    /// Field 1, `root`.
                    public var root: String?

                    /// Creates the message.
                    public init(root: String? = nil) {
                        self.root = root
                    }

                    /// The message's full name on the wire.
                    public static var wireName: String { "mesos.v1.Resource.DiskInfo.Source.Path" }

                    /// The names and numbers of the message's fields.
                    public static let wireFields: WireNames = ["root": 1]

                    /// Reads the message's fields; fails if a required one is missing.
                    public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                        var root: String?
                        while let field = reader.nextField(of: Self.wireFields) {
                            switch field {
                            case 1: reader.string(&root)
                            default: reader.skip()
                            }
                        }
                        self.root = root
                    }

                    /// Writes the message's fields.
                    public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                        writer.string(1, "root", root)
                    }
                }

                /// A mounted file system, used as a whole.
                public struct Mount: WireMessage {
                    /// Field 1, `root`.
                    public var root: String?

                    /// Creates the message.
                    public init(root: String? = nil) {
                        self.root = root
                    }

                    /// The message's full name on the wire.
                    public static var wireName: String { "mesos.v1.Resource.DiskInfo.Source.Mount" }

                    /// The names and numbers of the message's fields.
                    public static let wireFields: WireNames = ["root": 1]

                    /// Reads the message's fields; fails if a required one is missing.
                    public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                        var root: String?
                        while let field = reader.nextField(of: Self.wireFields) {
                            switch field {
                            case 1: reader.string(&root)
                            default: reader.skip()
                            }
                        }
                        self.root = root
                    }

                    /// Writes the message's fields.
                    public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                        writer.string(1, "root", root)
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

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Resource.DiskInfo.Source" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = [
                    "type": 1, "path": 2, "mount": 3, "id": 4, "metadata": 5, "profile": 6, "vendor": 7,
                ]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var type: Kind?
                    var path: Path?
                    var mount: Mount?
                    var id: String?
                    var metadata: Labels?
                    var profile: String?
                    var vendor: String?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.enumeration(&type, isRequired: true)
                        case 2: reader.message(&path)
                        case 3: reader.message(&mount)
                        case 4: reader.string(&id)
                        case 5: reader.message(&metadata)
                        case 6: reader.string(&profile)
                        case 7: reader.string(&vendor)
                        default: reader.skip()
                        }
                    }
                    guard let type else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.type = type
                    self.path = path
                    self.mount = mount
                    self.id = id
                    self.metadata = metadata
                    self.profile = profile
                    self.vendor = vendor
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.enumeration(1, "type", type)
                    writer.message(2, "path", path)
                    writer.message(3, "mount", mount)
                    writer.string(4, "id", id)
                    writer.message(5, "metadata", metadata)
                    writer.string(6, "profile", profile)
                    writer.string(7, "vendor", vendor)
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Resource.DiskInfo" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["persistence": 1, "volume": 2, "source": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var persistence: Boxed<Persistence>?
                var volume: Boxed<Volume>?
                var source: Boxed<Source>?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.boxed(&persistence)
                    case 2: reader.boxed(&volume)
                    case 3: reader.boxed(&source)
                    default: reader.skip()
                    }
                }
                self.persistenceBox = persistence
                self.volumeBox = volume
                self.sourceBox = source
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.boxed(1, "persistence", persistenceBox)
                writer.boxed(2, "volume", volumeBox)
                writer.boxed(3, "source", sourceBox)
            }
        }

        /// Marks a resource that may be withdrawn while in use.
        public struct RevocableInfo: WireMessage {
            /// Creates the message, which has no fields.
            public init() {}

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Resource.RevocableInfo" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [:]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                while reader.nextField(of: Self.wireFields) != nil { reader.skip() }
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {}
        }

        /// Marks a resource that several tasks may use at once.
        public struct SharedInfo: WireMessage {
            /// Creates the message, which has no fields.
            public init() {}

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Resource.SharedInfo" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [:]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                while reader.nextField(of: Self.wireFields) != nil { reader.skip() }
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {}
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Resource" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "name": 1, "type": 2, "scalar": 3, "ranges": 4, "set": 5, "role": 6, "disk": 7, "reservation": 8,
            "revocable": 9, "shared": 10, "allocation_info": 11, "provider_id": 12, "reservations": 13,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var name: String?
            var type: Value.Kind?
            var scalar: Value.Scalar?
            var ranges: Value.Ranges?
            var set: Value.Set?
            var role: String?
            var disk: Boxed<DiskInfo>?
            var reservation: Boxed<ReservationInfo>?
            var revocable: RevocableInfo?
            var shared: SharedInfo?
            var allocationInfo: AllocationInfo?
            var providerID: ResourceProviderID?
            var reservations: [ReservationInfo] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&name)
                case 2: reader.enumeration(&type, isRequired: true)
                case 3: reader.message(&scalar)
                case 4: reader.message(&ranges)
                case 5: reader.message(&set)
                case 6: reader.string(&role)
                case 7: reader.boxed(&disk)
                case 8: reader.boxed(&reservation)
                case 9: reader.message(&revocable)
                case 10: reader.message(&shared)
                case 11: reader.message(&allocationInfo)
                case 12: reader.message(&providerID)
                case 13: reader.messages(&reservations)
                default: reader.skip()
                }
            }
            guard let name, let type else {
                reader.missing([name == nil ? 1 : 0, type == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.name = name
            self.type = type
            self.scalar = scalar
            self.ranges = ranges
            self.set = set
            self.role = role
            self.diskBox = disk
            self.reservationBox = reservation
            self.revocable = revocable
            self.shared = shared
            self.allocationInfo = allocationInfo
            self.providerID = providerID
            self.reservations = reservations
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "name", name)
            writer.enumeration(2, "type", type)
            writer.message(3, "scalar", scalar)
            writer.message(4, "ranges", ranges)
            writer.message(5, "set", set)
            writer.string(6, "role", role)
            writer.boxed(7, "disk", diskBox)
            writer.boxed(8, "reservation", reservationBox)
            writer.message(9, "revocable", revocable)
            writer.message(10, "shared", shared)
            writer.message(11, "allocation_info", allocationInfo)
            writer.message(12, "provider_id", providerID)
            writer.messages(13, "reservations", reservations)
        }
    }
}
