import MesosResources
import MesosWire

/// Checks of the executor that a task brings, in the order and with the sentences of Mesos
/// (`validation::executor::internal::validate` and `validation::task::internal::validateExecutor`).
enum ExecutorValidation {
    /// Throws what is wrong with an executor; the resources are those that it names.
    static func validate(
        _ executor: ExecutorInfo, _ resources: Resources, in context: TaskContext
    ) throws(TaskProblem) {
        if let problem = typeProblem(of: executor) { throw TaskProblem(problem) }
        do throws(IdentifierError) { try executor.executorID.validate() } catch { throw TaskProblem("\(error)") }
        if let grace = executor.shutdownGracePeriod?.nanoseconds, grace < 0 {
            throw TaskProblem("ExecutorInfo's 'shutdown_grace_period' must be non-negative")
        }
        if let command = executor.command, let problem = CommandValidation.problem(with: command) {
            throw TaskProblem("Executor's `CommandInfo` is invalid: \(problem)")
        }
        if let container = executor.container, let problem = ContainerValidation.problem(with: container) {
            throw TaskProblem("Executor's `ContainerInfo` is invalid: \(problem)")
        }
        if let owner = executor.frameworkID, owner != context.framework {
            throw TaskProblem(
                "ExecutorInfo has an invalid FrameworkID (Actual: \(owner) vs Expected: \(context.framework))")
        }
        try ResourceValidation.validate(resources, of: .executor)
        if let running = context.runningExecutor, !isSame(running, executor, resources) {
            throw TaskProblem("ExecutorInfo is not compatible with existing ExecutorInfo with same ExecutorID.")
        }
        if let type = executor.type, type != .custom { throw TaskProblem("'ExecutorInfo.type' must be 'CUSTOM'") }
        guard executor.command != nil else { throw TaskProblem("'ExecutorInfo.command' must be set") }
        if resources.entries.contains(where: \.isShared) {
            throw TaskProblem(
                "Executor resources \(resources.detailedDescription) should not contain any shared resources")
        }
        if executor.container?.linuxInfo?.shareCgroups == true {
            throw TaskProblem("The 'share_cgroups' field cannot be set to 'true' on executor containers")
        }
    }

    private static func typeProblem(of executor: ExecutorInfo) -> String? {
        switch executor.type {
        case .default:
            if executor.command != nil { return "'ExecutorInfo.command' must not be set for 'DEFAULT' executor" }
            guard let container = executor.container else { return nil }
            if container.type != .mesos {
                return "'ExecutorInfo.container.type' must be 'MESOS' for 'DEFAULT' executor"
            }
            guard container.mesos?.image != nil else { return nil }
            return "'ExecutorInfo.container.mesos.image' must not be set for 'DEFAULT' executor"
        case .custom:
            return executor.command == nil ? "'ExecutorInfo.command' must be set for 'CUSTOM' executor" : nil
        case .unknown, nil:
            return nil
        }
    }

    /// Compares all that Mesos compares; resources count by what they are, not by how they are listed.
    private static func isSame(_ running: ExecutorInfo, _ executor: ExecutorInfo, _ resources: Resources) -> Bool {
        guard let runningResources = try? Resources(running.resources) else { return false }
        return running.type == executor.type && (running.data ?? []) == (executor.data ?? [])
            && runningResources == resources && running.command == executor.command
            && running.frameworkID == executor.frameworkID && (running.name ?? "") == (executor.name ?? "")
            && (running.source ?? "") == (executor.source ?? "") && running.container == executor.container
            && running.discovery == executor.discovery
    }
}
