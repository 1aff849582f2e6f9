import MesosBase
import MesosWire

extension AgentMachine {
    /// Queues an update in its task's stream, and sends it if none is in flight; an update that came before is dropped.
    mutating func push(
        _ update: PendingUpdate, of task: Slot<TaskRecord>?, in framework: Slot<FrameworkRecord>,
        turn: inout Turn<Effect>
    ) {
        let taskID = update.status.taskID
        let stream = stream(of: taskID, task: task, in: framework)
        guard !streams[stream].hasSeen(update.uuid) else { return }
        streams[stream].append(update)
        if streams[stream].pendingCount == 1, master.isRegistered { sendHead(of: stream, in: &turn) }
    }

    private mutating func stream(
        of taskID: TaskID, task: Slot<TaskRecord>?, in framework: Slot<FrameworkRecord>
    ) -> Slot<UpdateStream> {
        if let known = openStream(of: taskID, task: task, in: framework) { return known }
        let stream = streams.insert(UpdateStream(framework: framework, taskID: taskID, task: task))
        streams.append(stream, to: &frameworks[framework].streams)
        if let task { tasks[task].stream = stream } else { frameworks[framework].orphanStreams[taskID] = stream }
        return stream
    }

    private mutating func openStream(
        of taskID: TaskID, task: Slot<TaskRecord>?, in framework: Slot<FrameworkRecord>
    ) -> Slot<UpdateStream>? {
        guard let task else { return frameworks[framework].orphanStreams[taskID] }
        return tasks[task].stream
    }

    /// Sends the first update of a stream and begins to wait for its acknowledgement.
    private mutating func sendHead(of stream: Slot<UpdateStream>, in turn: inout Turn<Effect>) {
        guard let head = streams[stream].head else { return }
        var latestState: TaskState?
        if let task = streams[stream].task {
            tasks[task].statusUpdateState = head.status.state
            tasks[task].statusUpdateUUID = head.status.uuid
            latestState = tasks[task].state
        }
        let update = Internal.StatusUpdate(
            frameworkID: frameworks[streams[stream].framework].id, status: head.status, timestamp: head.timestamp,
            executorID: head.status.executorID, agentID: info.id, uuid: head.status.uuid, latestState: latestState)
        turn.emit(
            .sendToMaster(
                .statusUpdate(Internal.StatusUpdateMessage(update: update, pid: pid))))
        retries.set(stream, attempt: streams[stream].attempt, now: turn.now)
    }

    /// Sends the first update of a stream again; the next wait is twice as long.
    mutating func retryHead(of stream: Slot<UpdateStream>, in turn: inout Turn<Effect>) {
        streams[stream].attempt += 1
        sendHead(of: stream, in: &turn)
    }

    /// Sends what awaits its acknowledgement, to a master that may not have seen it.
    mutating func resendAllHeads(in turn: inout Turn<Effect>) {
        for frameworkID in frameworkSlots.sortedKeys() {
            guard let framework = frameworkSlots[frameworkID] else { continue }
            resendHeads(of: framework, in: &turn)
        }
    }

    mutating func resendHeads(of framework: Slot<FrameworkRecord>, in turn: inout Turn<Effect>) {
        for stream in streams.members(of: frameworks[framework].streams) {
            streams[stream].attempt = 0
            sendHead(of: stream, in: &turn)
        }
    }

    /// An acknowledgement of the framework, by way of the master.
    mutating func acknowledge(
        _ message: Internal.StatusUpdateAcknowledgementMessage, in turn: inout Turn<Effect>
    ) {
        let taskID = message.taskID
        guard master.isRegistered, life == .running else {
            return ignore(
                "Dropping status update acknowledgement of task \(taskID): the agent is not registered", in: &turn)
        }
        guard let framework = frameworkSlots[message.frameworkID] else {
            return ignore(unknownStream(message), in: &turn)
        }
        let task = frameworks[framework].tasks[taskID]
        guard let stream = openStream(of: taskID, task: task, in: framework) else {
            return ignore(unknownStream(message), in: &turn)
        }
        guard let uuid = UniqueID(bytes: message.uuid), streams[stream].headUUID == uuid else {
            return ignore("Ignoring unexpected status update acknowledgement of task \(taskID)", in: &turn)
        }
        let isTerminal = streams[stream].isHeadTerminal
        retries.cancel(stream)
        streams[stream].removeHead()
        guard isTerminal else { return sendHead(of: stream, in: &turn) }
        close(stream)
        if let task {
            if tasks[task].stage == .terminated { complete(task, in: &turn) }
        } else if frameworks[framework].phase == .departed, frameworks[framework].streams.isEmpty {
            forget(framework)
        }
    }

    private mutating func unknownStream(_ message: Internal.StatusUpdateAcknowledgementMessage) -> String {
        "Cannot find the task status update stream for task \(message.taskID) of framework \(message.frameworkID)"
    }

    /// Ends a task whose end is acknowledged, and what waited for nothing else.
    private mutating func complete(_ task: Slot<TaskRecord>, in turn: inout Turn<Effect>) {
        let executor = tasks[task].executor
        let framework = executors[executor].framework
        complete(task)
        guard executors[executor].phase == .terminated, !executors[executor].hasIncompleteTasks else { return }
        removeExecutor(executor)
        removeFrameworkIfIdle(framework, in: &turn)
    }

    /// Closes a stream; updates that it still holds are dropped.
    mutating func close(_ stream: Slot<UpdateStream>) {
        let framework = streams[stream].framework
        retries.cancel(stream)
        streams.unlink(stream, from: &frameworks[framework].streams)
        if let task = streams[stream].task {
            tasks[task].stream = nil
        } else {
            frameworks[framework].orphanStreams.removeValue(forKey: streams[stream].taskID)
        }
        streams.remove(stream)
    }
}
