// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/tasks.schema: change that file and run it again.

public import MesosBase

extension V1 {
    /// A task as its framework describes it.
    public struct TaskInfo: WireMessage {
        /// The task's name for people. Field 1, `name`.
        public var name: String
        /// The task's name; no other live task of the framework has it. Field 2, `task_id`.
        public var taskID: TaskID
        /// The agent that is to run the task. Field 3, `agent_id`.
        public var agentID: AgentID
        /// What the task takes of the offers. Field 4, `resources`.
        public var resources: [Resource]
        @usableFromInline var executorBox: Boxed<ExecutorInfo>?
        /// The executor that runs the task; if absent, `command` is set. Field 5, `executor`.
        @inlinable public var executor: ExecutorInfo? {
            get { executorBox?.value }
            set { executorBox = newValue.map(Boxed.init) }
        }
        /// For the executor; means nothing to the cluster. Field 6, `data`.
        public var data: [UInt8]?
        @usableFromInline var commandBox: Boxed<CommandInfo>?
        /// What to run; if absent, `executor` is set. Field 7, `command`.
        @inlinable public var command: CommandInfo? {
            get { commandBox?.value }
            set { commandBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var healthCheckBox: Boxed<HealthCheck>?
        /// How to tell whether the task is well; a sick one is killed. Field 8, `health_check`.
        @inlinable public var healthCheck: HealthCheck? {
            get { healthCheckBox?.value }
            set { healthCheckBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var containerBox: Boxed<ContainerInfo>?
        /// In what container it runs. Field 9, `container`.
        @inlinable public var container: ContainerInfo? {
            get { containerBox?.value }
            set { containerBox = newValue.map(Boxed.init) }
        }
        /// Words of the framework's own. Field 10, `labels`.
        public var labels: Labels?
        @usableFromInline var discoveryBox: Boxed<DiscoveryInfo>?
        /// How others find the task. Field 11, `discovery`.
        @inlinable public var discovery: DiscoveryInfo? {
            get { discoveryBox?.value }
            set { discoveryBox = newValue.map(Boxed.init) }
        }
        /// How it is to be killed. Field 12, `kill_policy`.
        public var killPolicy: KillPolicy?
        @usableFromInline var checkBox: Boxed<CheckInfo>?
        /// How to look after the task without consequences. Field 13, `check`.
        @inlinable public var check: CheckInfo? {
            get { checkBox?.value }
            set { checkBox = newValue.map(Boxed.init) }
        }
        /// How long it may run before it is killed. Field 14, `max_completion_time`.
        public var maxCompletionTime: DurationInfo?
        /// The most it may use of `cpus` and `mem`; infinity for none. Field 15, `limits`.
        public var limits: SortedMap<String, Value.Scalar>

        /// Creates the message.
        public init(
            name: String,
            taskID: TaskID,
            agentID: AgentID,
            resources: [Resource] = [],
            executor: ExecutorInfo? = nil,
            data: [UInt8]? = nil,
            command: CommandInfo? = nil,
            healthCheck: HealthCheck? = nil,
            container: ContainerInfo? = nil,
            labels: Labels? = nil,
            discovery: DiscoveryInfo? = nil,
            killPolicy: KillPolicy? = nil,
            check: CheckInfo? = nil,
            maxCompletionTime: DurationInfo? = nil,
            limits: SortedMap<String, Value.Scalar> = [:]
        ) {
            self.name = name
            self.taskID = taskID
            self.agentID = agentID
            self.resources = resources
            executorBox = executor.map(Boxed.init)
            self.data = data
            commandBox = command.map(Boxed.init)
            healthCheckBox = healthCheck.map(Boxed.init)
            containerBox = container.map(Boxed.init)
            self.labels = labels
            discoveryBox = discovery.map(Boxed.init)
            self.killPolicy = killPolicy
            checkBox = check.map(Boxed.init)
            self.maxCompletionTime = maxCompletionTime
            self.limits = limits
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.TaskInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "name": 1, "task_id": 2, "agent_id": 3, "resources": 4, "executor": 5, "data": 6, "command": 7,
            "health_check": 8, "container": 9, "labels": 10, "discovery": 11, "kill_policy": 12, "check": 13,
            "max_completion_time": 14, "limits": 15,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var name: String?
            var taskID: TaskID?
            var agentID: AgentID?
            var resources: [Resource] = []
            var executor: Boxed<ExecutorInfo>?
            var data: [UInt8]?
            var command: Boxed<CommandInfo>?
            var healthCheck: Boxed<HealthCheck>?
            var container: Boxed<ContainerInfo>?
            var labels: Labels?
            var discovery: Boxed<DiscoveryInfo>?
            var killPolicy: KillPolicy?
            var check: Boxed<CheckInfo>?
            var maxCompletionTime: DurationInfo?
            var limits: SortedMap<String, Value.Scalar> = [:]
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&name)
                case 2: reader.message(&taskID)
                case 3: reader.message(&agentID)
                case 4: reader.messages(&resources)
                case 5: reader.boxed(&executor)
                case 6: reader.bytes(&data)
                case 7: reader.boxed(&command)
                case 8: reader.boxed(&healthCheck)
                case 9: reader.boxed(&container)
                case 10: reader.message(&labels)
                case 11: reader.boxed(&discovery)
                case 12: reader.message(&killPolicy)
                case 13: reader.boxed(&check)
                case 14: reader.message(&maxCompletionTime)
                case 15: reader.messages(&limits)
                default: reader.skip()
                }
            }
            guard let name, let taskID, let agentID else {
                reader.missing([name == nil ? 1 : 0, taskID == nil ? 2 : 0, agentID == nil ? 3 : 0], of: Self.wireFields)
                return nil
            }
            self.name = name
            self.taskID = taskID
            self.agentID = agentID
            self.resources = resources
            self.executorBox = executor
            self.data = data
            self.commandBox = command
            self.healthCheckBox = healthCheck
            self.containerBox = container
            self.labels = labels
            self.discoveryBox = discovery
            self.killPolicy = killPolicy
            self.checkBox = check
            self.maxCompletionTime = maxCompletionTime
            self.limits = limits
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "name", name)
            writer.message(2, "task_id", taskID)
            writer.message(3, "agent_id", agentID)
            writer.messages(4, "resources", resources)
            writer.boxed(5, "executor", executorBox)
            writer.bytes(6, "data", data)
            writer.boxed(7, "command", commandBox)
            writer.boxed(8, "health_check", healthCheckBox)
            writer.boxed(9, "container", containerBox)
            writer.message(10, "labels", labels)
            writer.boxed(11, "discovery", discoveryBox)
            writer.message(12, "kill_policy", killPolicy)
            writer.boxed(13, "check", checkBox)
            writer.message(14, "max_completion_time", maxCompletionTime)
            writer.messages(15, "limits", limits)
        }
    }
}

