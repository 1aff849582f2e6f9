package import MasterCore
package import MesosWire
import Synchronization

/// An operator's stream of a master's events: they wait in a bounded queue until the operator takes them. An operator
/// who does not keep up loses the stream.
package final class OperatorLink: Sendable {
    private struct State {
        var queue: OperatorQueue
        var waiter: CheckedContinuation<Void, Never>?
        var isClosed = false
    }

    /// The most events that one receive returns.
    private static let batchLimit = 256

    package let id: OperatorConnectionID
    private let state: Mutex<State>
    private let post: @Sendable (MasterMachine.Input) -> Bool

    init(
        id: OperatorConnectionID, limits: OperatorQueue.Limits,
        post: @escaping @Sendable (MasterMachine.Input) -> Bool
    ) {
        self.id = id
        self.post = post
        state = Mutex(State(queue: OperatorQueue(limits: limits)))
    }

    /// Waits for events; none if the stream has ended. Only one task may wait at a time.
    package func receive() async -> [V1.Master.Event] {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if !state.queue.isEmpty || state.isClosed { return true }
                    state.waiter = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        } onCancel: {
            close()
        }
        return state.withLock { $0.queue.take(atMost: Self.batchLimit) }
    }

    /// Ends the stream from the operator's side; the master is told.
    package func close() {
        if end() { _ = post(.operatorDisconnected(id)) }
    }

    /// Puts an event into the queue, on behalf of the master.
    func deliver(_ event: V1.Master.Event) {
        let (hasRoom, waiter) = state.withLock { state -> (Bool, CheckedContinuation<Void, Never>?) in
            guard !state.isClosed else { return (true, nil) }
            return (state.queue.append(event), state.waiter.take())
        }
        waiter?.resume()
        if !hasRoom { close() }
    }

    /// Ends the stream behind the events that wait; true if it had not ended before.
    @discardableResult
    func end() -> Bool {
        let (isFirst, waiter) = state.withLock { state in
            let isFirst = !state.isClosed
            state.isClosed = true
            return (isFirst, state.waiter.take())
        }
        waiter?.resume()
        return isFirst
    }
}
