package import MesosResources
package import MesosWire

/// A container to be started for an executor.
package struct ContainerLaunch: Sendable, Equatable {
    /// Where an executor runs.
    package enum Kind: Sendable, Equatable {
        /// The built-in executor of command tasks: a ``CommandExecutorMachine``, run by the agent's host.
        case commandExecutor
        /// The built-in executor of groups of tasks: a ``DefaultExecutorMachine``, run by the agent's host. The
        /// container itself has no process.
        case defaultExecutor
        /// An executor of this name in the agent's own process.
        case hosted(String)
        /// A process that runs the executor's command.
        case process
    }

    package var containerID: ContainerID
    package var agentID: AgentID
    package var frameworkID: FrameworkID
    package var executorID: ExecutorID
    package var kind: Kind
    /// The directory to create and to start in.
    package var sandbox: String
    /// What the executor runs; for the built-in executor only its URIs, user and environment count.
    package var command: CommandInfo
    /// The complete environment: one entry per name, values settled.
    package var environment: [EnvironmentVariable]
    /// The user to run as, or `nil` for the agent's own.
    package var user: String?
    package var frameworkInfo: FrameworkInfo?
    package var executorInfo: ExecutorInfo
    /// The resources of the executor and of the tasks that it is launched for.
    package var resources: Resources
    /// The task that the executor is launched for; `nil` if it is a group.
    package var firstTask: TaskID?
    /// The address of the agent, which containers without a network of their own share.
    package var address: String
    /// How long the executor may take to shut down.
    package var shutdownGracePeriod: Duration
}
