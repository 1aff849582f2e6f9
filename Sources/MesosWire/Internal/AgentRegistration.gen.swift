// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/agent-registration.schema: change that file and run it again.

extension Internal {
    /// A new agent asks to be taken in.
    package struct RegisterAgentMessage: WireMessage {
        /// Field 1, `slave`.
        package var agent: V1.AgentInfo
        /// The agent's version. Field 2, `version`.
        package var version: String?
        /// Its dynamic reservations and volumes. Field 3, `checkpointed_resources`.
        package var checkpointedResources: [V1.Resource]
        /// Field 4, `agent_capabilities`.
        package var agentCapabilities: [V1.AgentInfo.Capability]
        /// Changes whenever the agent changes its resources by itself. Field 5, `resource_version_uuid`.
        package var resourceVersionUUID: V1.UUID?

        /// Creates the message.
        package init(
            agent: V1.AgentInfo,
            version: String? = nil,
            checkpointedResources: [V1.Resource] = [],
            agentCapabilities: [V1.AgentInfo.Capability] = [],
            resourceVersionUUID: V1.UUID? = nil
        ) {
            self.agent = agent
            self.version = version
            self.checkpointedResources = checkpointedResources
            self.agentCapabilities = agentCapabilities
            self.resourceVersionUUID = resourceVersionUUID
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.RegisterSlaveMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = [
            "slave": 1, "version": 2, "checkpointed_resources": 3, "agent_capabilities": 4, "resource_version_uuid": 5,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var agent: V1.AgentInfo?
            var version: String?
            var checkpointedResources: [V1.Resource] = []
            var agentCapabilities: [V1.AgentInfo.Capability] = []
            var resourceVersionUUID: V1.UUID?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&agent)
                case 2: reader.string(&version)
                case 3: reader.messages(&checkpointedResources)
                case 4: reader.messages(&agentCapabilities)
                case 5: reader.message(&resourceVersionUUID)
                default: reader.skip()
                }
            }
            guard let agent else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.agent = agent
            self.version = version
            self.checkpointedResources = checkpointedResources
            self.agentCapabilities = agentCapabilities
            self.resourceVersionUUID = resourceVersionUUID
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "slave", agent)
            writer.string(2, "version", version)
            writer.messages(3, "checkpointed_resources", checkpointedResources)
            writer.messages(4, "agent_capabilities", agentCapabilities)
            writer.message(5, "resource_version_uuid", resourceVersionUUID)
        }
    }
}

