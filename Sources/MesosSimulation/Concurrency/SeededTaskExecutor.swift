import MesosBase
import Synchronization

/// Runs asynchronous code on the thread of a simulation, one job at a time; which of the ready jobs is next follows
/// from a seed.
///
/// Code runs here if its task prefers this executor, and so do the child tasks, the actors with the usual executor and
/// the `nonisolated` functions that it calls. What leaves the thread comes back from another one, or not at all; the
/// executor notices the former, and the simulation the latter. What is forbidden, and how it is found:
///
/// | Forbidden in callbacks | Found when |
/// |---|---|
/// | `Task {}` that calls a driver or sleeps | it makes the call, which throws at once |
/// | waiting for a `Task {}` or a `Task.detached {}` | the callback waits and nothing of the simulation is pending |
/// | `Task.sleep`, `ContinuousClock` and other clocks than ``SimulationClock`` | the same |
/// | `@MainActor`, actors with an executor of their own | the same, or the code comes back from another thread |
/// | waiting for a continuation or stream that only a later callback of the same scheduler would end | the callback \
/// waits and nothing of the simulation is pending |
/// | any of these in an executor's `launch`, which may well wait for another callback | the code comes back from another \
/// thread, whenever that is |
/// | endless loops that yield | ``jobLimit`` jobs have run without any time passing |
///
/// A `Task {}` that neither calls a driver nor sleeps nor is awaited is not found, and neither is a detached task that
/// ends before somebody asks for its value: whoever shares state with such a task runs differently each time.
package final class SeededTaskExecutor: TaskExecutor {
    private struct State {
        var ready: [UnownedJob] = []
        var generator: SeededGenerator
        /// The task that lets the simulation go on, by its hash; what it makes ready between two events is expected.
        var caller = 0
        /// Whether a job was made ready by somebody outside.
        var hasIntruder = false
    }

    private let state: Mutex<State>
    /// Where the stack of the thread that runs jobs was when it began to, or 0 while none run.
    private let stage = Atomic<UInt>(0)
    /// Whether something has become ready, or somebody has been here, since jobs ran last.
    private let isRestless = Atomic<Bool>(false)

    /// How many jobs may run without any time passing.
    static let jobLimit = 10_000_000

    /// How far below its beginning the stack may be for code to count as running on the same thread. Asynchronous code
    /// uses little of it, and the stack of the next thread is at least half a megabyte away.
    private static let stackReach: UInt = 256 * 1_024

    /// Creates an executor that has nothing to run.
    package init(seed: UInt64) {
        state = Mutex(State(generator: SeededGenerator(seed: seed)))
    }

    /// Takes a job that is ready; it waits for ``drain()``.
    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let isOnStage = isOnStage
        state.withLock { state in
            state.ready.append(job)
            if !isOnStage, state.caller != Self.currentTask { state.hasIntruder = true }
        }
        isRestless.store(true, ordering: .relaxed)
    }

    /// Runs jobs until none is ready: every task has ended or waits for something.
    ///
    /// - Returns: Whether that is so; `false` if there was no end of it.
    @discardableResult
    package func drain() -> Bool {
        isRestless.store(false, ordering: .relaxed)
        stage.store(Self.stackPosition, ordering: .relaxed)
        defer { stage.store(0, ordering: .relaxed) }
        for _ in 0..<Self.jobLimit {
            guard let job = next() else { return true }
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
        return false
    }

    private func next() -> UnownedJob? {
        state.withLock { state in
            guard !state.ready.isEmpty else { return nil }
            let index = Int(state.generator.next() % UInt64(state.ready.count))
            return state.ready.remove(at: index)
        }
    }
}

extension SeededTaskExecutor {
    /// Whether something is ready or has been said since ``drain()`` was called last; costs next to nothing.
    var needsAttention: Bool { isRestless.load(ordering: .relaxed) }

    /// Lets ``needsAttention`` be true until jobs run next.
    func askForAttention() {
        isRestless.store(true, ordering: .relaxed)
    }

    /// Tells that the simulation goes on by the hand of the current task.
    func noteCaller() {
        let caller = Self.currentTask
        state.withLock { $0.caller = caller }
    }

    /// Whether a job has been made ready by somebody outside since this was asked last.
    func takeIntruder() -> Bool {
        state.withLock { state in
            defer { state.hasIntruder = false }
            return state.hasIntruder
        }
    }

    /// Whether the code that asks is a task of the simulation, and runs on its thread.
    var isCurrent: Bool {
        isOnStage && withUnsafeCurrentTask { $0?.unownedTaskExecutor == asUnownedTaskExecutor() }
    }

    /// Whether the code that asks runs on the thread that runs jobs now. Swift names no threads, but each has a stack
    /// of its own.
    private var isOnStage: Bool {
        let top = stage.load(ordering: .relaxed)
        let here = Self.stackPosition
        return here <= top && top - here < Self.stackReach
    }

    @inline(never)
    private static var stackPosition: UInt {
        var mark: UInt8 = 0
        return withUnsafeMutablePointer(to: &mark) { UInt(bitPattern: $0) }
    }

    private static var currentTask: Int {
        withUnsafeCurrentTask { $0?.hashValue ?? 0 }
    }
}
