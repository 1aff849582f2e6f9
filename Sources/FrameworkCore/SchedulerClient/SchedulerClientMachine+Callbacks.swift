import MesosBase
import MesosWire

extension SchedulerClientMachine {
    /// Gives the scheduler its next callback, if none is out; offers that have become void do not reach it.
    mutating func deliverNext(in turn: inout Turn<SchedulerClientEffect>) {
        while callbackInFlight == nil, let next = callbacks.popFirst() {
            guard let callback = current(next) else { continue }
            if case .wokenUp = callback { isWakeQueued = false }
            lastCallback += 1
            callbackInFlight = CallbackInFlight(
                number: lastCallback, acknowledgement: acknowledgement(after: callback))
            turn.emit(.deliver(lastCallback, callback))
        }
    }

    /// The callback without the offers that are no longer held; nil if nothing is left of it.
    private mutating func current(_ callback: SchedulerCallback) -> SchedulerCallback? {
        guard case .resourceOffers(let received) = callback else { return callback }
        let held = received.filter { offers.deliver($0.id) }
        return held.isEmpty ? nil : .resourceOffers(held)
    }

    private func acknowledgement(after callback: SchedulerCallback) -> V1.Scheduler.Call? {
        guard options.acknowledgements == .automatic else { return nil }
        switch callback {
        case .statusUpdate(let status): return .acknowledgement(of: status)
        case .operationUpdate(let status): return .acknowledgement(of: status)
        default: return nil
        }
    }

    mutating func callbackReturned(_ number: UInt64, in turn: inout Turn<SchedulerClientEffect>) {
        guard let callback = callbackInFlight, callback.number == number else { return }
        callbackInFlight = nil
        // Without a subscription the acknowledgement is dropped: the agent sends the update again.
        guard var call = callback.acknowledgement, phase == .subscribed, let connection else { return }
        call.frameworkID = framework.id
        turn.emit(.send(connection, call, .library))
    }

    mutating func callbackThrew(
        _ number: UInt64, _ failure: CallbackFailure, in turn: inout Turn<SchedulerClientEffect>
    ) {
        guard callbackInFlight?.number == number else { return }
        callbackInFlight = nil
        switch failure {
        case .interrupted: break
        case .cancelled: end(.failed(.callbackFailed("cancelled")), callbacksRemain: false)
        case .failed(let message): end(.failed(.callbackFailed(message)), callbacksRemain: false)
        }
    }

    /// Calls the scheduler if its time has come.
    mutating func wakeScheduler(at now: Instant) {
        guard wakeInstant <= now, outcome == nil else { return }
        wakeInstant = .distantFuture
        guard !isWakeQueued else { return }
        isWakeQueued = true
        callbacks.append(.wokenUp)
    }

    mutating func declineExpiredOffers(in turn: inout Turn<SchedulerClientEffect>) {
        let expired = offers.takeExpired(at: turn.now)
        guard !expired.isEmpty, let connection else { return }
        let decline = V1.Scheduler.Call.Decline(offerIDs: expired)
        let call = V1.Scheduler.Call(frameworkID: framework.id, type: .decline, decline: decline)
        turn.emit(.send(connection, call, .library))
    }

    /// Forgets all offers, and the callbacks that would only speak of them.
    mutating func voidOffers() {
        offers.removeAll()
        callbacks.removeAll { callback in
            switch callback {
            case .resourceOffers, .offerRescinded, .inverseOffers, .inverseOfferRescinded: true
            default: false
            }
        }
    }
}
