// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/resource-provider-events.schema: change that file and run it again.

extension V1.ResourceProvider {
    /// What an agent tells a resource provider.
    public struct Event: WireMessage {
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

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = [
                "UNKNOWN": 0, "SUBSCRIBED": 1, "APPLY_OPERATION": 2, "PUBLISH_RESOURCES": 3,
                "ACKNOWLEDGE_OPERATION_STATUS": 4, "RECONCILE_OPERATIONS": 5, "TEARDOWN": 6,
            ]
        }

        /// The subscription stands.
        public struct Subscribed: WireMessage {
            /// Field 1, `provider_id`.
            public var providerID: V1.ResourceProviderID

            /// Creates the message.
            public init(providerID: V1.ResourceProviderID) {
                self.providerID = providerID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.resource_provider.Event.Subscribed" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["provider_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var providerID: V1.ResourceProviderID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&providerID)
                    default: reader.skip()
                    }
                }
                guard let providerID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.providerID = providerID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "provider_id", providerID)
            }
        }

        /// Do something with resources.
        public struct ApplyOperation: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.resource_provider.Event.ApplyOperation" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "framework_id": 1, "info": 2, "operation_uuid": 3, "resource_version_uuid": 4,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var frameworkID: V1.FrameworkID?
                var info: V1.Offer.Operation?
                var operationUUID: V1.UUID?
                var resourceVersionUUID: V1.UUID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&frameworkID)
                    case 2: reader.message(&info)
                    case 3: reader.message(&operationUUID)
                    case 4: reader.message(&resourceVersionUUID)
                    default: reader.skip()
                    }
                }
                guard let info, let operationUUID, let resourceVersionUUID else {
                    reader.missing([info == nil ? 2 : 0, operationUUID == nil ? 3 : 0, resourceVersionUUID == nil ? 4 : 0], of: Self.wireFields)
                    return nil
                }
                self.frameworkID = frameworkID
                self.info = info
                self.operationUUID = operationUUID
                self.resourceVersionUUID = resourceVersionUUID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "framework_id", frameworkID)
                writer.message(2, "info", info)
                writer.message(3, "operation_uuid", operationUUID)
                writer.message(4, "resource_version_uuid", resourceVersionUUID)
            }
        }

        /// Make resources ready for a container.
        public struct PublishResources: WireMessage {
            /// Names the request; the answer has it as well. Field 1, `uuid`.
            public var uuid: V1.UUID
            /// Field 2, `resources`.
            public var resources: [V1.Resource]

            /// Creates the message.
            public init(uuid: V1.UUID, resources: [V1.Resource] = []) {
                self.uuid = uuid
                self.resources = resources
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.resource_provider.Event.PublishResources" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["uuid": 1, "resources": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var uuid: V1.UUID?
                var resources: [V1.Resource] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&uuid)
                    case 2: reader.messages(&resources)
                    default: reader.skip()
                    }
                }
                guard let uuid else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.uuid = uuid
                self.resources = resources
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "uuid", uuid)
                writer.messages(2, "resources", resources)
            }
        }

        /// News about an operation has arrived.
        public struct AcknowledgeOperationStatus: WireMessage {
            /// Names the news. Field 1, `status_uuid`.
            public var statusUUID: V1.UUID
            /// Names the operation. Field 2, `operation_uuid`.
            public var operationUUID: V1.UUID

            /// Creates the message.
            public init(statusUUID: V1.UUID, operationUUID: V1.UUID) {
                self.statusUUID = statusUUID
                self.operationUUID = operationUUID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.resource_provider.Event.AcknowledgeOperationStatus" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["status_uuid": 1, "operation_uuid": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var statusUUID: V1.UUID?
                var operationUUID: V1.UUID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&statusUUID)
                    case 2: reader.message(&operationUUID)
                    default: reader.skip()
                    }
                }
                guard let statusUUID, let operationUUID else {
                    reader.missing([statusUUID == nil ? 1 : 0, operationUUID == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.statusUUID = statusUUID
                self.operationUUID = operationUUID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "status_uuid", statusUUID)
                writer.message(2, "operation_uuid", operationUUID)
            }
        }

        /// Say how operations stand that the provider does not know.
        public struct ReconcileOperations: WireMessage {
            /// Field 1, `operation_uuids`.
            public var operationUUIDs: [V1.UUID]

            /// Creates the message.
            public init(operationUUIDs: [V1.UUID] = []) {
                self.operationUUIDs = operationUUIDs
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.resource_provider.Event.ReconcileOperations" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["operation_uuids": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var operationUUIDs: [V1.UUID] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&operationUUIDs)
                    default: reader.skip()
                    }
                }
                self.operationUUIDs = operationUUIDs
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "operation_uuids", operationUUIDs)
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.resource_provider.Event" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "type": 1, "subscribed": 2, "apply_operation": 3, "publish_resources": 4, "acknowledge_operation_status": 5,
            "reconcile_operations": 6,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var subscribed: Subscribed?
            var applyOperation: Boxed<ApplyOperation>?
            var publishResources: PublishResources?
            var acknowledgeOperationStatus: AcknowledgeOperationStatus?
            var reconcileOperations: ReconcileOperations?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type)
                case 2: reader.message(&subscribed)
                case 3: reader.boxed(&applyOperation)
                case 4: reader.message(&publishResources)
                case 5: reader.message(&acknowledgeOperationStatus)
                case 6: reader.message(&reconcileOperations)
                default: reader.skip()
                }
            }
            self.type = type
            self.subscribed = subscribed
            self.applyOperationBox = applyOperation
            self.publishResources = publishResources
            self.acknowledgeOperationStatus = acknowledgeOperationStatus
            self.reconcileOperations = reconcileOperations
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.message(2, "subscribed", subscribed)
            writer.boxed(3, "apply_operation", applyOperationBox)
            writer.message(4, "publish_resources", publishResources)
            writer.message(5, "acknowledge_operation_status", acknowledgeOperationStatus)
            writer.message(6, "reconcile_operations", reconcileOperations)
        }
    }
}
