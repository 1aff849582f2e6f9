import AllocatorCore
import MesosBase
import MesosWire

extension MasterMachine {
    /// Answers what the master knows of the tasks named, or of all active tasks if none is. The answers have no uuid.
    mutating func reconcile(
        _ reconcile: V1.Scheduler.Call.Reconcile, of framework: FrameworkID, in turn: inout Turn<Effect>
    ) {
        guard let record = frameworks[framework] else { return }
        if reconcile.tasks.isEmpty {
            for task in record.tasks.sortedKeys() {
                guard let known = record.tasks[task] else { continue }
                send(knownStatus(of: known, in: turn), to: framework, in: &turn)
            }
            return
        }
        for asked in reconcile.tasks {
            let status =
                record.tasks[asked.taskID].map { knownStatus(of: $0, in: turn) }
                ?? unknownStatus(of: asked, isPartitionAware: record.capabilities.partitionAware, in: turn)
            send(status, to: framework, in: &turn)
        }
    }

    private func knownStatus(of task: TaskRecord, in turn: borrowing Turn<Effect>) -> TaskStatus {
        let last = task.statuses.last
        return TaskStatus(
            taskID: task.info.taskID, state: task.forwardedState ?? task.state,
            message: "Reconciliation: Latest task state", agentID: task.agent, timestamp: turn.date.seconds,
            executorID: task.executor, healthy: last?.healthy, source: .master, reason: .reconciliation,
            containerStatus: last?.containerStatus, checkStatus: last?.checkStatus)
    }

    private func unknownStatus(
        of asked: V1.Scheduler.Call.Reconcile.Task, isPartitionAware: Bool, in turn: borrowing Turn<Effect>
    ) -> TaskStatus {
        var status = TaskStatus(
            taskID: asked.taskID, state: .lost, message: "Reconciliation: Task is unknown", agentID: asked.agentID,
            timestamp: turn.date.seconds, source: .master, reason: .reconciliation)
        if let agent = asked.agentID, agents.contains(agent) {
            status.message = "Reconciliation: Task is unknown to the agent"
            if isPartitionAware { status.state = .gone }
        } else if let agent = asked.agentID, let time = unreachableAgents[agent] {
            status.message = "Reconciliation: Task is unreachable"
            status.unreachableTime = V1.TimeInfo(nanoseconds: time.nanoseconds)
            if isPartitionAware { status.state = .unreachable }
        } else if isPartitionAware {
            status.state = .unknown
        }
        return status
    }
}
