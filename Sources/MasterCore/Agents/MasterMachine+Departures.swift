import AllocatorCore
import MesosBase
import MesosWire

extension MasterMachine {
    /// The agent is to be marked unreachable, as soon as the limit on how many may be lets it.
    mutating func requestRemoval(
        _ agent: AgentID, _ cause: RemovalQueue.Cause, in turn: inout Turn<Effect>
    ) {
        // It costs the others no turn to be asked for again while that is written down.
        guard departing[agent] == nil else { return }
        let removal = RemovalQueue.Removal(agent: agent, cause: cause)
        switch removals.request(removal, now: turn.now) {
        case .granted:
            counters.scheduledRemovals += 1
            carryOut(removal, in: &turn)
        case .postponed:
            counters.scheduledRemovals += 1
            turn.emit(.observed(.agentRemovalScheduled(agent, reason: sentence(for: cause))))
            scheduleRemoval()
        case .waiting: break
        }
    }

    /// The next of those that wait may go.
    mutating func removalDue(in turn: inout Turn<Effect>) {
        if let removal = removals.popDue(at: turn.now) { carryOut(removal, in: &turn) }
        scheduleRemoval()
    }

    /// The agent has shown that it lives: it is not given up for any cause.
    mutating func cancelRemovals(of agent: AgentID, because cause: String, in turn: inout Turn<Effect>) {
        for kind in [RemovalQueue.Cause.healthCheck, .disconnection, .failover] {
            cancelRemoval(of: agent, kind, because: cause, in: &turn)
        }
    }

    mutating func cancelRemoval(
        of agent: AgentID, _ kind: RemovalQueue.Cause, because cause: String, in turn: inout Turn<Effect>
    ) {
        guard removals.cancel(RemovalQueue.Removal(agent: agent, cause: kind)) else { return }
        counters.canceledRemovals += 1
        turn.emit(.observed(.agentRemovalCancelled(agent, reason: cause)))
        scheduleRemoval()
    }

    private mutating func scheduleRemoval() {
        if let deadline = removals.nextDeadline {
            timers.set(.removal, at: deadline)
        } else {
            timers.cancel(.removal)
        }
    }

    /// Marks an agent unreachable, unless it has turned up since that was asked for.
    private mutating func carryOut(_ removal: RemovalQueue.Removal, in turn: inout Turn<Effect>) {
        let agent = removal.agent
        guard isStillMissed(removal) else {
            counters.canceledRemovals += 1
            return
        }
        counters.completedRemovals += 1
        depart(
            Departure(agent: agent, cause: sentence(for: removal.cause), kind: .unreachable(turn.date)), in: &turn)
    }

    private func isStillMissed(_ removal: RemovalQueue.Removal) -> Bool {
        guard reregistering[removal.agent] == nil else { return false }
        return switch removal.cause {
        case .healthCheck: agents.contains(removal.agent)
        case .disconnection: agents[removal.agent]?.isConnected == false
        case .failover: recoveredAgents.contains(removal.agent)
        }
    }

    private func sentence(for cause: RemovalQueue.Cause) -> String {
        let timeout = DurationText.format(configuration.agentReregisterTimeout)
        return switch cause {
        case .healthCheck: "health check timed out"
        case .disconnection: "agent did not reregister within \(timeout) after disconnecting"
        case .failover: "did not reregister within \(timeout) after master failover"
        }
    }

    /// The agent has left for good.
    mutating func removeAgent(
        _ agent: AgentID, because cause: String, _ end: Departure.End, in turn: inout Turn<Effect>
    ) {
        guard agents.contains(agent) else { return }
        depart(Departure(agent: agent, cause: cause, kind: .removed(end)), in: &turn)
    }

    /// Writes a departure down; while one is on its way, another is not begun.
    mutating func depart(_ departure: Departure, in turn: inout Turn<Effect>) {
        guard departing[departure.agent] == nil else { return }
        departing[departure.agent] = departure.kind
        persist(departure.change, then: .departure(departure), in: &turn)
    }

