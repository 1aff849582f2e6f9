import MesosBase
import MesosWire

extension ExecutorClientMachine {
    mutating func receive(_ events: [V1.Executor.Event], in turn: inout Turn<ExecutorClientEffect>) {
        isReceiving = false
        guard !events.isEmpty else {
            loseConnection(.connectionLost("the agent has closed the stream of events"), in: &turn)
            return
        }
        for event in events {
            guard connection != nil else { return }
            turn.emit(.publish(event))
            take(event, in: &turn)
        }
        if phase == .subscribing { requestEvents(in: &turn) }
    }

    private mutating func take(_ event: V1.Executor.Event, in turn: inout Turn<ExecutorClientEffect>) {
        switch event.type {
        case .subscribed:
            if let subscribed = event.subscribed { confirm(subscribed, in: &turn) }
        case .acknowledged:
            if let acknowledged = event.acknowledged { acknowledge(acknowledged) }
        case .launch:
            guard let task = event.launch?.task, isListening, tasks.add(task) else { return }
            callbacks.append(.launch(task))
        case .launchGroup:
            guard let group = event.launchGroup?.taskGroup, isListening else { return }
            var isNew = false
            for task in group.tasks where tasks.add(task) { isNew = true }
            if isNew { callbacks.append(.launchGroup(group)) }
        case .kill:
            guard let kill = event.kill, isListening else { return }
            callbacks.append(.kill(kill.taskID, kill.killPolicy ?? KillPolicy()))
        case .message:
            if let message = event.message, isListening { callbacks.append(.frameworkMessage(message.data)) }
        case .shutdown:
            beginShutdown(in: &turn)
        case .error:
            rejected(event.error?.message ?? "", in: &turn)
        case nil, .unknown, .heartbeat: break
        }
    }

    /// Whether there is anything left to be done for the agent.
    private var isListening: Bool { phase == .subscribed && !isShuttingDown && outcome == nil }

    private mutating func confirm(
        _ subscribed: V1.Executor.Event.Subscribed, in turn: inout Turn<ExecutorClientEffect>
    ) {
        guard phase == .subscribing else { return }
        phase = .subscribed
        recoveryDeadline = nil
        let isFirst = registration == nil
        registration = subscribed
        for (number, status) in updates.entries(after: subscribedThrough) { sendUpdate(number, status, in: &turn) }
        resendBackoff.reset()
        resendDeadline = updates.isEmpty ? nil : turn.now + resendBackoff.next()
        heartbeatDeadline = turn.now + options.heartbeatInterval
        guard outcome == nil, !isShuttingDown else { return }
        callbacks.append(
            isFirst
                ? .registered(subscribed.executorInfo, subscribed.frameworkInfo, subscribed.agentInfo)
                : .reregistered(subscribed.agentInfo))
    }

    private mutating func rejected(_ message: String, in turn: inout Turn<ExecutorClientEffect>) {
        dropConnection("the agent has ended the subscription: \(message)", in: &turn)
        phase = .disconnected(until: .distantFuture)
        isCutOff = true
        recoveryDeadline = nil
        guard outcome == nil else { return }
        callbacks.append(.error(message))
        outcome = .failed(.rejected(message))
    }
}
