import AgentCore
import FrameworkCore
import MesosBase
import MesosWire

extension Simulation {
    /// Looks for updates that agents hold and will not send again.
    func scanUpdates() -> [Violation] {
        agentList.flatMap { agent -> [Violation] in
            guard let machine = agent.host?.machine.agent else { return [] }
            return machine.abandonedUpdates.map { framework, task in
                Violation(
                    invariant: StandardRule.everyUpdateAcknowledgedOrRetried.name, instant: now,
                    problem:
                        "task \(task) of \(framework) has an update that nobody has acknowledged and \(agent.name) "
                        + "will not send again", frameworkID: framework, taskID: task, agentID: machine.agentID)
            }
        }
    }

    /// Without a ledger, the order of updates is what schedulers remember of it.
    func scanHistories(_ rule: StandardRule) -> [Violation] {
        guard inspector.ledger == nil else { return [] }
        var violations: [Violation] = []
        for name in frameworks.keys.sorted() {
            guard let framework = frameworks[name], let id = framework.host.machine.framework.id else { continue }
            for (task, updates) in framework.history.updates {
                for (last, next) in framework.history.disorder(of: task, updates) {
                    guard (last.isTerminal ? .noTaskLostSilently : .everyUpdateAcknowledgedOrRetried) == rule else {
                        continue
                    }
                    violations.append(
                        Violation(
                            invariant: rule.name, instant: now,
                            problem: "task \(task) of \(id) went from \(last) to \(next)", frameworkID: id,
                            taskID: task))
                }
            }
        }
        return violations
    }
}

extension TaskHistory {
    /// Where the updates of a task were not in the order of its life: those of an end that was followed by more, and
    /// those that went back. What the master says on its own may be overtaken: a lost agent may come back with its
    /// tasks.
    func disorder(of task: TaskID, _ updates: [TaskStatus]) -> [(last: TaskState, next: TaskState)] {
        var disorder: [(TaskState, TaskState)] = []
        var last: TaskState?
        for status in updates where status.uuid != nil {
            if let last, last.isTerminal || last.rank > status.state.rank { disorder.append((last, status.state)) }
            last = status.state
        }
        return disorder
    }
}
