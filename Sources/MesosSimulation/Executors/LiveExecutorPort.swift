import FrameworkCore
import MesosWire
import Synchronization

/// What stands behind the driver of a real ``Executor`` in a simulation: its callbacks run on the simulation's thread,
/// several launches side by side.
final class LiveExecutorPort: ExecutorPort {
    private struct State {
        var waiters: [CallID: CheckedContinuation<DriverError?, Never>] = [:]
        var watchers: [AsyncStream<V1.Executor.Event>.Continuation] = []
        var lastCall: UInt64 = 0
        var registration: V1.Executor.Event.Subscribed?
        /// Held no longer than it is called: it may itself hold its driver.
        var executor: (any Executor)?
        var hasEnded: Bool { executor == nil }
    }

    let program: UserProgram
    private let code: UserCode
    private let state: Mutex<State>

    private static let ended = DriverError.terminated("the executor has ended")

    init(_ executor: any Executor, named name: String, in code: UserCode) {
        state = Mutex(State(executor: executor))
        self.code = code
        program = UserProgram(name, of: code)
    }

    /// Begins a callback, which runs when jobs run next.
    func begin(_ callback: ExecutorCallback, _ number: UInt64) {
        guard let executor = state.withLock({ $0.executor }) else { return }
        let driver = ExecutorDriver(self)
        program.begin(number, callback.name, runsBesideOthers: callback.runsBesideOthers) { [self] in
            do {
                try await callback.call(executor, driver: driver)
                finish(number, .callbackReturned(number))
            } catch {
                finish(number, .callbackThrew(number, CallbackFailure(error)))
            }
        }
    }

    private func finish(_ number: UInt64, _ input: ExecutorClientInput) {
        program.ended(number)
        code.add(.executor(self, input))
    }

    func learn(_ registration: V1.Executor.Event.Subscribed?) {
        state.withLock { $0.registration = registration }
    }

    /// Ends the wait of a call.
    func answer(_ call: CallID, _ error: DriverError?) {
        guard let waiter = state.withLock({ $0.waiters.removeValue(forKey: call) }) else { return }
        code.executor.noteCaller()
        program.endWait()
        waiter.resume(returning: error)
    }

    func publish(_ event: V1.Executor.Event) {
        code.executor.noteCaller()
        for watcher in state.withLock({ $0.watchers }) { watcher.yield(event) }
    }

    /// The executor's process has ended, and with it all that it did.
    func end() {
        code.executor.noteCaller()
        let (waiters, watchers) = state.withLock { state in
            defer {
                state.executor = nil
                state.waiters = [:]
                state.watchers = []
            }
            return (state.waiters.sorted { $0.key < $1.key }.map(\.value), state.watchers)
        }
        for waiter in waiters {
            program.endWait()
            waiter.resume(returning: Self.ended)
        }
        for watcher in watchers { watcher.finish() }
        program.cancelAll()
    }

    var registration: V1.Executor.Event.Subscribed? {
        get async { state.withLock { $0.registration } }
    }

    func update(_ status: TaskStatus) async throws(DriverError) {
        try await ask("the update \(status.state.wireName) of \(status.taskID)") { .updateRequested($0, status) }
    }

    func sendMessage(_ data: [UInt8]) async throws(DriverError) {
        try await ask("a message to the framework") { .messageRequested($0, data) }
    }

    private func ask(
        _ deed: @autoclosure () -> String, _ input: (CallID) -> ExecutorClientInput
    ) async throws(DriverError) {
        guard code.admits(deed(), of: program.name) else { throw .terminated(LiveScheduler.outsideSentence) }
        let error = await withCheckedContinuation { (continuation: CheckedContinuation<DriverError?, Never>) in
            let call = state.withLock { state -> CallID? in
                guard !state.hasEnded else { return nil }
                state.lastCall += 1
                state.waiters[CallID(state.lastCall)] = continuation
                return CallID(state.lastCall)
            }
            guard let call else { return continuation.resume(returning: Self.ended) }
            program.beginWait()
            code.add(.executor(self, input(call)))
        }
        if let error { throw error }
    }

    func cancelLaunch(of taskID: TaskID) async {
        guard code.admits("the cancellation of \(taskID)", of: program.name) else { return }
        code.add(.executor(self, .cancelRequested(taskID)))
    }

    func launchFailed(_ taskID: TaskID, message: String) async {
        guard code.admits("the failure of \(taskID)", of: program.name) else { return }
        code.add(.executor(self, .launchFailed(taskID, message)))
    }

    func stop() async {
        guard code.admits("a stop", of: program.name) else { return }
        code.add(.executor(self, .stopRequested))
    }

    func events() -> AsyncStream<V1.Executor.Event> {
        let (stream, continuation) = AsyncStream.makeStream(of: V1.Executor.Event.self)
        let isOpen = state.withLock { state in
            if !state.hasEnded { state.watchers.append(continuation) }
            return !state.hasEnded
        }
        guard isOpen else {
            continuation.finish()
            return stream
        }
        program.openStream()
        continuation.onTermination = { [program] _ in program.closeStream() }
        return stream
    }
}

extension ExecutorCallback {
    /// As the method of ``Executor`` is called.
    var name: String {
        switch self {
        case .registered: "registered"
        case .reregistered: "reregistered"
        case .disconnected: "disconnected"
        case .launch: "launch"
        case .launchGroup: "launchGroup"
        case .kill: "kill"
        case .frameworkMessage: "frameworkMessage"
        case .shutdown: "shutdown"
        case .error: "error"
        }
    }
}
