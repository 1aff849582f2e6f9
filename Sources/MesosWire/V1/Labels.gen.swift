// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/labels.schema: change that file and run it again.

extension V1 {
    /// A word that frameworks attach to things; it means nothing to the cluster.
    public struct Label: WireMessage {
        /// Field 1, `key`.
        public var key: String
        /// Field 2, `value`.
        public var value: String?

        /// Creates the message.
        public init(key: String, value: String? = nil) {
            self.key = key
            self.value = value
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Label" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["key": 1, "value": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var key: String?
            var value: String?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&key)
                case 2: reader.string(&value)
                default: reader.skip()
                }
            }
            guard let key else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.key = key
            self.value = value
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "key", key)
            writer.string(2, "value", value)
        }
    }
}

extension V1 {
    /// A list of labels.
    public struct Labels: WireMessage {
        /// Field 1, `labels`.
        public var labels: [Label]

        /// Creates the message.
        public init(labels: [Label] = []) {
            self.labels = labels
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Labels" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["labels": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var labels: [Label] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&labels)
                default: reader.skip()
                }
            }
            self.labels = labels
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "labels", labels)
        }
    }
}

extension V1 {
    /// A key with its value.
    public struct Parameter: WireMessage {
        /// Field 1, `key`.
        public var key: String
        /// Field 2, `value`.
        public var value: String

        /// Creates the message.
        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Parameter" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["key": 1, "value": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var key: String?
            var value: String?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&key)
                case 2: reader.string(&value)
                default: reader.skip()
                }
            }
            guard let key, let value else {
                reader.missing([key == nil ? 1 : 0, value == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.key = key
            self.value = value
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "key", key)
            writer.string(2, "value", value)
        }
    }
}

extension V1 {
    /// A list of parameters.
    public struct Parameters: WireMessage {
        /// Field 1, `parameter`.
        public var parameter: [Parameter]

        /// Creates the message.
        public init(parameter: [Parameter] = []) {
            self.parameter = parameter
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Parameters" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["parameter": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var parameter: [Parameter] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&parameter)
                default: reader.skip()
                }
            }
            self.parameter = parameter
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "parameter", parameter)
        }
    }
}

extension V1 {
    /// A port on which a task or executor can be reached.
    public struct Port: WireMessage {
        /// The port's number. Field 1, `number`.
        public var number: UInt32
        /// What the port is for. Field 2, `name`.
        public var name: String?
        /// Such as `tcp` or `udp`. Field 3, `protocol`.
        public var `protocol`: String?
        /// Who may use the port; as its task says if absent. Field 4, `visibility`.
        public var visibility: DiscoveryInfo.Visibility?
        /// Field 5, `labels`.
        public var labels: Labels?

        /// Creates the message.
        public init(
            number: UInt32,
            name: String? = nil,
            `protocol`: String? = nil,
            visibility: DiscoveryInfo.Visibility? = nil,
            labels: Labels? = nil
        ) {
            self.number = number
            self.name = name
            self.protocol = `protocol`
            self.visibility = visibility
            self.labels = labels
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Port" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["number": 1, "name": 2, "protocol": 3, "visibility": 4, "labels": 5]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var number: UInt32?
            var name: String?
            var `protocol`: String?
            var visibility: DiscoveryInfo.Visibility?
            var labels: Labels?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.uint32(&number)
                case 2: reader.string(&name)
                case 3: reader.string(&`protocol`)
                case 4: reader.enumeration(&visibility)
                case 5: reader.message(&labels)
                default: reader.skip()
                }
            }
            guard let number else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.number = number
            self.name = name
            self.protocol = `protocol`
            self.visibility = visibility
            self.labels = labels
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.uint32(1, "number", number)
            writer.string(2, "name", name)
            writer.string(3, "protocol", `protocol`)
            writer.enumeration(4, "visibility", visibility)
            writer.message(5, "labels", labels)
        }
    }
}

extension V1 {
    /// A list of ports.
    public struct Ports: WireMessage {
        /// Field 1, `ports`.
        public var ports: [Port]

        /// Creates the message.
        public init(ports: [Port] = []) {
            self.ports = ports
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Ports" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["ports": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var ports: [Port] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&ports)
                default: reader.skip()
                }
            }
            self.ports = ports
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "ports", ports)
        }
    }
}

extension V1 {
    /// How others find a task or executor.
    public struct DiscoveryInfo: WireMessage {
        /// Who may find it.
        public enum Visibility: Int32, WireEnumeration {
            /// `FRAMEWORK`.
            case framework = 0
            /// `CLUSTER`.
            case cluster = 1
            /// `EXTERNAL`.
            case external = 2

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .framework: "FRAMEWORK"
                case .cluster: "CLUSTER"
                case .external: "EXTERNAL"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["FRAMEWORK": 0, "CLUSTER": 1, "EXTERNAL": 2]
        }

        /// Who may find it. Field 1, `visibility`.
        public var visibility: Visibility
        /// The name under which it is found. Field 2, `name`.
        public var name: String?
        /// Such as production or staging. Field 3, `environment`.
        public var environment: String?
        /// Such as a region or site. Field 4, `location`.
        public var location: String?
        /// Field 5, `version`.
        public var version: String?
        /// Field 6, `ports`.
        public var ports: Ports?
        /// Field 7, `labels`.
        public var labels: Labels?

        /// Creates the message.
        public init(
            visibility: Visibility,
            name: String? = nil,
            environment: String? = nil,
            location: String? = nil,
            version: String? = nil,
            ports: Ports? = nil,
            labels: Labels? = nil
        ) {
            self.visibility = visibility
            self.name = name
            self.environment = environment
            self.location = location
            self.version = version
            self.ports = ports
            self.labels = labels
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.DiscoveryInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "visibility": 1, "name": 2, "environment": 3, "location": 4, "version": 5, "ports": 6, "labels": 7,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var visibility: Visibility?
            var name: String?
            var environment: String?
            var location: String?
            var version: String?
            var ports: Ports?
            var labels: Labels?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&visibility, isRequired: true)
                case 2: reader.string(&name)
                case 3: reader.string(&environment)
                case 4: reader.string(&location)
                case 5: reader.string(&version)
                case 6: reader.message(&ports)
                case 7: reader.message(&labels)
                default: reader.skip()
                }
            }
            guard let visibility else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.visibility = visibility
            self.name = name
            self.environment = environment
            self.location = location
            self.version = version
            self.ports = ports
            self.labels = labels
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "visibility", visibility)
            writer.string(2, "name", name)
            writer.string(3, "environment", environment)
            writer.string(4, "location", location)
            writer.string(5, "version", version)
            writer.message(6, "ports", ports)
            writer.message(7, "labels", labels)
        }
    }
}
