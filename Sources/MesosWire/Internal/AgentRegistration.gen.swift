// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/agent-registration.schema: change that file and run it again.

extension Internal {
    /// A new agent asks to be taken in.
    package struct RegisterAgentMessage: Sendable, Equatable {
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
    }
}

extension Internal {
    /// An agent that has an id tells a master what it runs.
    package struct ReregisterAgentMessage: Sendable, Equatable {
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
    }
}

extension Internal {
    /// The agent is taken in under this id.
    package struct AgentRegisteredMessage: Sendable, Equatable {
        /// Field 1, `slave_id`.
        package var agentID: V1.AgentID
        /// Field 2, `connection`.
        package var connection: MasterAgentConnection?

        /// Creates the message.
        package init(agentID: V1.AgentID, connection: MasterAgentConnection? = nil) {
            self.agentID = agentID
            self.connection = connection
        }
    }
}

extension Internal {
    /// The agent is taken in again.
    package struct AgentReregisteredMessage: Sendable, Equatable {
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
    }
}

extension Internal {
    /// The agent leaves for good.
    package struct UnregisterAgentMessage: Sendable, Equatable {
        /// Field 1, `slave_id`.
        package var agentID: V1.AgentID

        /// Creates the message.
        package init(agentID: V1.AgentID) {
            self.agentID = agentID
        }
    }
}

extension Internal {
    /// How master and agent watch each other.
    package struct MasterAgentConnection: Sendable, Equatable {
        /// Seconds without a ping after which the agent looks for its master anew. Field 1,
        /// `total_ping_timeout_seconds`.
        package var totalPingTimeoutSeconds: Double?

        /// Creates the message.
        package init(totalPingTimeoutSeconds: Double? = nil) {
            self.totalPingTimeoutSeconds = totalPingTimeoutSeconds
        }
    }
}

extension Internal {
    /// Asks the agent for a sign of life.
    package struct PingAgentMessage: Sendable, Equatable {
        /// Whether the master counts the agent as connected; if not, it has to register again. Field 1, `connected`.
        package var connected: Bool

        /// Creates the message.
        package init(connected: Bool) {
            self.connected = connected
        }
    }
}

extension Internal {
    /// A sign of life.
    package struct PongAgentMessage: Sendable, Equatable {
        /// Creates the message, which has no fields.
        package init() {}
    }
}

extension Internal {
    /// An agent is gone.
    package struct LostAgentMessage: Sendable, Equatable {
        /// Field 1, `slave_id`.
        package var agentID: V1.AgentID

        /// Creates the message.
        package init(agentID: V1.AgentID) {
            self.agentID = agentID
        }
    }
}

extension Internal {
    /// The agent is to kill all it runs and end.
    package struct ShutdownMessage: Sendable, Equatable {
        /// Why, in words. Field 1, `message`.
        package var message: String?

        /// Creates the message.
        package init(message: String? = nil) {
            self.message = message
        }
    }
}

extension Internal {
    /// The agent's resources or operations have changed by themselves.
    package struct UpdateAgentMessage: Sendable, Equatable {
        /// A list of operations.
        package struct Operations: Sendable, Equatable {
            /// Field 1, `operations`.
            package var operations: [V1.Operation]

            /// Creates the message.
            package init(operations: [V1.Operation] = []) {
                self.operations = operations
            }
        }

        /// A source of resources on the agent other than the agent itself.
        package struct ResourceProvider: Sendable, Equatable {
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
        }

        /// A list of resource providers.
        package struct ResourceProviders: Sendable, Equatable {
            /// Field 1, `providers`.
            package var providers: [ResourceProvider]

            /// Creates the message.
            package init(providers: [ResourceProvider] = []) {
                self.providers = providers
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
    }
}

extension Internal {
    /// The version of the resources that a task was placed on.
    package struct ResourceVersionUUID: Sendable, Equatable {
        /// Field 1, `resource_provider_id`.
        package var resourceProviderID: V1.ResourceProviderID?
        /// Field 2, `uuid`.
        package var uuid: V1.UUID

        /// Creates the message.
        package init(uuid: V1.UUID, resourceProviderID: V1.ResourceProviderID? = nil) {
            self.resourceProviderID = resourceProviderID
            self.uuid = uuid
        }
    }
}

extension Internal {
    /// Frameworks that run nothing any more.
    package struct Archive: Sendable, Equatable {
        /// A framework with its tasks.
        package struct Framework: Sendable, Equatable {
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
        }

        /// Field 1, `frameworks`.
        package var frameworks: [Framework]

        /// Creates the message.
        package init(frameworks: [Framework] = []) {
            self.frameworks = frameworks
        }
    }
}
