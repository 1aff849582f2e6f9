import FrameworkCore
import MesosWire
import Synchronization

/// A real ``Scheduler`` in a simulation: its callbacks run on the simulation's thread, and its driver's calls wait for
/// answers of the simulated master.
final class LiveScheduler: SchedulerPort {
    /// What the scheduler's code has done since it was asked last.
    enum Deed: Sendable {
        case called(V1.Scheduler.Call, UInt64)
        case stopped(teardown: Bool)
        case returned(UInt64)
        case threw(UInt64, CallbackFailure)
    }

    private struct State {
        var deeds: [Deed] = []
        var waiters: [UInt64: CheckedContinuation<DriverError?, Never>] = [:]
        var watchers: [AsyncStream<V1.Scheduler.Event>.Continuation] = []
        var lastCall: UInt64 = 0
        var outstanding: UInt64?
        var frameworkID: FrameworkID?
    }

    private let scheduler: any Scheduler
    private let executor: SeededTaskExecutor
    private let state = Mutex(State())

    init(_ scheduler: any Scheduler, on executor: SeededTaskExecutor) {
        self.scheduler = scheduler
        self.executor = executor
    }

    /// Begins a callback and runs it until it returns or waits.
    func begin(_ callback: SchedulerCallback, _ number: UInt64) {
        state.withLock { $0.outstanding = number }
        let driver = SchedulerDriver(self)
        // The simulation runs this task to its end itself, or reports that it hangs.
        Task(executorPreference: executor) { [self] in
            do {
                try await callback.call(scheduler, driver: driver)
                finish(.returned(number))
            } catch {
                finish(.threw(number, CallbackFailure(error)))
            }
        }
        executor.drain()
    }

    private func finish(_ deed: Deed) {
        state.withLock { state in
            state.outstanding = nil
            state.deeds.append(deed)
        }
    }

    /// Takes what the scheduler's code has done.
    func takeDeeds() -> [Deed] {
        state.withLock { state in
            defer { state.deeds = [] }
            return state.deeds
        }
    }

    /// Ends the wait of a call, and runs what follows from it.
    func answer(_ call: UInt64, _ error: DriverError?) {
        state.withLock { $0.waiters.removeValue(forKey: call) }?.resume(returning: error)
        executor.drain()
    }

    func learn(_ id: FrameworkID?) {
        state.withLock { $0.frameworkID = id }
    }

    func publish(_ event: V1.Scheduler.Event) {
        for watcher in state.withLock({ $0.watchers }) { watcher.yield(event) }
        executor.drain()
    }

    /// Nobody answers any more.
    func end(_ error: DriverError) {
        let (waiters, watchers) = state.withLock { state in
            defer {
                state.waiters = [:]
                state.watchers = []
            }
            return (state.waiters.sorted { $0.key < $1.key }.map(\.value), state.watchers)
        }
        for waiter in waiters { waiter.resume(returning: error) }
        for watcher in watchers { watcher.finish() }
        executor.drain()
    }

    /// The callback that waits for something that no simulation can bring about, if one does.
    var hangingCallback: UInt64? {
        state.withLock { $0.waiters.isEmpty && $0.deeds.isEmpty ? $0.outstanding : nil }
    }

    var frameworkID: FrameworkID? {
        get async { state.withLock { $0.frameworkID } }
    }

    func call(_ call: V1.Scheduler.Call) async throws(DriverError) {
        let error = await withCheckedContinuation { continuation in
            state.withLock { state in
                state.lastCall += 1
                state.waiters[state.lastCall] = continuation
                state.deeds.append(.called(call, state.lastCall))
            }
        }
        if let error { throw error }
    }

    func stop(teardown: Bool) async {
        state.withLock { $0.deeds.append(.stopped(teardown: teardown)) }
    }

    func events() -> AsyncStream<V1.Scheduler.Event> {
        let (stream, continuation) = AsyncStream.makeStream(of: V1.Scheduler.Event.self)
        state.withLock { $0.watchers.append(continuation) }
        return stream
    }
}
