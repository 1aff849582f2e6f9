import MesosBase
import MesosWire

/// How many tasks are in which state, in the list that `/state-summary` shows.
struct StateCounts: Sendable {
    private var counts = [Int](repeating: 0, count: TaskState.countOfNumbers)

    mutating func count(_ state: TaskState) {
        counts[Int(state.rawValue)] += 1
    }

    func writeFields(to json: inout JSONWriter) {
        for state in Self.shown { json.field(state.wireName, counts[Int(state.rawValue)]) }
    }

    private static let shown: [TaskState] = [
        .staging, .starting, .running, .killing, .finished, .killed, .failed, .lost, .error, .unreachable,
    ]
}