extension Internal {
    /// An agent that has an id tells a master what it runs.
    package struct ReregisterAgentMessage: WireMessage {
        /// Field 2, `slave`.
        package var agent: V1.AgentInfo
        /// The tasks it knows that have not ended, or whose end is not acknowledged. Field 3, `tasks`.
        package var tasks: [V1.Task]
        /// The executors that run. Field 4, `executor_infos`.
        package var executorInfos: [V1.ExecutorInfo]
        /// The frameworks that run nothing any more. Field 5, `completed_frameworks`.
        package var completedFrameworks: [Archive.Framework]
        /// Field 6, `version`.
        package var version: String?
        /// Field 7, `checkpointed_resources`.
        package var checkpointedResources: [V1.Resource]
        /// The frameworks that run something. Field 8, `frameworks`.
        package var frameworks: [V1.FrameworkInfo]
        /// Field 9, `agent_capabilities`.
        package var agentCapabilities: [V1.AgentInfo.Capability]
        /// Field 10, `resource_version_uuid`.
        package var resourceVersionUUID: V1.UUID?

        /// Creates the message.
        package init(
            agent: V1.AgentInfo,
            tasks: [V1.Task] = [],
            executorInfos: [V1.ExecutorInfo] = [],
            completedFrameworks: [Archive.Framework] = [],
            version: String? = nil,
            checkpointedResources: [V1.Resource] = [],
            frameworks: [V1.FrameworkInfo] = [],
            agentCapabilities: [V1.AgentInfo.Capability] = [],
            resourceVersionUUID: V1.UUID? = nil
        ) {
            self.agent = agent
            self.tasks = tasks
            self.executorInfos = executorInfos
            self.completedFrameworks = completedFrameworks
            self.version = version
            self.checkpointedResources = checkpointedResources
            self.frameworks = frameworks
            self.agentCapabilities = agentCapabilities
            self.resourceVersionUUID = resourceVersionUUID
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.ReregisterSlaveMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = [
            "slave": 2, "tasks": 3, "executor_infos": 4, "completed_frameworks": 5, "version": 6,
            "checkpointed_resources": 7, "frameworks": 8, "agent_capabilities": 9, "resource_version_uuid": 10,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var agent: V1.AgentInfo?
            var tasks: [V1.Task] = []
            var executorInfos: [V1.ExecutorInfo] = []
            var completedFrameworks: [Archive.Framework] = []
            var version: String?
            var checkpointedResources: [V1.Resource] = []
            var frameworks: [V1.FrameworkInfo] = []
            var agentCapabilities: [V1.AgentInfo.Capability] = []
            var resourceVersionUUID: V1.UUID?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 2: reader.message(&agent)
                case 3: reader.messages(&tasks)
                case 4: reader.messages(&executorInfos)
                case 5: reader.messages(&completedFrameworks)
                case 6: reader.string(&version)
                case 7: reader.messages(&checkpointedResources)
                case 8: reader.messages(&frameworks)
                case 9: reader.messages(&agentCapabilities)
                case 10: reader.message(&resourceVersionUUID)
                default: reader.skip()
                }
            }
            guard let agent else {
                reader.missing([2], of: Self.wireFields)
                return nil
            }
            self.agent = agent
            self.tasks = tasks
            self.executorInfos = executorInfos
            self.completedFrameworks = completedFrameworks
            self.version = version
            self.checkpointedResources = checkpointedResources
            self.frameworks = frameworks
            self.agentCapabilities = agentCapabilities
            self.resourceVersionUUID = resourceVersionUUID
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(2, "slave", agent)
            writer.messages(3, "tasks", tasks)
            writer.messages(4, "executor_infos", executorInfos)
            writer.messages(5, "completed_frameworks", completedFrameworks)
            writer.string(6, "version", version)
            writer.messages(7, "checkpointed_resources", checkpointedResources)
            writer.messages(8, "frameworks", frameworks)
            writer.messages(9, "agent_capabilities", agentCapabilities)
            writer.message(10, "resource_version_uuid", resourceVersionUUID)
        }
    }
}

extension Internal {
    /// The agent is taken in under this id.
    package struct AgentRegisteredMessage: WireMessage {
        /// Field 1, `slave_id`.
        package var agentID: V1.AgentID
        /// Field 2, `connection`.
        package var connection: MasterAgentConnection?

        /// Creates the message.
        package init(agentID: V1.AgentID, connection: MasterAgentConnection? = nil) {
            self.agentID = agentID
            self.connection = connection
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.SlaveRegisteredMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["slave_id": 1, "connection": 2]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var agentID: V1.AgentID?
            var connection: MasterAgentConnection?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&agentID)
                case 2: reader.message(&connection)
                default: reader.skip()
                }
            }
            guard let agentID else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.agentID = agentID
            self.connection = connection
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "slave_id", agentID)
            writer.message(2, "connection", connection)
        }
    }
}

extension Internal {
    /// The agent is taken in again.
    package struct AgentReregisteredMessage: WireMessage {
        /// Field 1, `slave_id`.
        package var agentID: V1.AgentID
        /// Tasks that the master knows and the agent did not name. Field 2, `reconciliations`.
        package var reconciliations: [ReconcileTasksMessage]
        /// Field 3, `connection`.
        package var connection: MasterAgentConnection?

        /// Creates the message.
        package init(
            agentID: V1.AgentID,
            reconciliations: [ReconcileTasksMessage] = [],
            connection: MasterAgentConnection? = nil
        ) {
            self.agentID = agentID
            self.reconciliations = reconciliations
            self.connection = connection
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.SlaveReregisteredMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["slave_id": 1, "reconciliations": 2, "connection": 3]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var agentID: V1.AgentID?
            var reconciliations: [ReconcileTasksMessage] = []
            var connection: MasterAgentConnection?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&agentID)
                case 2: reader.messages(&reconciliations)
                case 3: reader.message(&connection)
                default: reader.skip()
                }
            }
            guard let agentID else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.agentID = agentID
            self.reconciliations = reconciliations
            self.connection = connection
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "slave_id", agentID)
            writer.messages(2, "reconciliations", reconciliations)
            writer.message(3, "connection", connection)
        }
    }
}

