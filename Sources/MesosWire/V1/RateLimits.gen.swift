// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/rate-limits.schema: change that file and run it again.

extension V1 {
    /// How often the frameworks of a principal may call the master.
    public struct RateLimit: Sendable, Equatable {
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
    }
}

extension V1 {
    /// How often frameworks may call the master.
    public struct RateLimits: Sendable, Equatable {
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
    }
}
