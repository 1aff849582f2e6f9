import Synchronization

/// Something that happens once and may be waited for. A test that waits in vain is ended by its time limit.
final class Signal<Value: Sendable>: Sendable {
    private struct State {
        var values: [Value] = []
        var waiters: [CheckedContinuation<Value, Never>] = []
    }

    private let state = Mutex(State())

    func send(_ value: Value) {
        let waiters = state.withLock { state in
            state.values.append(value)
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume(returning: value) }
    }

    /// The first value, as soon as there is one.
    func wait() async -> Value {
        await withCheckedContinuation { waiter in
            let value = state.withLock { state in
                if state.values.isEmpty { state.waiters.append(waiter) }
                return state.values.first
            }
            if let value { waiter.resume(returning: value) }
        }
    }

    /// How often it has happened.
    var count: Int { state.withLock { $0.values.count } }
}

extension Signal<Void> {
    func send() {
        send(())
    }
}
