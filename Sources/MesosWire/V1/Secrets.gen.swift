// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/secrets.schema: change that file and run it again.

extension V1 {
    /// A name with its secret.
    public struct Credential: WireMessage {
        /// Field 1, `principal`.
        public var principal: String
        /// Field 2, `secret`.
        public var secret: String?

        /// Creates the message.
        public init(principal: String, secret: String? = nil) {
            self.principal = principal
            self.secret = secret
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Credential" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["principal": 1, "secret": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var principal: String?
            var secret: String?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&principal)
                case 2: reader.string(&secret)
                default: reader.skip()
                }
            }
            guard let principal else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.principal = principal
            self.secret = secret
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "principal", principal)
            writer.string(2, "secret", secret)
        }
    }
}

extension V1 {
    /// A list of names with their secrets.
    public struct Credentials: WireMessage {
        /// Field 1, `credentials`.
        public var credentials: [Credential]

        /// Creates the message.
        public init(credentials: [Credential] = []) {
            self.credentials = credentials
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Credentials" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["credentials": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var credentials: [Credential] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&credentials)
                default: reader.skip()
                }
            }
            self.credentials = credentials
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "credentials", credentials)
        }
    }
}

extension V1 {
    /// Something that only a few may read.
    public struct Secret: WireMessage {
        /// Where the secret stands.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `REFERENCE`.
            case reference = 1
            /// `VALUE`.
            case value = 2

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .reference: "REFERENCE"
                case .value: "VALUE"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["UNKNOWN": 0, "REFERENCE": 1, "VALUE": 2]
        }

        /// The secret's place in a store.
        public struct Reference: WireMessage {
            /// Field 1, `name`.
            public var name: String
            /// Field 2, `key`.
            public var key: String?

            /// Creates the message.
            public init(name: String, key: String? = nil) {
                self.name = name
                self.key = key
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Secret.Reference" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["name": 1, "key": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var name: String?
                var key: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&name)
                    case 2: reader.string(&key)
                    default: reader.skip()
                    }
                }
                guard let name else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.name = name
                self.key = key
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "name", name)
                writer.string(2, "key", key)
            }
        }

        /// The secret itself.
        public struct Value: WireMessage {
            /// Field 1, `data`.
            public var data: [UInt8]

            /// Creates the message.
            public init(data: [UInt8]) {
                self.data = data
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Secret.Value" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["data": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var data: [UInt8]?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.bytes(&data)
                    default: reader.skip()
                    }
                }
                guard let data else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.data = data
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.bytes(1, "data", data)
            }
        }

        /// Field 1, `type`.
        public var type: Kind?
        @usableFromInline var referenceBox: Boxed<Reference>?
        /// Field 2, `reference`.
        @inlinable public var reference: Reference? {
            get { referenceBox?.value }
            set { referenceBox = newValue.map(Boxed.init) }
        }
        /// Field 3, `value`.
        public var value: Value?

        /// Creates the message.
        public init(type: Kind? = nil, reference: Reference? = nil, value: Value? = nil) {
            self.type = type
            referenceBox = reference.map(Boxed.init)
            self.value = value
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Secret" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["type": 1, "reference": 2, "value": 3]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var reference: Boxed<Reference>?
            var value: Value?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type)
                case 2: reader.boxed(&reference)
                case 3: reader.message(&value)
                default: reader.skip()
                }
            }
            self.type = type
            self.referenceBox = reference
            self.value = value
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.boxed(2, "reference", referenceBox)
            writer.message(3, "value", value)
        }
    }
}
