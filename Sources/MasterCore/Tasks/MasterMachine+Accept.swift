import AllocatorCore
import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    /// Runs the operations of an ACCEPT on the offers it names; what they leave returns to the allocator.
    mutating func accept(
        _ accept: V1.Scheduler.Call.Accept, of framework: FrameworkID, in turn: inout Turn<Effect>
    ) {
        if let problem = problem(withOffers: accept.offerIDs, of: framework) {
            for offer in accept.offerIDs where offers[offer]?.framework == framework {
                removeOffer(offer, refusing: nil, now: turn.now)
            }
            drop(accept.operations, of: framework, because: problem, in: &turn)
            return
        }
        let accepted = accept.offerIDs.compactMap { forgetOffer($0) }
        guard let first = accepted.first, let place = agents.position(of: first.agent) else { return }
        var remaining = accepted.dropFirst().reduce(first.resources) { $0 + $1.resources }

        let operations = accept.operations.filter { isWellFormed($0, of: framework, in: &turn) }
        guard let link = agents[place].connection else {
            allocator.recover(remaining, of: framework, from: first.agent, refusing: nil, now: turn.now)
            return dropTasks(
                operations, of: framework, message: "Agent disconnected", reason: .agentDisconnected, in: &turn)
        }
        for operation in operations {
            guard operation.type == .launch else {
                refuse(operation, of: framework, in: &turn)
                continue
            }
            for task in operation.launch?.taskInfos ?? [] {
                launch(task, of: framework, on: first.agent, over: link, role: first.role, from: &remaining, in: &turn)
            }
        }
        if !remaining.isEmpty {
            allocator.recover(
                remaining, of: framework, from: first.agent, refusing: Self.refusal(accept.filters), now: turn.now)
        }
    }

    /// Whether an operation that launches tasks has no formal mistake; one that has fails as a whole, before any
    /// operation is run.
    private mutating func isWellFormed(
        _ operation: V1.Offer.Operation, of framework: FrameworkID, in turn: inout Turn<Effect>
    ) -> Bool {
        guard operation.type == .launch else { return true }
        let tasks = operation.launch?.taskInfos ?? []
        guard let problem = Self.formalProblem(with: tasks, hasID: operation.id != nil) else { return true }
        for task in tasks { refuse(task, of: framework, problem, .taskInvalid, in: &turn) }
        return false
    }

    private static func formalProblem(with tasks: [TaskInfo], hasID: Bool) -> String? {
        for task in tasks {
            if let problem = formalProblem(with: task.resources) { return problem }
            if let executor = task.executor, let problem = formalProblem(with: executor.resources) { return problem }
        }
        return hasID ? "The `id` field cannot be set on LAUNCH operations" : nil
    }

    private static func formalProblem(with resources: [V1.Resource]) -> String? {
        for resource in resources where resource.problem != nil {
            do throws(ResourceError) { _ = try Resource(resource) } catch { return "\(error)" }
        }
        return nil
    }

    /// Resources belong to the offer's role unless they name another, an executor to the framework that launches it.
    private static func completed(_ task: TaskInfo, of framework: FrameworkID, role: String) -> TaskInfo {
        func allocated(_ resources: [V1.Resource]) -> [V1.Resource] {
            resources.map { resource in
                guard resource.allocationInfo == nil else { return resource }
                var resource = resource
                resource.allocationInfo = V1.Resource.AllocationInfo(role: role)
                return resource
            }
        }
        var task = task
        task.resources = allocated(task.resources)
        if var executor = task.executor {
            executor.resources = allocated(executor.resources)
            if executor.frameworkID == nil { executor.frameworkID = framework }
            task.executor = executor
        }
        if let check = task.healthCheck { task.healthCheck = CheckValidation.withType(check) }
        return task
    }

    private mutating func launch(
        _ given: TaskInfo, of framework: FrameworkID, on agent: AgentID, over link: AgentConnectionID, role: String,
        from remaining: inout Resources, in turn: inout Turn<Effect>
    ) {
        guard let at = frameworks.position(of: framework), let place = agents.position(of: agent) else { return }
        var task = Self.completed(given, of: framework, role: role)
        let context = TaskContext(
            framework: framework, agent: agent, available: remaining,
            runningExecutor: task.executor.flatMap { agents[place].executor($0.executorID, of: framework) },
            isDuplicate: frameworks[at].tasks.contains(task.taskID),
            isUnreachable: frameworks[at].unreachableTasks.contains(task.taskID),
            knowsLimits: agents[place].capabilities.contains { $0.type == .taskResourceLimits })
        let valid: ValidTask
        do throws(TaskProblem) {
            valid = try TaskValidation.validate(task, in: context)
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
        }
        frameworks[at].tasks[task.taskID] = TaskRecord(
            info: task, framework: framework, agent: agent, executor: task.executor?.executorID,
            resources: valid.resources)
        agents[place].addTask(task.taskID, of: framework)
        let launchesExecutor = task.executor == nil || valid.executorResources != nil
        turn.emit(
            .sendToAgent(
                link,
                .runTask(
                    Internal.RunTaskMessage(
                        framework: frameworks[at].info, task: task,
                        resourceVersionUUIDs: agents[place].resourceVersions, launchExecutor: launchesExecutor))))
        if reportsTasks { turn.emit(.observed(.taskLaunched(framework, task.taskID, agent))) }
    }

    /// Tells a framework that a task cannot be launched. Such an update has no uuid and is not acknowledged.
    private mutating func refuse(
        _ task: TaskInfo, of framework: FrameworkID, _ message: String, _ reason: TaskStatus.Reason,
        state: TaskState = .error, in turn: inout Turn<Effect>
    ) {
        let status = TaskStatus(
            taskID: task.taskID, state: state, message: message, agentID: task.agentID,
            timestamp: turn.date.seconds, source: .master, reason: reason)
        send(status, to: framework, in: &turn)
    }

    /// Operations other than a launch of tasks are not run by this master; whoever asked is told.
    private mutating func refuse(
        _ operation: V1.Offer.Operation, of framework: FrameworkID, in turn: inout Turn<Effect>
    ) {
        let name = operation.type.map { "\($0)" } ?? "UNKNOWN"
        let message = "Operation of type \(name) is not supported"
        for task in operation.launchGroup?.taskGroup.tasks ?? [] {
            refuse(task, of: framework, message, .taskGroupInvalid, in: &turn)
        }
        if operation.launchGroup == nil { reject(operation, of: framework, because: message, in: &turn) }
    }

    private mutating func reject(
        _ operation: V1.Offer.Operation, of framework: FrameworkID, because message: String,
        in turn: inout Turn<Effect>
    ) {
        turn.emit(.observed(.refused("an operation of framework \(framework) was dropped: \(message)")))
        guard let id = operation.id, let connection = frameworks[framework]?.connection else { return }
        let status = V1.OperationStatus(state: .error, operationID: id, message: message)
        turn.emit(
            .sendToScheduler(
                connection,
                V1.Scheduler.Event(type: .updateOperationStatus, updateOperationStatus: .init(status: status))))
    }

    /// Drops all operations of an ACCEPT whose offers are not valid.
    private mutating func drop(
        _ operations: [V1.Offer.Operation], of framework: FrameworkID, because problem: String,
        in turn: inout Turn<Effect>
    ) {
        for operation in operations {
            if operation.type == .launch || operation.type == .launchGroup {
                dropTasks(
                    [operation], of: framework, message: "Task launched with invalid offers: \(problem)",
                    reason: .invalidOffers, in: &turn)
            } else {
                reject(
                    operation, of: framework, because: "Operation attempted with invalid offers: \(problem)",
                    in: &turn)
            }
        }
    }

    private mutating func dropTasks(
        _ operations: [V1.Offer.Operation], of framework: FrameworkID, message: String, reason: TaskStatus.Reason,
        in turn: inout Turn<Effect>
    ) {
        let state: TaskState = frameworks[framework]?.capabilities.partitionAware == true ? .dropped : .lost
        for operation in operations {
            let tasks = operation.launch?.taskInfos ?? operation.launchGroup?.taskGroup.tasks ?? []
            for task in tasks { refuse(task, of: framework, message, reason, state: state, in: &turn) }
        }
    }
}
