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
    }
}

extension V1 {
    /// How an agent is to be drained.
    public struct DrainConfig: Sendable, Equatable {
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
    }
}

extension V1 {
    /// How an agent is drained, and how far this has come.
    public struct DrainInfo: Sendable, Equatable {
        /// Field 1, `state`.
        public var state: DrainState
        /// Field 2, `config`.
        public var config: DrainConfig

        /// Creates the message.
        public init(state: DrainState, config: DrainConfig) {
            self.state = state
            self.config = config
        }
    }
}
