import FrameworkCore
import MesosBase
import MesosWire
import Synchronization

/// A real ``Scheduler`` in a simulation: its callbacks run on the simulation's thread, and its driver's calls wait for
/// answers of the simulated master.
final class LiveScheduler: SchedulerPort {
    /// What the scheduler's code has done since it was asked last.
    enum Deed: Sendable {
        case called(V1.Scheduler.Call, UInt64)
        case stopped(teardown: Bool)
        case wakeRequested(after: Duration)
        case offersKept([OfferID], until: Instant)
        case returned(UInt64)
        case threw(UInt64, CallbackFailure)
    }

    private struct State {
        var waiters: [UInt64: CheckedContinuation<DriverError?, Never>] = [:]
        var watchers: [AsyncStream<V1.Scheduler.Event>.Continuation] = []
        var lastCall: UInt64 = 0
        var framework: FrameworkInfo?
        var offerConstraints: V1.Scheduler.OfferConstraints?
        var end: DriverError?
        /// Held no longer than it is called: it may itself hold its driver.
        var scheduler: (any Scheduler)?
    }

    let program: UserProgram
    private let code: UserCode
    private let state: Mutex<State>

    init(_ scheduler: any Scheduler, named name: String, in code: UserCode) {
        state = Mutex(State(scheduler: scheduler))
        self.code = code
        program = UserProgram(name, of: code)
    }

    /// What is called, as long as it is.
    var scheduler: (any Scheduler)? { state.withLock { $0.scheduler } }

    /// Calls the scheduler no more, and gives it back.
    @discardableResult
    func release() -> (any Scheduler)? {
        state.withLock { state in
            defer { state.scheduler = nil }
            return state.scheduler
        }
    }

    /// Begins a callback, which runs when jobs run next.
    func begin(_ callback: SchedulerCallback, _ number: UInt64) {
        guard let scheduler else { return }
        let driver = SchedulerDriver(self)
        program.begin(number, callback.name) { [self] in
            do {
                try await callback.call(scheduler, driver: driver)
                finish(number, .returned(number))
            } catch {
                finish(number, .threw(number, CallbackFailure(error)))
            }
        }
    }

    private func finish(_ number: UInt64, _ deed: Deed) {
        program.ended(number)
        code.add(.scheduler(self, deed))
    }

    /// Ends the wait of a call.
    func answer(_ call: UInt64, _ error: DriverError?) {
        guard let waiter = state.withLock({ $0.waiters.removeValue(forKey: call) }) else { return }
        code.executor.noteCaller()
        program.endWait()
        waiter.resume(returning: error)
    }

    func learn(_ framework: FrameworkInfo, _ constraints: V1.Scheduler.OfferConstraints?) {
        state.withLock { state in
            state.framework = framework
            state.offerConstraints = constraints
        }
    }

    /// Whether anybody has asked for the raw events.
    var isWatched: Bool { state.withLock { !$0.watchers.isEmpty } }

    func publish(_ event: V1.Scheduler.Event) {
        code.executor.noteCaller()
        for watcher in state.withLock({ $0.watchers }) { watcher.yield(event) }
    }

    /// Nobody answers any more; with `cancelled`, nobody listens any more either.
    func end(_ error: DriverError, cancelled: Bool) {
        code.executor.noteCaller()
        let (waiters, watchers) = state.withLock { state in
            defer {
                state.end = error
                state.waiters = [:]
                state.watchers = []
            }
            return (state.waiters.sorted { $0.key < $1.key }.map(\.value), state.watchers)
        }
        for waiter in waiters {
            program.endWait()
            waiter.resume(returning: error)
        }
        for watcher in watchers { watcher.finish() }
        if cancelled { program.cancelAll() }
    }

    var frameworkID: FrameworkID? {
        get async { state.withLock { $0.framework?.id } }
    }

    var framework: FrameworkInfo? {
        get async { state.withLock { $0.framework } }
    }

    var offerConstraints: V1.Scheduler.OfferConstraints? {
        get async { state.withLock { $0.offerConstraints } }
    }

    func keep(_ offers: [OfferID], until end: Instant) async {
        guard code.admits("a request to keep offers", of: program.name) else { return }
        code.add(.scheduler(self, .offersKept(offers, until: end)))
    }

    func call(_ call: V1.Scheduler.Call) async throws(DriverError) {
        guard code.admits("the call \(call.type?.wireName ?? "without a type")", of: program.name) else {
            throw .terminated(Self.outsideSentence)
        }
        let error = await withCheckedContinuation { (continuation: CheckedContinuation<DriverError?, Never>) in
            let (number, end) = state.withLock { state in
                state.lastCall += 1
                if state.end == nil { state.waiters[state.lastCall] = continuation }
                return (state.lastCall, state.end)
            }
            if let end { return continuation.resume(returning: end) }
            program.beginWait()
            code.add(.scheduler(self, .called(call, number)))
        }
        if let error { throw error }
    }

    func stop(teardown: Bool) async {
        guard code.admits(teardown ? "a teardown" : "a stop", of: program.name) else { return }
        code.add(.scheduler(self, .stopped(teardown: teardown)))
    }

    func wake(after delay: Duration) async {
        guard code.admits("a wake-up", of: program.name) else { return }
        code.add(.scheduler(self, .wakeRequested(after: delay)))
    }

    func turn<Effect: Sendable>() -> Turn<Effect> {
        Turn(now: code.now, date: code.date, entropy: code.entropy)
    }

    func events() -> AsyncStream<V1.Scheduler.Event> {
        let (stream, continuation) = AsyncStream.makeStream(of: V1.Scheduler.Event.self)
        let isOpen = state.withLock { state in
            if state.end == nil { state.watchers.append(continuation) }
            return state.end == nil
        }
        guard isOpen else {
            continuation.finish()
            return stream
        }
        program.openStream()
        continuation.onTermination = { [program] _ in program.closeStream() }
        return stream
    }

    /// What a caller that is not the simulation's own is told.
    static let outsideSentence =
        "the call was made outside of the simulation: in a callback use no Task {}, no Task.detached and no actor with "
        + "an executor of its own, and in a test call from within `perform`"
}

extension SchedulerCallback {
    /// As the method of ``Scheduler`` is called.
    var name: String {
        switch self {
        case .registered: "registered"
        case .reregistered: "reregistered"
        case .disconnected: "disconnected"
        case .resourceOffers: "resourceOffers"
        case .offerRescinded: "offerRescinded"
        case .statusUpdate: "statusUpdate"
        case .operationUpdate: "operationUpdate"
        case .inverseOffers: "inverseOffers"
        case .inverseOfferRescinded: "inverseOfferRescinded"
        case .frameworkMessage: "frameworkMessage"
        case .agentLost: "agentLost"
        case .executorLost: "executorLost"
        case .wokenUp: "wokenUp"
        case .error: "error"
        }
    }
}
