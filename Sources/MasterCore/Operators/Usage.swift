import MesosBase
import MesosResources
import MesosWire

/// What tasks and executors use, allocated to their roles.
struct Usage: Sendable {
    private(set) var agents: SortedMap<AgentID, Resources> = [:]
    private(set) var frameworks: SortedMap<FrameworkID, Resources> = [:]

    mutating func add(_ resources: Resources, of framework: FrameworkID, on agent: AgentID) {
        if agents.update(agent, { $0 += resources }) == nil { agents[agent] = resources }
        if frameworks.update(framework, { $0 += resources }) == nil { frameworks[framework] = resources }
    }
}

extension MasterMachine {
    /// What is in use in the whole cluster.
    var usage: Usage {
        var usage = Usage()
        for agent in agents.values { addUse(of: agent, to: &usage) }
        return usage
    }

    /// What is in use on one agent.
    func resourcesInUse(on agent: AgentRecord) -> Resources {
        var usage = Usage()
        addUse(of: agent, to: &usage)
        return usage.agents[agent.id] ?? Resources()
    }

    private func addUse(of agent: AgentRecord, to usage: inout Usage) {
        for (framework, executors) in agent.executors {
            for executor in executors.values {
                guard let needed = executorResources(executor, of: framework, role: nil) else { continue }
                usage.add(needed, of: framework, on: agent.id)
            }
        }
        for (framework, tasks) in agent.tasks {
            guard let at = frameworks.position(of: framework) else { continue }
            for id in tasks.sortedKeys() {
                guard let task = frameworks[at].tasks[id], !task.state.isTerminal else { continue }
                usage.add(task.resources, of: framework, on: agent.id)
            }
        }
    }
}
