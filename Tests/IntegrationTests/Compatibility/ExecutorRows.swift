/// What an executor may send that the agent did not start.
enum ExecutorRows {
    static let all = encodings + missingFields + unknownFrameworks

    private static let ids = #""framework_id":{"value":"f"},"executor_id":{"value":"e"}"#
    private static let unknown = Answer.text(400, "Framework cannot be found")

    private static func row(_ body: String, _ answer: Answer) -> Row {
        Row("executor \(body)", .executorCall(body), answer)
    }

    private static func call(_ body: String, _ answer: Answer) -> Row {
        row("{\(ids),\(body)}", answer)
    }

    private static func row(_ name: String, _ headers: [String], _ body: String, _ answer: Answer) -> Row {
        Row("executor: \(name)", .post(.agent, "/api/v1/executor", body, headers: headers), answer)
    }

    private static func invalid(_ sentence: String) -> Answer {
        .text(400, "Failed to validate Executor::Call: \(sentence)")
    }

    private static func unconvertible(_ sentence: String) -> Answer {
        .text(400, "Failed to convert JSON into Call protobuf: \(sentence)")
    }

    static let encodings = [
        row("no Content-Type", [], "{}", .text(400, "Expecting 'Content-Type' to be present")),
        row(
            "Content-Type text/plain", ["Content-Type: text/plain"], "{}",
            .text(415, "Expecting 'Content-Type' of application/json or application/x-protobuf")),
        row(
            "a subscription that accepts nothing there is", ["Content-Type: application/json", "Accept: text/html"],
            #"{\#(ids),"type":"SUBSCRIBE","subscribe":{}}"#,
            .text(406, "Expecting 'Accept' to allow 'application/x-protobuf' or 'application/json'")),
        row("", .text(400, "Failed to parse body into JSON: syntax error at line 1 near: ")),
        row("{", .text(400, "Failed to parse body into JSON: syntax error at line 1 near: ")),
    ]

    private static func update(_ status: String) -> String {
        #""type":"UPDATE","update":{"status":{"task_id":{"value":"t"}\#(status)}}"#
    }

    static let missingFields = [
        row("{}", unconvertible("Missing required fields: executor_id, framework_id")),
        row(#"{"type":"SUBSCRIBE"}"#, unconvertible("Missing required fields: executor_id, framework_id")),
        row(
            #"{"type":"SUBSCRIBE","framework_id":{"value":"f"}}"#,
            unconvertible("Missing required fields: executor_id")),
        call(update(""), unconvertible("Missing required fields: update.status.state")),
        call(update(#","state":"TASK_NO_SUCH""#), unconvertible("Failed to find enum for 'TASK_NO_SUCH'")),
        row("{\(ids)}", invalid("Expecting 'type' to be present")),
        call(#""type":"SUBSCRIBE""#, invalid("Expecting 'subscribe' to be present")),
        call(#""type":"UPDATE""#, invalid("Expecting 'update' to be present")),
        call(#""type":"MESSAGE""#, invalid("Expecting 'message' to be present")),
        call(update(#","state":"TASK_RUNNING""#), invalid("Expecting 'uuid' to be present")),
        call(update(#","state":"TASK_RUNNING","uuid":"AAAA""#), invalid("Not a valid UUID")),
    ]

    private static let uuid = #","state":"TASK_RUNNING","uuid":"4I7PYBvwQRyig3vBtOgpfg==""#

    static let unknownFrameworks = [
        call(#""type":"UNKNOWN""#, unknown),
        call(#""type":"SUBSCRIBE","subscribe":{}"#, unknown),
        call(#""type":"MESSAGE","message":{"data":"AAAA"}"#, unknown),
        call(update(uuid + #","source":"SOURCE_EXECUTOR","executor_id":{"value":"e"}"#), unknown),
        call(#""type":"HEARTBEAT""#, .empty(202)),
    ]
}
