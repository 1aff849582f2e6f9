import MesosBase
import MesosWire

/// One task of a built-in executor, from its launch to the news of its end: its process, its checks and its kill.
struct TaskRunMachine: StateMachine {
    enum Input: Sendable {
        /// The executor has the task.
        case accepted
        /// The process is to be started.
        case launched
        case processStarted
        /// The process could not be started; the message names the cause.
        case processFailed(String)
        case processExited(ContainerExit)
        /// Somebody wants the task to end, within this policy's grace period or the task's own.
        case killRequested(KillPolicy?)
        /// The executor has to end, and its task before that.
        case endRequested(within: Duration)
        case probeEnded(Probe.ID, Probe.Outcome)
        case deadlineReached
    }

    enum Effect: Sendable, Equatable {
        /// Tell the agent; what is terminal is the last that comes of the task.
        case report(TaskStatus)
        case runProcess(ProcessLaunch)
        /// Send a signal to the process and to all that descends from it.
        case signalProcess(Int32)
        case startProbe(Probe)
        /// Nobody waits for the looks any more that are being taken at the task.
        case endProbes
        /// A check has failed or cannot be made; the sentence says why.
        case checkFailed(String)
    }

    enum Timer: Hashable, Sendable {
        /// The task has run for as long as it may.
        case completion
        /// The process has had its time to end after SIGTERM.
        case escalation
        case check
        case healthCheck
    }

    enum Phase: Sendable {
        case accepted
        /// The process is being started.
        case starting
        case running
        case ended
    }

    /// How long a process may take to end if nobody says otherwise.
    static let defaultGracePeriod = Duration.seconds(3)

    let task: TaskInfo
    let setting: TaskSetting
    let frameworkSeesKilling: Bool

    var phase = Phase.accepted
    /// The grace period of a kill that came before the process ran.
    var pendingKill: Duration?
    var killedAt: Instant?
    var escalatesAt: Instant?
    var ranTooLong = false
    var wasUnhealthy = false
    var check: CheckMachine?
    var healthCheck: CheckMachine?
    /// What is known by the checks, for every later report that the task runs.
    var isHealthy: Bool?
    var checkStatus: V1.CheckStatusInfo?
    var deadlines = DeadlineQueue<Timer>()

    init(_ task: TaskInfo, in setting: TaskSetting, frameworkSeesKilling: Bool) {
        self.task = task
        self.setting = setting
        self.frameworkSeesKilling = frameworkSeesKilling
    }

    var nextDeadline: Instant? { deadlines.next }

    /// Whether the task is on its way to its end because somebody wanted that.
    var isBeingKilled: Bool { killedAt != nil || pendingKill != nil }

    /// Whether a process was asked for and has not ended.
    var hasProcess: Bool { phase == .starting || phase == .running }

    mutating func apply(_ input: Input, in turn: inout Turn<Effect>) {
        switch input {
        case .accepted: turn.emit(.report(setting.status(of: task, .starting, in: &turn)))
        case .launched: launch(in: &turn)
        case .processStarted: processStarted(in: &turn)
        case .processFailed(let message): processFailed(message, in: &turn)
        case .processExited(let exit): processExited(exit, in: &turn)
        case .killRequested(let policy): kill(policy, in: &turn)
        case .endRequested(let grace):
            deadlines.cancel(.completion)
            kill(grace: grace, in: &turn)
        case .probeEnded(let id, let outcome): probeEnded(id, outcome, in: &turn)
        case .deadlineReached:
            while phase != .ended, let timer = deadlines.popDue(at: turn.now) { reached(timer, in: &turn) }
        }
    }

    private mutating func reached(_ timer: Timer, in turn: inout Turn<Effect>) {
        switch timer {
        case .completion: completionTimedOut(in: &turn)
        case .escalation: escalate(in: &turn)
        case .check: apply(.deadlineReached, toCheckFor: .check, in: &turn)
        case .healthCheck: apply(.deadlineReached, toCheckFor: .health, in: &turn)
        }
    }

    private mutating func launch(in turn: inout Turn<Effect>) {
        guard phase == .accepted else { return }
        guard pendingKill == nil else { return end(.killed, in: &turn) }
        do {
            let process = try CommandLine.process(of: task, in: setting)
            phase = .starting
            turn.emit(.runProcess(process))
        } catch {
            end(.failed, launchFailure, message: error.description, in: &turn)
        }
    }

    private mutating func processStarted(in turn: inout Turn<Effect>) {
        guard phase == .starting else { return }
        phase = .running
        if let limit = task.maxCompletionTime, limit.nanoseconds > 0 {
            deadlines.set(.completion, at: turn.now + .nanoseconds(limit.nanoseconds))
        }
        let status = setting.status(of: task, .running, in: &turn)
        checkStatus = status.checkStatus
        turn.emit(.report(status))
        guard let grace = pendingKill else { return startChecks(in: &turn) }
        kill(grace: grace, in: &turn)
    }

    private mutating func processFailed(_ message: String, in turn: inout Turn<Effect>) {
        guard phase == .starting else { return }
        let what = setting.nested == nil ? "Failed to start the command" : "Failed to launch container"
        let text = "\(what): \(message)"
        if pendingKill != nil {
            end(.killed, message: text, in: &turn)
        } else {
            end(.failed, launchFailure, message: text, in: &turn)
        }
    }

    private var launchFailure: TaskStatus.Reason {
        setting.nested == nil ? .commandExecutorFailed : .containerLaunchFailed
    }

    private mutating func processExited(_ exit: ContainerExit, in turn: inout Turn<Effect>) {
        guard hasProcess else { return }
        let message = "Command \(exit.message)"
        if ranTooLong {
            end(.failed, .maxCompletionTimeReached, message: message, exit.cause, in: &turn)
        } else if isBeingKilled {
            end(.killed, message: message, exit.cause, in: &turn)
        } else {
            end(exit.isSuccess ? .finished : .failed, message: message, exit.cause, in: &turn)
        }
    }

    /// Reports the end of the task. What ended its container knows better why than the task's executor.
    private mutating func end(
        _ state: TaskState, _ reason: TaskStatus.Reason? = nil, message: String? = nil,
        _ cause: ContainerExit.Cause? = nil, in turn: inout Turn<Effect>
    ) {
        stopChecks(in: &turn)
        deadlines = DeadlineQueue()
        phase = .ended
        let messages = [message, cause?.message].compactMap(\.self)
        var status = setting.status(
            of: task, cause?.state ?? state, cause?.reason ?? reason,
            message: messages.isEmpty ? nil : messages.joined(separator: ": "), in: &turn)
        status.limitation = cause?.limitation
        if wasUnhealthy { status.healthy = false }
        turn.emit(.report(status))
    }
}
