import MesosWire

/// How the commands of a task become processes.
enum CommandLine {
    /// Why there is no process.
    struct Problem: Error, Equatable {
        let description: String

        init(_ description: String) {
            self.description = description
        }
    }

    /// The process of a task.
    static func process(of task: TaskInfo, in setting: TaskSetting) throws(Problem) -> ProcessLaunch {
        guard let command = task.command else { throw Problem("Expecting task '\(task.taskID)' to have a command") }
        guard command.value != nil else {
            let missing = command.shell ?? true ? "Shell command" : "Executable"
            throw Problem("\(missing) of task '\(task.taskID)' is not specified")
        }
        return process(command, environment: environment(of: task, in: setting).variables, in: setting)
    }

    /// The process of a check, which has the environment of its task under its own.
    static func process(of check: CommandInfo, of task: TaskInfo, in setting: TaskSetting) -> ProcessLaunch {
        var list = environment(of: task, in: setting)
        if let environment = check.environment { list.set(environment) }
        return process(check, environment: list.variables, in: setting)
    }

    private static func process(
        _ command: CommandInfo, environment: [EnvironmentVariable], in setting: TaskSetting
    ) -> ProcessLaunch {
        let value = command.value ?? ""
        let isShell = command.shell ?? true
        // A program that is given no arguments at all, not even its name, may well crash.
        let arguments = command.arguments.isEmpty ? [value] : command.arguments
        return ProcessLaunch(
            executable: isShell ? "/bin/sh" : value, arguments: isShell ? ["sh", "-c", value] : arguments,
            environment: environment, user: setting.user, nested: setting.nested)
    }

    private static func environment(of task: TaskInfo, in setting: TaskSetting) -> VariableList {
        var list = VariableList()
        if let sandbox = setting.sandbox { list.set("MESOS_SANDBOX", sandbox) }
        if let environment = task.command?.environment { list.set(environment) }
        if let address = setting.address { list.set("MESOS_CONTAINER_IP", address) }
        if let role = task.resources.first?.allocationInfo?.role { list.set("MESOS_ALLOCATION_ROLE", role) }
        return list
    }
}
