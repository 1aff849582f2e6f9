import MesosWire

/// The executor that an agent generates for a task which brings a command and no executor.
enum GeneratedExecutor {
    /// What the executor itself may use; it is added to the task's resources and charged to nobody.
    static let cpus = 0.1
    static let memoryInMegabytes = 32.0
    /// How much longer than its task's grace period the executor may take, so that it can still report.
    static let graceMargin = Int64(2_000_000_000)
    /// The name by which Apache Mesos calls the program.
    static let program = "mesos-executor"

    static func info(for task: TaskInfo, of frameworkID: FrameworkID) -> ExecutorInfo {
        let command = task.command
        var info = ExecutorInfo(
            executorID: ExecutorID(value: task.taskID.value),
            resources: overhead(role: task.resources.first?.allocationInfo?.role),
            command: CommandInfo(
                uris: command?.uris ?? [], environment: command?.environment, value: program, user: command?.user,
                shell: false, arguments: [program]),
            frameworkID: frameworkID, name: "Command Executor \(description(of: task))", source: task.taskID.value,
            container: task.container, discovery: task.discovery, labels: task.labels)
        if let grace = task.killPolicy?.gracePeriod {
            let (sum, overflow) = grace.nanoseconds.addingReportingOverflow(graceMargin)
            info.shutdownGracePeriod = V1.DurationInfo(nanoseconds: overflow ? .max : sum)
        }
        return info
    }

    private static func overhead(role: String?) -> [V1.Resource] {
        let allocation = role.map { V1.Resource.AllocationInfo(role: $0) }
        return [("cpus", cpus), ("mem", memoryInMegabytes)].map { name, value in
            V1.Resource(name: name, type: .scalar, scalar: V1.Value.Scalar(value: value), allocationInfo: allocation)
        }
    }

    private static func description(of task: TaskInfo) -> String {
        "(Task: \(task.taskID)) (Command: \(commandText(task.command)))"
    }

    private static func commandText(_ command: CommandInfo?) -> String {
        guard command?.shell ?? true else {
            guard let value = command?.value else { return "NO EXECUTABLE" }
            let text = "\(value), \((command?.arguments ?? []).joined(separator: ", "))"
            return "[\(clipped(text))]"
        }
        guard let value = command?.value else { return "NO COMMAND" }
        return "sh -c '\(clipped(value))'"
    }

    /// At most 15 bytes: of what is longer the first 12 and three dots.
    private static func clipped(_ text: String) -> String {
        guard text.utf8.count > 15 else { return text }
        var kept = ""
        for character in text {
            guard kept.utf8.count + character.utf8.count <= 12 else { break }
            kept.append(character)
        }
        return kept + "..."
    }
}
