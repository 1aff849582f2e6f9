import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// A new agent asks to join. It is admitted when the registry has it.
    mutating func register(
        _ request: Internal.RegisterAgentMessage, over connection: AgentConnectionID, in turn: inout Turn<Effect>
    ) {
        // A repeated request: the first answer was lost, or is on its way.
        if let known = links[connection] { return confirmRegistration(of: known, over: connection, in: &turn) }
        guard admitting[connection] == nil else { return }
        guard let total = totalResources(of: request.agent, in: &turn) else { return }
        removeFormerAgent(at: request.agent, in: &turn)
        var info = request.agent
        let agent = AgentID("\(id)-S\(agentCount)")
        agentCount += 1
        info.id = agent
        admit(
            Admission(
                connection: connection, info: info, total: total, version: request.version ?? "",
                capabilities: request.agentCapabilities, state: nil),
            as: .admit(info), in: &turn)
    }

    /// An agent that starts anew will not come back under its former id.
    private mutating func removeFormerAgent(at address: AgentInfo, in turn: inout Turn<Effect>) {
        guard links.count < agents.count else { return }
        for known in agents.values
        where !known.isConnected && known.info.hostname == address.hostname && known.info.port == address.port {
            removeAgent(known.id, because: "a new agent registered at the same address", in: &turn)
        }
    }

    /// An agent that has an id is back: the master knows it, or takes over what it runs.
    mutating func reregister(
        _ request: Internal.ReregisterAgentMessage, over connection: AgentConnectionID, in turn: inout Turn<Effect>
    ) {
        guard let agent = request.agent.id else {
            return turn.emit(.observed(.refused("an agent's re-registration was ignored: it carries no agent id")))
        }
        guard admitting[connection] == nil else { return }
        guard let total = totalResources(of: request.agent, in: &turn) else { return }
        guard let place = agents.position(of: agent) else {
            return admit(
                Admission(
                    connection: connection, info: request.agent, total: total, version: request.version ?? "",
                    capabilities: request.agentCapabilities, state: request),
                as: .markReachable(request.agent), in: &turn)
        }
        guard !agents[place].isDeparting else {
            return turn.emit(
                .observed(.refused("the re-registration of agent \(agent) is ignored: it is just being removed")))
        }
        guard agents[place].info.hostname == request.agent.hostname else {
            turn.emit(
                .sendToAgent(
                    connection,
                    .shutdown(
                        Internal.ShutdownMessage(
                            message: "Agent is not allowed to re-register with hostname "
                                + "'\(request.agent.hostname)' in place of '\(agents[place].info.hostname)'"))))
            return turn.emit(.closeAgent(connection))
        }
        if let old = agents[place].connection, old != connection { links.removeValue(forKey: old) }
        let wasConnected = agents[place].isConnected
        agents[place].connection = connection
        agents[place].info = request.agent
        agents[place].total = total
        agents[place].version = request.version ?? ""
        agents[place].capabilities = request.agentCapabilities
        agents[place].reregisteredTime = turn.date
        agents[place].missedPings = 0
        links[connection] = agent
        timers.cancel(.reregister(agent))
        if !wasConnected { allocator.activate(agent: agent) }
        allocator.update(agent: agent, profile: agents[place].profile, resources: total)
        reconcile(knownAgent: agent, with: request, over: connection, in: &turn)
        turn.emit(
            .observed(.agentRegistered(agent, hostname: request.agent.hostname, resources: agents[place].total)))
        ping(agent, in: &turn)
    }

    private mutating func totalResources(of info: AgentInfo, in turn: inout Turn<Effect>) -> Resources? {
        do throws(ResourceError) {
            return try Resources(info.resources)
        } catch {
            turn.emit(
                .observed(
                    .refused("agent \(info.hostname) is ignored because its resources are invalid: \(error)")))
            return nil
        }
    }

    private mutating func admit(
        _ admission: Admission, as change: RegistryChange, in turn: inout Turn<Effect>
    ) {
        let token = nextToken()
        admissions[token] = admission
        admitting[admission.connection] = token
        turn.emit(.persist(change, token))
    }

    mutating func persisted(_ token: PersistToken, in turn: inout Turn<Effect>) {
        if let departure = departures.removeValue(forKey: token) { return departed(departure, in: &turn) }
        guard let admission = admissions.removeValue(forKey: token), let agent = admission.info.id else { return }
        admitting.removeValue(forKey: admission.connection)
        let record = AgentRecord(
            id: agent, info: admission.info, version: admission.version, capabilities: admission.capabilities,
            connection: admission.connection, total: admission.total, registeredTime: turn.date)
        agents[agent] = record
        links[admission.connection] = agent
        let known = admission.state?.frameworks.compactMap(\.id).filter(frameworks.contains) ?? []
        let used = admission.state.map { adopt($0, from: agent, in: &turn) } ?? [:]
        unreachableAgents.removeValue(forKey: agent)
        allocator.add(
            agent: agent, profile: record.profile, resources: admission.total,
            used: used.map { (framework: $0.key, resources: $0.value) })
        if let state = admission.state {
            turn.emit(
                .sendToAgent(
                    admission.connection,
                    .reregistered(Internal.AgentReregisteredMessage(agentID: agent, connection: pingPromise))))
            shutDownCompletedFrameworks(named: state, on: agent, in: &turn)
            updateFrameworks(known, on: agent, in: &turn)
        } else {
            confirmRegistration(of: agent, over: admission.connection, in: &turn)
        }
        turn.emit(
            .observed(
                .agentRegistered(agent, hostname: admission.info.hostname, resources: admission.total)))
        ping(agent, in: &turn)
    }

    mutating func persistFailed(_ token: PersistToken, _ message: String, in turn: inout Turn<Effect>) {
        if let departure = departures.removeValue(forKey: token) {
            return departureFailed(departure, message, in: &turn)
        }
        guard let admission = admissions.removeValue(forKey: token) else { return }
        admitting.removeValue(forKey: admission.connection)
        // The agent asks again after its back-off.
        turn.emit(
            .observed(
                .refused("agent \(admission.info.hostname) is not admitted: the registry said \(message)")))
    }

    private var pingPromise: Internal.MasterAgentConnection {
        let total = configuration.agentPingTimeout * configuration.maxAgentPingTimeouts
        return Internal.MasterAgentConnection(totalPingTimeoutSeconds: total.inSeconds)
    }

    private mutating func confirmRegistration(
        of agent: AgentID, over connection: AgentConnectionID, in turn: inout Turn<Effect>
    ) {
        turn.emit(
            .sendToAgent(
                connection,
                .registered(Internal.AgentRegisteredMessage(agentID: agent, connection: pingPromise))))
    }

    /// Takes over the frameworks, executors and tasks of an agent that the master did not know, and returns what they
    /// use.
    private mutating func adopt(
        _ state: Internal.ReregisterAgentMessage, from agent: AgentID, in turn: inout Turn<Effect>
    ) -> SortedMap<FrameworkID, Resources> {
        var used: SortedMap<FrameworkID, Resources> = [:]
        func charge(_ resources: Resources, to framework: FrameworkID) {
            used[framework] = (used[framework] ?? Resources()) + resources
        }
        for info in state.frameworks {
            guard let id = info.id, !frameworks.contains(id) else { continue }
            guard !completedFrameworks.contains(where: { $0.id == id }) else { continue }
            let record = FrameworkRecord(
                info: info, id: id, connection: nil, suppressedRoles: [], isRecovered: true,
                registeredTime: turn.date)
            frameworks[id] = record
            allocator.add(framework: id, profile: record.profile, isActive: false)
        }
        for executor in state.executorInfos {
            guard let framework = executor.frameworkID, frameworks.contains(framework) else { continue }
            agents.update(agent) { $0.add(executor, of: framework) }
            if let resources = executorResources(executor, of: framework, role: nil) {
                charge(resources, to: framework)
            }
        }
        for task in state.tasks {
            guard let at = frameworks.position(of: task.frameworkID), let resources = try? Resources(task.resources)
            else { continue }
            let role = task.resources.first?.allocationInfo?.role ?? frameworks[at].roles.first ?? "*"
            var record = TaskRecord(
                info: TaskInfo(
                    name: task.name, taskID: task.taskID, agentID: agent, resources: task.resources,
                    labels: task.labels, discovery: task.discovery),
                framework: task.frameworkID, agent: agent, executor: task.executorID,
                resources: resources.allocated(to: role))
            record.state = task.state
            record.forwardedState = task.statusUpdateState
            record.forwardedUUID = task.statusUpdateUUID
            record.statuses = task.statuses
            frameworks[at].unreachableTasks.removeValue(forKey: task.taskID)
            frameworks[at].completedTasks.removeAll { $0.info.taskID == task.taskID }
            frameworks[at].tasks[task.taskID] = record
            agents.update(agent) { $0.addTask(task.taskID, of: task.frameworkID) }
            if !task.state.isTerminal { charge(record.resources, to: task.frameworkID) }
            let last = task.statuses.last
            send(
                TaskStatus(
                    taskID: task.taskID, state: task.state,
                    message: unreachableAgents.contains(agent)
                        ? "Unreachable agent re-reregistered" : "Unknown agent reregistered",
                    agentID: agent, timestamp: turn.date.seconds, executorID: task.executorID,
                    healthy: last?.healthy, source: .master, reason: .agentReregistered,
                    containerStatus: last?.containerStatus, checkStatus: last?.checkStatus),
                to: task.frameworkID, in: &turn)
        }
        // What the agent did not bring back is gone for good.
        for framework in frameworks.keys {
            frameworks.update(framework) { record in
                for task in record.unreachableTasks.keys where record.unreachableTasks[task]?.agent == agent {
                    record.unreachableTasks.removeValue(forKey: task)
                }
            }
        }
        return used
    }

    /// Tells an agent that has come back how its frameworks describe themselves now.
    private func updateFrameworks(_ ids: [FrameworkID], on agent: AgentID, in turn: inout Turn<Effect>) {
        guard let link = agents[agent]?.connection else { return }
        for id in ids {
            guard let info = frameworks[id]?.info else { continue }
            turn.emit(
                .sendToAgent(
                    link, .updateFramework(Internal.UpdateFrameworkMessage(frameworkID: id, frameworkInfo: info))))
        }
    }

    private mutating func shutDownCompletedFrameworks(
        named state: Internal.ReregisterAgentMessage, on agent: AgentID, in turn: inout Turn<Effect>
    ) {
        guard let link = agents[agent]?.connection else { return }
        for id in state.frameworks.compactMap(\.id) where completedFrameworks.contains(where: { $0.id == id }) {
            turn.emit(.sendToAgent(link, .shutdownFramework(Internal.ShutdownFrameworkMessage(frameworkID: id))))
        }
    }

    /// Compares what the master and a returning agent know: tasks that the agent does not have are asked about, kills
    /// that it may have missed are sent again, executors that it does not have are forgotten.
    private mutating func reconcile(
        knownAgent agent: AgentID, with state: Internal.ReregisterAgentMessage,
        over connection: AgentConnectionID, in turn: inout Turn<Effect>
    ) {
        guard let place = agents.position(of: agent) else { return }
        var reported: SortedMap<FrameworkID, Table<TaskID, TaskState>> = [:]
        for task in state.tasks {
            if !reported.contains(task.frameworkID) { reported[task.frameworkID] = Table() }
            reported.update(task.frameworkID) { $0[task.taskID] = task.state }
        }
        var reconciliations: [Internal.ReconcileTasksMessage] = []
        for (framework, tasks) in agents[place].tasks {
            var missing: [TaskStatus] = []
            for task in tasks.sortedKeys() where reported[framework]?[task] == nil {
                let known = frameworks[framework]?.tasks[task]
                missing.append(
                    TaskStatus(
                        taskID: task, state: known?.forwardedState ?? known?.state ?? .staging,
                        message: "Reconciliation request", agentID: agent, timestamp: turn.date.seconds,
                        source: .master, reason: .reconciliation))
            }
            guard !missing.isEmpty else { continue }
            reconciliations.append(
                Internal.ReconcileTasksMessage(
                    frameworkID: framework, statuses: missing, framework: frameworks[framework]?.info))
        }
        turn.emit(
            .sendToAgent(
                connection,
                .reregistered(
                    Internal.AgentReregisteredMessage(
                        agentID: agent, reconciliations: reconciliations, connection: pingPromise))))
        for (framework, executors) in agents[place].executors {
            for executor in executors.values
            where !state.executorInfos.contains(where: {
                $0.executorID == executor.executorID && $0.frameworkID == framework
            }) {
                agents[place].removeExecutor(executor.executorID, of: framework)
                recoverResources(of: executor, of: framework, on: agent, now: turn.now)
            }
        }
        for (framework, tasks) in agents[place].killedTasks {
            for task in tasks.keys {
                guard let known = reported[framework]?[task], !known.isTerminal else { continue }
                turn.emit(
                    .sendToAgent(
                        connection, .killTask(Internal.KillTaskMessage(frameworkID: framework, taskID: task))))
            }
        }
        shutDownCompletedFrameworks(named: state, on: agent, in: &turn)
        updateFrameworks(state.frameworks.compactMap(\.id), on: agent, in: &turn)
    }
}
