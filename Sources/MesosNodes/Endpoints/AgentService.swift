import AgentCore
import MesosHTTP
import MesosWire

/// All that an agent answers over HTTP.
final class AgentService: HTTPService {
    static let process = "slave(1)"

    private let shell: AgentShell
    private let master: RemoteMaster?
    private let routes: Routes

    init(_ agent: Agent, services: ServiceGroup, options: HTTPEndpoint.Options) {
        shell = agent.shell
        master = agent.shell.remoteMaster
        let executors = ExecutorService(shell, services: services)
        var routes = Routes(process: Self.process, hasAliases: options.jsonAliases)
        routes.add("/api/v1/executor") { (request, responder) throws(Refusal) in
            try executors.handle(request, responder)
        }
        routes.add("/health") { _, responder in responder.respond(HTTPResponse(200)) }
        self.routes = routes
    }

    func handle(_ request: HTTPRequest, _ responder: HTTPResponder) {
        if let (message, process, sender) = NamedMessage.message(in: request) {
            let isKnown = process == Self.process
            if isKnown, let sender { receive(message, from: sender) }
            return responder.respond(isKnown ? HTTPResponse(202) : HTTPResponse(plain: 404))
        }
        routes.handle(request, responder)
    }

    private func receive(_ message: NamedMessage, from sender: ProcessID) {
        do throws(WireError) {
            try master?.receive(message, from: sender)
        } catch {
            shell.watchers.publish(.ignored("a message \(message.name) of \(sender) is dropped: \(error)"))
        }
    }
}
