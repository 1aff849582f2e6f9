/// The process of a command task, to be started in its container's sandbox.
package struct ProcessLaunch: Sendable, Equatable {
    /// The file to execute; a name without a slash is looked up in `PATH`.
    package var executable: String
    /// The complete argument vector, beginning with the name that the process sees.
    package var arguments: [String]
    /// What is set over the container's environment.
    package var environment: [EnvironmentVariable]
    /// The user to run as, or `nil` for the agent's own.
    package var user: String?

    /// Describes a process.
    package init(
        executable: String, arguments: [String], environment: [EnvironmentVariable] = [], user: String? = nil
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.user = user
    }
}
