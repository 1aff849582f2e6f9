// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/executors.schema: change that file and run it again.

extension V1 {
    /// An executor as its framework describes it.
    public struct ExecutorInfo: WireMessage {
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

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["UNKNOWN": 0, "DEFAULT": 1, "CUSTOM": 2]
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.ExecutorInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "executor_id": 1, "data": 4, "resources": 5, "command": 7, "framework_id": 8, "name": 9, "source": 10,
            "container": 11, "discovery": 12, "shutdown_grace_period": 13, "labels": 14, "type": 15,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var executorID: ExecutorID?
            var data: [UInt8]?
            var resources: [Resource] = []
            var command: Boxed<CommandInfo>?
            var frameworkID: FrameworkID?
            var name: String?
            var source: String?
            var container: Boxed<ContainerInfo>?
            var discovery: Boxed<DiscoveryInfo>?
            var shutdownGracePeriod: DurationInfo?
            var labels: Labels?
            var type: Kind?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&executorID)
                case 4: reader.bytes(&data)
                case 5: reader.messages(&resources)
                case 7: reader.boxed(&command)
                case 8: reader.message(&frameworkID)
                case 9: reader.string(&name)
                case 10: reader.string(&source)
                case 11: reader.boxed(&container)
                case 12: reader.boxed(&discovery)
                case 13: reader.message(&shutdownGracePeriod)
                case 14: reader.message(&labels)
                case 15: reader.enumeration(&type)
                default: reader.skip()
                }
            }
            guard let executorID else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.executorID = executorID
            self.data = data
            self.resources = resources
            self.commandBox = command
            self.frameworkID = frameworkID
            self.name = name
            self.source = source
            self.containerBox = container
            self.discoveryBox = discovery
            self.shutdownGracePeriod = shutdownGracePeriod
            self.labels = labels
            self.type = type
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "executor_id", executorID)
            writer.bytes(4, "data", data)
            writer.messages(5, "resources", resources)
            writer.boxed(7, "command", commandBox)
            writer.message(8, "framework_id", frameworkID)
            writer.string(9, "name", name)
            writer.string(10, "source", source)
            writer.boxed(11, "container", containerBox)
            writer.boxed(12, "discovery", discoveryBox)
            writer.message(13, "shutdown_grace_period", shutdownGracePeriod)
            writer.message(14, "labels", labels)
            writer.enumeration(15, "type", type)
        }
    }
}

extension V1 {
    /// What a task or executor runs.
    public struct CommandInfo: WireMessage {
        /// A file to be fetched into the sandbox.
        public struct URI: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.CommandInfo.URI" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "value": 1, "executable": 2, "extract": 3, "cache": 4, "output_file": 5,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var value: String?
                var executable: Bool?
                var extract: Bool?
                var cache: Bool?
                var outputFile: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&value)
                    case 2: reader.bool(&executable)
                    case 3: reader.bool(&extract)
                    case 4: reader.bool(&cache)
                    case 5: reader.string(&outputFile)
                    default: reader.skip()
                    }
                }
                guard let value else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.value = value
                self.executable = executable
                self.extract = extract
                self.cache = cache
                self.outputFile = outputFile
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "value", value)
                writer.bool(2, "executable", executable)
                writer.bool(3, "extract", extract, otherwise: Defaults.extract)
                writer.bool(4, "cache", cache)
                writer.string(5, "output_file", outputFile)
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.CommandInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "uris": 1, "environment": 2, "value": 3, "user": 5, "shell": 6, "arguments": 7,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var uris: [URI] = []
            var environment: Environment?
            var value: String?
            var user: String?
            var shell: Bool?
            var arguments: [String] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&uris)
                case 2: reader.message(&environment)
                case 3: reader.string(&value)
                case 5: reader.string(&user)
                case 6: reader.bool(&shell)
                case 7: reader.scalars(&arguments)
                default: reader.skip()
                }
            }
            self.uris = uris
            self.environment = environment
            self.value = value
            self.user = user
            self.shell = shell
            self.arguments = arguments
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "uris", uris)
            writer.message(2, "environment", environment)
            writer.string(3, "value", value)
            writer.string(5, "user", user)
            writer.bool(6, "shell", shell, otherwise: Defaults.shell)
            writer.scalars(7, "arguments", arguments)
        }
    }
}

extension V1 {
    /// Variables of a process.
    public struct Environment: WireMessage {
        /// A variable of a process.
        public struct Variable: WireMessage {
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

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = ["UNKNOWN": 0, "VALUE": 1, "SECRET": 2]
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Environment.Variable" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["name": 1, "value": 2, "type": 3, "secret": 4]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var name: String?
                var value: String?
                var type: Kind?
                var secret: Boxed<Secret>?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&name)
                    case 2: reader.string(&value)
                    case 3: reader.enumeration(&type)
                    case 4: reader.boxed(&secret)
                    default: reader.skip()
                    }
                }
                guard let name else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.name = name
                self.value = value
                self.type = type
                self.secretBox = secret
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "name", name)
                writer.string(2, "value", value)
                writer.enumeration(3, "type", type, otherwise: Defaults.type)
                writer.boxed(4, "secret", secretBox)
            }
        }

        /// Field 1, `variables`.
        public var variables: [Variable]

        /// Creates the message.
        public init(variables: [Variable] = []) {
            self.variables = variables
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Environment" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["variables": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var variables: [Variable] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&variables)
                default: reader.skip()
                }
            }
            self.variables = variables
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "variables", variables)
        }
    }
}
