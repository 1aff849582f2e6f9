// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/process-streams.schema: change that file and run it again.

extension V1.Agent {
    /// A piece of what a container's process reads or writes, or a word about the stream itself.
    public struct ProcessIO: WireMessage {
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

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["UNKNOWN": 0, "DATA": 1, "CONTROL": 2]
        }

        /// Bytes that the process reads or writes.
        public struct Data: WireMessage {
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

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = ["UNKNOWN": 0, "STDIN": 1, "STDOUT": 2, "STDERR": 3]
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.ProcessIO.Data" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["type": 1, "data": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var type: Kind?
                var data: [UInt8]?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.enumeration(&type)
                    case 2: reader.bytes(&data)
                    default: reader.skip()
                    }
                }
                self.type = type
                self.data = data
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.enumeration(1, "type", type)
                writer.bytes(2, "data", data)
            }
        }

        /// A word about the stream itself.
        public struct Control: WireMessage {
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

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = ["UNKNOWN": 0, "TTY_INFO": 1, "HEARTBEAT": 2]
            }

            /// A sign of life.
            public struct Heartbeat: WireMessage {
                /// How long until the next one. Field 1, `interval`.
                public var interval: V1.DurationInfo?

                /// Creates the message.
                public init(interval: V1.DurationInfo? = nil) {
                    self.interval = interval
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.agent.ProcessIO.Control.Heartbeat" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["interval": 1]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var interval: V1.DurationInfo?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.message(&interval)
                        default: reader.skip()
                        }
                    }
                    self.interval = interval
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.message(1, "interval", interval)
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.ProcessIO.Control" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["type": 1, "tty_info": 2, "heartbeat": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var type: Kind?
                var ttyInfo: V1.TTYInfo?
                var heartbeat: Heartbeat?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.enumeration(&type)
                    case 2: reader.message(&ttyInfo)
                    case 3: reader.message(&heartbeat)
                    default: reader.skip()
                    }
                }
                self.type = type
                self.ttyInfo = ttyInfo
                self.heartbeat = heartbeat
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.enumeration(1, "type", type)
                writer.message(2, "tty_info", ttyInfo)
                writer.message(3, "heartbeat", heartbeat)
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.agent.ProcessIO" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["type": 1, "data": 2, "control": 3]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var data: Data?
            var control: Boxed<Control>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type)
                case 2: reader.message(&data)
                case 3: reader.boxed(&control)
                default: reader.skip()
                }
            }
            self.type = type
            self.data = data
            self.controlBox = control
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.message(2, "data", data)
            writer.boxed(3, "control", controlBox)
        }
    }
}
