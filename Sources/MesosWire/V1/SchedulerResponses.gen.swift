// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/scheduler-responses.schema: change that file and run it again.

extension V1.Scheduler {
    /// What the master answers to a scheduler's call that asks for more than a status code.
    public struct Response: Sendable, Equatable {
        /// What masters may answer.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `RECONCILE_OPERATIONS`. Deprecated.
            case reconcileOperations = 1

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .reconcileOperations: "RECONCILE_OPERATIONS"
                }
            }
        }

        /// How operations stand.
        public struct ReconcileOperations: Sendable, Equatable {
            /// Field 1, `operation_statuses`. Deprecated.
            public var operationStatuses: [V1.OperationStatus]

            /// Creates the message.
            public init(operationStatuses: [V1.OperationStatus] = []) {
                self.operationStatuses = operationStatuses
            }
        }

        /// Which of the fields is set. Field 1, `type`.
        public var type: Kind?
        /// Field 2, `reconcile_operations`. Deprecated.
        public var reconcileOperations: ReconcileOperations?

        /// Creates the message.
        public init(type: Kind? = nil, reconcileOperations: ReconcileOperations? = nil) {
            self.type = type
            self.reconcileOperations = reconcileOperations
        }
    }
}

extension V1.Scheduler {
    /// How a call went, as a client library tells its scheduler.
    public struct APIResult: Sendable, Equatable {
        /// The status code of HTTP. Field 1, `status_code`.
        public var statusCode: UInt32
        /// The answer of a call that went well. Field 2, `response`.
        public var response: Response?
        /// What went wrong, in words. Field 3, `error`.
        public var error: String?

        /// Creates the message.
        public init(statusCode: UInt32, response: Response? = nil, error: String? = nil) {
            self.statusCode = statusCode
            self.response = response
            self.error = error
        }
    }
}
