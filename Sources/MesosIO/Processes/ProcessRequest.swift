/// A process to start: in a session of its own, with only the descriptors, environment and signals named here.
package struct ProcessRequest: Sendable {
    /// The program: a path, or a name that is looked up in the `PATH` of ``environment``.
    package var executable: String
    /// All arguments, the program's own name first.
    package var arguments: [String]
    /// The whole environment, in this order; nothing is inherited.
    package var environment: [(String, String)]
    /// The directory the process starts in; `nil` for the starting program's.
    package var workingDirectory: String?
    /// The file that standard output is appended to; `nil` discards it.
    package var standardOutput: String?
    /// The file that standard error is appended to; `nil` discards it.
    package var standardError: String?
    /// A descriptor to become the standard input, which stays open in this program; `nil` gives an empty input.
    package var standardInput: Int32?
    /// The user to run as; `nil` for the starting program's.
    package var user: String?
    /// Signals that the program ignores from its first moment on; all others have their default action.
    package var ignoredSignals: [Int32]

    package init(
        executable: String, arguments: [String], environment: [(String, String)] = [], workingDirectory: String? = nil,
        standardOutput: String? = nil, standardError: String? = nil, standardInput: Int32? = nil, user: String? = nil,
        ignoredSignals: [Int32] = []
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.workingDirectory = workingDirectory
        self.standardOutput = standardOutput
        self.standardError = standardError
        self.standardInput = standardInput
        self.user = user
        self.ignoredSignals = ignoredSignals
    }

    /// The paths to try, in order.
    var candidates: [String] {
        guard !executable.isEmpty, !executable.utf8.contains(UInt8(ascii: "/")) else { return [executable] }
        let path = environment.first { $0.0 == "PATH" }?.1 ?? "/usr/local/bin:/usr/bin:/bin"
        return path.split(separator: ":", omittingEmptySubsequences: false).map { directory in
            directory.isEmpty ? "./\(executable)" : "\(directory)/\(executable)"
        }
    }
}

/// What becomes of a process, in this order: `started`, `ended`, `exited`; or only `failed`.
package enum ProcessEvent: Sendable {
    /// The program runs. Its session and process group have the number of the process.
    case started(pid: Int32)
    /// There is no process.
    case failed(ProcessLaunchError)
    /// The process has ended but is not reaped: for the duration of this call its number, and that of its process
    /// group, cannot belong to another. May come more than once.
    case ended
    /// The process has ended and is reaped. Always the last event.
    case exited(ExitStatus)
}
