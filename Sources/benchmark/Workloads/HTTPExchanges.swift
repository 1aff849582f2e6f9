import MesosHTTP
import MesosIO
import Synchronization

/// How fast our own client and server exchange small requests and answers, and a server sends to many streams. Client
/// and server share the machine and the program's loops.
struct HTTPExchanges: Workload {
    let figures = ["http.requests_per_second", "http.get_us", "http.stream_events_per_second"]

    private static let runs = 5
    private static let connections = 8
    private static let requestsEach = 10_000
    private static let gets = 5_000
    private static let streams = 100
    private static let eventsEach = 1_000
    private static let event = [UInt8](repeating: 0x61, count: 120)

    func measure() async throws -> [Figure] {
        let streams = Mutex<[HTTPOutgoingStream]>([])
        let server = HTTPServer(service: SmallAnswers { stream in streams.withLock { $0.append(stream) } })
        let address = HTTPAddress(try server.bind(to: try SocketAddress("127.0.0.1:0")))
        let running = Task { await server.run() }
        var rates: [Double] = []
        var times: [Double] = []
        var events: [Double] = []
        for _ in 0..<Self.runs {
            rates.append(try await Self.requestRate(address))
            times.append(try await Self.getTime(address))
            events.append(try await Self.eventRate(address) { streams.withLock { $0 } })
            streams.withLock { $0 = [] }
        }
        running.cancel()
        await running.value
        return [
            Figure(
                name: "http.requests_per_second", value: rates.median, unit: "1/s", reference: 100_000,
                comparison: "a bare loop under wrk", runs: Self.runs),
            Figure(
                name: "http.get_us", value: times.median, unit: "us", reference: 18, comparison: "a bare loop",
                runs: Self.runs),
            Figure(name: "http.stream_events_per_second", value: events.median, unit: "1/s", runs: Self.runs),
        ]
    }

    /// Requests a second on several connections, each with many requests under way.
    private static func requestRate(_ address: HTTPAddress) async throws -> Double {
        var connections: [HTTPConnection] = []
        for _ in 0..<Self.connections { connections.append(try await HTTPClient().connect(to: address)) }
        let request = HTTPClientRequest.post("/api/v1/scheduler", "application/json", Array(#"{"type":"REVIVE"}"#.utf8))
        let time = try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for connection in connections {
                    group.addTask {
                        for _ in 1..<Self.requestsEach { connection.post(request) }
                        // The answer to the last comes behind all others.
                        _ = try await connection.send(request)
                    }
                }
                try await group.waitForAll()
            }
        }
        return Double(Self.connections * Self.requestsEach) / time.seconds
    }

    /// Microseconds from one GET to the next on one connection.
    private static func getTime(_ address: HTTPAddress) async throws -> Double {
        let connection = try await HTTPClient().connect(to: address)
        let time = try await ContinuousClock().measure {
            for _ in 0..<Self.gets { _ = try await connection.send(.get("/health")) }
        }
        return time.seconds * 1e6 / Double(Self.gets)
    }

    /// Events a second that arrive, over all streams.
    private static func eventRate(
        _ address: HTTPAddress, _ opened: () -> [HTTPOutgoingStream]
    ) async throws -> Double {
        var incoming: [HTTPIncomingStream] = []
        for _ in 0..<Self.streams {
            incoming.append(try await HTTPClient().connect(to: address).open(.get("/events")))
        }
        let outgoing = opened()
        let time = try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for stream in incoming {
                    group.addTask {
                        var rest = Self.eventsEach * Self.event.count
                        while rest > 0, let bytes = try await stream.next() { rest -= bytes.count }
                    }
                }
                group.addTask {
                    for _ in 0..<Self.eventsEach {
                        for stream in outgoing { try await stream.send(Self.event) }
                    }
                }
                try await group.waitForAll()
            }
        }
        return Double(Self.streams * Self.eventsEach) / time.seconds
    }
}

/// Answers at once: `/events` with a stream, all else with a few bytes.
private struct SmallAnswers: HTTPService {
    let opened: @Sendable (HTTPOutgoingStream) -> Void

    func handle(_ request: HTTPRequest, _ responder: HTTPResponder) {
        if request.target.path == "/events" {
            opened(responder.startStream(HTTPResponse(200)))
        } else {
            responder.respond(HTTPResponse(202))
        }
    }
}
