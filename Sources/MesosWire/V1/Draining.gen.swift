// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/draining.schema: change that file and run it again.

extension V1 {
    /// How far the draining of an agent has come.
    public enum DrainState: Int32, WireEnumeration {
        /// `UNKNOWN`.
        case unknown = 0
        /// Something runs on the agent, or its end is not acknowledged. `DRAINING`.
        case draining = 1
        /// Nothing is left. `DRAINED`.
        case drained = 2

        /// The value's name on the wire.
        public var wireName: String {
            switch self {
            case .unknown: "UNKNOWN"
            case .draining: "DRAINING"
            case .drained: "DRAINED"
            }
        }

        /// The names of all values with their numbers.
        public static let wireValues: WireNames = ["UNKNOWN": 0, "DRAINING": 1, "DRAINED": 2]
    }
}

extension V1 {
    /// How an agent is to be drained.
    public struct DrainConfig: WireMessage {
        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `mark_gone`.
            @inlinable public static var markGone: Bool { false }
        }

        /// The most time that a task may take to end after it was asked to; as the task says if absent. Field 1,
        /// `max_grace_period`.
        public var maxGracePeriod: DurationInfo?
        /// Whether the agent is declared gone once nothing runs on it. Field 2, `mark_gone`. `false` if absent.
        public var markGone: Bool?

        /// Creates the message.
        public init(maxGracePeriod: DurationInfo? = nil, markGone: Bool? = nil) {
            self.maxGracePeriod = maxGracePeriod
            self.markGone = markGone
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.DrainConfig" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["max_grace_period": 1, "mark_gone": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var maxGracePeriod: DurationInfo?
            var markGone: Bool?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&maxGracePeriod)
                case 2: reader.bool(&markGone)
                default: reader.skip()
                }
            }
            self.maxGracePeriod = maxGracePeriod
            self.markGone = markGone
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "max_grace_period", maxGracePeriod)
            writer.bool(2, "mark_gone", markGone, otherwise: Defaults.markGone)
        }
    }
}

extension V1 {
    /// How an agent is drained, and how far this has come.
    public struct DrainInfo: WireMessage {
        /// Field 1, `state`.
        public var state: DrainState
        /// Field 2, `config`.
        public var config: DrainConfig

        /// Creates the message.
        public init(state: DrainState, config: DrainConfig) {
            self.state = state
            self.config = config
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.DrainInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["state": 1, "config": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var state: DrainState?
            var config: DrainConfig?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&state, isRequired: true)
                case 2: reader.message(&config)
                default: reader.skip()
                }
            }
            guard let state, let config else {
                reader.missing([state == nil ? 1 : 0, config == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.state = state
            self.config = config
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "state", state)
            writer.message(2, "config", config)
        }
    }
}
