import Dispatch
import MesosBase
import Synchronization

/// Two threads that start processes: a start blocks its thread until the program is executed.
final class LaunchPool: Sendable {
    typealias Job = @Sendable () -> Void

    private struct State {
        var pending = Deque<Job>()
        var idle: [Int]
    }

    static let shared = LaunchPool(width: 2)

    private let queues: [DispatchQueue]
    private let state: Mutex<State>

    init(width: Int) {
        queues = (0..<width).map { DispatchQueue(label: "mesos.launch.\($0)") }
        state = Mutex(State(idle: Array(0..<width)))
    }

    /// Runs the job on one of the threads, after those submitted before it have begun.
    func submit(_ job: @escaping Job) {
        let worker = state.withLock { state in
            state.pending.append(job)
            return state.idle.popLast()
        }
        guard let worker else { return }
        queues[worker].async { self.work(worker) }
    }

    private func work(_ worker: Int) {
        while let job = next(worker) { job() }
    }

    private func next(_ worker: Int) -> Job? {
        state.withLock { state in
            let job = state.pending.popFirst()
            if job == nil { state.idle.append(worker) }
            return job
        }
    }
}
