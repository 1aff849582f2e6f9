package import MesosResources
package import MesosWire

/// A container that an agent runs, for those who want to know what it uses.
package struct AgentContainer: Sendable, Equatable {
    package var frameworkID: FrameworkID
    package var executorID: ExecutorID
    package var containerID: ContainerID
    /// What the executor and its tasks are called.
    package var executorName: String
    package var source: String
    /// What the executor and those of its tasks that have not ended may use.
    package var resources: Resources
    /// The first process of the container, if it has one of its own.
    package var processID: UInt32?
    /// The containers within it: those of the tasks of a group.
    package var nested: [ContainerID] = []

    package var status: V1.ContainerStatus {
        V1.ContainerStatus(executorPID: processID, containerID: containerID)
    }

    /// What was measured of the container, with what it may use.
    package func statistics(measured: V1.ResourceStatistics) -> V1.ResourceStatistics {
        var statistics = measured
        let memory = UInt64(min(resources.mem.doubleValue * 1_048_576, 9e18))
        statistics.cpusSoftLimit = resources.cpus.doubleValue
        statistics.memSoftLimitBytes = memory
        statistics.memLimitBytes = memory
        return statistics
    }
}
