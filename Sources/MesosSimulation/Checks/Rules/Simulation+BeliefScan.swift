import AgentCore
import FrameworkCore
import MasterCore
import MesosBase
import MesosWire

extension Simulation {
    /// Looks for tasks that run as far as their schedulers have heard, with nothing on its way to tell them otherwise,
    /// and of which neither the master nor their agent knows anything. Of a launch that came to nothing because its
    /// master crashed only those hear who ask; so it is with those of which no agent has ever told.
    func scanBeliefs() -> [Violation] {
        guard master.host != nil else { return [] }
        var violations: [Violation] = []
        var agentsByID: [AgentID: SimulatedAgent]?
        for name in frameworks.keys.sorted() {
            guard let framework = frameworks[name], hasHeardAll(framework),
                let id = framework.host.machine.framework.id,
                inspector.ledger?.hasEnded(id) != true
            else { continue }
            for task in framework.history.openTasks {
                guard let state = framework.history.state(of: task),
                    (TaskState.starting.rank...TaskState.killing.rank).contains(state.rank), !state.isGivenUp,
                    let agentID = framework.history.agent(of: task),
                    master.host?.machine.isConnected(agentID) == true,
                    master.host?.machine.place(of: task, id) == nil
                else { continue }
                let known = agentsByID ?? agentsByIdentifier
                agentsByID = known
                guard let machine = known[agentID]?.host?.machine.agent, machine.isRegistered, machine.isRunning,
                    machine.liveTask(task, of: id) == nil, machine.heldUpdate(of: task, id) == nil
                else { continue }
                violations.append(
                    Violation(
                        invariant: StandardRule.noTaskLostSilently.name, instant: now,
                        problem: "task \(task) of \(id) is \(state) as its scheduler knows, and neither the master nor "
                            + "agent \(agentID) knows of it", frameworkID: id, taskID: task, agentID: agentID))
            }
        }
        return violations
    }

    /// Whether a framework is connected and nothing is on its way to or from its scheduler.
    private func hasHeardAll(_ framework: SimulatedFramework) -> Bool {
        guard !framework.isDead, framework.outcome == nil, framework.link == .up, let wire = framework.wire,
            let id = framework.host.machine.framework.id, master.host?.machine.isConnected(id) == true
        else { return false }
        return wire.queue.isEmpty && wire.unreadCount == 0 && wire.arrived.isEmpty && !wire.isEnding
            && framework.calls.isEmpty && framework.host.machine.isIdle
    }

    private var agentsByIdentifier: [AgentID: SimulatedAgent] {
        var agents: [AgentID: SimulatedAgent] = [:]
        for agent in agentList { if let id = agent.host?.machine.agent.agentID { agents[id] = agent } }
        return agents
    }
}
