import MesosBase
import MesosResources
import MesosWire

/// Checks of a task to be launched, in the order and with the sentences of Mesos (`validation::task::validate`).
enum TaskValidation {
    /// Throws what is wrong with a task whose resources, and those of its executor, name the role they are allocated
    /// to.
    static func validate(_ task: TaskInfo, _ use: TaskIDUse, in context: TaskContext) throws(TaskProblem) -> ValidTask {
        let resources = try validateTask(task, use, in: context)
        let executorResources = try validateExecutor(of: task, resources, in: context)
        if task.container?.linuxInfo?.shareCgroups == false {
            throw TaskProblem("Only tasks in a task group may have 'share_cgroups' set to 'false'")
        }
        return ValidTask(resources: resources, executorResources: executorResources)
    }

    /// Throws what is wrong with a task apart from its executor; the answer is what it uses.
    static func validateTask(_ task: TaskInfo, _ use: TaskIDUse, in context: TaskContext) throws(TaskProblem)
        -> Resources
    {
        do throws(IdentifierError) { try task.taskID.validate() } catch { throw TaskProblem("\(error)") }
        switch use {
        case .free: break
        case .active: throw TaskProblem("Task has duplicate ID: \(task.taskID)")
        case .unreachable: throw TaskProblem("Task reuses the ID of an unreachable task: \(task.taskID)")
        }
        guard task.agentID == context.agent else {
            throw TaskProblem(
                "Task uses invalid agent \(task.agentID) while agent \(context.agent) is expected")
        }
        if let grace = task.killPolicy?.gracePeriod?.nanoseconds, grace < 0 {
            throw TaskProblem("Task's 'kill_policy.grace_period' must be non-negative")
        }
        if let limit = task.maxCompletionTime?.nanoseconds, limit < 0 {
            throw TaskProblem("Task's `max_completion_time` must be non-negative")
        }
        if let check = task.check, let problem = CheckValidation.problem(with: check) {
            throw TaskProblem("Task uses invalid check: \(problem)")
        }
        if let check = task.healthCheck, let problem = CheckValidation.problem(with: check) {
            throw TaskProblem("Task uses invalid health check: \(problem)")
        }
        guard !task.resources.isEmpty else { throw TaskProblem("Task uses no resources") }
        let resources = try read(task.resources)
        try ResourceValidation.validate(resources, of: .task)
        if let command = task.command, let problem = CommandValidation.problem(with: command) {
            throw TaskProblem("Task's `CommandInfo` is invalid: \(problem)")
        }
        if let container = task.container, let problem = ContainerValidation.problem(with: container) {
            throw TaskProblem("Task's `ContainerInfo` is invalid: \(problem)")
        }
        if !task.limits.isEmpty { try validateLimits(of: task, resources, in: context) }
        return resources
    }

    /// Checks the executor and whether there is room; the answer is what an executor that does not run yet needs.
    private static func validateExecutor(
        of task: TaskInfo, _ resources: Resources, in context: TaskContext
    ) throws(TaskProblem) -> Resources? {
        guard (task.executor == nil) != (task.command == nil) else {
            throw TaskProblem(
                "Task should have at least one (but not both) of CommandInfo or ExecutorInfo present")
        }
        var total = resources
        var needed: Resources?
        if let executor = task.executor {
            let own = try read(executor.resources)
            try ExecutorValidation.validate(executor, own, in: context)
            try ExecutorValidation.validateForLaunch(executor, own)
            if !own.isEmpty { try ResourceValidation.validate(task: resources, executor: own) }
            if context.runningExecutor == nil {
                needed = own
                total += own
            }
        }
        guard context.available.contains(total) else {
            throw TaskProblem(
                "Total resources \(total.detailedDescription) required by task and its executor is more than "
                    + "available \(context.available.detailedDescription)")
        }
        return needed
    }

    private static func validateLimits(
        of task: TaskInfo, _ resources: Resources, in context: TaskContext
    ) throws(TaskProblem) {
        guard context.knowsLimits else {
            throw TaskProblem("Agent is not capable of handling task resource limits")
        }
        guard task.limits.keys.allSatisfy({ $0 == "cpus" || $0 == "mem" }) else {
            throw TaskProblem("Only cpus and mem may be included in a task's resource limits")
        }
        if let limit = task.limits["cpus"]?.value {
            guard resources.cpus > 0 else {
                throw TaskProblem("When a CPU limit is specified, a CPU request must also be specified")
            }
            guard limit >= resources.cpus.doubleValue else {
                throw TaskProblem("The cpu limit must be greater than or equal to the cpu request")
            }
        }
        if let limit = task.limits["mem"]?.value {
            guard resources.mem > 0 else {
                throw TaskProblem("When a memory limit is specified, a memory request must also be specified")
            }
            guard limit >= resources.mem.doubleValue else {
                throw TaskProblem("The memory limit must be greater than or equal to the memory request")
            }
        }
    }

    static func read(_ wire: [V1.Resource]) throws(TaskProblem) -> Resources {
        do throws(ResourceError) { return try Resources(wire) } catch { throw TaskProblem("\(error)") }
    }
}
