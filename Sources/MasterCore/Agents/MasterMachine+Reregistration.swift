import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// An agent that is registered has registered again: what both know is compared.
    mutating func takeBack(_ admission: Admission, in turn: inout Turn<Effect>) {
        guard let agent = admission.info.id, let state = admission.state else { return }
        let connection = admission.connection
        guard let place = agents.position(of: agent) else {
            return report(
                "Dropping ongoing re-registration attempt of agent \(agent) (\(admission.info.hostname)) because the "
                    + "re-registration timeout was reached.", in: &turn)
        }
        if let old = agents[place].connection, old != connection { links.removeValue(forKey: old) }
        let wasConnected = agents[place].isConnected
        let oldTotal = agents[place].total
        agents[place].connection = connection
        agents[place].info = admission.info
        agents[place].pid = AgentRecord.pid(of: admission.info)
        agents[place].version = admission.version
        agents[place].capabilities = admission.capabilities
        agents[place].total = admission.total
        agents[place].setResourceVersion(admission.resourceVersion)
        agents[place].setPeer(peers[connection])
        agents[place].reregisteredTime = turn.date
        agents[place].missedPings = 0
        links[connection] = agent
        timers.cancel(.reregister(agent))
        cancelRemovals(of: agent, because: "the agent reregistered", in: &turn)
        let missing = reconciliations(of: agent, with: state, in: turn)
        for framework in recoverFrameworks(named: state, at: turn.date) {
            if let record = frameworks[framework] { tellOperators(ofNew: record, in: &turn) }
        }
        turn.emit(
            .sendToAgent(
                connection,
                .reregistered(
                    Internal.AgentReregisteredMessage(
                        agentID: agent, reconciliations: missing, connection: pingPromise))))
        removeExecutors(missingIn: state, on: agent, now: turn.now)
        killAgain(state.tasks, on: agent, over: connection, in: &turn)
        shutDownCompletedFrameworks(named: state, over: connection, in: &turn)
        adoptUnknown(state, on: agent, over: connection, in: &turn)
        if admission.total != oldTotal { rescindOffersOfFormerTotal(of: agent, in: &turn) }
        allocator.update(agent: agent, profile: agents[place].profile, resources: admission.total)
        if !wasConnected {
            allocator.activate(agent: agent)
            agents[place].absences.end(at: turn.date)
        }
        updateFrameworks(state.frameworks.compactMap(\.id), over: connection, in: &turn)
        turn.emit(
            .observed(.agentRegistered(agent, hostname: admission.info.hostname, resources: admission.total)))
        ping(agent, in: &turn)
    }

    /// The tasks that the master expects on an agent and that the agent has not named: their launch was lost, or is on
    /// its way. Only the agent can tell.
    private func reconciliations(
        of agent: AgentID, with state: Internal.ReregisterAgentMessage, in turn: borrowing Turn<Effect>
    ) -> [Internal.ReconcileTasksMessage] {
        guard let place = agents.position(of: agent) else { return [] }
        var reported: SortedMap<FrameworkID, Table<TaskID, Bool>> = [:]
        for task in state.tasks {
            if !reported.contains(task.frameworkID) { reported[task.frameworkID] = Table() }
            reported.update(task.frameworkID) { $0[task.taskID] = true }
        }
        var reconciliations: [Internal.ReconcileTasksMessage] = []
        for (framework, tasks) in agents[place].tasks {
            guard let at = frameworks.position(of: framework) else { continue }
            let listed = reported[framework] ?? Table()
            var missing: [TaskStatus] = []
            for task in tasks.sortedKeys() where !listed.contains(task) {
                let known = frameworks[at].tasks[task]
                missing.append(
                    TaskStatus(
                        taskID: task, state: known?.forwardedState ?? known?.state ?? .staging,
                        message: "Reconciliation request", agentID: agent, timestamp: turn.date.seconds,
                        source: .master, reason: .reconciliation))
            }
            guard !missing.isEmpty else { continue }
            reconciliations.append(
                Internal.ReconcileTasksMessage(
                    frameworkID: framework, statuses: missing, framework: frameworks[at].info))
        }
        return reconciliations
    }

    private mutating func removeExecutors(
        missingIn state: Internal.ReregisterAgentMessage, on agent: AgentID, now: Instant
    ) {
        guard let place = agents.position(of: agent) else { return }
        var reported: SortedMap<FrameworkID, Table<ExecutorID, Bool>> = [:]
        for executor in state.executorInfos {
            guard let framework = executor.frameworkID else { continue }
            if !reported.contains(framework) { reported[framework] = Table() }
            reported.update(framework) { $0[executor.executorID] = true }
        }
        for (framework, executors) in agents[place].executors {
            let listed = reported[framework] ?? Table()
            for executor in executors.values where !listed.contains(executor.executorID) {
                agents[place].removeExecutor(executor.executorID, of: framework)
                recoverResources(of: executor, of: framework, on: agent, now: now)
            }
        }
    }

    /// Sends kills again that the agent may have missed.
    private func killAgain(
        _ tasks: [V1.Task], on agent: AgentID, over link: AgentConnectionID, in turn: inout Turn<Effect>
    ) {
        guard let place = agents.position(of: agent), !agents[place].killedTasks.isEmpty else { return }
        for task in tasks where !task.state.isTerminal {
            guard let killed = agents[place].killedTasks.position(of: task.frameworkID),
                agents[place].killedTasks[killed].contains(task.taskID)
            else { continue }
            turn.emit(
                .sendToAgent(
                    link, .killTask(Internal.KillTaskMessage(frameworkID: task.frameworkID, taskID: task.taskID))))
        }
    }

    /// Takes over what the agent runs and the master does not know of: tasks that the master has given up when the
    /// link broke, or that belong to a framework it has forgotten.
    ///
    /// Apache Mesos leaves these to themselves, and offers what they use to others.
    private mutating func adoptUnknown(
        _ state: Internal.ReregisterAgentMessage, on agent: AgentID, over link: AgentConnectionID,
        in turn: inout Turn<Effect>
    ) {
        var adoption = Adoption()
        for executor in state.executorInfos { adopt(executor, on: agent, &adoption) }
        var strangers: [V1.Task] = []
        for task in state.tasks where !task.state.isTerminal {
            guard let at = frameworks.position(of: task.frameworkID) else { continue }
            let owner = frameworks[at].tasks.update(task.taskID) { $0.agent }
            guard owner == nil else {
                if owner != agent { strangers.append(task) }
                continue
            }
            forgetEnds(of: [task], &adoption)
            if adopt(task, on: agent, &adoption, at: turn.date) {
                tellOperators(ofTask: frameworks[at].tasks[task.taskID], in: &turn)
                tell(task, "Agent reregistered with an unknown task", in: &turn)
            }
        }
        for (framework, resources) in adoption.used {
            allocator.charge(resources, to: framework, on: agent)
        }
        end(strangers, on: agent, over: link, in: &turn)
        guard !adoption.used.isEmpty, let place = agents.position(of: agent) else { return }
        reportExcess(of: usedResources(on: agent).total, beyond: agents[place].total, on: agent, in: &turn)
    }

    /// The agent has other resources than before: what is offered of the former ones is taken back.
    private mutating func rescindOffersOfFormerTotal(of agent: AgentID, in turn: inout Turn<Effect>) {
        guard let place = agents.position(of: agent) else { return }
        for offer in agents[place].offers.keys { rescind(offer, in: &turn) }
        reportExcess(of: usedResources(on: agent).total, beyond: agents[place].total, on: agent, in: &turn)
    }

    /// What the tasks and executors on an agent use.
    private mutating func usedResources(on agent: AgentID) -> Adoption {
        var adoption = Adoption()
        guard let place = agents.position(of: agent) else { return adoption }
        for (framework, executors) in agents[place].executors {
            for executor in executors.values {
                guard let needed = executorResources(executor, of: framework, role: nil) else { continue }
                adoption.charge(needed, to: framework)
            }
        }
        for (framework, tasks) in agents[place].tasks {
            guard let at = frameworks.position(of: framework) else { continue }
            for task in tasks.sortedKeys() {
                let used = frameworks[at].tasks.update(task) { $0.state.isTerminal ? nil : $0.resources }
                if let used = used ?? nil { adoption.charge(used, to: framework) }
            }
        }
        return adoption
    }
}
