// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/identifiers.schema: change that file and run it again.

extension V1 {
    /// Names a framework within its cluster; the master assigns it.
    public struct FrameworkID: WireMessage, WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.FrameworkID" }

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
}

extension V1 {
    /// Names an offer; the master assigns it.
    public struct OfferID: WireMessage, WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.OfferID" }

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
}

extension V1 {
    /// Names an agent within its cluster; the master assigns it.
    public struct AgentID: WireMessage, WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.AgentID" }

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
}

extension V1 {
    /// Names a task within its framework; the framework chooses it.
    public struct TaskID: WireMessage, WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.TaskID" }

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
}

extension V1 {
    /// Names an executor within its framework and agent; the framework chooses it.
    public struct ExecutorID: WireMessage, WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.ExecutorID" }

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
}

extension V1 {
    /// Names a container, and the one it is nested in.
    public struct ContainerID: WireMessage, Hashable {
        /// Field 1, `value`.
        public var value: String
        @usableFromInline var parentBox: Boxed<ContainerID>?
        /// The container that this one is nested in. Field 2, `parent`.
        @inlinable public var parent: ContainerID? {
            get { parentBox?.value }
            set { parentBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        public init(value: String, parent: ContainerID? = nil) {
            self.value = value
            parentBox = parent.map(Boxed.init)
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.ContainerID" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["value": 1, "parent": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var value: String?
            var parent: Boxed<ContainerID>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&value)
                case 2: reader.boxed(&parent)
                default: reader.skip()
                }
            }
            guard let value else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.value = value
            self.parentBox = parent
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "value", value)
            writer.boxed(2, "parent", parentBox)
        }
    }
}

extension V1 {
    /// Names a source of resources on an agent other than the agent itself.
    public struct ResourceProviderID: WireMessage, WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.ResourceProviderID" }

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
}

extension V1 {
    /// Names an operation on resources whose framework wants to hear how it went.
    public struct OperationID: WireMessage, WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.OperationID" }

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
}

extension V1 {
    /// Sixteen bytes that no one else has chosen.
    public struct UUID: WireMessage, Hashable {
        /// The sixteen bytes. Field 1, `value`.
        public var value: [UInt8]

        /// Creates the message.
        public init(value: [UInt8]) {
            self.value = value
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.UUID" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["value": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var value: [UInt8]?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.bytes(&value)
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
            writer.bytes(1, "value", value)
        }
    }
}
