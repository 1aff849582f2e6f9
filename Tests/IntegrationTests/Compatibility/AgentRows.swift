/// The agent's operator API and its older endpoints. The agent's sentences differ from the master's here and there.
enum AgentRows {
    static let all = encodings + missingBodies + empty + unknown + bodies + paths

    private static let health = #"{"type":"GET_HEALTH"}"#
    private static let healthy = Answer.body(200, #"{"type":"GET_HEALTH","get_health":{"healthy":true}}"#)
    private static let json = "Content-Type: application/json"

    private static func row(_ body: String, _ answer: Answer) -> Row {
        Row("agent \(body)", .agentCall(body), answer)
    }

    private static func row(_ name: String, _ headers: [String], _ answer: Answer) -> Row {
        Row("agent: \(name)", .post(.agent, "/api/v1", health, headers: headers), answer)
    }

    static let encodings = [
        row("no Content-Type", [], .text(400, "Expecting 'Content-Type' to be present")),
        row(
            "Content-Type with a charset", ["Content-Type: application/json; charset=utf-8"],
            .text(415, "Expecting 'Content-Type' of application/json or application/x-protobuf or application/recordio")
        ),
        row(
            "RecordIO without the messages' type", ["Content-Type: application/recordio"],
            .text(400, "Expecting 'Message-Content-Type' to be set for streaming requests")),
        row(
            "RecordIO with another type of messages",
            ["Content-Type: application/recordio", "Message-Content-Type: text/plain"],
            .text(415, "Expecting 'Message-Content-Type' of application/json or application/x-protobuf")),
        row(
            "RecordIO without a record",
            ["Content-Type: application/recordio", "Message-Content-Type: application/json"],
            .text(400, "Received EOF while reading request body")
        ).butOurs(
            .someText(400, containing: "Failed to decode length"),
            because: "what cannot be a record's length is seen before the body has ended"),
        row(
            "Message-Content-Type without RecordIO", [json, "Message-Content-Type: application/json"],
            .text(415, "Expecting 'Message-Content-Type' to be not set for non-streaming requests")),
        row(
            "Accept text/html", [json, "Accept: text/html"],
            .text(406, "Expecting 'Accept' to allow application/json or application/x-protobuf or application/recordio")
        ),
        row(
            "Accept RecordIO", [json, "Accept: application/recordio"],
            .text(406, "Streaming response is not supported for GET_HEALTH call")),
        row(
            "Accept RecordIO of JSON", [json, "Accept: application/recordio", "Message-Accept: application/json"],
            .text(406, "Streaming response is not supported for GET_HEALTH call")),
        row(
            "Message-Accept without RecordIO", [json, "Message-Accept: application/json"],
            .text(406, "Expecting 'Message-Accept' to be not set for non-streaming responses")),
        row("JSON", [json], healthy),
        Row(
            "agent: protobuf",
            RawRequest(
                method: "POST", component: .agent, path: "/api/v1",
                headers: ["Content-Type: application/x-protobuf", "Accept: application/x-protobuf"], body: [8, 1]),
            .bytes(200, [8, 1, 18, 2, 8, 1], type: "application/x-protobuf")),
        row("", .text(400, "Failed to parse body into JSON: syntax error at line 1 near: ")),
        row("{", .text(400, "Failed to parse body into JSON: syntax error at line 1 near: ")),
        row("[1]", .text(400, "Expecting a JSON object")),
        row(#"{"type":5}"#, .text(400, "Not expecting a JSON number for field 'type'")),
        row("{}", .text(400, "Failed to validate agent::Call: Expecting 'type' to be present")),
        row(#"{"type":"NO_SUCH"}"#, .text(400, "Failed to validate agent::Call: Expecting 'type' to be present")),
        row(#"{"type":"UNKNOWN"}"#, .notImplemented),
    ]

    static let missingBodies = [
        "GET_METRICS", "SET_LOGGING_LEVEL", "LIST_FILES", "READ_FILE", "LAUNCH_CONTAINER", "WAIT_CONTAINER",
        "KILL_CONTAINER", "REMOVE_CONTAINER", "LAUNCH_NESTED_CONTAINER", "WAIT_NESTED_CONTAINER",
        "KILL_NESTED_CONTAINER", "REMOVE_NESTED_CONTAINER", "LAUNCH_NESTED_CONTAINER_SESSION", "ATTACH_CONTAINER_INPUT",
        "ATTACH_CONTAINER_OUTPUT", "ADD_RESOURCE_PROVIDER_CONFIG", "UPDATE_RESOURCE_PROVIDER_CONFIG",
        "REMOVE_RESOURCE_PROVIDER_CONFIG", "MARK_RESOURCE_PROVIDER_GONE",
    ].map {
        row(
            #"{"type":"\#($0)"}"#,
            .text(400, "Failed to validate agent::Call: Expecting '\($0.lowercased())' to be present"))
    }

    static let empty = [
        row(
            #"{"type":"GET_LOGGING_LEVEL"}"#,
            .json(200, #"{"type":"GET_LOGGING_LEVEL","get_logging_level":{"level":0}}"#)),
        row(#"{"type":"GET_CONTAINERS"}"#, .json(200, #"{"type":"GET_CONTAINERS"}"#)),
        row(
            #"{"type":"GET_CONTAINERS","get_containers":{"show_nested":true}}"#,
            .json(200, #"{"type":"GET_CONTAINERS"}"#)),
        row(
            #"{"type":"GET_FRAMEWORKS"}"#,
            .json(200, #"{"type":"GET_FRAMEWORKS","get_frameworks":{"frameworks":[],"completed_frameworks":[]}}"#)),
        row(
            #"{"type":"GET_EXECUTORS"}"#,
            .json(200, #"{"type":"GET_EXECUTORS","get_executors":{"executors":[],"completed_executors":[]}}"#)),
        row(#"{"type":"GET_OPERATIONS"}"#, .json(200, #"{"type":"GET_OPERATIONS","get_operations":{}}"#)),
        row(
            #"{"type":"GET_TASKS"}"#,
            .json(
                200,
                #"{"type":"GET_TASKS","get_tasks":{"pending_tasks":[],"queued_tasks":[],"launched_tasks":[],"#
                    + #""terminated_tasks":[],"completed_tasks":[]}}"#)),
        row(
            #"{"type":"GET_AGENT"}"#,
            .jsonWith(200, #"{"type":"GET_AGENT","get_agent":{"agent_info":{"hostname":"127.0.0.1"}}}"#)),
        row(
            #"{"type":"GET_RESOURCE_PROVIDERS"}"#,
            .json(200, #"{"type":"GET_RESOURCE_PROVIDERS","get_resource_providers":{}}"#)),
        row(#"{"type":"GET_FLAGS"}"#, .jsonWith(200, #"{"type":"GET_FLAGS","get_flags":{"flags":[{}]}}"#)),
        row(
            #"{"type":"GET_VERSION"}"#,
            .jsonWith(200, #"{"type":"GET_VERSION","get_version":{"version_info":{}}}"#)),
        row(
            #"{"type":"GET_STATE"}"#,
            .jsonWith(
                200,
                #"{"type":"GET_STATE","get_state":{"get_tasks":{"pending_tasks":[],"queued_tasks":[],"#
                    + #""launched_tasks":[],"terminated_tasks":[],"completed_tasks":[]}}}"#)),
    ]

    static let unknown = [
        row(#"{"type":"LIST_FILES","list_files":{"path":"/nosuch"}}"#, .emptyText(404)),
        row(#"{"type":"READ_FILE","read_file":{"path":"/nosuch","offset":0}}"#, .emptyText(404)),
        row(
            #"{"type":"KILL_CONTAINER","kill_container":{"container_id":{"value":"x"}}}"#,
            .text(404, "Container 'x' cannot be found (or is already killed)")
        ).notYet("KILL_CONTAINER"),
        row(
            #"{"type":"WAIT_CONTAINER","wait_container":{"container_id":{"value":"x"}}}"#,
            .text(404, "Container x cannot be found")
        ).notYet("WAIT_CONTAINER"),
        row(
            #"{"type":"ATTACH_CONTAINER_OUTPUT","attach_container_output":{"container_id":{"value":"x"}}}"#,
            .text(404, "Container x cannot be found")
        ).notYet("ATTACH_CONTAINER_OUTPUT"),
        row(
            #"{"type":"SET_LOGGING_LEVEL","set_logging_level":{"level":1,"duration":{"nanoseconds":1000}}}"#,
            .empty(200)),
        row(#"{"type":"PRUNE_IMAGES"}"#, .empty(200)),
    ]

    private static func get(_ path: String, _ answer: Answer) -> Row {
        Row("agent GET \(path)", .get(.agent, path), answer)
    }

    static let bodies = [
        get("/health", .empty(200)),
        get("/state", .prefix(200, #"{"version":""#)),
        get("/state?jsonp=s", .prefix(200, #"s({"version":""#, type: "text/javascript")),
        get("/flags", .prefix(200, #"{"flags":{""#)),
        get("/containers", .body(200, "[]")),
        get("/containers?container_id=x", .body(200, "[]")),
        get("/containers?show_nested=true", .body(200, "[]")),
        get("/containers?show_nested=x", .body(200, "[]")),
        get("/containers?jsonp=c", .body(200, "c([])", type: "text/javascript")),
        get("/monitor/statistics", .body(200, "[]")),
        get("/monitor/statistics?jsonp=s", .body(200, "s([])", type: "text/javascript")),
        Row("agent POST /state", .post(.agent, "/state", "{}"), .prefix(200, #"{"version":""#)),
        Row(
            "agent PUT /containers", RawRequest(method: "PUT", component: .agent, path: "/containers"), .body(200, "[]")
        ),
        Row("agent POST /health", .post(.agent, "/health", ""), .empty(200)),
        Row(
            "agent HEAD /state", RawRequest(method: "HEAD", component: .agent, path: "/state"),
            .head(200, type: "application/json")),
    ]

    static let paths = [
        get("/state.json", .notFound), get("/monitor/statistics.json", .notFound), get("/monitor/usage", .notFound),
        get("/nosuch", .notFound),
        get("/api/v1", .wrongMethod("GET", allowed: ["POST"])),
        get("/api/v1/executor", .wrongMethod("GET", allowed: ["POST"])),
        get("/api/v1/operator", .wrongMethod("GET", allowed: ["POST"])),
        Row("agent POST /api/v1/operator", .post(.agent, "/api/v1/operator", health), healthy),
    ]
}
