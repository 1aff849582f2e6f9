import MesosBase
import MesosWire

extension ExecutorClientMachine {
    mutating func start(in turn: inout Turn<ExecutorClientEffect>) {
        let patience = options.reconnects ? options.recoveryTimeout : options.subscriptionTimeout
        recoveryDeadline = turn.now + patience
        connect(in: &turn)
    }

    mutating func connect(in turn: inout Turn<ExecutorClientEffect>) {
        lastConnection += 1
        let id = ConnectionID(lastConnection)
        connection = id
        phase = .connecting
        attemptDeadline = turn.now + options.subscriptionTimeout
        turn.emit(.connect(id))
    }

    mutating func subscribe(in turn: inout Turn<ExecutorClientEffect>) {
        guard phase == .connecting, let connection else { return }
        phase = .subscribing
        subscribedThrough = updates.last
        let subscribe = V1.Executor.Call.Subscribe(
            unacknowledgedTasks: tasks.unacknowledged,
            unacknowledgedUpdates: updates.entries().map { V1.Executor.Call.Update(status: $0.status) })
        turn.emit(.send(connection, call(.subscribe) { $0.subscribe = subscribe }, .subscription))
    }

    func call(
        _ type: V1.Executor.Call.Kind, _ fill: (inout V1.Executor.Call) -> Void = { _ in }
    ) -> V1.Executor.Call {
        var call = V1.Executor.Call(executorID: options.executorID, frameworkID: options.frameworkID, type: type)
        fill(&call)
        return call
    }

    mutating func callSent(
        _ origin: CallOrigin, over id: ConnectionID, in turn: inout Turn<ExecutorClientEffect>
    ) {
        guard id == connection else { return }
        switch origin {
        case .subscription:
            if phase == .subscribing, !isReceiving { requestEvents(in: &turn) }
        case .program(let call):
            if messagesInFlight.removeValue(forKey: call) != nil { turn.emit(.answer(call, nil)) }
        case .update, .teardown, .library: break
        }
    }

    mutating func callFailed(
        _ origin: CallOrigin, over id: ConnectionID, _ error: TransportError,
        in turn: inout Turn<ExecutorClientEffect>
    ) {
        guard id == connection else { return }
        switch (origin, error) {
        case (.program(let call), .refused(let answer)):
            if messagesInFlight.removeValue(forKey: call) != nil { turn.emit(.answer(call, .refused(answer))) }
        case (.update(let number), .refused):
            updates.discard(number)
        case (.library, .refused), (.teardown, .refused): break
        case (.subscription, _), (_, .connectionLost):
            loseConnection(error, in: &turn)
        }
    }

    mutating func loseConnection(_ error: TransportError, in turn: inout Turn<ExecutorClientEffect>) {
        let wasSubscribed = phase == .subscribed
        lastFailure = error.description
        dropConnection(lastFailure, in: &turn)
        phase = .disconnected(until: .distantFuture)
        if !wasSubscribed, case .refused(let answer) = error {
            cutOff(.failed(.subscriptionRefused(answer)), in: &turn)
            return
        }
        if wasSubscribed {
            if outcome == nil { callbacks.append(.disconnected) }
            guard options.reconnects else {
                cutOff(nil, in: &turn)
                return
            }
            recoveryDeadline = turn.now + options.recoveryTimeout
        }
        phase = .disconnected(until: turn.now + turn.random(below: options.longestBackoff))
    }

    mutating func dropConnection(_ reason: String, in turn: inout Turn<ExecutorClientEffect>) {
        guard let connection else { return }
        turn.emit(.disconnect(connection))
        self.connection = nil
        isReceiving = false
        for id in messagesInFlight.sortedKeys() { turn.emit(.answer(id, .connectionLost(reason))) }
        messagesInFlight.removeAll()
    }

    mutating func giveUpRecovery(in turn: inout Turn<ExecutorClientEffect>) {
        dropConnection(lastFailure, in: &turn)
        phase = .disconnected(until: .distantFuture)
        cutOff(.failed(.unreachable(lastFailure)), in: &turn)
    }

    /// There will be no connection any more: what runs is ended in good order, and nothing waits for the agent.
    private mutating func cutOff(_ reason: ExecutorOutcome?, in turn: inout Turn<ExecutorClientEffect>) {
        isCutOff = true
        recoveryDeadline = nil
        if let reason, outcome == nil { outcome = reason }
        if registration != nil, outcome != .stopped { beginShutdown(in: &turn) }
    }

    mutating func askForEvents(in turn: inout Turn<ExecutorClientEffect>) {
        guard phase == .subscribed, !isReceiving, callbacks.count < Self.callbackLimit else { return }
        requestEvents(in: &turn)
    }

    mutating func requestEvents(in turn: inout Turn<ExecutorClientEffect>) {
        guard let connection else { return }
        isReceiving = true
        turn.emit(.receive(connection))
    }
}
