import MesosBase
import Synchronization

/// Runs asynchronous code on the thread of a simulation, one job at a time; which of the ready jobs is next follows
/// from a seed.
///
/// Code runs here if its task prefers this executor, and so do the child tasks and `nonisolated` functions that it
/// calls. What would escape is forbidden in a simulation: `Task {}`, `Task.detached`, actors with an executor of their
/// own, the main actor and clocks of the system.
package final class SeededTaskExecutor: TaskExecutor {
    private struct State {
        var ready: [UnownedJob] = []
        var generator: SeededGenerator
    }

    private let state: Mutex<State>

    /// Creates an executor that has nothing to run.
    package init(seed: UInt64) {
        state = Mutex(State(generator: SeededGenerator(seed: seed)))
    }

    /// Takes a job that is ready; it waits for ``drain()``.
    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.ready.append(job) }
    }

    /// Runs jobs until none is ready: every task has ended or waits for something.
    package func drain() {
        while let job = next() { job.runSynchronously(on: asUnownedTaskExecutor()) }
    }

    private func next() -> UnownedJob? {
        state.withLock { state in
            guard !state.ready.isEmpty else { return nil }
            let index = Int(state.generator.next() % UInt64(state.ready.count))
            return state.ready.remove(at: index)
        }
    }
}
