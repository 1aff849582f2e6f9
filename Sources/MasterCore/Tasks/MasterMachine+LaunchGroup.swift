import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// Launches tasks that share an executor: all of them, or none if something is wrong with any.
    mutating func launchGroup(
        _ group: V1.Offer.Operation.LaunchGroup, on offer: OfferRecord, over link: AgentConnectionID,
        from remaining: inout Resources, in turn: inout Turn<Effect>
    ) {
        let (framework, agent) = (offer.framework, offer.agent)
        guard let at = frameworks.position(of: framework), let place = agents.position(of: agent) else { return }
        guard !group.taskGroup.tasks.isEmpty else {
            return turn.emit(
                .observed(
                    .refused("Dropping LAUNCH_GROUP operation from framework \(framework): the group has no tasks")))
        }
        var (tasks, executor) = TaskCompletion.completed(group, role: offer.role)
        let running = agents[place].executor(executor.executorID, of: framework)
        let context = TaskContext(
            framework: framework, agent: agent, available: remaining, runningExecutor: running,
            knowsLimits: agents[place].capabilities.contains { $0.type == .taskResourceLimits })
        let valid: ValidTaskGroup
        do throws(TaskProblem) {
            valid = try TaskGroupValidation.validate(
                tasks, tasks.map { frameworks[at].use(of: $0.taskID) }, for: executor, in: context,
                siblings: running == nil ? [] : containers(under: executor.executorID, of: framework, on: agent))
        } catch {
            for task in tasks { refuse(task, of: framework, error.message, .taskGroupInvalid, in: &turn) }
            return
        }
        frameworks[at].counters.count(operation: .launchGroup)
        remaining -= valid.total
        executor.resources = valid.executorResources.wireValue
        if running == nil { agents[place].add(executor, of: framework) }
        let launch = TaskMoment.Happening.launched(
            hostname: agents[place].info.hostname, offer: offer.id, startsExecutor: running == nil)
        for index in tasks.indices {
            tasks[index].resources = valid.resources[index].wireValue
            tasks[index].executor = executor
            add(tasks[index], using: valid.resources[index], of: at, on: place, launch, in: &turn)
        }
        turn.emit(
            .sendToAgent(
                link,
                .runTaskGroup(
                    Internal.RunTaskGroupMessage(
                        framework: frameworks[at].info, executor: executor,
                        taskGroup: V1.TaskGroupInfo(tasks: tasks), launchExecutor: running == nil))))
        guard reportsTasks else { return }
        for task in tasks { turn.emit(.observed(.taskLaunched(framework, task.taskID, agent))) }
    }

    /// The containers of the tasks that an executor has. Only a group that joins a running executor pays for the walk.
    private func containers(
        under executor: ExecutorID, of framework: FrameworkID, on agent: AgentID
    ) -> [V1.ContainerInfo?] {
        guard let record = frameworks[framework], let tasks = agents[agent]?.tasks[framework] else { return [] }
        return tasks.sortedKeys().compactMap { record.tasks[$0] }.filter { $0.executor == executor }
            .map(\.info.container)
    }
}
