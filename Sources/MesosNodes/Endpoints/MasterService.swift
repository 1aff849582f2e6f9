import MasterCore
import MesosHTTP
import MesosIO
import MesosWire

/// All that a master answers over HTTP.
final class MasterService: HTTPService {
    private let links: AgentLinks
    private let routes: Routes

    init(_ master: Master, services: ServiceGroup, client: HTTPClient, options: HTTPEndpoint.Options) {
        links = AgentLinks(master.shell, services: services, client: client)
        let readings = Readings(services: services)
        var routes = Routes(process: "master", hasAliases: options.jsonAliases)
        let schedulers = SchedulerService(master.shell, services: services)
        routes.add("/api/v1/scheduler") { (request, responder) throws(Refusal) in
            try schedulers.handle(request, responder)
        }
        let operators = OperatorService(master, readings)
        routes.add("/api/v1") { (request, responder) throws(Refusal) in
            try operators.handle(request, responder)
        }
        routes.addViews(of: master, readings)
        routes.addRequests(to: master, readings)
        // No files are attached: the master has no log of its own.
        routes.addFiles(FileService(), readings)
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
