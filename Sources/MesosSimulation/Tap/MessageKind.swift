public import MesosWire

/// What a message between two parts of a cluster says, by the name that Mesos has for it.
public enum MessageKind: Sendable, Hashable {
    /// A scheduler asks something of the master.
    case call(V1.Scheduler.Call.Kind)
    /// The master tells a scheduler something.
    case event(V1.Scheduler.Event.Kind)
    /// An executor tells its agent something.
    case executorCall(V1.Executor.Call.Kind)
    /// An agent tells an executor something.
    case executorEvent(V1.Executor.Event.Kind)

    /// An agent that has no identifier yet wants to join.
    case registerAgent
    /// An agent that has an identifier is back, with its tasks.
    case reregisterAgent
    /// An agent leaves.
    case unregisterAgent
    /// An agent's resources have changed.
    case updateAgent
    /// An agent has news of a task.
    case statusUpdate
    /// An executor has something to say to its scheduler.
    case executorToFramework
    /// An executor has ended.
    case exitedExecutor
    /// An agent answers a ping.
    case pong

    /// The master has taken an agent in.
    case agentRegistered
    /// The master has taken an agent in again.
    case agentReregistered
    /// The agent is to run a task.
    case runTask
    /// The agent is to run a group of tasks.
    case runTaskGroup
    /// The agent is to kill a task.
    case killTask
    /// A scheduler has taken note of news of a task.
    case statusUpdateAcknowledgement
    /// A scheduler has something to say to its executor.
    case frameworkToExecutor
    /// The agent is to end an executor.
    case shutdownExecutor
    /// The agent is to end all that belongs to a framework.
    case shutdownFramework
    /// A framework's description has changed.
    case updateFramework
    /// The master wants to know whether the agent is there.
    case ping
    /// The agent is to shut down.
    case shutdown
}

extension MessageKind: CustomStringConvertible {
    /// The kind as Mesos writes it, such as `call ACKNOWLEDGE` or `StatusUpdateMessage`.
    public var description: String {
        switch self {
        case .call(let kind): "call \(kind)"
        case .event(let kind): "event \(kind)"
        case .executorCall(let kind): "executor call \(kind)"
        case .executorEvent(let kind): "executor event \(kind)"
        case .registerAgent: "RegisterSlaveMessage"
        case .reregisterAgent: "ReregisterSlaveMessage"
        case .unregisterAgent: "UnregisterSlaveMessage"
        case .updateAgent: "UpdateSlaveMessage"
        case .statusUpdate: "StatusUpdateMessage"
        case .executorToFramework: "ExecutorToFrameworkMessage"
        case .exitedExecutor: "ExitedExecutorMessage"
        case .pong: "PongSlaveMessage"
        case .agentRegistered: "SlaveRegisteredMessage"
        case .agentReregistered: "SlaveReregisteredMessage"
        case .runTask: "RunTaskMessage"
        case .runTaskGroup: "RunTaskGroupMessage"
        case .killTask: "KillTaskMessage"
        case .statusUpdateAcknowledgement: "StatusUpdateAcknowledgementMessage"
        case .frameworkToExecutor: "FrameworkToExecutorMessage"
        case .shutdownExecutor: "ShutdownExecutorMessage"
        case .shutdownFramework: "ShutdownFrameworkMessage"
        case .updateFramework: "UpdateFrameworkMessage"
        case .ping: "PingSlaveMessage"
        case .shutdown: "ShutdownMessage"
        }
    }
}
