public import MesosBase
import Synchronization

/// The messages of a pattern that a ``MessageTap`` has seen, in their order.
public final class MessageLog: Sendable {
    /// One message that was seen.
    public struct Entry: Sendable {
        /// When it was seen: when it was sent or, in a log of delivered messages, when it arrived.
        public let instant: Instant
        /// The message; in a log of sent messages, as it was sent.
        public let message: ClusterMessage
        /// What became of it.
        public let outcome: TapOutcome
    }

    private struct State {
        var count = 0
        var kept = Deque<Entry>()
    }

    private let rule: TapRule
    /// How many of the latest messages are kept.
    public let limit: Int
    private let state = Mutex(State())

    init(_ rule: TapRule, limit: Int) {
        self.rule = rule
        self.limit = max(0, limit)
    }

    /// How many messages have been seen.
    public var count: Int { state.withLock { $0.count } }

    /// How many messages were seen that are no longer kept, because there are so many later ones.
    public var forgottenCount: Int { state.withLock { $0.count - $0.kept.count } }

    /// The messages that are kept, the oldest first, with what became of them.
    public var entries: [Entry] { state.withLock { Array($0.kept) } }

    /// The messages that are kept, the oldest first.
    public var messages: [ClusterMessage] { entries.map(\.message) }

    /// Stops looking at messages; what has been seen is kept.
    public func stop() { rule.remove() }

    func add(_ entry: Entry) {
        state.withLock { state in
            state.count += 1
            guard limit > 0 else { return }
            if state.kept.count == limit { _ = state.kept.popFirst() }
            state.kept.append(entry)
        }
    }
}
