// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/checks.schema: change that file and run it again.

extension V1 {
    /// A look at a task from time to time that has no consequences.
    public struct CheckInfo: WireMessage {
        /// How to look.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `COMMAND`.
            case command = 1
            /// `HTTP`.
            case http = 2
            /// `TCP`.
            case tcp = 3

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .command: "COMMAND"
                case .http: "HTTP"
                case .tcp: "TCP"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["UNKNOWN": 0, "COMMAND": 1, "HTTP": 2, "TCP": 3]
        }

        /// Looks by running a command.
        public struct Command: WireMessage {
            /// Field 1, `command`.
            public var command: CommandInfo

            /// Creates the message.
            public init(command: CommandInfo) {
                self.command = command
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.CheckInfo.Command" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["command": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var command: CommandInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&command)
                    default: reader.skip()
                    }
                }
                guard let command else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.command = command
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "command", command)
            }
        }

        /// Looks by asking over HTTP.
        public struct HTTP: WireMessage {
            /// Field 1, `port`.
            public var port: UInt32
            /// Field 2, `path`.
            public var path: String?

            /// Creates the message.
            public init(port: UInt32, path: String? = nil) {
                self.port = port
                self.path = path
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.CheckInfo.Http" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["port": 1, "path": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var port: UInt32?
                var path: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint32(&port)
                    case 2: reader.string(&path)
                    default: reader.skip()
                    }
                }
                guard let port else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.port = port
                self.path = path
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint32(1, "port", port)
                writer.string(2, "path", path)
            }
        }

        /// Looks by connecting over TCP.
        public struct TCP: WireMessage {
            /// Field 1, `port`.
            public var port: UInt32

            /// Creates the message.
            public init(port: UInt32) {
                self.port = port
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.CheckInfo.Tcp" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["port": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var port: UInt32?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint32(&port)
                    default: reader.skip()
                    }
                }
                guard let port else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.port = port
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint32(1, "port", port)
            }
        }

        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `delay_seconds`.
            @inlinable public static var delaySeconds: Double { 15.0 }
            /// The value of an absent `interval_seconds`.
            @inlinable public static var intervalSeconds: Double { 10.0 }
            /// The value of an absent `timeout_seconds`.
            @inlinable public static var timeoutSeconds: Double { 20.0 }
        }

        /// Field 1, `type`.
        public var type: Kind?
        @usableFromInline var commandBox: Boxed<Command>?
        /// Field 2, `command`.
        @inlinable public var command: Command? {
            get { commandBox?.value }
            set { commandBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var httpBox: Boxed<HTTP>?
        /// Field 3, `http`.
        @inlinable public var http: HTTP? {
            get { httpBox?.value }
            set { httpBox = newValue.map(Boxed.init) }
        }
        /// Seconds to wait after the task has started. Field 4, `delay_seconds`. `15.0` if absent.
        public var delaySeconds: Double?
        /// Seconds from one look to the next. Field 5, `interval_seconds`. `10.0` if absent.
        public var intervalSeconds: Double?
        /// Seconds that one look may take; without limit if 0. Field 6, `timeout_seconds`. `20.0` if absent.
        public var timeoutSeconds: Double?
        /// Field 7, `tcp`.
        public var tcp: TCP?

        /// Creates the message.
        public init(
            type: Kind? = nil,
            command: Command? = nil,
            http: HTTP? = nil,
            delaySeconds: Double? = nil,
            intervalSeconds: Double? = nil,
            timeoutSeconds: Double? = nil,
            tcp: TCP? = nil
        ) {
            self.type = type
            commandBox = command.map(Boxed.init)
            httpBox = http.map(Boxed.init)
            self.delaySeconds = delaySeconds
            self.intervalSeconds = intervalSeconds
            self.timeoutSeconds = timeoutSeconds
            self.tcp = tcp
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.CheckInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "type": 1, "command": 2, "http": 3, "delay_seconds": 4, "interval_seconds": 5, "timeout_seconds": 6,
            "tcp": 7,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var command: Boxed<Command>?
            var http: Boxed<HTTP>?
            var delaySeconds: Double?
            var intervalSeconds: Double?
            var timeoutSeconds: Double?
            var tcp: TCP?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type)
                case 2: reader.boxed(&command)
                case 3: reader.boxed(&http)
                case 4: reader.double(&delaySeconds)
                case 5: reader.double(&intervalSeconds)
                case 6: reader.double(&timeoutSeconds)
                case 7: reader.message(&tcp)
                default: reader.skip()
                }
            }
            self.type = type
            self.commandBox = command
            self.httpBox = http
            self.delaySeconds = delaySeconds
            self.intervalSeconds = intervalSeconds
            self.timeoutSeconds = timeoutSeconds
            self.tcp = tcp
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.boxed(2, "command", commandBox)
            writer.boxed(3, "http", httpBox)
            writer.double(4, "delay_seconds", delaySeconds, otherwise: Defaults.delaySeconds)
            writer.double(5, "interval_seconds", intervalSeconds, otherwise: Defaults.intervalSeconds)
            writer.double(6, "timeout_seconds", timeoutSeconds, otherwise: Defaults.timeoutSeconds)
            writer.message(7, "tcp", tcp)
        }
    }
}

