// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/operation-messages.schema: change that file and run it again.

extension Internal {
    /// The agent is to do something with resources.
    package struct ApplyOperationMessage: Sendable, Equatable {
        /// Who asked for it; an operator if absent. Field 1, `framework_id`.
        package var frameworkID: V1.FrameworkID?
        /// Field 2, `operation_info`.
        package var operationInfo: V1.Offer.Operation
        /// Names the operation within the cluster. Field 3, `operation_uuid`.
        package var operationUUID: V1.UUID
        /// Field 4, `resource_version_uuid`.
        package var resourceVersionUUID: ResourceVersionUUID

        /// Creates the message.
        package init(
            operationInfo: V1.Offer.Operation,
            operationUUID: V1.UUID,
            resourceVersionUUID: ResourceVersionUUID,
            frameworkID: V1.FrameworkID? = nil
        ) {
            self.frameworkID = frameworkID
            self.operationInfo = operationInfo
            self.operationUUID = operationUUID
            self.resourceVersionUUID = resourceVersionUUID
        }
    }
}

extension Internal {
    /// The agent is to write down its dynamic reservations and volumes; for agents that know no operations.
    package struct CheckpointResourcesMessage: Sendable, Equatable {
        /// Field 1, `resources`.
        package var resources: [V1.Resource]

        /// Creates the message.
        package init(resources: [V1.Resource] = []) {
            self.resources = resources
        }
    }
}

extension Internal {
    /// News about an operation, on its way.
    package struct UpdateOperationStatusMessage: Sendable, Equatable {
        /// Field 1, `framework_id`.
        package var frameworkID: V1.FrameworkID?
        /// Field 2, `slave_id`.
        package var agentID: V1.AgentID?
        /// Field 3, `status`.
        package var status: V1.OperationStatus
        @usableFromInline var latestStatusBox: Boxed<V1.OperationStatus>?
        /// How the operation stands by now. Field 4, `latest_status`.
        @inlinable package var latestStatus: V1.OperationStatus? {
            get { latestStatusBox?.value }
            set { latestStatusBox = newValue.map(Boxed.init) }
        }
        /// Absent if the operation is not known. Field 5, `operation_uuid`.
        package var operationUUID: V1.UUID?

        /// Creates the message.
        package init(
            status: V1.OperationStatus,
            frameworkID: V1.FrameworkID? = nil,
            agentID: V1.AgentID? = nil,
            latestStatus: V1.OperationStatus? = nil,
            operationUUID: V1.UUID? = nil
        ) {
            self.frameworkID = frameworkID
            self.agentID = agentID
            self.status = status
            latestStatusBox = latestStatus.map(Boxed.init)
            self.operationUUID = operationUUID
        }
    }
}

extension Internal {
    /// A line of the file in which an agent keeps the news about an operation.
    package struct UpdateOperationStatusRecord: Sendable, Equatable {
        /// What is written down.
        package enum Kind: Int32, WireEnumeration {
            /// `UPDATE`.
            case update = 0
            /// `ACK`.
            case ack = 1

            /// The value's name on the wire.
            package var wireName: String {
                switch self {
                case .update: "UPDATE"
                case .ack: "ACK"
                }
            }
        }

        /// Field 1, `type`.
        package var type: Kind
        @usableFromInline var updateBox: Boxed<UpdateOperationStatusMessage>?
        /// Field 2, `update`.
        @inlinable package var update: UpdateOperationStatusMessage? {
            get { updateBox?.value }
            set { updateBox = newValue.map(Boxed.init) }
        }
        /// Field 3, `uuid`.
        package var uuid: V1.UUID?

        /// Creates the message.
        package init(type: Kind, update: UpdateOperationStatusMessage? = nil, uuid: V1.UUID? = nil) {
            self.type = type
            updateBox = update.map(Boxed.init)
            self.uuid = uuid
        }
    }
}

extension Internal {
    /// Somebody has taken note of news about an operation.
    package struct AcknowledgeOperationStatusMessage: Sendable, Equatable {
        /// Names the news. Field 1, `status_uuid`.
        package var statusUUID: V1.UUID
        /// Names the operation. Field 2, `operation_uuid`.
        package var operationUUID: V1.UUID
        /// Field 3, `resource_provider_id`.
        package var resourceProviderID: V1.ResourceProviderID?

        /// Creates the message.
        package init(statusUUID: V1.UUID, operationUUID: V1.UUID, resourceProviderID: V1.ResourceProviderID? = nil) {
            self.statusUUID = statusUUID
            self.operationUUID = operationUUID
            self.resourceProviderID = resourceProviderID
        }
    }
}

extension Internal {
    /// Asks the agent how operations stand.
    package struct ReconcileOperationsMessage: Sendable, Equatable {
        /// An operation that is asked about.
        package struct Operation: Sendable, Equatable {
            /// Field 1, `operation_uuid`.
            package var operationUUID: V1.UUID?
            /// Field 2, `resource_provider_id`.
            package var resourceProviderID: V1.ResourceProviderID?
            /// Field 3, `operation_id`.
            package var operationID: V1.OperationID?

            /// Creates the message.
            package init(
                operationUUID: V1.UUID? = nil,
                resourceProviderID: V1.ResourceProviderID? = nil,
                operationID: V1.OperationID? = nil
            ) {
                self.operationUUID = operationUUID
                self.resourceProviderID = resourceProviderID
                self.operationID = operationID
            }
        }

        /// Field 1, `operations`.
        package var operations: [Operation]
        /// Who asks; the master itself if absent. Field 2, `framework_id`.
        package var frameworkID: V1.FrameworkID?

        /// Creates the message.
        package init(operations: [Operation] = [], frameworkID: V1.FrameworkID? = nil) {
            self.operations = operations
            self.frameworkID = frameworkID
        }
    }
}
