// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/executor-events.schema: change that file and run it again.

extension V1.Executor {
    /// What an agent tells an executor.
    public struct Event: WireMessage {
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

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = [
                "UNKNOWN": 0, "SUBSCRIBED": 1, "LAUNCH": 2, "LAUNCH_GROUP": 8, "KILL": 3, "ACKNOWLEDGED": 4,
                "MESSAGE": 5, "ERROR": 6, "SHUTDOWN": 7, "HEARTBEAT": 9,
            ]
        }

        /// The subscription stands.
        public struct Subscribed: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.executor.Event.Subscribed" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "executor_info": 1, "framework_info": 2, "agent_info": 3, "container_id": 4,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var executorInfo: V1.ExecutorInfo?
                var frameworkInfo: Boxed<V1.FrameworkInfo>?
                var agentInfo: V1.AgentInfo?
                var containerID: Boxed<V1.ContainerID>?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&executorInfo)
                    case 2: reader.boxed(&frameworkInfo)
                    case 3: reader.message(&agentInfo)
                    case 4: reader.boxed(&containerID)
                    default: reader.skip()
                    }
                }
                guard let executorInfo, let frameworkInfo, let agentInfo else {
                    reader.missing([executorInfo == nil ? 1 : 0, frameworkInfo == nil ? 2 : 0, agentInfo == nil ? 3 : 0], of: Self.wireFields)
                    return nil
                }
                self.executorInfo = executorInfo
                self.frameworkInfoBox = frameworkInfo
                self.agentInfo = agentInfo
                self.containerIDBox = containerID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "executor_info", executorInfo)
                writer.boxed(2, "framework_info", frameworkInfoBox)
                writer.message(3, "agent_info", agentInfo)
                writer.boxed(4, "container_id", containerIDBox)
            }
        }

        /// Start a task.
        public struct Launch: WireMessage {
            /// Field 1, `task`.
            public var task: V1.TaskInfo

            /// Creates the message.
            public init(task: V1.TaskInfo) {
                self.task = task
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.executor.Event.Launch" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["task": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var task: V1.TaskInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&task)
                    default: reader.skip()
                    }
                }
                guard let task else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.task = task
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "task", task)
            }
        }

        /// Start tasks that live and die together.
        public struct LaunchGroup: WireMessage {
            /// Field 1, `task_group`.
            public var taskGroup: V1.TaskGroupInfo

            /// Creates the message.
            public init(taskGroup: V1.TaskGroupInfo) {
                self.taskGroup = taskGroup
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.executor.Event.LaunchGroup" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["task_group": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var taskGroup: V1.TaskGroupInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&taskGroup)
                    default: reader.skip()
                    }
                }
                guard let taskGroup else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.taskGroup = taskGroup
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "task_group", taskGroup)
            }
        }

        /// Kill a task.
        public struct Kill: WireMessage {
            /// Field 1, `task_id`.
            public var taskID: V1.TaskID
            /// Field 2, `kill_policy`.
            public var killPolicy: V1.KillPolicy?

            /// Creates the message.
            public init(taskID: V1.TaskID, killPolicy: V1.KillPolicy? = nil) {
                self.taskID = taskID
                self.killPolicy = killPolicy
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.executor.Event.Kill" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["task_id": 1, "kill_policy": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var taskID: V1.TaskID?
                var killPolicy: V1.KillPolicy?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&taskID)
                    case 2: reader.message(&killPolicy)
                    default: reader.skip()
                    }
                }
                guard let taskID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.taskID = taskID
                self.killPolicy = killPolicy
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "task_id", taskID)
                writer.message(2, "kill_policy", killPolicy)
            }
        }

        /// News about a task has arrived.
        public struct Acknowledged: WireMessage {
            /// Field 1, `task_id`.
            public var taskID: V1.TaskID
            /// Field 2, `uuid`.
            public var uuid: [UInt8]

            /// Creates the message.
            public init(taskID: V1.TaskID, uuid: [UInt8]) {
                self.taskID = taskID
                self.uuid = uuid
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.executor.Event.Acknowledged" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["task_id": 1, "uuid": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var taskID: V1.TaskID?
                var uuid: [UInt8]?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&taskID)
                    case 2: reader.bytes(&uuid)
                    default: reader.skip()
                    }
                }
                guard let taskID, let uuid else {
                    reader.missing([taskID == nil ? 1 : 0, uuid == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.taskID = taskID
                self.uuid = uuid
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "task_id", taskID)
                writer.bytes(2, "uuid", uuid)
            }
        }

        /// Bytes from the scheduler.
        public struct Message: WireMessage {
            /// Field 1, `data`.
            public var data: [UInt8]

            /// Creates the message.
            public init(data: [UInt8]) {
                self.data = data
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.executor.Event.Message" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["data": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var data: [UInt8]?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.bytes(&data)
                    default: reader.skip()
                    }
                }
                guard let data else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.data = data
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.bytes(1, "data", data)
            }
        }

        /// The executor cannot go on.
        public struct Error: WireMessage {
            /// Field 1, `message`.
            public var message: String

            /// Creates the message.
            public init(message: String) {
                self.message = message
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.executor.Event.Error" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["message": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var message: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&message)
                    default: reader.skip()
                    }
                }
                guard let message else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.message = message
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "message", message)
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.executor.Event" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "type": 1, "subscribed": 2, "acknowledged": 3, "launch": 4, "kill": 5, "message": 6, "error": 7,
            "launch_group": 8,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var subscribed: Boxed<Subscribed>?
            var acknowledged: Boxed<Acknowledged>?
            var launch: Boxed<Launch>?
            var kill: Boxed<Kill>?
            var message: Message?
            var error: Error?
            var launchGroup: LaunchGroup?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type)
                case 2: reader.boxed(&subscribed)
                case 3: reader.boxed(&acknowledged)
                case 4: reader.boxed(&launch)
                case 5: reader.boxed(&kill)
                case 6: reader.message(&message)
                case 7: reader.message(&error)
                case 8: reader.message(&launchGroup)
                default: reader.skip()
                }
            }
            self.type = type
            self.subscribedBox = subscribed
            self.acknowledgedBox = acknowledged
            self.launchBox = launch
            self.killBox = kill
            self.message = message
            self.error = error
            self.launchGroup = launchGroup
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.boxed(2, "subscribed", subscribedBox)
            writer.boxed(3, "acknowledged", acknowledgedBox)
            writer.boxed(4, "launch", launchBox)
            writer.boxed(5, "kill", killBox)
            writer.message(6, "message", message)
            writer.message(7, "error", error)
            writer.message(8, "launch_group", launchGroup)
        }
    }
}
