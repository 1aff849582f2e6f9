import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// Runs the operations of an ACCEPT on the offers it names, in order; what they leave returns to the allocator.
    mutating func accept(
        _ accept: V1.Scheduler.Call.Accept, of framework: FrameworkID, in turn: inout Turn<Effect>
    ) {
        for operation in accept.operations where operation.type == .launch {
            if operation.launch?.taskInfos.isEmpty == false {
                counters.launchTasksMessages += 1
            } else {
                counters.declineOffersMessages += 1
            }
        }
        if let problem = problem(withOffers: accept.offerIDs, of: framework) {
            return drop(accept, of: framework, because: problem, in: &turn)
        }
        let accepted = accept.offerIDs.compactMap { forgetOffer($0) }
        guard let first = accepted.first else { return }
        var remaining = accepted.dropFirst().reduce(first.resources) { $0 + $1.resources }

        let operations = accept.operations.filter { isWellFormed($0, of: framework, in: &turn) }
        // Offers go when their agent does, so an agent is missing only if that has failed.
        guard let link = agents[first.agent]?.connection else {
            allocator.recover(remaining, of: framework, from: first.agent, refusing: nil, now: turn.now)
            let (message, reason): (String, TaskStatus.Reason) =
                agents.contains(first.agent)
                ? ("Agent disconnected", .agentDisconnected) : ("Agent removed", .agentRemoved)
            return dropTasks(of: operations, of: framework, message, reason, in: &turn)
        }
        frameworks.update(framework) { $0.counters.count(offers: accepted.count, .accepted) }
        for operation in operations {
            switch operation.type {
            case .launch:
                for task in operation.launch?.taskInfos ?? [] {
                    launch(task, on: first, over: link, from: &remaining, in: &turn)
                }
            case .launchGroup:
                guard let group = operation.launchGroup else { continue }
                launchGroup(group, on: first, over: link, from: &remaining, in: &turn)
            default:
                refuse(operation, of: framework, in: &turn)
            }
        }
        if !remaining.isEmpty {
            allocator.recover(
                remaining, of: framework, from: first.agent, refusing: Self.refusal(accept.filters), now: turn.now)
        }
    }

    private mutating func launch(
        _ given: TaskInfo, on offer: OfferRecord, over link: AgentConnectionID, from remaining: inout Resources,
        in turn: inout Turn<Effect>
    ) {
        let (framework, agent) = (offer.framework, offer.agent)
        guard let at = frameworks.position(of: framework), let place = agents.position(of: agent) else { return }
        var task = TaskCompletion.completed(given, of: framework, role: offer.role)
        let context = TaskContext(
            framework: framework, agent: agent, available: remaining,
            runningExecutor: task.executor.flatMap { agents[place].executor($0.executorID, of: framework) },
            knowsLimits: agents[place].capabilities.contains { $0.type == .taskResourceLimits })
        let valid: ValidTask
        do throws(TaskProblem) {
            valid = try TaskValidation.validate(task, frameworks[at].use(of: task.taskID), in: context)
        } catch {
            return refuse(task, of: framework, error.message, .taskInvalid, in: &turn)
        }
        remaining -= valid.resources
        task.resources = valid.resources.wireValue
        if let needed = valid.executorResources, var executor = task.executor {
            remaining -= needed
            executor.resources = needed.wireValue
            task.executor = executor
            agents[place].add(executor, of: framework)
            warn(of: executor, needed, for: task.taskID, in: &turn)
        }
        let launchesExecutor = task.executor == nil || valid.executorResources != nil
        let launch = TaskMoment.Happening.launched(
            hostname: agents[place].info.hostname, offer: offer.id, startsExecutor: launchesExecutor)
        add(task, using: valid.resources, of: at, on: place, launch, in: &turn)
        frameworks[at].counters.count(operation: .launch)
        turn.emit(
            .sendToAgent(
                link,
                .runTask(
                    Internal.RunTaskMessage(
                        framework: frameworks[at].info, task: task,
                        resourceVersionUUIDs: agents[place].resourceVersions, launchExecutor: launchesExecutor))))
        if reportsTasks { turn.emit(.observed(.taskLaunched(framework, task.taskID, agent))) }
    }

    mutating func add(
        _ task: TaskInfo, using resources: Resources, of at: SortedMap<FrameworkID, FrameworkRecord>.Position,
        on place: SortedMap<AgentID, AgentRecord>.Position, _ launch: TaskMoment.Happening, in turn: inout Turn<Effect>
    ) {
        let framework = frameworks[at].id
        var record = TaskRecord(
            info: task, framework: framework, agent: task.agentID, executor: task.executor?.executorID,
            resources: resources)
        record.moments.append(TaskMoment(turn.date, launch))
        frameworks[at].tasks[task.taskID] = record
        agents[place].addTask(task.taskID, of: framework)
        tellOperators(ofTask: record, in: &turn)
    }

    /// An executor that says it needs next to nothing is started all the same, if it is not that of a task group.
    private func warn(
        of executor: ExecutorInfo, _ resources: Resources, for task: TaskID, in turn: inout Turn<Effect>
    ) {
        guard reportsTasks, let shortage = ExecutorValidation.shortage(of: resources) else { return }
        turn.emit(
            .observed(
                .warned(
                    "Executor '\(executor.executorID)' for task '\(task)' \(shortage). Please update your executor, as "
                        + "this will be mandatory in future releases.")))
    }
}
