import FrameworkCore
import MesosWire
import Synchronization

/// Keeps the calls that a driver makes.
final class RecordingPort: SchedulerPort {
    private let state = Mutex<(calls: [V1.Scheduler.Call], stops: [Bool])>(([], []))
    private let error: DriverError?

    init(failing error: DriverError? = nil) {
        self.error = error
    }

    var calls: [V1.Scheduler.Call] { state.withLock { $0.calls } }
    var stops: [Bool] { state.withLock { $0.stops } }

    var frameworkID: FrameworkID? { get async { "F" } }

    func call(_ call: V1.Scheduler.Call) async throws(DriverError) {
        state.withLock { $0.calls.append(call) }
        if let error { throw error }
    }

    func stop(teardown: Bool) async {
        state.withLock { $0.stops.append(teardown) }
    }

    func events() -> AsyncStream<V1.Scheduler.Event> {
        AsyncStream { continuation in
            continuation.yield(.heartbeat)
            continuation.finish()
        }
    }
}
