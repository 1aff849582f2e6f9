import MasterCore
import MesosBase
import MesosHTTP
import MesosIO
import MesosWire
import Synchronization

/// Serves schedulers: `POST /api/v1/scheduler`. The order of the checks, the statuses and the sentences are those of
/// Apache Mesos.
final class SchedulerService: Sendable {
    private static let streamIDName = "Mesos-Stream-Id"

    private let shell: MasterShell
    private let services: ServiceGroup
    /// The open streams by the names that their schedulers were told.
    private let streams = Mutex<[String: SchedulerConnectionID]>([:])

    init(_ shell: MasterShell, services: ServiceGroup) {
        self.shell = shell
        self.services = services
    }

    func handle(_ request: HTTPRequest, _ responder: HTTPResponder) throws(Refusal) {
        let call = try MediaTypes.call(V1.Scheduler.Call.self, in: request)
        guard (try? CallValidation.validate(call)) != nil else { return refuse(call, responder) }
        var format = WireFormat.json
        if call.type == .subscribe || call.type == .reconcileOperations {
            format = try MediaTypes.format(acceptedBy: request)
        }
        let name = request.headers[Self.streamIDName]
        guard call.type == .subscribe else {
            let stream = StreamClaim(name: name, connection: name.flatMap { name in streams.withLock { $0[name] } })
            let acceptance = call.type == .updateFramework ? 200 : 202
            return shell.ask(call, over: stream) { rejection in
                responder.respond(rejection.map(HTTPResponse.init) ?? HTTPResponse(acceptance))
            }
        }
        if name != nil { throw Refusal(400, "Subscribe calls should not include the 'Mesos-Stream-Id' header") }
        try subscribe(call, as: format, responder)
    }

    /// Lets the master refuse a call that makes no sense, so that it is counted.
    private func refuse(_ call: V1.Scheduler.Call, _ responder: HTTPResponder) {
        shell.ask(call, over: StreamClaim(name: nil, connection: nil)) { rejection in
            responder.respond(rejection.map(HTTPResponse.init) ?? HTTPResponse(202))
        }
    }

    private func subscribe(
        _ call: V1.Scheduler.Call, as format: WireFormat, _ responder: HTTPResponder
    ) throws(Refusal) {
        guard let link = shell.openScheduler(limits: SubscriberQueue.Limits()) else { throw Refusal.ended }
        let name = NodeEnvironment.system.entropy.uuid().description
        streams.withLock { $0[name] = link.id }
        let stream = responder.startStream(
            HTTPResponse(200, headers: ["Content-Type": format.mediaType, Self.streamIDName: name])
        ) {
            // The scheduler has vanished.
            link.close()
        }
        let isServed = services.start { [self] in
            await EventPump.run(from: { try await link.receive() }, to: stream, as: format)
            link.close()
            streams.withLock { _ = $0.removeValue(forKey: name) }
        }
        if isServed, (try? link.post(call)) != nil { return }
        link.close()
        stream.abort()
        streams.withLock { _ = $0.removeValue(forKey: name) }
    }
}

extension Refusal {
    /// Nobody is there to ask any more.
    static let ended = Refusal(503, "The node has ended")
}

extension HTTPResponse {
    init(_ rejection: CallRejection) {
        self.init(rejection.status, text: rejection.message)
    }
}
