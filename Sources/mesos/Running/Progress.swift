import MesosKit

/// How far the instances of a command have come.
struct Progress: Equatable {
    /// How many instances there are.
    let total: Int
    private var states: [Int: TaskState] = [:]

    init(total: Int) {
        self.total = total
    }

    /// Takes note of the state of an instance.
    mutating func note(_ state: TaskState, of instance: Int) {
        states[instance] = state
    }

    /// The progress on one line.
    var line: String {
        var done = 0
        var running = 0
        var failed = 0
        for state in states.values {
            if state == .finished {
                done += 1
            } else if state.isTerminal {
                failed += 1
            } else if state != .staging {
                running += 1
            }
        }
        let waiting = max(0, total - done - running - failed)
        return "\(done) of \(total) done, \(running) running, \(waiting) waiting, \(failed) failed"
    }
}
