import MesosBase
import MesosWire

extension TaskRunMachine {
    mutating func kill(_ policy: KillPolicy?, in turn: inout Turn<Effect>) {
        deadlines.cancel(.completion)
        let grace = policy?.gracePeriod ?? task.killPolicy?.gracePeriod
        kill(grace: grace.map { .nanoseconds($0.nanoseconds) } ?? Self.defaultGracePeriod, in: &turn)
    }

    mutating func completionTimedOut(in turn: inout Turn<Effect>) {
        guard !isBeingKilled else { return }
        ranTooLong = true
        kill(grace: .zero, in: &turn)
    }

    /// Has the process end: SIGTERM at once, SIGKILL when its grace period is over.
    ///
    /// A kill that comes again may shorten the time that is left and never lengthens it, for frameworks repeat kills.
    mutating func kill(grace: Duration, in turn: inout Turn<Effect>) {
        let grace = max(.zero, grace)
        switch phase {
        case .accepted, .starting: pendingKill = min(grace, pendingKill ?? grace)
        case .running where killedAt == nil: beginKill(grace: grace, in: &turn)
        case .running: shortenKill(grace: grace, in: &turn)
        case .ended: break
        }
    }

    private mutating func beginKill(grace: Duration, in turn: inout Turn<Effect>) {
        killedAt = turn.now
        stopChecks(in: &turn)
        if frameworkSeesKilling, !ranTooLong {
            turn.emit(.report(setting.status(of: task, .killing, in: &turn)))
        }
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
