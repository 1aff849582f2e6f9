// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/resource-provider-events.schema: change that file and run it again.

extension V1.ResourceProvider {
    /// What an agent tells a resource provider.
    public struct Event: Sendable, Equatable {
        /// What agents may have to tell.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `SUBSCRIBED`.
            case subscribed = 1
            /// `APPLY_OPERATION`.
            case applyOperation = 2
            /// `PUBLISH_RESOURCES`.
            case publishResources = 3
            /// `ACKNOWLEDGE_OPERATION_STATUS`.
            case acknowledgeOperationStatus = 4
            /// `RECONCILE_OPERATIONS`.
            case reconcileOperations = 5
            /// `TEARDOWN`.
            case teardown = 6

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .subscribed: "SUBSCRIBED"
                case .applyOperation: "APPLY_OPERATION"
                case .publishResources: "PUBLISH_RESOURCES"
                case .acknowledgeOperationStatus: "ACKNOWLEDGE_OPERATION_STATUS"
                case .reconcileOperations: "RECONCILE_OPERATIONS"
                case .teardown: "TEARDOWN"
                }
            }
        }

        /// The subscription stands.
        public struct Subscribed: Sendable, Equatable {
            /// Field 1, `provider_id`.
            public var providerID: V1.ResourceProviderID

            /// Creates the message.
            public init(providerID: V1.ResourceProviderID) {
                self.providerID = providerID
            }
        }

        /// Do something with resources.
        public struct ApplyOperation: Sendable, Equatable {
            /// Field 1, `framework_id`.
            public var frameworkID: V1.FrameworkID?
            /// Field 2, `info`.
            public var info: V1.Offer.Operation
            /// Names the operation within the cluster. Field 3, `operation_uuid`.
            public var operationUUID: V1.UUID
            /// The version of the resources that the operation is meant for. Field 4, `resource_version_uuid`.
            public var resourceVersionUUID: V1.UUID

            /// Creates the message.
            public init(
                info: V1.Offer.Operation,
                operationUUID: V1.UUID,
                resourceVersionUUID: V1.UUID,
                frameworkID: V1.FrameworkID? = nil
            ) {
                self.frameworkID = frameworkID
                self.info = info
                self.operationUUID = operationUUID
                self.resourceVersionUUID = resourceVersionUUID
            }
        }

        /// Make resources ready for a container.
        public struct PublishResources: Sendable, Equatable {
            /// Names the request; the answer has it as well. Field 1, `uuid`.
            public var uuid: V1.UUID
            /// Field 2, `resources`.
            public var resources: [V1.Resource]

            /// Creates the message.
            public init(uuid: V1.UUID, resources: [V1.Resource] = []) {
                self.uuid = uuid
                self.resources = resources
            }
        }

        /// News about an operation has arrived.
        public struct AcknowledgeOperationStatus: Sendable, Equatable {
            /// Names the news. Field 1, `status_uuid`.
            public var statusUUID: V1.UUID
            /// Names the operation. Field 2, `operation_uuid`.
            public var operationUUID: V1.UUID

            /// Creates the message.
            public init(statusUUID: V1.UUID, operationUUID: V1.UUID) {
                self.statusUUID = statusUUID
                self.operationUUID = operationUUID
            }
        }

        /// Say how operations stand that the provider does not know.
        public struct ReconcileOperations: Sendable, Equatable {
            /// Field 1, `operation_uuids`.
            public var operationUUIDs: [V1.UUID]

            /// Creates the message.
            public init(operationUUIDs: [V1.UUID] = []) {
                self.operationUUIDs = operationUUIDs
            }
        }

        /// Which of the fields is set. Field 1, `type`.
        public var type: Kind?
        /// Field 2, `subscribed`.
        public var subscribed: Subscribed?
        @usableFromInline var applyOperationBox: Boxed<ApplyOperation>?
        /// Field 3, `apply_operation`.
        @inlinable public var applyOperation: ApplyOperation? {
            get { applyOperationBox?.value }
            set { applyOperationBox = newValue.map(Boxed.init) }
        }
        /// Field 4, `publish_resources`.
        public var publishResources: PublishResources?
        /// Field 5, `acknowledge_operation_status`.
        public var acknowledgeOperationStatus: AcknowledgeOperationStatus?
        /// Field 6, `reconcile_operations`.
        public var reconcileOperations: ReconcileOperations?

        /// Creates the message.
        public init(
            type: Kind? = nil,
            subscribed: Subscribed? = nil,
            applyOperation: ApplyOperation? = nil,
            publishResources: PublishResources? = nil,
            acknowledgeOperationStatus: AcknowledgeOperationStatus? = nil,
            reconcileOperations: ReconcileOperations? = nil
        ) {
            self.type = type
            self.subscribed = subscribed
            applyOperationBox = applyOperation.map(Boxed.init)
            self.publishResources = publishResources
            self.acknowledgeOperationStatus = acknowledgeOperationStatus
            self.reconcileOperations = reconcileOperations
        }
    }
}
