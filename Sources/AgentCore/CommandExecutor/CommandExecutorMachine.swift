package import MesosBase
package import MesosWire

/// The built-in executor of one command: it runs a task as a process and reports what becomes of it.
package struct CommandExecutorMachine: StateMachine {
    package typealias Input = BuiltInExecutor.Input
    package typealias Effect = BuiltInExecutor.Effect

    private enum Phase: Sendable {
        case waitingForTask
        case running
        /// The end of the task is reported, but not acknowledged.
        case ended
        case done
    }

    /// How much sooner than its agent's patience ends an executor resorts to SIGKILL, so that it can still report.
    static let shutdownMargin = Duration.seconds(2)
    static let acknowledgementTimeout = Duration.seconds(60)

    private let frameworkID: FrameworkID
    private let shutdownGracePeriod: Duration
    private let setting: TaskSetting

    private var phase = Phase.waitingForTask
    private var run: TaskRunMachine?
    private var frameworkSeesKilling = false
    private var isShuttingDown = false
    private var terminalUUID: [UInt8]?
    /// When the executor no longer waits for the acknowledgement of the end of its task.
    private var patienceEnds: Instant?

    /// Creates the executor of a container.
    ///
    /// - Parameters:
    ///   - gracePeriod: How long after a SHUTDOWN event the agent destroys the container.
    ///   - user: The user that the task runs as, or `nil` for the agent's own.
    package init(
        containerID: ContainerID, frameworkID: FrameworkID, executorID: ExecutorID, gracePeriod: Duration,
        user: String? = nil
    ) {
        self.frameworkID = frameworkID
        shutdownGracePeriod = gracePeriod
        setting = TaskSetting(executorID: executorID, containerID: containerID, user: user)
    }

    /// Creates the executor of a container that the agent wants launched.
    package init(launch: ContainerLaunch) {
        self.init(
            containerID: launch.containerID, frameworkID: launch.frameworkID, executorID: launch.executorID,
            gracePeriod: launch.shutdownGracePeriod, user: launch.user)
    }

    package var nextDeadline: Instant? { patienceEnds ?? run?.nextDeadline }

    /// The container, if a process was asked for and has not ended.
    var liveContainers: [ContainerID] { run?.hasProcess ?? false ? [setting.containerID] : [] }

    package mutating func apply(_ input: Input, in turn: inout Turn<Effect>) {
        guard phase != .done else { return }
        switch input {
        case .started:
            var call = V1.Executor.Call(executorID: setting.executorID, frameworkID: frameworkID, type: .subscribe)
            call.subscribe = V1.Executor.Call.Subscribe()
            turn.emit(.call(call))
        case .event(let event): receive(event, in: &turn)
        case .processStarted: feed(.processStarted, in: &turn)
        case .processFailed(_, let message): feed(.processFailed(message), in: &turn)
        case .processExited(_, let exit): feed(.processExited(exit), in: &turn)
        case .probeEnded(let id, let outcome): feed(.probeEnded(id, outcome), in: &turn)
        case .deadlineReached:
            if let patienceEnds, patienceEnds <= turn.now { return terminate(in: &turn) }
            feed(.deadlineReached, in: &turn)
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

    private mutating func launch(_ task: TaskInfo, in turn: inout Turn<Effect>) {
        guard phase == .waitingForTask else {
            let text = "Attempted to run multiple tasks using a \"command\" executor"
            return report(setting.status(of: task, .failed, message: text, in: &turn), in: &turn)
        }
        phase = .running
        run = TaskRunMachine(task, in: setting, frameworkSeesKilling: frameworkSeesKilling)
        feed(.accepted, in: &turn)
        feed(.launched, in: &turn)
    }

    private mutating func receive(_ kill: V1.Executor.Event.Kill, in turn: inout Turn<Effect>) {
        // An executor without a task has nothing to wait for.
        guard let taskID = run?.task.taskID else { return terminate(in: &turn) }
        if kill.taskID == taskID { feed(.killRequested(kill.killPolicy), in: &turn) }
    }

    private mutating func shutDown(in turn: inout Turn<Effect>) {
        isShuttingDown = true
        guard phase == .running else { return terminate(in: &turn) }
        feed(.endRequested(within: shutdownGracePeriod - Self.shutdownMargin), in: &turn)
    }

    private mutating func feed(_ input: TaskRunMachine.Input, in turn: inout Turn<Effect>) {
        guard phase == .running else { return }
        var inner: Turn<TaskRunMachine.Effect> = turn.inner()
        run?.apply(input, in: &inner)
        for effect in inner.effects {
            switch effect {
            case .report(let status):
                report(status, in: &turn)
                if status.state.isTerminal { taskEnded(status, in: &turn) }
            case .runProcess(let process): turn.emit(.runProcess(process))
            case .signalProcess(let signal): turn.emit(.signalProcess(setting.containerID, signal))
            case .startProbe(let probe): turn.emit(.startProbe(probe))
            case .endProbes: turn.emit(.endProbes(setting.containerID))
            case .checkFailed(let sentence):
                turn.emit(.observed(.checkFailed(frameworkID: frameworkID, sentence)))
            }
        }
    }

    private mutating func report(_ status: TaskStatus, in turn: inout Turn<Effect>) {
        turn.emit(
            .call(
                V1.Executor.Call(
                    executorID: setting.executorID, frameworkID: frameworkID, type: .update,
                    update: V1.Executor.Call.Update(status: status))))
    }

    /// Waits until the agent has the end of the task.
    private mutating func taskEnded(_ status: TaskStatus, in turn: inout Turn<Effect>) {
        phase = .ended
        terminalUUID = status.uuid
        // An agent that wants the executor gone may not acknowledge any more; it has the update before the end.
        guard !isShuttingDown else { return terminate(in: &turn) }
        patienceEnds = turn.now + Self.acknowledgementTimeout
    }

    private mutating func terminate(in turn: inout Turn<Effect>) {
        phase = .done
        patienceEnds = nil
        run = nil
        turn.emit(.terminate)
    }
}
