import AllocatorCore
import MesosBase
import MesosWire

extension MasterMachine {
    /// Takes note of where a task was that has become unreachable.
    mutating func noteUnreachable(_ task: TaskID, of framework: FrameworkID, on agent: AgentID) {
        if !unreachableTasks.contains(agent) { unreachableTasks[agent] = [:] }
        unreachableTasks.update(agent) { tasks in
            if !tasks.contains(framework) { tasks[framework] = [] }
            tasks.update(framework) { $0.append(task) }
        }
    }

    /// The unreachable tasks of an agent that are still remembered, each with the place of its framework.
    private mutating func takeUnreachableTasks(
        of agent: AgentID
    ) -> [(framework: FrameworkID, task: TaskRecord)] {
        guard let listed = unreachableTasks.removeValue(forKey: agent) else { return [] }
        var taken: [(FrameworkID, TaskRecord)] = []
        for (framework, tasks) in listed {
            guard let at = frameworks.position(of: framework) else { continue }
            for task in tasks where frameworks[at].unreachableTasks[task]?.agent == agent {
                if let record = frameworks[at].unreachableTasks.removeValue(forKey: task) {
                    taken.append((framework, record))
                }
            }
        }
        return taken
    }

    /// Forgets the tasks of an agent that has come back, or of which nothing will be heard any more.
    mutating func forgetUnreachableTasks(of agent: AgentID) {
        _ = takeUnreachableTasks(of: agent)
    }

    /// An agent that did not answer is gone for good, and so are its tasks.
    mutating func endUnreachableTasks(of departure: Departure, in turn: inout Turn<Effect>) {
        for (framework, task) in takeUnreachableTasks(of: departure.agent) {
            guard let at = frameworks.position(of: framework) else { continue }
            let end = departure.end(isPartitionAware: frameworks[at].capabilities.partitionAware)
            let status = TaskStatus(
                taskID: task.info.taskID, state: end.state, message: departure.cause, agentID: departure.agent,
                timestamp: turn.date.seconds, executorID: task.executor, source: .master, reason: end.reason)
            var ended = task
            let isForwarded = frameworks[at].isConnected
            let outcome = ended.apply(status, latest: nil, at: turn.date, isForwarded: isForwarded)
            count(outcome, of: status, in: at)
            frameworks[at].remember(ended, bound: configuration.maxCompletedTasksPerFramework)
            tellOperators(of: status, outcome, in: framework, in: &turn)
            send(status, to: framework, in: &turn)
        }
    }
}
