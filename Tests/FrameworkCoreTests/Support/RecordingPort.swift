import FrameworkCore
import MesosBase
import MesosWire
import Synchronization

/// Keeps the calls that a driver makes.
final class RecordingPort: SchedulerPort {
    private let state = Mutex<(calls: [V1.Scheduler.Call], stops: [Bool])>(([], []))
    private let error: DriverError?
    private let time = Mutex(Instant.zero)
    private let entropy = FixedEntropy()
    private let waits = Mutex<[Duration]>([])
    private let keeps = Mutex<[OfferID: Instant]>([:])

    private let info: FrameworkInfo
    private let constraints: V1.Scheduler.OfferConstraints?

    init(
        failing error: DriverError? = nil, framework: FrameworkInfo = FrameworkInfo(user: "me", name: "jobs", id: "F"),
        constraints: V1.Scheduler.OfferConstraints? = nil
    ) {
        self.error = error
        info = framework
        self.constraints = constraints
    }

    var calls: [V1.Scheduler.Call] { state.withLock { $0.calls } }
    var stops: [Bool] { state.withLock { $0.stops } }

    var frameworkID: FrameworkID? { get async { "F" } }
    var framework: FrameworkInfo? { get async { info } }
    var offerConstraints: V1.Scheduler.OfferConstraints? { get async { constraints } }

    /// The offers that were to be kept, and until when.
    var kept: [OfferID: Instant] { keeps.withLock { $0 } }

    func keep(_ offers: [OfferID], until end: Instant) async {
        keeps.withLock { kept in
            for offer in offers { kept[offer] = end }
        }
    }

    func call(_ call: V1.Scheduler.Call) async throws(DriverError) {
        state.withLock { $0.calls.append(call) }
        if let error { throw error }
    }

    func stop(teardown: Bool) async {
        state.withLock { $0.stops.append(teardown) }
    }

    /// The times after which the scheduler wanted to be called.
    var wakes: [Duration] { waits.withLock { $0 } }

    /// Lets time pass.
    func advance(by duration: Duration) { time.withLock { $0 = $0 + duration } }

    func wake(after delay: Duration) async { waits.withLock { $0.append(delay) } }

    func turn<Effect: Sendable>() -> Turn<Effect> {
        let now = time.withLock { $0 }
        return Turn(now: now, date: Timestamp(nanoseconds: now.nanoseconds), entropy: entropy)
    }

    func events() -> AsyncStream<V1.Scheduler.Event> {
        AsyncStream { continuation in
            continuation.yield(.heartbeat)
            continuation.finish()
        }
    }
}
