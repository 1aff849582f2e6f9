// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/scheduler-events.schema: change that file and run it again.

extension V1.Scheduler {
    /// What the master tells a scheduler.
    public struct Event: WireMessage {
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

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = [
                "UNKNOWN": 0, "SUBSCRIBED": 1, "OFFERS": 2, "INVERSE_OFFERS": 9, "RESCIND": 3,
                "RESCIND_INVERSE_OFFER": 10, "UPDATE": 4, "UPDATE_OPERATION_STATUS": 11, "MESSAGE": 5, "FAILURE": 6,
                "ERROR": 7, "HEARTBEAT": 8,
            ]
        }

        /// The subscription stands.
        public struct Subscribed: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Event.Subscribed" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "framework_id": 1, "heartbeat_interval_seconds": 2, "master_info": 3,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var frameworkID: V1.FrameworkID?
                var heartbeatIntervalSeconds: Double?
                var masterInfo: Boxed<V1.MasterInfo>?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&frameworkID)
                    case 2: reader.double(&heartbeatIntervalSeconds)
                    case 3: reader.boxed(&masterInfo)
                    default: reader.skip()
                    }
                }
                guard let frameworkID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.frameworkID = frameworkID
                self.heartbeatIntervalSeconds = heartbeatIntervalSeconds
                self.masterInfoBox = masterInfo
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "framework_id", frameworkID)
                writer.double(2, "heartbeat_interval_seconds", heartbeatIntervalSeconds)
                writer.boxed(3, "master_info", masterInfoBox)
            }
        }

        /// New offers.
        public struct Offers: WireMessage {
            /// Field 1, `offers`.
            public var offers: [V1.Offer]

            /// Creates the message.
            public init(offers: [V1.Offer] = []) {
                self.offers = offers
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Event.Offers" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["offers": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var offers: [V1.Offer] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&offers)
                    default: reader.skip()
                    }
                }
                self.offers = offers
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "offers", offers)
            }
        }

        /// Asks for resources back in time.
        public struct InverseOffers: WireMessage {
            /// Field 1, `inverse_offers`.
            public var inverseOffers: [V1.InverseOffer]

            /// Creates the message.
            public init(inverseOffers: [V1.InverseOffer] = []) {
                self.inverseOffers = inverseOffers
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Event.InverseOffers" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["inverse_offers": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var inverseOffers: [V1.InverseOffer] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&inverseOffers)
                    default: reader.skip()
                    }
                }
                self.inverseOffers = inverseOffers
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "inverse_offers", inverseOffers)
            }
        }

        /// An offer holds no longer.
        public struct Rescind: WireMessage {
            /// Field 1, `offer_id`.
            public var offerID: V1.OfferID

            /// Creates the message.
            public init(offerID: V1.OfferID) {
                self.offerID = offerID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Event.Rescind" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["offer_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var offerID: V1.OfferID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&offerID)
                    default: reader.skip()
                    }
                }
                guard let offerID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.offerID = offerID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "offer_id", offerID)
            }
        }

        /// A wish for resources holds no longer.
        public struct RescindInverseOffer: WireMessage {
            /// Field 1, `inverse_offer_id`.
            public var inverseOfferID: V1.OfferID

            /// Creates the message.
            public init(inverseOfferID: V1.OfferID) {
                self.inverseOfferID = inverseOfferID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Event.RescindInverseOffer" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["inverse_offer_id": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var inverseOfferID: V1.OfferID?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&inverseOfferID)
                    default: reader.skip()
                    }
                }
                guard let inverseOfferID else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.inverseOfferID = inverseOfferID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "inverse_offer_id", inverseOfferID)
            }
        }

        /// News about a task.
        public struct Update: WireMessage {
            /// Field 1, `status`.
            public var status: V1.TaskStatus

            /// Creates the message.
            public init(status: V1.TaskStatus) {
                self.status = status
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Event.Update" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["status": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var status: V1.TaskStatus?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&status)
                    default: reader.skip()
                    }
                }
                guard let status else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.status = status
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "status", status)
            }
        }

        /// News about an operation.
        public struct UpdateOperationStatus: WireMessage {
            /// Field 1, `status`.
            public var status: V1.OperationStatus

            /// Creates the message.
            public init(status: V1.OperationStatus) {
                self.status = status
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Event.UpdateOperationStatus" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["status": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var status: V1.OperationStatus?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&status)
                    default: reader.skip()
                    }
                }
                guard let status else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.status = status
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "status", status)
            }
        }

        /// Bytes from an executor.
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
            public static var wireName: String { "mesos.v1.scheduler.Event.Message" }

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

        /// An executor has ended, or an agent is gone.
        public struct Failure: WireMessage {
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

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Event.Failure" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["agent_id": 1, "executor_id": 2, "status": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var agentID: V1.AgentID?
                var executorID: V1.ExecutorID?
                var status: Int32?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&agentID)
                    case 2: reader.message(&executorID)
                    case 3: reader.int32(&status)
                    default: reader.skip()
                    }
                }
                self.agentID = agentID
                self.executorID = executorID
                self.status = status
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "agent_id", agentID)
                writer.message(2, "executor_id", executorID)
                writer.int32(3, "status", status)
            }
        }

        /// The framework cannot go on.
        public struct Error: WireMessage {
            /// Field 1, `message`.
            public var message: String

            /// Creates the message.
            public init(message: String) {
                self.message = message
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.Event.Error" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["message": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var message: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&message)
                    default: reader.skip()
                    }
                }
                guard let message else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.message = message
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "message", message)
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.scheduler.Event" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "type": 1, "subscribed": 2, "offers": 3, "rescind": 4, "update": 5, "message": 6, "failure": 7, "error": 8,
            "inverse_offers": 9, "rescind_inverse_offer": 10, "update_operation_status": 11,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var subscribed: Boxed<Subscribed>?
            var offers: Offers?
            var rescind: Rescind?
            var update: Boxed<Update>?
            var message: Boxed<Message>?
            var failure: Boxed<Failure>?
            var error: Error?
            var inverseOffers: InverseOffers?
            var rescindInverseOffer: RescindInverseOffer?
            var updateOperationStatus: Boxed<UpdateOperationStatus>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type)
                case 2: reader.boxed(&subscribed)
                case 3: reader.message(&offers)
                case 4: reader.message(&rescind)
                case 5: reader.boxed(&update)
                case 6: reader.boxed(&message)
                case 7: reader.boxed(&failure)
                case 8: reader.message(&error)
                case 9: reader.message(&inverseOffers)
                case 10: reader.message(&rescindInverseOffer)
                case 11: reader.boxed(&updateOperationStatus)
                default: reader.skip()
                }
            }
            self.type = type
            self.subscribedBox = subscribed
            self.offers = offers
            self.rescind = rescind
            self.updateBox = update
            self.messageBox = message
            self.failureBox = failure
            self.error = error
            self.inverseOffers = inverseOffers
            self.rescindInverseOffer = rescindInverseOffer
            self.updateOperationStatusBox = updateOperationStatus
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.boxed(2, "subscribed", subscribedBox)
            writer.message(3, "offers", offers)
            writer.message(4, "rescind", rescind)
            writer.boxed(5, "update", updateBox)
            writer.boxed(6, "message", messageBox)
            writer.boxed(7, "failure", failureBox)
            writer.message(8, "error", error)
            writer.message(9, "inverse_offers", inverseOffers)
            writer.message(10, "rescind_inverse_offer", rescindInverseOffer)
            writer.boxed(11, "update_operation_status", updateOperationStatusBox)
        }
    }
}
