package import AgentCore
import MesosBase
package import MesosWire

/// An executor that runs each task for a while, and obeys.
package struct ScriptedExecutor: SimulatedExecutor {
    /// How long it takes to subscribe; `nil` if it never does.
    package var subscribesAfter: Duration? = .milliseconds(1)
    /// How long a task runs; `nil` if tasks never end by themselves.
    package var taskDuration: Duration? = .milliseconds(10)
    /// How tasks end.
    package var result = TaskState.finished
    /// How long after its start it exits by itself, and how; `nil` if it lives until it is told to end.
    package var exitsAfter: (delay: Duration, exit: ContainerExit)?
    /// What it says once it has subscribed, whether that makes sense or not.
    package var nonsense: [V1.Executor.Call] = []
    /// Whether it does what the agent tells it to: kill and shut down.
    package var obeys = true

    private var running: [TaskID] = []
    private var timers: SortedMap<UInt64, TaskID> = [:]
    private var lastTimer: UInt64 = 10

    private static let subscribeTimer: UInt64 = 1
    private static let exitTimer: UInt64 = 2

    package init() {}

    package mutating func take(_ moment: ExecutorMoment, in context: inout ExecutorContext) {
        switch moment {
        case .started:
            if let subscribesAfter { context.wake(Self.subscribeTimer, after: subscribesAfter) }
            if let exitsAfter { context.wake(Self.exitTimer, after: exitsAfter.delay) }
        case .timer(Self.subscribeTimer):
            context.call(.subscribe) { $0.subscribe = V1.Executor.Call.Subscribe() }
        case .timer(Self.exitTimer):
            if let exitsAfter { context.exit(exitsAfter.exit) }
        case .timer(let timer):
            if let task = timers.removeValue(forKey: timer) { end(task, result, &context) }
        case .event(let event):
            take(event, &context)
        case .answered, .program:
            break
        }
    }

    private mutating func take(_ event: V1.Executor.Event, _ context: inout ExecutorContext) {
        switch event.type {
        case .subscribed:
            for call in nonsense { context.call(call) }
        case .launch:
            guard let task = event.launch?.task.taskID else { return }
            running.append(task)
            context.update(task, .running)
            guard let taskDuration else { return }
            lastTimer += 1
            timers[lastTimer] = task
            context.wake(lastTimer, after: taskDuration)
        case .kill:
            if let task = event.kill?.taskID, obeys { end(task, .killed, &context) }
        case .shutdown:
            guard obeys else { return }
            for task in running { context.update(task, .killed) }
            context.exit(.exited(0))
        default:
            break
        }
    }

    private mutating func end(_ task: TaskID, _ state: TaskState, _ context: inout ExecutorContext) {
        guard let index = running.firstIndex(of: task) else { return }
        running.remove(at: index)
        context.update(task, state)
    }
}
