// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/labels.schema: change that file and run it again.

extension V1 {
    /// A word that frameworks attach to things; it means nothing to the cluster.
    public struct Label: Sendable, Equatable {
        /// Field 1, `key`.
        public var key: String
        /// Field 2, `value`.
        public var value: String?

        /// Creates the message.
        public init(key: String, value: String? = nil) {
            self.key = key
            self.value = value
        }
    }
}

extension V1 {
    /// A list of labels.
    public struct Labels: Sendable, Equatable {
        /// Field 1, `labels`.
        public var labels: [Label]

        /// Creates the message.
        public init(labels: [Label] = []) {
            self.labels = labels
        }
    }
}

extension V1 {
    /// A key with its value.
    public struct Parameter: Sendable, Equatable {
        /// Field 1, `key`.
        public var key: String
        /// Field 2, `value`.
        public var value: String

        /// Creates the message.
        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }
}

extension V1 {
    /// A list of parameters.
    public struct Parameters: Sendable, Equatable {
        /// Field 1, `parameter`.
        public var parameter: [Parameter]

        /// Creates the message.
        public init(parameter: [Parameter] = []) {
            self.parameter = parameter
        }
    }
}

extension V1 {
    /// A port on which a task or executor can be reached.
    public struct Port: Sendable, Equatable {
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
    }
}

extension V1 {
    /// A list of ports.
    public struct Ports: Sendable, Equatable {
        /// Field 1, `ports`.
        public var ports: [Port]

        /// Creates the message.
        public init(ports: [Port] = []) {
            self.ports = ports
        }
    }
}

extension V1 {
    /// How others find a task or executor.
    public struct DiscoveryInfo: Sendable, Equatable {
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
    }
}
