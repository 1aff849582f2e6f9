// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/process-streams.schema: change that file and run it again.

extension V1.Agent {
    /// A piece of what a container's process reads or writes, or a word about the stream itself.
    public struct ProcessIO: Sendable, Equatable {
        /// What the message holds.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `DATA`.
            case data = 1
            /// `CONTROL`.
            case control = 2

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .data: "DATA"
                case .control: "CONTROL"
                }
            }
        }

        /// Bytes that the process reads or writes.
        public struct Data: Sendable, Equatable {
            /// The streams of a process.
            public enum Kind: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// `STDIN`.
                case stdin = 1
                /// `STDOUT`.
                case stdout = 2
                /// `STDERR`.
                case stderr = 3

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .stdin: "STDIN"
                    case .stdout: "STDOUT"
                    case .stderr: "STDERR"
                    }
                }
            }

            /// Which stream the bytes belong to. Field 1, `type`.
            public var type: Kind?
            /// The bytes; none of them ends the input. Field 2, `data`.
            public var data: [UInt8]?

            /// Creates the message.
            public init(type: Kind? = nil, data: [UInt8]? = nil) {
                self.type = type
                self.data = data
            }
        }

        /// A word about the stream itself.
        public struct Control: Sendable, Equatable {
            /// What there is to say.
            public enum Kind: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// `TTY_INFO`.
                case ttyInfo = 1
                /// `HEARTBEAT`.
                case heartbeat = 2

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .ttyInfo: "TTY_INFO"
                    case .heartbeat: "HEARTBEAT"
                    }
                }
            }

            /// A sign of life.
            public struct Heartbeat: Sendable, Equatable {
                /// How long until the next one. Field 1, `interval`.
                public var interval: V1.DurationInfo?

                /// Creates the message.
                public init(interval: V1.DurationInfo? = nil) {
                    self.interval = interval
                }
            }

            /// Which of the fields is set. Field 1, `type`.
            public var type: Kind?
            /// The size of the terminal from now on. Field 2, `tty_info`.
            public var ttyInfo: V1.TTYInfo?
            /// Field 3, `heartbeat`.
            public var heartbeat: Heartbeat?

            /// Creates the message.
            public init(type: Kind? = nil, ttyInfo: V1.TTYInfo? = nil, heartbeat: Heartbeat? = nil) {
                self.type = type
                self.ttyInfo = ttyInfo
                self.heartbeat = heartbeat
            }
        }

        /// Which of the fields is set. Field 1, `type`.
        public var type: Kind?
        /// Field 2, `data`.
        public var data: Data?
        @usableFromInline var controlBox: Boxed<Control>?
        /// Field 3, `control`.
        @inlinable public var control: Control? {
            get { controlBox?.value }
            set { controlBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        public init(type: Kind? = nil, data: Data? = nil, control: Control? = nil) {
            self.type = type
            self.data = data
            controlBox = control.map(Boxed.init)
        }
    }
}
