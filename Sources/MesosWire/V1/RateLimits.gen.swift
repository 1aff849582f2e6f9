// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/rate-limits.schema: change that file and run it again.

extension V1 {
    /// How often the frameworks of a principal may call the master.
    public struct RateLimit: WireMessage {
        /// Calls a second; as often as they like if absent. Field 1, `qps`.
        public var qps: Double?
        /// Field 2, `principal`.
        public var principal: String
        /// How many calls may wait; more than that are refused. Field 3, `capacity`.
        public var capacity: UInt64?

        /// Creates the message.
        public init(principal: String, qps: Double? = nil, capacity: UInt64? = nil) {
            self.qps = qps
            self.principal = principal
            self.capacity = capacity
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.RateLimit" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["qps": 1, "principal": 2, "capacity": 3]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var qps: Double?
            var principal: String?
            var capacity: UInt64?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.double(&qps)
                case 2: reader.string(&principal)
                case 3: reader.uint64(&capacity)
                default: reader.skip()
                }
            }
            guard let principal else {
                reader.missing([2], of: Self.wireFields)
                return nil
            }
            self.qps = qps
            self.principal = principal
            self.capacity = capacity
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.double(1, "qps", qps)
            writer.string(2, "principal", principal)
            writer.uint64(3, "capacity", capacity)
        }
    }
}

extension V1 {
    /// How often frameworks may call the master.
    public struct RateLimits: WireMessage {
        /// Field 1, `limits`.
        public var limits: [RateLimit]
        /// Calls a second of all others together. Field 2, `aggregate_default_qps`.
        public var aggregateDefaultQPS: Double?
        /// How many calls of all others may wait. Field 3, `aggregate_default_capacity`.
        public var aggregateDefaultCapacity: UInt64?

        /// Creates the message.
        public init(
            limits: [RateLimit] = [],
            aggregateDefaultQPS: Double? = nil,
            aggregateDefaultCapacity: UInt64? = nil
        ) {
            self.limits = limits
            self.aggregateDefaultQPS = aggregateDefaultQPS
            self.aggregateDefaultCapacity = aggregateDefaultCapacity
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.RateLimits" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "limits": 1, "aggregate_default_qps": 2, "aggregate_default_capacity": 3,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var limits: [RateLimit] = []
            var aggregateDefaultQPS: Double?
            var aggregateDefaultCapacity: UInt64?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&limits)
                case 2: reader.double(&aggregateDefaultQPS)
                case 3: reader.uint64(&aggregateDefaultCapacity)
                default: reader.skip()
                }
            }
            self.limits = limits
            self.aggregateDefaultQPS = aggregateDefaultQPS
            self.aggregateDefaultCapacity = aggregateDefaultCapacity
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "limits", limits)
            writer.double(2, "aggregate_default_qps", aggregateDefaultQPS)
            writer.uint64(3, "aggregate_default_capacity", aggregateDefaultCapacity)
        }
    }
}
