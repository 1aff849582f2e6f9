// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/tasks.schema: change that file and run it again.

public import MesosBase

extension V1 {
    /// A task as its framework describes it.
    public struct TaskInfo: Sendable, Equatable {
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
    }
}

extension V1 {
    /// Tasks that live and die together.
    public struct TaskGroupInfo: Sendable, Equatable {
        /// Field 1, `tasks`.
        public var tasks: [TaskInfo]

        /// Creates the message.
        public init(tasks: [TaskInfo] = []) {
            self.tasks = tasks
        }
    }
}

extension V1 {
    /// A task as master and agent keep it.
    public struct Task: Sendable, Equatable {
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
    }
}

extension V1 {
    /// How a task is to be killed.
    public struct KillPolicy: Sendable, Equatable {
        /// How long the task may take to end after it was asked to. Field 1, `grace_period`.
        public var gracePeriod: DurationInfo?

        /// Creates the message.
        public init(gracePeriod: DurationInfo? = nil) {
            self.gracePeriod = gracePeriod
        }
    }
}
