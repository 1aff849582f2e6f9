import MesosBase
import MesosResources
import MesosWire

/// Checks of tasks that are launched together, in the order and with the sentences of Mesos
/// (`validation::task::group::validate`).
enum TaskGroupValidation {
    /// Throws what is wrong with a task group whose resources, and those of its executor, name the role they are
    /// allocated to.
    ///
    /// - Parameters:
    ///   - tasks: The tasks, of which each names the executor.
    ///   - uses: For each task, whether its id can be given to it.
    ///   - executor: The group's executor.
    ///   - context: What the group is checked against.
    ///   - siblings: The containers of the tasks that the executor has already.
    static func validate(
        _ tasks: [TaskInfo], _ uses: [TaskIDUse], for executor: ExecutorInfo, in context: TaskContext,
        siblings: [V1.ContainerInfo?]
    ) throws(TaskProblem) -> ValidTaskGroup {
        var resources: [Resources] = []
        var ids = Table<TaskID, Bool>()
        for (task, use) in zip(tasks, uses) {
            do throws(TaskProblem) {
                let isRepeated = ids[task.taskID] != nil
                ids[task.taskID] = true
                resources.append(try validateTask(task, isRepeated ? .active : use, in: context))
            } catch {
                throw TaskProblem("Task '\(task.taskID)' is invalid: \(error.message)")
            }
        }
        let own = try TaskValidation.read(executor.resources)
        try ExecutorValidation.validate(executor, own, in: context)
        try ExecutorValidation.validateForGroup(executor)
        for task in tasks {
            guard let other = task.executor, !isSame(other, executor, own) else { continue }
            throw TaskProblem(
                "The `ExecutorInfo` of task '\(task.taskID)' is different from executor '\(executor.executorID)'")
        }
        if let shortage = ExecutorValidation.shortage(of: own) {
            throw TaskProblem("Executor '\(executor.executorID)' \(shortage)")
        }
        guard own.disk > 0 else { throw TaskProblem("Executor '\(executor.executorID)' uses no disk") }
        try ResourceValidation.validate(group: resources, executor: own)
        var total = resources.reduce(Resources(), +)
        if context.runningExecutor == nil { total += own }
        guard context.available.contains(total) else {
            throw TaskProblem(
                "Total resources \(total.detailedDescription) required by task group and its executor are more than "
                    + "available \(context.available.detailedDescription)")
        }
        try ExecutorValidation.validateCgroups(of: executor)
        try validateCgroups(of: tasks.map(\.container) + siblings)
        return ValidTaskGroup(resources: resources, executorResources: own, total: total)
    }

    private static func validateTask(
        _ task: TaskInfo, _ use: TaskIDUse, in context: TaskContext
    ) throws(TaskProblem) -> Resources {
        let resources = try TaskValidation.validateTask(task, use, in: context)
        guard task.executor != nil else { throw TaskProblem("'TaskInfo.executor' must be set") }
        if let container = task.container {
            let checksNetwork = task.healthCheck?.type == .http || task.healthCheck?.type == .tcp
            if !container.networkInfos.isEmpty, checksNetwork {
                throw TaskProblem(
                    "HTTP and TCP health checks are not supported for nested containers not joining parent's network")
            }
            if container.type == .docker { throw TaskProblem("Docker ContainerInfo is not supported on the task") }
        }
        if !task.limits.isEmpty, sharesCgroups(task.container) {
            throw TaskProblem(
                "Resource limits may only be set for tasks within a task group when the 'share_cgroups' field is set "
                    + "to 'false'.")
        }
        return resources
    }

    private static func isSame(_ other: ExecutorInfo, _ executor: ExecutorInfo, _ resources: Resources) -> Bool {
        other == executor
            || (other.executorID == executor.executorID
                && ExecutorComparison.differences(between: other, and: executor, resources).isEmpty)
    }

    /// Throws if some of the tasks under an executor share its cgroups and some do not.
    private static func validateCgroups(of containers: [V1.ContainerInfo?]) throws(TaskProblem) {
        guard let first = containers.first, containers.contains(where: { sharesCgroups($0) != sharesCgroups(first) })
        else { return }
        throw TaskProblem(
            "If set, the value of 'share_cgroups' must be the same for all tasks in each task group and under a single "
                + "executor")
    }

    private static func sharesCgroups(_ container: V1.ContainerInfo?) -> Bool {
        container?.linuxInfo?.shareCgroups ?? true
    }
}
