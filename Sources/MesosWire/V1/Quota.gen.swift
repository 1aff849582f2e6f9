// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/quota.schema: change that file and run it again.

public import MesosBase

extension V1.Quota {
    /// What a role is promised, in the old form.
    public struct QuotaInfo: Sendable, Equatable {
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
    }
}

extension V1.Quota {
    /// Asks for a promise to a role, in the old form.
    public struct QuotaRequest: Sendable, Equatable {
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
    }
}

extension V1.Quota {
    /// What a role is promised, and the most it may have.
    public struct QuotaConfig: Sendable, Equatable {
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
    }
}

extension V1.Quota {
    /// All quotas but those that neither promise nor limit anything.
    public struct QuotaStatus: Sendable, Equatable {
        /// The same in the old form, without limits. Field 1, `infos`. Deprecated.
        public var infos: [QuotaInfo]
        /// Field 2, `configs`.
        public var configs: [QuotaConfig]

        /// Creates the message.
        public init(infos: [QuotaInfo] = [], configs: [QuotaConfig] = []) {
            self.infos = infos
            self.configs = configs
        }
    }
}
