/// A request as a client writes it.
struct RawRequest: Sendable {
    var method: String
    var component: Subject.Component
    var path: String
    var headers: [String] = []
    var body: [UInt8] = []

    /// The bytes on the wire; a POST always says how long its body is.
    func bytes(to subject: Subject) -> [UInt8] {
        bytes(path: subject.path(path, of: component))
    }

    /// The same without the component's prefix.
    func plainBytes() -> [UInt8] { bytes(path: path) }

    private func bytes(path: String) -> [UInt8] {
        var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1"] + headers
        if method == "POST" || !body.isEmpty { lines.append("Content-Length: \(body.count)") }
        return [UInt8]((lines + ["", ""]).joined(separator: "\r\n").utf8) + body
    }
}

extension RawRequest {
    static func get(_ component: Subject.Component, _ path: String) -> RawRequest {
        RawRequest(method: "GET", component: component, path: path)
    }

    /// A call in JSON, unless the headers say something else.
    static func post(
        _ component: Subject.Component, _ path: String, _ body: String,
        headers: [String] = ["Content-Type: application/json"]
    ) -> RawRequest {
        RawRequest(method: "POST", component: component, path: path, headers: headers, body: [UInt8](body.utf8))
    }

    static func operatorCall(_ body: String) -> RawRequest { .post(.master, "/api/v1", body) }
    static func schedulerCall(_ body: String) -> RawRequest { .post(.master, "/api/v1/scheduler", body) }
    static func agentCall(_ body: String) -> RawRequest { .post(.agent, "/api/v1", body) }
    static func executorCall(_ body: String) -> RawRequest { .post(.agent, "/api/v1/executor", body) }
}