extension V1 {
    /// A look at a task from time to time; a task that is not well is killed.
    public struct HealthCheck: WireMessage {
        /// How to look.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `COMMAND`.
            case command = 1
            /// `HTTP`.
            case http = 2
            /// `TCP`.
            case tcp = 3

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .command: "COMMAND"
                case .http: "HTTP"
                case .tcp: "TCP"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["UNKNOWN": 0, "COMMAND": 1, "HTTP": 2, "TCP": 3]
        }

        /// Looks by asking over HTTP.
        public struct HTTPCheckInfo: WireMessage {
            /// What absent fields mean.
            public enum Defaults {
                /// The value of an absent `protocol`.
                @inlinable public static var `protocol`: NetworkInfo.InternetProtocol { .ipv4 }
            }

            /// Field 1, `port`.
            public var port: UInt32
            /// Field 2, `path`.
            public var path: String?
            /// Field 3, `scheme`.
            public var scheme: String?
            /// The status codes of a healthy task. Field 4, `statuses`.
            public var statuses: [UInt32]
            /// Field 5, `protocol`. `IPv4` if absent.
            public var `protocol`: NetworkInfo.InternetProtocol?

            /// Creates the message.
            public init(
                port: UInt32,
                path: String? = nil,
                scheme: String? = nil,
                statuses: [UInt32] = [],
                `protocol`: NetworkInfo.InternetProtocol? = nil
            ) {
                self.port = port
                self.path = path
                self.scheme = scheme
                self.statuses = statuses
                self.protocol = `protocol`
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.HealthCheck.HTTPCheckInfo" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["port": 1, "path": 2, "scheme": 3, "statuses": 4, "protocol": 5]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var port: UInt32?
                var path: String?
                var scheme: String?
                var statuses: [UInt32] = []
                var `protocol`: NetworkInfo.InternetProtocol?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint32(&port)
                    case 2: reader.string(&path)
                    case 3: reader.string(&scheme)
                    case 4: reader.scalars(&statuses)
                    case 5: reader.enumeration(&`protocol`)
                    default: reader.skip()
                    }
                }
                guard let port else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.port = port
                self.path = path
                self.scheme = scheme
                self.statuses = statuses
                self.protocol = `protocol`
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint32(1, "port", port)
                writer.string(2, "path", path)
                writer.string(3, "scheme", scheme)
                writer.scalars(4, "statuses", statuses)
                writer.enumeration(5, "protocol", `protocol`, otherwise: Defaults.`protocol`)
            }
        }

        /// Looks by connecting over TCP.
        public struct TCPCheckInfo: WireMessage {
            /// What absent fields mean.
            public enum Defaults {
                /// The value of an absent `protocol`.
                @inlinable public static var `protocol`: NetworkInfo.InternetProtocol { .ipv4 }
            }

            /// Field 1, `port`.
            public var port: UInt32
            /// Field 2, `protocol`. `IPv4` if absent.
            public var `protocol`: NetworkInfo.InternetProtocol?

            /// Creates the message.
            public init(port: UInt32, `protocol`: NetworkInfo.InternetProtocol? = nil) {
                self.port = port
                self.protocol = `protocol`
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.HealthCheck.TCPCheckInfo" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["port": 1, "protocol": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var port: UInt32?
                var `protocol`: NetworkInfo.InternetProtocol?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint32(&port)
                    case 2: reader.enumeration(&`protocol`)
                    default: reader.skip()
                    }
                }
                guard let port else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.port = port
                self.protocol = `protocol`
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint32(1, "port", port)
                writer.enumeration(2, "protocol", `protocol`, otherwise: Defaults.`protocol`)
            }
        }

        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `delay_seconds`.
            @inlinable public static var delaySeconds: Double { 15.0 }
            /// The value of an absent `interval_seconds`.
            @inlinable public static var intervalSeconds: Double { 10.0 }
            /// The value of an absent `timeout_seconds`.
            @inlinable public static var timeoutSeconds: Double { 20.0 }
            /// The value of an absent `consecutive_failures`.
            @inlinable public static var consecutiveFailures: UInt32 { 3 }
            /// The value of an absent `grace_period_seconds`.
            @inlinable public static var gracePeriodSeconds: Double { 10.0 }
        }

        @usableFromInline var httpBox: Boxed<HTTPCheckInfo>?
        /// Field 1, `http`.
        @inlinable public var http: HTTPCheckInfo? {
            get { httpBox?.value }
            set { httpBox = newValue.map(Boxed.init) }
        }
        /// Seconds to wait after the task has started. Field 2, `delay_seconds`. `15.0` if absent.
        public var delaySeconds: Double?
        /// Seconds from one look to the next. Field 3, `interval_seconds`. `10.0` if absent.
        public var intervalSeconds: Double?
        /// Seconds that one look may take; without limit if 0. Field 4, `timeout_seconds`. `20.0` if absent.
        public var timeoutSeconds: Double?
        /// After how many failures in a row the task is killed. Field 5, `consecutive_failures`. `3` if absent.
        public var consecutiveFailures: UInt32?
        /// Seconds after the start in which failures do not count. Field 6, `grace_period_seconds`. `10.0` if absent.
        public var gracePeriodSeconds: Double?
        @usableFromInline var commandBox: Boxed<CommandInfo>?
        /// Field 7, `command`.
        @inlinable public var command: CommandInfo? {
            get { commandBox?.value }
            set { commandBox = newValue.map(Boxed.init) }
        }
        /// Field 8, `type`.
        public var type: Kind?
        /// Field 9, `tcp`.
        public var tcp: TCPCheckInfo?

        /// Creates the message.
        public init(
            http: HTTPCheckInfo? = nil,
            delaySeconds: Double? = nil,
            intervalSeconds: Double? = nil,
            timeoutSeconds: Double? = nil,
            consecutiveFailures: UInt32? = nil,
            gracePeriodSeconds: Double? = nil,
            command: CommandInfo? = nil,
            type: Kind? = nil,
            tcp: TCPCheckInfo? = nil
        ) {
            httpBox = http.map(Boxed.init)
            self.delaySeconds = delaySeconds
            self.intervalSeconds = intervalSeconds
            self.timeoutSeconds = timeoutSeconds
            self.consecutiveFailures = consecutiveFailures
            self.gracePeriodSeconds = gracePeriodSeconds
            commandBox = command.map(Boxed.init)
            self.type = type
            self.tcp = tcp
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.HealthCheck" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "http": 1, "delay_seconds": 2, "interval_seconds": 3, "timeout_seconds": 4, "consecutive_failures": 5,
            "grace_period_seconds": 6, "command": 7, "type": 8, "tcp": 9,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var http: Boxed<HTTPCheckInfo>?
            var delaySeconds: Double?
            var intervalSeconds: Double?
            var timeoutSeconds: Double?
            var consecutiveFailures: UInt32?
            var gracePeriodSeconds: Double?
            var command: Boxed<CommandInfo>?
            var type: Kind?
            var tcp: TCPCheckInfo?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.boxed(&http)
                case 2: reader.double(&delaySeconds)
                case 3: reader.double(&intervalSeconds)
                case 4: reader.double(&timeoutSeconds)
                case 5: reader.uint32(&consecutiveFailures)
                case 6: reader.double(&gracePeriodSeconds)
                case 7: reader.boxed(&command)
                case 8: reader.enumeration(&type)
                case 9: reader.message(&tcp)
                default: reader.skip()
                }
            }
            self.httpBox = http
            self.delaySeconds = delaySeconds
            self.intervalSeconds = intervalSeconds
            self.timeoutSeconds = timeoutSeconds
            self.consecutiveFailures = consecutiveFailures
            self.gracePeriodSeconds = gracePeriodSeconds
            self.commandBox = command
            self.type = type
            self.tcp = tcp
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.boxed(1, "http", httpBox)
            writer.double(2, "delay_seconds", delaySeconds, otherwise: Defaults.delaySeconds)
            writer.double(3, "interval_seconds", intervalSeconds, otherwise: Defaults.intervalSeconds)
            writer.double(4, "timeout_seconds", timeoutSeconds, otherwise: Defaults.timeoutSeconds)
            writer.uint32(5, "consecutive_failures", consecutiveFailures, otherwise: Defaults.consecutiveFailures)
            writer.double(6, "grace_period_seconds", gracePeriodSeconds, otherwise: Defaults.gracePeriodSeconds)
            writer.boxed(7, "command", commandBox)
            writer.enumeration(8, "type", type)
            writer.message(9, "tcp", tcp)
        }
    }
}
