import MesosBase
import Synchronization

/// Runs asynchronous code on the thread of a simulation, one job at a time; which of the ready jobs is next follows
/// from a seed.
///
/// Code runs here if its task prefers this executor, and so do the child tasks, the actors with the usual executor and
/// the `nonisolated` functions that it calls. What leaves the thread comes back from another one, or not at all: the
/// executor notices the former, and the simulation the latter. ``Simulation/start(_:as:info:options:)`` lists what is
/// forbidden and how it is found.
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
    private let jobLimit: Int

    /// How far below its beginning the stack may be for code to count as running on the same thread. Asynchronous code
    /// uses little of it, and the stack of the next thread is at least half a megabyte away.
    private static let stackReach: UInt = 256 * 1_024

    /// Creates an executor that has nothing to run.
    package init(seed: UInt64, jobLimit: Int = 10_000_000) {
        self.jobLimit = jobLimit
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

    /// Runs jobs until none is ready: every task has ended or waits for something. Nothing more runs after an intruder
    /// has come: the order is that of chance from there on.
    ///
    /// - Returns: Whether that is so; `false` if there was no end of it.
    @discardableResult
    package func drain() -> Bool {
        isRestless.store(false, ordering: .relaxed)
        stage.store(Self.stackPosition, ordering: .relaxed)
        defer { stage.store(0, ordering: .relaxed) }
        for _ in 0..<jobLimit {
            guard let job = next() else { return true }
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
        return false
    }

    private func next() -> UnownedJob? {
        state.withLock { state in
            guard !state.ready.isEmpty, !state.hasIntruder else { return nil }
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
    package func noteCaller() {
        let caller = Self.currentTask
        state.withLock { $0.caller = caller }
    }

    /// Whether a job has been made ready by somebody outside.
    var hasIntruder: Bool { state.withLock { $0.hasIntruder } }

    /// Goes on as if nobody from outside had come.
    func forgiveIntruder() {
        state.withLock { $0.hasIntruder = false }
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
