// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/checks.schema: change that file and run it again.

extension V1 {
    /// A look at a task from time to time that has no consequences.
    public struct CheckInfo: Sendable, Equatable {
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
        }

        /// Looks by running a command.
        public struct Command: Sendable, Equatable {
            /// Field 1, `command`.
            public var command: CommandInfo

            /// Creates the message.
            public init(command: CommandInfo) {
                self.command = command
            }
        }

        /// Looks by asking over HTTP.
        public struct HTTP: Sendable, Equatable {
            /// Field 1, `port`.
            public var port: UInt32
            /// Field 2, `path`.
            public var path: String?

            /// Creates the message.
            public init(port: UInt32, path: String? = nil) {
                self.port = port
                self.path = path
            }
        }

        /// Looks by connecting over TCP.
        public struct TCP: Sendable, Equatable {
            /// Field 1, `port`.
            public var port: UInt32

            /// Creates the message.
            public init(port: UInt32) {
                self.port = port
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
    }
}

extension V1 {
    /// A look at a task from time to time; a task that is not well is killed.
    public struct HealthCheck: Sendable, Equatable {
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
        }

        /// Looks by asking over HTTP.
        public struct HTTPCheckInfo: Sendable, Equatable {
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
        }

        /// Looks by connecting over TCP.
        public struct TCPCheckInfo: Sendable, Equatable {
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
    }
}
