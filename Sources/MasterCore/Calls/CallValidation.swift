package import MesosWire

/// Checks of a scheduler's call that need nothing but the call; sentences and order are those of Mesos
/// (`src/master/validation.cpp`, `scheduler::call::validate`).
package enum CallValidation {
    /// Throws what is wrong with the call's form.
    package static func validate(_ call: V1.Scheduler.Call) throws(CallRejection) {
        guard let kind = call.type else { throw malformed("Expecting 'type' to be present") }
        if kind == .subscribe {
            guard let subscribe = call.subscribe else { throw malformed("Expecting 'subscribe' to be present") }
            guard isSame(subscribe.frameworkInfo.id, call.frameworkID) else {
                throw malformed("'framework_id' differs from 'subscribe.framework_info.id'")
            }
            return
        }
        guard call.frameworkID != nil else { throw malformed("Expecting 'framework_id' to be present") }
        if let missing = missingBody(of: kind, in: call) { throw malformed("Expecting '\(missing)' to be present") }
        if let acknowledge = call.acknowledge, kind == .acknowledge { try check(uuid: acknowledge.uuid) }
        if let acknowledge = call.acknowledgeOperationStatus, kind == .acknowledgeOperationStatus {
            try check(uuid: acknowledge.uuid)
            if acknowledge.agentID == nil { throw malformed("Expecting 'agent_id' to be present") }
        }
        if kind == .updateFramework, !isSame(call.updateFramework?.frameworkInfo.id, call.frameworkID) {
            throw malformed(
                "'framework_id' differs from 'update_framework.framework_info.id'")
        }
    }

    /// An identifier that is empty is none.
    private static func isSame(_ first: FrameworkID?, _ second: FrameworkID?) -> Bool {
        (first?.value ?? "") == (second?.value ?? "")
    }

    private static func check(uuid: [UInt8]) throws(CallRejection) {
        do throws(IdentifierError) {
            try IdentifierError.check(uuid: uuid)
        } catch {
            throw malformed(error.description)
        }
    }

    private static func malformed(_ message: String) -> CallRejection {
        CallRejection(status: 400, message: "Failed to validate scheduler::Call: \(message)")
    }

    /// The field that a call of this kind must carry and does not.
    private static func missingBody(of kind: V1.Scheduler.Call.Kind, in call: V1.Scheduler.Call) -> String? {
        switch kind {
        case .accept: call.accept == nil ? "accept" : nil
        case .decline: call.decline == nil ? "decline" : nil
        case .acceptInverseOffers: call.acceptInverseOffers == nil ? "accept_inverse_offers" : nil
        case .declineInverseOffers: call.declineInverseOffers == nil ? "decline_inverse_offers" : nil
        case .kill: call.kill == nil ? "kill" : nil
        case .shutdown: call.shutdown == nil ? "shutdown" : nil
        case .acknowledge: call.acknowledge == nil ? "acknowledge" : nil
        case .acknowledgeOperationStatus:
            call.acknowledgeOperationStatus == nil ? "acknowledge_operation_status" : nil
        case .reconcile: call.reconcile == nil ? "reconcile" : nil
        case .reconcileOperations: call.reconcileOperations == nil ? "reconcile_operations" : nil
        case .message: call.message == nil ? "message" : nil
        case .request: call.request == nil ? "request" : nil
        case .updateFramework: call.updateFramework == nil ? "update_framework" : nil
        case .unknown, .subscribe, .teardown, .revive, .suppress: nil
        }
    }
}
