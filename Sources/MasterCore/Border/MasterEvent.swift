public import MesosResources
public import MesosWire

/// Something that happened in a cluster, as its master saw it.
public enum MasterEvent: Sendable, Equatable {
    /// The master is up under this id.
    case started(masterID: String)
    /// An agent has joined, or has come back.
    case agentRegistered(AgentID, hostname: String, resources: Resources)
    /// An agent's link is broken; it has some time to come back.
    case agentDisconnected(AgentID, hostname: String)
    /// An agent has left the cluster.
    case agentRemoved(AgentID, hostname: String, reason: String)
    /// An agent is to be marked unreachable as soon as the limit on removals lets it.
    case agentRemovalScheduled(AgentID, reason: String)
    /// An agent that was to be marked unreachable is not, because it has turned up or left otherwise.
    case agentRemovalCancelled(AgentID, reason: String)
    /// A framework has subscribed, or has come back.
    case frameworkSubscribed(FrameworkID, name: String)
    /// A framework describes itself differently from now on.
    case frameworkUpdated(FrameworkID, name: String)
    /// A framework's stream has ended; it has its failover timeout to come back.
    case frameworkDisconnected(FrameworkID, name: String)
    /// A framework has left the cluster.
    case frameworkRemoved(FrameworkID, name: String)
    /// A task has been sent to an agent.
    case taskLaunched(FrameworkID, TaskID, AgentID)
    /// A task's state has changed.
    case taskUpdated(FrameworkID, TaskStatus)
    /// Something was accepted that is likely to be a mistake, and why.
    case warned(String)
    /// A call or a message was refused or ignored, and why.
    case refused(String)
}

extension MasterEvent: CustomStringConvertible {
    /// The event as one line.
    public var description: String {
        switch self {
        case .started(let masterID):
            return "master \(masterID) is up"
        case .agentRegistered(let agent, let hostname, let resources):
            return "agent \(agent) (\(hostname)) joined with \(resources)"
        case .agentDisconnected(let agent, let hostname):
            return "agent \(agent) (\(hostname)) is disconnected"
        case .agentRemoved(let agent, let hostname, let reason):
            return "agent \(agent) (\(hostname)) removed: \(reason)"
        case .agentRemovalScheduled(let agent, let reason):
            return "agent \(agent) is to be marked unreachable when the removal rate limit allows it: \(reason)"
        case .agentRemovalCancelled(let agent, let reason):
            return "agent \(agent) is not marked unreachable after all: \(reason)"
        case .frameworkSubscribed(let framework, let name):
            return "framework \(framework) (\(name)) subscribed"
        case .frameworkUpdated(let framework, let name):
            return "framework \(framework) (\(name)) describes itself anew"
        case .frameworkDisconnected(let framework, let name):
            return "framework \(framework) (\(name)) is disconnected"
        case .frameworkRemoved(let framework, let name):
            return "framework \(framework) (\(name)) removed"
        case .taskLaunched(let framework, let task, let agent):
            return "task \(task) of \(framework) launched on agent \(agent)"
        case .taskUpdated(let framework, let status):
            let detail = [status.reason.map { "\($0)" }, status.message].compactMap(\.self).joined(separator: ": ")
            return "task \(status.taskID) of \(framework) is \(status.state)" + (detail.isEmpty ? "" : " (\(detail))")
        case .warned(let message), .refused(let message):
            return message
        }
    }
}
