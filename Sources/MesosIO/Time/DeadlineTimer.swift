import Dispatch
package import MesosBase
import Synchronization

/// One timer for many waiters: a waiter costs an entry in a heap, not a thread or a timer of the system.
package final class DeadlineTimer: Sendable {
    package typealias Action = @Sendable () -> Void

    /// One waiter, which has one deadline at most.
    package struct Token: Sendable, Hashable {
        fileprivate let number: UInt64
    }

    private struct State {
        var lastToken: UInt64 = 0
        var deadlines = DeadlineQueue<Token>()
        var actions: [Token: Action] = [:]
        /// When the system's timer fires.
        var armed = Instant.distantFuture
    }

    private let clock: SystemClock
    private let state = Mutex(State())
    // Dispatch's objects are safe to use from any thread; their protocol does not say so.
    private nonisolated(unsafe) let source: any DispatchSourceTimer

    package init(clock: SystemClock = SystemClock()) {
        self.clock = clock
        source = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "mesos.deadlines"))
        source.setEventHandler { [weak self] in self?.runDue() }
        source.activate()
    }

    deinit { source.cancel() }

    /// A waiter that nobody else has.
    package func makeToken() -> Token {
        state.withLock { state in
            state.lastToken += 1
            return Token(number: state.lastToken)
        }
    }

    /// Runs the action once the deadline is reached, in place of the waiter's earlier one. Actions run one after the
    /// other on the timer's queue and must not block.
    package func set(_ token: Token, at deadline: Instant, _ action: @escaping Action) {
        state.withLock { state in
            state.deadlines.set(token, at: deadline)
            state.actions[token] = action
            arm(&state)
        }
    }

    /// Removes the waiter's deadline. Whether it had one: `false` means that the action has begun or is over.
    @discardableResult
    package func cancel(_ token: Token) -> Bool {
        state.withLock { state in
            state.deadlines.cancel(token)
            return state.actions.removeValue(forKey: token) != nil
        }
    }

    /// Sets the system's timer if the earliest deadline comes before it; one that comes too early does no harm.
    private func arm(_ state: inout State) {
        guard let next = state.deadlines.next, next < state.armed else { return }
        state.armed = next
        let delay = max(0, (next - clock.now).clampedNanoseconds)
        source.schedule(deadline: .now() + .nanoseconds(Int(delay)), leeway: .nanoseconds(0))
    }

    private func runDue() {
        let actions = state.withLock { state in
            state.armed = .distantFuture
            let now = clock.now
            var actions: [Action] = []
            while let token = state.deadlines.popDue(at: now) {
                if let action = state.actions.removeValue(forKey: token) { actions.append(action) }
            }
            arm(&state)
            return actions
        }
        for action in actions { action() }
    }
}
