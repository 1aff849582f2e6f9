import MesosBase
import MesosWire

extension CommandExecutorMachine {
    mutating func receive(_ kill: V1.Executor.Event.Kill, in turn: inout Turn<Effect>) {
        // An executor without a task has nothing to wait for.
        guard let task else { return terminate(in: &turn) }
        guard kill.taskID == task.taskID else { return }
        deadlines.cancel(.completion)
        let grace = kill.killPolicy?.gracePeriod ?? task.killPolicy?.gracePeriod
        self.kill(grace: grace.map { .nanoseconds($0.nanoseconds) } ?? Self.defaultGracePeriod, in: &turn)
    }

    mutating func shutDown(in turn: inout Turn<Effect>) {
        isShuttingDown = true
        switch phase {
        case .waitingForTask, .ended: terminate(in: &turn)
        case .starting, .running: kill(grace: shutdownGracePeriod - Self.shutdownMargin, in: &turn)
        case .done: break
        }
    }

    mutating func completionTimedOut(in turn: inout Turn<Effect>) {
        guard killedAt == nil, pendingKill == nil else { return }
        ranTooLong = true
        kill(grace: .zero, in: &turn)
    }

    /// Has the process end: SIGTERM at once, SIGKILL when its grace period is over.
    ///
    /// A kill that comes again may shorten the time that is left and never lengthens it, for frameworks repeat kills.
    mutating func kill(grace: Duration, in turn: inout Turn<Effect>) {
        let grace = max(.zero, grace)
        switch phase {
        case .starting: pendingKill = min(grace, pendingKill ?? grace)
        case .running where killedAt == nil: beginKill(grace: grace, in: &turn)
        case .running: shortenKill(grace: grace, in: &turn)
        case .waitingForTask, .ended, .done: break
        }
    }

    private mutating func beginKill(grace: Duration, in turn: inout Turn<Effect>) {
        guard let task else { return }
        killedAt = turn.now
        if frameworkSeesKilling, !ranTooLong { report(task, .killing, in: &turn) }
        turn.emit(.signalProcess(Signal.terminate))
        escalate(at: turn.now + grace, in: &turn)
    }

    private mutating func shortenKill(grace: Duration, in turn: inout Turn<Effect>) {
        guard let killedAt, let escalatesAt, killedAt + grace < escalatesAt else { return }
        escalate(at: max(turn.now, killedAt + grace), in: &turn)
    }

    private mutating func escalate(at instant: Instant, in turn: inout Turn<Effect>) {
        escalatesAt = instant
        if instant > turn.now { deadlines.set(.escalation, at: instant) } else { escalate(in: &turn) }
    }

    mutating func escalate(in turn: inout Turn<Effect>) {
        guard phase == .running else { return }
        deadlines.cancel(.escalation)
        turn.emit(.signalProcess(Signal.kill))
    }
}
