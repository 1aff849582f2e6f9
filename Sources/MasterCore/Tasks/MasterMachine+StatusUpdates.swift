import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

/// What an acknowledgement is an answer to, as far as the master knows.
private enum Acknowledgement {
    /// No update that this master has forwarded.
    case ofNothing
    /// The update that tells of the task's end.
    case ofEnd
    /// Another update, which is for the agent to judge.
    case ofOther
}

extension MasterMachine {
    /// An agent reports a task's status: it is forwarded as it came, then the master's own view follows it.
    mutating func statusUpdated(
        _ update: Internal.StatusUpdate, from agent: AgentID, in turn: inout Turn<Effect>
    ) {
        let task = update.status.taskID
        let uuid = update.uuid ?? []
        do throws(IdentifierError) {
            try IdentifierError.check(uuid: uuid)
        } catch {
            counters.invalidStatusUpdates += 1
            return turn.emit(
                .observed(.refused("Ignoring status update of task \(task) from agent \(agent): \(error)")))
        }
        guard let at = frameworks.position(of: update.frameworkID) else {
            counters.invalidStatusUpdates += 1
            return turn.emit(
                .observed(
                    .refused("ignoring a status update of task \(task): framework \(update.frameworkID) is unknown")))
        }
        var status = update.status
        status.uuid = uuid
        status.agentID = agent
        status.timestamp = update.timestamp
        if let executor = update.executorID { status.executorID = executor }
        let isForwarded = frameworks[at].isConnected
        let date = turn.date
        let outcome = frameworks[at].tasks.update(task) { record -> StatusOutcome? in
            guard record.agent == agent else { return nil }
            if isForwarded {
                record.forwardedState = status.state
                record.forwardedUUID = uuid
            }
            // What is only for masters to say is passed on, for its stream would stand still otherwise, but not
            // believed.
            let believed = update.latestState.flatMap { $0.isMasterOnly ? nil : $0 }
            return record.apply(
                status, latest: believed ?? (status.state.isMasterOnly ? record.state : nil), at: date,
                isForwarded: isForwarded)
        }
        if isForwarded { send(status, to: update.frameworkID, in: &turn) }
        guard let outcome = outcome ?? nil else {
            counters.invalidStatusUpdates += 1
            return
        }
        if isForwarded { counters.validStatusUpdates += 1 } else { counters.invalidStatusUpdates += 1 }
        count(outcome, of: status, in: at)
        tellOperators(of: status, outcome, in: update.frameworkID, in: &turn)
        if let released = outcome.released {
            allocator.recover(released, of: update.frameworkID, from: agent, refusing: nil, now: turn.now)
        }
    }

    mutating func send(_ status: TaskStatus, to framework: FrameworkID, in turn: inout Turn<Effect>) {
        guard let at = frameworks.position(of: framework), let connection = frameworks[at].connection else { return }
        frameworks[at].counters.count(event: .update)
        turn.emit(
            .sendToScheduler(connection, V1.Scheduler.Event(type: .update, update: .init(status: status))))
        if reportsTasks { turn.emit(.observed(.taskUpdated(framework, status))) }
    }

    /// Brings the master's view of a task up to date. Its resources are free as soon as the agent knows that it has
    /// ended, which may be before the framework hears of it. A framework that is not there has to ask.
    mutating func applyStatus(
        _ status: TaskStatus, latest: TaskState?, to task: TaskID, of framework: FrameworkID,
        in turn: inout Turn<Effect>
    ) {
        guard let at = frameworks.position(of: framework) else { return }
        let isForwarded = frameworks[at].isConnected
        let date = turn.date
        let applied = frameworks[at].tasks.update(task) { record in
            (record.agent, record.apply(status, latest: latest, at: date, isForwarded: isForwarded))
        }
        guard let (agent, outcome) = applied else { return }
        count(outcome, of: status, in: at)
        tellOperators(of: status, outcome, in: framework, in: &turn)
        guard let released = outcome.released else { return }
        allocator.recover(released, of: framework, from: agent, refusing: nil, now: turn.now)
    }

    /// Takes a task out of the active ones; an ended one is remembered among the completed, an unreachable one apart.
    mutating func removeTask(_ task: TaskID, of framework: FrameworkID, keepAsUnreachable: Bool) {
        guard let at = frameworks.position(of: framework),
            let record = frameworks[at].tasks.removeValue(forKey: task)
        else { return }
        agents.update(record.agent) { $0.removeTask(task, of: framework) }
        guard keepAsUnreachable else {
            return frameworks[at].remember(record, bound: configuration.maxCompletedTasksPerFramework)
        }
        frameworks[at].unreachableTasks.insert(
            record, forKey: task, bound: configuration.maxUnreachableTasksPerFramework)
    }

    /// A framework has seen an update: its agent is told, and an ended task is forgotten.
    mutating func acknowledge(
        _ acknowledge: V1.Scheduler.Call.Acknowledge, of framework: FrameworkID, in turn: inout Turn<Effect>
    ) {
        counters.statusUpdateAcknowledgementMessages += 1
        guard let place = agents.position(of: acknowledge.agentID), let link = agents[place].connection else {
            counters.invalidAcknowledgements += 1
            return turn.emit(
                .observed(
                    .refused(
                        "Cannot send status update acknowledgement for status \(Self.text(of: acknowledge.uuid)) of "
                            + "task \(acknowledge.taskID) of framework \(framework) to agent \(acknowledge.agentID) "
                            + "because agent is \(absence(of: acknowledge.agentID))")))
        }
        let date = turn.date
        let answer = frameworks.position(of: framework).flatMap { at in
            frameworks[at].tasks.update(acknowledge.taskID) { task -> Acknowledgement in
                guard task.agent == acknowledge.agentID else { return .ofOther }
                guard let forwarded = task.forwardedState else { return .ofNothing }
                guard task.forwardedUUID == acknowledge.uuid else { return .ofOther }
                task.moments.append(TaskMoment(date, .acknowledged(forwarded)))
                return forwarded.isTerminal ? .ofEnd : .ofOther
            }
        }
        switch answer {
        case .ofNothing:
            counters.invalidAcknowledgements += 1
            return turn.emit(
                .observed(
                    .refused(
                        "Ignoring status update acknowledgement for status \(Self.text(of: acknowledge.uuid)) of task "
                            + "\(acknowledge.taskID) of framework \(framework) to agent \(acknowledge.agentID) because "
                            + "the update was not sent by this master")))
        case .ofEnd:
            removeTask(acknowledge.taskID, of: framework, keepAsUnreachable: false)
        case .ofOther, nil:
            break
        }
        counters.validAcknowledgements += 1
        turn.emit(
            .sendToAgent(
                link,
                .acknowledgeStatusUpdate(
                    Internal.StatusUpdateAcknowledgementMessage(
                        agentID: acknowledge.agentID, frameworkID: framework, taskID: acknowledge.taskID,
                        uuid: acknowledge.uuid))))
    }

    private static func text(of uuid: [UInt8]) -> String {
        UniqueID(bytes: uuid)?.description ?? "without a valid UUID"
    }
}
