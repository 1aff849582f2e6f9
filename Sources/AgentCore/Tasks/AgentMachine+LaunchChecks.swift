import MesosBase
import MesosWire

extension AgentMachine {
    /// Whether tasks may be started; if not, they are reported as dropped where their framework can still be told.
    mutating func isAcceptable(_ launch: Launch, in turn: inout Turn<Effect>) -> Bool {
        let framework = launch.framework
        if frameworks[framework].phase == .terminating {
            let id = launch.frameworkID
            ignore("Ignoring running \(launch.subject) of framework \(id) because it is terminating", in: &turn)
            reportNoExecutor(for: launch, in: &turn)
            return false
        }
        if let problem = repetition(in: launch) {
            ignore("Ignoring running \(launch.subject) of framework \(launch.frameworkID): \(problem)", in: &turn)
            removeFrameworkIfIdle(framework, in: &turn)
            return false
        }
        if let task = launch.tasks.first, !launch.isGroup, (launch.executor != nil) == (task.command != nil) {
            let text = "Task should have at least one (but not both) of CommandInfo or ExecutorInfo present"
            reportAgentUpdate(task.taskID, .error, .taskInvalid, text, executorID: nil, in: framework, turn: &turn)
            removeFrameworkIfIdle(framework, in: &turn)
            return false
        }
        if let problem = limitsProblem(of: launch.tasks) {
            drop(launch, .gcError, problem, namesExecutor: false, in: &turn)
            removeFrameworkIfIdle(framework, in: &turn)
            return false
        }
        if isOutdated(launch) {
            drop(launch, .invalidOffers, "Task assumes outdated resource state", in: &turn)
            removeFrameworkIfIdle(framework, in: &turn)
            reportNoExecutor(for: launch, in: &turn)
            return false
        }
        return agreesAboutExecutor(launch, in: &turn)
    }

    /// Why tasks would be there twice, if they would: a record stands for one task of that name.
    private mutating func repetition(in launch: Launch) -> String? {
        for task in launch.tasks where frameworks[launch.framework].tasks.contains(task.taskID) {
            return launch.isGroup ? "the agent has task '\(task.taskID)' already" : "the agent has it already"
        }
        guard launch.isGroup else { return nil }
        var names = Table<TaskID, Bool>()
        for task in launch.tasks {
            guard !names.contains(task.taskID) else { return "it holds task '\(task.taskID)' twice" }
            names[task.taskID] = true
        }
        return nil
    }

    /// Whether master and agent agree on the executor being there or not.
    private mutating func agreesAboutExecutor(_ launch: Launch, in turn: inout Turn<Effect>) -> Bool {
        let known = frameworks[launch.framework].executorSlots[launch.executorID]
        guard launch.executor != nil else {
            guard known != nil else { return true }
            let text = "Cannot reuse an already existing executor for a command task"
            drop(launch, .taskInvalid, text, in: &turn)
            return false
        }
        switch (launch.startsExecutor, known) {
        case (true, let known?):
            drop(launch, .executorTerminated, "Master wants to launch executor, but one already exists", in: &turn)
            switch executors[known].phase {
            case .terminated: reportNoExecutor(for: launch, in: &turn)
            case .registering, .running: shutDown(known, in: &turn)
            case .terminating: break
            }
            return false
        case (false, nil):
            let text = "No executor is expected to launch and there is none running"
            drop(launch, .executorTerminated, text, in: &turn)
            removeFrameworkIfIdle(launch.framework, in: &turn)
            return false
        default:
            return true
        }
    }

    /// Reports that tasks were never started: of a group all, for it runs as a whole or not at all.
    mutating func drop(
        _ launch: Launch, _ reason: TaskStatus.Reason, _ text: String, namesExecutor: Bool = true,
        in turn: inout Turn<Effect>
    ) {
        let state = frameworks[launch.framework].droppedState
        for task in launch.tasks {
            reportAgentUpdate(
                task.taskID, state, reason, text, executorID: namesExecutor ? launch.executorID : nil,
                in: launch.framework, turn: &turn)
        }
    }

    /// Tells a master that expects a new executor that there is none.
    mutating func reportNoExecutor(for launch: Launch, in turn: inout Turn<Effect>) {
        guard launch.startsExecutor == true else { return }
        reportExit(of: launch.executorID, of: launch.frameworkID, status: -1, in: &turn)
    }

    private mutating func limitsProblem(of tasks: [TaskInfo]) -> String? {
        for task in tasks where !task.limits.isEmpty && task.container?.type != .docker {
            if task.limits.contains("cpus"), !isolates("cgroups/cpu") {
                return "CPU limits can only be set on tasks launched in Mesos containers when the agent has loaded "
                    + "the 'cgroups/cpu' isolator"
            }
            if task.limits.contains("mem"), !isolates("cgroups/mem") {
                return "Memory limits can only be set on tasks launched in Mesos containers when the agent has loaded "
                    + "the 'cgroups/mem' isolator"
            }
        }
        return nil
    }

    private mutating func isolates(_ name: String) -> Bool {
        configuration.isolation.contains { $0 == name || $0 == "cgroups/all" }
    }

    private mutating func isOutdated(_ launch: Launch) -> Bool {
        guard !launch.resourceVersions.isEmpty else { return false }
        // This agent has no resource providers, so nothing that is one's can be current.
        for task in launch.tasks where task.resources.contains(where: { $0.providerID != nil }) { return true }
        guard let own = launch.resourceVersions.first(where: { $0.resourceProviderID == nil }) else { return false }
        return own.uuid != wireResourceVersion
    }
}
