package import MesosWire

extension TaskInfo {
    /// Describes a task by what an agent says of it, which is less than its framework said: what it runs, its check and
    /// the time that it may take are only for its agent to know.
    package init(adopting task: V1.Task, on agent: AgentID) {
        self.init(
            name: task.name, taskID: task.taskID, agentID: agent, resources: task.resources,
            // Of the command no more than its user is known.
            command: task.user.map { CommandInfo(user: $0) }, healthCheck: task.healthCheck,
            container: task.container, labels: task.labels, discovery: task.discovery,
            killPolicy: task.killPolicy, limits: task.limits)
    }
}
