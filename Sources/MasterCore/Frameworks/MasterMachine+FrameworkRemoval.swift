import AllocatorCore
import MesosBase
import MesosWire

extension MasterMachine {
    /// Ends a framework: its agents are told to end what it runs, its tasks count as killed, its id is not used again
    /// while it is remembered.
    mutating func removeFramework(_ id: FrameworkID, in turn: inout Turn<Effect>) {
        guard let at = frameworks.position(of: id) else { return }
        for offer in frameworks[at].offers.keys { removeOffer(offer, refusing: nil, now: turn.now) }
        for agent in agents.values {
            guard let link = agent.connection else { continue }
            turn.emit(
                .sendToAgent(link, .shutdownFramework(Internal.ShutdownFrameworkMessage(frameworkID: id))))
        }
        for task in frameworks[at].tasks.sortedKeys() {
            endTaskOfRemovedFramework(task, of: id, in: &turn)
        }
        for task in frameworks[at].unreachableTasks.keys {
            guard var record = frameworks[at].unreachableTasks.removeValue(forKey: task) else { continue }
            let status = removedStatus(of: record, in: turn)
            let outcome = record.apply(status, latest: nil, at: turn.date, isForwarded: false)
            tellOperators(of: status, outcome, in: id, in: &turn)
            count(outcome, of: status, in: at)
            frameworks[at].remember(record, bound: configuration.maxCompletedTasksPerFramework)
        }
        for agent in agents.keys {
            agents.update(agent) { record in
                record.executors.removeValue(forKey: id)
                record.killedTasks.removeValue(forKey: id)
            }
        }
        if let connection = frameworks[at].connection {
            schedulers.removeValue(forKey: connection)
            turn.emit(.closeScheduler(connection))
        }
        timers.cancel(.heartbeat(id))
        timers.cancel(.failover(id))
        allocator.remove(framework: id)
        guard var record = frameworks.removeValue(forKey: id) else { return }
        record.connection = nil
        record.unregisteredTime = turn.date
        turn.emit(.observed(.frameworkRemoved(id, name: record.info.name)))
        tellOperators(ofRemovedFramework: record.info, in: &turn)
        guard configuration.maxCompletedFrameworks > 0 else { return }
        while completedFrameworks.count >= configuration.maxCompletedFrameworks { _ = completedFrameworks.popFirst() }
        completedFrameworks.append(record)
    }

    private func removedStatus(of task: TaskRecord, in turn: borrowing Turn<Effect>) -> TaskStatus {
        TaskStatus(
            taskID: task.info.taskID, state: .killed, message: "Framework \(task.framework) removed",
            agentID: task.agent, timestamp: turn.date.seconds, executorID: task.executor, source: .master,
            reason: .frameworkRemoved)
    }

    private mutating func endTaskOfRemovedFramework(
        _ task: TaskID, of framework: FrameworkID, in turn: inout Turn<Effect>
    ) {
        guard let record = frameworks[framework]?.tasks[task] else { return }
        applyStatus(removedStatus(of: record, in: turn), latest: nil, to: task, of: framework, in: &turn)
        removeTask(task, of: framework, keepAsUnreachable: false)
    }
}
