import AgentCore
import MesosHTTP
import MesosWire

/// Serves executors that are processes: `POST /api/v1/executor`. The order of the checks, the statuses and the
/// sentences are those of Apache Mesos.
final class ExecutorService: Sendable {
    private let shell: AgentShell
    private let services: ServiceGroup

    init(_ shell: AgentShell, services: ServiceGroup) {
        self.shell = shell
        self.services = services
    }

    func handle(_ request: HTTPRequest, _ responder: HTTPResponder) throws(Refusal) {
        let call = try MediaTypes.call(V1.Executor.Call.self, in: request)
        if let problem = ExecutorCallValidation.problem(of: call) { throw Refusal(400, problem) }
        let format = call.type == .subscribe ? try MediaTypes.format(acceptedBy: request) : .json
        shell.ask(call) { [self] answer in
            switch answer {
            case .accepted: responder.respond(HTTPResponse(202))
            case .refused(let status, let message): responder.respond(HTTPResponse(status, text: message))
            case .subscribed(let container, let number): stream(number, to: container, as: format, responder)
            }
        }
    }

    /// Opens the stream on which an executor takes its events, in place of one that it may have.
    private func stream(
        _ number: UInt64, to container: ContainerID, as format: WireFormat, _ responder: HTTPResponder
    ) {
        let link = shell.openStream(number, to: container)
        let stream = responder.startStream(HTTPResponse(200, headers: ["Content-Type": format.mediaType])) {
            // The executor has vanished.
            link.close()
        }
        let isServed = services.start {
            await EventPump.run(from: { try await link.receive() }, to: stream, as: format)
            link.close()
        }
        if !isServed {
            link.close()
            stream.abort()
        }
    }
}
