// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/quota.schema: change that file and run it again.

public import MesosBase

extension V1.Quota {
    /// What a role is promised, in the old form.
    public struct QuotaInfo: WireMessage {
        /// Field 1, `role`.
        public var role: String?
        /// Who made the promise. Field 2, `principal`.
        public var principal: String?
        /// The least that the role can have. Field 3, `guarantee`.
        public var guarantee: [V1.Resource]

        /// Creates the message.
        public init(role: String? = nil, principal: String? = nil, guarantee: [V1.Resource] = []) {
            self.role = role
            self.principal = principal
            self.guarantee = guarantee
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.quota.QuotaInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["role": 1, "principal": 2, "guarantee": 3]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var role: String?
            var principal: String?
            var guarantee: [V1.Resource] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&role)
                case 2: reader.string(&principal)
                case 3: reader.messages(&guarantee)
                default: reader.skip()
                }
            }
            self.role = role
            self.principal = principal
            self.guarantee = guarantee
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "role", role)
            writer.string(2, "principal", principal)
            writer.messages(3, "guarantee", guarantee)
        }
    }
}

extension V1.Quota {
    /// Asks for a promise to a role, in the old form.
    public struct QuotaRequest: WireMessage {
        /// Whether to make it even if the cluster cannot keep it. Field 1, `force`.
        public var force: Bool?
        /// Field 2, `role`.
        public var role: String?
        /// The least that the role can have. Field 3, `guarantee`.
        public var guarantee: [V1.Resource]

        /// Creates the message.
        public init(force: Bool? = nil, role: String? = nil, guarantee: [V1.Resource] = []) {
            self.force = force
            self.role = role
            self.guarantee = guarantee
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.quota.QuotaRequest" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["force": 1, "role": 2, "guarantee": 3]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var force: Bool?
            var role: String?
            var guarantee: [V1.Resource] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.bool(&force)
                case 2: reader.string(&role)
                case 3: reader.messages(&guarantee)
                default: reader.skip()
                }
            }
            self.force = force
            self.role = role
            self.guarantee = guarantee
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.bool(1, "force", force)
            writer.string(2, "role", role)
            writer.messages(3, "guarantee", guarantee)
        }
    }
}

extension V1.Quota {
    /// What a role is promised, and the most it may have.
    public struct QuotaConfig: WireMessage {
        /// Field 1, `role`.
        public var role: String
        /// The least that the role can have, by resource; nothing if absent. Field 2, `guarantees`.
        public var guarantees: SortedMap<String, V1.Value.Scalar>
        /// The most that the role may have, by resource; no limit if absent. Field 3, `limits`.
        public var limits: SortedMap<String, V1.Value.Scalar>

        /// Creates the message.
        public init(
            role: String,
            guarantees: SortedMap<String, V1.Value.Scalar> = [:],
            limits: SortedMap<String, V1.Value.Scalar> = [:]
        ) {
            self.role = role
            self.guarantees = guarantees
            self.limits = limits
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.quota.QuotaConfig" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["role": 1, "guarantees": 2, "limits": 3]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var role: String?
            var guarantees: SortedMap<String, V1.Value.Scalar> = [:]
            var limits: SortedMap<String, V1.Value.Scalar> = [:]
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&role)
                case 2: reader.messages(&guarantees)
                case 3: reader.messages(&limits)
                default: reader.skip()
                }
            }
            guard let role else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.role = role
            self.guarantees = guarantees
            self.limits = limits
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "role", role)
            writer.messages(2, "guarantees", guarantees)
            writer.messages(3, "limits", limits)
        }
    }
}

extension V1.Quota {
    /// All quotas but those that neither promise nor limit anything.
    public struct QuotaStatus: WireMessage {
        /// The same in the old form, without limits. Field 1, `infos`. Deprecated.
        public var infos: [QuotaInfo]
        /// Field 2, `configs`.
        public var configs: [QuotaConfig]

        /// Creates the message.
        public init(infos: [QuotaInfo] = [], configs: [QuotaConfig] = []) {
            self.infos = infos
            self.configs = configs
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.quota.QuotaStatus" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["infos": 1, "configs": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var infos: [QuotaInfo] = []
            var configs: [QuotaConfig] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&infos)
                case 2: reader.messages(&configs)
                default: reader.skip()
                }
            }
            self.infos = infos
            self.configs = configs
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "infos", infos)
            writer.messages(2, "configs", configs)
        }
    }
}
