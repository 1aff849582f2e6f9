import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

/// What a master takes over from an agent: how much each framework uses there.
struct Adoption: Sendable {
    private(set) var used: SortedMap<FrameworkID, Resources> = [:]
    /// What had happened to tasks that come back after the master took them for ended.
    private var moments: SortedMap<FrameworkID, Table<TaskID, TaskMoments>> = [:]

    mutating func charge(_ resources: Resources, to framework: FrameworkID) {
        if used.update(framework, { $0 += resources }) == nil { used[framework] = resources }
    }

    mutating func keep(_ kept: TaskMoments, of task: TaskID, _ framework: FrameworkID) {
        if !moments.contains(framework) { moments[framework] = Table() }
        moments.update(framework) { $0[task] = kept }
    }

    func moments(of task: TaskID, _ framework: FrameworkID) -> TaskMoments? {
        moments[framework]?[task]
    }

    /// All that is used, whoever uses it.
    var total: Resources { used.values.reduce(into: Resources()) { $0 += $1.unallocated() } }
}

extension MasterMachine {
    /// Takes over the frameworks, executors and tasks of an agent that this master did not know, or knows no more.
    mutating func adopt(
        _ state: Internal.ReregisterAgentMessage, as admission: Admission, in turn: inout Turn<Effect>
    ) {
        guard let agent = admission.info.id else { return }
        let known = state.frameworks.compactMap(\.id).filter(frameworks.contains)
        let recovered = recoverFrameworks(named: state, at: turn.date)
        var adoption = Adoption()
        for executor in state.executorInfos { adopt(executor, on: agent, &adoption) }
        if admission.kind == .unknown { forgetEnds(of: state.tasks, &adoption) }
        let message =
            unreachableAgents.contains(agent) ? "Unreachable agent re-reregistered" : "Unknown agent reregistered"
        var strangers: [V1.Task] = []
        for task in state.tasks {
            guard adopt(task, on: agent, &adoption, at: turn.date) else {
                strangers.append(task)
                continue
            }
            if admission.kind == .unknown { tell(task, message, in: &turn) }
        }
        // What the agent did not bring back is over.
        forgetUnreachableTasks(of: agent)
        unreachableAgents.remove(agent)
        recoveredAgents.removeValue(forKey: agent)
        cancelRemovals(of: agent, because: "the agent reregistered", in: &turn)
        allocator.add(
            agent: agent, profile: admission.profile, resources: admission.total,
            used: adoption.used.map { (framework: $0.key, resources: $0.value) })
        tellOperators(ofNewAgent: agent, bringing: recovered, in: &turn)
        reportExcess(of: adoption.total, beyond: admission.total, on: agent, in: &turn)
        turn.emit(
            .sendToAgent(
                admission.connection,
                .reregistered(Internal.AgentReregisteredMessage(agentID: agent, connection: pingPromise))))
        shutDownCompletedFrameworks(named: state, over: admission.connection, in: &turn)
        end(strangers, on: agent, over: admission.connection, in: &turn)
        updateFrameworks(known, over: admission.connection, in: &turn)
    }

    /// Frameworks that only the agent knows are kept until they subscribe; returns which these are.
    mutating func recoverFrameworks(
        named state: Internal.ReregisterAgentMessage, at date: Timestamp
    ) -> [FrameworkID] {
        var recovered: [FrameworkID] = []
        for info in state.frameworks {
            guard let id = info.id, !frameworks.contains(id), !isCompleted(id) else { continue }
            let record = FrameworkRecord(
                info: info, id: id, connection: nil, wishes: OfferWishes(), isRecovered: true,
                registeredTime: date)
            frameworks[id] = record
            allocator.add(framework: id, profile: record.profile, isActive: false)
            recovered.append(id)
        }
        return recovered
    }

    /// Takes over an executor, unless the master has it or its framework is over.
    mutating func adopt(_ executor: ExecutorInfo, on agent: AgentID, _ adoption: inout Adoption) {
        guard let framework = executor.frameworkID, frameworks.contains(framework),
            let place = agents.position(of: agent),
            agents[place].executor(executor.executorID, of: framework) == nil
        else { return }
        agents[place].add(executor, of: framework)
        if let resources = executorResources(executor, of: framework, role: nil) {
            adoption.charge(resources, to: framework)
        }
    }

