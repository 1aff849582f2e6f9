// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/operations.schema: change that file and run it again.

extension V1 {
    /// An operation on resources with its history.
    public struct Operation: WireMessage {
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Operation" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "framework_id": 1, "agent_id": 2, "info": 3, "latest_status": 4, "statuses": 5, "uuid": 6,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var frameworkID: FrameworkID?
            var agentID: AgentID?
            var info: Offer.Operation?
            var latestStatus: OperationStatus?
            var statuses: [OperationStatus] = []
            var uuid: UUID?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&frameworkID)
                case 2: reader.message(&agentID)
                case 3: reader.message(&info)
                case 4: reader.message(&latestStatus)
                case 5: reader.messages(&statuses)
                case 6: reader.message(&uuid)
                default: reader.skip()
                }
            }
            guard let info, let latestStatus, let uuid else {
                reader.missing([info == nil ? 3 : 0, latestStatus == nil ? 4 : 0, uuid == nil ? 6 : 0], of: Self.wireFields)
                return nil
            }
            self.frameworkID = frameworkID
            self.agentID = agentID
            self.info = info
            self.latestStatus = latestStatus
            self.statuses = statuses
            self.uuid = uuid
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "framework_id", frameworkID)
            writer.message(2, "agent_id", agentID)
            writer.message(3, "info", info)
            writer.message(4, "latest_status", latestStatus)
            writer.messages(5, "statuses", statuses)
            writer.message(6, "uuid", uuid)
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

        /// The names of all values with their numbers.
        public static let wireValues: WireNames = [
            "OPERATION_UNSUPPORTED": 0, "OPERATION_PENDING": 1, "OPERATION_FINISHED": 2, "OPERATION_FAILED": 3,
            "OPERATION_ERROR": 4, "OPERATION_DROPPED": 5, "OPERATION_UNREACHABLE": 6, "OPERATION_GONE_BY_OPERATOR": 7,
            "OPERATION_RECOVERING": 8, "OPERATION_UNKNOWN": 9,
        ]
    }
}

extension V1 {
    /// News about an operation.
    public struct OperationStatus: WireMessage {
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.OperationStatus" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "operation_id": 1, "state": 2, "message": 3, "converted_resources": 4, "uuid": 5, "agent_id": 6,
            "resource_provider_id": 7,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var operationID: OperationID?
            var state: OperationState?
            var message: String?
            var convertedResources: [Resource] = []
            var uuid: UUID?
            var agentID: AgentID?
            var resourceProviderID: ResourceProviderID?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&operationID)
                case 2: reader.enumeration(&state, isRequired: true)
                case 3: reader.string(&message)
                case 4: reader.messages(&convertedResources)
                case 5: reader.message(&uuid)
                case 6: reader.message(&agentID)
                case 7: reader.message(&resourceProviderID)
                default: reader.skip()
                }
            }
            guard let state else {
                reader.missing([2], of: Self.wireFields)
                return nil
            }
            self.operationID = operationID
            self.state = state
            self.message = message
            self.convertedResources = convertedResources
            self.uuid = uuid
            self.agentID = agentID
            self.resourceProviderID = resourceProviderID
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "operation_id", operationID)
            writer.enumeration(2, "state", state)
            writer.string(3, "message", message)
            writer.messages(4, "converted_resources", convertedResources)
            writer.message(5, "uuid", uuid)
            writer.message(6, "agent_id", agentID)
            writer.message(7, "resource_provider_id", resourceProviderID)
        }
    }
}
