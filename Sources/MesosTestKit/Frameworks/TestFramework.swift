import FrameworkCore
import MesosBase
import MesosNodes
public import MesosWire
import Synchronization

/// A framework of a test cluster: what the test sees of it while its scheduler does its work.
public final class TestFramework: Sendable {
    private struct State {
        var id: FrameworkID?
        /// What was heard of each task that was launched, oldest first.
        var states = SortedMap<TaskID, [TaskState]>()
        /// How many tasks are in each state, and how many have not been heard of.
        var counts: [TaskState: Int] = [:]
        var unheard = 0
        var life: Life?
        var end: Result<Void, any Error>?
    }

    /// The name under which it was started.
    public let name: String
    private let activity: Activity
    private let state = Mutex(State())

    init(name: String, activity: Activity) {
        self.name = name
        self.activity = activity
    }

    /// The identifier that the master has given it, once it has.
    public var id: FrameworkID? { state.withLock { $0.id } }

    /// Whether its client runs: it has neither ended nor crashed.
    public var isUp: Bool { state.withLock { $0.life != nil } }

    /// Whether it has crashed and not come back.
    public var isDown: Bool { !isUp && !isEnded }

    /// Whether it has ended, by itself or against its will.
    public var isEnded: Bool { state.withLock { $0.end != nil } }

    /// How many tasks its scheduler has launched so far, whether or not they arrived.
    public var launched: Int { state.withLock { $0.states.count } }

    /// How many tasks have been launched and not been heard of.
    public var unheard: Int { state.withLock { $0.unheard } }

    /// How many tasks run, as far as its scheduler has heard.
    public var running: Int { count(of: .running) }

    /// How many tasks have ended, as far as its scheduler has heard, in whichever way.
    public var ended: Int { state.withLock { $0.counts.reduce(0) { $0 + ($1.key.isTerminal ? $1.value : 0) } } }

    /// How many tasks have ended well, as far as its scheduler has heard.
    public var finished: Int { count(of: .finished) }

    /// How many tasks are in a state, as far as its scheduler has heard.
    public func count(of taskState: TaskState) -> Int { state.withLock { $0.counts[taskState] ?? 0 } }

    /// What its scheduler heard of a task last.
    public func state(of task: TaskID) -> TaskState? { states(of: task).last }

    /// What its scheduler heard of a task, oldest first; what it had heard already counts once.
    public func states(of task: TaskID) -> [TaskState] { state.withLock { $0.states[task] ?? [] } }

    /// The tasks that are in a state, as far as its scheduler has heard, in the order of their identifiers. Takes as
    /// long as there are tasks.
    public func tasks(in taskState: TaskState) -> [TaskID] {
        state.withLock { state in state.states.filter { $0.value.last == taskState }.map(\.key) }
    }

    /// What ended it against its will, if anything did.
    public var failure: (any Error)? {
        guard case .failure(let error)? = state.withLock({ $0.end }) else { return nil }
        return error
    }

    /// Runs one life of the framework in a group.
    func start(in services: ServiceGroup, _ run: @escaping @Sendable (FrameworkID?) async throws -> Void) {
        let life = Life()
        let id = state.withLock { state -> FrameworkID?? in
            guard state.life == nil else { return nil }
            state.life = life
            state.end = nil
            return .some(state.id)
        }
        guard let id else { return }
        let isServed = services.start { [self] in
            await life.run { [self] in
                let end: Result<Void, any Error>
                do {
                    end = .success(try await run(id))
                } catch {
                    end = .failure(error)
                }
                if case .failure(let error) = end, error is CancellationError { return }
                state.withLock { $0.end = end }
            }
            state.withLock { if $0.life === life { $0.life = nil } }
            activity.note(name, failure.map { "ends: \($0)" } ?? "has ended")
        }
        if !isServed { state.withLock { $0.life = nil } }
    }

    /// Ends the framework's client as a crash does; returns when nothing of it is left.
    func crash() async {
        guard let life = state.withLock({ $0.life }) else { return }
        activity.note(name, "crashes")
        await life.end()
        state.withLock { if $0.life === life { $0.life = nil } }
    }

    func learn(_ id: FrameworkID) { state.withLock { $0.id = id } }

    /// Takes note of what the scheduler is told of a task.
    func heard(_ taskState: TaskState, of task: TaskID) {
        state.withLock { state in
            guard let states = state.states[task], states.last != taskState else { return }
            if let last = states.last { state.counts[last, default: 0] -= 1 } else { state.unheard -= 1 }
            state.counts[taskState, default: 0] += 1
            state.states.update(task) { $0.append(taskState) }
        }
    }

    /// Takes note of the tasks that a call launches.
    func made(_ call: V1.Scheduler.Call) {
        let tasks = (call.accept?.operations ?? []).flatMap { operation in
            (operation.launch?.taskInfos ?? []) + (operation.launchGroup?.taskGroup.tasks ?? [])
        }
        state.withLock { state in
            for task in tasks where state.states[task.taskID] == nil {
                state.states.insert([], forKey: task.taskID)
                state.unheard += 1
            }
        }
    }

    /// What the framework has to do, as the reports of failures tell it.
    var summary: String {
        let (tasks, end, isUp) = (state.withLock { $0.states }, failure, isUp)
        let open = tasks.filter { $0.value.last?.isTerminal != true }
        let names = open.prefix(8).map { "\($0.key) \($0.value.last.map { "\($0)" } ?? "not heard of")" }
        let condition = end.map { "ended: \($0)" } ?? (isUp ? "up" : "down")
        return "\(name) (\(condition)): \(tasks.count) tasks launched, \(open.count) open"
            + (names.isEmpty ? "" : ": " + (names + (open.count > 8 ? ["…"] : [])).joined(separator: ", "))
    }
}
