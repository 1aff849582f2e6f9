// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/agent-calls.schema: change that file and run it again.

public import MesosBase

extension V1.Agent {
    /// What an operator or executor asks of an agent.
    public struct Call: WireMessage {
        /// What may be asked of an agent.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `GET_HEALTH`.
            case getHealth = 1
            /// `GET_FLAGS`.
            case getFlags = 2
            /// `GET_VERSION`.
            case getVersion = 3
            /// `GET_METRICS`.
            case getMetrics = 4
            /// `GET_LOGGING_LEVEL`.
            case getLoggingLevel = 5
            /// `SET_LOGGING_LEVEL`.
            case setLoggingLevel = 6
            /// `LIST_FILES`.
            case listFiles = 7
            /// `READ_FILE`.
            case readFile = 8
            /// `GET_STATE`.
            case getState = 9
            /// `GET_CONTAINERS`.
            case getContainers = 10
            /// `GET_FRAMEWORKS`.
            case getFrameworks = 11
            /// `GET_EXECUTORS`.
            case getExecutors = 12
            /// `GET_OPERATIONS`.
            case getOperations = 31
            /// `GET_TASKS`.
            case getTasks = 13
            /// `GET_AGENT`.
            case getAgent = 20
            /// `GET_RESOURCE_PROVIDERS`.
            case getResourceProviders = 26
            /// `LAUNCH_NESTED_CONTAINER`. Deprecated.
            case launchNestedContainer = 14
            /// `WAIT_NESTED_CONTAINER`. Deprecated.
            case waitNestedContainer = 15
            /// `KILL_NESTED_CONTAINER`. Deprecated.
            case killNestedContainer = 16
            /// `REMOVE_NESTED_CONTAINER`. Deprecated.
            case removeNestedContainer = 21
            /// `LAUNCH_NESTED_CONTAINER_SESSION`.
            case launchNestedContainerSession = 17
            /// `ATTACH_CONTAINER_INPUT`.
            case attachContainerInput = 18
            /// `ATTACH_CONTAINER_OUTPUT`.
            case attachContainerOutput = 19
            /// `LAUNCH_CONTAINER`.
            case launchContainer = 22
            /// `WAIT_CONTAINER`.
            case waitContainer = 23
            /// `KILL_CONTAINER`.
            case killContainer = 24
            /// `REMOVE_CONTAINER`.
            case removeContainer = 25
            /// `ADD_RESOURCE_PROVIDER_CONFIG`.
            case addResourceProviderConfig = 27
            /// `UPDATE_RESOURCE_PROVIDER_CONFIG`.
            case updateResourceProviderConfig = 28
            /// `REMOVE_RESOURCE_PROVIDER_CONFIG`.
            case removeResourceProviderConfig = 29
            /// `MARK_RESOURCE_PROVIDER_GONE`.
            case markResourceProviderGone = 32
            /// `PRUNE_IMAGES`.
            case pruneImages = 30

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .getHealth: "GET_HEALTH"
                case .getFlags: "GET_FLAGS"
                case .getVersion: "GET_VERSION"
                case .getMetrics: "GET_METRICS"
                case .getLoggingLevel: "GET_LOGGING_LEVEL"
                case .setLoggingLevel: "SET_LOGGING_LEVEL"
                case .listFiles: "LIST_FILES"
                case .readFile: "READ_FILE"
                case .getState: "GET_STATE"
                case .getContainers: "GET_CONTAINERS"
                case .getFrameworks: "GET_FRAMEWORKS"
                case .getExecutors: "GET_EXECUTORS"
                case .getOperations: "GET_OPERATIONS"
                case .getTasks: "GET_TASKS"
                case .getAgent: "GET_AGENT"
                case .getResourceProviders: "GET_RESOURCE_PROVIDERS"
                case .launchNestedContainer: "LAUNCH_NESTED_CONTAINER"
                case .waitNestedContainer: "WAIT_NESTED_CONTAINER"
                case .killNestedContainer: "KILL_NESTED_CONTAINER"
                case .removeNestedContainer: "REMOVE_NESTED_CONTAINER"
                case .launchNestedContainerSession: "LAUNCH_NESTED_CONTAINER_SESSION"
                case .attachContainerInput: "ATTACH_CONTAINER_INPUT"
                case .attachContainerOutput: "ATTACH_CONTAINER_OUTPUT"
                case .launchContainer: "LAUNCH_CONTAINER"
                case .waitContainer: "WAIT_CONTAINER"
                case .killContainer: "KILL_CONTAINER"
                case .removeContainer: "REMOVE_CONTAINER"
                case .addResourceProviderConfig: "ADD_RESOURCE_PROVIDER_CONFIG"
                case .updateResourceProviderConfig: "UPDATE_RESOURCE_PROVIDER_CONFIG"
                case .removeResourceProviderConfig: "REMOVE_RESOURCE_PROVIDER_CONFIG"
                case .markResourceProviderGone: "MARK_RESOURCE_PROVIDER_GONE"
                case .pruneImages: "PRUNE_IMAGES"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = [
                "UNKNOWN": 0, "GET_HEALTH": 1, "GET_FLAGS": 2, "GET_VERSION": 3, "GET_METRICS": 4,
                "GET_LOGGING_LEVEL": 5, "SET_LOGGING_LEVEL": 6, "LIST_FILES": 7, "READ_FILE": 8, "GET_STATE": 9,
                "GET_CONTAINERS": 10, "GET_FRAMEWORKS": 11, "GET_EXECUTORS": 12, "GET_OPERATIONS": 31, "GET_TASKS": 13,
                "GET_AGENT": 20, "GET_RESOURCE_PROVIDERS": 26, "LAUNCH_NESTED_CONTAINER": 14,
                "WAIT_NESTED_CONTAINER": 15, "KILL_NESTED_CONTAINER": 16, "REMOVE_NESTED_CONTAINER": 21,
                "LAUNCH_NESTED_CONTAINER_SESSION": 17, "ATTACH_CONTAINER_INPUT": 18, "ATTACH_CONTAINER_OUTPUT": 19,
                "LAUNCH_CONTAINER": 22, "WAIT_CONTAINER": 23, "KILL_CONTAINER": 24, "REMOVE_CONTAINER": 25,
                "ADD_RESOURCE_PROVIDER_CONFIG": 27, "UPDATE_RESOURCE_PROVIDER_CONFIG": 28,
                "REMOVE_RESOURCE_PROVIDER_CONFIG": 29, "MARK_RESOURCE_PROVIDER_GONE": 32, "PRUNE_IMAGES": 30,
            ]
        }

