import MesosBase
import MesosWire

extension MasterMachine {
    /// Checks a scheduler's call in the order of Mesos's endpoint and dispatches it.
    mutating func schedulerCalled(
        _ connection: SchedulerConnectionID, _ call: V1.Scheduler.Call, in turn: inout Turn<Effect>
    ) {
        do throws(CallRejection) {
            try validate(call)
            if let subscribe = call.subscribe, call.type == .subscribe {
                self.subscribe(connection, subscribe, in: &turn)
                return
            }
            guard let id = call.frameworkID, let at = frameworks.position(of: id) else {
                throw CallRejection(status: 400, message: "Framework cannot be found")
            }
            if let kind = call.type { frameworks[at].counters.count(call: kind) }
            guard let stream = frameworks[at].connection else {
                throw CallRejection(status: 403, message: "Framework is not subscribed")
            }
            guard stream == connection else {
                throw CallRejection(
                    status: 400,
                    message: "The stream ID included in this request didn't match the stream ID currently associated "
                        + "with framework ID \(id)")
            }
            try dispatch(call, of: id, on: connection, in: &turn)
        } catch {
            turn.emit(
                call.type == .updateFramework ? .answerUpdate(connection, error) : .rejectCall(connection, error))
            turn.emit(.observed(.refused("a scheduler's call was refused: \(error.message)")))
        }
    }

    private mutating func validate(_ call: V1.Scheduler.Call) throws(CallRejection) {
        do throws(CallRejection) {
            try CallValidation.validate(call)
        } catch {
            switch call.type {
            case .acknowledge: counters.invalidAcknowledgements += 1
            case .acknowledgeOperationStatus: counters.invalidOperationAcknowledgements += 1
            case .message: counters.invalidFrameworkToExecutorMessages += 1
            default: break
            }
            throw error
        }
    }

    private mutating func dispatch(
        _ call: V1.Scheduler.Call, of framework: FrameworkID, on connection: SchedulerConnectionID,
        in turn: inout Turn<Effect>
    ) throws(CallRejection) {
        switch call.type {
        case .accept:
            if let accept = call.accept { self.accept(accept, of: framework, in: &turn) }
        case .decline:
            if let decline = call.decline { self.decline(decline, of: framework, in: &turn) }
        case .revive:
            revive(call.revive?.roles ?? [], of: framework, in: &turn)
        case .suppress:
            suppress(call.suppress?.roles ?? [], of: framework, in: &turn)
        case .kill:
            if let kill = call.kill { self.kill(kill, of: framework, in: &turn) }
        case .acknowledge:
            if let acknowledge = call.acknowledge { self.acknowledge(acknowledge, of: framework, in: &turn) }
        case .reconcile:
            if let reconcile = call.reconcile { self.reconcile(reconcile, of: framework, in: &turn) }
        case .shutdown:
            if let shutdown = call.shutdown { shutdownExecutor(shutdown, of: framework, in: &turn) }
        case .message:
            if let message = call.message { forward(message, of: framework, in: &turn) }
        case .updateFramework:
            if let update = call.updateFramework { try updateFramework(update, of: framework, in: &turn) }
            turn.emit(.answerUpdate(connection, nil))
        case .teardown:
            removeFramework(framework, in: &turn)
        case .request:
            counters.resourceRequestMessages += 1
            break  // The allocator of Mesos takes requests and does nothing with them.
        case .subscribe, nil:
            break
        case .unknown:
            throw CallRejection(status: 501, message: "501 Not Implemented.")
        case .acceptInverseOffers, .declineInverseOffers, .acknowledgeOperationStatus, .reconcileOperations:
            throw CallRejection(
                status: 501, message: "This master does not handle calls of type \(call.type.map { "\($0)" } ?? "")")
        }
    }
}
