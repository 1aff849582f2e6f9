// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/master-events.schema: change that file and run it again.

extension V1.Master {
    /// What the master tells operators who have subscribed.
    public struct Event: WireMessage {
        /// What masters may have to tell.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `SUBSCRIBED`.
            case subscribed = 1
            /// `TASK_ADDED`.
            case taskAdded = 2
            /// `TASK_UPDATED`.
            case taskUpdated = 3
            /// `AGENT_ADDED`.
            case agentAdded = 4
            /// `AGENT_REMOVED`.
            case agentRemoved = 5
            /// `FRAMEWORK_ADDED`.
            case frameworkAdded = 6
            /// `FRAMEWORK_UPDATED`.
            case frameworkUpdated = 7
            /// `FRAMEWORK_REMOVED`.
            case frameworkRemoved = 8
            /// `HEARTBEAT`.
            case heartbeat = 9

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .subscribed: "SUBSCRIBED"
                case .taskAdded: "TASK_ADDED"
                case .taskUpdated: "TASK_UPDATED"
                case .agentAdded: "AGENT_ADDED"
                case .agentRemoved: "AGENT_REMOVED"
                case .frameworkAdded: "FRAMEWORK_ADDED"
                case .frameworkUpdated: "FRAMEWORK_UPDATED"
                case .frameworkRemoved: "FRAMEWORK_REMOVED"
                case .heartbeat: "HEARTBEAT"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = [
                "UNKNOWN": 0, "SUBSCRIBED": 1, "TASK_ADDED": 2, "TASK_UPDATED": 3, "AGENT_ADDED": 4, "AGENT_REMOVED": 5,
                "FRAMEWORK_ADDED": 6, "FRAMEWORK_UPDATED": 7, "FRAMEWORK_REMOVED": 8, "HEARTBEAT": 9,
            ]
        }

        /// The subscription stands.
        public struct Subscribed: WireMessage {
            @usableFromInline var getStateBox: Boxed<Response.GetState>?
            /// All that the master knows; what changes later is told. Field 1, `get_state`.
            @inlinable public var getState: Response.GetState? {
                get { getStateBox?.value }
                set { getStateBox = newValue.map(Boxed.init) }
            }
            /// Seconds between signs of life. Field 2, `heartbeat_interval_seconds`.
            public var heartbeatIntervalSeconds: Double?

