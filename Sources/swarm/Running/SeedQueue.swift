import MesosBase
import Synchronization

/// The seeds that are still to be run, and what came of those that were.
final class SeedQueue: Sendable {
    private struct State {
        var next: UInt64
        var tally = Tally()
    }

    private let state: Mutex<State>
    private let end: UInt64
    private let endsAtFailure: Bool

    init(first: UInt64, count: UInt64, endsAtFailure: Bool) {
        self.endsAtFailure = endsAtFailure
        state = Mutex(State(next: first))
        end = first.addingReportingOverflow(count).overflow ? .max : first + count
    }

    /// The next seed; none if all are taken.
    func take() -> UInt64? {
        state.withLock { state in
            guard state.next < end, !endsAtFailure || state.tally.failures.isEmpty else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }

    func add(_ run: ScenarioRun, faults: [String]) {
        state.withLock { $0.tally.add(run, faults: faults) }
    }

    var tally: Tally { state.withLock { $0.tally } }
}