        /// Asks for what the agent counts and measures.
        public struct GetMetrics: WireMessage {
            /// How long to wait for slow ones, which are left out then. Field 1, `timeout`.
            public var timeout: V1.DurationInfo?

            /// Creates the message.
            public init(timeout: V1.DurationInfo? = nil) {
                self.timeout = timeout
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.GetMetrics" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["timeout": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var timeout: V1.DurationInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&timeout)
                    default: reader.skip()
                    }
                }
                self.timeout = timeout
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "timeout", timeout)
            }
        }

        /// Makes the agent's log more or less detailed for a while.
        public struct SetLoggingLevel: WireMessage {
            /// How detailed; 0 is the least. Field 1, `level`.
            public var level: UInt32
            /// For how long. Field 2, `duration`.
            public var duration: V1.DurationInfo

            /// Creates the message.
            public init(level: UInt32, duration: V1.DurationInfo) {
                self.level = level
                self.duration = duration
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.SetLoggingLevel" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["level": 1, "duration": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var level: UInt32?
                var duration: V1.DurationInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint32(&level)
                    case 2: reader.message(&duration)
                    default: reader.skip()
                    }
                }
                guard let level, let duration else {
                    reader.missing([level == nil ? 1 : 0, duration == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.level = level
                self.duration = duration
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint32(1, "level", level)
                writer.message(2, "duration", duration)
            }
        }

        /// Asks for the files of a folder.
        public struct ListFiles: WireMessage {
            /// Field 1, `path`.
            public var path: String

            /// Creates the message.
            public init(path: String) {
                self.path = path
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.ListFiles" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["path": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var path: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&path)
                    default: reader.skip()
                    }
                }
                guard let path else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.path = path
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "path", path)
            }
        }

        /// Asks for a piece of a file.
        public struct ReadFile: WireMessage {
            /// Field 1, `path`.
            public var path: String
            /// The first byte of the piece. Field 2, `offset`.
            public var offset: UInt64
            /// The most bytes to read; sixteen pages of memory at most. Field 3, `length`.
            public var length: UInt64?

            /// Creates the message.
            public init(path: String, offset: UInt64, length: UInt64? = nil) {
                self.path = path
                self.offset = offset
                self.length = length
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.ReadFile" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["path": 1, "offset": 2, "length": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var path: String?
                var offset: UInt64?
                var length: UInt64?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&path)
                    case 2: reader.uint64(&offset)
                    case 3: reader.uint64(&length)
                    default: reader.skip()
                    }
                }
                guard let path, let offset else {
                    reader.missing([path == nil ? 1 : 0, offset == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.path = path
                self.offset = offset
                self.length = length
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "path", path)
                writer.uint64(2, "offset", offset)
                writer.uint64(3, "length", length)
            }
        }

        /// Asks for the containers that run.
        public struct GetContainers: WireMessage {
            /// Whether to name those inside other containers as well. Field 1, `show_nested`.
            public var showNested: Bool?
            /// Whether to name those without an executor as well. Field 2, `show_standalone`.
            public var showStandalone: Bool?

            /// Creates the message.
            public init(showNested: Bool? = nil, showStandalone: Bool? = nil) {
                self.showNested = showNested
                self.showStandalone = showStandalone
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.GetContainers" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["show_nested": 1, "show_standalone": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var showNested: Bool?
                var showStandalone: Bool?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.bool(&showNested)
                    case 2: reader.bool(&showStandalone)
                    default: reader.skip()
                    }
                }
                self.showNested = showNested
                self.showStandalone = showStandalone
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.bool(1, "show_nested", showNested)
                writer.bool(2, "show_standalone", showStandalone)
            }
        }

        /// Starts a container inside another one.
        public struct LaunchNestedContainer: WireMessage {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID
            @usableFromInline var commandBox: Boxed<V1.CommandInfo>?
            /// Field 2, `command`.
            @inlinable public var command: V1.CommandInfo? {
                get { commandBox?.value }
                set { commandBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var containerBox: Boxed<V1.ContainerInfo>?
            /// Field 3, `container`.
            @inlinable public var container: V1.ContainerInfo? {
                get { containerBox?.value }
                set { containerBox = newValue.map(Boxed.init) }
            }

            /// Creates the message.
            public init(
                containerID: V1.ContainerID,
                command: V1.CommandInfo? = nil,
                container: V1.ContainerInfo? = nil
            ) {
                self.containerID = containerID
                commandBox = command.map(Boxed.init)
                containerBox = container.map(Boxed.init)
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.LaunchNestedContainer" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["container_id": 1, "command": 2, "container": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var containerID: V1.ContainerID?
                var command: Boxed<V1.CommandInfo>?
                var container: Boxed<V1.ContainerInfo>?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&containerID)
                    case 2: reader.boxed(&command)
                    case 3: reader.boxed(&container)
                    default: reader.skip()
                    }
                }
                guard let containerID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.containerID = containerID
                self.commandBox = command
                self.containerBox = container
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "container_id", containerID)
                writer.boxed(2, "command", commandBox)
                writer.boxed(3, "container", containerBox)
            }
        }

        /// Waits for a nested container to end.
        public struct WaitNestedContainer: WireMessage {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID

            /// Creates the message.
            public init(containerID: V1.ContainerID) {
                self.containerID = containerID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.WaitNestedContainer" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["container_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var containerID: V1.ContainerID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&containerID)
                    default: reader.skip()
                    }
                }
                guard let containerID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.containerID = containerID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "container_id", containerID)
            }
        }

        /// Sends a signal to a nested container.
        public struct KillNestedContainer: WireMessage {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID
            /// The signal's number; that of `SIGKILL` if absent. Field 2, `signal`.
            public var signal: Int32?

            /// Creates the message.
            public init(containerID: V1.ContainerID, signal: Int32? = nil) {
                self.containerID = containerID
                self.signal = signal
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.KillNestedContainer" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["container_id": 1, "signal": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var containerID: V1.ContainerID?
                var signal: Int32?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&containerID)
                    case 2: reader.int32(&signal)
                    default: reader.skip()
                    }
                }
                guard let containerID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.containerID = containerID
                self.signal = signal
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "container_id", containerID)
                writer.int32(2, "signal", signal)
            }
        }

        /// Removes what a nested container has left behind.
        public struct RemoveNestedContainer: WireMessage {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID

            /// Creates the message.
            public init(containerID: V1.ContainerID) {
                self.containerID = containerID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.RemoveNestedContainer" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["container_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var containerID: V1.ContainerID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&containerID)
                    default: reader.skip()
                    }
                }
                guard let containerID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.containerID = containerID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "container_id", containerID)
            }
        }

        /// Starts a container inside another one that ends with the connection, and streams what it writes.
        public struct LaunchNestedContainerSession: WireMessage {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID
            @usableFromInline var commandBox: Boxed<V1.CommandInfo>?
            /// Field 2, `command`.
            @inlinable public var command: V1.CommandInfo? {
                get { commandBox?.value }
                set { commandBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var containerBox: Boxed<V1.ContainerInfo>?
            /// Field 3, `container`.
            @inlinable public var container: V1.ContainerInfo? {
                get { containerBox?.value }
                set { containerBox = newValue.map(Boxed.init) }
            }

            /// Creates the message.
            public init(
                containerID: V1.ContainerID,
                command: V1.CommandInfo? = nil,
                container: V1.ContainerInfo? = nil
            ) {
                self.containerID = containerID
                commandBox = command.map(Boxed.init)
                containerBox = container.map(Boxed.init)
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.LaunchNestedContainerSession" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["container_id": 1, "command": 2, "container": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var containerID: V1.ContainerID?
                var command: Boxed<V1.CommandInfo>?
                var container: Boxed<V1.ContainerInfo>?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&containerID)
                    case 2: reader.boxed(&command)
                    case 3: reader.boxed(&container)
                    default: reader.skip()
                    }
                }
                guard let containerID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.containerID = containerID
                self.commandBox = command
                self.containerBox = container
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "container_id", containerID)
                writer.boxed(2, "command", commandBox)
                writer.boxed(3, "container", containerBox)
            }
        }

        /// Streams input to a container: its name first, then what it is to read.
        public struct AttachContainerInput: WireMessage {
            /// What the message holds.
            public enum Kind: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// `CONTAINER_ID`.
                case containerID = 1
                /// `PROCESS_IO`.
                case processIO = 2

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .containerID: "CONTAINER_ID"
                    case .processIO: "PROCESS_IO"
                    }
                }

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = ["UNKNOWN": 0, "CONTAINER_ID": 1, "PROCESS_IO": 2]
            }

            /// Which of the fields is set. Field 1, `type`.
            public var type: Kind?
            @usableFromInline var containerIDBox: Boxed<V1.ContainerID>?
            /// Field 2, `container_id`.
            @inlinable public var containerID: V1.ContainerID? {
                get { containerIDBox?.value }
                set { containerIDBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var processIOBox: Boxed<ProcessIO>?
            /// Field 3, `process_io`.
            @inlinable public var processIO: ProcessIO? {
                get { processIOBox?.value }
                set { processIOBox = newValue.map(Boxed.init) }
            }

            /// Creates the message.
            public init(type: Kind? = nil, containerID: V1.ContainerID? = nil, processIO: ProcessIO? = nil) {
                self.type = type
                containerIDBox = containerID.map(Boxed.init)
                processIOBox = processIO.map(Boxed.init)
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.AttachContainerInput" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["type": 1, "container_id": 2, "process_io": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var type: Kind?
                var containerID: Boxed<V1.ContainerID>?
                var processIO: Boxed<ProcessIO>?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.enumeration(&type)
                    case 2: reader.boxed(&containerID)
                    case 3: reader.boxed(&processIO)
                    default: reader.skip()
                    }
                }
                self.type = type
                self.containerIDBox = containerID
                self.processIOBox = processIO
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.enumeration(1, "type", type)
                writer.boxed(2, "container_id", containerIDBox)
                writer.boxed(3, "process_io", processIOBox)
            }
        }

        /// Asks for a stream of what a container writes.
        public struct AttachContainerOutput: WireMessage {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID

            /// Creates the message.
            public init(containerID: V1.ContainerID) {
                self.containerID = containerID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.AttachContainerOutput" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["container_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var containerID: V1.ContainerID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&containerID)
                    default: reader.skip()
                    }
                }
                guard let containerID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.containerID = containerID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "container_id", containerID)
            }
        }

        /// Starts a container inside another one, or one that belongs to no executor.
        public struct LaunchContainer: WireMessage {
            /// Its name; without a parent it belongs to no executor. Field 1, `container_id`.
            public var containerID: V1.ContainerID
            @usableFromInline var commandBox: Boxed<V1.CommandInfo>?
            /// Field 2, `command`.
            @inlinable public var command: V1.CommandInfo? {
                get { commandBox?.value }
                set { commandBox = newValue.map(Boxed.init) }
            }
            /// What it takes; a nested one shares what its parent has. Field 3, `resources`.
            public var resources: [V1.Resource]
            @usableFromInline var containerBox: Boxed<V1.ContainerInfo>?
            /// Field 4, `container`.
            @inlinable public var container: V1.ContainerInfo? {
                get { containerBox?.value }
                set { containerBox = newValue.map(Boxed.init) }
            }
            /// The most it may use of `cpus` and `mem`; infinity for none. Field 5, `limits`.
            public var limits: SortedMap<String, V1.Value.Scalar>

            /// Creates the message.
            public init(
                containerID: V1.ContainerID,
                command: V1.CommandInfo? = nil,
                resources: [V1.Resource] = [],
                container: V1.ContainerInfo? = nil,
                limits: SortedMap<String, V1.Value.Scalar> = [:]
            ) {
                self.containerID = containerID
                commandBox = command.map(Boxed.init)
                self.resources = resources
                containerBox = container.map(Boxed.init)
                self.limits = limits
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.LaunchContainer" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "container_id": 1, "command": 2, "resources": 3, "container": 4, "limits": 5,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var containerID: V1.ContainerID?
                var command: Boxed<V1.CommandInfo>?
                var resources: [V1.Resource] = []
                var container: Boxed<V1.ContainerInfo>?
                var limits: SortedMap<String, V1.Value.Scalar> = [:]
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&containerID)
                    case 2: reader.boxed(&command)
                    case 3: reader.messages(&resources)
                    case 4: reader.boxed(&container)
                    case 5: reader.messages(&limits)
                    default: reader.skip()
                    }
                }
                guard let containerID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.containerID = containerID
                self.commandBox = command
                self.resources = resources
                self.containerBox = container
                self.limits = limits
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "container_id", containerID)
                writer.boxed(2, "command", commandBox)
                writer.messages(3, "resources", resources)
                writer.boxed(4, "container", containerBox)
                writer.messages(5, "limits", limits)
            }
        }

        /// Waits for a container to end.
        public struct WaitContainer: WireMessage {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID

            /// Creates the message.
            public init(containerID: V1.ContainerID) {
                self.containerID = containerID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.WaitContainer" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["container_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var containerID: V1.ContainerID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&containerID)
                    default: reader.skip()
                    }
                }
                guard let containerID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.containerID = containerID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "container_id", containerID)
            }
        }

        /// Sends a signal to a container.
        public struct KillContainer: WireMessage {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID
            /// The signal's number; that of `SIGKILL` if absent. Field 2, `signal`.
            public var signal: Int32?

            /// Creates the message.
            public init(containerID: V1.ContainerID, signal: Int32? = nil) {
                self.containerID = containerID
                self.signal = signal
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.KillContainer" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["container_id": 1, "signal": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var containerID: V1.ContainerID?
                var signal: Int32?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&containerID)
                    case 2: reader.int32(&signal)
                    default: reader.skip()
                    }
                }
                guard let containerID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.containerID = containerID
                self.signal = signal
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "container_id", containerID)
                writer.int32(2, "signal", signal)
            }
        }

        /// Removes what a container has left behind.
        public struct RemoveContainer: WireMessage {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID

            /// Creates the message.
            public init(containerID: V1.ContainerID) {
                self.containerID = containerID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.RemoveContainer" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["container_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var containerID: V1.ContainerID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&containerID)
                    default: reader.skip()
                    }
                }
                guard let containerID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.containerID = containerID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "container_id", containerID)
            }
        }

        /// Sets up a resource provider and starts it.
        public struct AddResourceProviderConfig: WireMessage {
            /// Field 1, `info`.
            public var info: V1.ResourceProviderInfo

            /// Creates the message.
            public init(info: V1.ResourceProviderInfo) {
                self.info = info
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.AddResourceProviderConfig" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["info": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var info: V1.ResourceProviderInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&info)
                    default: reader.skip()
                    }
                }
                guard let info else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.info = info
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "info", info)
            }
        }

        /// Sets up a resource provider anew and starts it again.
        public struct UpdateResourceProviderConfig: WireMessage {
            /// Field 1, `info`.
            public var info: V1.ResourceProviderInfo

            /// Creates the message.
            public init(info: V1.ResourceProviderInfo) {
                self.info = info
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.UpdateResourceProviderConfig" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["info": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var info: V1.ResourceProviderInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&info)
                    default: reader.skip()
                    }
                }
                guard let info else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.info = info
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "info", info)
            }
        }

        /// Ends a resource provider and forgets how it was set up.
        public struct RemoveResourceProviderConfig: WireMessage {
            /// Field 1, `type`.
            public var type: String
            /// Field 2, `name`.
            public var name: String

            /// Creates the message.
            public init(type: String, name: String) {
                self.type = type
                self.name = name
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.RemoveResourceProviderConfig" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["type": 1, "name": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var type: String?
                var name: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&type)
                    case 2: reader.string(&name)
                    default: reader.skip()
                    }
                }
                guard let type, let name else {
                    reader.missing([type == nil ? 1 : 0, name == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.type = type
                self.name = name
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "type", type)
                writer.string(2, "name", name)
            }
        }

        /// Declares that a resource provider will never come back.
        public struct MarkResourceProviderGone: WireMessage {
            /// Field 1, `resource_provider_id`.
            public var resourceProviderID: V1.ResourceProviderID

            /// Creates the message.
            public init(resourceProviderID: V1.ResourceProviderID) {
                self.resourceProviderID = resourceProviderID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.MarkResourceProviderGone" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["resource_provider_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var resourceProviderID: V1.ResourceProviderID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&resourceProviderID)
                    default: reader.skip()
                    }
                }
                guard let resourceProviderID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.resourceProviderID = resourceProviderID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "resource_provider_id", resourceProviderID)
            }
        }

        /// Removes images that no container uses.
        public struct PruneImages: WireMessage {
            /// Those that stay even so. Field 1, `excluded_images`.
            public var excludedImages: [V1.Image]

            /// Creates the message.
            public init(excludedImages: [V1.Image] = []) {
                self.excludedImages = excludedImages
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.agent.Call.PruneImages" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["excluded_images": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var excludedImages: [V1.Image] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&excludedImages)
                    default: reader.skip()
                    }
                }
                self.excludedImages = excludedImages
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "excluded_images", excludedImages)
            }
        }

        /// Which of the fields is set. Field 1, `type`.
        public var type: Kind?
        /// Field 2, `get_metrics`.
        public var getMetrics: GetMetrics?
        /// Field 3, `set_logging_level`.
        public var setLoggingLevel: SetLoggingLevel?
        /// Field 4, `list_files`.
        public var listFiles: ListFiles?
        @usableFromInline var readFileBox: Boxed<ReadFile>?
        /// Field 5, `read_file`.
        @inlinable public var readFile: ReadFile? {
            get { readFileBox?.value }
            set { readFileBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var launchNestedContainerBox: Boxed<LaunchNestedContainer>?
        /// Field 6, `launch_nested_container`. Deprecated.
        @inlinable public var launchNestedContainer: LaunchNestedContainer? {
            get { launchNestedContainerBox?.value }
            set { launchNestedContainerBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var waitNestedContainerBox: Boxed<WaitNestedContainer>?
        /// Field 7, `wait_nested_container`. Deprecated.
        @inlinable public var waitNestedContainer: WaitNestedContainer? {
            get { waitNestedContainerBox?.value }
            set { waitNestedContainerBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var killNestedContainerBox: Boxed<KillNestedContainer>?
        /// Field 8, `kill_nested_container`. Deprecated.
        @inlinable public var killNestedContainer: KillNestedContainer? {
            get { killNestedContainerBox?.value }
            set { killNestedContainerBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var launchNestedContainerSessionBox: Boxed<LaunchNestedContainerSession>?
        /// Field 9, `launch_nested_container_session`.
        @inlinable public var launchNestedContainerSession: LaunchNestedContainerSession? {
            get { launchNestedContainerSessionBox?.value }
            set { launchNestedContainerSessionBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var attachContainerInputBox: Boxed<AttachContainerInput>?
        /// Field 10, `attach_container_input`.
        @inlinable public var attachContainerInput: AttachContainerInput? {
            get { attachContainerInputBox?.value }
            set { attachContainerInputBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var attachContainerOutputBox: Boxed<AttachContainerOutput>?
        /// Field 11, `attach_container_output`.
        @inlinable public var attachContainerOutput: AttachContainerOutput? {
            get { attachContainerOutputBox?.value }
            set { attachContainerOutputBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var removeNestedContainerBox: Boxed<RemoveNestedContainer>?
        /// Field 12, `remove_nested_container`. Deprecated.
        @inlinable public var removeNestedContainer: RemoveNestedContainer? {
            get { removeNestedContainerBox?.value }
            set { removeNestedContainerBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var launchContainerBox: Boxed<LaunchContainer>?
        /// Field 13, `launch_container`.
        @inlinable public var launchContainer: LaunchContainer? {
            get { launchContainerBox?.value }
            set { launchContainerBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var waitContainerBox: Boxed<WaitContainer>?
        /// Field 14, `wait_container`.
        @inlinable public var waitContainer: WaitContainer? {
            get { waitContainerBox?.value }
            set { waitContainerBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var killContainerBox: Boxed<KillContainer>?
        /// Field 15, `kill_container`.
        @inlinable public var killContainer: KillContainer? {
            get { killContainerBox?.value }
            set { killContainerBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var removeContainerBox: Boxed<RemoveContainer>?
        /// Field 16, `remove_container`.
        @inlinable public var removeContainer: RemoveContainer? {
            get { removeContainerBox?.value }
            set { removeContainerBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var addResourceProviderConfigBox: Boxed<AddResourceProviderConfig>?
        /// Field 17, `add_resource_provider_config`.
        @inlinable public var addResourceProviderConfig: AddResourceProviderConfig? {
            get { addResourceProviderConfigBox?.value }
            set { addResourceProviderConfigBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var updateResourceProviderConfigBox: Boxed<UpdateResourceProviderConfig>?
        /// Field 18, `update_resource_provider_config`.
        @inlinable public var updateResourceProviderConfig: UpdateResourceProviderConfig? {
            get { updateResourceProviderConfigBox?.value }
            set { updateResourceProviderConfigBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var removeResourceProviderConfigBox: Boxed<RemoveResourceProviderConfig>?
        /// Field 19, `remove_resource_provider_config`.
        @inlinable public var removeResourceProviderConfig: RemoveResourceProviderConfig? {
            get { removeResourceProviderConfigBox?.value }
            set { removeResourceProviderConfigBox = newValue.map(Boxed.init) }
        }
        /// Field 20, `get_containers`.
        public var getContainers: GetContainers?
        /// Field 21, `prune_images`.
        public var pruneImages: PruneImages?
        /// Field 22, `mark_resource_provider_gone`.
        public var markResourceProviderGone: MarkResourceProviderGone?

        /// Creates the message.
        public init(
            type: Kind? = nil,
            getMetrics: GetMetrics? = nil,
            setLoggingLevel: SetLoggingLevel? = nil,
            listFiles: ListFiles? = nil,
            readFile: ReadFile? = nil,
            launchNestedContainer: LaunchNestedContainer? = nil,
            waitNestedContainer: WaitNestedContainer? = nil,
            killNestedContainer: KillNestedContainer? = nil,
            launchNestedContainerSession: LaunchNestedContainerSession? = nil,
            attachContainerInput: AttachContainerInput? = nil,
            attachContainerOutput: AttachContainerOutput? = nil,
            removeNestedContainer: RemoveNestedContainer? = nil,
            launchContainer: LaunchContainer? = nil,
            waitContainer: WaitContainer? = nil,
            killContainer: KillContainer? = nil,
            removeContainer: RemoveContainer? = nil,
            addResourceProviderConfig: AddResourceProviderConfig? = nil,
            updateResourceProviderConfig: UpdateResourceProviderConfig? = nil,
            removeResourceProviderConfig: RemoveResourceProviderConfig? = nil,
            getContainers: GetContainers? = nil,
            pruneImages: PruneImages? = nil,
            markResourceProviderGone: MarkResourceProviderGone? = nil
        ) {
            self.type = type
            self.getMetrics = getMetrics
            self.setLoggingLevel = setLoggingLevel
            self.listFiles = listFiles
            readFileBox = readFile.map(Boxed.init)
            launchNestedContainerBox = launchNestedContainer.map(Boxed.init)
            waitNestedContainerBox = waitNestedContainer.map(Boxed.init)
            killNestedContainerBox = killNestedContainer.map(Boxed.init)
            launchNestedContainerSessionBox = launchNestedContainerSession.map(Boxed.init)
            attachContainerInputBox = attachContainerInput.map(Boxed.init)
            attachContainerOutputBox = attachContainerOutput.map(Boxed.init)
            removeNestedContainerBox = removeNestedContainer.map(Boxed.init)
            launchContainerBox = launchContainer.map(Boxed.init)
            waitContainerBox = waitContainer.map(Boxed.init)
            killContainerBox = killContainer.map(Boxed.init)
            removeContainerBox = removeContainer.map(Boxed.init)
            addResourceProviderConfigBox = addResourceProviderConfig.map(Boxed.init)
            updateResourceProviderConfigBox = updateResourceProviderConfig.map(Boxed.init)
            removeResourceProviderConfigBox = removeResourceProviderConfig.map(Boxed.init)
            self.getContainers = getContainers
            self.pruneImages = pruneImages
            self.markResourceProviderGone = markResourceProviderGone
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.agent.Call" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "type": 1, "get_metrics": 2, "set_logging_level": 3, "list_files": 4, "read_file": 5,
            "launch_nested_container": 6, "wait_nested_container": 7, "kill_nested_container": 8,
            "launch_nested_container_session": 9, "attach_container_input": 10, "attach_container_output": 11,
            "remove_nested_container": 12, "launch_container": 13, "wait_container": 14, "kill_container": 15,
            "remove_container": 16, "add_resource_provider_config": 17, "update_resource_provider_config": 18,
            "remove_resource_provider_config": 19, "get_containers": 20, "prune_images": 21,
            "mark_resource_provider_gone": 22,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var getMetrics: GetMetrics?
            var setLoggingLevel: SetLoggingLevel?
            var listFiles: ListFiles?
            var readFile: Boxed<ReadFile>?
            var launchNestedContainer: Boxed<LaunchNestedContainer>?
            var waitNestedContainer: Boxed<WaitNestedContainer>?
            var killNestedContainer: Boxed<KillNestedContainer>?
            var launchNestedContainerSession: Boxed<LaunchNestedContainerSession>?
            var attachContainerInput: Boxed<AttachContainerInput>?
            var attachContainerOutput: Boxed<AttachContainerOutput>?
            var removeNestedContainer: Boxed<RemoveNestedContainer>?
            var launchContainer: Boxed<LaunchContainer>?
            var waitContainer: Boxed<WaitContainer>?
            var killContainer: Boxed<KillContainer>?
            var removeContainer: Boxed<RemoveContainer>?
            var addResourceProviderConfig: Boxed<AddResourceProviderConfig>?
            var updateResourceProviderConfig: Boxed<UpdateResourceProviderConfig>?
            var removeResourceProviderConfig: Boxed<RemoveResourceProviderConfig>?
            var getContainers: GetContainers?
            var pruneImages: PruneImages?
            var markResourceProviderGone: MarkResourceProviderGone?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type)
                case 2: reader.message(&getMetrics)
                case 3: reader.message(&setLoggingLevel)
                case 4: reader.message(&listFiles)
                case 5: reader.boxed(&readFile)
                case 6: reader.boxed(&launchNestedContainer)
                case 7: reader.boxed(&waitNestedContainer)
                case 8: reader.boxed(&killNestedContainer)
                case 9: reader.boxed(&launchNestedContainerSession)
                case 10: reader.boxed(&attachContainerInput)
                case 11: reader.boxed(&attachContainerOutput)
                case 12: reader.boxed(&removeNestedContainer)
                case 13: reader.boxed(&launchContainer)
                case 14: reader.boxed(&waitContainer)
                case 15: reader.boxed(&killContainer)
                case 16: reader.boxed(&removeContainer)
                case 17: reader.boxed(&addResourceProviderConfig)
                case 18: reader.boxed(&updateResourceProviderConfig)
                case 19: reader.boxed(&removeResourceProviderConfig)
                case 20: reader.message(&getContainers)
                case 21: reader.message(&pruneImages)
                case 22: reader.message(&markResourceProviderGone)
                default: reader.skip()
                }
            }
            self.type = type
            self.getMetrics = getMetrics
            self.setLoggingLevel = setLoggingLevel
            self.listFiles = listFiles
            self.readFileBox = readFile
            self.launchNestedContainerBox = launchNestedContainer
            self.waitNestedContainerBox = waitNestedContainer
            self.killNestedContainerBox = killNestedContainer
            self.launchNestedContainerSessionBox = launchNestedContainerSession
            self.attachContainerInputBox = attachContainerInput
            self.attachContainerOutputBox = attachContainerOutput
            self.removeNestedContainerBox = removeNestedContainer
            self.launchContainerBox = launchContainer
            self.waitContainerBox = waitContainer
            self.killContainerBox = killContainer
            self.removeContainerBox = removeContainer
            self.addResourceProviderConfigBox = addResourceProviderConfig
            self.updateResourceProviderConfigBox = updateResourceProviderConfig
            self.removeResourceProviderConfigBox = removeResourceProviderConfig
            self.getContainers = getContainers
            self.pruneImages = pruneImages
            self.markResourceProviderGone = markResourceProviderGone
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.message(2, "get_metrics", getMetrics)
            writer.message(3, "set_logging_level", setLoggingLevel)
            writer.message(4, "list_files", listFiles)
            writer.boxed(5, "read_file", readFileBox)
            writer.boxed(6, "launch_nested_container", launchNestedContainerBox)
            writer.boxed(7, "wait_nested_container", waitNestedContainerBox)
            writer.boxed(8, "kill_nested_container", killNestedContainerBox)
            writer.boxed(9, "launch_nested_container_session", launchNestedContainerSessionBox)
            writer.boxed(10, "attach_container_input", attachContainerInputBox)
            writer.boxed(11, "attach_container_output", attachContainerOutputBox)
            writer.boxed(12, "remove_nested_container", removeNestedContainerBox)
            writer.boxed(13, "launch_container", launchContainerBox)
            writer.boxed(14, "wait_container", waitContainerBox)
            writer.boxed(15, "kill_container", killContainerBox)
            writer.boxed(16, "remove_container", removeContainerBox)
            writer.boxed(17, "add_resource_provider_config", addResourceProviderConfigBox)
            writer.boxed(18, "update_resource_provider_config", updateResourceProviderConfigBox)
            writer.boxed(19, "remove_resource_provider_config", removeResourceProviderConfigBox)
            writer.message(20, "get_containers", getContainers)
            writer.message(21, "prune_images", pruneImages)
            writer.message(22, "mark_resource_provider_gone", markResourceProviderGone)
        }
    }
}
