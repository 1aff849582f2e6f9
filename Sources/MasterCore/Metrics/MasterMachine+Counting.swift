import MesosBase
import MesosWire

extension MasterMachine {
    /// Counts a message of an agent, whatever comes of it.
    mutating func count(_ message: AgentToMasterMessage) {
        switch message {
        case .register: counters.registerAgentMessages += 1
        case .reregister: counters.reregisterAgentMessages += 1
        case .unregister: counters.unregisterAgentMessages += 1
        case .updateAgent: counters.updateAgentMessages += 1
        case .statusUpdate: counters.statusUpdateMessages += 1
        case .exitedExecutor: counters.exitedExecutorMessages += 1
        case .executorMessage: counters.executorToFrameworkMessages += 1
        case .pong: break
        }
    }

    /// Counts a message of an agent that cannot be passed on.
    mutating func countInvalid(_ message: AgentToMasterMessage) {
        switch message {
        case .statusUpdate: counters.invalidStatusUpdates += 1
        case .executorMessage: counters.invalidExecutorToFrameworkMessages += 1
        default: break
        }
    }

    /// Counts a task that has ended with a status, or is out of reach since.
    mutating func count(
        _ outcome: StatusOutcome, of status: TaskStatus, in framework: SortedMap<FrameworkID, FrameworkRecord>.Position
    ) {
        if outcome.isEnd { frameworks[framework].counters.count(end: outcome.state) }
        if outcome.released != nil { counters.ends.count(status) }
    }

    /// Counts an agent that has left the cluster; one that is given up by an operator counts nowhere.
    mutating func count(_ departure: Departure) {
        switch departure.kind {
        case .unreachable:
            counters.removalsOfUnhealthyAgents += 1
            if recoveredAgents.contains(departure.agent) { counters.removalsAfterRecovery += 1 }
        case .removed(.unregistered):
            counters.removalsOfUnregisteredAgents += 1
        case .removed(.replaced):
            counters.removalsOfReplacedAgents += 1
        case .gone:
            return
        }
        counters.agentRemovals += 1
    }
}
