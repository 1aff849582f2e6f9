// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/scheduler-responses.schema: change that file and run it again.

extension V1.Scheduler {
    /// What the master answers to a scheduler's call that asks for more than a status code.
    public struct Response: WireMessage {
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

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["UNKNOWN": 0, "RECONCILE_OPERATIONS": 1]
        }

        /// How operations stand.
        public struct ReconcileOperations: WireMessage {
            /// Field 1, `operation_statuses`. Deprecated.
            public var operationStatuses: [V1.OperationStatus]

            /// Creates the message.
            public init(operationStatuses: [V1.OperationStatus] = []) {
                self.operationStatuses = operationStatuses
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Response.ReconcileOperations" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["operation_statuses": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var operationStatuses: [V1.OperationStatus] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&operationStatuses)
                    default: reader.skip()
                    }
                }
                self.operationStatuses = operationStatuses
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "operation_statuses", operationStatuses)
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.scheduler.Response" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["type": 1, "reconcile_operations": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var reconcileOperations: ReconcileOperations?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type)
                case 2: reader.message(&reconcileOperations)
                default: reader.skip()
                }
            }
            self.type = type
            self.reconcileOperations = reconcileOperations
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.message(2, "reconcile_operations", reconcileOperations)
        }
    }
}

extension V1.Scheduler {
    /// How a call went, as a client library tells its scheduler.
    public struct APIResult: WireMessage {
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.scheduler.APIResult" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["status_code": 1, "response": 2, "error": 3]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var statusCode: UInt32?
            var response: Response?
            var error: String?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.uint32(&statusCode)
                case 2: reader.message(&response)
                case 3: reader.string(&error)
                default: reader.skip()
                }
            }
            guard let statusCode else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.statusCode = statusCode
            self.response = response
            self.error = error
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.uint32(1, "status_code", statusCode)
            writer.message(2, "response", response)
            writer.string(3, "error", error)
        }
    }
}
