package import MesosBase

/// How detailed a log is: 0 is the least, and any other level ends by itself.
package struct LoggingLevel: Sendable, Equatable {
    private var level: UInt32 = 0
    private var end = Instant.distantFuture

    package init() {}

    /// Makes the log more detailed for a while.
    package mutating func set(_ level: UInt32, for duration: Duration, now: Instant) {
        self.level = level
        end = level == 0 ? .distantFuture : now + max(.zero, duration)
    }

    /// The level now.
    package func value(at now: Instant) -> UInt32 {
        now < end ? level : 0
    }
}
