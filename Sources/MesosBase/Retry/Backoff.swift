/// A delay that doubles with each attempt, up to a cap.
public struct Backoff: Sendable, Equatable {
    /// The first delay.
    public let initial: Duration
    /// The longest delay.
    public let cap: Duration
    private var upcoming: Duration

    /// Creates a back-off that waits `initial` first and never more than `cap`.
    public init(initial: Duration, cap: Duration) {
        self.initial = initial
        self.cap = cap
        upcoming = min(initial, cap)
    }

    /// The delay before the next attempt; the one after it is twice as long, up to the cap.
    public mutating func next() -> Duration {
        let delay = upcoming
        upcoming = min(upcoming * 2, cap)
        return delay
    }

    /// Starts again at the initial delay.
    public mutating func reset() {
        upcoming = min(initial, cap)
    }
}
