import MesosResources
import MesosWire

/// Whether a task's id can be given to a new task.
enum TaskIDUse {
    case free
    /// A task of the framework has it that has not ended, or whose end is not acknowledged.
    case active
    /// A task of the framework has it that may still run on an agent that does not answer.
    case unreachable
}

/// What tasks are checked against.
struct TaskContext {
    let framework: FrameworkID
    let agent: AgentID
    /// What is left of the accepted offers.
    let available: Resources
    /// The executor of the tasks' executor's id that runs on the agent, if one does.
    let runningExecutor: ExecutorInfo?
    /// Whether the agent can hold tasks to limits above what they ask for.
    let knowsLimits: Bool
}

/// A task that has passed all checks.
struct ValidTask {
    let resources: Resources
    /// What the task's executor needs, if the task brings one that does not run yet.
    let executorResources: Resources?
}

/// Tasks for one executor that have passed all checks.
struct ValidTaskGroup {
    /// What each task uses.
    let resources: [Resources]
    /// What the executor names, whether it runs yet or not.
    let executorResources: Resources
    /// What all of it takes from the offers.
    let total: Resources
}

/// Why a task cannot be launched.
struct TaskProblem: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
