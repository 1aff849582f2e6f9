import AllocatorCore
import MesosBase
import MesosWire

/// An agent that is to go, once the registry has written it down.
struct Departure: Sendable {
    let agent: AgentID
    let cause: String
    /// When the agent stopped answering; `nil` if it leaves for good.
    let unreachableTime: Timestamp?
}

extension MasterMachine {
    /// The agent does not answer: its tasks may still run, but nobody can tell.
    mutating func markUnreachable(_ agent: AgentID, because cause: String, in turn: inout Turn<Effect>) {
        depart(
            Departure(agent: agent, cause: cause, unreachableTime: turn.date), as: .markUnreachable(agent), in: &turn)
    }

    /// The agent has left for good.
    mutating func removeAgent(_ agent: AgentID, because cause: String, in turn: inout Turn<Effect>) {
        depart(Departure(agent: agent, cause: cause, unreachableTime: nil), as: .remove(agent), in: &turn)
    }

    private mutating func depart(
        _ departure: Departure, as change: RegistryChange, in turn: inout Turn<Effect>
    ) {
        guard let place = agents.position(of: departure.agent), !agents[place].isDeparting else { return }
        agents[place].isDeparting = true
        let token = nextToken()
        departures[token] = departure
        turn.emit(.persist(change, token))
    }

    /// The registry has it: the agent's tasks are over as far as the master can tell.
    mutating func departed(_ departure: Departure, in turn: inout Turn<Effect>) {
        guard let record = agents[departure.agent] else { return }
        if let time = departure.unreachableTime {
            unreachableAgents.insert(time, forKey: departure.agent, bound: Self.maxUnreachableAgents)
        }
        for (framework, tasks) in record.tasks {
            let isPartitionAware = frameworks[framework]?.capabilities.partitionAware == true
            for task in tasks.sortedKeys() {
                endTask(
                    task, of: framework,
                    state: departure.unreachableTime != nil && isPartitionAware ? .unreachable : .lost,
                    reason: .agentRemoved,
                    message: departure.unreachableTime == nil
                        ? "Agent \(record.info.hostname) removed: \(departure.cause)" : departure.cause,
                    unreachableTime: departure.unreachableTime, in: &turn)
            }
        }
        forget(departure.agent, because: departure.cause, in: &turn)
    }

    /// The registry could not write it down: the agent stays, and the next missed ping tries again.
    mutating func departureFailed(_ departure: Departure, _ message: String, in turn: inout Turn<Effect>) {
        agents.update(departure.agent) { $0.isDeparting = false }
        turn.emit(.observed(.refused("agent \(departure.agent) is not removed: the registry said \(message)")))
    }

    private mutating func forget(_ agent: AgentID, because cause: String, in turn: inout Turn<Effect>) {
        guard let record = agents[agent] else { return }
        for framework in record.executors.keys { removeExecutors(of: framework, on: agent, now: turn.now) }
        for offer in record.offers.keys { rescind(offer, in: &turn) }
        if let link = record.connection {
            links.removeValue(forKey: link)
            turn.emit(.closeAgent(link))
        }
        timers.cancel(.ping(agent))
        timers.cancel(.reregister(agent))
        allocator.remove(agent: agent)
        agents.removeValue(forKey: agent)
        turn.emit(.observed(.agentRemoved(agent, hostname: record.info.hostname, reason: cause)))
        for framework in frameworks.values {
            guard let connection = framework.connection else { continue }
            turn.emit(
                .sendToScheduler(connection, V1.Scheduler.Event(type: .failure, failure: .init(agentID: agent))))
        }
    }
}
