import MesosBase
public import MesosResources
public import MesosWire

extension V1.TaskInfo {
    /// Describes a task that runs a command or belongs to an executor.
    ///
    /// - Parameters:
    ///   - name: A name for people.
    ///   - taskID: The identifier, which no other task of the framework may have.
    ///   - agentID: The agent whose offer the task uses.
    ///   - resources: What it uses of the offer, such as `"cpus:0.5;mem:64"`.
    ///   - command: What it runs, unless an executor is given.
    ///   - executor: What runs it, unless a command is given.
    public init(
        name: String, taskID: TaskID, agentID: AgentID, resources: Resources, command: CommandInfo? = nil,
        executor: ExecutorInfo? = nil
    ) {
        self.init(
            name: name, taskID: taskID, agentID: agentID, resources: resources.wireValue, executor: executor,
            command: command)
    }
}

extension V1.KillPolicy {
    /// Lets a task take this long to end by itself before it is killed; less than nothing counts as nothing.
    public init(grace: Duration) {
        self.init(gracePeriod: V1.DurationInfo(nanoseconds: max(grace, .zero).clampedNanoseconds))
    }
}

extension V1.Offer {
    /// The offered resources, to be reckoned with. An entry that cannot be read is left out.
    public var resourcesValue: Resources {
        Resources(resources.compactMap { try? Resource($0) })
    }
}
