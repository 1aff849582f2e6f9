import FrameworkCore
import Synchronization

/// The program's calls that wait for the machine's answer.
///
/// The answer usually comes while the call is handed to the machine; only if it does not is the caller suspended.
final class PendingCalls: Sendable {
    /// An answer: the error, if there is one.
    struct Answer: Sendable {
        let error: DriverError?
    }

    private enum Entry {
        case answered(DriverError?)
        case awaited(CheckedContinuation<DriverError?, Never>)
    }

    private struct State {
        var entries: [CallID: Entry] = [:]
        var isClosed = false
    }

    private let lastNumber = Atomic<UInt64>(0)
    private let state = Mutex(State())

    /// Hands a call to the machine and returns its answer, which is what `hand` returns or what comes later.
    func ask(_ hand: (CallID) async -> Answer?) async -> DriverError? {
        let id = CallID(lastNumber.add(1, ordering: .relaxed).newValue)
        if let answer = await hand(id) { return answer.error }
        return await withCheckedContinuation { continuation in
            let answer = state.withLock { state -> Answer? in
                if case .answered(let error) = state.entries[id] {
                    state.entries[id] = nil
                    return Answer(error: error)
                }
                if state.isClosed { return Answer(error: Self.ended) }
                state.entries[id] = .awaited(continuation)
                return nil
            }
            if let answer { continuation.resume(returning: answer.error) }
        }
    }

    /// Answers a call that got no answer at once.
    func answer(_ id: CallID, _ error: DriverError?) {
        let waiter = state.withLock { state -> CheckedContinuation<DriverError?, Never>? in
            switch state.entries.removeValue(forKey: id) {
            case .awaited(let waiter):
                return waiter
            case .answered, nil:
                if !state.isClosed { state.entries[id] = .answered(error) }
                return nil
            }
        }
        waiter?.resume(returning: error)
    }

    /// Answers all calls, those to come included: the client has ended.
    func close() {
        let waiters = state.withLock { state in
            state.isClosed = true
            let waiters = state.entries.values.compactMap { entry in
                if case .awaited(let waiter) = entry { waiter } else { nil }
            }
            state.entries = [:]
            return waiters
        }
        for waiter in waiters { waiter.resume(returning: Self.ended) }
    }

    private static let ended = DriverError.terminated("it has ended")
}