    /// Takes over a task; `false` if the framework has another one of that name.
    mutating func adopt(
        _ task: V1.Task, on agent: AgentID, _ adoption: inout Adoption, at date: Timestamp
    ) -> Bool {
        guard let at = frameworks.position(of: task.frameworkID), let resources = try? Resources(task.resources) else {
            // The framework is over, and is shut down on the agent.
            return true
        }
        guard !frameworks[at].tasks.contains(task.taskID) else { return false }
        let role = task.resources.first?.allocationInfo?.role ?? frameworks[at].roles.first ?? "*"
        var record = TaskRecord(
            info: TaskInfo(adopting: task, on: agent), framework: task.frameworkID, agent: agent,
            executor: task.executorID, resources: resources.allocated(to: role))
        // An executor may have said what is only for masters to say; the task is there all the same.
        record.state = task.state.isMasterOnly ? .staging : task.state
        record.forwardedState = task.statusUpdateState
        record.forwardedUUID = task.statusUpdateUUID
        record.statuses = task.statuses
        if !task.state.isTerminal { adoption.charge(record.resources, to: task.frameworkID) }
        let unreachable = frameworks[at].unreachableTasks.removeValue(forKey: task.taskID)
        record.moments =
            unreachable?.moments ?? adoption.moments(of: task.taskID, task.frameworkID) ?? TaskMoments()
        record.moments.append(
            TaskMoment(
                date,
                .returned(
                    task.state, hostname: agents[agent]?.info.hostname ?? "", wasUnreachable: unreachable != nil)))
        if record.state.isTerminal { frameworks[at].counters.count(end: record.state) }
        frameworks[at].tasks[task.taskID] = record
        agents.update(agent) { $0.addTask(task.taskID, of: task.frameworkID) }
        return true
    }

    /// Tasks that come back have not ended after all.
    mutating func forgetEnds(of tasks: [V1.Task], _ adoption: inout Adoption) {
        var names: SortedMap<FrameworkID, Table<TaskID, Bool>> = [:]
        for task in tasks {
            if !names.contains(task.frameworkID) { names[task.frameworkID] = Table() }
            names.update(task.frameworkID) { $0[task.taskID] = true }
        }
        for (framework, tasks) in names {
            frameworks.update(framework) { record in
                record.completedTasks.removeAll { task in
                    guard tasks.contains(task.info.taskID) else { return false }
                    adoption.keep(task.moments, of: task.info.taskID, framework)
                    return true
                }
            }
        }
    }

    /// Tells a framework where a task stands that has come back.
    mutating func tell(_ task: V1.Task, _ message: String, in turn: inout Turn<Effect>) {
        let last = task.statuses.last
        send(
            TaskStatus(
                taskID: task.taskID, state: task.state, message: message, agentID: task.agentID,
                timestamp: turn.date.seconds, executorID: task.executorID, healthy: last?.healthy, source: .master,
                reason: .agentReregistered, containerStatus: last?.containerStatus, checkStatus: last?.checkStatus),
            to: task.frameworkID, in: &turn)
    }

    /// Ends tasks on an agent whose names other tasks of their frameworks bear: nobody could tell them apart.
    mutating func end(
        _ strangers: [V1.Task], on agent: AgentID, over link: AgentConnectionID, in turn: inout Turn<Effect>
    ) {
        for task in strangers where frameworks[task.frameworkID]?.tasks[task.taskID]?.agent != agent {
            report(
                "task \(task.taskID) of framework \(task.frameworkID) on agent \(agent) is killed: the framework has "
                    + "another task of that name", in: &turn)
            let kill = Internal.KillTaskMessage(frameworkID: task.frameworkID, taskID: task.taskID)
            if !task.state.isTerminal { turn.emit(.sendToAgent(link, .killTask(kill))) }
        }
    }

    func reportExcess(
        of used: Resources, beyond total: Resources, on agent: AgentID, in turn: inout Turn<Effect>
    ) {
        guard !total.unallocated().contains(used) else { return }
        report("agent \(agent) runs what needs \(used), and has only \(total)", in: &turn)
    }

    /// Tells an agent that has come back how its frameworks describe themselves now.
    func updateFrameworks(_ ids: [FrameworkID], over link: AgentConnectionID, in turn: inout Turn<Effect>) {
        for id in ids {
            guard let info = frameworks[id]?.info else { continue }
            turn.emit(
                .sendToAgent(
                    link, .updateFramework(Internal.UpdateFrameworkMessage(frameworkID: id, frameworkInfo: info))))
        }
    }

    func shutDownCompletedFrameworks(
        named state: Internal.ReregisterAgentMessage, over link: AgentConnectionID, in turn: inout Turn<Effect>
    ) {
        for id in state.frameworks.compactMap(\.id) where isCompleted(id) {
            turn.emit(.sendToAgent(link, .shutdownFramework(Internal.ShutdownFrameworkMessage(frameworkID: id))))
        }
    }
}
