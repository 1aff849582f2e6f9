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
            let (id, stream) = try subscribedFramework(of: call)
            guard stream == connection else {
                throw CallRejection(
                    status: 400,
                    message: "The stream ID included in this request didn't match the stream ID currently associated "
                        + "with framework ID \(id)")
            }
            try dispatch(call, of: id, in: &turn)
            if call.type == .updateFramework { turn.emit(.answerUpdate(connection, nil)) }
        } catch {
            turn.emit(
                call.type == .updateFramework ? .answerUpdate(connection, error) : .rejectCall(connection, error))
            turn.emit(.observed(.refused("a scheduler's call was refused: \(error.message)")))
        }
    }

    /// Does the same for a call that came over a connection of its own and waits for an answer. Subscriptions never do:
    /// they come with their stream.
    mutating func schedulerAsked(
        _ request: SchedulerRequestID, _ claim: StreamClaim, _ call: V1.Scheduler.Call, in turn: inout Turn<Effect>
    ) {
        do throws(CallRejection) {
            try validate(call)
            let (id, stream) = try subscribedFramework(of: call)
            guard let name = claim.name else {
                throw CallRejection(
                    status: 400, message: "All non-subscribe calls should include the 'Mesos-Stream-Id' header")
            }
            guard stream == claim.connection else {
                throw CallRejection(
                    status: 400,
                    message: "The stream ID '\(name)' included in this request didn't match the stream ID currently "
                        + "associated with framework ID \(id)")
            }
            try dispatch(call, of: id, in: &turn)
            turn.emit(.answerScheduler(request, nil))
        } catch {
            turn.emit(.answerScheduler(request, error))
            turn.emit(.observed(.refused("a scheduler's call was refused: \(error.message)")))
        }
    }

    private mutating func subscribedFramework(
        of call: V1.Scheduler.Call
    ) throws(CallRejection) -> (FrameworkID, SchedulerConnectionID) {
        guard let id = call.frameworkID, let at = frameworks.position(of: id) else {
            throw CallRejection(status: 400, message: "Framework cannot be found")
        }
        if let kind = call.type { frameworks[at].counters.count(call: kind) }
        guard let stream = frameworks[at].connection else {
            throw CallRejection(status: 403, message: "Framework is not subscribed")
        }
        return (id, stream)
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
        _ call: V1.Scheduler.Call, of framework: FrameworkID, in turn: inout Turn<Effect>
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
