import MesosBase
import MesosWire

extension SchedulerClientMachine {
    /// Notes how the framework ends; the end itself waits for the callbacks that are still due.
    mutating func end(_ outcome: SchedulerOutcome, callbacksRemain: Bool = true) {
        if !callbacksRemain { callbacks.removeAll() }
        if self.outcome == nil { self.outcome = outcome }
    }

    /// The program wants to leave: no more callbacks, except that the one in progress may finish.
    mutating func stop(teardown wanted: Bool, in turn: inout Turn<SchedulerClientEffect>) {
        callbacks.removeAll()
        guard wanted else {
            end(.stopped)
            return
        }
        if outcome == nil || outcome == .stopped { outcome = .tornDown }
        guard outcome == .tornDown, teardown == .unwanted else { return }
        let limit = turn.now + options.teardownTimeout
        switch phase {
        case .subscribed:
            teardown = .wanted(before: limit)
            if let connection { sendTeardown(over: connection, in: &turn) }
        case .subscribing:
            teardown = .wanted(before: limit)
        case .disconnected, .connecting:
            // A framework that the master has never heard of needs no teardown.
            guard framework.id != nil else { return }
            teardown = .wanted(before: limit)
            if case .disconnected = phase { connect(in: &turn) }
        case .idle, .ended: break
        }
    }

    mutating func sendTeardown(over connection: ConnectionID, in turn: inout Turn<SchedulerClientEffect>) {
        guard case .wanted(let limit) = teardown else { return }
        teardown = .sent(before: limit)
        let call = V1.Scheduler.Call(frameworkID: framework.id, type: .teardown)
        turn.emit(.send(connection, call, .teardown))
    }

    mutating func finishIfDone(in turn: inout Turn<SchedulerClientEffect>) {
        guard let outcome, callbackInFlight == nil, callbacks.isEmpty, teardown.deadline == nil else { return }
        dropConnection(Self.endSentence(outcome), in: &turn)
        phase = .ended
        turn.emit(.finish(outcome))
    }

    static func endSentence(_ outcome: SchedulerOutcome?) -> String {
        switch outcome {
        case nil, .stopped: "the framework has been stopped"
        case .tornDown, .tornDownUnheard: "the framework has been torn down"
        case .failed(let error): error.description
        }
    }
}
