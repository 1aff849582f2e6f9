// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/resource-provider-calls.schema: change that file and run it again.

extension V1.ResourceProvider {
    /// What a resource provider tells its agent.
    public struct Call: WireMessage {
        /// What resource providers may have to tell.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `SUBSCRIBE`.
            case subscribe = 1
            /// `UPDATE_OPERATION_STATUS`.
            case updateOperationStatus = 2
            /// `UPDATE_STATE`.
            case updateState = 3
            /// `UPDATE_PUBLISH_RESOURCES_STATUS`.
            case updatePublishResourcesStatus = 4

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .subscribe: "SUBSCRIBE"
                case .updateOperationStatus: "UPDATE_OPERATION_STATUS"
                case .updateState: "UPDATE_STATE"
                case .updatePublishResourcesStatus: "UPDATE_PUBLISH_RESOURCES_STATUS"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = [
                "UNKNOWN": 0, "SUBSCRIBE": 1, "UPDATE_OPERATION_STATUS": 2, "UPDATE_STATE": 3,
                "UPDATE_PUBLISH_RESOURCES_STATUS": 4,
            ]
        }

        /// Registers the provider and opens the stream of events.
        public struct Subscribe: WireMessage {
            /// Field 1, `resource_provider_info`.
            public var resourceProviderInfo: V1.ResourceProviderInfo

