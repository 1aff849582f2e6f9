// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/scheduler-calls.schema: change that file and run it again.

extension V1.Scheduler {
    /// What a scheduler tells the master.
    public struct Call: WireMessage {
        /// What schedulers may ask for.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `SUBSCRIBE`.
            case subscribe = 1
            /// `TEARDOWN`.
            case teardown = 2
            /// `ACCEPT`.
            case accept = 3
            /// `DECLINE`.
            case decline = 4
            /// `ACCEPT_INVERSE_OFFERS`.
            case acceptInverseOffers = 13
            /// `DECLINE_INVERSE_OFFERS`.
            case declineInverseOffers = 14
            /// `REVIVE`.
            case revive = 5
            /// `KILL`.
            case kill = 6
            /// `SHUTDOWN`.
            case shutdown = 7
            /// `ACKNOWLEDGE`.
            case acknowledge = 8
            /// `ACKNOWLEDGE_OPERATION_STATUS`.
            case acknowledgeOperationStatus = 15
            /// `RECONCILE`.
            case reconcile = 9
            /// `RECONCILE_OPERATIONS`.
            case reconcileOperations = 16
            /// `MESSAGE`.
            case message = 10
            /// `REQUEST`.
            case request = 11
            /// `SUPPRESS`.
            case suppress = 12
            /// `UPDATE_FRAMEWORK`.
            case updateFramework = 17

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .subscribe: "SUBSCRIBE"
                case .teardown: "TEARDOWN"
                case .accept: "ACCEPT"
                case .decline: "DECLINE"
                case .acceptInverseOffers: "ACCEPT_INVERSE_OFFERS"
                case .declineInverseOffers: "DECLINE_INVERSE_OFFERS"
                case .revive: "REVIVE"
                case .kill: "KILL"
                case .shutdown: "SHUTDOWN"
                case .acknowledge: "ACKNOWLEDGE"
                case .acknowledgeOperationStatus: "ACKNOWLEDGE_OPERATION_STATUS"
                case .reconcile: "RECONCILE"
                case .reconcileOperations: "RECONCILE_OPERATIONS"
                case .message: "MESSAGE"
                case .request: "REQUEST"
                case .suppress: "SUPPRESS"
                case .updateFramework: "UPDATE_FRAMEWORK"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = [
                "UNKNOWN": 0, "SUBSCRIBE": 1, "TEARDOWN": 2, "ACCEPT": 3, "DECLINE": 4, "ACCEPT_INVERSE_OFFERS": 13,
                "DECLINE_INVERSE_OFFERS": 14, "REVIVE": 5, "KILL": 6, "SHUTDOWN": 7, "ACKNOWLEDGE": 8,
                "ACKNOWLEDGE_OPERATION_STATUS": 15, "RECONCILE": 9, "RECONCILE_OPERATIONS": 16, "MESSAGE": 10,
                "REQUEST": 11, "SUPPRESS": 12, "UPDATE_FRAMEWORK": 17,
            ]
        }

        /// Registers the framework and opens the stream of events.
        public struct Subscribe: WireMessage {
            /// Field 1, `framework_info`.
            public var frameworkInfo: V1.FrameworkInfo
            /// The roles for which no offers are wanted yet. Field 2, `suppressed_roles`.
            public var suppressedRoles: [String]
            /// Which agents' offers are wanted. Field 3, `offer_constraints`.
            public var offerConstraints: OfferConstraints?

