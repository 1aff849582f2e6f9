import FrameworkCore
import MesosHTTP
import MesosIO
import MesosNodes
import MesosWire
import Synchronization

/// A server that plays a master or an agent: the test answers each request, and can look at it.
final class ScriptedNode: HTTPService {
    typealias Answer = @Sendable (HTTPRequest, HTTPResponder) -> Void

    /// The requests in the order in which they came.
    let requests = Mailbox<HTTPRequest>()
    private let count = Atomic(0)
    private let answer = Mutex<Answer>({ _, responder in responder.respond(HTTPResponse(plain: 500)) })

    /// Answers requests from now on in this way.
    func answer(_ answer: @escaping Answer) {
        self.answer.withLock { $0 = answer }
    }

    /// How many requests have come.
    var requestCount: Int { count.load(ordering: .relaxed) }

    func handle(_ request: HTTPRequest, _ responder: HTTPResponder) {
        let answer = answer.withLock { $0 }
        count.add(1, ordering: .relaxed)
        requests.post(request)
        answer(request, responder)
    }

    /// Runs the body beside servers of these nodes, which are told where the others are.
    @discardableResult
    static func serve<Value: Sendable>(
        _ nodes: [ScriptedNode], _ body: @escaping @Sendable ([String]) async throws -> Value
    ) async throws -> Value {
        let servers = nodes.map { HTTPServer(service: $0) }
        let addresses = try servers.map { try $0.bind(to: try SocketAddress("127.0.0.1:0")).description }
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            for server in servers {
                group.addTask {
                    await server.run()
                    return nil
                }
            }
            group.addTask { try await body(addresses) }
            defer { group.cancelAll() }
            while let ended = try await group.next() {
                if let value = ended { return value }
            }
            throw CancellationError()
        }
    }
}

extension HTTPRequest {
    /// The scheduler's call in it, in whichever format.
    var schedulerCall: V1.Scheduler.Call? { decoded() }

    /// The executor's call in it.
    var executorCall: V1.Executor.Call? { decoded() }

    func decoded<Message: WireMessage>() -> Message? {
        headers["Content-Type"].flatMap(WireFormat.init(mediaType:)).flatMap { try? Message(body, as: $0) }
    }

    /// The format that the answer is to have.
    var acceptedFormat: WireFormat { headers["Accept"].flatMap(WireFormat.init(mediaType:)) ?? .json }
}

extension HTTPResponder {
    /// Answers with a stream of events that begins with these.
    @discardableResult
    func stream(
        _ events: [some WireMessage], as format: WireFormat = .protobuf, name: String? = "stream-1",
        closed: @escaping @Sendable () -> Void = {}
    ) -> ScriptedStream {
        var head = HTTPResponse(200, headers: ["Content-Type": format.mediaType])
        if let name { head.headers.add("Mesos-Stream-Id", name) }
        let stream = ScriptedStream(body: startStream(head, closed: closed), format: format)
        for event in events { stream.send(event) }
        return stream
    }
}

/// A stream of events that the test writes.
struct ScriptedStream: Sendable {
    let body: HTTPOutgoingStream
    let format: WireFormat

    func send(_ event: some WireMessage) {
        _ = try? body.offer(RecordIO.encode(event.encoded(as: format)))
    }
}

extension V1.Scheduler.Event {
    static func subscribed(_ id: FrameworkID = "F", heartbeat: Double = 15) -> V1.Scheduler.Event {
        V1.Scheduler.Event(
            type: .subscribed, subscribed: Subscribed(frameworkID: id, heartbeatIntervalSeconds: heartbeat))
    }
}
