import MesosBase
import MesosWire

extension SchedulerClientMachine {
    mutating func receive(_ events: [V1.Scheduler.Event], in turn: inout Turn<SchedulerClientEffect>) {
        isReceiving = false
        guard !events.isEmpty else {
            // A master that carries out a teardown closes the stream; whether it did is told by the call's own answer.
            if case .sent = teardown { return }
            loseConnection(.connectionLost("the master has closed the stream of events"), in: &turn)
            return
        }
        lastHeard = turn.now
        for event in events {
            guard connection != nil else { return }
            turn.emit(.publish(event))
            take(event, in: &turn)
        }
        if phase == .subscribing { requestEvents(in: &turn) }
    }

    private mutating func take(_ event: V1.Scheduler.Event, in turn: inout Turn<SchedulerClientEffect>) {
        switch event.type {
        case .subscribed:
            if let subscribed = event.subscribed { confirm(subscribed, in: &turn) }
        case .error:
            rejected(event.error?.message ?? "", in: &turn)
        default:
            if phase == .subscribed, outcome == nil { enqueue(event, in: &turn) }
        }
    }

    private mutating func confirm(
        _ subscribed: V1.Scheduler.Event.Subscribed, in turn: inout Turn<SchedulerClientEffect>
    ) {
        guard phase == .subscribing, let connection else { return }
        phase = .subscribed
        hasFailed = false
        backoff.reset()
        framework.id = subscribed.frameworkID
        patience = subscribed.heartbeatIntervalSeconds.flatMap { interval in
            interval > 0 && interval < 1e9 ? .seconds(interval * Double(options.missedHeartbeats)) : nil
        }
        if case .wanted = teardown {
            sendTeardown(over: connection, in: &turn)
        } else if outcome == nil {
            let master = subscribed.masterInfo
            callbacks.append(hasRegistered ? .reregistered(master) : .registered(subscribed.frameworkID, master))
            hasRegistered = true
        }
    }

    /// The master wants no more of this framework.
    private mutating func rejected(_ message: String, in turn: inout Turn<SchedulerClientEffect>) {
        dropConnection("the master has ended the subscription: \(message)", in: &turn)
        phase = .disconnected(until: .distantFuture)
        voidOffers()
        guard teardown.deadline == nil else {
            teardown = .done
            outcome = .tornDown
            return
        }
        if outcome == nil {
            callbacks.append(.error(message))
            end(.failed(.rejected(message)))
        }
    }

    private mutating func enqueue(_ event: V1.Scheduler.Event, in turn: inout Turn<SchedulerClientEffect>) {
        switch event.type {
        case .offers:
            guard let received = event.offers?.offers, !received.isEmpty else { return }
            let expiry = options.offerHoldTime.map { turn.now + $0 }
            for offer in received { offers.add(offer.id, expiring: expiry) }
            callbacks.append(.resourceOffers(received))
        case .rescind:
            guard let offerID = event.rescind?.offerID else { return }
            if offers.remove(offerID) == true { callbacks.append(.offerRescinded(offerID)) }
        case .update:
            if let status = event.update?.status { callbacks.append(.statusUpdate(status)) }
        case .updateOperationStatus:
            if let status = event.updateOperationStatus?.status { callbacks.append(.operationUpdate(status)) }
        case .inverseOffers:
            if let offers = event.inverseOffers?.inverseOffers { callbacks.append(.inverseOffers(offers)) }
        case .rescindInverseOffer:
            guard let offerID = event.rescindInverseOffer?.inverseOfferID else { return }
            callbacks.append(.inverseOfferRescinded(offerID))
        case .message:
            guard let message = event.message else { return }
            callbacks.append(.frameworkMessage(message.data, message.executorID, message.agentID))
        case .failure:
            guard let failure = event.failure, let agentID = failure.agentID else { return }
            if let executorID = failure.executorID {
                callbacks.append(.executorLost(executorID, agentID, failure.status))
            } else {
                callbacks.append(.agentLost(agentID))
            }
        default: break
        }
    }
}
