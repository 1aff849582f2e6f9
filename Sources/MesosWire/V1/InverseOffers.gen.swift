// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/inverse-offers.schema: change that file and run it again.

extension V1.Allocator {
    /// What a framework said to the wish for its resources.
    public struct InverseOfferStatus: Sendable, Equatable {
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
    }
}
