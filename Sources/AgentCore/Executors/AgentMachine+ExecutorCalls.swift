import MesosBase
import MesosWire

extension AgentMachine {
    /// Takes a call of an executor, or refuses it.
    mutating func receive(
        _ call: V1.Executor.Call, from containerID: ContainerID, in turn: inout Turn<Effect>
    ) {
        if let problem = ExecutorCallValidation.problem(of: call) {
            return reject(containerID, 400, problem, in: &turn)
        }
        // The identifiers of a heartbeat are not looked at: executors of old send it before they know them.
        guard call.type != .heartbeat else { return }
        guard let executor = executorSlots[containerID], executors[executor].info.executorID == call.executorID,
            frameworks[executors[executor].framework].id == call.frameworkID
        else { return rejectStranger(call, in: containerID, in: &turn) }
        if call.type == .subscribe {
            subscribe(executor, call.subscribe ?? V1.Executor.Call.Subscribe(), in: &turn)
            return
        }
        guard executors[executor].phase != .registering else {
            return reject(containerID, 403, "Executor is not subscribed", in: &turn)
        }
        if let status = call.update?.status, call.type == .update {
            take(status, from: executor, in: &turn)
        } else if let message = call.message {
            forward(message.data, from: executor, in: &turn)
        } else {
            reject(containerID, 501, "501 Not Implemented.", in: &turn)
        }
    }

    /// Takes a call that came over a connection of its own: the identifiers in it say whose it is.
    mutating func receive(_ request: ExecutorRequestID, _ call: V1.Executor.Call, in turn: inout Turn<Effect>) {
        func refuse(_ status: Int, _ message: String, in turn: inout Turn<Effect>) {
            turn.emit(.answerExecutor(request, .refused(status: status, message: message)))
        }
        if let problem = ExecutorCallValidation.problem(of: call) { return refuse(400, problem, in: &turn) }
        guard call.type != .heartbeat else { return turn.emit(.answerExecutor(request, .accepted)) }
        guard let framework = frameworkSlots[call.frameworkID], frameworks[framework].phase != .departed else {
            return refuse(400, "Framework cannot be found", in: &turn)
        }
        guard let executor = frameworks[framework].executorSlots[call.executorID] else {
            return refuse(400, "Executor cannot be found", in: &turn)
        }
        guard executors[executor].kind == .process else {
            return refuse(403, "Executor is part of the agent's own process", in: &turn)
        }
        if let subscription = call.subscribe, call.type == .subscribe {
            let stream = executors[executor].streams
            executors[executor].streams += 1
            turn.emit(.answerExecutor(request, .subscribed(executors[executor].containerID, stream: stream)))
            return subscribe(executor, subscription, in: &turn)
        }
        guard executors[executor].phase != .registering else {
            return refuse(403, "Executor is not subscribed", in: &turn)
        }
        switch call.type {
        case .update:
            if let status = call.update?.status { take(status, from: executor, in: &turn) }
        case .message:
            if let message = call.message { forward(message.data, from: executor, in: &turn) }
        default:
            return refuse(501, "501 Not Implemented.", in: &turn)
        }
        turn.emit(.answerExecutor(request, .accepted))
    }

    /// Refuses a call of an executor that is not the one in its container.
    private mutating func rejectStranger(
        _ call: V1.Executor.Call, in containerID: ContainerID, in turn: inout Turn<Effect>
    ) {
        guard let framework = frameworkSlots[call.frameworkID], frameworks[framework].phase != .departed else {
            return reject(containerID, 400, "Framework cannot be found", in: &turn)
        }
        guard frameworks[framework].executorSlots.contains(call.executorID) else {
            return reject(containerID, 400, "Executor cannot be found", in: &turn)
        }
        reject(
            containerID, 403,
            "Executor \(call.executorID) of framework \(call.frameworkID) does not run in container \(containerID)",
            in: &turn)
    }

    private mutating func reject(
        _ containerID: ContainerID, _ status: Int, _ message: String, in turn: inout Turn<Effect>
    ) {
        turn.emit(.rejectExecutorCall(containerID, status: status, message: message))
    }

