public import MesosWire

/// One of a job's instances, and the task that it is.
public struct JobInstance: Sendable, Equatable {
    /// The job's name.
    public let job: String
    /// The instance's number, from one.
    public let number: Int
    /// The task; an instance that had to be launched again has a new one.
    public let taskID: TaskID
    /// The agent that the task was launched on.
    public let agentID: AgentID?
    /// The name of that agent's machine.
    public let hostname: String?

    package init(job: String, number: Int, taskID: TaskID, agentID: AgentID? = nil, hostname: String? = nil) {
        self.job = job
        self.number = number
        self.taskID = taskID
        self.agentID = agentID
        self.hostname = hostname
    }
}

extension JobInstance: CustomStringConvertible {
    /// The task's name, such as `hello-3`.
    public var description: String { taskID.value }
}
