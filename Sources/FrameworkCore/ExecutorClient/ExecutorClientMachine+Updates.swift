import MesosBase
import MesosWire

extension ExecutorClientMachine {
    /// Takes an update of the program, or answers why not.
    mutating func update(_ status: TaskStatus, _ id: CallID, in turn: inout Turn<ExecutorClientEffect>) {
        if status.state == .staging {
            let problem = "an executor cannot report \(status.state.wireName): say .starting, .running or how it ended"
            turn.emit(.answer(id, .invalid(problem)))
            return
        }
        if tasks.hasEnded(status.taskID) {
            let problem = "task '\(status.taskID)' has already reported its end: nothing can follow that"
            turn.emit(.answer(id, .invalid(problem)))
            return
        }
        report(status, in: &turn)
        turn.emit(.answer(id, nil))
    }

    /// Completes an update, keeps it until it is acknowledged, and sends it if there is a subscription.
    mutating func report(_ status: TaskStatus, in turn: inout Turn<ExecutorClientEffect>) {
        var status = status
        status.uuid = turn.uuid().bytes
        status.source = .executor
        status.executorID = options.executorID
        if let agentID = registration?.agentInfo.id { status.agentID = agentID }
        if status.timestamp == nil { status.timestamp = turn.date.seconds }
        let number = updates.append(status)
        if status.state.isTerminal { tasks.end(status.taskID) }
        guard phase == .subscribed else { return }
        sendUpdate(number, status, in: &turn)
        if resendDeadline == nil { resendDeadline = turn.now + resendBackoff.next() }
    }

    func sendUpdate(_ number: UInt64, _ status: TaskStatus, in turn: inout Turn<ExecutorClientEffect>) {
        guard let connection else { return }
        let update = V1.Executor.Call.Update(status: status)
        turn.emit(.send(connection, call(.update) { $0.update = update }, .update(number)))
    }

    mutating func acknowledge(_ acknowledged: V1.Executor.Event.Acknowledged) {
        updates.acknowledge(acknowledged.uuid)
        tasks.acknowledge(acknowledged.taskID)
        if updates.isEmpty {
            resendDeadline = nil
            resendBackoff.reset()
        }
    }

    mutating func resendUpdates(in turn: inout Turn<ExecutorClientEffect>) {
        guard let resendDeadline, resendDeadline <= turn.now else { return }
        for (number, status) in updates.entries() { sendUpdate(number, status, in: &turn) }
        self.resendDeadline = updates.isEmpty ? nil : turn.now + resendBackoff.next()
    }

    mutating func sendHeartbeat(in turn: inout Turn<ExecutorClientEffect>) {
        guard let heartbeatDeadline, heartbeatDeadline <= turn.now, let connection else { return }
        turn.emit(.send(connection, call(.heartbeat), .library))
        self.heartbeatDeadline = turn.now + options.heartbeatInterval
    }

    mutating func sendMessage(_ data: [UInt8], _ id: CallID, in turn: inout Turn<ExecutorClientEffect>) {
        guard outcome == nil, !isCutOff else {
            turn.emit(.answer(id, .terminated("the executor is ending")))
            return
        }
        guard phase == .subscribed, let connection else {
            turn.emit(.answer(id, phase == .subscribing ? .notSubscribed : .notConnected))
            return
        }
        messagesInFlight[id] = true
        let message = V1.Executor.Call.Message(data: data)
        turn.emit(.send(connection, call(.message) { $0.message = message }, .program(id)))
    }
}
