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
}
