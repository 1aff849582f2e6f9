import MesosBase
import MesosResources
import MesosWire

extension AgentMachine {
    /// What is about to be handed to an executor: a task, or the tasks of a group, which run all or none.
    struct Launch {
        var tasks: [TaskInfo]
        var isGroup = false
        /// The executor that the tasks bring; `nil` for a command task.
        var executor: ExecutorInfo?
        var executorID: ExecutorID
        var framework: Slot<FrameworkRecord>
        var frameworkID: FrameworkID
        /// Whether the master expects an executor to be started; `nil` if it does not say.
        var startsExecutor: Bool?
        /// The state of the agent's resources that the master has decided on.
        var resourceVersions: [Internal.ResourceVersionUUID]
    }

    mutating func runTask(_ message: Internal.RunTaskMessage, in turn: inout Turn<Effect>) {
        guard let frameworkID = admits([message.task], false, of: message.framework, in: &turn) else { return }
        let framework = admitFramework(message.framework, id: frameworkID)
        var task = message.task
        task.resources.allocate(to: message.framework.onlyRole)
        var custom = task.executor
        if custom?.resources.allocate(to: message.framework.onlyRole) == true { task.executor = custom }
        if custom != nil, custom?.frameworkID == nil { custom?.frameworkID = frameworkID }
        run(
            Launch(
                tasks: [task], executor: custom,
                executorID: custom?.executorID ?? ExecutorID(value: task.taskID.value), framework: framework,
                frameworkID: frameworkID, startsExecutor: message.launchExecutor,
                resourceVersions: message.resourceVersionUUIDs), in: &turn)
    }

    mutating func runTaskGroup(_ message: Internal.RunTaskGroupMessage, in turn: inout Turn<Effect>) {
        var tasks = message.taskGroup.tasks
        guard let frameworkID = admits(tasks, true, of: message.framework, in: &turn) else { return }
        let framework = admitFramework(message.framework, id: frameworkID)
        var executor = message.executor
        executor.resources.allocate(to: message.framework.onlyRole)
        if executor.frameworkID == nil { executor.frameworkID = frameworkID }
        for index in tasks.indices {
            tasks[index].resources.allocate(to: message.framework.onlyRole)
            // By this the task's record tells whose task it is; masters set it, too.
            if tasks[index].executor == nil { tasks[index].executor = executor }
        }
        run(
            Launch(
                tasks: tasks, isGroup: true, executor: executor, executorID: executor.executorID,
                framework: framework, frameworkID: frameworkID, startsExecutor: message.launchExecutor,
                resourceVersions: message.resourceVersionUUIDs), in: &turn)
    }

    /// Whether tasks are for this agent at all; if not, nobody is told, for nobody would know the agent by them.
    private mutating func admits(
        _ tasks: [TaskInfo], _ isGroup: Bool, of framework: FrameworkInfo, in turn: inout Turn<Effect>
    ) -> FrameworkID? {
        let subject = { Launch.subject(tasks, isGroup: isGroup) }
        guard life == .running else {
            ignore("Ignoring running \(subject()) because the agent is terminating", in: &turn)
            return nil
        }
        guard let frameworkID = framework.id else {
            let kind = isGroup ? "task group" : "task"
            ignore("Ignoring run \(kind) message because it does not have a framework ID", in: &turn)
            return nil
        }
        guard !tasks.isEmpty else {
            ignore("Ignoring run task group message of framework \(frameworkID) because the group is empty", in: &turn)
            return nil
        }
        for task in tasks where info.id == nil || task.agentID != info.id {
            ignore(
                "Ignoring running \(subject()) because it was intended for old agent \(task.agentID)", in: &turn)
            return nil
        }
        return frameworkID
    }

    private mutating func run(_ launch: Launch, in turn: inout Turn<Effect>) {
        guard isAcceptable(launch, in: &turn) else { return }
        if let executor = frameworks[launch.framework].executorSlots[launch.executorID] {
            hand(launch, to: executor, in: &turn)
        } else {
            startExecutor(for: launch, in: &turn)
        }
    }

    /// Starts the executor that tasks bring, or one that is generated for a task; the tasks wait for it.
    private mutating func startExecutor(for launch: Launch, in turn: inout Turn<Effect>) {
        let framework = launch.framework
        guard
            let info = launch.executor
                ?? launch.tasks.first.map({ GeneratedExecutor.info(for: $0, of: launch.frameworkID) })
        else { return }
        do {
            var all = info.resources
            for task in launch.tasks { all += task.resources }
            let resources = try Resources(all)
            let executor = addExecutor(
                info, isGenerated: launch.executor == nil, resources: resources,
                for: launch.isGroup ? nil : launch.tasks.first?.taskID, of: framework, in: &turn)
            enqueue(launch, to: executor)
        } catch {
            for task in launch.tasks {
                reportAgentUpdate(
                    task.taskID, .error, launch.isGroup ? .taskGroupInvalid : .taskInvalid, error.description,
                    executorID: nil, in: framework, turn: &turn)
            }
            removeFrameworkIfIdle(framework, in: &turn)
            reportNoExecutor(for: launch, in: &turn)
        }
    }

    private mutating func hand(_ launch: Launch, to executor: Slot<ExecutorRecord>, in turn: inout Turn<Effect>) {
        switch executors[executor].phase {
        case .registering:
            enqueue(launch, to: executor)
        case .running where !executors[executor].isConnected:
            enqueue(launch, to: executor)
        case .running:
            enqueue(launch, to: executor)
            deliverQueued(to: executor, in: &turn)
        case .terminating:
            drop(launch, .executorTerminated, "Executor terminating", namesExecutor: false, in: &turn)
        case .terminated:
            drop(launch, .executorTerminated, "Executor terminated", namesExecutor: false, in: &turn)
        }
    }
}

extension AgentMachine.Launch {
    /// What is launched, for a sentence.
    var subject: String { Self.subject(tasks, isGroup: isGroup) }

    static func subject(_ tasks: [TaskInfo], isGroup: Bool) -> String {
        guard isGroup else { return "task '\(tasks.first?.taskID.value ?? "")'" }
        return "task group containing tasks [ \(tasks.map(\.taskID.value).joined(separator: ", ")) ]"
    }
}
