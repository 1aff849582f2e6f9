import Synchronization

/// Tells those who serve a node that it has ended.
final class EndOfNode: Sendable {
    private struct State {
        var observers: [@Sendable () -> Void] = []
        var hasCome = false
    }

    private let state = Mutex(State())

    /// Calls the observer once the node has ended; at once if it has ended already.
    func observe(_ observer: @escaping @Sendable () -> Void) {
        let hasCome = state.withLock { state in
            if !state.hasCome { state.observers.append(observer) }
            return state.hasCome
        }
        if hasCome { observer() }
    }

    func announce() {
        let observers = state.withLock { state in
            state.hasCome = true
            defer { state.observers = [] }
            return state.observers
        }
        for observer in observers { observer() }
    }
}