            /// Creates the message.
            public init(
                frameworkInfo: V1.FrameworkInfo,
                suppressedRoles: [String] = [],
                offerConstraints: OfferConstraints? = nil
            ) {
                self.frameworkInfo = frameworkInfo
                self.suppressedRoles = suppressedRoles
                self.offerConstraints = offerConstraints
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.Subscribe" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "framework_info": 1, "suppressed_roles": 2, "offer_constraints": 3,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var frameworkInfo: V1.FrameworkInfo?
                var suppressedRoles: [String] = []
                var offerConstraints: OfferConstraints?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&frameworkInfo)
                    case 2: reader.scalars(&suppressedRoles)
                    case 3: reader.message(&offerConstraints)
                    default: reader.skip()
                    }
                }
                guard let frameworkInfo else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.frameworkInfo = frameworkInfo
                self.suppressedRoles = suppressedRoles
                self.offerConstraints = offerConstraints
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "framework_info", frameworkInfo)
                writer.scalars(2, "suppressed_roles", suppressedRoles)
                writer.message(3, "offer_constraints", offerConstraints)
            }
        }

        /// Takes offers and says what to do with them; the rest goes back.
        public struct Accept: WireMessage {
            /// Field 1, `offer_ids`.
            public var offerIDs: [V1.OfferID]
            /// What to do, one after the other. Field 2, `operations`.
            public var operations: [V1.Offer.Operation]
            /// For how long the rest stays away. Field 3, `filters`.
            public var filters: V1.Filters?

            /// Creates the message.
            public init(
                offerIDs: [V1.OfferID] = [],
                operations: [V1.Offer.Operation] = [],
                filters: V1.Filters? = nil
            ) {
                self.offerIDs = offerIDs
                self.operations = operations
                self.filters = filters
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.Accept" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["offer_ids": 1, "operations": 2, "filters": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var offerIDs: [V1.OfferID] = []
                var operations: [V1.Offer.Operation] = []
                var filters: V1.Filters?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&offerIDs)
                    case 2: reader.messages(&operations)
                    case 3: reader.message(&filters)
                    default: reader.skip()
                    }
                }
                self.offerIDs = offerIDs
                self.operations = operations
                self.filters = filters
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "offer_ids", offerIDs)
                writer.messages(2, "operations", operations)
                writer.message(3, "filters", filters)
            }
        }

        /// Gives offers back.
        public struct Decline: WireMessage {
            /// Field 1, `offer_ids`.
            public var offerIDs: [V1.OfferID]
            /// Field 2, `filters`.
            public var filters: V1.Filters?

            /// Creates the message.
            public init(offerIDs: [V1.OfferID] = [], filters: V1.Filters? = nil) {
                self.offerIDs = offerIDs
                self.filters = filters
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.Decline" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["offer_ids": 1, "filters": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var offerIDs: [V1.OfferID] = []
                var filters: V1.Filters?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&offerIDs)
                    case 2: reader.message(&filters)
                    default: reader.skip()
                    }
                }
                self.offerIDs = offerIDs
                self.filters = filters
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "offer_ids", offerIDs)
                writer.message(2, "filters", filters)
            }
        }

        /// Agrees to give resources back in time.
        public struct AcceptInverseOffers: WireMessage {
            /// Field 1, `inverse_offer_ids`.
            public var inverseOfferIDs: [V1.OfferID]
            /// Field 2, `filters`.
            public var filters: V1.Filters?

            /// Creates the message.
            public init(inverseOfferIDs: [V1.OfferID] = [], filters: V1.Filters? = nil) {
                self.inverseOfferIDs = inverseOfferIDs
                self.filters = filters
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.AcceptInverseOffers" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["inverse_offer_ids": 1, "filters": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var inverseOfferIDs: [V1.OfferID] = []
                var filters: V1.Filters?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&inverseOfferIDs)
                    case 2: reader.message(&filters)
                    default: reader.skip()
                    }
                }
                self.inverseOfferIDs = inverseOfferIDs
                self.filters = filters
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "inverse_offer_ids", inverseOfferIDs)
                writer.message(2, "filters", filters)
            }
        }

        /// Does not agree to give resources back in time.
        public struct DeclineInverseOffers: WireMessage {
            /// Field 1, `inverse_offer_ids`.
            public var inverseOfferIDs: [V1.OfferID]
            /// Field 2, `filters`.
            public var filters: V1.Filters?

            /// Creates the message.
            public init(inverseOfferIDs: [V1.OfferID] = [], filters: V1.Filters? = nil) {
                self.inverseOfferIDs = inverseOfferIDs
                self.filters = filters
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.DeclineInverseOffers" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["inverse_offer_ids": 1, "filters": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var inverseOfferIDs: [V1.OfferID] = []
                var filters: V1.Filters?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&inverseOfferIDs)
                    case 2: reader.message(&filters)
                    default: reader.skip()
                    }
                }
                self.inverseOfferIDs = inverseOfferIDs
                self.filters = filters
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "inverse_offer_ids", inverseOfferIDs)
                writer.message(2, "filters", filters)
            }
        }

        /// Wants offers again that it refused or suppressed.
        public struct Revive: WireMessage {
            /// For which roles; for all if empty. Field 1, `roles`.
            public var roles: [String]

            /// Creates the message.
            public init(roles: [String] = []) {
                self.roles = roles
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.Revive" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["roles": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var roles: [String] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.scalars(&roles)
                    default: reader.skip()
                    }
                }
                self.roles = roles
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.scalars(1, "roles", roles)
            }
        }

        /// Kills a task.
        public struct Kill: WireMessage {
            /// Field 1, `task_id`.
            public var taskID: V1.TaskID
            /// Field 2, `agent_id`.
            public var agentID: V1.AgentID?
            /// How to kill it, instead of what the task says. Field 3, `kill_policy`.
            public var killPolicy: V1.KillPolicy?

            /// Creates the message.
            public init(taskID: V1.TaskID, agentID: V1.AgentID? = nil, killPolicy: V1.KillPolicy? = nil) {
                self.taskID = taskID
                self.agentID = agentID
                self.killPolicy = killPolicy
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.Kill" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["task_id": 1, "agent_id": 2, "kill_policy": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var taskID: V1.TaskID?
                var agentID: V1.AgentID?
                var killPolicy: V1.KillPolicy?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&taskID)
                    case 2: reader.message(&agentID)
                    case 3: reader.message(&killPolicy)
                    default: reader.skip()
                    }
                }
                guard let taskID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.taskID = taskID
                self.agentID = agentID
                self.killPolicy = killPolicy
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "task_id", taskID)
                writer.message(2, "agent_id", agentID)
                writer.message(3, "kill_policy", killPolicy)
            }
        }

        /// Stops an executor and its tasks.
        public struct Shutdown: WireMessage {
            /// Field 1, `executor_id`.
            public var executorID: V1.ExecutorID
            /// Field 2, `agent_id`.
            public var agentID: V1.AgentID

            /// Creates the message.
            public init(executorID: V1.ExecutorID, agentID: V1.AgentID) {
                self.executorID = executorID
                self.agentID = agentID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.Shutdown" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["executor_id": 1, "agent_id": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var executorID: V1.ExecutorID?
                var agentID: V1.AgentID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&executorID)
                    case 2: reader.message(&agentID)
                    default: reader.skip()
                    }
                }
                guard let executorID, let agentID else {
                    reader.missing([executorID == nil ? 1 : 0, agentID == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.executorID = executorID
                self.agentID = agentID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "executor_id", executorID)
                writer.message(2, "agent_id", agentID)
            }
        }

        /// Has taken note of news about a task.
        public struct Acknowledge: WireMessage {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID
            /// Field 2, `task_id`.
            public var taskID: V1.TaskID
            /// Field 3, `uuid`.
            public var uuid: [UInt8]

            /// Creates the message.
            public init(agentID: V1.AgentID, taskID: V1.TaskID, uuid: [UInt8]) {
                self.agentID = agentID
                self.taskID = taskID
                self.uuid = uuid
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.Acknowledge" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1, "task_id": 2, "uuid": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                var taskID: V1.TaskID?
                var uuid: [UInt8]?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    case 2: reader.message(&taskID)
                    case 3: reader.bytes(&uuid)
                    default: reader.skip()
                    }
                }
                guard let agentID, let taskID, let uuid else {
                    reader.missing([agentID == nil ? 1 : 0, taskID == nil ? 2 : 0, uuid == nil ? 3 : 0], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
                self.taskID = taskID
                self.uuid = uuid
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
                writer.message(2, "task_id", taskID)
                writer.bytes(3, "uuid", uuid)
            }
        }

        /// Has taken note of news about an operation.
        public struct AcknowledgeOperationStatus: WireMessage {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID?
            /// Field 2, `resource_provider_id`.
            public var resourceProviderID: V1.ResourceProviderID?
            /// Field 3, `uuid`.
            public var uuid: [UInt8]
            /// Field 4, `operation_id`.
            public var operationID: V1.OperationID

            /// Creates the message.
            public init(
                uuid: [UInt8],
                operationID: V1.OperationID,
                agentID: V1.AgentID? = nil,
                resourceProviderID: V1.ResourceProviderID? = nil
            ) {
                self.agentID = agentID
                self.resourceProviderID = resourceProviderID
                self.uuid = uuid
                self.operationID = operationID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.AcknowledgeOperationStatus" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "agent_id": 1, "resource_provider_id": 2, "uuid": 3, "operation_id": 4,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                var resourceProviderID: V1.ResourceProviderID?
                var uuid: [UInt8]?
                var operationID: V1.OperationID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    case 2: reader.message(&resourceProviderID)
                    case 3: reader.bytes(&uuid)
                    case 4: reader.message(&operationID)
                    default: reader.skip()
                    }
                }
                guard let uuid, let operationID else {
                    reader.missing([uuid == nil ? 3 : 0, operationID == nil ? 4 : 0], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
                self.resourceProviderID = resourceProviderID
                self.uuid = uuid
                self.operationID = operationID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
                writer.message(2, "resource_provider_id", resourceProviderID)
                writer.bytes(3, "uuid", uuid)
                writer.message(4, "operation_id", operationID)
            }
        }

        /// Asks how tasks stand.
        public struct Reconcile: WireMessage {
            /// A task it asks about.
            public struct Task: WireMessage {
                /// Field 1, `task_id`.
                public var taskID: V1.TaskID
                /// Field 2, `agent_id`.
                public var agentID: V1.AgentID?

                /// Creates the message.
                public init(taskID: V1.TaskID, agentID: V1.AgentID? = nil) {
                    self.taskID = taskID
                    self.agentID = agentID
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.scheduler.Call.Reconcile.Task" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["task_id": 1, "agent_id": 2]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var taskID: V1.TaskID?
                    var agentID: V1.AgentID?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.message(&taskID)
                        case 2: reader.message(&agentID)
                        default: reader.skip()
                        }
                    }
                    guard let taskID else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.taskID = taskID
                    self.agentID = agentID
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.message(1, "task_id", taskID)
                    writer.message(2, "agent_id", agentID)
                }
            }

            /// The tasks it asks about; all if empty. Field 1, `tasks`.
            public var tasks: [Task]

            /// Creates the message.
            public init(tasks: [Task] = []) {
                self.tasks = tasks
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.Reconcile" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["tasks": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var tasks: [Task] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&tasks)
                    default: reader.skip()
                    }
                }
                self.tasks = tasks
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "tasks", tasks)
            }
        }

        /// Asks how operations stand.
        public struct ReconcileOperations: WireMessage {
            /// An operation it asks about.
            public struct Operation: WireMessage {
                /// Field 1, `operation_id`.
                public var operationID: V1.OperationID
                /// Field 2, `agent_id`.
                public var agentID: V1.AgentID?
                /// Field 3, `resource_provider_id`.
                public var resourceProviderID: V1.ResourceProviderID?

                /// Creates the message.
                public init(
                    operationID: V1.OperationID,
                    agentID: V1.AgentID? = nil,
                    resourceProviderID: V1.ResourceProviderID? = nil
                ) {
                    self.operationID = operationID
                    self.agentID = agentID
                    self.resourceProviderID = resourceProviderID
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.scheduler.Call.ReconcileOperations.Operation" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["operation_id": 1, "agent_id": 2, "resource_provider_id": 3]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var operationID: V1.OperationID?
                    var agentID: V1.AgentID?
                    var resourceProviderID: V1.ResourceProviderID?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.message(&operationID)
                        case 2: reader.message(&agentID)
                        case 3: reader.message(&resourceProviderID)
                        default: reader.skip()
                        }
                    }
                    guard let operationID else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.operationID = operationID
                    self.agentID = agentID
                    self.resourceProviderID = resourceProviderID
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.message(1, "operation_id", operationID)
                    writer.message(2, "agent_id", agentID)
                    writer.message(3, "resource_provider_id", resourceProviderID)
                }
            }

            /// The operations it asks about; all if empty. Field 1, `operations`.
            public var operations: [Operation]

            /// Creates the message.
            public init(operations: [Operation] = []) {
                self.operations = operations
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.ReconcileOperations" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["operations": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var operations: [Operation] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&operations)
                    default: reader.skip()
                    }
                }
                self.operations = operations
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "operations", operations)
            }
        }

        /// Sends bytes to an executor, without promise of delivery.
        public struct Message: WireMessage {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID
            /// Field 2, `executor_id`.
            public var executorID: V1.ExecutorID
            /// Field 3, `data`.
            public var data: [UInt8]

            /// Creates the message.
            public init(agentID: V1.AgentID, executorID: V1.ExecutorID, data: [UInt8]) {
                self.agentID = agentID
                self.executorID = executorID
                self.data = data
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.Message" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1, "executor_id": 2, "data": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                var executorID: V1.ExecutorID?
                var data: [UInt8]?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    case 2: reader.message(&executorID)
                    case 3: reader.bytes(&data)
                    default: reader.skip()
                    }
                }
                guard let agentID, let executorID, let data else {
                    reader.missing([agentID == nil ? 1 : 0, executorID == nil ? 2 : 0, data == nil ? 3 : 0], of: Self.wireFields)
                    return nil
                }
                self.agentID = agentID
                self.executorID = executorID
                self.data = data
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
                writer.message(2, "executor_id", executorID)
                writer.bytes(3, "data", data)
            }
        }

        /// Asks for resources.
        public struct Request: WireMessage {
            /// Field 1, `requests`.
            public var requests: [V1.Request]

            /// Creates the message.
            public init(requests: [V1.Request] = []) {
                self.requests = requests
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.Request" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["requests": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var requests: [V1.Request] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&requests)
                    default: reader.skip()
                    }
                }
                self.requests = requests
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "requests", requests)
            }
        }

        /// Wants no more offers.
        public struct Suppress: WireMessage {
            /// For which roles; for all if empty. Field 1, `roles`.
            public var roles: [String]

            /// Creates the message.
            public init(roles: [String] = []) {
                self.roles = roles
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.Suppress" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["roles": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var roles: [String] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.scalars(&roles)
                    default: reader.skip()
                    }
                }
                self.roles = roles
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.scalars(1, "roles", roles)
            }
        }

        /// Changes what the framework said about itself.
        public struct UpdateFramework: WireMessage {
            /// Field 1, `framework_info`.
            public var frameworkInfo: V1.FrameworkInfo
            /// Field 2, `suppressed_roles`.
            public var suppressedRoles: [String]
            /// Field 3, `offer_constraints`.
            public var offerConstraints: OfferConstraints?

            /// Creates the message.
            public init(
                frameworkInfo: V1.FrameworkInfo,
                suppressedRoles: [String] = [],
                offerConstraints: OfferConstraints? = nil
            ) {
                self.frameworkInfo = frameworkInfo
                self.suppressedRoles = suppressedRoles
                self.offerConstraints = offerConstraints
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Call.UpdateFramework" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "framework_info": 1, "suppressed_roles": 2, "offer_constraints": 3,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var frameworkInfo: V1.FrameworkInfo?
                var suppressedRoles: [String] = []
                var offerConstraints: OfferConstraints?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&frameworkInfo)
                    case 2: reader.scalars(&suppressedRoles)
                    case 3: reader.message(&offerConstraints)
                    default: reader.skip()
                    }
                }
                guard let frameworkInfo else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.frameworkInfo = frameworkInfo
                self.suppressedRoles = suppressedRoles
                self.offerConstraints = offerConstraints
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "framework_info", frameworkInfo)
                writer.scalars(2, "suppressed_roles", suppressedRoles)
                writer.message(3, "offer_constraints", offerConstraints)
            }
        }

        /// Who calls; absent only in a first subscription. Field 1, `framework_id`.
        public var frameworkID: V1.FrameworkID?
        /// Which of the fields is set. Field 2, `type`.
        public var type: Kind?
        @usableFromInline var subscribeBox: Boxed<Subscribe>?
        /// Field 3, `subscribe`.
        @inlinable public var subscribe: Subscribe? {
            get { subscribeBox?.value }
            set { subscribeBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var acceptBox: Boxed<Accept>?
        /// Field 4, `accept`.
        @inlinable public var accept: Accept? {
            get { acceptBox?.value }
            set { acceptBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var declineBox: Boxed<Decline>?
        /// Field 5, `decline`.
        @inlinable public var decline: Decline? {
            get { declineBox?.value }
            set { declineBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var killBox: Boxed<Kill>?
        /// Field 6, `kill`.
        @inlinable public var kill: Kill? {
            get { killBox?.value }
            set { killBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var shutdownBox: Boxed<Shutdown>?
        /// Field 7, `shutdown`.
        @inlinable public var shutdown: Shutdown? {
            get { shutdownBox?.value }
            set { shutdownBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var acknowledgeBox: Boxed<Acknowledge>?
        /// Field 8, `acknowledge`.
        @inlinable public var acknowledge: Acknowledge? {
            get { acknowledgeBox?.value }
            set { acknowledgeBox = newValue.map(Boxed.init) }
        }
        /// Field 9, `reconcile`.
        public var reconcile: Reconcile?
        @usableFromInline var messageBox: Boxed<Message>?
        /// Field 10, `message`.
        @inlinable public var message: Message? {
            get { messageBox?.value }
            set { messageBox = newValue.map(Boxed.init) }
        }
        /// Field 11, `request`.
        public var request: Request?
        @usableFromInline var acceptInverseOffersBox: Boxed<AcceptInverseOffers>?
        /// Field 13, `accept_inverse_offers`.
        @inlinable public var acceptInverseOffers: AcceptInverseOffers? {
            get { acceptInverseOffersBox?.value }
            set { acceptInverseOffersBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var declineInverseOffersBox: Boxed<DeclineInverseOffers>?
        /// Field 14, `decline_inverse_offers`.
        @inlinable public var declineInverseOffers: DeclineInverseOffers? {
            get { declineInverseOffersBox?.value }
            set { declineInverseOffersBox = newValue.map(Boxed.init) }
        }
        /// Field 15, `revive`.
        public var revive: Revive?
        /// Field 16, `suppress`.
        public var suppress: Suppress?
        @usableFromInline var acknowledgeOperationStatusBox: Boxed<AcknowledgeOperationStatus>?
        /// Field 17, `acknowledge_operation_status`.
        @inlinable public var acknowledgeOperationStatus: AcknowledgeOperationStatus? {
            get { acknowledgeOperationStatusBox?.value }
            set { acknowledgeOperationStatusBox = newValue.map(Boxed.init) }
        }
        /// Field 18, `reconcile_operations`.
        public var reconcileOperations: ReconcileOperations?
        @usableFromInline var updateFrameworkBox: Boxed<UpdateFramework>?
        /// Field 19, `update_framework`.
        @inlinable public var updateFramework: UpdateFramework? {
            get { updateFrameworkBox?.value }
            set { updateFrameworkBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        public init(
            frameworkID: V1.FrameworkID? = nil,
            type: Kind? = nil,
            subscribe: Subscribe? = nil,
            accept: Accept? = nil,
            decline: Decline? = nil,
            kill: Kill? = nil,
            shutdown: Shutdown? = nil,
            acknowledge: Acknowledge? = nil,
            reconcile: Reconcile? = nil,
            message: Message? = nil,
            request: Request? = nil,
            acceptInverseOffers: AcceptInverseOffers? = nil,
            declineInverseOffers: DeclineInverseOffers? = nil,
            revive: Revive? = nil,
            suppress: Suppress? = nil,
            acknowledgeOperationStatus: AcknowledgeOperationStatus? = nil,
            reconcileOperations: ReconcileOperations? = nil,
            updateFramework: UpdateFramework? = nil
        ) {
            self.frameworkID = frameworkID
            self.type = type
            subscribeBox = subscribe.map(Boxed.init)
            acceptBox = accept.map(Boxed.init)
            declineBox = decline.map(Boxed.init)
            killBox = kill.map(Boxed.init)
            shutdownBox = shutdown.map(Boxed.init)
            acknowledgeBox = acknowledge.map(Boxed.init)
            self.reconcile = reconcile
            messageBox = message.map(Boxed.init)
            self.request = request
            acceptInverseOffersBox = acceptInverseOffers.map(Boxed.init)
            declineInverseOffersBox = declineInverseOffers.map(Boxed.init)
            self.revive = revive
            self.suppress = suppress
            acknowledgeOperationStatusBox = acknowledgeOperationStatus.map(Boxed.init)
            self.reconcileOperations = reconcileOperations
            updateFrameworkBox = updateFramework.map(Boxed.init)
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.scheduler.Call" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "framework_id": 1, "type": 2, "subscribe": 3, "accept": 4, "decline": 5, "kill": 6, "shutdown": 7,
            "acknowledge": 8, "reconcile": 9, "message": 10, "request": 11, "accept_inverse_offers": 13,
            "decline_inverse_offers": 14, "revive": 15, "suppress": 16, "acknowledge_operation_status": 17,
            "reconcile_operations": 18, "update_framework": 19,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var frameworkID: V1.FrameworkID?
            var type: Kind?
            var subscribe: Boxed<Subscribe>?
            var accept: Boxed<Accept>?
            var decline: Boxed<Decline>?
            var kill: Boxed<Kill>?
            var shutdown: Boxed<Shutdown>?
            var acknowledge: Boxed<Acknowledge>?
            var reconcile: Reconcile?
            var message: Boxed<Message>?
            var request: Request?
            var acceptInverseOffers: Boxed<AcceptInverseOffers>?
            var declineInverseOffers: Boxed<DeclineInverseOffers>?
            var revive: Revive?
            var suppress: Suppress?
            var acknowledgeOperationStatus: Boxed<AcknowledgeOperationStatus>?
            var reconcileOperations: ReconcileOperations?
            var updateFramework: Boxed<UpdateFramework>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&frameworkID)
                case 2: reader.enumeration(&type)
                case 3: reader.boxed(&subscribe)
                case 4: reader.boxed(&accept)
                case 5: reader.boxed(&decline)
                case 6: reader.boxed(&kill)
                case 7: reader.boxed(&shutdown)
                case 8: reader.boxed(&acknowledge)
                case 9: reader.message(&reconcile)
                case 10: reader.boxed(&message)
                case 11: reader.message(&request)
                case 13: reader.boxed(&acceptInverseOffers)
                case 14: reader.boxed(&declineInverseOffers)
                case 15: reader.message(&revive)
                case 16: reader.message(&suppress)
                case 17: reader.boxed(&acknowledgeOperationStatus)
                case 18: reader.message(&reconcileOperations)
                case 19: reader.boxed(&updateFramework)
                default: reader.skip()
                }
            }
            self.frameworkID = frameworkID
            self.type = type
            self.subscribeBox = subscribe
            self.acceptBox = accept
            self.declineBox = decline
            self.killBox = kill
            self.shutdownBox = shutdown
            self.acknowledgeBox = acknowledge
            self.reconcile = reconcile
            self.messageBox = message
            self.request = request
            self.acceptInverseOffersBox = acceptInverseOffers
            self.declineInverseOffersBox = declineInverseOffers
            self.revive = revive
            self.suppress = suppress
            self.acknowledgeOperationStatusBox = acknowledgeOperationStatus
            self.reconcileOperations = reconcileOperations
            self.updateFrameworkBox = updateFramework
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "framework_id", frameworkID)
            writer.enumeration(2, "type", type)
            writer.boxed(3, "subscribe", subscribeBox)
            writer.boxed(4, "accept", acceptBox)
            writer.boxed(5, "decline", declineBox)
            writer.boxed(6, "kill", killBox)
            writer.boxed(7, "shutdown", shutdownBox)
            writer.boxed(8, "acknowledge", acknowledgeBox)
            writer.message(9, "reconcile", reconcile)
            writer.boxed(10, "message", messageBox)
            writer.message(11, "request", request)
            writer.boxed(13, "accept_inverse_offers", acceptInverseOffersBox)
            writer.boxed(14, "decline_inverse_offers", declineInverseOffersBox)
            writer.message(15, "revive", revive)
            writer.message(16, "suppress", suppress)
            writer.boxed(17, "acknowledge_operation_status", acknowledgeOperationStatusBox)
            writer.message(18, "reconcile_operations", reconcileOperations)
            writer.boxed(19, "update_framework", updateFrameworkBox)
        }
    }
}