extension V1 {
    /// Tasks that live and die together.
    public struct TaskGroupInfo: WireMessage {
        /// Field 1, `tasks`.
        public var tasks: [TaskInfo]

        /// Creates the message.
        public init(tasks: [TaskInfo] = []) {
            self.tasks = tasks
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.TaskGroupInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["tasks": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var tasks: [TaskInfo] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&tasks)
                default: reader.skip()
                }
            }
            self.tasks = tasks
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "tasks", tasks)
        }
    }
}

extension V1 {
    /// A task as master and agent keep it.
    public struct Task: WireMessage {
        /// Field 1, `name`.
        public var name: String
        /// Field 2, `task_id`.
        public var taskID: TaskID
        /// Field 3, `framework_id`.
        public var frameworkID: FrameworkID
        /// Field 4, `executor_id`.
        public var executorID: ExecutorID?
        /// Field 5, `agent_id`.
        public var agentID: AgentID
        /// Field 6, `state`.
        public var state: TaskState
        /// Field 7, `resources`.
        public var resources: [Resource]
        /// The news that led here, oldest first, one of each state. Field 8, `statuses`.
        public var statuses: [TaskStatus]
        /// The state of the news last passed on to the master. Field 9, `status_update_state`.
        public var statusUpdateState: TaskState?
        /// The name of the news last passed on to the master. Field 10, `status_update_uuid`.
        public var statusUpdateUUID: [UInt8]?
        /// Field 11, `labels`.
        public var labels: Labels?
        @usableFromInline var discoveryBox: Boxed<DiscoveryInfo>?
        /// Field 12, `discovery`.
        @inlinable public var discovery: DiscoveryInfo? {
            get { discoveryBox?.value }
            set { discoveryBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var containerBox: Boxed<ContainerInfo>?
        /// Field 13, `container`.
        @inlinable public var container: ContainerInfo? {
            get { containerBox?.value }
            set { containerBox = newValue.map(Boxed.init) }
        }
        /// Field 14, `user`.
        public var user: String?
        @usableFromInline var healthCheckBox: Boxed<HealthCheck>?
        /// Field 15, `health_check`.
        @inlinable public var healthCheck: HealthCheck? {
            get { healthCheckBox?.value }
            set { healthCheckBox = newValue.map(Boxed.init) }
        }
        /// Field 16, `kill_policy`.
        public var killPolicy: KillPolicy?
        /// Field 17, `limits`.
        public var limits: SortedMap<String, Value.Scalar>

        /// Creates the message.
        public init(
            name: String,
            taskID: TaskID,
            frameworkID: FrameworkID,
            agentID: AgentID,
            state: TaskState,
            executorID: ExecutorID? = nil,
            resources: [Resource] = [],
            statuses: [TaskStatus] = [],
            statusUpdateState: TaskState? = nil,
            statusUpdateUUID: [UInt8]? = nil,
            labels: Labels? = nil,
            discovery: DiscoveryInfo? = nil,
            container: ContainerInfo? = nil,
            user: String? = nil,
            healthCheck: HealthCheck? = nil,
            killPolicy: KillPolicy? = nil,
            limits: SortedMap<String, Value.Scalar> = [:]
        ) {
            self.name = name
            self.taskID = taskID
            self.frameworkID = frameworkID
            self.executorID = executorID
            self.agentID = agentID
            self.state = state
            self.resources = resources
            self.statuses = statuses
            self.statusUpdateState = statusUpdateState
            self.statusUpdateUUID = statusUpdateUUID
            self.labels = labels
            discoveryBox = discovery.map(Boxed.init)
            containerBox = container.map(Boxed.init)
            self.user = user
            healthCheckBox = healthCheck.map(Boxed.init)
            self.killPolicy = killPolicy
            self.limits = limits
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Task" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "name": 1, "task_id": 2, "framework_id": 3, "executor_id": 4, "agent_id": 5, "state": 6, "resources": 7,
            "statuses": 8, "status_update_state": 9, "status_update_uuid": 10, "labels": 11, "discovery": 12,
            "container": 13, "user": 14, "health_check": 15, "kill_policy": 16, "limits": 17,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var name: String?
            var taskID: TaskID?
            var frameworkID: FrameworkID?
            var executorID: ExecutorID?
            var agentID: AgentID?
            var state: TaskState?
            var resources: [Resource] = []
            var statuses: [TaskStatus] = []
            var statusUpdateState: TaskState?
            var statusUpdateUUID: [UInt8]?
            var labels: Labels?
            var discovery: Boxed<DiscoveryInfo>?
            var container: Boxed<ContainerInfo>?
            var user: String?
            var healthCheck: Boxed<HealthCheck>?
            var killPolicy: KillPolicy?
            var limits: SortedMap<String, Value.Scalar> = [:]
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&name)
                case 2: reader.message(&taskID)
                case 3: reader.message(&frameworkID)
                case 4: reader.message(&executorID)
                case 5: reader.message(&agentID)
                case 6: reader.enumeration(&state, isRequired: true)
                case 7: reader.messages(&resources)
                case 8: reader.messages(&statuses)
                case 9: reader.enumeration(&statusUpdateState)
                case 10: reader.bytes(&statusUpdateUUID)
                case 11: reader.message(&labels)
                case 12: reader.boxed(&discovery)
                case 13: reader.boxed(&container)
                case 14: reader.string(&user)
                case 15: reader.boxed(&healthCheck)
                case 16: reader.message(&killPolicy)
                case 17: reader.messages(&limits)
                default: reader.skip()
                }
            }
            guard let name, let taskID, let frameworkID, let agentID, let state else {
                reader.missing([name == nil ? 1 : 0, taskID == nil ? 2 : 0, frameworkID == nil ? 3 : 0, agentID == nil ? 5 : 0, state == nil ? 6 : 0], of: Self.wireFields)
                return nil
            }
            self.name = name
            self.taskID = taskID
            self.frameworkID = frameworkID
            self.executorID = executorID
            self.agentID = agentID
            self.state = state
            self.resources = resources
            self.statuses = statuses
            self.statusUpdateState = statusUpdateState
            self.statusUpdateUUID = statusUpdateUUID
            self.labels = labels
            self.discoveryBox = discovery
            self.containerBox = container
            self.user = user
            self.healthCheckBox = healthCheck
            self.killPolicy = killPolicy
            self.limits = limits
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "name", name)
            writer.message(2, "task_id", taskID)
            writer.message(3, "framework_id", frameworkID)
            writer.message(4, "executor_id", executorID)
            writer.message(5, "agent_id", agentID)
            writer.enumeration(6, "state", state)
            writer.messages(7, "resources", resources)
            writer.messages(8, "statuses", statuses)
            writer.enumeration(9, "status_update_state", statusUpdateState)
            writer.bytes(10, "status_update_uuid", statusUpdateUUID)
            writer.message(11, "labels", labels)
            writer.boxed(12, "discovery", discoveryBox)
            writer.boxed(13, "container", containerBox)
            writer.string(14, "user", user)
            writer.boxed(15, "health_check", healthCheckBox)
            writer.message(16, "kill_policy", killPolicy)
            writer.messages(17, "limits", limits)
        }
    }
}

extension V1 {
    /// How a task is to be killed.
    public struct KillPolicy: WireMessage {
        /// How long the task may take to end after it was asked to. Field 1, `grace_period`.
        public var gracePeriod: DurationInfo?

        /// Creates the message.
        public init(gracePeriod: DurationInfo? = nil) {
            self.gracePeriod = gracePeriod
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.KillPolicy" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["grace_period": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var gracePeriod: DurationInfo?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&gracePeriod)
                default: reader.skip()
                }
            }
            self.gracePeriod = gracePeriod
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "grace_period", gracePeriod)
        }
    }
}
