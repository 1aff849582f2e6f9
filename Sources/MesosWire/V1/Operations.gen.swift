// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/operations.schema: change that file and run it again.

extension V1 {
    /// An operation on resources with its history.
    public struct Operation: Sendable, Equatable {
        /// Field 1, `framework_id`.
        public var frameworkID: FrameworkID?
        /// Field 2, `agent_id`.
        public var agentID: AgentID?
        /// What is to be done. Field 3, `info`.
        public var info: Offer.Operation
        /// How it stands. Field 4, `latest_status`.
        public var latestStatus: OperationStatus
        /// What has not been acknowledged. Field 5, `statuses`.
        public var statuses: [OperationStatus]
        /// Names the operation within the cluster. Field 6, `uuid`.
        public var uuid: UUID

        /// Creates the message.
        public init(
            info: Offer.Operation,
            latestStatus: OperationStatus,
            uuid: UUID,
            frameworkID: FrameworkID? = nil,
            agentID: AgentID? = nil,
            statuses: [OperationStatus] = []
        ) {
            self.frameworkID = frameworkID
            self.agentID = agentID
            self.info = info
            self.latestStatus = latestStatus
            self.statuses = statuses
            self.uuid = uuid
        }
    }
}

extension V1 {
    /// Where an operation stands in its life.
    public enum OperationState: Int32, WireEnumeration {
        /// A state that this side does not know. `OPERATION_UNSUPPORTED`.
        case unsupported = 0
        /// Under way. `OPERATION_PENDING`.
        case pending = 1
        /// Done. `OPERATION_FINISHED`.
        case finished = 2
        /// Tried in vain. `OPERATION_FAILED`.
        case failed = 3
        /// Refused. `OPERATION_ERROR`.
        case error = 4
        /// Lost before it was begun. `OPERATION_DROPPED`.
        case dropped = 5
        /// Its agent cannot be reached. `OPERATION_UNREACHABLE`.
        case unreachable = 6
        /// Its agent was declared gone. `OPERATION_GONE_BY_OPERATOR`.
        case goneByOperator = 7
        /// Its agent is coming back. `OPERATION_RECOVERING`.
        case recovering = 8
        /// Nobody knows of it. `OPERATION_UNKNOWN`.
        case unknown = 9

        /// The value's name on the wire.
        public var wireName: String {
            switch self {
            case .unsupported: "OPERATION_UNSUPPORTED"
            case .pending: "OPERATION_PENDING"
            case .finished: "OPERATION_FINISHED"
            case .failed: "OPERATION_FAILED"
            case .error: "OPERATION_ERROR"
            case .dropped: "OPERATION_DROPPED"
            case .unreachable: "OPERATION_UNREACHABLE"
            case .goneByOperator: "OPERATION_GONE_BY_OPERATOR"
            case .recovering: "OPERATION_RECOVERING"
            case .unknown: "OPERATION_UNKNOWN"
            }
        }
    }
}

extension V1 {
    /// News about an operation.
    public struct OperationStatus: Sendable, Equatable {
        /// Field 1, `operation_id`.
        public var operationID: OperationID?
        /// Where it stands. Field 2, `state`.
        public var state: OperationState
        /// More, in words. Field 3, `message`.
        public var message: String?
        /// What the resources have become. Field 4, `converted_resources`.
        public var convertedResources: [Resource]
        /// Set if the news is to be acknowledged. Field 5, `uuid`.
        public var uuid: UUID?
        /// Field 6, `agent_id`.
        public var agentID: AgentID?
        /// Field 7, `resource_provider_id`.
        public var resourceProviderID: ResourceProviderID?

        /// Creates the message.
        public init(
            state: OperationState,
            operationID: OperationID? = nil,
            message: String? = nil,
            convertedResources: [Resource] = [],
            uuid: UUID? = nil,
            agentID: AgentID? = nil,
            resourceProviderID: ResourceProviderID? = nil
        ) {
            self.operationID = operationID
            self.state = state
            self.message = message
            self.convertedResources = convertedResources
            self.uuid = uuid
            self.agentID = agentID
            self.resourceProviderID = resourceProviderID
        }
    }
}
