package import MesosIO

/// A process tree to run: its main process starts in the sandbox and writes its output there.
package struct ContainerSpec: Sendable {
    /// Unlike any other container's of the cluster.
    package var id: String
    /// The container that this one is part of: it ends with that one, and is signalled apart from it.
    package var parent: String?
    /// The program: a path, or a name that is looked up in the `PATH` of ``environment``.
    package var executable: String
    /// All arguments, the program's own name first.
    package var arguments: [String]
    /// The environment, in this order; the container's mark is added to it, and nothing else.
    package var environment: [(String, String)]
    /// The working directory, an absolute path that exists.
    package var sandbox: String
    /// The names of the files in the sandbox that take the output.
    package var standardOutput: String
    package var standardError: String
    /// The user to run as; `nil` for the program's own.
    package var user: String?

    package init(
        id: String, parent: String? = nil, executable: String, arguments: [String],
        environment: [(String, String)] = [], sandbox: String, standardOutput: String = "stdout",
        standardError: String = "stderr", user: String? = nil
    ) {
        self.id = id
        self.parent = parent
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.sandbox = sandbox
        self.standardOutput = standardOutput
        self.standardError = standardError
        self.user = user
    }
}

/// What becomes of a container: `started`, `exited`, `destroyed` in this order, or only `launchFailed`.
package enum ContainerEvent: Sendable {
    /// The main process runs the program.
    case started(pid: Int32)
    /// There is no process; no other event follows.
    case launchFailed(ProcessLaunchError)
    /// The main process has ended; processes that it left behind are being killed.
    case exited(ExitStatus)
    /// No process of the container is left. Always the last event, whether or not anyone asked to destroy it.
    case destroyed
}

/// Runs containers. Nothing here blocks; events come on the containerizer's threads, in order for each container, and
/// their receiver must not block either.
package protocol Containerizer: Sendable {
    /// Starts a container.
    func launch(_ spec: ContainerSpec, onEvent: @escaping @Sendable (ContainerEvent) -> Void)

    /// Sends a signal to every process of a container; does nothing if its main process does not run.
    func signal(_ id: String, _ signal: Int32)

    /// Kills every process of a container, and of those that are part of it, until none is left. A container that has
    /// not started yet fails to launch, as cancelled; one that is gone already has had its last event. There need not
    /// be a container of this name itself: it may be no more than what others are part of.
    func destroy(_ id: String)

    /// What the processes of containers use, and of those that are part of them, by the containers' ids; those without
    /// a process are missing. There need not be a container of this name itself.
    func usage(of ids: [String]) async -> [String: ContainerUsage]

    /// Destroys all containers and returns when none is left; launches from now on fail as cancelled.
    func shutdown() async
}
