import MasterCore
import MesosHTTP
import MesosIO
import MesosWire

/// All that a master answers over HTTP.
final class MasterService: HTTPService {
    private let shell: MasterShell
    private let links: AgentLinks
    private let routes: Routes

    init(_ master: Master, services: ServiceGroup, client: HTTPClient, options: HTTPEndpoint.Options) {
        shell = master.shell
        links = AgentLinks(master.shell, services: services, client: client)
        let schedulers = SchedulerService(master.shell, services: services)
        let operators = OperatorService(master, services: services)
        let shell = master.shell
        var routes = Routes(process: "master", hasAliases: options.jsonAliases)
        routes.add("/api/v1/scheduler") { (request, responder) throws(Refusal) in
            try schedulers.handle(request, responder)
        }
        routes.add("/api/v1") { (request, responder) throws(Refusal) in
            try operators.handle(request, responder)
        }
        routes.add("/health") { _, responder in responder.respond(HTTPResponse(200)) }
        routes.add("/redirect") { (request, responder) throws(Refusal) in
            responder.respond(try Leadership.redirect(request, to: shell.address))
        }
        self.routes = routes
    }

    func handle(_ request: HTTPRequest, _ responder: HTTPResponder) {
        if let (message, process, sender) = NamedMessage.message(in: request) {
            let isKnown = process == "master"
            if isKnown, let sender { links.receive(message, from: sender) }
            return responder.respond(isKnown ? HTTPResponse(202) : HTTPResponse(plain: 404))
        }
        routes.handle(request, responder)
    }

    /// Breaks all links to agents.
    func close() {
        links.close()
    }
}
