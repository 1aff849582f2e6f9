// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/resource-usage.schema: change that file and run it again.

extension V1 {
    /// What the executors of an agent use of its resources.
    public struct ResourceUsage: WireMessage {
        /// What an executor and its tasks use.
        public struct Executor: WireMessage {
            /// A task that has not ended.
            public struct Task: WireMessage {
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

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.ResourceUsage.Executor.Task" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["name": 1, "id": 2, "resources": 3, "labels": 4]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var name: String?
                    var id: TaskID?
                    var resources: [Resource] = []
                    var labels: Labels?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.string(&name)
                        case 2: reader.message(&id)
                        case 3: reader.messages(&resources)
                        case 4: reader.message(&labels)
                        default: reader.skip()
                        }
                    }
                    guard let name, let id else {
                        reader.missing([name == nil ? 1 : 0, id == nil ? 2 : 0], of: Self.wireFields)
                        return nil
                    }
                    self.name = name
                    self.id = id
                    self.resources = resources
                    self.labels = labels
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.string(1, "name", name)
                    writer.message(2, "id", id)
                    writer.messages(3, "resources", resources)
                    writer.message(4, "labels", labels)
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.ResourceUsage.Executor" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "executor_info": 1, "allocated": 2, "statistics": 3, "container_id": 4, "tasks": 5,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var executorInfo: ExecutorInfo?
                var allocated: [Resource] = []
                var statistics: ResourceStatistics?
                var containerID: ContainerID?
                var tasks: [Task] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&executorInfo)
                    case 2: reader.messages(&allocated)
                    case 3: reader.message(&statistics)
                    case 4: reader.message(&containerID)
                    case 5: reader.messages(&tasks)
                    default: reader.skip()
                    }
                }
                guard let executorInfo, let containerID else {
                    reader.missing([executorInfo == nil ? 1 : 0, containerID == nil ? 4 : 0], of: Self.wireFields)
                    return nil
                }
                self.executorInfo = executorInfo
                self.allocated = allocated
                self.statistics = statistics
                self.containerID = containerID
                self.tasks = tasks
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "executor_info", executorInfo)
                writer.messages(2, "allocated", allocated)
                writer.message(3, "statistics", statistics)
                writer.message(4, "container_id", containerID)
                writer.messages(5, "tasks", tasks)
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.ResourceUsage" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["executors": 1, "total": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var executors: [Executor] = []
            var total: [Resource] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&executors)
                case 2: reader.messages(&total)
                default: reader.skip()
                }
            }
            self.executors = executors
            self.total = total
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "executors", executors)
            writer.messages(2, "total", total)
        }
    }
}
