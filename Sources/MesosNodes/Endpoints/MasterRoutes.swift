import MasterCore
import MesosBase
import MesosHTTP
import MesosWire

extension Routes {
    /// Adds what is read of a master with GET: how the cluster is, and how the master is set up.
    mutating func addViews(of master: Master, _ readings: Readings) {
        add("/health") { _, responder in responder.respond(HTTPResponse(200)) }
        add("/redirect") { (request, responder) throws(Refusal) in
            responder.respond(try Self.redirect(request, to: master.shell.address))
        }
        addView("/state", of: master, readings) { _, machine, facts in machine.stateBody(facts) }
        addView("/state-summary", of: master, readings) { _, machine, _ in machine.stateSummaryBody }
        addView("/slaves", of: master, readings) { target, machine, _ in
            machine.slavesBody(target.query("slave_id").map { AgentID($0) })
        }
        addView("/frameworks", of: master, readings) { target, machine, _ in
            machine.frameworksBody(target.query("framework_id").map { FrameworkID($0) })
        }
        addView("/tasks", of: master, readings) { target, machine, _ in
            machine.tasksBody(TasksQuery { target.query($0) })
        }
        addView("/roles", of: master, readings) { _, machine, _ in machine.rolesBody }
        addView("/flags", of: master, readings) { _, machine, facts in machine.flagsBody(facts) }
        addView("/maintenance/status", of: master, methods: ["GET"], readings) { _, _, _ in MasterMachine.emptyBody }
        // Where Apache Mesos has it, whose allocator is a process of its own.
        addPlain("/allocator/offer_constraints_debug") { (request, responder) throws(Refusal) in
            try readings.answer(responder) {
                .json(await master.body { machine, _ in machine.offerConstraintsBody }, for: request)
            }
        }
        addPlain("/version") { (request, responder) throws(Refusal) in
            responder.respond(.json(MasterMachine.versionBody(master.facts), for: request))
        }
        addExplanations(of: master, readings)
        addMetrics(readings) { await master.metrics() }
    }

    /// Adds the path at which the allocator says why something gets offers or not, which Apache Mesos does not have.
    private mutating func addExplanations(of master: Master, _ readings: Readings) {
        add("/explain") { (request, responder) throws(Refusal) in
            guard request.method == "GET" else { throw .method(request.method, expecting: ["GET"]) }
            let query: ExplanationQuery
            do throws(OperatorError) {
                query = try ExplanationQuery(request.target.queryItems.lazy.map { ($0.name, $0.value) })
            } catch {
                throw Refusal(error)
            }
            let form: ExplanationForm = MediaTypes.prefersText(request) ? .text : .json
            try readings.answer(responder) { () throws(Refusal) in
                do throws(OperatorError) {
                    let body = try await master.explanationBody(query, as: form)
                    return form == .json
                        ? .json(body, for: request) : HTTPResponse(200, text: String(decoding: body, as: UTF8.self))
                } catch {
                    throw Refusal(error)
                }
            }
        }
    }

    /// Adds a path at which the body that `write` makes of the master is read.
    private mutating func addView(
        _ path: String, of master: Master, methods: [String]? = nil, _ readings: Readings,
        _ write: @escaping @Sendable (HTTPTarget, MasterMachine, MasterHostFacts) -> [UInt8]
    ) {
        add(path) { (request, responder) throws(Refusal) in
            if let methods, !methods.contains(request.method) { throw .method(request.method, expecting: methods) }
            let target = request.target
            try readings.answer(responder) {
                .json(await master.body { write(target, $0, $1) }, for: request)
            }
        }
    }

    private static func redirect(
        _ request: HTTPRequest, to leader: AdvertisedAddress?
    ) throws(Refusal) -> HTTPResponse {
        let target = request.target
        let query = target.rawQuery.isEmpty ? "" : "?\(target.rawQuery)"
        let info = leader.map { MasterInfo(id: "", ip: 0, port: UInt32($0.port), hostname: $0.hostname) }
        switch MasterRedirect(path: target.path, target: target.rawPath + query, leader: info) {
        case .to(let location): return HTTPResponse(307, headers: ["Location": location])
        case .notFound: throw Refusal(HTTPResponse(plain: 404))
        case .noLeader: throw Refusal(503, "No leader elected")
        }
    }

