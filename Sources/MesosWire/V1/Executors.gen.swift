// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/executors.schema: change that file and run it again.

extension V1 {
    /// An executor as its framework describes it.
    public struct ExecutorInfo: Sendable, Equatable {
        /// Which executor it is.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// The one that comes with the agent and runs groups of tasks. `DEFAULT`.
            case `default` = 1
            /// One of the framework's own. `CUSTOM`.
            case custom = 2

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .`default`: "DEFAULT"
                case .custom: "CUSTOM"
                }
            }
        }

        /// The executor's name within its framework and agent. Field 1, `executor_id`.
        public var executorID: ExecutorID
        /// For the executor; means nothing to the cluster. Field 4, `data`.
        public var data: [UInt8]?
        /// What the executor takes for itself. Field 5, `resources`.
        public var resources: [Resource]
        @usableFromInline var commandBox: Boxed<CommandInfo>?
        /// How to start a custom executor. Field 7, `command`.
        @inlinable public var command: CommandInfo? {
            get { commandBox?.value }
            set { commandBox = newValue.map(Boxed.init) }
        }
        /// Field 8, `framework_id`.
        public var frameworkID: FrameworkID?
        /// The executor's name for people. Field 9, `name`.
        public var name: String?
        /// Where the executor comes from, for people. Field 10, `source`. Deprecated.
        public var source: String?
        @usableFromInline var containerBox: Boxed<ContainerInfo>?
        /// In what container it runs. Field 11, `container`.
        @inlinable public var container: ContainerInfo? {
            get { containerBox?.value }
            set { containerBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var discoveryBox: Boxed<DiscoveryInfo>?
        /// Field 12, `discovery`.
        @inlinable public var discovery: DiscoveryInfo? {
            get { discoveryBox?.value }
            set { discoveryBox = newValue.map(Boxed.init) }
        }
        /// How long it may take to end after it was asked to. Field 13, `shutdown_grace_period`.
        public var shutdownGracePeriod: DurationInfo?
        /// Field 14, `labels`.
        public var labels: Labels?
        /// Which executor it is; if absent, a custom one if `command` is set. Field 15, `type`.
        public var type: Kind?

        /// Creates the message.
        public init(
            executorID: ExecutorID,
            data: [UInt8]? = nil,
            resources: [Resource] = [],
            command: CommandInfo? = nil,
            frameworkID: FrameworkID? = nil,
            name: String? = nil,
            source: String? = nil,
            container: ContainerInfo? = nil,
            discovery: DiscoveryInfo? = nil,
            shutdownGracePeriod: DurationInfo? = nil,
            labels: Labels? = nil,
            type: Kind? = nil
        ) {
            self.executorID = executorID
            self.data = data
            self.resources = resources
            commandBox = command.map(Boxed.init)
            self.frameworkID = frameworkID
            self.name = name
            self.source = source
            containerBox = container.map(Boxed.init)
            discoveryBox = discovery.map(Boxed.init)
            self.shutdownGracePeriod = shutdownGracePeriod
            self.labels = labels
            self.type = type
        }
    }
}

extension V1 {
    /// What a task or executor runs.
    public struct CommandInfo: Sendable, Equatable {
        /// A file to be fetched into the sandbox.
        public struct URI: Sendable, Equatable {
            /// What absent fields mean.
            public enum Defaults {
                /// The value of an absent `extract`.
                @inlinable public static var extract: Bool { true }
            }

            /// Where to fetch it from. Field 1, `value`.
            public var value: String
            /// Whether the file is made executable; it is then not unpacked. Field 2, `executable`.
            public var executable: Bool?
            /// Whether an archive is unpacked. Field 3, `extract`. `true` if absent.
            public var extract: Bool?
            /// Whether the agent keeps the file for others. Field 4, `cache`.
            public var cache: Bool?
            /// The file's name in the sandbox. Field 5, `output_file`.
            public var outputFile: String?

            /// Creates the message.
            public init(
                value: String,
                executable: Bool? = nil,
                extract: Bool? = nil,
                cache: Bool? = nil,
                outputFile: String? = nil
            ) {
                self.value = value
                self.executable = executable
                self.extract = extract
                self.cache = cache
                self.outputFile = outputFile
            }
        }

        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `shell`.
            @inlinable public static var shell: Bool { true }
        }

        /// What to fetch into the sandbox first. Field 1, `uris`.
        public var uris: [URI]
        /// Variables for the process. Field 2, `environment`.
        public var environment: Environment?
        /// The command line of a shell, or the program to run. Field 3, `value`.
        public var value: String?
        /// The Unix user that runs it. Field 5, `user`.
        public var user: String?
        /// Whether `/bin/sh -c` runs the value, or the value runs by itself with the arguments. Field 6, `shell`.
        /// `true` if absent.
        public var shell: Bool?
        /// The arguments, the program's own name first. Field 7, `arguments`.
        public var arguments: [String]

        /// Creates the message.
        public init(
            uris: [URI] = [],
            environment: Environment? = nil,
            value: String? = nil,
            user: String? = nil,
            shell: Bool? = nil,
            arguments: [String] = []
        ) {
            self.uris = uris
            self.environment = environment
            self.value = value
            self.user = user
            self.shell = shell
            self.arguments = arguments
        }
    }
}

extension V1 {
    /// Variables of a process.
    public struct Environment: Sendable, Equatable {
        /// A variable of a process.
        public struct Variable: Sendable, Equatable {
            /// Where the variable's value stands.
            public enum Kind: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// `VALUE`.
                case value = 1
                /// `SECRET`.
                case secret = 2

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .value: "VALUE"
                    case .secret: "SECRET"
                    }
                }
            }

            /// What absent fields mean.
            public enum Defaults {
                /// The value of an absent `type`.
                @inlinable public static var type: Kind { .value }
            }

            /// Field 1, `name`.
            public var name: String
            /// Field 2, `value`.
            public var value: String?
            /// Field 3, `type`. `VALUE` if absent.
            public var type: Kind?
            @usableFromInline var secretBox: Boxed<Secret>?
            /// Field 4, `secret`.
            @inlinable public var secret: Secret? {
                get { secretBox?.value }
                set { secretBox = newValue.map(Boxed.init) }
            }

            /// Creates the message.
            public init(name: String, value: String? = nil, type: Kind? = nil, secret: Secret? = nil) {
                self.name = name
                self.value = value
                self.type = type
                secretBox = secret.map(Boxed.init)
            }
        }

        /// Field 1, `variables`.
        public var variables: [Variable]

        /// Creates the message.
        public init(variables: [Variable] = []) {
            self.variables = variables
        }
    }
}
