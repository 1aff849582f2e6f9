// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/task-messages.schema: change that file and run it again.

extension Internal {
    /// The agent is to run a task.
    package struct RunTaskMessage: WireMessage {
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.RunTaskMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = [
            "framework_id": 1, "framework": 2, "pid": 3, "task": 4, "resource_version_uuids": 5, "launch_executor": 6,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var frameworkID: V1.FrameworkID?
            var framework: Boxed<V1.FrameworkInfo>?
            var pid: String?
            var task: V1.TaskInfo?
            var resourceVersionUUIDs: [ResourceVersionUUID] = []
            var launchExecutor: Bool?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&frameworkID)
                case 2: reader.boxed(&framework)
                case 3: reader.string(&pid)
                case 4: reader.message(&task)
                case 5: reader.messages(&resourceVersionUUIDs)
                case 6: reader.bool(&launchExecutor)
                default: reader.skip()
                }
            }
            guard let framework, let task else {
                reader.missing([framework == nil ? 2 : 0, task == nil ? 4 : 0], of: Self.wireFields)
                return nil
            }
            self.frameworkID = frameworkID
            self.frameworkBox = framework
            self.pid = pid
            self.task = task
            self.resourceVersionUUIDs = resourceVersionUUIDs
            self.launchExecutor = launchExecutor
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "framework_id", frameworkID)
            writer.boxed(2, "framework", frameworkBox)
            writer.string(3, "pid", pid)
            writer.message(4, "task", task)
            writer.messages(5, "resource_version_uuids", resourceVersionUUIDs)
            writer.bool(6, "launch_executor", launchExecutor)
        }
    }
}

extension Internal {
    /// The agent is to run tasks that live and die together.
    package struct RunTaskGroupMessage: WireMessage {
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.RunTaskGroupMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = [
            "framework": 1, "executor": 2, "task_group": 3, "resource_version_uuids": 4, "launch_executor": 5,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var framework: Boxed<V1.FrameworkInfo>?
            var executor: V1.ExecutorInfo?
            var taskGroup: V1.TaskGroupInfo?
            var resourceVersionUUIDs: [ResourceVersionUUID] = []
            var launchExecutor: Bool?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.boxed(&framework)
                case 2: reader.message(&executor)
                case 3: reader.message(&taskGroup)
                case 4: reader.messages(&resourceVersionUUIDs)
                case 5: reader.bool(&launchExecutor)
                default: reader.skip()
                }
            }
            guard let framework, let executor, let taskGroup else {
                reader.missing([framework == nil ? 1 : 0, executor == nil ? 2 : 0, taskGroup == nil ? 3 : 0], of: Self.wireFields)
                return nil
            }
            self.frameworkBox = framework
            self.executor = executor
            self.taskGroup = taskGroup
            self.resourceVersionUUIDs = resourceVersionUUIDs
            self.launchExecutor = launchExecutor
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.boxed(1, "framework", frameworkBox)
            writer.message(2, "executor", executor)
            writer.message(3, "task_group", taskGroup)
            writer.messages(4, "resource_version_uuids", resourceVersionUUIDs)
            writer.bool(5, "launch_executor", launchExecutor)
        }
    }
}

extension Internal {
    /// A task is to be killed.
    package struct KillTaskMessage: WireMessage {
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.KillTaskMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["framework_id": 1, "task_id": 2, "kill_policy": 3]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var frameworkID: V1.FrameworkID?
            var taskID: V1.TaskID?
            var killPolicy: V1.KillPolicy?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&frameworkID)
                case 2: reader.message(&taskID)
                case 3: reader.message(&killPolicy)
                default: reader.skip()
                }
            }
            guard let frameworkID, let taskID else {
                reader.missing([frameworkID == nil ? 1 : 0, taskID == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.frameworkID = frameworkID
            self.taskID = taskID
            self.killPolicy = killPolicy
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "framework_id", frameworkID)
            writer.message(2, "task_id", taskID)
            writer.message(3, "kill_policy", killPolicy)
        }
    }
}

extension Internal {
    /// How tasks stand, as one side sees it.
    package struct ReconcileTasksMessage: WireMessage {
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.ReconcileTasksMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["framework_id": 1, "statuses": 2, "framework": 3]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var frameworkID: V1.FrameworkID?
            var statuses: [V1.TaskStatus] = []
            var framework: Boxed<V1.FrameworkInfo>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&frameworkID)
                case 2: reader.messages(&statuses)
                case 3: reader.boxed(&framework)
                default: reader.skip()
                }
            }
            guard let frameworkID else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.frameworkID = frameworkID
            self.statuses = statuses
            self.frameworkBox = framework
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "framework_id", frameworkID)
            writer.messages(2, "statuses", statuses)
            writer.boxed(3, "framework", frameworkBox)
        }
    }
}

extension Internal {
    /// All of a framework on the agent is to be killed.
    package struct ShutdownFrameworkMessage: WireMessage {
        /// Field 1, `framework_id`.
        package var frameworkID: V1.FrameworkID

        /// Creates the message.
        package init(frameworkID: V1.FrameworkID) {
            self.frameworkID = frameworkID
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.ShutdownFrameworkMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["framework_id": 1]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var frameworkID: V1.FrameworkID?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&frameworkID)
                default: reader.skip()
                }
            }
            guard let frameworkID else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.frameworkID = frameworkID
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "framework_id", frameworkID)
        }
    }
}

extension Internal {
    /// A framework has changed what it says about itself.
    package struct UpdateFrameworkMessage: WireMessage {
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.UpdateFrameworkMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["framework_id": 1, "pid": 2, "framework_info": 3]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var frameworkID: V1.FrameworkID?
            var pid: String?
            var frameworkInfo: Boxed<V1.FrameworkInfo>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&frameworkID)
                case 2: reader.string(&pid)
                case 3: reader.boxed(&frameworkInfo)
                default: reader.skip()
                }
            }
            guard let frameworkID else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.frameworkID = frameworkID
            self.pid = pid
            self.frameworkInfoBox = frameworkInfo
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "framework_id", frameworkID)
            writer.string(2, "pid", pid)
            writer.boxed(3, "framework_info", frameworkInfoBox)
        }
    }
}
