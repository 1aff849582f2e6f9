import MesosBase
import MesosIO
import MesosNodes
import Synchronization

/// One direction of a link: messages pass in their order, each as soon as it is due and nothing is in the way.
final class Gate: Sendable {
    private struct State {
        /// What is to be done when each message may pass, and when that is at the earliest.
        var waiting = Deque<(due: Instant, deliver: @Sendable () -> Void)>()
        /// Whether somebody lets messages pass just now; only one does at a time.
        var isPassing = false
        var isClosed = false
    }

    /// The most messages that may wait; the link breaks at more.
    private static let limit = 10_000

    private let environment = NodeEnvironment.system
    private let timer = NodeEnvironment.system.timer.makeToken()
    private let isCut: @Sendable () -> Bool
    private let overflow: @Sendable () -> Void
    private let state = Mutex(State())

    /// Creates a gate.
    ///
    /// - Parameters:
    ///   - isCut: Whether nothing may pass at the moment; ``look()`` has to be called when that changes.
    ///   - overflow: What is told that too many messages wait.
    init(isCut: @escaping @Sendable () -> Bool, overflow: @escaping @Sendable () -> Void) {
        self.isCut = isCut
        self.overflow = overflow
    }

    /// Lets a message pass after those before it, and no earlier than after a delay.
    func pass(after delay: Duration = .zero, _ deliver: @escaping @Sendable () -> Void) {
        let due = environment.clock.now + delay
        let isFull = state.withLock { state in
            guard !state.isClosed else { return false }
            state.waiting.append((due, deliver))
            return state.waiting.count > Self.limit
        }
        if isFull { overflow() } else { look() }
    }

    /// Lets pass what may.
    func look() {
        let isFirst = state.withLock { state in
            defer { state.isPassing = true }
            return !state.isPassing
        }
        guard isFirst else { return }
        while let deliver = next() { deliver() }
    }

    /// What delivers the message that passes now; with none, nobody lets messages pass any more.
    private func next() -> (@Sendable () -> Void)? {
        state.withLock { state in
            guard let first = state.waiting.first, !state.isClosed, !isCut() else {
                state.isPassing = false
                return nil
            }
            guard first.due <= environment.clock.now else {
                environment.timer.set(timer, at: first.due) { [weak self] in self?.look() }
                state.isPassing = false
                return nil
            }
            return state.waiting.popFirst()?.deliver
        }
    }

    /// Nothing passes any more.
    func close() {
        environment.timer.cancel(timer)
        state.withLock { state in
            state.isClosed = true
            state.waiting = Deque()
        }
    }
}