    /// Adds what operators change at paths of their own.
    mutating func addRequests(to master: Master, _ readings: Readings) {
        add("/teardown") { (request, responder) throws(Refusal) in
            guard request.method == "POST" else { throw Refusal.method(request.method, expecting: ["POST"]) }
            let framework = FrameworkID(try Self.value("frameworkId", inFormOf: request))
            try readings.answer(responder) { () throws(Refusal) in
                try await master.asking(.init(type: .teardown, teardown: .init(frameworkID: framework)))
            }
        }
        // Apache Mesos has no such path: there only the framework of a task can kill it.
        add("/kill") { (request, responder) throws(Refusal) in
            guard request.method == "POST" else { throw Refusal.method(request.method, expecting: ["POST"]) }
            let framework = FrameworkID(try Self.value("frameworkId", inFormOf: request))
            let task = TaskID(try Self.value("taskId", inFormOf: request))
            try readings.answer(responder) { () throws(Refusal) in
                do throws(OperatorError) { try await master.kill(task, of: framework) } catch { throw Refusal(error) }
                return HTTPResponse(200)
            }
        }
        addPath("/weights", of: master, readings, others: []) {
            $0.weightsBody
        } put: { (request) throws(Refusal) in
            try Self.weights(in: request)
        }
        addQuota(of: master, readings)
        addPath("/maintenance/schedule", of: master, readings, others: ["POST"]) { _ in MasterMachine.emptyBody }
        for path in ["/reserve", "/unreserve", "/create-volumes", "/destroy-volumes", "/machine/down", "/machine/up"] {
            add(path) { (request, _) throws(Refusal) in
                guard request.method == "POST" else { throw Refusal.method(request.method, expecting: ["POST"]) }
                throw Refusal(501, "This master does not handle \(path)")
            }
        }
    }

    /// Adds a path that is read with GET, and changed with PUT if `put` makes a call of the request. Other methods are
    /// those of Apache Mesos that this master does not have.
    private mutating func addPath(
        _ path: String, of master: Master, _ readings: Readings, others: [String],
        _ body: @escaping @Sendable (MasterMachine) -> [UInt8],
        put: (@Sendable (HTTPRequest) throws(Refusal) -> V1.Master.Call)? = nil
    ) {
        let methods = ["GET"] + others + (put == nil ? [] : ["PUT"])
        add(path) { (request, responder) throws(Refusal) in
            guard methods.contains(request.method) else { throw .method(request.method, expecting: methods) }
            if request.method == "GET" {
                return try readings.answer(responder) {
                    .json(await master.body { machine, _ in body(machine) }, for: request)
                }
            }
            guard let put, request.method == "PUT" else {
                throw Refusal(501, "This master does not handle \(request.method) \(path)")
            }
            let call = try put(request)
            try readings.answer(responder) { () throws(Refusal) in try await master.asking(call) }
        }
    }

    /// A value of the form in a request's body.
    private static func value(_ name: String, inFormOf request: HTTPRequest) throws(Refusal) -> String {
        let form: HTTPTarget
        do throws(HTTPTarget.Problem) {
            form = try HTTPTarget("/?" + String(decoding: request.body, as: UTF8.self))
        } catch {
            throw Refusal(400, "Unable to decode query string: \(error)")
        }
        guard let value = form.query(name) else {
            throw Refusal(400, "Missing '\(name)' query parameter in the request body")
        }
        return value
    }

    /// The call that changes weights as the list in a request's body says.
    private static func weights(in request: HTTPRequest) throws(Refusal) -> V1.Master.Call {
        do throws(WireError) {
            let infos = try V1.WeightInfo.list(json: request.body)
            return V1.Master.Call(type: .updateWeights, updateWeights: .init(weightInfos: infos))
        } catch {
            let failure =
                if case .syntax = error.problem {
                    "parse update weights request JSON"
                } else {
                    "convert weights JSON array to protobuf"
                }
            let text = String(decoding: request.body, as: UTF8.self)
            throw Refusal(400, "Failed to \(failure) '\(text)': \(error.reason)")
        }
    }
}

extension Master {
    /// Carries out an operator's call that has no answer beyond its success.
    func asking(_ call: V1.Master.Call) async throws(Refusal) -> HTTPResponse {
        do throws(OperatorError) {
            _ = try await self.call(call)
            return HTTPResponse(200)
        } catch {
            throw Refusal(error)
        }
    }

    /// What the master counts and measures, in order of the names.
    fileprivate func metrics() async -> [(name: String, value: Double)] {
        let facts = facts
        return await node.read { machine in
            machine.metrics(at: facts.date, from: facts.metrics).map { ($0.name, $0.value) }
        }
    }
}
