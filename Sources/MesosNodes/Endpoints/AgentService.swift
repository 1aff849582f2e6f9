import AgentCore
import MesosBase
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
        let readings = Readings(services: services)
        var routes = Routes(process: Self.process, hasAliases: options.jsonAliases)
        let executors = ExecutorService(shell, services: services)
        routes.add("/api/v1/executor") { (request, responder) throws(Refusal) in
            try executors.handle(request, responder)
        }
        let operators = AgentOperatorService(agent, readings)
        routes.add("/api/v1") { (request, responder) throws(Refusal) in
            try operators.handle(request, responder)
        }
        routes.addViews(of: agent, readings)
        routes.addFiles(agent.console.files, readings)
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

extension Routes {
    /// Adds what is read of an agent with GET: how it is, what it runs and what that uses.
    fileprivate mutating func addViews(of agent: Agent, _ readings: Readings) {
        add("/health") { _, responder in responder.respond(HTTPResponse(200)) }
        add("/state") { (request, responder) throws(Refusal) in
            try readings.answer(responder) { .json(await agent.stateBody(), for: request) }
        }
        add("/flags") { (request, responder) throws(Refusal) in
            try readings.answer(responder) { .json(await agent.flagsBody(), for: request) }
        }
        addPlain("/version") { (request, responder) throws(Refusal) in
            try readings.answer(responder) { .json(await agent.versionBody(), for: request) }
        }
        add("/containers") { (request, responder) throws(Refusal) in
            let filter: ContainerFilter
            do throws(AgentCallError) {
                filter = try ContainerFilter { request.target.query($0) }
            } catch {
                throw Refusal(error.status, error.message)
            }
            try readings.answer(responder) { .json(await agent.containersBody(filter), for: request) }
        }
        add("/monitor/statistics") { (request, responder) throws(Refusal) in
            try readings.answer(responder) { .json(await agent.statisticsBody(), for: request) }
        }
        addMetrics(readings) { await agent.metrics() }
    }

    /// Adds `/metrics/snapshot`. Metrics are read at once, so that a time limit has no effect.
    mutating func addMetrics(
        _ readings: Readings, _ metrics: @escaping @Sendable () async -> [(name: String, value: Double)]
    ) {
        addPlain("/metrics/snapshot") { (request, responder) throws(Refusal) in
            if let timeout = request.target.query("timeout") {
                do throws(DurationText.ParseError) {
                    _ = try DurationText.parse(timeout)
                } catch {
                    throw Refusal(400, "Invalid timeout '\(timeout)': \(error).\n")
                }
            }
            try readings.answer(responder) { .json(await metrics(), for: request) }
        }
    }
}
