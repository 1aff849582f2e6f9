package import AgentCore
import FrameworkCore
import MesosBase
import MesosWire

/// An executor over the very client machine that runs in production; its program runs each task for a while.
package struct ClientExecutor: SimulatedExecutor {
    /// How long a task runs; `nil` if tasks end only when they are killed.
    package var taskDuration: Duration? = .milliseconds(10)

    private var machine: ExecutorClientMachine
    private var connection: ConnectionID?
    private var isReceiving = false
    private var arrived: [V1.Executor.Event] = []
    private var unanswered = Deque<(connection: ConnectionID, origin: CallOrigin)>()
    private var inputs = Deque<ExecutorClientInput>()
    private var running: SortedMap<UInt64, (task: TaskID, callback: UInt64)> = [:]
    private var lastTimer: UInt64 = 0
    private var lastCall: UInt64 = 0
    private var alarm: Instant?

    /// The timer of the machine's deadline; those of tasks have other numbers.
    private static let deadline: UInt64 = 0

    /// Creates the executor of a container.
    package init(_ launch: ContainerLaunch) {
        var options = ExecutorClientOptions(executorID: launch.executorID, frameworkID: launch.frameworkID)
        options.shutdownGracePeriod = launch.shutdownGracePeriod
        machine = ExecutorClientMachine(options: options)
    }

    package mutating func take(_ moment: ExecutorMoment, in context: inout ExecutorContext) {
        switch moment {
        case .started: inputs.append(.started)
        case .event(let event):
            arrived.append(event)
            handOver()
        case .answered(let refusal):
            guard let (connection, origin) = unanswered.popFirst() else { return }
            inputs.append(
                refusal.map { .sendFailed(connection, origin, .refused($0.message)) } ?? .sent(connection, origin))
        case .timer(Self.deadline):
            alarm = nil
            inputs.append(.deadlineReached)
        case .timer(let timer):
            guard let (task, callback) = running.removeValue(forKey: timer) else { return }
            report(task, .finished)
            inputs.append(.callbackReturned(callback))
        }
        while let input = inputs.popFirst() { apply(input, &context) }
        guard let deadline = machine.nextDeadline, deadline != alarm else { return }
        alarm = deadline
        context.wake(Self.deadline, after: max(.zero, deadline - context.now), background: true)
    }

    private mutating func apply(_ input: ExecutorClientInput, _ context: inout ExecutorContext) {
        var turn = Turn<ExecutorClientEffect>(now: context.now, date: context.date, entropy: context.entropy)
        machine.apply(input, in: &turn)
        for effect in turn.effects {
            switch effect {
            case .connect(let id):
                connection = id
                inputs.append(.connected(id))
            case .disconnect: connection = nil
            case .receive:
                isReceiving = true
                handOver()
            case .send(let id, let call, let origin):
                unanswered.append((id, origin))
                context.call(call)
            case .deliver(let number, let callback): begin(callback, number, &context)
            case .cancel(let number):
                if let timer = running.first(where: { $0.value.callback == number })?.key {
                    running.removeValue(forKey: timer)
                }
                inputs.append(.callbackReturned(number))
            case .finish: context.exit(.exited(0))
            case .answer, .publish: break
            }
        }
    }

    private mutating func handOver() {
        guard isReceiving, !arrived.isEmpty, let connection else { return }
        isReceiving = false
        inputs.append(.received(connection, arrived))
        arrived = []
    }

    private mutating func begin(_ callback: ExecutorCallback, _ number: UInt64, _ context: inout ExecutorContext) {
        switch callback {
        case .launch(let task):
            report(task.taskID, .running)
            guard let taskDuration else { return }
            lastTimer += 1
            running[lastTimer] = (task.taskID, number)
            context.wake(lastTimer, after: taskDuration)
        case .kill(let task, _):
            inputs.append(.cancelRequested(task))
            inputs.append(.callbackReturned(number))
        default:
            inputs.append(.callbackReturned(number))
        }
    }

    private mutating func report(_ task: TaskID, _ state: TaskState) {
        lastCall += 1
        inputs.append(.updateRequested(CallID(lastCall), TaskStatus(taskID: task, state: state)))
    }
}
