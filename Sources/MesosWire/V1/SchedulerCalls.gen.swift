// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/scheduler-calls.schema: change that file and run it again.

extension V1.Scheduler {
    /// What a scheduler tells the master.
    public struct Call: Sendable, Equatable {
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
        }

        /// Registers the framework and opens the stream of events.
        public struct Subscribe: Sendable, Equatable {
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
        }

        /// Takes offers and says what to do with them; the rest goes back.
        public struct Accept: Sendable, Equatable {
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
        }

        /// Gives offers back.
        public struct Decline: Sendable, Equatable {
            /// Field 1, `offer_ids`.
            public var offerIDs: [V1.OfferID]
            /// Field 2, `filters`.
            public var filters: V1.Filters?

            /// Creates the message.
            public init(offerIDs: [V1.OfferID] = [], filters: V1.Filters? = nil) {
                self.offerIDs = offerIDs
                self.filters = filters
            }
        }

        /// Agrees to give resources back in time.
        public struct AcceptInverseOffers: Sendable, Equatable {
            /// Field 1, `inverse_offer_ids`.
            public var inverseOfferIDs: [V1.OfferID]
            /// Field 2, `filters`.
            public var filters: V1.Filters?

            /// Creates the message.
            public init(inverseOfferIDs: [V1.OfferID] = [], filters: V1.Filters? = nil) {
                self.inverseOfferIDs = inverseOfferIDs
                self.filters = filters
            }
        }

        /// Does not agree to give resources back in time.
        public struct DeclineInverseOffers: Sendable, Equatable {
            /// Field 1, `inverse_offer_ids`.
            public var inverseOfferIDs: [V1.OfferID]
            /// Field 2, `filters`.
            public var filters: V1.Filters?

            /// Creates the message.
            public init(inverseOfferIDs: [V1.OfferID] = [], filters: V1.Filters? = nil) {
                self.inverseOfferIDs = inverseOfferIDs
                self.filters = filters
            }
        }

        /// Wants offers again that it refused or suppressed.
        public struct Revive: Sendable, Equatable {
            /// For which roles; for all if empty. Field 1, `roles`.
            public var roles: [String]

            /// Creates the message.
            public init(roles: [String] = []) {
                self.roles = roles
            }
        }

        /// Kills a task.
        public struct Kill: Sendable, Equatable {
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
        }

        /// Stops an executor and its tasks.
        public struct Shutdown: Sendable, Equatable {
            /// Field 1, `executor_id`.
            public var executorID: V1.ExecutorID
            /// Field 2, `agent_id`.
            public var agentID: V1.AgentID

            /// Creates the message.
            public init(executorID: V1.ExecutorID, agentID: V1.AgentID) {
                self.executorID = executorID
                self.agentID = agentID
            }
        }

        /// Has taken note of news about a task.
        public struct Acknowledge: Sendable, Equatable {
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
        }

        /// Has taken note of news about an operation.
        public struct AcknowledgeOperationStatus: Sendable, Equatable {
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
        }

        /// Asks how tasks stand.
        public struct Reconcile: Sendable, Equatable {
            /// A task it asks about.
            public struct Task: Sendable, Equatable {
                /// Field 1, `task_id`.
                public var taskID: V1.TaskID
                /// Field 2, `agent_id`.
                public var agentID: V1.AgentID?

                /// Creates the message.
                public init(taskID: V1.TaskID, agentID: V1.AgentID? = nil) {
                    self.taskID = taskID
                    self.agentID = agentID
                }
            }

            /// The tasks it asks about; all if empty. Field 1, `tasks`.
            public var tasks: [Task]

            /// Creates the message.
            public init(tasks: [Task] = []) {
                self.tasks = tasks
            }
        }

        /// Asks how operations stand.
        public struct ReconcileOperations: Sendable, Equatable {
            /// An operation it asks about.
            public struct Operation: Sendable, Equatable {
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
            }

            /// The operations it asks about; all if empty. Field 1, `operations`.
            public var operations: [Operation]

            /// Creates the message.
            public init(operations: [Operation] = []) {
                self.operations = operations
            }
        }

        /// Sends bytes to an executor, without promise of delivery.
        public struct Message: Sendable, Equatable {
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
        }

        /// Asks for resources.
        public struct Request: Sendable, Equatable {
            /// Field 1, `requests`.
            public var requests: [V1.Request]

            /// Creates the message.
            public init(requests: [V1.Request] = []) {
                self.requests = requests
            }
        }

        /// Wants no more offers.
        public struct Suppress: Sendable, Equatable {
            /// For which roles; for all if empty. Field 1, `roles`.
            public var roles: [String]

            /// Creates the message.
            public init(roles: [String] = []) {
                self.roles = roles
            }
        }

        /// Changes what the framework said about itself.
        public struct UpdateFramework: Sendable, Equatable {
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
    }
}