    /// The registry has it: the agent's tasks are over as far as the master can tell.
    mutating func departed(_ departure: Departure, in turn: inout Turn<Effect>) {
        let agent = departure.agent
        departing.removeValue(forKey: agent)
        count(departure)
        switch departure.kind {
        case .unreachable(let time):
            unreachableAgents.append(agent, at: time)
        case .gone(let time, let request):
            goneAgents.append(agent, at: time)
            turn.emit(.answerOperator(request, nil))
            if unreachableAgents.remove(agent) { endUnreachableTasks(of: departure, in: &turn) }
        case .removed:
            break
        }
        if let info = recoveredAgents.removeValue(forKey: agent) {
            // Its tasks are not known to this master, so there is nothing to say about them.
            turn.emit(.observed(.agentRemoved(agent, hostname: info.hostname, reason: departure.cause)))
            return reportLoss(of: agent, in: &turn)
        }
        guard let place = agents.position(of: agent) else { return }
        if case .gone = departure.kind, let link = agents[place].connection {
            turn.emit(.sendToAgent(link, .shutdown(Internal.ShutdownMessage(message: departure.cause))))
        }
        endTasks(of: departure, in: &turn)
        forget(agent, because: departure.cause, in: &turn)
        // Mesos does not tell of agents that are unreachable or gone.
        if case .removed = departure.kind { tellOperators(ofRemovedAgent: agent, in: &turn) }
    }

    private mutating func endTasks(of departure: Departure, in turn: inout Turn<Effect>) {
        guard let record = agents[departure.agent] else { return }
        var message = departure.cause
        if case .removed = departure.kind { message = "Agent \(record.info.hostname) removed: \(departure.cause)" }
        for (framework, tasks) in record.tasks {
            let isPartitionAware = frameworks[framework]?.capabilities.partitionAware == true
            let end = departure.end(isPartitionAware: isPartitionAware)
            for task in tasks.sortedKeys() {
                endTask(
                    task, of: framework, state: end.state, reason: end.reason, message: message,
                    unreachableTime: departure.unreachableTime, in: &turn)
            }
        }
    }

    /// The registry could not write it down: the agent stays, and the next missed ping, or the next time at which
    /// agents of an earlier master are missed, tries again.
    mutating func departureFailed(_ departure: Departure, _ message: String, in turn: inout Turn<Effect>) {
        let agent = departure.agent
        departing.removeValue(forKey: agent)
        report("agent \(agent) is not removed: the registry said \(message)", in: &turn)
        if case .gone(_, let request) = departure.kind {
            let error = OperatorError(
                status: 503, message: "Failed to mark agent \(agent) as gone in the registry: \(message)")
            turn.emit(.answerOperator(request, error))
        }
        if recoveredAgents.contains(agent) { awaitRecoveredAgents(from: turn.now) }
    }

    private mutating func forget(_ agent: AgentID, because cause: String, in turn: inout Turn<Effect>) {
        guard let record = agents[agent] else { return }
        for framework in record.executors.keys { removeExecutors(of: framework, on: agent, now: turn.now) }
        for offer in record.offers.keys { rescind(offer, in: &turn) }
        if let link = record.connection {
            links.removeValue(forKey: link)
            peers.removeValue(forKey: link)
            turn.emit(.closeAgent(link))
        }
        timers.cancel(.ping(agent))
        timers.cancel(.reregister(agent))
        cancelRemovals(of: agent, because: cause, in: &turn)
        allocator.remove(agent: agent)
        agents.removeValue(forKey: agent)
        turn.emit(.observed(.agentRemoved(agent, hostname: record.info.hostname, reason: cause)))
        reportLoss(of: agent, in: &turn)
    }

    /// Every connected framework hears that an agent is lost, whether it has anything there or not.
    private mutating func reportLoss(of agent: AgentID, in turn: inout Turn<Effect>) {
        for framework in frameworks.keys {
            guard let at = frameworks.position(of: framework), let connection = frameworks[at].connection else {
                continue
            }
            frameworks[at].counters.count(event: .failure)
            turn.emit(
                .sendToScheduler(connection, V1.Scheduler.Event(type: .failure, failure: .init(agentID: agent))))
        }
    }
}
