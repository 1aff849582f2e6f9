package import AgentCore
package import FrameworkCore
package import MesosBase
package import MesosWire

/// A scripted executor: it is told what happens, and says in its context what it does.
package protocol SimulatedExecutor {
    mutating func take(_ moment: ExecutorMoment, in context: inout ExecutorContext)
}

/// What happens to an executor.
package enum ExecutorMoment: Sendable {
    /// Its process runs.
    case started
    /// The agent sent an event.
    case event(V1.Executor.Event)
    /// The agent took the oldest call that had no answer yet, or refused it with this status and sentence.
    case answered(refusal: ExecutorRefusal?)
    /// A time that the executor asked for has come.
    case timer(UInt64)
    /// The user's code has done something.
    case program(ExecutorClientInput)
}

/// How an agent refuses an executor's call.
package struct ExecutorRefusal: Sendable, Equatable {
    package let status: Int
    package let message: String
}

/// What an executor does about a moment.
package struct ExecutorContext {
    /// How its container was started.
    package let launch: ContainerLaunch
    package let now: Instant
    package let date: Timestamp
    package let entropy: any EntropySource
    var actions: [Action] = []

    enum Action {
        case call(V1.Executor.Call)
        case timer(UInt64, Duration, isBackground: Bool)
        case exit(ContainerExit)
    }

    init(launch: ContainerLaunch, now: Instant, date: Timestamp, entropy: any EntropySource) {
        self.launch = launch
        self.now = now
        self.date = date
        self.entropy = entropy
    }

    /// Sends a call to the agent, behind those before it.
    package mutating func call(_ call: V1.Executor.Call) {
        actions.append(.call(call))
    }

    /// Sends a call of this kind under the executor's own name.
    package mutating func call(_ kind: V1.Executor.Call.Kind, _ fill: (inout V1.Executor.Call) -> Void = { _ in }) {
        var call = V1.Executor.Call(executorID: launch.executorID, frameworkID: launch.frameworkID, type: kind)
        fill(&call)
        actions.append(.call(call))
    }

    /// Reports a task's state.
    package mutating func update(_ task: TaskID, _ state: TaskState, message: String? = nil) {
        let status = TaskStatus(
            taskID: task, state: state, message: message, timestamp: date.seconds, executorID: launch.executorID,
            source: .executor, uuid: entropy.uuid().bytes)
        call(.update) { $0.update = V1.Executor.Call.Update(status: status) }
    }

    /// Asks to be told when some time has passed.
    ///
    /// - Parameters:
    ///   - timer: What the executor knows it by.
    ///   - delay: How long to wait.
    ///   - background: Whether it goes off again and again, so that a cluster in which it does is at rest.
    package mutating func wake(_ timer: UInt64, after delay: Duration, background: Bool = false) {
        actions.append(.timer(timer, delay, isBackground: background))
    }

    /// Ends the executor's process.
    package mutating func exit(_ exit: ContainerExit) {
        actions.append(.exit(exit))
    }
}

/// What becomes of the container of an executor.
package enum ExecutorBehaviour {
    /// It cannot be started.
    case failsToStart(String)
    /// It runs this executor.
    case runs(any SimulatedExecutor)
}
