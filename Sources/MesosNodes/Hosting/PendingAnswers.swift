import Synchronization

/// Those who wait for a machine's answers to what they have asked, each by a number of its own.
final class PendingAnswers<Answer: Sendable>: Sendable {
    typealias Waiter = @Sendable (Answer?) -> Void

    private struct State {
        var waiters: [UInt64: Waiter] = [:]
        var lastNumber: UInt64 = 0
        var isClosed = false
    }

    private let state = Mutex(State())

    /// Takes down who waits, and answers with the number; the waiter is called once, with `nil` if there will be no
    /// answer. Without a number it has been called already.
    func await(_ waiter: @escaping Waiter) -> UInt64? {
        let number = state.withLock { state -> UInt64? in
            guard !state.isClosed else { return nil }
            state.lastNumber += 1
            state.waiters[state.lastNumber] = waiter
            return state.lastNumber
        }
        if number == nil { waiter(nil) }
        return number
    }

    /// Hands an answer to who waits for it.
    func answer(_ number: UInt64, _ answer: Answer) {
        state.withLock { $0.waiters.removeValue(forKey: number) }?(answer)
    }

    /// Tells who waits that there will be no answer.
    func forget(_ number: UInt64) {
        state.withLock { $0.waiters.removeValue(forKey: number) }?(nil)
    }

    /// Tells all that there will be no answers, those to come included.
    func close() {
        let waiters = state.withLock { state in
            state.isClosed = true
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiters { waiter(nil) }
    }
}
