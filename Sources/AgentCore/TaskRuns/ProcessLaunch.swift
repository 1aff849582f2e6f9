package import MesosWire

/// The process of a task, to be started in its container's sandbox.
package struct ProcessLaunch: Sendable, Equatable {
    /// The container of a task that shares its executor with others.
    package struct Nested: Sendable, Equatable {
        package var containerID: ContainerID
        package var taskID: TaskID

        package init(containerID: ContainerID, taskID: TaskID) {
            self.containerID = containerID
            self.taskID = taskID
        }
    }

    /// The file to execute; a name without a slash is looked up in `PATH`.
    package var executable: String
    /// The complete argument vector, beginning with the name that the process sees.
    package var arguments: [String]
    /// What is set over the container's environment.
    package var environment: [EnvironmentVariable]
    /// The user to run as, or `nil` for the agent's own.
    package var user: String?
    /// Where it runs, if not in its executor's container itself.
    package var nested: Nested?

    /// Describes a process.
    package init(
        executable: String, arguments: [String], environment: [EnvironmentVariable] = [], user: String? = nil,
        nested: Nested? = nil
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.user = user
        self.nested = nested
    }
}

extension ContainerLaunch {
    /// The container that a process of this container's executor runs in.
    package func container(of process: ProcessLaunch) -> ContainerID {
        process.nested?.containerID ?? containerID
    }

    /// The directory in which a process of this container's executor starts.
    package func sandbox(of process: ProcessLaunch) -> String {
        process.nested.map { SandboxPath.nested($0.containerID, in: sandbox) } ?? sandbox
    }
}
