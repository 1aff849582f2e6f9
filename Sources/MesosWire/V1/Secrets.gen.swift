// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/secrets.schema: change that file and run it again.

extension V1 {
    /// A name with its secret.
    public struct Credential: Sendable, Equatable {
        /// Field 1, `principal`.
        public var principal: String
        /// Field 2, `secret`.
        public var secret: String?

        /// Creates the message.
        public init(principal: String, secret: String? = nil) {
            self.principal = principal
            self.secret = secret
        }
    }
}

extension V1 {
    /// A list of names with their secrets.
    public struct Credentials: Sendable, Equatable {
        /// Field 1, `credentials`.
        public var credentials: [Credential]

        /// Creates the message.
        public init(credentials: [Credential] = []) {
            self.credentials = credentials
        }
    }
}

extension V1 {
    /// Something that only a few may read.
    public struct Secret: Sendable, Equatable {
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
        }

        /// The secret's place in a store.
        public struct Reference: Sendable, Equatable {
            /// Field 1, `name`.
            public var name: String
            /// Field 2, `key`.
            public var key: String?

            /// Creates the message.
            public init(name: String, key: String? = nil) {
                self.name = name
                self.key = key
            }
        }

        /// The secret itself.
        public struct Value: Sendable, Equatable {
            /// Field 1, `data`.
            public var data: [UInt8]

            /// Creates the message.
            public init(data: [UInt8]) {
                self.data = data
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
    }
}
