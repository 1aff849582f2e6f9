// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/scheduler-events.schema: change that file and run it again.

extension V1.Scheduler {
    /// What the master tells a scheduler.
    public struct Event: Sendable, Equatable {
        /// What masters may have to tell.
        public enum Kind: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `SUBSCRIBED`.
            case subscribed = 1
            /// `OFFERS`.
            case offers = 2
            /// `INVERSE_OFFERS`.
            case inverseOffers = 9
            /// `RESCIND`.
            case rescind = 3
            /// `RESCIND_INVERSE_OFFER`.
            case rescindInverseOffer = 10
            /// `UPDATE`.
            case update = 4
            /// `UPDATE_OPERATION_STATUS`.
            case updateOperationStatus = 11
            /// `MESSAGE`.
            case message = 5
            /// `FAILURE`.
            case failure = 6
            /// `ERROR`.
            case error = 7
            /// `HEARTBEAT`.
            case heartbeat = 8

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .subscribed: "SUBSCRIBED"
                case .offers: "OFFERS"
                case .inverseOffers: "INVERSE_OFFERS"
                case .rescind: "RESCIND"
                case .rescindInverseOffer: "RESCIND_INVERSE_OFFER"
                case .update: "UPDATE"
                case .updateOperationStatus: "UPDATE_OPERATION_STATUS"
                case .message: "MESSAGE"
                case .failure: "FAILURE"
                case .error: "ERROR"
                case .heartbeat: "HEARTBEAT"
                }
            }
        }

        /// The subscription stands.
        public struct Subscribed: Sendable, Equatable {
            /// Field 1, `framework_id`.
            public var frameworkID: V1.FrameworkID
            /// Seconds between signs of life. Field 2, `heartbeat_interval_seconds`.
            public var heartbeatIntervalSeconds: Double?
            @usableFromInline var masterInfoBox: Boxed<V1.MasterInfo>?
            /// Field 3, `master_info`.
            @inlinable public var masterInfo: V1.MasterInfo? {
                get { masterInfoBox?.value }
                set { masterInfoBox = newValue.map(Boxed.init) }
            }

            /// Creates the message.
            public init(
                frameworkID: V1.FrameworkID,
                heartbeatIntervalSeconds: Double? = nil,
                masterInfo: V1.MasterInfo? = nil
            ) {
                self.frameworkID = frameworkID
                self.heartbeatIntervalSeconds = heartbeatIntervalSeconds
                masterInfoBox = masterInfo.map(Boxed.init)
            }
        }

        /// New offers.
        public struct Offers: Sendable, Equatable {
            /// Field 1, `offers`.
            public var offers: [V1.Offer]

            /// Creates the message.
            public init(offers: [V1.Offer] = []) {
                self.offers = offers
            }
        }

        /// Asks for resources back in time.
        public struct InverseOffers: Sendable, Equatable {
            /// Field 1, `inverse_offers`.
            public var inverseOffers: [V1.InverseOffer]

            /// Creates the message.
            public init(inverseOffers: [V1.InverseOffer] = []) {
                self.inverseOffers = inverseOffers
            }
        }

        /// An offer holds no longer.
        public struct Rescind: Sendable, Equatable {
            /// Field 1, `offer_id`.
            public var offerID: V1.OfferID

            /// Creates the message.
            public init(offerID: V1.OfferID) {
                self.offerID = offerID
            }
        }

        /// A wish for resources holds no longer.
        public struct RescindInverseOffer: Sendable, Equatable {
            /// Field 1, `inverse_offer_id`.
            public var inverseOfferID: V1.OfferID

            /// Creates the message.
            public init(inverseOfferID: V1.OfferID) {
                self.inverseOfferID = inverseOfferID
            }
        }

        /// News about a task.
        public struct Update: Sendable, Equatable {
            /// Field 1, `status`.
            public var status: V1.TaskStatus

            /// Creates the message.
            public init(status: V1.TaskStatus) {
                self.status = status
            }
        }

        /// News about an operation.
        public struct UpdateOperationStatus: Sendable, Equatable {
            /// Field 1, `status`.
            public var status: V1.OperationStatus

            /// Creates the message.
            public init(status: V1.OperationStatus) {
                self.status = status
            }
        }

        /// Bytes from an executor.
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

        /// An executor has ended, or an agent is gone.
        public struct Failure: Sendable, Equatable {
            /// Field 1, `agent_id`.
            public var agentID: V1.AgentID?
            /// The executor that has ended; the whole agent is gone if absent. Field 2, `executor_id`.
            public var executorID: V1.ExecutorID?
            /// How the executor ended, as `waitpid` says it. Field 3, `status`.
            public var status: Int32?

            /// Creates the message.
            public init(agentID: V1.AgentID? = nil, executorID: V1.ExecutorID? = nil, status: Int32? = nil) {
                self.agentID = agentID
                self.executorID = executorID
                self.status = status
            }
        }

        /// The framework cannot go on.
        public struct Error: Sendable, Equatable {
            /// Field 1, `message`.
            public var message: String

            /// Creates the message.
            public init(message: String) {
                self.message = message
            }
        }

        /// Which of the fields is set. Field 1, `type`.
        public var type: Kind?
        @usableFromInline var subscribedBox: Boxed<Subscribed>?
        /// Field 2, `subscribed`.
        @inlinable public var subscribed: Subscribed? {
            get { subscribedBox?.value }
            set { subscribedBox = newValue.map(Boxed.init) }
        }
        /// Field 3, `offers`.
        public var offers: Offers?
        /// Field 4, `rescind`.
        public var rescind: Rescind?
        @usableFromInline var updateBox: Boxed<Update>?
        /// Field 5, `update`.
        @inlinable public var update: Update? {
            get { updateBox?.value }
            set { updateBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var messageBox: Boxed<Message>?
        /// Field 6, `message`.
        @inlinable public var message: Message? {
            get { messageBox?.value }
            set { messageBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var failureBox: Boxed<Failure>?
        /// Field 7, `failure`.
        @inlinable public var failure: Failure? {
            get { failureBox?.value }
            set { failureBox = newValue.map(Boxed.init) }
        }
        /// Field 8, `error`.
        public var error: Error?
        /// Field 9, `inverse_offers`.
        public var inverseOffers: InverseOffers?
        /// Field 10, `rescind_inverse_offer`.
        public var rescindInverseOffer: RescindInverseOffer?
        @usableFromInline var updateOperationStatusBox: Boxed<UpdateOperationStatus>?
        /// Field 11, `update_operation_status`.
        @inlinable public var updateOperationStatus: UpdateOperationStatus? {
            get { updateOperationStatusBox?.value }
            set { updateOperationStatusBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        public init(
            type: Kind? = nil,
            subscribed: Subscribed? = nil,
            offers: Offers? = nil,
            rescind: Rescind? = nil,
            update: Update? = nil,
            message: Message? = nil,
            failure: Failure? = nil,
            error: Error? = nil,
            inverseOffers: InverseOffers? = nil,
            rescindInverseOffer: RescindInverseOffer? = nil,
            updateOperationStatus: UpdateOperationStatus? = nil
        ) {
            self.type = type
            subscribedBox = subscribed.map(Boxed.init)
            self.offers = offers
            self.rescind = rescind
            updateBox = update.map(Boxed.init)
            messageBox = message.map(Boxed.init)
            failureBox = failure.map(Boxed.init)
            self.error = error
            self.inverseOffers = inverseOffers
            self.rescindInverseOffer = rescindInverseOffer
            updateOperationStatusBox = updateOperationStatus.map(Boxed.init)
        }
    }
}
