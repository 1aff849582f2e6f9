import MesosBase
import MesosWire

extension TaskRunMachine {
    /// Begins to look after a task that runs. A check that makes no sense is not made, which is said.
    mutating func startChecks(in turn: inout Turn<Effect>) {
        if let info = task.check {
            do {
                check = CheckMachine(try CheckPlan(info))
            } catch {
                turn.emit(.checkFailed("Failed to create checker: \(error.description)"))
            }
        }
        if let info = task.healthCheck {
            do {
                healthCheck = CheckMachine(try CheckPlan(info))
            } catch {
                turn.emit(.checkFailed("Failed to create health checker: \(error.description)"))
            }
        }
        apply(.taskStarted, toCheckFor: .check, in: &turn)
        apply(.taskStarted, toCheckFor: .health, in: &turn)
    }

    /// Looks after the task no longer: what is seen of one that is about to end tells nothing.
    mutating func stopChecks(in turn: inout Turn<Effect>) {
        let isWaiting = check?.outstanding != nil || healthCheck?.outstanding != nil
        check = nil
        healthCheck = nil
        deadlines.cancel(.check)
        deadlines.cancel(.healthCheck)
        if isWaiting { turn.emit(.endProbes) }
    }

    mutating func probeEnded(_ id: Probe.ID, _ outcome: Probe.Outcome, in turn: inout Turn<Effect>) {
        apply(.probeEnded(id.number, outcome), toCheckFor: id.purpose, in: &turn)
    }

    mutating func apply(
        _ input: CheckMachine.Input, toCheckFor purpose: Probe.Purpose, in turn: inout Turn<Effect>
    ) {
        var inner: Turn<CheckMachine.Effect> = turn.inner()
        let plan: CheckPlan?
        switch purpose {
        case .check:
            check?.apply(input, in: &inner)
            plan = check?.plan
            set(.check, at: check?.nextDeadline, in: &turn)
        case .health:
            healthCheck?.apply(input, in: &inner)
            plan = healthCheck?.plan
            set(.healthCheck, at: healthCheck?.nextDeadline, in: &turn)
        }
        guard let plan else { return }
        for effect in inner.effects { carry(effect, of: plan, for: purpose, in: &turn) }
    }

    private mutating func set(_ timer: Timer, at deadline: Instant?, in turn: inout Turn<Effect>) {
        if let deadline { deadlines.set(timer, at: deadline) } else { deadlines.cancel(timer) }
    }

    private mutating func carry(
        _ effect: CheckMachine.Effect, of plan: CheckPlan, for purpose: Probe.Purpose, in turn: inout Turn<Effect>
    ) {
        switch effect {
        case .probe(let number):
            let id = Probe.ID(container: setting.containerID, purpose: purpose, number: number)
            turn.emit(.startProbe(Probe(id: id, target: target(of: plan), timeout: plan.timeout)))
        case .statusChanged(let status):
            checkStatus = status
            reportChecked(.taskCheckStatusUpdated, in: &turn)
        case .healthReported(let isHealthy, let isDeadly):
            self.isHealthy = isHealthy
            reportChecked(.taskHealthCheckStatusUpdated, in: &turn)
            guard isDeadly else { return }
            wasUnhealthy = true
            kill(nil, in: &turn)
        case .failed(let sentence):
            turn.emit(.checkFailed("\(plan.name) for task '\(task.taskID)' failed: \(sentence)"))
        }
    }

    private func target(of plan: CheckPlan) -> Probe.Target {
        switch plan.means {
        case .command(let command): .command(CommandLine.process(of: command, of: task, in: setting))
        case .http(let port, let path, let scheme, let isIPv6):
            .http(port: port, path: path, scheme: scheme, isIPv6: isIPv6)
        case .tcp(let port, let isIPv6): .tcp(port: port, isIPv6: isIPv6)
        }
    }

    /// Reports once more that the task runs, with all that is known by its checks.
    private mutating func reportChecked(_ reason: TaskStatus.Reason, in turn: inout Turn<Effect>) {
        var status = setting.status(of: task, .running, reason, in: &turn)
        status.healthy = isHealthy
        if let checkStatus { status.checkStatus = checkStatus }
        turn.emit(.report(status))
    }
}
