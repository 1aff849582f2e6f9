public import MesosWire

extension ClusterMessage {
    /// What a scheduler asks of the master, if that is what the message is. Setting `nil` changes nothing, and so it is
    /// with all parts below that a message does not have.
    public var call: V1.Scheduler.Call? {
        get { if case .call(let call) = body { call } else { nil } }
        set { if let newValue, case .call = body { body = .call(newValue) } }
    }

    /// What the master tells a scheduler, if that is what the message is.
    public var event: V1.Scheduler.Event? {
        get { if case .event(let event) = body { event } else { nil } }
        set { if let newValue, case .event = body { body = .event(newValue) } }
    }

    /// What an executor tells its agent, if that is what the message is.
    public var executorCall: V1.Executor.Call? {
        get { if case .executorCall(let call) = body { call } else { nil } }
        set { if let newValue, case .executorCall = body { body = .executorCall(newValue) } }
    }

    /// What an agent tells an executor, if that is what the message is.
    public var executorEvent: V1.Executor.Event? {
        get { if case .executorEvent(let event) = body { event } else { nil } }
        set { if let newValue, case .executorEvent = body { body = .executorEvent(newValue) } }
    }

    /// The news of a task that an executor, an agent or the master sends on.
    public var status: TaskStatus? {
        get {
            switch body {
            case .toMaster(.statusUpdate(let message)): message.update.status
            case .event(let event): event.update?.status
            case .executorCall(let call): call.update?.status
            default: nil
            }
        }
        set {
            guard let newValue, status != nil else { return }
            switch body {
            case .toMaster(.statusUpdate(var message)):
                // An agent says twice which news it is, and how the task stands by now: mostly as the news has it.
                if message.update.latestState == message.update.status.state {
                    message.update.latestState = newValue.state
                }
                if message.update.uuid == message.update.status.uuid { message.update.uuid = newValue.uuid }
                message.update.status = newValue
                body = .toMaster(.statusUpdate(message))
            case .event(var event):
                event.update?.status = newValue
                body = .event(event)
            case .executorCall(var call):
                call.update?.status = newValue
                body = .executorCall(call)
            default: break
            }
        }
    }

    /// The state that the news of a task tells of.
    public var taskState: TaskState? {
        get { status?.state }
        set { if let newValue { status?.state = newValue } }
    }

    /// What the master offers to a scheduler.
    public var offers: [Offer] {
        get { event?.offers?.offers ?? [] }
        set {
            guard case .event(var event) = body, event.offers != nil else { return }
            event.offers?.offers = newValue
            body = .event(event)
        }
    }

    /// The tasks that are to be launched.
    public var tasks: [TaskInfo] {
        switch body {
        case .call(let call):
            (call.accept?.operations ?? []).flatMap {
                ($0.launch?.taskInfos ?? []) + ($0.launchGroup?.taskGroup.tasks ?? [])
            }
        case .toAgent(.runTask(let message)): [message.task]
        case .toAgent(.runTaskGroup(let message)): message.taskGroup.tasks
        case .executorEvent(let event): event.launch.map { [$0.task] } ?? event.launchGroup?.taskGroup.tasks ?? []
        default: []
        }
    }

    /// Changes each of the tasks that are to be launched.
    public mutating func changeTasks(_ change: (inout TaskInfo) -> Void) {
        switch body {
        case .call(var call):
            guard var accept = call.accept else { return }
            for index in accept.operations.indices {
                if var launch = accept.operations[index].launch {
                    for task in launch.taskInfos.indices { change(&launch.taskInfos[task]) }
                    accept.operations[index].launch = launch
                }
                if var launch = accept.operations[index].launchGroup {
                    for task in launch.taskGroup.tasks.indices { change(&launch.taskGroup.tasks[task]) }
                    accept.operations[index].launchGroup = launch
                }
            }
            call.accept = accept
            body = .call(call)
        case .toAgent(.runTask(var message)):
            change(&message.task)
            body = .toAgent(.runTask(message))
        case .toAgent(.runTaskGroup(var message)):
            for task in message.taskGroup.tasks.indices { change(&message.taskGroup.tasks[task]) }
            body = .toAgent(.runTaskGroup(message))
        case .executorEvent(var event):
            if var launch = event.launch {
                change(&launch.task)
                event.launch = launch
            }
            if var launch = event.launchGroup {
                for task in launch.taskGroup.tasks.indices { change(&launch.taskGroup.tasks[task]) }
                event.launchGroup = launch
            }
            body = .executorEvent(event)
        default: break
        }
    }
}
