import MesosBase
import Synchronization

/// A part of the user's code that a simulation calls, such as one scheduler or one executor, and what is known of why
/// it waits.
final class UserProgram: Sendable {
    private struct Callback {
        let name: String
        let runsBesideOthers: Bool
        let task: Task<Void, Never>
    }

    private struct State {
        var callbacks: SortedMap<UInt64, Callback> = [:]
        /// How many answers and sleeps the simulation is going to end.
        var waits = 0
        /// How many streams of events are open, of which nobody knows who waits for them.
        var streams = 0
    }

    /// In the order in which programs were started.
    let number: UInt64
    /// As failures name it.
    let name: String
    let code: UserCode
    private let state = Mutex(State())

    /// The program that the current task belongs to.
    @TaskLocal static var current: UserProgram?

    init(_ name: String, of code: UserCode) {
        self.name = name
        self.code = code
        number = code.newNumber()
    }

    /// Begins a call of the user's code; it runs when jobs run next.
    func begin(
        _ callback: UInt64, _ name: String, runsBesideOthers: Bool = false,
        _ operation: @escaping @Sendable () async -> Void
    ) {
        code.executor.noteCaller()
        // Whoever lets the simulation go on may have any priority, and that must make no difference.
        let task = Task(executorPreference: code.executor, priority: .medium) { [self] in
            await Self.$current.withValue(self) { await operation() }
        }
        state.withLock {
            $0.callbacks[callback] = Callback(name: name, runsBesideOthers: runsBesideOthers, task: task)
        }
    }

    /// A call of the user's code has returned or thrown.
    func ended(_ callback: UInt64) {
        state.withLock { _ = $0.callbacks.removeValue(forKey: callback) }
    }

    func cancel(_ callback: UInt64) {
        code.executor.noteCaller()
        state.withLock { $0.callbacks[callback]?.task }?.cancel()
    }

    /// Cancels all that runs, in its order.
    func cancelAll() {
        code.executor.noteCaller()
        for task in state.withLock({ $0.callbacks.values.map(\.task) }) { task.cancel() }
    }

    func beginWait() { state.withLock { $0.waits += 1 } }
    func endWait() { state.withLock { $0.waits -= 1 } }
    func openStream() { state.withLock { $0.streams += 1 } }
    func closeStream() { state.withLock { $0.streams -= 1 } }

    /// The callback that waits although the simulation is not going to bring anything about, if there is one. Those
    /// that run beside others may well wait for these.
    var stuckCallback: String? {
        state.withLock { state in
            guard state.waits == 0, state.streams == 0 else { return nil }
            return state.callbacks.values.first { !$0.runsBesideOthers }?.name
        }
    }

    /// The callbacks that have not returned yet, oldest first.
    var outstandingCallbacks: [String] {
        state.withLock { $0.callbacks.values.map(\.name) }
    }
}
