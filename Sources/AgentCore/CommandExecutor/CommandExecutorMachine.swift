package import MesosBase
package import MesosWire

/// The built-in executor: it runs the command of one task as a process and reports what becomes of it.
package struct CommandExecutorMachine: StateMachine {
    /// What happened.
    package enum Input: Sendable {
        /// The executor's container is ready.
        case started
        case event(V1.Executor.Event)
        case processStarted(pid: Int32)
        /// The process could not be started; the message names the cause.
        case processFailed(message: String)
        case processExited(ContainerExit)
        case deadlineReached
    }

    /// What is to be done.
    package enum Effect: Sendable, Equatable {
        /// Send a call to the agent.
        case call(V1.Executor.Call)
        case runProcess(ProcessLaunch)
        /// Send a signal to the process and to all that descends from it.
        case signalProcess(Int32)
        /// The executor is done: end its container, and report to the agent that it exited with status 0.
        case terminate
    }

    enum Timer: Hashable, Sendable {
        /// The task has run for as long as it may.
        case completion
        /// The process has had its time to end after SIGTERM.
        case escalation
        /// The agent has not acknowledged the end of the task.
        case acknowledgement
    }

    enum Phase: Sendable {
        case waitingForTask
        /// The process is being started.
        case starting
        case running
        /// The end of the task is reported, but not acknowledged.
        case ended
        case done
    }

    /// How long a process may take to end if nobody says otherwise.
    static let defaultGracePeriod = Duration.seconds(3)
    /// How much sooner than its agent's patience ends the executor resorts to SIGKILL, so that it can still report.
    static let shutdownMargin = Duration.seconds(2)
    static let acknowledgementTimeout = Duration.seconds(60)

    let containerID: ContainerID
    let frameworkID: FrameworkID
    let executorID: ExecutorID
    let shutdownGracePeriod: Duration
    let user: String?

    var phase = Phase.waitingForTask
    var task: TaskInfo?
    var frameworkSeesKilling = false
    var isShuttingDown = false
    /// The grace period of a kill that came while the process was being started.
    var pendingKill: Duration?
    var killedAt: Instant?
    var escalatesAt: Instant?
    var ranTooLong = false
    var terminalUUID: [UInt8]?
    var deadlines = DeadlineQueue<Timer>()

    /// Creates the executor of a container.
    ///
    /// - Parameters:
    ///   - gracePeriod: How long after a SHUTDOWN event the agent destroys the container.
    ///   - user: The user that the task runs as, or `nil` for the agent's own.
    package init(
        containerID: ContainerID, frameworkID: FrameworkID, executorID: ExecutorID, gracePeriod: Duration,
        user: String? = nil
    ) {
        self.containerID = containerID
        self.frameworkID = frameworkID
        self.executorID = executorID
        shutdownGracePeriod = gracePeriod
        self.user = user
    }

    /// Creates the executor of a container that the agent wants launched.
    package init(launch: ContainerLaunch) {
        self.init(
            containerID: launch.containerID, frameworkID: launch.frameworkID, executorID: launch.executorID,
            gracePeriod: launch.shutdownGracePeriod, user: launch.user)
    }

    package var nextDeadline: Instant? { deadlines.next }

    package mutating func apply(_ input: Input, in turn: inout Turn<Effect>) {
        guard phase != .done else { return }
        switch input {
        case .started:
            var call = V1.Executor.Call(executorID: executorID, frameworkID: frameworkID, type: .subscribe)
            call.subscribe = V1.Executor.Call.Subscribe()
            turn.emit(.call(call))
        case .event(let event): receive(event, in: &turn)
        case .processStarted: processStarted(in: &turn)
        case .processFailed(let message): processFailed(message, in: &turn)
        case .processExited(let exit): processExited(exit, in: &turn)
        case .deadlineReached:
            while phase != .done, let timer = deadlines.popDue(at: turn.now) { reached(timer, in: &turn) }
        }
    }

    private mutating func receive(_ event: V1.Executor.Event, in turn: inout Turn<Effect>) {
        switch event.type {
        case .subscribed:
            frameworkSeesKilling = event.subscribed?.frameworkInfo.has(.taskKillingState) ?? false
        case .launch:
            if let task = event.launch?.task { launch(task, in: &turn) }
        case .kill:
            if let kill = event.kill { receive(kill, in: &turn) }
        case .acknowledged:
            guard let uuid = event.acknowledged?.uuid, uuid == terminalUUID else { return }
            terminate(in: &turn)
        case .shutdown, .launchGroup:
            // A group of tasks is for executors that can run several.
            shutDown(in: &turn)
        case .message, .error, .heartbeat, .unknown, nil:
            break
        }
    }

    private mutating func reached(_ timer: Timer, in turn: inout Turn<Effect>) {
        switch timer {
        case .completion: completionTimedOut(in: &turn)
        case .escalation: escalate(in: &turn)
        case .acknowledgement: terminate(in: &turn)
        }
    }

    mutating func terminate(in turn: inout Turn<Effect>) {
        phase = .done
        deadlines = DeadlineQueue()
        turn.emit(.terminate)
    }
}
