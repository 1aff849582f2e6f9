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
        /// Those who wait for the answers to their updates of the framework, in the order of their calls.
        var updates: [CheckedContinuation<TransportError?, Never>] = []
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
            throw Self.closed
        }
    }

    /// Sends a call. An update of the framework is waited for, because the framework describes itself otherwise only if
    /// the master has agreed; other calls have reached the master when this returns.
    package func send(_ call: V1.Scheduler.Call) async throws {
        guard call.type == .updateFramework else { return try post(call) }
        do throws(CallRejection) { try CallValidation.validate(call) } catch {
            throw TransportError.refused(error.message)
        }
        let error = await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isClosed { state.updates.append(continuation) }
                return !state.isClosed
            }
            guard isOpen else { return continuation.resume(returning: Self.closed) }
            // Ending the link answers all that wait.
            if !post(.schedulerCalled(id, call)) { end() }
        }
        if let error { throw error }
    }

    private static let closed = TransportError.connectionLost("the master has closed the connection")

    /// Answers the oldest update that waits, on behalf of the master.
    func answerUpdate(_ rejection: CallRejection?) {
        let waiter = state.withLock { state in state.updates.isEmpty ? nil : state.updates.removeFirst() }
        waiter?.resume(returning: rejection.map { .refused($0.message) })
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
        let (isFirst, waiter, updates) = state.withLock { state in
            let isFirst = !state.isClosed
            state.isClosed = true
            defer { state.updates = [] }
            return (isFirst, state.waiter.take(), state.updates)
        }
        waiter?.resume()
        for update in updates { update.resume(returning: Self.closed) }
        return isFirst
    }
}
