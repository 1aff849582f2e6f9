import MesosWire

/// How the command of a task becomes a process.
enum CommandLine {
    /// The process, or the sentence that says what the command lacks.
    static func process(
        of task: TaskInfo, user: String?
    ) -> (launch: ProcessLaunch?, problem: String) {
        guard let command = task.command else {
            return (nil, "Expecting task '\(task.taskID)' to have a command")
        }
        let environment = environment(of: task, command)
        if command.shell ?? true {
            guard let value = command.value else {
                return (nil, "Shell command of task '\(task.taskID)' is not specified")
            }
            let launch = ProcessLaunch(
                executable: "/bin/sh", arguments: ["sh", "-c", value], environment: environment, user: user)
            return (launch, "")
        }
        guard let value = command.value else {
            return (nil, "Executable of task '\(task.taskID)' is not specified")
        }
        // A program that is given no arguments at all, not even its name, may well crash.
        let arguments = command.arguments.isEmpty ? [value] : command.arguments
        return (ProcessLaunch(executable: value, arguments: arguments, environment: environment, user: user), "")
    }

    private static func environment(of task: TaskInfo, _ command: CommandInfo) -> [EnvironmentVariable] {
        var list = VariableList()
        if let environment = command.environment { list.set(environment) }
        if let role = task.resources.first?.allocationInfo?.role { list.set("MESOS_ALLOCATION_ROLE", role) }
        return list.variables
    }
}
