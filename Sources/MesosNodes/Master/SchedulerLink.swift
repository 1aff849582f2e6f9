package import FrameworkCore
package import MasterCore
package import MesosWire
import Synchronization

/// A scheduler's connection to a master in the same process: calls go into the master's inbox, events wait in a bounded
/// queue until the scheduler takes them.
package final class SchedulerLink: SchedulerConnection {
    private struct State {
        var queue: SubscriberQueue
        var waiter: CheckedContinuation<Void, Never>?
        var isClosed = false
    }

    /// The most events that one receive returns.
    private static let batchLimit = 1_024

    package let id: SchedulerConnectionID
    private let state: Mutex<State>
    private let post: @Sendable (MasterMachine.Input) -> Bool

    package init(
        id: SchedulerConnectionID, limits: SubscriberQueue.Limits,
        post: @escaping @Sendable (MasterMachine.Input) -> Bool
    ) {
        self.id = id
        self.post = post
        state = Mutex(State(queue: SubscriberQueue(limits: limits)))
    }

    /// Hands a call to the master; what can be seen to be wrong from the call alone is refused here.
    package func post(_ call: V1.Scheduler.Call) throws(TransportError) {
        do throws(CallRejection) { try CallValidation.validate(call) } catch { throw .refused(error.message) }
        guard !state.withLock({ $0.isClosed }), post(.schedulerCalled(id, call)) else {
            throw .connectionLost("the master has closed the connection")
        }
    }

    package func send(_ call: V1.Scheduler.Call) async throws {
        try post(call)
    }

    package func receive() async throws -> [V1.Scheduler.Event] {
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

    package func close() {
        if end() { _ = post(.schedulerDisconnected(id)) }
    }

    /// Puts an event into the queue, on behalf of the master.
    func deliver(_ event: V1.Scheduler.Event) {
        let (relief, waiter) = state.withLock { state -> (SubscriberQueue.Relief?, CheckedContinuation<Void, Never>?) in
            guard !state.isClosed else { return (nil, nil) }
            return (state.queue.append(event), state.waiter.take())
        }
        waiter?.resume()
        guard let relief else { return }
        if !relief.undeliveredOffers.isEmpty { _ = post(.offersUndelivered(id, relief.undeliveredOffers)) }
        if relief.mustClose { close() }
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