            /// Creates the message.
            public init(resourceProviderInfo: V1.ResourceProviderInfo) {
                self.resourceProviderInfo = resourceProviderInfo
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.resource_provider.Call.Subscribe" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["resource_provider_info": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var resourceProviderInfo: V1.ResourceProviderInfo?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&resourceProviderInfo)
                    default: reader.skip()
                    }
                }
                guard let resourceProviderInfo else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.resourceProviderInfo = resourceProviderInfo
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "resource_provider_info", resourceProviderInfo)
            }
        }

        /// News about an operation.
        public struct UpdateOperationStatus: WireMessage {
            /// Field 1, `framework_id`.
            public var frameworkID: V1.FrameworkID?
            /// Field 2, `status`.
            public var status: V1.OperationStatus
            @usableFromInline var latestStatusBox: Boxed<V1.OperationStatus>?
            /// How the operation stands by now. Field 3, `latest_status`.
            @inlinable public var latestStatus: V1.OperationStatus? {
                get { latestStatusBox?.value }
                set { latestStatusBox = newValue.map(Boxed.init) }
            }
            /// Field 4, `operation_uuid`.
            public var operationUUID: V1.UUID

            /// Creates the message.
            public init(
                status: V1.OperationStatus,
                operationUUID: V1.UUID,
                frameworkID: V1.FrameworkID? = nil,
                latestStatus: V1.OperationStatus? = nil
            ) {
                self.frameworkID = frameworkID
                self.status = status
                latestStatusBox = latestStatus.map(Boxed.init)
                self.operationUUID = operationUUID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.resource_provider.Call.UpdateOperationStatus" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "framework_id": 1, "status": 2, "latest_status": 3, "operation_uuid": 4,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var frameworkID: V1.FrameworkID?
                var status: V1.OperationStatus?
                var latestStatus: Boxed<V1.OperationStatus>?
                var operationUUID: V1.UUID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&frameworkID)
                    case 2: reader.message(&status)
                    case 3: reader.boxed(&latestStatus)
                    case 4: reader.message(&operationUUID)
                    default: reader.skip()
                    }
                }
                guard let status, let operationUUID else {
                    reader.missing([status == nil ? 2 : 0, operationUUID == nil ? 4 : 0], of: Self.wireFields)
                    return nil
                }
                self.frameworkID = frameworkID
                self.status = status
                self.latestStatusBox = latestStatus
                self.operationUUID = operationUUID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "framework_id", frameworkID)
                writer.message(2, "status", status)
                writer.boxed(3, "latest_status", latestStatusBox)
                writer.message(4, "operation_uuid", operationUUID)
            }
        }

        /// What the provider has, and what is being done with it.
        public struct UpdateState: WireMessage {
            /// Those under way, or whose end is not acknowledged. Field 1, `operations`.
            public var operations: [V1.Operation]
            /// Field 2, `resources`.
            public var resources: [V1.Resource]
            /// Changes whenever the provider changes its resources by itself. Field 3, `resource_version_uuid`.
            public var resourceVersionUUID: V1.UUID

            /// Creates the message.
            public init(resourceVersionUUID: V1.UUID, operations: [V1.Operation] = [], resources: [V1.Resource] = []) {
                self.operations = operations
                self.resources = resources
                self.resourceVersionUUID = resourceVersionUUID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.resource_provider.Call.UpdateState" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["operations": 1, "resources": 2, "resource_version_uuid": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var operations: [V1.Operation] = []
                var resources: [V1.Resource] = []
                var resourceVersionUUID: V1.UUID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&operations)
                    case 2: reader.messages(&resources)
                    case 3: reader.message(&resourceVersionUUID)
                    default: reader.skip()
                    }
                }
                guard let resourceVersionUUID else {
                    reader.missing([3], of: Self.wireFields)
                    return nil
                }
                self.operations = operations
                self.resources = resources
                self.resourceVersionUUID = resourceVersionUUID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "operations", operations)
                writer.messages(2, "resources", resources)
                writer.message(3, "resource_version_uuid", resourceVersionUUID)
            }
        }

        /// Whether resources were made ready for a container.
        public struct UpdatePublishResourcesStatus: WireMessage {
            /// Whether resources were made ready.
            public enum Status: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// `OK`.
                case ok = 1
                /// `FAILED`.
                case failed = 2

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .ok: "OK"
                    case .failed: "FAILED"
                    }
                }

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = ["UNKNOWN": 0, "OK": 1, "FAILED": 2]
            }

            /// The request that this answers. Field 1, `uuid`.
            public var uuid: V1.UUID
            /// Field 2, `status`.
            public var status: Status

            /// Creates the message.
            public init(uuid: V1.UUID, status: Status) {
                self.uuid = uuid
                self.status = status
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.resource_provider.Call.UpdatePublishResourcesStatus" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["uuid": 1, "status": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var uuid: V1.UUID?
                var status: Status?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&uuid)
                    case 2: reader.enumeration(&status, isRequired: true)
                    default: reader.skip()
                    }
                }
                guard let uuid, let status else {
                    reader.missing([uuid == nil ? 1 : 0, status == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.uuid = uuid
                self.status = status
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "uuid", uuid)
                writer.enumeration(2, "status", status)
            }
        }

        /// Who calls; absent only in a first subscription. Field 1, `resource_provider_id`.
        public var resourceProviderID: V1.ResourceProviderID?
        /// Which of the fields is set. Field 2, `type`.
        public var type: Kind?
        @usableFromInline var subscribeBox: Boxed<Subscribe>?
        /// Field 3, `subscribe`.
        @inlinable public var subscribe: Subscribe? {
            get { subscribeBox?.value }
            set { subscribeBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var updateOperationStatusBox: Boxed<UpdateOperationStatus>?
        /// Field 4, `update_operation_status`.
        @inlinable public var updateOperationStatus: UpdateOperationStatus? {
            get { updateOperationStatusBox?.value }
            set { updateOperationStatusBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var updateStateBox: Boxed<UpdateState>?
        /// Field 5, `update_state`.
        @inlinable public var updateState: UpdateState? {
            get { updateStateBox?.value }
            set { updateStateBox = newValue.map(Boxed.init) }
        }
        /// Field 6, `update_publish_resources_status`.
        public var updatePublishResourcesStatus: UpdatePublishResourcesStatus?

        /// Creates the message.
        public init(
            resourceProviderID: V1.ResourceProviderID? = nil,
            type: Kind? = nil,
            subscribe: Subscribe? = nil,
            updateOperationStatus: UpdateOperationStatus? = nil,
            updateState: UpdateState? = nil,
            updatePublishResourcesStatus: UpdatePublishResourcesStatus? = nil
        ) {
            self.resourceProviderID = resourceProviderID
            self.type = type
            subscribeBox = subscribe.map(Boxed.init)
            updateOperationStatusBox = updateOperationStatus.map(Boxed.init)
            updateStateBox = updateState.map(Boxed.init)
            self.updatePublishResourcesStatus = updatePublishResourcesStatus
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.resource_provider.Call" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "resource_provider_id": 1, "type": 2, "subscribe": 3, "update_operation_status": 4, "update_state": 5,
            "update_publish_resources_status": 6,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var resourceProviderID: V1.ResourceProviderID?
            var type: Kind?
            var subscribe: Boxed<Subscribe>?
            var updateOperationStatus: Boxed<UpdateOperationStatus>?
            var updateState: Boxed<UpdateState>?
            var updatePublishResourcesStatus: UpdatePublishResourcesStatus?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&resourceProviderID)
                case 2: reader.enumeration(&type)
                case 3: reader.boxed(&subscribe)
                case 4: reader.boxed(&updateOperationStatus)
                case 5: reader.boxed(&updateState)
                case 6: reader.message(&updatePublishResourcesStatus)
                default: reader.skip()
                }
            }
            self.resourceProviderID = resourceProviderID
            self.type = type
            self.subscribeBox = subscribe
            self.updateOperationStatusBox = updateOperationStatus
            self.updateStateBox = updateState
            self.updatePublishResourcesStatus = updatePublishResourcesStatus
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "resource_provider_id", resourceProviderID)
            writer.enumeration(2, "type", type)
            writer.boxed(3, "subscribe", subscribeBox)
            writer.boxed(4, "update_operation_status", updateOperationStatusBox)
            writer.boxed(5, "update_state", updateStateBox)
            writer.message(6, "update_publish_resources_status", updatePublishResourcesStatus)
        }
    }
}
