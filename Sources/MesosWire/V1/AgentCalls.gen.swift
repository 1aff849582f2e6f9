// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/agent-calls.schema: change that file and run it again.

public import MesosBase

extension V1.Agent {
    /// What an operator or executor asks of an agent.
    public struct Call: Sendable, Equatable {
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
        }

        /// Asks for what the agent counts and measures.
        public struct GetMetrics: Sendable, Equatable {
            /// How long to wait for slow ones, which are left out then. Field 1, `timeout`.
            public var timeout: V1.DurationInfo?

            /// Creates the message.
            public init(timeout: V1.DurationInfo? = nil) {
                self.timeout = timeout
            }
        }

        /// Makes the agent's log more or less detailed for a while.
        public struct SetLoggingLevel: Sendable, Equatable {
            /// How detailed; 0 is the least. Field 1, `level`.
            public var level: UInt32
            /// For how long. Field 2, `duration`.
            public var duration: V1.DurationInfo

            /// Creates the message.
            public init(level: UInt32, duration: V1.DurationInfo) {
                self.level = level
                self.duration = duration
            }
        }

        /// Asks for the files of a folder.
        public struct ListFiles: Sendable, Equatable {
            /// Field 1, `path`.
            public var path: String

            /// Creates the message.
            public init(path: String) {
                self.path = path
            }
        }

        /// Asks for a piece of a file.
        public struct ReadFile: Sendable, Equatable {
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
        }

        /// Asks for the containers that run.
        public struct GetContainers: Sendable, Equatable {
            /// Whether to name those inside other containers as well. Field 1, `show_nested`.
            public var showNested: Bool?
            /// Whether to name those without an executor as well. Field 2, `show_standalone`.
            public var showStandalone: Bool?

            /// Creates the message.
            public init(showNested: Bool? = nil, showStandalone: Bool? = nil) {
                self.showNested = showNested
                self.showStandalone = showStandalone
            }
        }

        /// Starts a container inside another one.
        public struct LaunchNestedContainer: Sendable, Equatable {
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
        }

        /// Waits for a nested container to end.
        public struct WaitNestedContainer: Sendable, Equatable {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID

            /// Creates the message.
            public init(containerID: V1.ContainerID) {
                self.containerID = containerID
            }
        }

        /// Sends a signal to a nested container.
        public struct KillNestedContainer: Sendable, Equatable {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID
            /// The signal's number; that of `SIGKILL` if absent. Field 2, `signal`.
            public var signal: Int32?

            /// Creates the message.
            public init(containerID: V1.ContainerID, signal: Int32? = nil) {
                self.containerID = containerID
                self.signal = signal
            }
        }

        /// Removes what a nested container has left behind.
        public struct RemoveNestedContainer: Sendable, Equatable {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID

            /// Creates the message.
            public init(containerID: V1.ContainerID) {
                self.containerID = containerID
            }
        }

        /// Starts a container inside another one that ends with the connection, and streams what it writes.
        public struct LaunchNestedContainerSession: Sendable, Equatable {
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
        }

        /// Streams input to a container: its name first, then what it is to read.
        public struct AttachContainerInput: Sendable, Equatable {
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
        }

        /// Asks for a stream of what a container writes.
        public struct AttachContainerOutput: Sendable, Equatable {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID

            /// Creates the message.
            public init(containerID: V1.ContainerID) {
                self.containerID = containerID
            }
        }

        /// Starts a container inside another one, or one that belongs to no executor.
        public struct LaunchContainer: Sendable, Equatable {
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
        }

        /// Waits for a container to end.
        public struct WaitContainer: Sendable, Equatable {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID

            /// Creates the message.
            public init(containerID: V1.ContainerID) {
                self.containerID = containerID
            }
        }

        /// Sends a signal to a container.
        public struct KillContainer: Sendable, Equatable {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID
            /// The signal's number; that of `SIGKILL` if absent. Field 2, `signal`.
            public var signal: Int32?

            /// Creates the message.
            public init(containerID: V1.ContainerID, signal: Int32? = nil) {
                self.containerID = containerID
                self.signal = signal
            }
        }

        /// Removes what a container has left behind.
        public struct RemoveContainer: Sendable, Equatable {
            /// Field 1, `container_id`.
            public var containerID: V1.ContainerID

            /// Creates the message.
            public init(containerID: V1.ContainerID) {
                self.containerID = containerID
            }
        }

        /// Sets up a resource provider and starts it.
        public struct AddResourceProviderConfig: Sendable, Equatable {
            /// Field 1, `info`.
            public var info: V1.ResourceProviderInfo

            /// Creates the message.
            public init(info: V1.ResourceProviderInfo) {
                self.info = info
            }
        }

        /// Sets up a resource provider anew and starts it again.
        public struct UpdateResourceProviderConfig: Sendable, Equatable {
            /// Field 1, `info`.
            public var info: V1.ResourceProviderInfo

            /// Creates the message.
            public init(info: V1.ResourceProviderInfo) {
                self.info = info
            }
        }

        /// Ends a resource provider and forgets how it was set up.
        public struct RemoveResourceProviderConfig: Sendable, Equatable {
            /// Field 1, `type`.
            public var type: String
            /// Field 2, `name`.
            public var name: String

            /// Creates the message.
            public init(type: String, name: String) {
                self.type = type
                self.name = name
            }
        }

        /// Declares that a resource provider will never come back.
        public struct MarkResourceProviderGone: Sendable, Equatable {
            /// Field 1, `resource_provider_id`.
            public var resourceProviderID: V1.ResourceProviderID

            /// Creates the message.
            public init(resourceProviderID: V1.ResourceProviderID) {
                self.resourceProviderID = resourceProviderID
            }
        }

        /// Removes images that no container uses.
        public struct PruneImages: Sendable, Equatable {
            /// Those that stay even so. Field 1, `excluded_images`.
            public var excludedImages: [V1.Image]

            /// Creates the message.
            public init(excludedImages: [V1.Image] = []) {
                self.excludedImages = excludedImages
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
    }
}
