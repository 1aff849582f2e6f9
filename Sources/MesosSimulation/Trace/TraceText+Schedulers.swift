import FrameworkCore
import MesosBase
import MesosWire

extension TraceText {
    static func of(_ call: V1.Scheduler.Call) -> String {
        let kind = name(call.type)
        switch call.type {
        case .accept:
            let tasks = (call.accept?.operations ?? []).flatMap { operation in
                operation.launch?.taskInfos ?? operation.launchGroup?.taskGroup.tasks ?? []
            }.map(\.taskID)
            return "\(kind) \(list(call.accept?.offerIDs ?? [])) launching \(list(tasks))"
        case .decline: return "\(kind) \(list(call.decline?.offerIDs ?? []))"
        case .kill: return "\(kind) \(name(call.kill?.taskID))"
        case .acknowledge:
            return "\(kind) \(name(call.acknowledge?.taskID)) \(of(uuid: call.acknowledge?.uuid ?? []))"
        case .reconcile: return "\(kind) \(list((call.reconcile?.tasks ?? []).map(\.taskID)))"
        case .shutdown: return "\(kind) \(name(call.shutdown?.executorID))"
        case .message: return "\(kind) to \(name(call.message?.executorID))"
        default: return kind
        }
    }

    static func of(_ event: V1.Scheduler.Event) -> String {
        let kind = name(event.type)
        switch event.type {
        case .subscribed: return "\(kind) \(name(event.subscribed?.frameworkID))"
        case .offers:
            let offers = event.offers?.offers ?? []
            return "\(kind) \(list(offers.map { "\($0.id)@\($0.agentID)" }))"
        case .rescind: return "\(kind) \(name(event.rescind?.offerID))"
        case .update: return "\(kind) \(event.update.map { of($0.status) } ?? "-")"
        case .message: return "\(kind) from \(name(event.message?.executorID))"
        case .failure: return "\(kind) \(name(event.failure?.agentID)) \(name(event.failure?.executorID))"
        case .error: return "\(kind) '\(event.error?.message ?? "")'"
        default: return kind
        }
    }

    static func of(_ input: SchedulerClientInput) -> String {
        switch input {
        case .started: "started"
        case .connected(let id): "connected \(id.value)"
        case .connectionFailed(let id, let error): "connection \(id.value) failed: \(error)"
        case .received(_, let events): "received \(list(events.map { of($0) }))"
        case .sent(_, let origin): "sent \(of(origin))"
        case .sendFailed(_, let origin, let error): "not sent \(of(origin)): \(error)"
        case .called(let id, let call): "called \(id.value) \(of(call))"
        case .callbackReturned(let number): "callback \(number) returned"
        case .callbackThrew(let number, let failure): "callback \(number) threw \(of(failure))"
        case .stopRequested(let teardown): "stop requested, teardown: \(teardown)"
        case .wakeRequested(let delay): "wake requested after \(DurationText.format(delay))"
        case .offersKept(let offers, _): "\(offers.count) offers kept"
        case .deadlineReached: "deadline reached"
        }
    }

    /// The line of an effect; none for what only repeats an input.
    static func of(_ effect: SchedulerClientEffect) -> String? {
        switch effect {
        case .connect(let id): "connect \(id.value)"
        case .disconnect(let id): "disconnect \(id.value)"
        case .receive: nil
        case .send(_, let call, let origin): "send \(of(call)) for \(of(origin))"
        case .answer(let id, let error): "answer \(id.value) \(error.map(\.description) ?? "taken")"
        case .deliver(let number, let callback): "deliver \(number) \(of(callback))"
        case .publish: nil
        case .finish(let outcome): "finish \(of(outcome))"
        }
    }

    private static func of(_ outcome: SchedulerOutcome) -> String {
        switch outcome {
        case .stopped: "stopped"
        case .tornDown: "torn down"
        case .tornDownUnheard: "torn down unheard"
        case .failed(let error): "failed: \(error)"
        }
    }

    private static func of(_ origin: CallOrigin) -> String {
        switch origin {
        case .subscription: "subscription"
        case .program(let id): "call \(id.value)"
        case .teardown: "teardown"
        case .update(let number): "update \(number)"
        case .library: "library"
        }
    }

    private static func of(_ failure: CallbackFailure) -> String {
        switch failure {
        case .interrupted: "an interruption"
        case .cancelled: "a cancellation"
        case .failed(let message): "'\(message)'"
        }
    }

    static func of(_ callback: SchedulerCallback) -> String {
        switch callback {
        case .registered(let id, _): "registered \(id)"
        case .reregistered: "reregistered"
        case .disconnected: "disconnected"
        case .resourceOffers(let offers): "offers \(list(offers.map(\.id)))"
        case .offerRescinded(let id): "rescinded \(id)"
        case .statusUpdate(let status): "update \(of(status))"
        case .operationUpdate: "operation update"
        case .inverseOffers(let offers): "inverse offers \(list(offers.map(\.id)))"
        case .inverseOfferRescinded(let id): "rescinded inverse \(id)"
        case .frameworkMessage(let data, let executor, _): "message of \(data.count) bytes from \(executor)"
        case .agentLost(let agent): "agent lost \(agent)"
        case .executorLost(let executor, _, let status): "executor lost \(executor) \(name(status))"
        case .wokenUp: "woken up"
        case .error(let message): "error '\(message)'"
        }
    }
}
