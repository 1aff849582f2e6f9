/// How a call to the master must be written: its headers, its encoding, its type.
enum CallRows {
    static let all = contentTypes + accepts + syntax + types + paths + methods

    private static let health = #"{"type":"GET_HEALTH"}"#
    private static let healthy = Answer.body(200, #"{"type":"GET_HEALTH","get_health":{"healthy":true}}"#)
    private static let healthyBytes = Answer.bytes(200, [8, 1, 18, 2, 8, 1], type: "application/x-protobuf")
    private static let json = "Content-Type: application/json"
    private static let protobuf = "Content-Type: application/x-protobuf"

    private static func row(_ name: String, _ headers: [String], _ answer: Answer) -> Row {
        Row(name, .post(.master, "/api/v1", health, headers: headers), answer)
    }

    private static func row(_ body: String, _ answer: Answer) -> Row { Row(body, .operatorCall(body), answer) }

    private static let unsupported = Answer.text(
        415, "Expecting 'Content-Type' of application/json or application/x-protobuf")
    private static let unacceptable = Answer.text(
        406, "Expecting 'Accept' to allow 'application/x-protobuf' or 'application/json'")

    static let contentTypes = [
        row("no Content-Type", [], .text(400, "Expecting 'Content-Type' to be present")),
        row("Content-Type with a charset", ["Content-Type: application/json; charset=utf-8"], unsupported),
        row("Content-Type text/plain", ["Content-Type: text/plain"], unsupported),
        row("Content-Type application/recordio", ["Content-Type: application/recordio"], unsupported),
        row("Content-Type in capitals", ["Content-Type: Application/JSON"], unsupported),
        row("an empty Content-Type", ["Content-Type: "], unsupported),
        row("a header's name in other letters", ["cOnTeNt-TyPe: application/json"], healthy),
        row("Message-Content-Type means nothing to a master", [json, "Message-Content-Type: x"], healthy),
        row("Message-Accept means nothing to a master", [json, "Message-Accept: application/json"], healthy),
        row("Authorization where nobody asks for it", [json, "Authorization: Basic Zm9vOmJhcg=="], healthy),
        row("a stream's identifier means nothing to operators", [json, "Mesos-Stream-Id: x"], healthy),
        Row(
            "a call in protobuf, answered in JSON",
            RawRequest(method: "POST", component: .master, path: "/api/v1", headers: [protobuf], body: [8, 1]),
            healthy),
        Row(
            "a call in protobuf, answered in protobuf",
            RawRequest(
                method: "POST", component: .master, path: "/api/v1",
                headers: [protobuf, "Accept: application/x-protobuf"], body: [8, 1]),
            healthyBytes),
        Row(
            "a call in broken protobuf",
            RawRequest(
                method: "POST", component: .master, path: "/api/v1", headers: [protobuf], body: [0xFF, 0xFF]),
            .text(400, "Failed to parse body into Call protobuf")),
        Row(
            "an empty call in protobuf",
            RawRequest(method: "POST", component: .master, path: "/api/v1", headers: [protobuf]),
            .text(400, "Failed to validate master::Call: Expecting 'type' to be present")),
    ]

    static let accepts = [
        row("Accept text/html", [json, "Accept: text/html"], unacceptable),
        row("an empty Accept", [json, "Accept: "], unacceptable),
        row("Accept application/recordio", [json, "Accept: application/recordio"], unacceptable),
        row("Accept JSON with a weight of 0", [json, "Accept: application/json;q=0"], unacceptable),
        row("no Accept", [json], healthy),
        row("Accept JSON", [json, "Accept: application/json"], healthy),
        row("Accept */*", [json, "Accept: */*"], healthy),
        row("Accept application/*", [json, "Accept: application/*"], healthy),
        row("Accept one of two", [json, "Accept: text/html, application/json;q=0.5"], healthy),
        row("Accept protobuf", [json, "Accept: application/x-protobuf"], healthyBytes),
        row("Accept both: JSON goes first", [json, "Accept: application/x-protobuf, application/json"], healthy),
        row("Accept no JSON", [json, "Accept: application/json;q=0, application/x-protobuf"], healthyBytes),
    ]

    private static func unparsable(_ rest: String) -> Answer { .text(400, "Failed to parse body into JSON: \(rest)") }
    private static func unconvertible(_ rest: String) -> Answer {
        .text(400, "Failed to convert JSON into Call protobuf: \(rest)")
    }

    static let syntax = [
        row("", unparsable("syntax error at line 1 near: ")),
        row("{", unparsable("syntax error at line 1 near: ")),
        row(#"{"type":"GET_HEALTH"#, unparsable("syntax error at line 1 near: ")),
        row("{'type':'GET_HEALTH'}", unparsable("syntax error at line 1 near: 'type':'GET_HEALTH'}")),
        row(#"{"type":"GET_HEALTH",}"#, unparsable("syntax error at line 1 near: }")),
        row("\n" + #"{"type":"GET_HEALTH" x"#, unparsable("syntax error at line 2 near: x")),
        row(#"{"a":nul}"#, unparsable("syntax error at line 1 near: }")),
        row(#"{"type":"GET_HEALTH"} x"#, unparsable("Parsed JSON included non-whitespace trailing characters:  x")),
        row(#"{"type":"GET_HEALTH"}"# + "\n\n", healthy),
        row("[1]", unconvertible("Expecting a JSON object")),
        row("[]", unconvertible("Expecting a JSON object")),
        row("5", unconvertible("Expecting a JSON object")),
        row("null", unconvertible("Expecting a JSON object")),
        row(#""x""#, unconvertible("Expecting a JSON object")),
        row(#"[{"type":"GET_HEALTH"}]"#, unconvertible("Expecting a JSON object")),
    ]

    private static let typeless = Answer.text(
        400, "Failed to validate master::Call: Expecting 'type' to be present")

    static let types = [
        row("{}", typeless),
        row(#"{"type":null}"#, typeless),
        row(#"{"type":"NO_SUCH"}"#, typeless),
        row(#"{"type":"get_health"}"#, typeless),
        row(#"{"type":"UNKNOWN"}"#, .notImplemented),
        row(#"{"type":5}"#, unconvertible("Not expecting a JSON number for field 'type'")),
        row(#"{"type":true}"#, unconvertible("Not expecting a JSON boolean for field 'type'")),
        row(#"{"type":{}}"#, unconvertible("Not expecting a JSON object for field 'type'")),
        row(#"{"type":["GET_HEALTH"]}"#, unconvertible("Not expecting a JSON array for field 'type'")),
        row(#"{"type":"GET_HEALTH","nonsense":{"a":[1]}}"#, healthy),
        row(#"{"type":"GET_VERSION","type":"GET_HEALTH"}"#, healthy),
        row(
            #"{"type":"GET_METRICS","get_metrics":5}"#,
            unconvertible("Not expecting a JSON number for field 'get_metrics'")),
        row(
            #"{"type":"GET_METRICS","get_metrics":[]}"#,
            unconvertible("Not expecting a JSON array for field 'get_metrics'")),
        row(
            #"{"type":"GET_METRICS","get_metrics":{"timeout":5}}"#,
            unconvertible("Not expecting a JSON number for field 'timeout'")),
        row(
            #"{"type":"GET_METRICS","get_metrics":{"timeout":{}}}"#,
            unconvertible("Missing required fields: get_metrics.timeout.nanoseconds")),
        row(
            #"{"type":"GET_METRICS","get_metrics":{"timeout":{"nanoseconds":"x"}}}"#,
            unconvertible(
                "Failed to parse 'x' as a JSON number for field 'nanoseconds': syntax error at line 1 near: x")),
        row(
            #"{"type":"GET_METRICS","get_metrics":null}"#,
            .text(400, "Failed to validate master::Call: Expecting 'get_metrics' to be present")),
    ]

    private static func path(_ path: String, _ answer: Answer) -> Row {
        Row("POST \(path)", .post(.master, path, health), answer)
    }

    static let paths = [
        path("/api/v1/", healthy), path("/api/v1/operator", healthy), path("/api/v1/x/y/", healthy),
        path("/api/v1?x=y", healthy), path("/api/v1/schedulerx", healthy),
        path("/api", .notFound), path("/api/v2", .notFound), path("/api/v1scheduler", .notFound),
        path("/nosuch", .notFound),
        path("/%61pi/v1", .notFound).butOurs(healthy, because: "a path that is encoded without need is the same path"),
    ]

    private static func method(_ method: String, _ path: String) -> Row {
        Row(
            "\(method) \(path)", RawRequest(method: method, component: .master, path: path),
            method == "HEAD"
                ? .wrongMethodHead(allowed: ["POST"]) : .wrongMethod(method, allowed: ["POST"]))
    }

    static let methods = ["GET", "PUT", "DELETE", "OPTIONS", "PATCH", "HEAD"].flatMap {
        [method($0, "/api/v1"), method($0, "/api/v1/scheduler")]
    }
}
