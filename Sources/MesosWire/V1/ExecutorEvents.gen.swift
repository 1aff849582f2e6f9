// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/executor-events.schema: change that file and run it again.

extension V1.Executor {
    /// What an agent tells an executor.
    public struct Event: Sendable, Equatable {
        /// What agents may have to tell.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `SUBSCRIBED`.
            case subscribed = 1
            /// `LAUNCH`.
            case launch = 2
            /// `LAUNCH_GROUP`.
            case launchGroup = 8
            /// `KILL`.
            case kill = 3
            /// `ACKNOWLEDGED`.
            case acknowledged = 4
            /// `MESSAGE`.
            case message = 5
            /// `ERROR`.
            case error = 6
            /// `SHUTDOWN`.
            case shutdown = 7
            /// `HEARTBEAT`.
            case heartbeat = 9

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .subscribed: "SUBSCRIBED"
                case .launch: "LAUNCH"
                case .launchGroup: "LAUNCH_GROUP"
                case .kill: "KILL"
                case .acknowledged: "ACKNOWLEDGED"
                case .message: "MESSAGE"
                case .error: "ERROR"
                case .shutdown: "SHUTDOWN"
                case .heartbeat: "HEARTBEAT"
                }
            }
        }

        /// The subscription stands.
        public struct Subscribed: Sendable, Equatable {
            /// Field 1, `executor_info`.
            public var executorInfo: V1.ExecutorInfo
            @usableFromInline var frameworkInfoBox: Boxed<V1.FrameworkInfo>
            /// Field 2, `framework_info`.
            @inlinable public var frameworkInfo: V1.FrameworkInfo {
                get { frameworkInfoBox.value }
                set { frameworkInfoBox = Boxed(newValue) }
            }
            /// Field 3, `agent_info`.
            public var agentInfo: V1.AgentInfo
            @usableFromInline var containerIDBox: Boxed<V1.ContainerID>?
            /// Field 4, `container_id`.
            @inlinable public var containerID: V1.ContainerID? {
                get { containerIDBox?.value }
                set { containerIDBox = newValue.map(Boxed.init) }
            }

            /// Creates the message.
            public init(
                executorInfo: V1.ExecutorInfo,
                frameworkInfo: V1.FrameworkInfo,
                agentInfo: V1.AgentInfo,
                containerID: V1.ContainerID? = nil
            ) {
                self.executorInfo = executorInfo
                frameworkInfoBox = Boxed(frameworkInfo)
                self.agentInfo = agentInfo
                containerIDBox = containerID.map(Boxed.init)
            }
        }

        /// Start a task.
        public struct Launch: Sendable, Equatable {
            /// Field 1, `task`.
            public var task: V1.TaskInfo

            /// Creates the message.
            public init(task: V1.TaskInfo) {
                self.task = task
            }
        }

        /// Start tasks that live and die together.
        public struct LaunchGroup: Sendable, Equatable {
            /// Field 1, `task_group`.
            public var taskGroup: V1.TaskGroupInfo

            /// Creates the message.
            public init(taskGroup: V1.TaskGroupInfo) {
                self.taskGroup = taskGroup
            }
        }

        /// Kill a task.
        public struct Kill: Sendable, Equatable {
            /// Field 1, `task_id`.
            public var taskID: V1.TaskID
            /// Field 2, `kill_policy`.
            public var killPolicy: V1.KillPolicy?

            /// Creates the message.
            public init(taskID: V1.TaskID, killPolicy: V1.KillPolicy? = nil) {
                self.taskID = taskID
                self.killPolicy = killPolicy
            }
        }

        /// News about a task has arrived.
        public struct Acknowledged: Sendable, Equatable {
            /// Field 1, `task_id`.
            public var taskID: V1.TaskID
            /// Field 2, `uuid`.
            public var uuid: [UInt8]

            /// Creates the message.
            public init(taskID: V1.TaskID, uuid: [UInt8]) {
                self.taskID = taskID
                self.uuid = uuid
            }
        }

        /// Bytes from the scheduler.
        public struct Message: Sendable, Equatable {
            /// Field 1, `data`.
            public var data: [UInt8]

            /// Creates the message.
            public init(data: [UInt8]) {
                self.data = data
            }
        }

        /// The executor cannot go on.
        public struct Error: Sendable, Equatable {
            /// Field 1, `message`.
            public var message: String

            /// Creates the message.
            public init(message: String) {
                self.message = message
            }
        }

        /// Which of the fields is set. Field 1, `type`.
        public var type: Kind?
        @usableFromInline var subscribedBox: Boxed<Subscribed>?
        /// Field 2, `subscribed`.
        @inlinable public var subscribed: Subscribed? {
            get { subscribedBox?.value }
            set { subscribedBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var acknowledgedBox: Boxed<Acknowledged>?
        /// Field 3, `acknowledged`.
        @inlinable public var acknowledged: Acknowledged? {
            get { acknowledgedBox?.value }
            set { acknowledgedBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var launchBox: Boxed<Launch>?
        /// Field 4, `launch`.
        @inlinable public var launch: Launch? {
            get { launchBox?.value }
            set { launchBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var killBox: Boxed<Kill>?
        /// Field 5, `kill`.
        @inlinable public var kill: Kill? {
            get { killBox?.value }
            set { killBox = newValue.map(Boxed.init) }
        }
        /// Field 6, `message`.
        public var message: Message?
        /// Field 7, `error`.
        public var error: Error?
        /// Field 8, `launch_group`.
        public var launchGroup: LaunchGroup?

        /// Creates the message.
        public init(
            type: Kind? = nil,
            subscribed: Subscribed? = nil,
            acknowledged: Acknowledged? = nil,
            launch: Launch? = nil,
            kill: Kill? = nil,
            message: Message? = nil,
            error: Error? = nil,
            launchGroup: LaunchGroup? = nil
        ) {
            self.type = type
            subscribedBox = subscribed.map(Boxed.init)
            acknowledgedBox = acknowledged.map(Boxed.init)
            launchBox = launch.map(Boxed.init)
            killBox = kill.map(Boxed.init)
            self.message = message
            self.error = error
            self.launchGroup = launchGroup
        }
    }
}
