import AgentCore
import MesosContainers
import MesosResources
import MesosWire

extension Agent {
    /// What each container of the agent may use, and what its processes use now: by framework, then in the order in
    /// which they were started.
    ///
    /// The processes of a container are all that it has started, whatever session or parent they have moved to. Reading
    /// them costs a pass over the machine's processes, and passes are at least 25 ms apart.
    public func statistics() async -> [ContainerStatistics] {
        let containers = await node.read { $0.agent.containers }
        guard !containers.isEmpty else { return [] }
        let usages = await shell.containerizer.usage(of: containers.map(\.containerID.value))
        return containers.map { container in
            ContainerStatistics(
                frameworkID: container.frameworkID, executorID: container.executorID,
                containerID: container.containerID, executorName: container.executorName, source: container.source,
                cpusLimit: container.resources.cpus.doubleValue,
                memoryLimit: Int64(min(container.resources.mem.doubleValue * 1_048_576, 9e18)),
                usage: usages[container.containerID.value].map(ContainerStatistics.Usage.init))
        }
    }
}

extension ContainerStatistics.Usage {
    init(_ usage: ContainerUsage) {
        self.init(
            timestamp: usage.timestamp, userTime: usage.userTime, systemTime: usage.systemTime,
            residentMemory: usage.residentBytes, processes: usage.processes, threads: usage.threads)
    }
}
