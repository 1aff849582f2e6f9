import AgentCore
import MasterCore
import MesosHTTP
import MesosNodes
import MesosResources
import MesosWire
import Testing

/// What is read with GET, and the older paths at which operators change something.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct ViewEndpointTests {
    private static func connect(_ endpoint: HTTPEndpoint) async throws -> HTTPConnection {
        try await HTTPClient().connect(to: .host("127.0.0.1", port: endpoint.port))
    }

    static let masterPaths = [
        "/state", "/state-summary", "/slaves", "/frameworks", "/tasks", "/roles", "/flags", "/weights", "/quota",
        "/maintenance/schedule", "/maintenance/status",
    ]

    @Test func aMasterShowsItselfWithAndWithoutItsName() async throws {
        try await withMasterEndpoint { _, endpoint in
            let connection = try await Self.connect(endpoint)
            for path in Self.masterPaths.flatMap({ [$0, "/master\($0)"] }) + ["/version", "/metrics/snapshot"] {
                let response = try await connection.send(.get(path))
                #expect(response.status == 200, "\(path)")
                #expect(response.headers["Content-Type"] == "application/json", "\(path)")
                #expect(response.text.hasPrefix("{") || response.text.hasPrefix("["), "\(path)")
            }
            for path in ["/health", "/master/health"] {
                let response = try await connection.send(.get(path))
                #expect(response.status == 200)
                #expect(response.body.isEmpty)
            }
            for path in ["/master/version", "/master/metrics/snapshot", "/state.json", "/", "/slave(1)/state"] {
                #expect(try await connection.send(.get(path)).status == 404, "\(path)")
            }
        }
    }

    @Test func theAllocatorShowsWhatConstraintsExcludeUnderItsOwnName() async throws {
        try await withMasterEndpoint { _, endpoint in
            let connection = try await Self.connect(endpoint)
            let response = try await connection.send(.get("/allocator/offer_constraints_debug"))
            #expect(response.status == 200 && response.text == #"{"frameworks":{}}"#)
            #expect(response.headers["Content-Type"] == "application/json")
            #expect(try await connection.send(.get("/master/offer_constraints_debug")).status == 404)
        }
    }

    @Test func aScriptMayAskForItsFunctionToBeCalled() async throws {
        try await withMasterEndpoint { _, endpoint in
            let response = try await Self.connect(endpoint).send(.get("/master/maintenance/status?jsonp=show"))
            #expect(response.headers["Content-Type"] == "text/javascript")
            #expect(response.text == "show({})")
        }
    }

    @Test func olderNamesAreAnOption() async throws {
        var options = HTTPEndpoint.Options()
        options.jsonAliases = true
        let master = Master()
        let endpoint = try HTTPEndpoint(master, on: "127.0.0.1:0", options: options)
        try await running([{ try await master.run() }, { try await endpoint.run() }]) {
            let connection = try await Self.connect(endpoint)
            for path in ["/state.json", "/master/state.json", "/state"] {
                #expect(try await connection.send(.get(path)).status == 200)
            }
        }
    }

    @Test func methodsThatAPathDoesNotTakeAreNamed() async throws {
        try await withMasterEndpoint { _, endpoint in
            let connection = try await Self.connect(endpoint)
            let rows = [
                ("GET", "/teardown", "POST"), ("GET", "/kill", "POST"), ("GET", "/reserve", "POST"),
                ("PATCH", "/weights", "GET, PUT"),
                ("PATCH", "/quota", "GET, POST, DELETE"), ("PATCH", "/maintenance/schedule", "GET, POST"),
                ("POST", "/maintenance/status", "GET"),
            ]
            for (method, path, allowed) in rows {
                let response = try await connection.send(HTTPClientRequest(method, path))
                #expect(response.status == 405, "\(path)")
                #expect(response.headers["Allow"] == allowed, "\(path)")
            }
        }
    }

    @Test func aFormEndsAFramework() async throws {
        try await withMasterEndpoint { _, endpoint in
            let scheduler = try await HTTPScheduler.subscribe(at: endpoint.port)
            let connection = try await Self.connect(endpoint)
            func post(_ form: String) async throws -> HTTPScheduler.Answer {
                let type = "application/x-www-form-urlencoded"
                return .init(try await connection.send(.post("/master/teardown", type, Array(form.utf8))))
            }
            #expect(
                try await post("x=1") == .init(400, "Missing 'frameworkId' query parameter in the request body"))
            #expect(try await post("frameworkId=nobody") == .init(400, "No framework found with specified ID"))
            #expect(try await post("frameworkId=\(scheduler.frameworkID)") == .init(200))
            await scheduler.ended()
        }
    }

    @Test func aFormNamesATaskToKill() async throws {
        try await withMasterEndpoint { _, endpoint in
            let connection = try await Self.connect(endpoint)
            func post(_ form: String) async throws -> HTTPScheduler.Answer {
                let type = "application/x-www-form-urlencoded"
                return .init(try await connection.send(.post("/master/kill", type, Array(form.utf8))))
            }
            #expect(
                try await post("frameworkId=f") == .init(400, "Missing 'taskId' query parameter in the request body"))
            #expect(
                try await post("frameworkId=f&taskId=a%2Bb")
                    == .init(400, "No task 'a+b' of framework 'f' could be killed"))
            let client = MasterClient(.address(endpoint.address))
            let refusal = OperatorClientError.refused(
                status: 400, message: "No task 'a+b &' of framework 'f' could be killed")
            await #expect(throws: refusal) { try await client.kill("a+b &", of: "f") }
        }
    }

    @Test func weightsAreSetAsAList() async throws {
        try await withMasterEndpoint { _, endpoint in
            let connection = try await Self.connect(endpoint)
            func put(_ body: String) async throws -> Int {
                try await connection.send(HTTPClientRequest("PUT", "/weights", body: Array(body.utf8))).status
            }
            #expect(try await put("[{\"role\":\"ads\",\"weight\":2.5}]") == 200)
            #expect(try await connection.send(.get("/weights")).text == "[{\"role\":\"ads\",\"weight\":2.5}]")
            #expect(try await put("[") == 400)
        }
    }

    @Test func anAgentShowsItselfAndItsFiles() async throws {
        let scratch = try Scratch()
        let agent = try Agent(
            AgentConfiguration(
                hostname: "shown", resources: "cpus:2;mem:1024", workDirectory: "\(scratch.directory)/agent",
                switchUser: false), master: .inProcess(Master()))
        let endpoint = try HTTPEndpoint(agent, on: "127.0.0.1:0")
        try await running([{ try await agent.run() }, { try await endpoint.run() }]) {
            let connection = try await Self.connect(endpoint)
            let paths = ["/state", "/flags", "/containers", "/monitor/statistics"]
            for path in paths.flatMap({ [$0, "/slave(1)\($0)"] })
                + ["/version", "/metrics/snapshot?timeout=5secs", "/files/debug"]
            {
                let response = try await connection.send(.get(path))
                #expect(response.status == 200, "\(path)")
                #expect(response.headers["Content-Type"] == "application/json", "\(path)")
            }
            #expect(try await connection.send(.get("/files/browse?path=/nowhere")).status == 404)
            #expect(try await connection.send(.get("/files/browse")).status == 400)
            #expect(
                try await connection.send(.get("/metrics/snapshot?timeout=soon")).text
                    .hasPrefix("Invalid timeout 'soon': "))
            let call = V1.Agent.Call(type: .getHealth)
            let health = try await connection.send(.post("/slave(1)/api/v1", "application/json", call.json))
            #expect(try V1.Agent.Response(json: health.body).getHealth?.healthy == true)
            let wrong = HTTPClientRequest.post("/api/v1", "application/recordio", [])
            #expect(
                try await connection.send(wrong).text
                    == "Expecting 'Message-Content-Type' to be set for streaming requests")
        }
    }
}
