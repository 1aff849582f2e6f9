import Synchronization

/// The number of a request for the one who may cancel it, who may come before there is one.
final class Ticket: Sendable {
    private struct State {
        var number: UInt64?
        var isCancelled = false
    }

    private let state = Mutex(State())

    /// Whether it was cancelled before.
    func set(_ number: UInt64) -> Bool {
        state.withLock { state in
            state.number = number
            return state.isCancelled
        }
    }

    /// The number, if there is one yet.
    func cancel() -> UInt64? {
        state.withLock { state in
            state.isCancelled = true
            return state.number
        }
    }
}
