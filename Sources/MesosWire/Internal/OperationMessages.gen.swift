// swift-format-ignore-file
// Written by mesos-wiregen from Schema/Internal/operation-messages.schema: change that file and run it again.

extension Internal {
    /// The agent is to do something with resources.
    package struct ApplyOperationMessage: WireMessage {
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.ApplyOperationMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = [
            "framework_id": 1, "operation_info": 2, "operation_uuid": 3, "resource_version_uuid": 4,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var frameworkID: V1.FrameworkID?
            var operationInfo: V1.Offer.Operation?
            var operationUUID: V1.UUID?
            var resourceVersionUUID: ResourceVersionUUID?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&frameworkID)
                case 2: reader.message(&operationInfo)
                case 3: reader.message(&operationUUID)
                case 4: reader.message(&resourceVersionUUID)
                default: reader.skip()
                }
            }
            guard let operationInfo, let operationUUID, let resourceVersionUUID else {
                reader.missing([operationInfo == nil ? 2 : 0, operationUUID == nil ? 3 : 0, resourceVersionUUID == nil ? 4 : 0], of: Self.wireFields)
                return nil
            }
            self.frameworkID = frameworkID
            self.operationInfo = operationInfo
            self.operationUUID = operationUUID
            self.resourceVersionUUID = resourceVersionUUID
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "framework_id", frameworkID)
            writer.message(2, "operation_info", operationInfo)
            writer.message(3, "operation_uuid", operationUUID)
            writer.message(4, "resource_version_uuid", resourceVersionUUID)
        }
    }
}

extension Internal {
    /// The agent is to write down its dynamic reservations and volumes; for agents that know no operations.
    package struct CheckpointResourcesMessage: WireMessage {
        /// Field 1, `resources`.
        package var resources: [V1.Resource]

        /// Creates the message.
        package init(resources: [V1.Resource] = []) {
            self.resources = resources
        }

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.CheckpointResourcesMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["resources": 1]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var resources: [V1.Resource] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&resources)
                default: reader.skip()
                }
            }
            self.resources = resources
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "resources", resources)
        }
    }
}

extension Internal {
    /// News about an operation, on its way.
    package struct UpdateOperationStatusMessage: WireMessage {
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.UpdateOperationStatusMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = [
            "framework_id": 1, "slave_id": 2, "status": 3, "latest_status": 4, "operation_uuid": 5,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var frameworkID: V1.FrameworkID?
            var agentID: V1.AgentID?
            var status: V1.OperationStatus?
            var latestStatus: Boxed<V1.OperationStatus>?
            var operationUUID: V1.UUID?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&frameworkID)
                case 2: reader.message(&agentID)
                case 3: reader.message(&status)
                case 4: reader.boxed(&latestStatus)
                case 5: reader.message(&operationUUID)
                default: reader.skip()
                }
            }
            guard let status else {
                reader.missing([3], of: Self.wireFields)
                return nil
            }
            self.frameworkID = frameworkID
            self.agentID = agentID
            self.status = status
            self.latestStatusBox = latestStatus
            self.operationUUID = operationUUID
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "framework_id", frameworkID)
            writer.message(2, "slave_id", agentID)
            writer.message(3, "status", status)
            writer.boxed(4, "latest_status", latestStatusBox)
            writer.message(5, "operation_uuid", operationUUID)
        }
    }
}

extension Internal {
    /// A line of the file in which an agent keeps the news about an operation.
    package struct UpdateOperationStatusRecord: WireMessage {
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

            /// The names of all values with their numbers.
            package static let wireValues: WireNames = ["UPDATE": 0, "ACK": 1]
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.UpdateOperationStatusRecord" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["type": 1, "update": 2, "uuid": 3]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var update: Boxed<UpdateOperationStatusMessage>?
            var uuid: V1.UUID?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type, isRequired: true)
                case 2: reader.boxed(&update)
                case 3: reader.message(&uuid)
                default: reader.skip()
                }
            }
            guard let type else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.type = type
            self.updateBox = update
            self.uuid = uuid
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.boxed(2, "update", updateBox)
            writer.message(3, "uuid", uuid)
        }
    }
}

extension Internal {
    /// Somebody has taken note of news about an operation.
    package struct AcknowledgeOperationStatusMessage: WireMessage {
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.AcknowledgeOperationStatusMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["status_uuid": 1, "operation_uuid": 2, "resource_provider_id": 3]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var statusUUID: V1.UUID?
            var operationUUID: V1.UUID?
            var resourceProviderID: V1.ResourceProviderID?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&statusUUID)
                case 2: reader.message(&operationUUID)
                case 3: reader.message(&resourceProviderID)
                default: reader.skip()
                }
            }
            guard let statusUUID, let operationUUID else {
                reader.missing([statusUUID == nil ? 1 : 0, operationUUID == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.statusUUID = statusUUID
            self.operationUUID = operationUUID
            self.resourceProviderID = resourceProviderID
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "status_uuid", statusUUID)
            writer.message(2, "operation_uuid", operationUUID)
            writer.message(3, "resource_provider_id", resourceProviderID)
        }
    }
}

extension Internal {
    /// Asks the agent how operations stand.
    package struct ReconcileOperationsMessage: WireMessage {
        /// An operation that is asked about.
        package struct Operation: WireMessage {
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

            /// The message's full name on the wire.
            package static var wireName: String { "mesos.internal.ReconcileOperationsMessage.Operation" }

            /// The names and numbers of the message's fields.
            package static let wireFields: WireNames = [
                "operation_uuid": 1, "resource_provider_id": 2, "operation_id": 3,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var operationUUID: V1.UUID?
                var resourceProviderID: V1.ResourceProviderID?
                var operationID: V1.OperationID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&operationUUID)
                    case 2: reader.message(&resourceProviderID)
                    case 3: reader.message(&operationID)
                    default: reader.skip()
                    }
                }
                self.operationUUID = operationUUID
                self.resourceProviderID = resourceProviderID
                self.operationID = operationID
            }

            /// Writes the message's fields.
            package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "operation_uuid", operationUUID)
                writer.message(2, "resource_provider_id", resourceProviderID)
                writer.message(3, "operation_id", operationID)
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

        /// The message's full name on the wire.
        package static var wireName: String { "mesos.internal.ReconcileOperationsMessage" }

        /// The names and numbers of the message's fields.
        package static let wireFields: WireNames = ["operations": 1, "framework_id": 2]

        /// Reads the message's fields; fails if a required one is missing.
        package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var operations: [Operation] = []
            var frameworkID: V1.FrameworkID?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&operations)
                case 2: reader.message(&frameworkID)
                default: reader.skip()
                }
            }
            self.operations = operations
            self.frameworkID = frameworkID
        }

        /// Writes the message's fields.
        package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "operations", operations)
            writer.message(2, "framework_id", frameworkID)
        }
    }
}
