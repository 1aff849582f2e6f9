import MasterCore
import Synchronization

/// The program's requests to a master that wait for its answers.
final class OperatorRequests: Sendable {
    private typealias Waiter = CheckedContinuation<OperatorError?, Never>

    private struct State {
        var waiters: [OperatorRequestID: Waiter] = [:]
        var lastNumber: UInt64 = 0
        var isClosed = false
    }

    private let state = Mutex(State())

    /// Hands a request to the master and returns when it is done.
    func ask(_ hand: (OperatorRequestID) -> Bool) async throws(OperatorError) {
        let id = state.withLock { state in
            state.lastNumber += 1
            return OperatorRequestID(state.lastNumber)
        }
        let error = await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let isClosed = state.withLock { state in
                    if !state.isClosed { state.waiters[id] = waiter }
                    return state.isClosed
                }
                if isClosed { return waiter.resume(returning: Self.ended) }
                if Task.isCancelled { return answer(id, Self.cancelled) }
                if !hand(id) { answer(id, Self.ended) }
            }
        } onCancel: {
            answer(id, Self.cancelled)
        }
        if let error { throw error }
    }

    /// Answers a request; one that nobody waits for any more is forgotten.
    func answer(_ id: OperatorRequestID, _ error: OperatorError?) {
        state.withLock { $0.waiters.removeValue(forKey: id) }?.resume(returning: error)
    }

    /// Answers all requests, those to come included: the master has ended.
    func close() {
        let waiters = state.withLock { state in
            state.isClosed = true
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiters { waiter.resume(returning: Self.ended) }
    }

    private static let ended = OperatorError(status: 503, message: "The master has ended")
    private static let cancelled = OperatorError(
        status: 503, message: "The request was cancelled before the master had answered; it may have been done")
}
