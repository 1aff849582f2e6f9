// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/inverse-offers.schema: change that file and run it again.

extension V1.Allocator {
    /// What a framework said to the wish for its resources.
    public struct InverseOfferStatus: WireMessage {
        /// What a framework may say to a wish for resources.
        public enum Status: Int32, WireEnumeration {
            /// It has not answered. `UNKNOWN`.
            case unknown = 1
            /// It will give them back in time. `ACCEPT`.
            case accept = 2
            /// It will not. `DECLINE`.
            case decline = 3

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .accept: "ACCEPT"
                case .decline: "DECLINE"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["UNKNOWN": 1, "ACCEPT": 2, "DECLINE": 3]
        }

        /// Field 1, `status`.
        public var status: Status
        /// Field 2, `framework_id`.
        public var frameworkID: V1.FrameworkID
        /// When the status last changed. Field 3, `timestamp`.
        public var timestamp: V1.TimeInfo

        /// Creates the message.
        public init(status: Status, frameworkID: V1.FrameworkID, timestamp: V1.TimeInfo) {
            self.status = status
            self.frameworkID = frameworkID
            self.timestamp = timestamp
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.allocator.InverseOfferStatus" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["status": 1, "framework_id": 2, "timestamp": 3]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var status: Status?
            var frameworkID: V1.FrameworkID?
            var timestamp: V1.TimeInfo?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&status, isRequired: true)
                case 2: reader.message(&frameworkID)
                case 3: reader.message(&timestamp)
                default: reader.skip()
                }
            }
            guard let status, let frameworkID, let timestamp else {
                reader.missing([status == nil ? 1 : 0, frameworkID == nil ? 2 : 0, timestamp == nil ? 3 : 0], of: Self.wireFields)
                return nil
            }
            self.status = status
            self.frameworkID = frameworkID
            self.timestamp = timestamp
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "status", status)
            writer.message(2, "framework_id", frameworkID)
            writer.message(3, "timestamp", timestamp)
        }
    }
}
