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
        guard let owner = executor.frameworkID else { throw TaskProblem("'ExecutorInfo.framework_id' must be set") }
        guard owner == context.framework else {
            throw TaskProblem(
                "ExecutorInfo has an invalid FrameworkID (Actual: \(owner) vs Expected: \(context.framework))")
        }
        try ResourceValidation.validate(resources, of: .executor)
        if let running = context.runningExecutor {
            let differences = ExecutorComparison.differences(between: running, and: executor, resources)
            if !differences.isEmpty {
                throw TaskProblem(
                    "ExecutorInfo is not compatible with existing ExecutorInfo with same ExecutorID. "
                        + "They differ in: \(differences.joined(separator: ", "))")
            }
        }
    }

    /// Throws what is wrong with the executor of a task that is launched on its own.
    static func validateForLaunch(_ executor: ExecutorInfo, _ resources: Resources) throws(TaskProblem) {
        if let type = executor.type, type != .custom { throw TaskProblem("'ExecutorInfo.type' must be 'CUSTOM'") }
        guard executor.command != nil else { throw TaskProblem("'ExecutorInfo.command' must be set") }
        if resources.entries.contains(where: \.isShared) {
            throw TaskProblem(
                "Executor resources \(resources.detailedDescription) should not contain any shared resources")
        }
        try validateCgroups(of: executor)
    }

    /// Throws what is wrong with the executor of a task group, but for what concerns its tasks.
    static func validateForGroup(_ executor: ExecutorInfo) throws(TaskProblem) {
        guard let type = executor.type else { throw TaskProblem("'ExecutorInfo.type' must be set") }
        if type == .unknown { throw TaskProblem("Unknown executor type") }
        if executor.container?.type == .docker {
            throw TaskProblem("Docker ContainerInfo is not supported on the executor")
        }
    }

    static func validateCgroups(of executor: ExecutorInfo) throws(TaskProblem) {
        if executor.container?.linuxInfo?.shareCgroups == true {
            throw TaskProblem("The 'share_cgroups' field cannot be set to 'true' on executor containers")
        }
    }

    /// What an executor lacks of the least that it should have, in the words of Mesos: `uses less CPUs (0.001) than the
    /// minimum required (0.01)`. A task group with such an executor is refused; for other tasks it is a warning.
    static func shortage(of resources: Resources) -> String? {
        func amount(_ name: String, _ text: (Scalar) -> String) -> String {
            resources.entries.contains { $0.name == name } ? text(resources.scalar(name)) : "None"
        }
        if resources.cpus < minCPUs {
            return "uses less CPUs (\(amount("cpus", \.description))) than the minimum required (\(minCPUs))"
        }
        // Whole megabytes count.
        if resources.mem < minMemory {
            let memory = amount("mem") { $0 < 1 ? "0B" : "\($0.milli / 1_000)MB" }
            return "uses less memory (\(memory)) than the minimum required (\(minMemory)MB)"
        }
        return nil
    }

    private static let minCPUs: Scalar = 0.01
    /// In megabytes.
    private static let minMemory: Scalar = 32

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
}
