// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/resource-provider-calls.schema: change that file and run it again.

extension V1.ResourceProvider {
    /// What a resource provider tells its agent.
    public struct Call: Sendable, Equatable {
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
        }

        /// Registers the provider and opens the stream of events.
        public struct Subscribe: Sendable, Equatable {
            /// Field 1, `resource_provider_info`.
            public var resourceProviderInfo: V1.ResourceProviderInfo

            /// Creates the message.
            public init(resourceProviderInfo: V1.ResourceProviderInfo) {
                self.resourceProviderInfo = resourceProviderInfo
            }
        }

        /// News about an operation.
        public struct UpdateOperationStatus: Sendable, Equatable {
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
        }

        /// What the provider has, and what is being done with it.
        public struct UpdateState: Sendable, Equatable {
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
        }

        /// Whether resources were made ready for a container.
        public struct UpdatePublishResourcesStatus: Sendable, Equatable {
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
    }
}
