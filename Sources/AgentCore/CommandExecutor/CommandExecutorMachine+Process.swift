import MesosBase
import MesosWire

extension CommandExecutorMachine {
    mutating func launch(_ task: TaskInfo, in turn: inout Turn<Effect>) {
        guard self.task == nil else {
            let text = "Attempted to run multiple tasks using a \"command\" executor"
            report(task, .failed, message: text, in: &turn)
            return
        }
        self.task = task
        report(task, .starting, in: &turn)
        let (process, problem) = CommandLine.process(of: task, user: user)
        guard let process else { return end(.failed, .commandExecutorFailed, message: problem, in: &turn) }
        phase = .starting
        if let limit = task.maxCompletionTime, limit.nanoseconds > 0 {
            deadlines.set(.completion, at: turn.now + .nanoseconds(limit.nanoseconds))
        }
        turn.emit(.runProcess(process))
    }

    mutating func processStarted(in turn: inout Turn<Effect>) {
        guard phase == .starting, let task else { return }
        phase = .running
        report(task, .running, in: &turn)
        if let grace = pendingKill { kill(grace: grace, in: &turn) }
    }

    mutating func processFailed(_ message: String, in turn: inout Turn<Effect>) {
        guard phase == .starting else { return }
        let text = "Failed to start the command: \(message)"
        if pendingKill != nil, !ranTooLong {
            end(.killed, message: text, in: &turn)
        } else {
            end(.failed, .commandExecutorFailed, message: text, in: &turn)
        }
    }

    mutating func processExited(_ exit: ContainerExit, in turn: inout Turn<Effect>) {
        guard phase == .starting || phase == .running else { return }
        let message = "Command \(exit.message)"
        if ranTooLong {
            end(.failed, .maxCompletionTimeReached, message: message, in: &turn)
        } else if killedAt != nil || pendingKill != nil {
            end(.killed, message: message, in: &turn)
        } else {
            end(exit.isSuccess ? .finished : .failed, message: message, in: &turn)
        }
    }

    /// Reports the end of the task, and waits until the agent has it.
    private mutating func end(
        _ state: TaskState, _ reason: TaskStatus.Reason? = nil, message: String, in turn: inout Turn<Effect>
    ) {
        guard let task else { return }
        deadlines.cancel(.completion)
        deadlines.cancel(.escalation)
        phase = .ended
        terminalUUID = report(task, state, reason, message: message, in: &turn)
        // An agent that wants the executor gone may not acknowledge any more; it has the update before the end.
        guard !isShuttingDown else { return terminate(in: &turn) }
        deadlines.set(.acknowledgement, at: turn.now + Self.acknowledgementTimeout)
    }

    /// Sends news of a task to the agent; returns the update's identifier.
    @discardableResult
    func report(
        _ task: TaskInfo, _ state: TaskState, _ reason: TaskStatus.Reason? = nil, message: String? = nil,
        in turn: inout Turn<Effect>
    ) -> [UInt8] {
        let uuid = turn.uuid().bytes
        var status = TaskStatus(
            taskID: task.taskID, state: state, message: message, timestamp: turn.date.seconds,
            executorID: executorID, source: .executor, reason: reason, uuid: uuid)
        if let check = task.check { status.checkStatus = Self.emptyStatus(of: check) }
        turn.emit(
            .call(
                V1.Executor.Call(
                    executorID: executorID, frameworkID: frameworkID, type: .update,
                    update: V1.Executor.Call.Update(status: status))))
        return uuid
    }

    /// What is said of a check that has not been made: a task that has one always has a status of it.
    private static func emptyStatus(of check: V1.CheckInfo) -> V1.CheckStatusInfo? {
        switch check.type {
        case .command: V1.CheckStatusInfo(type: .command, command: V1.CheckStatusInfo.Command())
        case .http: V1.CheckStatusInfo(type: .http, http: V1.CheckStatusInfo.HTTP())
        case .tcp: V1.CheckStatusInfo(type: .tcp, tcp: V1.CheckStatusInfo.TCP())
        case .unknown, nil: nil
        }
    }
}