extension Internal {
    /// The agent leaves for good.
    package struct UnregisterAgentMessage: WireMessage {
        /// Field 1, `slave_id`.
        package var agentID: V1.AgentID

        /// Creates the message.
        package init(agentID: V1.AgentID) {
            self.agentID = agentID
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.UnregisterSlaveMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["slave_id": 1]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
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
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "slave_id", agentID)
        }
    }
}

extension Internal {
    /// How master and agent watch each other.
    package struct MasterAgentConnection: WireMessage {
        /// Seconds without a ping after which the agent looks for its master anew. Field 1,
        /// `total_ping_timeout_seconds`.
        package var totalPingTimeoutSeconds: Double?

        /// Creates the message.
        package init(totalPingTimeoutSeconds: Double? = nil) {
            self.totalPingTimeoutSeconds = totalPingTimeoutSeconds
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.MasterSlaveConnection" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["total_ping_timeout_seconds": 1]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var totalPingTimeoutSeconds: Double?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.double(&totalPingTimeoutSeconds)
                default: reader.skip()
                }
            }
            self.totalPingTimeoutSeconds = totalPingTimeoutSeconds
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.double(1, "total_ping_timeout_seconds", totalPingTimeoutSeconds)
        }
    }
}

extension Internal {
    /// Asks the agent for a sign of life.
    package struct PingAgentMessage: WireMessage {
        /// Whether the master counts the agent as connected; if not, it has to register again. Field 1, `connected`.
        package var connected: Bool

        /// Creates the message.
        package init(connected: Bool) {
            self.connected = connected
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.PingSlaveMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["connected": 1]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var connected: Bool?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.bool(&connected)
                default: reader.skip()
                }
            }
            guard let connected else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.connected = connected
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.bool(1, "connected", connected)
        }
    }
}

extension Internal {
    /// A sign of life.
    package struct PongAgentMessage: WireMessage {
        /// Creates the message, which has no fields.
        package init() {}

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.PongSlaveMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = [:]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            while reader.nextField(of: Self.wireFields) != nil { reader.skip() }
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {}
    }
}

extension Internal {
    /// An agent is gone.
    package struct LostAgentMessage: WireMessage {
        /// Field 1, `slave_id`.
        package var agentID: V1.AgentID

        /// Creates the message.
        package init(agentID: V1.AgentID) {
            self.agentID = agentID
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.LostSlaveMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["slave_id": 1]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
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
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "slave_id", agentID)
        }
    }
}

extension Internal {
    /// The agent is to kill all it runs and end.
    package struct ShutdownMessage: WireMessage {
        /// Why, in words. Field 1, `message`.
        package var message: String?

        /// Creates the message.
        package init(message: String? = nil) {
            self.message = message
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.ShutdownMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["message": 1]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var message: String?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&message)
                default: reader.skip()
                }
            }
            self.message = message
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "message", message)
        }
    }
}

