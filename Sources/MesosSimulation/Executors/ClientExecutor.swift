package import AgentCore
import FrameworkCore
import MesosBase
import MesosWire

/// An executor over the very client machine that runs in production; its program runs each task for a while.
package struct ClientExecutor: SimulatedExecutor {
    /// How long a task runs; `nil` if tasks end only when they are killed.
    package var taskDuration: Duration? = .milliseconds(10)

    private var host: ExecutorClientHost
    private var running: SortedMap<UInt64, (task: TaskID, callback: UInt64)> = [:]
    private var lastTimer = ExecutorClientHost.deadline
    private var lastCall: UInt64 = 0

    /// Creates the executor of a container.
    package init(_ launch: ContainerLaunch) {
        host = ExecutorClientHost(launch)
    }

    package mutating func take(_ moment: ExecutorMoment, in context: inout ExecutorContext) {
        host.take(moment)
        if case .timer(let timer) = moment, let (task, callback) = running.removeValue(forKey: timer) {
            report(task, .finished)
            host.inputs.append(.callbackReturned(callback))
        }
        while let effects = host.next(&context) {
            for effect in effects { perform(effect, &context) }
        }
        host.setAlarm(&context)
    }

    private mutating func perform(_ effect: ExecutorClientEffect, _ context: inout ExecutorContext) {
        switch effect {
        case .deliver(let number, let callback): begin(callback, number, &context)
        case .cancel(let number):
            if let timer = running.first(where: { $0.value.callback == number })?.key {
                running.removeValue(forKey: timer)
            }
            host.inputs.append(.callbackReturned(number))
        case .finish: context.exit(.exited(0))
        default: break
        }
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
            host.inputs.append(.cancelRequested(task))
            host.inputs.append(.callbackReturned(number))
        default:
            host.inputs.append(.callbackReturned(number))
        }
    }

    private mutating func report(_ task: TaskID, _ state: TaskState) {
        lastCall += 1
        host.inputs.append(.updateRequested(CallID(lastCall), TaskStatus(taskID: task, state: state)))
    }
}
