import MasterCore
import MesosHTTP
import MesosNodes
import MesosWire
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct OperatorEndpointTests {
    private static func connect(_ endpoint: HTTPEndpoint) async throws -> HTTPConnection {
        try await HTTPClient().connect(to: .host("127.0.0.1", port: endpoint.port))
    }

    @Test(arguments: [WireFormat.json, .protobuf])
    func questionsAreAnsweredInTheFormatThatIsAccepted(format: WireFormat) async throws {
        try await withMasterEndpoint { master, endpoint in
            let connection = try await Self.connect(endpoint)
            for path in ["/api/v1", "/master/api/v1", "/api/v1/", "/api/v1/operator"] {
                let response = try await connection.send(
                    .post(
                        path, format.mediaType, V1.Master.Call(type: .getMaster).encoded(as: format),
                        accept: format.mediaType))
                #expect(response.status == 200)
                #expect(response.headers["Content-Type"] == format.mediaType)
                let answer = try V1.Master.Response(response.body, as: format)
                #expect(answer.getMaster?.masterInfo?.port == UInt32(endpoint.port))
            }
        }
    }

    @Test func requestsAreAnsweredWhenTheyAreDone() async throws {
        try await withMasterEndpoint { master, endpoint in
            let scheduler = try await HTTPScheduler.subscribe(at: endpoint.port)
            let connection = try await Self.connect(endpoint)
            let teardown = V1.Master.Call(type: .teardown, teardown: .init(frameworkID: scheduler.frameworkID))
            let response = try await connection.send(.post("/api/v1", "application/json", teardown.json))
            #expect(response.status == 200)
            #expect(response.body.isEmpty)
            await scheduler.ended()
            let again = try await connection.send(.post("/api/v1", "application/json", teardown.json))
            #expect(again.status == 400)
            #expect(again.text == "No framework found with specified ID")
        }
    }

    @Test func aSubscriptionBeginsWithHowThingsStand() async throws {
        try await withMasterEndpoint { master, endpoint in
            let stream = try await Self.connect(endpoint).open(
                .post("/api/v1", "application/json", V1.Master.Call(type: .subscribe).json))
            #expect(stream.status == 200)
            #expect(stream.headers["Mesos-Stream-Id"] == nil)
            var decoder = RecordIODecoder(limit: 1 << 20)
            func next() async throws -> V1.Master.Event {
                while true {
                    if let record = try decoder.next() { return try V1.Master.Event(json: record) }
                    decoder.append(try #require(try await stream.next()))
                }
            }
            let first = try await next()
            #expect(first.type == .subscribed)
            #expect(first.subscribed?.heartbeatIntervalSeconds == 15)
            #expect(try await next().type == .heartbeat)
            let scheduler = try await HTTPScheduler.subscribe(at: endpoint.port)
            #expect(try await next().frameworkAdded?.framework.frameworkInfo.id == scheduler.frameworkID)
        }
    }

    @Test func theChecksComeInTheOrderOfMesos() async throws {
        try await withMasterEndpoint { _, endpoint in
            let connection = try await Self.connect(endpoint)
            func answer(_ request: HTTPClientRequest) async throws -> HTTPScheduler.Answer {
                HTTPScheduler.Answer(try await connection.send(request))
            }
            let json = "application/json"
            let get = try await connection.send(.get("/api/v1"))
            #expect(get.status == 405)
            #expect(get.headers["Allow"] == "POST")
            #expect(
                get.text == "405 Method Not Allowed. Expecting one of { 'POST' }, but received 'GET'.")
            #expect(
                try await answer(HTTPClientRequest("POST", "/api/v1"))
                    == .init(400, "Expecting 'Content-Type' to be present"))
            #expect(
                try await answer(.post("/api/v1", "\(json); charset=utf-8", []))
                    == .init(415, "Expecting 'Content-Type' of application/json or application/x-protobuf"))
            #expect(
                try await answer(.post("/api/v1", json, Array("{".utf8), accept: "text/html"))
                    == .init(400, "Failed to parse body into JSON: syntax error at line 1 near: "))
            #expect(
                try await answer(.post("/api/v1", json, Array("{}".utf8), accept: "text/html"))
                    == .init(400, "Failed to validate master::Call: Expecting 'type' to be present"))
            let unknown = V1.Master.Call(type: .unknown).json
            #expect(
                try await answer(.post("/api/v1", json, unknown, accept: "text/html"))
                    == .init(406, "Expecting 'Accept' to allow 'application/x-protobuf' or 'application/json'"))
            #expect(try await answer(.post("/api/v1", json, unknown)) == .init(501, "501 Not Implemented."))
            #expect(try await answer(.get("/nowhere")) == .init(404, "404 Not Found."))
        }
    }
}
