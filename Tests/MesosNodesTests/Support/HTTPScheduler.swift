import MesosHTTP
import MesosNodes
import MesosResources
import MesosWire
import Testing

/// A scheduler that speaks HTTP by itself, call by call.
final class HTTPScheduler: Sendable {
    /// What its calls are answered.
    struct Answer: Equatable {
        let status: Int
        let body: String

        init(_ status: Int, _ body: String = "") {
            self.status = status
            self.body = body
        }

        init(_ response: HTTPResponse) {
            self.init(response.status, response.text)
        }
    }

    let format: WireFormat
    let frameworkID: FrameworkID
    let streamID: String
    let head: HTTPResponse
    private let stream: HTTPIncomingStream
    private let calls: HTTPConnection
    private let events = Mailbox<V1.Scheduler.Event>()
    private let reading: Task<Void, Never>

    static let path = "/master/api/v1/scheduler"

    /// Subscribes at a port of this machine.
    static func subscribe(
        _ info: FrameworkInfo = FrameworkInfo(user: "nobody", name: "raw"), at port: UInt16,
        as format: WireFormat = .protobuf
    ) async throws -> HTTPScheduler {
        let client = HTTPClient()
        let address = HTTPAddress.host("127.0.0.1", port: port)
        let call = V1.Scheduler.Call(
            frameworkID: info.id, type: .subscribe, subscribe: .init(frameworkInfo: info))
        let stream = try await client.connect(to: address).open(
            .post(path, format.mediaType, call.encoded(as: format), accept: format.mediaType))
        let calls = try await client.connect(to: address)
        return try await HTTPScheduler(stream, calls, format)
    }

    private init(_ stream: HTTPIncomingStream, _ calls: HTTPConnection, _ format: WireFormat) async throws {
        self.format = format
        self.stream = stream
        self.calls = calls
        head = stream.head
        try #require(head.status == 200, "\(head)")
        streamID = try #require(head.headers["Mesos-Stream-Id"])
        reading = Task { [events] in
            do {
                try await Self.read(stream, as: format) { events.post($0) }
                events.close()
            } catch {
                events.close(error)
            }
        }
        frameworkID = try await events.next { $0.subscribed?.frameworkID }
    }

    deinit { reading.cancel() }

    private static func read(
        _ stream: HTTPIncomingStream, as format: WireFormat, _ post: (V1.Scheduler.Event) -> Void
    ) async throws {
        var decoder = RecordIODecoder(limit: 1 << 20)
        while let bytes = try await stream.next() {
            decoder.append(bytes)
            while let record = try decoder.next() { post(try V1.Scheduler.Event(record, as: format)) }
        }
    }

    /// Makes a call on the connection that is for calls.
    func call(
        _ type: V1.Scheduler.Call.Kind, as stream: String? = nil, _ fill: (inout V1.Scheduler.Call) -> Void = { _ in }
    ) async throws -> Answer {
        var call = V1.Scheduler.Call(frameworkID: frameworkID, type: type)
        fill(&call)
        var request = HTTPClientRequest.post(Self.path, format.mediaType, call.encoded(as: format))
        request.headers["Mesos-Stream-Id"] = stream ?? streamID
        return Answer(try await calls.send(request))
    }

    /// Waits for the first event that matches.
    func next<Value>(_ match: (V1.Scheduler.Event) -> Value?) async throws -> Value {
        try await events.next(match)
    }

    func offer() async throws -> Offer {
        try await next { $0.offers?.offers.first }
    }

    /// The next update of a task, acknowledged.
    func update(of task: TaskID) async throws -> TaskStatus {
        let status = try await next { event in event.update.flatMap { $0.status.taskID == task ? $0.status : nil } }
        if let uuid = status.uuid, let agent = status.agentID {
            let answer = try await call(.acknowledge) {
                $0.acknowledge = .init(agentID: agent, taskID: task, uuid: uuid)
            }
            #expect(answer == Answer(202))
        }
        return status
    }

    func launch(_ tasks: TaskInfo..., on offer: Offer) async throws -> Answer {
        try await call(.accept) { call in
            call.accept = .init(
                offerIDs: [offer.id], operations: [.init(type: .launch, launch: .init(taskInfos: tasks))])
        }
    }

    /// Returns when the master has ended the stream.
    func ended() async {
        await reading.value
    }

    /// Vanishes without a word.
    func vanish() {
        stream.close()
        calls.close()
    }
}
