public import MesosWire

/// A process that a simulated agent is about to start for a task.
public struct StartedProcess: Sendable, Hashable {
    /// The name of the agent.
    public let agent: String
    /// The framework that the task is of.
    public let frameworkID: FrameworkID
    /// The executor that runs the task.
    public let executorID: ExecutorID
    /// The task.
    public let taskID: TaskID?
    /// The command as the task gave it: the text for the shell, or the name of the program.
    public let command: String
}
