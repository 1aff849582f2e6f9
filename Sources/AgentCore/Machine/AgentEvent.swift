import MesosBase
package import MesosWire

/// Something that happened on an agent, for its log and for the program that owns it.
package enum AgentEvent: Sendable, Equatable {
    /// A master has admitted the agent.
    case registered(AgentID)
    /// A master has taken the agent back, with the tasks that it runs.
    case reregistered(AgentID)
    /// The connection to the master is lost; the agent will look for it again.
    case masterLost
    /// A container is about to be started; `task` is the task that it is started for.
    case containerLaunched(
        frameworkID: FrameworkID, executorID: ExecutorID, containerID: ContainerID, sandbox: String, task: TaskID?)
    /// A container has ended, or could not be started if there is no exit.
    case containerEnded(
        frameworkID: FrameworkID, executorID: ExecutorID, containerID: ContainerID, exit: ContainerExit?,
        message: String?)
    /// An executor has subscribed.
    case executorSubscribed(frameworkID: FrameworkID, executorID: ExecutorID, containerID: ContainerID)
    /// A check of a task has failed or cannot be made; the sentence names the check, the task and the cause.
    case checkFailed(frameworkID: FrameworkID, String)
    /// A framework has nothing left on the agent.
    case frameworkRemoved(FrameworkID)
    /// A directory was removed, with the time since it was last of use and how full the disk was when last measured.
    case directoryRemoved(path: String, age: Duration, diskUse: Double?)
    /// A directory could not be removed, or not all that is in it; the sentence says why.
    case directoryNotRemoved(path: String, reason: String)
    /// Too many directories wait for their removal: this one will be removed with one above it.
    case directoryForgotten(path: String)
    /// The agent shuts down all it runs and ends; the sentence says why.
    case shuttingDown(String)
    /// Something came that had no effect; the sentence says why.
    case ignored(String)
}

extension AgentEvent: CustomStringConvertible {
    package var description: String {
        switch self {
        case .registered(let agentID): "registered as agent \(agentID)"
        case .reregistered(let agentID): "re-registered as agent \(agentID)"
        case .masterLost: "lost the connection to the master"
        case .containerLaunched(let frameworkID, let executorID, let containerID, let sandbox, _):
            "launching container \(containerID) for executor '\(executorID)' of framework \(frameworkID) in \(sandbox)"
        case .containerEnded(let frameworkID, let executorID, let containerID, let exit, let message):
            "container \(containerID) of executor '\(executorID)' of framework \(frameworkID) "
                + Self.ending(exit: exit, message: message)
        case .executorSubscribed(let frameworkID, let executorID, let containerID):
            "executor '\(executorID)' of framework \(frameworkID) subscribed from container \(containerID)"
        case .checkFailed(let frameworkID, let sentence): "of framework \(frameworkID): \(sentence)"
        case .frameworkRemoved(let frameworkID): "removed framework \(frameworkID)"
        case .directoryRemoved(let path, let age, let diskUse):
            "removed \(path), of no use for \(Self.text(of: age))" + Self.text(ofDiskUse: diskUse)
        case .directoryNotRemoved(let path, let reason): "could not remove \(path): \(reason)"
        case .directoryForgotten(let path):
            "too many directories wait for their removal: \(path) is left to be removed with its framework or agent"
        case .shuttingDown(let sentence): sentence
        case .ignored(let sentence): sentence
        }
    }

    private static func text(of age: Duration) -> String {
        DurationText.format(.seconds(age.components.seconds))
    }

    private static func text(ofDiskUse use: Double?) -> String {
        guard let use, use >= 0, use <= 1 else { return "" }
        return "; the disk was \(Int(use * 100))% full"
    }

    private static func ending(exit: ContainerExit?, message: String?) -> String {
        let how = exit.map(\.message) ?? "could not be started"
        return message.map { "\(how): \($0)" } ?? how
    }
}
