import MesosBase
import MesosResources
import MesosWire

/// Checks of what agents say of themselves (`validation::master::message`), in the order and with the sentences of
/// Mesos.
enum RegistrationValidation {
    /// What is wrong with a new agent's request.
    static func problem(with request: Internal.RegisterAgentMessage) -> String? {
        problem(with: request.agent) ?? problem(with: request.checkpointedResources)
    }

    /// What is wrong with what an agent that comes back says it runs.
    static func problem(with request: Internal.ReregisterAgentMessage) -> String? {
        if let problem = problem(with: request.agent) ?? problem(with: request.checkpointedResources) {
            return problem
        }
        var executors: SortedMap<FrameworkID, Table<ExecutorID, Bool>> = [:]
        for framework in request.frameworks {
            if let problem = problem(with: framework) { return problem }
            guard let id = framework.id else { continue }
            if executors.contains(id) { return "Framework has a duplicate FrameworkID: '\(id)'" }
            executors[id] = Table()
        }
        for executor in request.executorInfos {
            if let problem = problem(with: executor, of: &executors) { return problem }
        }
        for task in request.tasks {
            if let problem = problem(with: task, of: request.agent.id, executors) { return problem }
        }
        return nil
    }

    private static func problem(with info: AgentInfo) -> String? {
        if let id = info.id {
            do throws(IdentifierError) { try id.validate() } catch { return "\(error)" }
        }
        return problem(with: info.resources)
    }

    private static func problem(with resources: [V1.Resource]) -> String? {
        for resource in resources {
            do throws(ResourceError) { _ = try Resource(resource) } catch { return "\(error)" }
        }
        return nil
    }

    private static func problem(with framework: FrameworkInfo) -> String? {
        guard let id = framework.id, !id.value.isEmpty else { return "Framework has no FrameworkID" }
        // What the master's configuration forbids is no fault of the agent's.
        return FrameworkValidation.problem(with: framework, MasterConfiguration(), isCompleted: false)
    }

    private static func problem(
        with executor: ExecutorInfo, of executors: inout SortedMap<FrameworkID, Table<ExecutorID, Bool>>
    ) -> String? {
        do throws(IdentifierError) { try executor.executorID.validate() } catch { return "\(error)" }
        if let problem = problem(with: executor.resources) { return problem }
        let framework = executor.frameworkID ?? FrameworkID("")
        let isDuplicate = executors.update(framework) { known in
            defer { known[executor.executorID] = true }
            return known.contains(executor.executorID)
        }
        switch isDuplicate {
        case nil: return "Executor has an invalid FrameworkID '\(framework)'"
        case true?: return "Framework '\(framework)' has a duplicate ExecutorID '\(executor.executorID)'"
        case false?: return nil
        }
    }

    private static func problem(
        with task: V1.Task, of agent: AgentID?, _ executors: SortedMap<FrameworkID, Table<ExecutorID, Bool>>
    ) -> String? {
        do throws(IdentifierError) { try task.taskID.validate() } catch {
            return "Task has an invalid TaskID: \(error)"
        }
        if task.agentID != agent { return "Task has an invalid AgentID '\(task.agentID)'" }
        guard let known = executors.position(of: task.frameworkID) else {
            return "Task has an invalid FrameworkID '\(task.frameworkID)'"
        }
        // An executor that an agent generated for a command is not listed, and one that has ended is not either.
        if let executor = task.executorID, task.state == .running, !executors[known].contains(executor) {
            return "Task has an invalid ExecutorID '\(executor)'"
        }
        return problem(with: task.resources).map { "Task uses invalid resources: \($0)" }
    }
}