extension Internal {
    /// The agent's resources or operations have changed by themselves.
    package struct UpdateAgentMessage: WireMessage {
        /// A list of operations.
        package struct Operations: WireMessage {
            /// Field 1, `operations`.
            package var operations: [V1.Operation]

            /// Creates the message.
            package init(operations: [V1.Operation] = []) {
                self.operations = operations
            }

            /// The message's full name on the wire.
            package static var wireName: String { "mesos.internal.UpdateSlaveMessage.Operations" }

            /// The names and numbers of the message's fields.
            package static let wireFields: WireNames = ["operations": 1]

            /// Reads the message's fields; fails if a required one is missing.
            package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var operations: [V1.Operation] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&operations)
                    default: reader.skip()
                    }
                }
                self.operations = operations
            }

            /// Writes the message's fields.
            package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "operations", operations)
            }
        }

        /// A source of resources on the agent other than the agent itself.
        package struct ResourceProvider: WireMessage {
            @usableFromInline var infoBox: Boxed<V1.ResourceProviderInfo>?
            /// Field 1, `info`.
            @inlinable package var info: V1.ResourceProviderInfo? {
                get { infoBox?.value }
                set { infoBox = newValue.map(Boxed.init) }
            }
            /// Field 2, `total_resources`.
            package var totalResources: [V1.Resource]
            /// Those under way, or whose end is not acknowledged. Field 3, `operations`.
            package var operations: Operations
            /// Changes whenever the provider changes its resources by itself. Field 4, `resource_version_uuid`.
            package var resourceVersionUUID: V1.UUID

            /// Creates the message.
            package init(
                operations: Operations,
                resourceVersionUUID: V1.UUID,
                info: V1.ResourceProviderInfo? = nil,
                totalResources: [V1.Resource] = []
            ) {
                infoBox = info.map(Boxed.init)
                self.totalResources = totalResources
                self.operations = operations
                self.resourceVersionUUID = resourceVersionUUID
            }

            /// The message's full name on the wire.
            package static var wireName: String { "mesos.internal.UpdateSlaveMessage.ResourceProvider" }

            /// The names and numbers of the message's fields.
            package static let wireFields: WireNames = [
                "info": 1, "total_resources": 2, "operations": 3, "resource_version_uuid": 4,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var info: Boxed<V1.ResourceProviderInfo>?
                var totalResources: [V1.Resource] = []
                var operations: Operations?
                var resourceVersionUUID: V1.UUID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.boxed(&info)
                    case 2: reader.messages(&totalResources)
                    case 3: reader.message(&operations)
                    case 4: reader.message(&resourceVersionUUID)
                    default: reader.skip()
                    }
                }
                guard let operations, let resourceVersionUUID else {
                    reader.missing([operations == nil ? 3 : 0, resourceVersionUUID == nil ? 4 : 0], of: Self.wireFields)
                    return nil
                }
                self.infoBox = info
                self.totalResources = totalResources
                self.operations = operations
                self.resourceVersionUUID = resourceVersionUUID
            }

            /// Writes the message's fields.
            package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.boxed(1, "info", infoBox)
                writer.messages(2, "total_resources", totalResources)
                writer.message(3, "operations", operations)
                writer.message(4, "resource_version_uuid", resourceVersionUUID)
            }
        }

        /// A list of resource providers.
        package struct ResourceProviders: WireMessage {
            /// Field 1, `providers`.
            package var providers: [ResourceProvider]

            /// Creates the message.
            package init(providers: [ResourceProvider] = []) {
                self.providers = providers
            }

            /// The message's full name on the wire.
            package static var wireName: String { "mesos.internal.UpdateSlaveMessage.ResourceProviders" }

            /// The names and numbers of the message's fields.
            package static let wireFields: WireNames = ["providers": 1]

            /// Reads the message's fields; fails if a required one is missing.
            package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var providers: [ResourceProvider] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&providers)
                    default: reader.skip()
                    }
                }
                self.providers = providers
            }

            /// Writes the message's fields.
            package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "providers", providers)
            }
        }

        /// Field 1, `slave_id`.
        package var agentID: V1.AgentID
        /// What may be offered beyond what the agent has. Field 2, `oversubscribed_resources`.
        package var oversubscribedResources: [V1.Resource]
        /// Whether the list counts, even if it is empty. Field 5, `update_oversubscribed_resources`.
        package var updateOversubscribedResources: Bool?
        /// The agent's own: under way, or with an unacknowledged end. Field 6, `operations`.
        package var operations: Operations?
        /// Changes whenever the agent changes its resources by itself. Field 7, `resource_version_uuid`.
        package var resourceVersionUUID: V1.UUID?
        /// All of the agent; as they were if absent. Field 8, `resource_providers`.
        package var resourceProviders: ResourceProviders?

        /// Creates the message.
        package init(
            agentID: V1.AgentID,
            oversubscribedResources: [V1.Resource] = [],
            updateOversubscribedResources: Bool? = nil,
            operations: Operations? = nil,
            resourceVersionUUID: V1.UUID? = nil,
            resourceProviders: ResourceProviders? = nil
        ) {
            self.agentID = agentID
            self.oversubscribedResources = oversubscribedResources
            self.updateOversubscribedResources = updateOversubscribedResources
            self.operations = operations
            self.resourceVersionUUID = resourceVersionUUID
            self.resourceProviders = resourceProviders
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.UpdateSlaveMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = [
            "slave_id": 1, "oversubscribed_resources": 2, "update_oversubscribed_resources": 5, "operations": 6,
            "resource_version_uuid": 7, "resource_providers": 8,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var agentID: V1.AgentID?
            var oversubscribedResources: [V1.Resource] = []
            var updateOversubscribedResources: Bool?
            var operations: Operations?
            var resourceVersionUUID: V1.UUID?
            var resourceProviders: ResourceProviders?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&agentID)
                case 2: reader.messages(&oversubscribedResources)
                case 5: reader.bool(&updateOversubscribedResources)
                case 6: reader.message(&operations)
                case 7: reader.message(&resourceVersionUUID)
                case 8: reader.message(&resourceProviders)
                default: reader.skip()
                }
            }
            guard let agentID else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.agentID = agentID
            self.oversubscribedResources = oversubscribedResources
            self.updateOversubscribedResources = updateOversubscribedResources
            self.operations = operations
            self.resourceVersionUUID = resourceVersionUUID
            self.resourceProviders = resourceProviders
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "slave_id", agentID)
            writer.messages(2, "oversubscribed_resources", oversubscribedResources)
            writer.bool(5, "update_oversubscribed_resources", updateOversubscribedResources)
            writer.message(6, "operations", operations)
            writer.message(7, "resource_version_uuid", resourceVersionUUID)
            writer.message(8, "resource_providers", resourceProviders)
        }
    }
}

