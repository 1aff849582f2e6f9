import MesosBase
import MesosWire

extension AgentMachine {
    mutating func killTask(_ message: Internal.KillTaskMessage, in turn: inout Turn<Effect>) {
        let taskID = message.taskID
        let id = message.frameworkID
        guard life == .running else {
            return ignore("Cannot kill task \(taskID) of framework \(id) because the agent is terminating", in: &turn)
        }
        guard let framework = frameworkSlots[id], frameworks[framework].phase != .departed else {
            return ignore(
                "Ignoring kill task \(taskID) of framework \(id) because no such framework is running", in: &turn)
        }
        guard frameworks[framework].phase == .running else {
            return ignore(
                "Ignoring kill task \(taskID) of framework \(id) because the framework is terminating", in: &turn)
        }
        guard let task = frameworks[framework].tasks[taskID] else {
            reportAgentUpdate(
                taskID, frameworks[framework].droppedState, .executorTerminated, "Cannot find executor",
                executorID: nil, in: framework, turn: &turn)
            return
        }
        kill(task, policy: message.killPolicy, in: &turn)
    }

    private mutating func kill(_ task: Slot<TaskRecord>, policy: KillPolicy?, in turn: inout Turn<Effect>) {
        let executor = tasks[task].executor
        let taskID = tasks[task].info.taskID
        switch executors[executor].phase {
        case .terminating, .terminated:
            ignore("Ignoring kill task \(taskID) because its executor is terminating or terminated", in: &turn)
        case .registering, .running:
            switch tasks[task].stage {
            case .queued:
                killBeforeDelivery(task, in: &turn)
            case .launched:
                send(
                    V1.Executor.Event(
                        type: .kill, kill: V1.Executor.Event.Kill(taskID: taskID, killPolicy: policy)),
                    to: executor, in: &turn)
            case .terminated:
                ignore("Ignoring kill task \(taskID) because it has ended", in: &turn)
            }
        }
    }

    /// A group of which one task is not to run does not run at all.
    private mutating func killBeforeDelivery(_ task: Slot<TaskRecord>, in turn: inout Turn<Effect>) {
        let executor = tasks[task].executor
        // An executor that has not subscribed yet is shut down when it does.
        let isSubscribed = executors[executor].phase == .running
        let text =
            tasks[task].group != nil && !isSubscribed
            ? "A task within the task group was killed before delivery to the executor"
            : "Killed before delivery to the executor"
        reportKilled(queuedGroup(of: task), text, in: &turn)
        if isSubscribed { shutDownIfNeverUsed(executor, in: &turn) }
    }

    /// Reports that queued tasks will not run.
    mutating func reportKilled(_ members: [Slot<TaskRecord>], _ text: String, in turn: inout Turn<Effect>) {
        for member in members {
            let executor = tasks[member].executor
            reportAgentUpdate(
                tasks[member].info.taskID, .killed, .taskKilledDuringLaunch, text,
                executorID: executors[executor].info.executorID, in: executors[executor].framework, turn: &turn)
        }
    }

    /// Shuts down an executor all of whose tasks were killed before it got any: it may wait for one forever.
    @discardableResult
    mutating func shutDownIfNeverUsed(_ executor: Slot<ExecutorRecord>, in turn: inout Turn<Effect>) -> Bool {
        guard !executors[executor].wasEverSentTask, executors[executor].queued.isEmpty else { return false }
        shutDown(executor, in: &turn)
        return true
    }
}
