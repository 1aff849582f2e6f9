import MesosBase
import MesosWire

extension SchedulerClientMachine {
    /// Sends a call of the program, or answers why not.
    mutating func perform(
        _ call: V1.Scheduler.Call, _ id: CallID, in turn: inout Turn<SchedulerClientEffect>
    ) {
        if let outcome {
            turn.emit(.answer(id, .terminated(Self.endSentence(outcome))))
            return
        }
        guard phase == .subscribed, let connection else {
            turn.emit(.answer(id, phase == .subscribing ? .notSubscribed : .notConnected))
            return
        }
        switch call.type {
        case nil, .unknown:
            turn.emit(.answer(id, .invalid("the call has no type: set 'type' to what it is")))
        case .subscribe:
            turn.emit(.answer(id, .invalid("the library subscribes on its own: do not send SUBSCRIBE")))
        case .teardown:
            turn.emit(.answer(id, nil))
            stop(teardown: true, in: &turn)
        default:
            let call = completed(call)
            note(call, id)
            callsInFlight[id] = true
            turn.emit(.send(connection, call, .program(id)))
        }
    }

    /// Fills in what the client knows and the master insists on.
    private func completed(_ call: V1.Scheduler.Call) -> V1.Scheduler.Call {
        var call = call
        call.frameworkID = framework.id
        switch call.type {
        case .accept:
            let operations = call.accept?.operations ?? []
            for (index, operation) in operations.enumerated()
            where operation.launchGroup != nil && operation.launchGroup?.executor.frameworkID == nil {
                call.accept?.operations[index].launchGroup?.executor.frameworkID = framework.id
            }
        case .updateFramework:
            if call.updateFramework?.frameworkInfo.id == nil {
                call.updateFramework?.frameworkInfo.id = framework.id
            }
            if call.updateFramework?.frameworkInfo.user.isEmpty == true {
                call.updateFramework?.frameworkInfo.user = framework.user
            }
            if call.updateFramework?.frameworkInfo.hostname == nil {
                call.updateFramework?.frameworkInfo.hostname = framework.hostname
            }
        default: break
        }
        return call
    }

    /// Keeps what the call changes for this client.
    private mutating func note(_ call: V1.Scheduler.Call, _ id: CallID) {
        switch call.type {
        case .accept:
            for offerID in call.accept?.offerIDs ?? [] { offers.remove(offerID) }
        case .decline:
            for offerID in call.decline?.offerIDs ?? [] { offers.remove(offerID) }
        case .suppress:
            let roles = call.suppress?.roles ?? []
            guard roles.allSatisfy(framework.allRoles.contains) else { return }
            let named = roles.isEmpty ? framework.allRoles : roles
            suppressedRoles += named.filter { !suppressedRoles.contains($0) }
        case .revive:
            let roles = call.revive?.roles ?? []
            guard roles.allSatisfy(framework.allRoles.contains) else { return }
            suppressedRoles = roles.isEmpty ? [] : suppressedRoles.filter { !roles.contains($0) }
        case .updateFramework:
            pendingUpdates[id] = call.updateFramework
        default: break
        }
    }

    mutating func callSent(
        _ origin: CallOrigin, over id: ConnectionID, in turn: inout Turn<SchedulerClientEffect>
    ) {
        guard id == connection else { return }
        switch origin {
        case .subscription:
            if phase == .subscribing, !isReceiving { requestEvents(in: &turn) }
        case .program(let call):
            if callsInFlight.removeValue(forKey: call) != nil { turn.emit(.answer(call, nil)) }
            if let update = pendingUpdates.removeValue(forKey: call) { adopt(update) }
        case .teardown:
            teardown = .done
            outcome = .tornDown
        case .library, .update: break
        }
    }

    /// From now on the framework subscribes with the description that the master has taken.
    private mutating func adopt(_ update: V1.Scheduler.Call.UpdateFramework) {
        let frameworkID = framework.id
        framework = update.frameworkInfo
        framework.id = frameworkID
        suppressedRoles = update.suppressedRoles
        offerConstraints = update.offerConstraints
    }

    mutating func callFailed(
        _ origin: CallOrigin, over id: ConnectionID, _ error: TransportError,
        in turn: inout Turn<SchedulerClientEffect>
    ) {
        guard id == connection else { return }
        switch (origin, error) {
        case (.program(let call), .refused(let answer)):
            pendingUpdates.removeValue(forKey: call)
            if callsInFlight.removeValue(forKey: call) != nil { turn.emit(.answer(call, .refused(answer))) }
        case (.teardown, .refused):
            // The master refuses a teardown only of a framework that it does not have.
            teardown = .done
            outcome = .tornDown
        case (.library, .refused), (.update, .refused): break
        case (.subscription, _), (_, .connectionLost):
            loseConnection(error, in: &turn)
        }
    }
}