extension Internal {
    /// The version of the resources that a task was placed on.
    package struct ResourceVersionUUID: WireMessage {
        /// Field 1, `resource_provider_id`.
        package var resourceProviderID: V1.ResourceProviderID?
        /// Field 2, `uuid`.
        package var uuid: V1.UUID

        /// Creates the message.
        package init(uuid: V1.UUID, resourceProviderID: V1.ResourceProviderID? = nil) {
            self.resourceProviderID = resourceProviderID
            self.uuid = uuid
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.ResourceVersionUUID" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["resource_provider_id": 1, "uuid": 2]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var resourceProviderID: V1.ResourceProviderID?
            var uuid: V1.UUID?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&resourceProviderID)
                case 2: reader.message(&uuid)
                default: reader.skip()
                }
            }
            guard let uuid else {
                reader.missing([2], of: Self.wireFields)
                return nil
            }
            self.resourceProviderID = resourceProviderID
            self.uuid = uuid
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "resource_provider_id", resourceProviderID)
            writer.message(2, "uuid", uuid)
        }
    }
}

extension Internal {
    /// Frameworks that run nothing any more.
    package struct Archive: WireMessage {
        /// A framework with its tasks.
        package struct Framework: WireMessage {
            /// Field 1, `framework_info`.
            package var frameworkInfo: V1.FrameworkInfo
            /// Field 2, `pid`.
            package var pid: String?
            /// Field 3, `tasks`.
            package var tasks: [V1.Task]

            /// Creates the message.
            package init(frameworkInfo: V1.FrameworkInfo, pid: String? = nil, tasks: [V1.Task] = []) {
                self.frameworkInfo = frameworkInfo
                self.pid = pid
                self.tasks = tasks
            }

            /// The message's full name on the wire.
            package static var wireName: String { "mesos.internal.Archive.Framework" }

            /// The names and numbers of the message's fields.
            package static let wireFields: WireNames = ["framework_info": 1, "pid": 2, "tasks": 3]

            /// Reads the message's fields; fails if a required one is missing.
            package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var frameworkInfo: V1.FrameworkInfo?
                var pid: String?
                var tasks: [V1.Task] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&frameworkInfo)
                    case 2: reader.string(&pid)
                    case 3: reader.messages(&tasks)
                    default: reader.skip()
                    }
                }
                guard let frameworkInfo else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.frameworkInfo = frameworkInfo
                self.pid = pid
                self.tasks = tasks
            }

            /// Writes the message's fields.
            package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "framework_info", frameworkInfo)
                writer.string(2, "pid", pid)
                writer.messages(3, "tasks", tasks)
            }
        }

        /// Field 1, `frameworks`.
        package var frameworks: [Framework]

        /// Creates the message.
        package init(frameworks: [Framework] = []) {
            self.frameworks = frameworks
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.Archive" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["frameworks": 1]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var frameworks: [Framework] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&frameworks)
                default: reader.skip()
                }
            }
            self.frameworks = frameworks
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "frameworks", frameworks)
        }
    }
}
