public import MesosWire

extension ClusterMessage {
    /// The task that the message is about, if it is about one.
    public var taskID: TaskID? {
        let all = taskIDs
        return all.count == 1 ? all[0] : nil
    }

    /// The tasks that the message is about: whose launch, kill, news or acknowledgement it is.
    public var taskIDs: [TaskID] {
        switch body {
        case .toMaster(.statusUpdate(let message)): [message.update.status.taskID]
        case .toMaster(.reregister(let message)): message.tasks.map(\.taskID)
        case .toMaster: []
        case .toAgent(.killTask(let message)): [message.taskID]
        case .toAgent(.acknowledgeStatusUpdate(let message)): [message.taskID]
        case .toAgent: tasks.map(\.taskID)
        case .call(let call): Self.taskIDs(of: call)
        case .event(let event): event.update.map { [$0.status.taskID] } ?? []
        case .executorCall(let call): call.update.map { [$0.status.taskID] } ?? []
        case .executorEvent(let event):
            (event.kill?.taskID ?? event.acknowledged?.taskID).map { [$0] } ?? tasks.map(\.taskID)
        }
    }

    private static func taskIDs(of call: V1.Scheduler.Call) -> [TaskID] {
        switch call.type {
        case .kill: call.kill.map { [$0.taskID] } ?? []
        case .acknowledge: call.acknowledge.map { [$0.taskID] } ?? []
        case .reconcile: call.reconcile?.tasks.map(\.taskID) ?? []
        default:
            (call.accept?.operations ?? []).flatMap { operation in
                ((operation.launch?.taskInfos ?? []) + (operation.launchGroup?.taskGroup.tasks ?? [])).map(\.taskID)
            }
        }
    }

    /// The framework that the message is about, if it says so.
    public var frameworkID: FrameworkID? {
        switch body {
        case .toMaster(let message): Self.frameworkID(of: message)
        case .toAgent(let message): Self.frameworkID(of: message)
        case .call(let call): call.frameworkID
        case .event(let event): event.subscribed?.frameworkID ?? event.offers?.offers.first?.frameworkID
        case .executorCall(let call): call.frameworkID
        case .executorEvent(let event): event.subscribed?.frameworkInfo.id
        }
    }

    private static func frameworkID(of message: AgentToMasterMessage) -> FrameworkID? {
        switch message {
        case .statusUpdate(let message): message.update.frameworkID
        case .executorMessage(let message): message.frameworkID
        case .exitedExecutor(let message): message.frameworkID
        case .register, .reregister, .unregister, .updateAgent, .pong: nil
        }
    }

    private static func frameworkID(of message: MasterToAgentMessage) -> FrameworkID? {
        switch message {
        case .runTask(let message): message.framework.id
        case .runTaskGroup(let message): message.framework.id
        case .killTask(let message): message.frameworkID
        case .acknowledgeStatusUpdate(let message): message.frameworkID
        case .frameworkMessage(let message): message.frameworkID
        case .shutdownExecutor(let message): message.frameworkID
        case .shutdownFramework(let message): message.frameworkID
        case .updateFramework(let message): message.frameworkID
        case .registered, .reregistered, .ping, .shutdown: nil
        }
    }

    /// The agent that the message is about, if it says so.
    public var agentID: AgentID? {
        switch body {
        case .toMaster(.reregister(let message)): message.agent.id
        case .toMaster(.unregister(let message)): message.agentID
        case .toMaster(.updateAgent(let message)): message.agentID
        case .toMaster(.statusUpdate(let message)): message.update.agentID ?? message.update.status.agentID
        case .toMaster(.executorMessage(let message)): message.agentID
        case .toMaster(.exitedExecutor(let message)): message.agentID
        case .toAgent(.registered(let message)): message.agentID
        case .toAgent(.reregistered(let message)): message.agentID
        case .toAgent(.acknowledgeStatusUpdate(let message)): message.agentID
        case .toAgent(.frameworkMessage(let message)): message.agentID
        case .call(let call):
            call.kill?.agentID ?? call.shutdown?.agentID ?? call.acknowledge?.agentID ?? call.message?.agentID
        case .event(let event):
            event.update?.status.agentID ?? event.message?.agentID ?? event.failure?.agentID
                ?? event.offers?.offers.first?.agentID
        default: tasks.first?.agentID
        }
    }

    /// The executor that the message is about, if it says so.
    public var executorID: ExecutorID? {
        switch body {
        case .toMaster(.statusUpdate(let message)): message.update.executorID ?? message.update.status.executorID
        case .toMaster(.executorMessage(let message)): message.executorID
        case .toMaster(.exitedExecutor(let message)): message.executorID
        case .toAgent(.frameworkMessage(let message)): message.executorID
        case .toAgent(.shutdownExecutor(let message)): message.executorID
        case .toAgent(.runTaskGroup(let message)): message.executor.executorID
        case .toAgent(.runTask(let message)): message.task.executor?.executorID
        case .call(let call): call.shutdown?.executorID ?? call.message?.executorID
        case .event(let event):
            event.update?.status.executorID ?? event.message?.executorID ?? event.failure?.executorID
        case .executorCall(let call): call.executorID
        default: nil
        }
    }
}
