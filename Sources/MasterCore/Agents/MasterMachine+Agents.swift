import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    mutating func agentSent(
        _ connection: AgentConnectionID, _ message: AgentToMasterMessage, in turn: inout Turn<Effect>
    ) {
        count(message)
        switch message {
        case .register(let request):
            return register(request, over: connection, in: &turn)
        case .reregister(let request):
            return reregister(request, over: connection, in: &turn)
        default:
            break
        }
        guard let agent = links[connection], let place = agents.position(of: agent),
            agents[place].connection == connection
        else {
            countInvalid(message)
            return turn.emit(
                .observed(.refused("a message was ignored because the agent that sent it is not registered")))
        }
        switch message {
        case .statusUpdate(let update):
            statusUpdated(update.update, from: agent, in: &turn)
        case .executorMessage(let message):
            forward(message, from: agent, in: &turn)
        case .exitedExecutor(let exited):
            executorExited(exited, on: agent, in: &turn)
        case .pong:
            ponged(agent, in: &turn)
        case .unregister:
            removeAgent(agent, because: "the agent unregistered", .unregistered, in: &turn)
        case .updateAgent(let update):
            agentUpdated(update, from: agent, in: &turn)
        case .register, .reregister:
            break
        }
    }

    private mutating func forward(
        _ message: Internal.ExecutorToFrameworkMessage, from agent: AgentID, in turn: inout Turn<Effect>
    ) {
        guard let at = frameworks.position(of: message.frameworkID), let connection = frameworks[at].connection else {
            countInvalid(.executorMessage(message))
            return turn.emit(
                .observed(
                    .refused(
                        "a message of executor \(message.executorID) is dropped: framework \(message.frameworkID) is "
                            + "not connected")))
        }
        counters.validExecutorToFrameworkMessages += 1
        frameworks[at].counters.count(event: .message)
        turn.emit(
            .sendToScheduler(
                connection,
                V1.Scheduler.Event(
                    type: .message,
                    message: .init(agentID: agent, executorID: message.executorID, data: message.data))))
    }

    /// An executor's run has ended: its own resources are free, and its framework is told.
    private mutating func executorExited(
        _ exited: Internal.ExitedExecutorMessage, on agent: AgentID, in turn: inout Turn<Effect>
    ) {
        guard let place = agents.position(of: agent),
            let executor = agents[place].removeExecutor(exited.executorID, of: exited.frameworkID)
        else { return }
        recoverResources(of: executor, of: exited.frameworkID, on: agent, now: turn.now)
        guard let at = frameworks.position(of: exited.frameworkID), let connection = frameworks[at].connection else {
            return
        }
        frameworks[at].counters.count(event: .failure)
        turn.emit(
            .sendToScheduler(
                connection,
                V1.Scheduler.Event(
                    type: .failure,
                    failure: .init(agentID: agent, executorID: exited.executorID, status: exited.status))))
    }

    func executorResources(_ executor: ExecutorInfo, of framework: FrameworkID, role: String?) -> Resources? {
        guard !executor.resources.isEmpty, let resources = try? Resources(executor.resources) else { return nil }
        let roles = frameworks[framework]?.roles
        return resources.allocated(to: role ?? executor.resources[0].allocationInfo?.role ?? roles?.first ?? "*")
    }

    mutating func recoverResources(
        of executor: ExecutorInfo, of framework: FrameworkID, on agent: AgentID, now: Instant
    ) {
        guard let resources = executorResources(executor, of: framework, role: nil) else { return }
        allocator.recover(resources, of: framework, from: agent, refusing: nil, now: now)
    }

    mutating func ping(_ agent: AgentID, in turn: inout Turn<Effect>) {
        guard let place = agents.position(of: agent) else { return }
        if let link = agents[place].connection {
            turn.emit(.sendToAgent(link, .ping(Internal.PingAgentMessage(connected: true))))
        }
        agents[place].awaitsPong = true
        timers.set(.ping(agent), at: turn.now + configuration.agentPingTimeout)
    }

    private mutating func ponged(_ agent: AgentID, in turn: inout Turn<Effect>) {
        agents.update(agent) { record in
            record.missedPings = 0
            record.awaitsPong = false
        }
        cancelRemoval(of: agent, .healthCheck, because: "a pong was received", in: &turn)
    }

    /// An agent says which version of its resources counts.
    private mutating func agentUpdated(
        _ update: Internal.UpdateAgentMessage, from agent: AgentID, in turn: inout Turn<Effect>
    ) {
        if let version = update.resourceVersionUUID { agents.update(agent) { $0.setResourceVersion(version) } }
        guard !update.oversubscribedResources.isEmpty else { return }
        report(
            "the \(update.oversubscribedResources.count) oversubscribed resources of agent \(agent) are not offered: "
                + "this master does not support them", in: &turn)
    }

    /// The time of a ping is over; too many without an answer in a row and the agent is unreachable.
    mutating func pingTimedOut(_ agent: AgentID, in turn: inout Turn<Effect>) {
        guard let place = agents.position(of: agent) else { return }
        if agents[place].awaitsPong { agents[place].missedPings += 1 }
        if agents[place].missedPings >= configuration.maxAgentPingTimeouts {
            requestRemoval(agent, .healthCheck, in: &turn)
        }
        ping(agent, in: &turn)
    }

    mutating func agentDisconnected(_ connection: AgentConnectionID, in turn: inout Turn<Effect>) {
        abandonAdmission(over: connection)
        peers.removeValue(forKey: connection)
        guard let agent = links.removeValue(forKey: connection), let place = agents.position(of: agent),
            agents[place].connection == connection
        else { return }
        agents[place].connection = nil
        agents[place].absences.begin(at: turn.date)
        allocator.deactivate(agent: agent)
        for offer in agents[place].offers.keys { rescind(offer, in: &turn) }
        turn.emit(.observed(.agentDisconnected(agent, hostname: agents[place].info.hostname)))
        // An agent that is gone for a moment keeps only what its frameworks let it write down.
        let record = agents[place]
        for (framework, tasks) in record.tasks where frameworks[framework]?.info.checkpoint != true {
            for task in tasks.sortedKeys() {
                endTask(
                    task, of: framework, state: .lost, reason: .agentDisconnected,
                    message: "Agent \(record.info.hostname) disconnected", unreachableTime: nil, in: &turn)
            }
        }
        for framework in record.executors.keys where frameworks[framework]?.info.checkpoint != true {
            removeExecutors(of: framework, on: agent, now: turn.now)
        }
        timers.set(.reregister(agent), at: turn.now + configuration.agentReregisterTimeout)
    }

    mutating func reregisterTimedOut(_ agent: AgentID, in turn: inout Turn<Effect>) {
        guard agents[agent]?.isConnected == false else { return }
        requestRemoval(agent, .disconnection, in: &turn)
    }

    /// Ends a task from the master's side: the framework hears of it once, without a uuid.
    mutating func endTask(
        _ task: TaskID, of framework: FrameworkID, state: TaskState, reason: TaskStatus.Reason, message: String,
        unreachableTime: Timestamp?, in turn: inout Turn<Effect>
    ) {
        guard let record = frameworks[framework]?.tasks[task] else { return }
        if unreachableTime != nil { noteUnreachable(task, of: framework, on: record.agent) }
        let status = TaskStatus(
            taskID: task, state: state, message: message, agentID: record.agent, timestamp: turn.date.seconds,
            executorID: record.executor, source: .master, reason: reason,
            unreachableTime: unreachableTime.map { V1.TimeInfo(nanoseconds: $0.nanoseconds) })
        applyStatus(status, latest: nil, to: task, of: framework, in: &turn)
        removeTask(task, of: framework, keepAsUnreachable: unreachableTime != nil)
        send(status, to: framework, in: &turn)
    }

    mutating func removeExecutors(of framework: FrameworkID, on agent: AgentID, now: Instant) {
        guard let place = agents.position(of: agent),
            let executors = agents[place].executors.removeValue(forKey: framework)
        else { return }
        for executor in executors.values { recoverResources(of: executor, of: framework, on: agent, now: now) }
    }
}
