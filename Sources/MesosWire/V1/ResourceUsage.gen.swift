// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/resource-usage.schema: change that file and run it again.

extension V1 {
    /// What the executors of an agent use of its resources.
    public struct ResourceUsage: Sendable, Equatable {
        /// What an executor and its tasks use.
        public struct Executor: Sendable, Equatable {
            /// A task that has not ended.
            public struct Task: Sendable, Equatable {
                /// Field 1, `name`.
                public var name: String
                /// Field 2, `id`.
                public var id: TaskID
                /// Field 3, `resources`.
                public var resources: [Resource]
                /// Field 4, `labels`.
                public var labels: Labels?

                /// Creates the message.
                public init(name: String, id: TaskID, resources: [Resource] = [], labels: Labels? = nil) {
                    self.name = name
                    self.id = id
                    self.resources = resources
                    self.labels = labels
                }
            }

            /// Field 1, `executor_info`.
            public var executorInfo: ExecutorInfo
            /// What the executor and its tasks were given. Field 2, `allocated`.
            public var allocated: [Resource]
            /// What they use; absent if nobody measures it. Field 3, `statistics`.
            public var statistics: ResourceStatistics?
            /// Field 4, `container_id`.
            public var containerID: ContainerID
            /// Field 5, `tasks`.
            public var tasks: [Task]

            /// Creates the message.
            public init(
                executorInfo: ExecutorInfo,
                containerID: ContainerID,
                allocated: [Resource] = [],
                statistics: ResourceStatistics? = nil,
                tasks: [Task] = []
            ) {
                self.executorInfo = executorInfo
                self.allocated = allocated
                self.statistics = statistics
                self.containerID = containerID
                self.tasks = tasks
            }
        }

        /// Field 1, `executors`.
        public var executors: [Executor]
        /// All that the agent has. Field 2, `total`.
        public var total: [Resource]

        /// Creates the message.
        public init(executors: [Executor] = [], total: [Resource] = []) {
            self.executors = executors
            self.total = total
        }
    }
}
