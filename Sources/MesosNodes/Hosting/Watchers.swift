import Synchronization

/// Those who watch a stream of events. One who falls behind loses the oldest.
final class Watchers<Event: Sendable>: Sendable {
    private struct State {
        var continuations: [UInt64: AsyncStream<Event>.Continuation] = [:]
        var lastNumber: UInt64 = 0
        var isClosed = false
    }

    private let limit: Int
    private let changed: @Sendable (Bool) -> Void
    private let state = Mutex(State())

    /// Creates a stream that nobody watches; `changed` is told when somebody begins to, and when nobody does any more.
    init(limit: Int = 10_000, changed: @escaping @Sendable (Bool) -> Void = { _ in }) {
        self.limit = limit
        self.changed = changed
    }

    /// A new stream of the events from now on.
    func watch() -> AsyncStream<Event> {
        let (stream, continuation) = AsyncStream.makeStream(of: Event.self, bufferingPolicy: .bufferingNewest(limit))
        let number = state.withLock { state -> UInt64? in
            guard !state.isClosed else { return nil }
            state.lastNumber += 1
            state.continuations[state.lastNumber] = continuation
            if state.continuations.count == 1 { changed(true) }
            return state.lastNumber
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in self?.remove(number) }
        return stream
    }

    private func remove(_ number: UInt64) {
        state.withLock { state in
            let isKnown = state.continuations.removeValue(forKey: number) != nil
            if isKnown, state.continuations.isEmpty { changed(false) }
        }
    }

    func publish(_ event: @autoclosure () -> Event) {
        let watchers = state.withLock { $0.continuations.isEmpty ? [] : Array($0.continuations.values) }
        guard !watchers.isEmpty else { return }
        let event = event()
        for watcher in watchers { watcher.yield(event) }
    }

    /// Ends all streams, those to come included.
    func close() {
        let watchers = state.withLock { state in
            state.isClosed = true
            defer { state.continuations = [:] }
            return Array(state.continuations.values)
        }
        for watcher in watchers { watcher.finish() }
    }
}
