import MesosBase
package import MesosWire

/// Where a master has a task.
package enum TaskPlace: Sendable, Equatable {
    /// Among the tasks of its framework, in this state.
    case active(AgentID, TaskState)
    /// Among those on agents that do not answer.
    case unreachable
}

extension MasterMachine {
    /// Where the master has a task; `nil` if it does not know it, or knows it only from its history. It is mutating so
    /// that the machine is not copied for it.
    package mutating func place(of task: TaskID, _ framework: FrameworkID) -> TaskPlace? {
        guard let at = frameworks.position(of: framework) else { return nil }
        if let place = frameworks[at].tasks.read(task, { TaskPlace.active($0.agent, $0.state) }) { return place }
        return frameworks[at].unreachableTasks.contains(task) ? .unreachable : nil
    }

    /// Whether an agent is in the cluster and its link stands.
    package mutating func isConnected(_ agent: AgentID) -> Bool {
        guard let place = agents.position(of: agent) else { return false }
        return agents[place].isConnected
    }

    /// Whether a framework is in the cluster and its stream stands.
    package mutating func isConnected(_ framework: FrameworkID) -> Bool {
        guard let at = frameworks.position(of: framework) else { return false }
        return frameworks[at].isConnected
    }
}
