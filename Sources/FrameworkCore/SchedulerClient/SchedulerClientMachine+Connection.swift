import MesosBase
import MesosWire

extension SchedulerClientMachine {
    /// Plans the next attempt: soon after a subscription, later and later after failures.
    mutating func reconnect(in turn: inout Turn<SchedulerClientEffect>) {
        var delay = turn.random(below: options.connectionDelay)
        if hasFailed { delay += backoff.next() }
        if delay == .zero {
            connect(in: &turn)
        } else {
            phase = .disconnected(until: turn.now + delay)
        }
    }

    mutating func connect(in turn: inout Turn<SchedulerClientEffect>) {
        lastConnection += 1
        let id = ConnectionID(lastConnection)
        connection = id
        phase = .connecting
        attemptDeadline = turn.now + options.subscriptionTimeout
        turn.emit(.connect(id))
    }

    mutating func subscribe(in turn: inout Turn<SchedulerClientEffect>) {
        guard phase == .connecting, let connection else { return }
        phase = .subscribing
        let subscribe = V1.Scheduler.Call.Subscribe(
            frameworkInfo: framework, suppressedRoles: suppressedRoles, offerConstraints: offerConstraints)
        let call = V1.Scheduler.Call(frameworkID: framework.id, type: .subscribe, subscribe: subscribe)
        turn.emit(.send(connection, call, .subscription))
    }

    /// Gives the connection up: offers are void, calls without an answer fail, the scheduler is told.
    mutating func loseConnection(_ error: TransportError, in turn: inout Turn<SchedulerClientEffect>) {
        let wasSubscribed = phase == .subscribed
        let wasEstablishing = phase == .connecting || phase == .subscribing
        dropConnection(error.description, in: &turn)
        if wasSubscribed {
            voidOffers()
            if outcome == nil { callbacks.append(.disconnected) }
            hasFailed = false
        } else {
            hasFailed = true
        }
        if case .sent(let limit) = teardown { teardown = .wanted(before: limit) }
        if wasEstablishing, case .refused(let answer) = error {
            end(.failed(.subscriptionRefused(answer)))
        }
        let goesOn: Bool =
            switch teardown {
            case .wanted: true
            default: outcome == nil
            }
        if goesOn { reconnect(in: &turn) } else { phase = .disconnected(until: .distantFuture) }
    }

    /// Closes the connection and answers the calls that were sent over it.
    mutating func dropConnection(_ reason: String, in turn: inout Turn<SchedulerClientEffect>) {
        guard let connection else { return }
        turn.emit(.disconnect(connection))
        self.connection = nil
        isReceiving = false
        for id in callsInFlight.sortedKeys() { turn.emit(.answer(id, .connectionLost(reason))) }
        callsInFlight.removeAll()
        pendingUpdates.removeAll()
    }

    /// Asks the connection for events unless too many callbacks wait.
    mutating func askForEvents(in turn: inout Turn<SchedulerClientEffect>) {
        guard phase == .subscribed, outcome == nil, !isReceiving, callbacks.count < options.callbackLimit else {
            return
        }
        requestEvents(in: &turn)
    }

    mutating func requestEvents(in turn: inout Turn<SchedulerClientEffect>) {
        guard let connection else { return }
        isReceiving = true
        lastHeard = turn.now
        turn.emit(.receive(connection))
    }
}
