// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/task-messages.schema: change that file and run it again.

extension Internal {
    /// The agent is to run a task.
    package struct RunTaskMessage: Sendable, Equatable {
        /// Field 1, `framework_id`. Deprecated.
        package var frameworkID: V1.FrameworkID?
        @usableFromInline var frameworkBox: Boxed<V1.FrameworkInfo>
        /// Whose task it is. Field 2, `framework`.
        @inlinable package var framework: V1.FrameworkInfo {
            get { frameworkBox.value }
            set { frameworkBox = Boxed(newValue) }
        }
        /// Where a scheduler of the old protocol listens. Field 3, `pid`.
        package var pid: String?
        /// Field 4, `task`.
        package var task: V1.TaskInfo
        /// Field 5, `resource_version_uuids`.
        package var resourceVersionUUIDs: [ResourceVersionUUID]
        /// Whether the executor is to be started; if not, it runs already. Field 6, `launch_executor`.
        package var launchExecutor: Bool?

        /// Creates the message.
        package init(
            framework: V1.FrameworkInfo,
            task: V1.TaskInfo,
            frameworkID: V1.FrameworkID? = nil,
            pid: String? = nil,
            resourceVersionUUIDs: [ResourceVersionUUID] = [],
            launchExecutor: Bool? = nil
        ) {
            self.frameworkID = frameworkID
            frameworkBox = Boxed(framework)
            self.pid = pid
            self.task = task
            self.resourceVersionUUIDs = resourceVersionUUIDs
            self.launchExecutor = launchExecutor
        }
    }
}

extension Internal {
    /// The agent is to run tasks that live and die together.
    package struct RunTaskGroupMessage: Sendable, Equatable {
        @usableFromInline var frameworkBox: Boxed<V1.FrameworkInfo>
        /// Field 1, `framework`.
        @inlinable package var framework: V1.FrameworkInfo {
            get { frameworkBox.value }
            set { frameworkBox = Boxed(newValue) }
        }
        /// Field 2, `executor`.
        package var executor: V1.ExecutorInfo
        /// Field 3, `task_group`.
        package var taskGroup: V1.TaskGroupInfo
        /// Field 4, `resource_version_uuids`.
        package var resourceVersionUUIDs: [ResourceVersionUUID]
        /// Whether the executor is to be started; if not, it runs already. Field 5, `launch_executor`.
        package var launchExecutor: Bool?

        /// Creates the message.
        package init(
            framework: V1.FrameworkInfo,
            executor: V1.ExecutorInfo,
            taskGroup: V1.TaskGroupInfo,
            resourceVersionUUIDs: [ResourceVersionUUID] = [],
            launchExecutor: Bool? = nil
        ) {
            frameworkBox = Boxed(framework)
            self.executor = executor
            self.taskGroup = taskGroup
            self.resourceVersionUUIDs = resourceVersionUUIDs
            self.launchExecutor = launchExecutor
        }
    }
}

extension Internal {
    /// A task is to be killed.
    package struct KillTaskMessage: Sendable, Equatable {
        /// Field 1, `framework_id`.
        package var frameworkID: V1.FrameworkID
        /// Field 2, `task_id`.
        package var taskID: V1.TaskID
        /// Field 3, `kill_policy`.
        package var killPolicy: V1.KillPolicy?

        /// Creates the message.
        package init(frameworkID: V1.FrameworkID, taskID: V1.TaskID, killPolicy: V1.KillPolicy? = nil) {
            self.frameworkID = frameworkID
            self.taskID = taskID
            self.killPolicy = killPolicy
        }
    }
}

extension Internal {
    /// How tasks stand, as one side sees it.
    package struct ReconcileTasksMessage: Sendable, Equatable {
        /// Field 1, `framework_id`.
        package var frameworkID: V1.FrameworkID
        /// Field 2, `statuses`.
        package var statuses: [V1.TaskStatus]
        @usableFromInline var frameworkBox: Boxed<V1.FrameworkInfo>?
        /// Field 3, `framework`.
        @inlinable package var framework: V1.FrameworkInfo? {
            get { frameworkBox?.value }
            set { frameworkBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        package init(frameworkID: V1.FrameworkID, statuses: [V1.TaskStatus] = [], framework: V1.FrameworkInfo? = nil) {
            self.frameworkID = frameworkID
            self.statuses = statuses
            frameworkBox = framework.map(Boxed.init)
        }
    }
}

extension Internal {
    /// All of a framework on the agent is to be killed.
    package struct ShutdownFrameworkMessage: Sendable, Equatable {
        /// Field 1, `framework_id`.
        package var frameworkID: V1.FrameworkID

        /// Creates the message.
        package init(frameworkID: V1.FrameworkID) {
            self.frameworkID = frameworkID
        }
    }
}

extension Internal {
    /// A framework has changed what it says about itself.
    package struct UpdateFrameworkMessage: Sendable, Equatable {
        /// Field 1, `framework_id`.
        package var frameworkID: V1.FrameworkID
        /// Field 2, `pid`.
        package var pid: String?
        @usableFromInline var frameworkInfoBox: Boxed<V1.FrameworkInfo>?
        /// Field 3, `framework_info`.
        @inlinable package var frameworkInfo: V1.FrameworkInfo? {
            get { frameworkInfoBox?.value }
            set { frameworkInfoBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        package init(frameworkID: V1.FrameworkID, pid: String? = nil, frameworkInfo: V1.FrameworkInfo? = nil) {
            self.frameworkID = frameworkID
            self.pid = pid
            frameworkInfoBox = frameworkInfo.map(Boxed.init)
        }
    }
}
