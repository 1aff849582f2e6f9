import FrameworkCore
import MesosBase
import Synchronization

/// The user's code in one simulation, as that code sees it: where it runs, what time it is, and where it puts what it
/// wants done.
final class UserCode: Sendable {
    /// What a program has done since it was asked last.
    enum Deed: Sendable {
        case scheduler(LiveScheduler, LiveScheduler.Deed)
        case executor(LiveExecutorPort, ExecutorClientInput)
        case sleepBegan(UInt64, until: Instant)
        case sleepEnded
    }

    /// Somebody who is not where the simulation looks after him.
    struct Escape: Sendable {
        let program: String
        let deed: String
    }

    private struct Sleeper {
        let program: UserProgram
        var continuation: CheckedContinuation<Bool, Never>?
        var isCancelled = false
    }

    private struct State {
        var lastNumber: UInt64 = 0
        var deeds: [Deed] = []
        var escapes: [Escape] = []
        var sleepers: SortedMap<UInt64, Sleeper> = [:]
        var hasEnded = false
    }

    let executor: SeededTaskExecutor
    /// What the machines of real schedulers draw from.
    let entropy: SimulatedEntropy
    private let epoch: Timestamp
    private let state = Mutex(State())
    private let time = Atomic<Int64>(0)

    init(seed: UInt64, epoch: Timestamp) {
        executor = SeededTaskExecutor(seed: seed)
        entropy = SimulatedEntropy(seed: ~seed)
        self.epoch = epoch
    }

    var now: Instant { Instant(nanoseconds: time.load(ordering: .relaxed)) }

    var date: Timestamp { Timestamp(nanoseconds: epoch.nanoseconds + now.nanoseconds) }

    func setTime(_ now: Instant) {
        time.store(now.nanoseconds, ordering: .relaxed)
    }

    func newNumber() -> UInt64 {
        state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
    }

    func add(_ deed: Deed) {
        state.withLock { $0.deeds.append(deed) }
        executor.askForAttention()
    }

    func takeDeeds() -> [Deed] {
        state.withLock { state in
            defer { state.deeds = [] }
            return state.deeds
        }
    }

    /// Whether a task may do this. One that escaped may not, and the simulation fails at its next step: what it does
    /// would come at another time in each run.
    func admits(_ deed: @autoclosure () -> String, of program: String) -> Bool {
        if executor.isCurrent { return true }
        let escape = Escape(program: program, deed: deed())
        state.withLock { $0.escapes.append(escape) }
        executor.askForAttention()
        return false
    }

    func takeEscapes() -> [Escape] {
        state.withLock { state in
            defer { state.escapes = [] }
            return state.escapes
        }
    }
}

extension UserCode {
    /// Waits until the time has come; `false` if the task was cancelled before.
    func sleep(until deadline: Instant, in program: UserProgram) async -> Bool {
        let id = newNumber()
        state.withLock { $0.sleepers[id] = Sleeper(program: program) }
        defer { state.withLock { _ = $0.sleepers.removeValue(forKey: id) } }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.hasEnded || state.sleepers[id]?.isCancelled != false { return true }
                    state.sleepers.update(id) { $0.continuation = continuation }
                    return false
                }
                guard !isOver else { return continuation.resume(returning: false) }
                program.beginWait()
                add(.sleepBegan(id, until: deadline))
            }
        } onCancel: {
            endSleep(id, cancelled: true)
        }
    }

    /// The time that a task waits for has come, unless it waits no more.
    ///
    /// - Returns: The program whose task goes on.
    @discardableResult
    func endSleep(_ id: UInt64, cancelled: Bool = false) -> UserProgram? {
        let sleeper = state.withLock { state -> Sleeper? in
            let sleeper = state.sleepers[id]
            state.sleepers.update(id) { sleeper in
                sleeper.continuation = nil
                sleeper.isCancelled = cancelled
            }
            return sleeper
        }
        guard let sleeper, let continuation = sleeper.continuation else { return nil }
        sleeper.program.endWait()
        add(.sleepEnded)
        continuation.resume(returning: !cancelled)
        return sleeper.program
    }

    /// The simulation has ended: nobody sleeps any more.
    func end() {
        executor.noteCaller()
        let ids = state.withLock { state in
            state.hasEnded = true
            return Array(state.sleepers.keys)
        }
        for id in ids { endSleep(id, cancelled: true) }
    }
}