            /// Creates the message.
            public init(getState: Response.GetState? = nil, heartbeatIntervalSeconds: Double? = nil) {
                getStateBox = getState.map(Boxed.init)
                self.heartbeatIntervalSeconds = heartbeatIntervalSeconds
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Event.Subscribed" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["get_state": 1, "heartbeat_interval_seconds": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var getState: Boxed<Response.GetState>?
                var heartbeatIntervalSeconds: Double?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.boxed(&getState)
                    case 2: reader.double(&heartbeatIntervalSeconds)
                    default: reader.skip()
                    }
                }
                self.getStateBox = getState
                self.heartbeatIntervalSeconds = heartbeatIntervalSeconds
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.boxed(1, "get_state", getStateBox)
                writer.double(2, "heartbeat_interval_seconds", heartbeatIntervalSeconds)
            }
        }

        /// The master has learnt of a task.
        public struct TaskAdded: WireMessage {
            /// Field 1, `task`.
            public var task: V1.Task

            /// Creates the message.
            public init(task: V1.Task) {
                self.task = task
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Event.TaskAdded" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["task": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var task: V1.Task?
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

        /// A task has changed its state.
        public struct TaskUpdated: WireMessage {
            /// Field 1, `framework_id`.
            public var frameworkID: V1.FrameworkID
            /// The news that the scheduler acknowledged last. Field 2, `status`.
            public var status: V1.TaskStatus
            /// How the task stands by now, which may be further on. Field 3, `state`.
            public var state: V1.TaskState

            /// Creates the message.
            public init(frameworkID: V1.FrameworkID, status: V1.TaskStatus, state: V1.TaskState) {
                self.frameworkID = frameworkID
                self.status = status
                self.state = state
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Event.TaskUpdated" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["framework_id": 1, "status": 2, "state": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var frameworkID: V1.FrameworkID?
                var status: V1.TaskStatus?
                var state: V1.TaskState?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&frameworkID)
                    case 2: reader.message(&status)
                    case 3: reader.enumeration(&state, isRequired: true)
                    default: reader.skip()
                    }
                }
                guard let frameworkID, let status, let state else {
                    reader.missing([frameworkID == nil ? 1 : 0, status == nil ? 2 : 0, state == nil ? 3 : 0], of: Self.wireFields)
                    return nil
                }
                self.frameworkID = frameworkID
                self.status = status
                self.state = state
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "framework_id", frameworkID)
                writer.message(2, "status", status)
                writer.enumeration(3, "state", state)
            }
        }

        /// The master has learnt of a framework.
        public struct FrameworkAdded: WireMessage {
            /// Field 1, `framework`.
            public var framework: Response.GetFrameworks.Framework

            /// Creates the message.
            public init(framework: Response.GetFrameworks.Framework) {
                self.framework = framework
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Event.FrameworkAdded" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["framework": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var framework: Response.GetFrameworks.Framework?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&framework)
                    default: reader.skip()
                    }
                }
                guard let framework else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.framework = framework
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "framework", framework)
            }
        }

        /// A framework has subscribed again or changed what it says about itself.
        public struct FrameworkUpdated: WireMessage {
            /// Field 1, `framework`.
            public var framework: Response.GetFrameworks.Framework

            /// Creates the message.
            public init(framework: Response.GetFrameworks.Framework) {
                self.framework = framework
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Event.FrameworkUpdated" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["framework": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var framework: Response.GetFrameworks.Framework?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&framework)
                    default: reader.skip()
                    }
                }
                guard let framework else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.framework = framework
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "framework", framework)
            }
        }

        /// A framework is removed.
        public struct FrameworkRemoved: WireMessage {
            /// Field 1, `framework_info`.
            public var frameworkInfo: V1.FrameworkInfo

            /// Creates the message.
            public init(frameworkInfo: V1.FrameworkInfo) {
                self.frameworkInfo = frameworkInfo
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Event.FrameworkRemoved" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["framework_info": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var frameworkInfo: V1.FrameworkInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&frameworkInfo)
                    default: reader.skip()
                    }
                }
                guard let frameworkInfo else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.frameworkInfo = frameworkInfo
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "framework_info", frameworkInfo)
            }
        }

        /// An agent has registered.
        public struct AgentAdded: WireMessage {
            /// Field 1, `agent`.
            public var agent: Response.GetAgents.Agent

            /// Creates the message.
            public init(agent: Response.GetAgents.Agent) {
                self.agent = agent
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Event.AgentAdded" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agent: Response.GetAgents.Agent?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agent)
                    default: reader.skip()
                    }
                }
                guard let agent else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.agent = agent
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent", agent)
            }
        }

        /// An agent is removed.
        public struct AgentRemoved: WireMessage {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID

            /// Creates the message.
            public init(agentID: V1.AgentID) {
                self.agentID = agentID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.master.Event.AgentRemoved" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    default: reader.skip()
                    }
                }
                guard let agentID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
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
        @usableFromInline var taskAddedBox: Boxed<TaskAdded>?
        /// Field 3, `task_added`.
        @inlinable public var taskAdded: TaskAdded? {
            get { taskAddedBox?.value }
            set { taskAddedBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var taskUpdatedBox: Boxed<TaskUpdated>?
        /// Field 4, `task_updated`.
        @inlinable public var taskUpdated: TaskUpdated? {
            get { taskUpdatedBox?.value }
            set { taskUpdatedBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var agentAddedBox: Boxed<AgentAdded>?
        /// Field 5, `agent_added`.
        @inlinable public var agentAdded: AgentAdded? {
            get { agentAddedBox?.value }
            set { agentAddedBox = newValue.map(Boxed.init) }
        }
        /// Field 6, `agent_removed`.
        public var agentRemoved: AgentRemoved?
        @usableFromInline var frameworkAddedBox: Boxed<FrameworkAdded>?
        /// Field 7, `framework_added`.
        @inlinable public var frameworkAdded: FrameworkAdded? {
            get { frameworkAddedBox?.value }
            set { frameworkAddedBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var frameworkUpdatedBox: Boxed<FrameworkUpdated>?
        /// Field 8, `framework_updated`.
        @inlinable public var frameworkUpdated: FrameworkUpdated? {
            get { frameworkUpdatedBox?.value }
            set { frameworkUpdatedBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var frameworkRemovedBox: Boxed<FrameworkRemoved>?
        /// Field 9, `framework_removed`.
        @inlinable public var frameworkRemoved: FrameworkRemoved? {
            get { frameworkRemovedBox?.value }
            set { frameworkRemovedBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        public init(
            type: Kind? = nil,
            subscribed: Subscribed? = nil,
            taskAdded: TaskAdded? = nil,
            taskUpdated: TaskUpdated? = nil,
            agentAdded: AgentAdded? = nil,
            agentRemoved: AgentRemoved? = nil,
            frameworkAdded: FrameworkAdded? = nil,
            frameworkUpdated: FrameworkUpdated? = nil,
            frameworkRemoved: FrameworkRemoved? = nil
        ) {
            self.type = type
            subscribedBox = subscribed.map(Boxed.init)
            taskAddedBox = taskAdded.map(Boxed.init)
            taskUpdatedBox = taskUpdated.map(Boxed.init)
            agentAddedBox = agentAdded.map(Boxed.init)
            self.agentRemoved = agentRemoved
            frameworkAddedBox = frameworkAdded.map(Boxed.init)
            frameworkUpdatedBox = frameworkUpdated.map(Boxed.init)
            frameworkRemovedBox = frameworkRemoved.map(Boxed.init)
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.master.Event" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "type": 1, "subscribed": 2, "task_added": 3, "task_updated": 4, "agent_added": 5, "agent_removed": 6,
            "framework_added": 7, "framework_updated": 8, "framework_removed": 9,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var subscribed: Boxed<Subscribed>?
            var taskAdded: Boxed<TaskAdded>?
            var taskUpdated: Boxed<TaskUpdated>?
            var agentAdded: Boxed<AgentAdded>?
            var agentRemoved: AgentRemoved?
            var frameworkAdded: Boxed<FrameworkAdded>?
            var frameworkUpdated: Boxed<FrameworkUpdated>?
            var frameworkRemoved: Boxed<FrameworkRemoved>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type)
                case 2: reader.boxed(&subscribed)
                case 3: reader.boxed(&taskAdded)
                case 4: reader.boxed(&taskUpdated)
                case 5: reader.boxed(&agentAdded)
                case 6: reader.message(&agentRemoved)
                case 7: reader.boxed(&frameworkAdded)
                case 8: reader.boxed(&frameworkUpdated)
                case 9: reader.boxed(&frameworkRemoved)
                default: reader.skip()
                }
            }
            self.type = type
            self.subscribedBox = subscribed
            self.taskAddedBox = taskAdded
            self.taskUpdatedBox = taskUpdated
            self.agentAddedBox = agentAdded
            self.agentRemoved = agentRemoved
            self.frameworkAddedBox = frameworkAdded
            self.frameworkUpdatedBox = frameworkUpdated
            self.frameworkRemovedBox = frameworkRemoved
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.boxed(2, "subscribed", subscribedBox)
            writer.boxed(3, "task_added", taskAddedBox)
            writer.boxed(4, "task_updated", taskUpdatedBox)
            writer.boxed(5, "agent_added", agentAddedBox)
            writer.message(6, "agent_removed", agentRemoved)
            writer.boxed(7, "framework_added", frameworkAddedBox)
            writer.boxed(8, "framework_updated", frameworkUpdatedBox)
            writer.boxed(9, "framework_removed", frameworkRemovedBox)
        }
    }
}
