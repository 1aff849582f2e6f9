import AllocatorCore
import MesosBase
import MesosWire

extension MasterMachine {
    /// Answers what the master knows of the tasks named, or of all active tasks if none is. The answers have no uuid.
    mutating func reconcile(
        _ reconcile: V1.Scheduler.Call.Reconcile, of framework: FrameworkID, in turn: inout Turn<Effect>
    ) {
        guard let at = frameworks.position(of: framework) else { return }
        counters.reconcileTasksMessages += 1
        let time = turn.date.seconds
        if reconcile.tasks.isEmpty {
            for task in frameworks[at].tasks.sortedKeys() {
                let status = frameworks[at].tasks.update(task) { $0.reconciled(at: time) }
                if let status { send(status, to: framework, in: &turn) }
            }
            return
        }
        let isPartitionAware = frameworks[at].capabilities.partitionAware
        for asked in reconcile.tasks {
            let known = frameworks[at].tasks.update(asked.taskID) { $0.reconciled(at: time) }
            if let status = known ?? unknownStatus(of: asked, isPartitionAware: isPartitionAware, at: time) {
                send(status, to: framework, in: &turn)
            } else {
                let whose = asked.agentID.map { "agent \($0) has" } ?? "some agents have"
                report(
                    "Dropping reconciliation of task \(asked.taskID) for framework \(framework) because \(whose) not "
                        + "yet reregistered with the master", in: &turn)
            }
        }
    }

    /// What is to be said of a task that the master does not know; `nil` as long as an agent that may run it has yet
    /// to come back to this master.
    private func unknownStatus(
        of asked: V1.Scheduler.Call.Reconcile.Task, isPartitionAware: Bool, at time: Double
    ) -> TaskStatus? {
        var status = TaskStatus(
            taskID: asked.taskID, state: isPartitionAware ? .unknown : .lost,
            message: "Reconciliation: Task is unknown", agentID: asked.agentID, timestamp: time, source: .master,
            reason: .reconciliation)
        guard let agent = asked.agentID else { return recoveredAgents.isEmpty ? status : nil }
        if recoveredAgents.contains(agent) { return nil }
        if agents.contains(agent) {
            status.message = "Reconciliation: Task is unknown to the agent"
            if isPartitionAware { status.state = .gone }
        } else if let unreachableTime = unreachableAgents[agent] {
            status.message = "Reconciliation: Task is unreachable"
            status.unreachableTime = V1.TimeInfo(nanoseconds: unreachableTime.nanoseconds)
            if isPartitionAware { status.state = .unreachable }
        } else if goneAgents.contains(agent) {
            status.message = "Reconciliation: Task is gone"
            if isPartitionAware { status.state = .goneByOperator }
        }
        return status
    }
}

extension TaskRecord {
    /// The state that the framework was told last, told again.
    fileprivate func reconciled(at time: Double) -> TaskStatus {
        let last = statuses.last
        return TaskStatus(
            taskID: info.taskID, state: forwardedState ?? state, message: "Reconciliation: Latest task state",
            agentID: agent, timestamp: time, executorID: executor, healthy: last?.healthy, source: .master,
            reason: .reconciliation, containerStatus: last?.containerStatus, checkStatus: last?.checkStatus)
    }
}
