import MesosBase
import MesosResources
import MesosWire

extension AgentMachine {
    /// A task that is about to be handed to its executor.
    private struct Launch {
        var task: TaskInfo
        var executorID: ExecutorID
        var framework: Slot<FrameworkRecord>
        var frameworkID: FrameworkID
        /// Whether the master expects an executor to be started; `nil` if it does not say.
        var startsExecutor: Bool?
    }

    mutating func runTask(_ message: Internal.RunTaskMessage, in turn: inout Turn<Effect>) {
        let taskID = message.task.taskID
        guard life == .running else {
            return ignore("Ignoring running task '\(taskID)' because the agent is terminating", in: &turn)
        }
        guard let frameworkID = message.framework.id else {
            return ignore("Ignoring run task message because it does not have a framework ID", in: &turn)
        }
        guard let agentID = info.id, message.task.agentID == agentID else {
            return ignore(
                "Ignoring running task '\(taskID)' because it was intended for old agent \(message.task.agentID)",
                in: &turn)
        }
        let framework = admitFramework(message.framework, id: frameworkID)
        var task = message.task
        task.resources.allocate(to: message.framework.onlyRole)
        var custom = task.executor
        if custom?.resources.allocate(to: message.framework.onlyRole) == true { task.executor = custom }
        if custom != nil, custom?.frameworkID == nil { custom?.frameworkID = frameworkID }
        let launch = Launch(
            task: task, executorID: custom?.executorID ?? ExecutorID(value: taskID.value), framework: framework,
            frameworkID: frameworkID, startsExecutor: message.launchExecutor)
        guard isAcceptable(launch, message, hasExecutor: custom != nil, in: &turn) else { return }

        if let executor = frameworks[framework].executorSlots[launch.executorID] {
            hand(launch, to: executor, in: &turn)
        } else {
            startExecutor(custom, for: launch, in: &turn)
        }
    }

    /// Starts the executor that a task brings, or one that is generated for it; the task waits for it.
    private mutating func startExecutor(
        _ custom: ExecutorInfo?, for launch: Launch, in turn: inout Turn<Effect>
    ) {
        let task = launch.task
        let info = custom ?? GeneratedExecutor.info(for: task, of: launch.frameworkID)
        do {
            let resources = try Resources(info.resources + task.resources)
            let executor = addExecutor(
                info, isGenerated: custom == nil, resources: resources, for: task.taskID, of: launch.framework,
                in: &turn)
            enqueue(task, to: executor)
        } catch {
            reportAgentUpdate(
                task.taskID, .error, .taskInvalid, error.description, executorID: nil, in: launch.framework,
                turn: &turn)
            removeFrameworkIfIdle(launch.framework, in: &turn)
            reportNoExecutor(for: launch, in: &turn)
        }
    }

    private mutating func hand(_ launch: Launch, to executor: Slot<ExecutorRecord>, in turn: inout Turn<Effect>) {
        switch executors[executor].phase {
        case .registering:
            enqueue(launch.task, to: executor)
        case .running where !executors[executor].isConnected:
            enqueue(launch.task, to: executor)
        case .running:
            let task = enqueue(launch.task, to: executor)
            deliver(task, to: executor, in: &turn)
        case .terminating:
            drop(launch, .executorTerminated, "Executor terminating", namesExecutor: false, in: &turn)
        case .terminated:
            drop(launch, .executorTerminated, "Executor terminated", namesExecutor: false, in: &turn)
        }
    }

    /// Whether a task may be started; if not, it is reported as dropped where its framework can still be told.
    private mutating func isAcceptable(
        _ launch: Launch, _ message: Internal.RunTaskMessage, hasExecutor: Bool, in turn: inout Turn<Effect>
    ) -> Bool {
        let taskID = launch.task.taskID
        let framework = launch.framework
        if frameworks[framework].phase == .terminating {
            let id = launch.frameworkID
            ignore("Ignoring running task '\(taskID)' of framework \(id) because it is terminating", in: &turn)
            reportNoExecutor(for: launch, in: &turn)
            return false
        }
        if frameworks[framework].tasks.contains(taskID) {
            let id = launch.frameworkID
            ignore("Ignoring running task '\(taskID)' of framework \(id): the agent has it already", in: &turn)
            return false
        }
        if hasExecutor == (launch.task.command != nil) {
            let text = "Task should have at least one (but not both) of CommandInfo or ExecutorInfo present"
            reportAgentUpdate(taskID, .error, .taskInvalid, text, executorID: nil, in: framework, turn: &turn)
            removeFrameworkIfIdle(framework, in: &turn)
            return false
        }
        if let problem = limitsProblem(of: launch.task) {
            drop(launch, .gcError, problem, namesExecutor: false, in: &turn)
            removeFrameworkIfIdle(framework, in: &turn)
            return false
        }
        if isOutdated(message.resourceVersionUUIDs) {
            drop(launch, .invalidOffers, "Task assumes outdated resource state", in: &turn)
            removeFrameworkIfIdle(framework, in: &turn)
            reportNoExecutor(for: launch, in: &turn)
            return false
        }
        return agreesAboutExecutor(launch, hasExecutor: hasExecutor, in: &turn)
    }

    /// Whether master and agent agree on the executor being there or not.
    private mutating func agreesAboutExecutor(
        _ launch: Launch, hasExecutor: Bool, in turn: inout Turn<Effect>
    ) -> Bool {
        let known = frameworks[launch.framework].executorSlots[launch.executorID]
        guard hasExecutor else {
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

    private mutating func drop(
        _ launch: Launch, _ reason: TaskStatus.Reason, _ text: String, namesExecutor: Bool = true,
        in turn: inout Turn<Effect>
    ) {
        let state = frameworks[launch.framework].droppedState
        reportAgentUpdate(
            launch.task.taskID, state, reason, text, executorID: namesExecutor ? launch.executorID : nil,
            in: launch.framework, turn: &turn)
    }

    /// Tells a master that expects a new executor that there is none.
    private mutating func reportNoExecutor(for launch: Launch, in turn: inout Turn<Effect>) {
        guard launch.startsExecutor == true else { return }
        reportExit(of: launch.executorID, of: launch.frameworkID, status: -1, in: &turn)
    }

    private mutating func limitsProblem(of task: TaskInfo) -> String? {
        guard !task.limits.isEmpty, task.container?.type != .docker else { return nil }
        if task.limits.contains("cpus"), !isolates("cgroups/cpu") {
            return "CPU limits can only be set on tasks launched in Mesos containers when the agent has loaded the "
                + "'cgroups/cpu' isolator"
        }
        if task.limits.contains("mem"), !isolates("cgroups/mem") {
            return "Memory limits can only be set on tasks launched in Mesos containers when the agent has loaded the "
                + "'cgroups/mem' isolator"
        }
        return nil
    }

    private mutating func isolates(_ name: String) -> Bool {
        configuration.isolation.contains { $0 == name || $0 == "cgroups/all" }
    }

    private mutating func isOutdated(_ versions: [Internal.ResourceVersionUUID]) -> Bool {
        guard let own = versions.first(where: { $0.resourceProviderID == nil }) else { return false }
        return own.uuid != wireResourceVersion
    }
}
