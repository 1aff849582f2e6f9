// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/master-events.schema: change that file and run it again.

extension V1.Master {
    /// What the master tells operators who have subscribed.
    public struct Event: Sendable, Equatable {
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
        }

        /// The subscription stands.
        public struct Subscribed: Sendable, Equatable {
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
        }

        /// The master has learnt of a task.
        public struct TaskAdded: Sendable, Equatable {
            /// Field 1, `task`.
            public var task: V1.Task

            /// Creates the message.
            public init(task: V1.Task) {
                self.task = task
            }
        }

        /// A task has changed its state.
        public struct TaskUpdated: Sendable, Equatable {
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
        }

        /// The master has learnt of a framework.
        public struct FrameworkAdded: Sendable, Equatable {
            /// Field 1, `framework`.
            public var framework: Response.GetFrameworks.Framework

            /// Creates the message.
            public init(framework: Response.GetFrameworks.Framework) {
                self.framework = framework
            }
        }

        /// A framework has subscribed again or changed what it says about itself.
        public struct FrameworkUpdated: Sendable, Equatable {
            /// Field 1, `framework`.
            public var framework: Response.GetFrameworks.Framework

            /// Creates the message.
            public init(framework: Response.GetFrameworks.Framework) {
                self.framework = framework
            }
        }

        /// A framework is removed.
        public struct FrameworkRemoved: Sendable, Equatable {
            /// Field 1, `framework_info`.
            public var frameworkInfo: V1.FrameworkInfo

            /// Creates the message.
            public init(frameworkInfo: V1.FrameworkInfo) {
                self.frameworkInfo = frameworkInfo
            }
        }

        /// An agent has registered.
        public struct AgentAdded: Sendable, Equatable {
            /// Field 1, `agent`.
            public var agent: Response.GetAgents.Agent

            /// Creates the message.
            public init(agent: Response.GetAgents.Agent) {
                self.agent = agent
            }
        }

        /// An agent is removed.
        public struct AgentRemoved: Sendable, Equatable {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID

            /// Creates the message.
            public init(agentID: V1.AgentID) {
                self.agentID = agentID
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
    }
}