    private mutating func subscribe(
        _ executor: Slot<ExecutorRecord>, _ subscription: V1.Executor.Call.Subscribe, in turn: inout Turn<Effect>
    ) {
        executors[executor].isConnected = true
        let framework = executors[executor].framework
        let isWanted = frameworks[framework].phase == .running && life == .running
        guard isWanted, executors[executor].phase == .registering || executors[executor].phase == .running else {
            return send(V1.Executor.Event(type: .shutdown), to: executor, in: &turn)
        }
        executors[executor].phase = .running
        scheduleHeartbeat(to: executor, in: &turn)
        turn.emit(
            .observed(
                .executorSubscribed(
                    frameworkID: frameworks[framework].id, executorID: executors[executor].info.executorID,
                    containerID: executors[executor].containerID)))
        for update in subscription.unacknowledgedUpdates {
            // An executor is believed on its own tasks only, and no task goes back to staging.
            guard update.status.state != .staging else { continue }
            take(update.status, from: executor, in: &turn)
        }
        dropTasksThatWereMissed(by: executor, knowing: subscription.unacknowledgedTasks, in: &turn)
        guard !shutDownIfNeverUsed(executor, in: &turn) else { return }
        send(
            V1.Executor.Event(
                type: .subscribed,
                subscribed: V1.Executor.Event.Subscribed(
                    executorInfo: executors[executor].info, frameworkInfo: frameworks[framework].info,
                    agentInfo: info, containerID: executors[executor].containerID)),
            to: executor, in: &turn)
        deliverQueued(to: executor, in: &turn)
    }

    /// Reports the tasks that were sent on a connection which broke before the executor got them.
    private mutating func dropTasksThatWereMissed(
        by executor: Slot<ExecutorRecord>, knowing known: [TaskInfo], in turn: inout Turn<Effect>
    ) {
        guard !executors[executor].launched.isEmpty else { return }
        var knownTasks = Table<TaskID, Bool>()
        for task in known { knownTasks[task.taskID] = true }
        let framework = executors[executor].framework
        for task in tasks.members(of: executors[executor].launched) where tasks[task].state == .staging {
            let taskID = tasks[task].info.taskID
            guard !knownTasks.contains(taskID) else { continue }
            reportAgentUpdate(
                taskID, frameworks[framework].droppedState, .agentRestarted, "Task launched during agent restart",
                executorID: executors[executor].info.executorID, in: framework, turn: &turn)
        }
    }

    /// Sends bytes of an executor to its framework; nobody answers for their arrival.
    private mutating func forward(_ data: [UInt8], from executor: Slot<ExecutorRecord>, in turn: inout Turn<Effect>) {
        let executorID = executors[executor].info.executorID
        guard master.isRegistered, life == .running, let agentID = info.id else {
            counters.invalidFrameworkMessages += 1
            return ignore(
                "Dropping framework message from executor '\(executorID)': the agent is not registered", in: &turn)
        }
        let framework = executors[executor].framework
        guard frameworks[framework].phase == .running else {
            counters.invalidFrameworkMessages += 1
            return ignore(
                "Ignoring framework message from executor '\(executorID)' because framework is terminating",
                in: &turn)
        }
        counters.validFrameworkMessages += 1
        turn.emit(
            .sendToMaster(
                .executorMessage(
                    Internal.ExecutorToFrameworkMessage(
                        agentID: agentID, frameworkID: frameworks[framework].id, executorID: executorID,
                        data: data))))
    }

    /// Sends bytes of a framework to one of its executors; nobody answers for their arrival.
    mutating func deliver(_ message: Internal.FrameworkToExecutorMessage, in turn: inout Turn<Effect>) {
        let subject = "message from framework \(message.frameworkID) for executor '\(message.executorID)'"
        guard master.isRegistered, life == .running else {
            counters.invalidFrameworkMessages += 1
            return ignore("Dropping \(subject): the agent is not registered", in: &turn)
        }
        guard let framework = frameworkSlots[message.frameworkID], frameworks[framework].phase == .running,
            let executor = frameworks[framework].executorSlots[message.executorID],
            executors[executor].phase == .running
        else {
            counters.invalidFrameworkMessages += 1
            return ignore("Dropping \(subject): no such executor is running", in: &turn)
        }
        counters.validFrameworkMessages += 1
        send(
            V1.Executor.Event(type: .message, message: V1.Executor.Event.Message(data: message.data)), to: executor,
            in: &turn)
    }
}
