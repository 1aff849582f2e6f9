import Testing

/// A framework's subscription, and calls on another connection, as the protocol wants it.
struct SchedulerSession: Sendable {
    let streamID: String
    let frameworkID: String
    let subscribed: JSONTree
    private let events: RawClient
    private let calls: RawClient
    private let subject: Subject

    /// Subscribes with this description of the framework, without braces, and an identifier if it comes back.
    static func subscribe(
        to subject: Subject, _ info: String = #""user":"root","name":"session""#, as id: String? = nil
    ) async throws -> SchedulerSession {
        let events = try RawClient(port: subject.masterPort)
        let identity = id.map { #","id":{"value":"\#($0)"}"# } ?? ""
        let outer = id.map { #","framework_id":{"value":"\#($0)"}"# } ?? ""
        let head = try await events.open(
            RawRequest.post(
                .master, "/api/v1/scheduler",
                #"{"type":"SUBSCRIBE"\#(outer),"subscribe":{"framework_info":{\#(info)\#(identity)}}}"#,
                headers: ["Content-Type: application/json", "Accept: application/json"]
            ).bytes(to: subject))
        let first = try JSONTree(try await events.record() ?? "null")
        return SchedulerSession(
            streamID: head["Mesos-Stream-Id"] ?? "", frameworkID: first["subscribed"]["framework_id"]["value"].text,
            subscribed: first, events: events, calls: try RawClient(port: subject.masterPort), subject: subject)
    }

    /// The next event that is no heartbeat; `nil` after the last one.
    func event() async throws -> JSONTree? {
        while let record = try await events.record() {
            let event = try JSONTree(record)
            if event["type"].text != "HEARTBEAT" { return event }
        }
        return nil
    }

    /// The next event of a type; those before it are left out.
    func event(_ type: String) async throws -> JSONTree {
        while let event = try await event() {
            if event["type"].text == type { return event }
        }
        throw RawConnection.Failure(description: "the stream has ended without \(type)")
    }

    /// The next event, heartbeats included.
    func anyEvent() async throws -> JSONTree? { try await events.record().map { try JSONTree($0) } }

    /// Which identifier a call has in its header.
    enum StreamID: Sendable {
        case own
        case none
        case other(String)
    }

    /// Makes a call of this framework's, with its body beyond type and identifier.
    func call(_ type: String, _ body: String = "", stream: StreamID = .own) async throws -> RawAnswer {
        var headers = ["Content-Type: application/json"]
        switch stream {
        case .own: headers.append("Mesos-Stream-Id: \(streamID)")
        case .none: break
        case .other(let id): headers.append("Mesos-Stream-Id: \(id)")
        }
        let more = body.isEmpty ? "" : "," + body.replacing("FRAMEWORK", with: frameworkID)
        return try await calls.ask(
            RawRequest.post(
                .master, "/api/v1/scheduler",
                #"{"type":"\#(type)","framework_id":{"value":"\#(frameworkID)"}\#(more)}"#, headers: headers
            ).bytes(to: subject))
    }

    /// Makes a call that must be accepted.
    func accepted(_ type: String, _ body: String = "") async throws {
        let answer = try await call(type, body)
        try #require(answer.head.statusLine == "HTTP/1.1 202 Accepted", "\(answer.text)")
    }
}
