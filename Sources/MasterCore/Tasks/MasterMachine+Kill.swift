import AllocatorCore
import MesosBase
import MesosWire

extension MasterMachine {
    /// Passes a kill on. A task that is unknown is reconciled instead; one on another agent than named is left alone.
    mutating func kill(_ kill: V1.Scheduler.Call.Kill, of framework: FrameworkID, in turn: inout Turn<Effect>) {
        counters.killTaskMessages += 1
        guard let task = frameworks[framework]?.tasks[kill.taskID] else {
            return reconcile(
                V1.Scheduler.Call.Reconcile(tasks: [.init(taskID: kill.taskID, agentID: kill.agentID)]),
                of: framework, in: &turn)
        }
        if let named = kill.agentID, named != task.agent {
            return turn.emit(
                .observed(
                    .refused(
                        "Cannot kill task \(kill.taskID) of agent \(named) of framework \(framework) because it "
                            + "belongs to different agent \(task.agent)")))
        }
        let link = agents[task.agent]?.connection
        let moment = TaskMoment(
            turn.date, .killAsked(grace: kill.killPolicy?.gracePeriod?.nanoseconds, isPassedOn: link != nil))
        frameworks.update(framework) { record in
            record.tasks.update(kill.taskID) { $0.moments.append(moment) }
        }
        agents.update(task.agent) { record in
            if !record.killedTasks.contains(framework) { record.killedTasks[framework] = [:] }
            record.killedTasks.update(framework) { $0[kill.taskID] = true }
        }
        guard let link else {
            return turn.emit(
                .observed(
                    .refused(
                        "Cannot kill task \(kill.taskID) of framework \(framework) because the agent \(task.agent) is "
                            + "disconnected. Kill will be retried if the agent reregisters")))
        }
        turn.emit(
            .sendToAgent(
                link,
                .killTask(
                    Internal.KillTaskMessage(
                        frameworkID: framework, taskID: kill.taskID, killPolicy: kill.killPolicy))))
    }

    mutating func shutdownExecutor(
        _ shutdown: V1.Scheduler.Call.Shutdown, of framework: FrameworkID, in turn: inout Turn<Effect>
    ) {
        guard let link = agents[shutdown.agentID]?.connection else {
            return turn.emit(
                .observed(
                    .refused(
                        "Unable to shutdown executor '\(shutdown.executorID)' of framework \(framework) of agent "
                            + "\(shutdown.agentID) because the agent is \(absence(of: shutdown.agentID))")))
        }
        turn.emit(
            .sendToAgent(
                link,
                .shutdownExecutor(
                    Internal.ShutdownExecutorMessage(executorID: shutdown.executorID, frameworkID: framework))))
    }

    /// Why nothing can be sent to an agent, in a word.
    func absence(of agent: AgentID) -> String {
        agents.contains(agent) ? "disconnected" : "not registered"
    }

    /// Passes a framework's message to its executor; there is no guarantee that it arrives.
    mutating func forward(
        _ message: V1.Scheduler.Call.Message, of framework: FrameworkID, in turn: inout Turn<Effect>
    ) {
        counters.frameworkToExecutorMessages += 1
        guard let link = agents[message.agentID]?.connection else {
            counters.invalidFrameworkToExecutorMessages += 1
            return turn.emit(
                .observed(
                    .refused(
                        "Cannot send framework message for framework \(framework) to agent \(message.agentID) because "
                            + "agent is \(absence(of: message.agentID))")))
        }
        counters.validFrameworkToExecutorMessages += 1
        turn.emit(
            .sendToAgent(
                link,
                .frameworkMessage(
                    Internal.FrameworkToExecutorMessage(
                        agentID: message.agentID, frameworkID: framework, executorID: message.executorID,
                        data: message.data))))
    }
}
