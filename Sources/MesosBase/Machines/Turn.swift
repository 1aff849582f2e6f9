/// One turn of a state machine: the time, a source of identifiers and randomness, and the effects emitted so far.
@frozen
public struct Turn<Effect: Sendable> {
    /// The monotonic time of this turn; all decisions about time are taken on it.
    public var now: Instant
    /// The calendar time of this turn, for timestamps that people and peers read.
    public var date: Timestamp
    /// The effects emitted so far, in order.
    public var effects: [Effect]
    @usableFromInline let entropy: any EntropySource

    /// Creates a turn without effects, with room for as many as `capacity`.
    @inlinable
    public init(now: Instant, date: Timestamp, entropy: any EntropySource, capacity: Int = 0) {
        self.now = now
        self.date = date
        self.entropy = entropy
        self.effects = []
        effects.reserveCapacity(capacity)
    }

    /// A turn at the same time for a machine that is part of this one; its effects are collected apart.
    @inlinable
    public func inner<Other: Sendable>() -> Turn<Other> {
        Turn<Other>(now: now, date: date, entropy: entropy, capacity: 4)
    }

    /// Adds an effect behind those emitted so far.
    @inlinable
    public mutating func emit(_ effect: Effect) {
        effects.append(effect)
    }

    /// A fresh random identifier.
    @inlinable
    public func uuid() -> UniqueID {
        entropy.uuid()
    }

    /// 64 random bits.
    @inlinable
    public func random() -> UInt64 {
        entropy.random()
    }

    /// A duration drawn evenly from zero (included) to `limit` (excluded).
    @inlinable
    public func random(below limit: Duration) -> Duration {
        let bound = limit.clampedNanoseconds
        guard bound > 0 else { return .zero }
        return .nanoseconds(Int64(entropy.random() % UInt64(bound)))
    }
}
