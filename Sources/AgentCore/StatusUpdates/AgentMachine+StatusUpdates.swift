import MesosBase
import MesosWire

extension AgentMachine {
    /// An update that the agent itself makes.
    mutating func agentUpdate(
        _ taskID: TaskID, _ state: TaskState, _ reason: TaskStatus.Reason, _ text: String, executorID: ExecutorID?,
        limitation: V1.TaskResourceLimitation? = nil, in turn: inout Turn<Effect>
    ) -> PendingUpdate {
        let uuid = turn.uuid()
        let status = TaskStatus(
            taskID: taskID, state: state, message: text, agentID: info.id, timestamp: turn.date.seconds,
            executorID: executorID, source: .agent, reason: reason, uuid: uuid.bytes,
            limitation: limitation)
        return PendingUpdate(uuid: uuid, status: status, timestamp: turn.date.seconds)
    }

    /// Reports news of a task that the agent itself has.
    mutating func reportAgentUpdate(
        _ taskID: TaskID, _ state: TaskState, _ reason: TaskStatus.Reason, _ text: String, executorID: ExecutorID?,
        limitation: V1.TaskResourceLimitation? = nil, in framework: Slot<FrameworkRecord>, turn: inout Turn<Effect>
    ) {
        let update = agentUpdate(
            taskID, state, reason, text, executorID: executorID, limitation: limitation, in: &turn)
        take(update, from: nil, in: framework, turn: &turn)
    }

    /// Takes an update that an executor has sent; the agent answers for it from here on.
    mutating func take(_ status: TaskStatus, from executor: Slot<ExecutorRecord>, in turn: inout Turn<Effect>) {
        guard let bytes = status.uuid, let uuid = UniqueID(bytes: bytes) else {
            counters.invalidStatusUpdates += 1
            return ignore("Ignoring status update of task \(status.taskID) without 'uuid'", in: &turn)
        }
        guard status.agentID == nil || status.agentID == info.id else {
            counters.invalidStatusUpdates += 1
            let expected = info.id?.value ?? ""
            let received = status.agentID?.value ?? ""
            return ignore(
                "Ignoring status update of task \(status.taskID) due to Agent ID mismatch; expected '\(expected)', "
                    + "received '\(received)'", in: &turn)
        }
        var status = status
        status.agentID = info.id
        status.source = .executor
        status.executorID = executors[executor].info.executorID
        let timestamp = status.timestamp ?? turn.date.seconds
        status.timestamp = timestamp
        take(
            PendingUpdate(uuid: uuid, status: status, timestamp: timestamp), from: executor,
            in: executors[executor].framework, turn: &turn)
    }

    /// Notes an update in its task's record and sends it on its way; tells the executor that sent it.
    private mutating func take(
        _ update: PendingUpdate, from sender: Slot<ExecutorRecord>?, in framework: Slot<FrameworkRecord>,
        turn: inout Turn<Effect>
    ) {
        let taskID = update.status.taskID
        guard frameworks[framework].phase != .terminating else {
            // The framework cannot acknowledge any more.
            counters.invalidStatusUpdates += 1
            return ignore("Ignoring status update of task \(taskID) for terminating framework", in: &turn)
        }
        counters.validStatusUpdates += 1
        var update = update
        var rest: [Slot<TaskRecord>] = []
        let task = frameworks[framework].tasks[taskID]
        if let task {
            if let stream = tasks[task].stream, streams[stream].hasSeen(update.uuid) {
                acknowledge(update, to: sender, in: &turn)
                return
            }
            guard tasks[task].stage != .terminated, tasks[task].stage != .queued || update.status.state.isTerminal
            else {
                ignore(refusal(of: update.status, for: task), in: &turn)
                acknowledge(update, to: sender, in: &turn)
                return
            }
            if sender != nil, tasks[task].stage == .launched {
                addContainerStatus(of: tasks[task].executor, to: &update.status)
            }
            tasks[task].record(update.status)
            if sender != nil, tasks[task].stage == .queued, tasks[task].group != nil {
                rest = queuedGroup(of: task).filter { $0 != task }
            }
            if update.status.state.isTerminal {
                counters.countEnd(update.status.state)
                terminate(task)
            }
        }
        push(update, of: task, in: framework, turn: &turn)
        acknowledge(update, to: sender, in: &turn)
        // An executor has ended a task that it was never sent: the others of its group are not to run without it.
        reportKilled(rest, "A task within the task group was killed before delivery to the executor", in: &turn)
    }

    private mutating func refusal(of status: TaskStatus, for task: Slot<TaskRecord>) -> String {
        tasks[task].stage == .terminated
            ? "Ignoring status update \(status.state) of task \(status.taskID): "
                + "Task is already terminated with state \(tasks[task].state)"
            : "Ignoring status update \(status.state) of task \(status.taskID): "
                + "Cannot send non-terminal update for queued task"
    }

    private mutating func terminate(_ task: Slot<TaskRecord>) {
        let executor = tasks[task].executor
        if tasks[task].stage == .queued {
            tasks.unlink(task, from: &executors[executor].queued)
        } else {
            tasks.unlink(task, from: &executors[executor].launched)
        }
        tasks.append(task, to: &executors[executor].terminated)
        tasks[task].stage = .terminated
    }

    /// Says where a task runs; what its executor says about a container of its own is kept.
    private mutating func addContainerStatus(of executor: Slot<ExecutorRecord>, to status: inout TaskStatus) {
        guard var own = status.containerStatus else {
            status.containerStatus = executors[executor].containerStatus
            return
        }
        if own.containerID == nil {
            own.containerID = executors[executor].containerID
            own.executorPID = executors[executor].containerStatus.executorPID
        }
        if own.networkInfos.isEmpty { own.networkInfos = [agentNetwork] }
        status.containerStatus = own
    }

    /// Tells an executor that the agent answers for an update.
    private mutating func acknowledge(
        _ update: PendingUpdate, to executor: Slot<ExecutorRecord>?, in turn: inout Turn<Effect>
    ) {
        guard let executor, let uuid = update.status.uuid else { return }
        send(
            V1.Executor.Event(
                type: .acknowledged,
                acknowledged: V1.Executor.Event.Acknowledged(taskID: update.status.taskID, uuid: uuid)),
            to: executor, in: &turn)
    }
}
