/// The master's older endpoints, which have no version, and those of its server.
enum MasterRows {
    static let all = bodies + queries + scripts + anyMethod + someMethods + server + files + teardowns

    private static func row(_ path: String, _ answer: Answer) -> Row { Row("GET \(path)", .get(.master, path), answer) }

    static let bodies = [
        row("/health", .empty(200)),
        row("/health/", .empty(200)),
        row("/state", .prefix(200, #"{"version":""#)),
        row("/state-summary", .prefix(200, #"{"hostname":"127.0.0.1","slaves":[{"id":""#)),
        row("/slaves", .prefix(200, #"{"slaves":[{"id":""#)),
        row("/frameworks", .prefix(200, #"{"frameworks":["#)),
        row("/tasks", .body(200, #"{"tasks":[]}"#)),
        row("/roles", .prefix(200, #"{"roles":["#)),
        row("/weights", .prefix(200, "[")),
        row("/quota", .body(200, "{}")),
        row("/maintenance/schedule", .body(200, "{}")),
        row("/maintenance/status", .body(200, "{}")),
        row("/flags", .prefix(200, #"{"flags":{""#)),
        row("/redirect", .redirect),
        row("/state.json", .notFound), row("/slaves.json", .notFound), row("/tasks.json", .notFound),
        row("/machine", .notFound), row("/", .notFound),
    ]

    static let queries =
        [
            "limit=1", "limit=0", "limit=-1", "limit=x", "limit=99999999999999999999", "offset=5", "offset=x",
            "order=asc",
            "order=desc", "order=x", "framework_id=x", "task_id=x&framework_id=y", "nonsense", "",
        ].map { row("/tasks?\($0)", .body(200, #"{"tasks":[]}"#)) }
        + [
            row("/tasks/", .body(200, #"{"tasks":[]}"#)),
            row("/tasks/anything", .body(200, #"{"tasks":[]}"#)),
            row("/slaves?slave_id=x", .body(200, #"{"slaves":[],"recovered_slaves":[]}"#)),
            row(
                "/frameworks?framework_id=x",
                .body(200, #"{"frameworks":[],"completed_frameworks":[],"unregistered_frameworks":[]}"#)),
        ]

    private static let script = "text/javascript"

    static let scripts = [
        row("/tasks?jsonp=cb", .body(200, #"cb({"tasks":[]})"#, type: script)),
        row("/tasks?jsonp=", .body(200, #"({"tasks":[]})"#, type: script)),
        row("/tasks?jsonp", .body(200, #"({"tasks":[]})"#, type: script)),
        row("/tasks?jsonp=a%20b", .body(200, #"a b({"tasks":[]})"#, type: script)),
        row("/tasks?jsonp=a+b", .body(200, #"a b({"tasks":[]})"#, type: script)),
        row("/tasks?jsonp=a.b[1]", .body(200, #"a.b[1]({"tasks":[]})"#, type: script)),
        row("/quota?jsonp=q", .body(200, "q({})", type: script)),
        row("/maintenance/schedule?jsonp=m", .body(200, "m({})", type: script)),
        row("/maintenance/status?jsonp=m", .body(200, "m({})", type: script)),
        row("/weights?jsonp=w", .prefix(200, "w([", type: script)),
        row("/roles?jsonp=r", .prefix(200, #"r({"roles":["#, type: script)),
        row("/flags?jsonp=f", .prefix(200, #"f({"flags":{"#, type: script)),
        row("/state?jsonp=s", .prefix(200, #"s({"version":""#, type: script)),
        row("/state-summary?jsonp=s", .prefix(200, #"s({"hostname":""#, type: script)),
        row("/slaves?jsonp=s", .prefix(200, #"s({"slaves":["#, type: script)),
        row("/frameworks?jsonp=s", .prefix(200, #"s({"frameworks":["#, type: script)),
        row("/health?jsonp=h", .empty(200)),
    ]

    private static func row(_ method: String, _ path: String, _ answer: Answer) -> Row {
        Row("\(method) \(path)", RawRequest(method: method, component: .master, path: path), answer)
    }

    /// Most of them do not care how they are asked.
    static let anyMethod =
        ["POST", "PUT", "DELETE"].flatMap { method in
            [
                row(method, "/health", .empty(200)),
                row(method, "/state", .prefix(200, #"{"version":""#)),
                row(method, "/slaves", .prefix(200, #"{"slaves":[{"id":""#)),
                row(method, "/tasks", .body(200, #"{"tasks":[]}"#)),
                row(method, "/flags", .prefix(200, #"{"flags":{""#)),
                row(method, "/roles", .prefix(200, #"{"roles":["#)),
                row(method, "/redirect", .redirect),
            ]
        } + ["/state", "/tasks", "/flags"].map { row("HEAD", $0, .head(200, type: "application/json")) }

    static let someMethods = [
        row("POST", "/weights", .wrongMethod("POST", allowed: ["GET", "PUT"])),
        row("DELETE", "/weights", .wrongMethod("DELETE", allowed: ["GET", "PUT"])),
        row("PUT", "/quota", .wrongMethod("PUT", allowed: ["GET", "POST", "DELETE"])),
        row("PUT", "/maintenance/schedule", .wrongMethod("PUT", allowed: ["GET", "POST"])),
        row("POST", "/maintenance/status", .wrongMethod("POST", allowed: ["GET"])),
        row("PUT", "/maintenance/status", .wrongMethod("PUT", allowed: ["GET"])),
        row("GET", "/teardown", .wrongMethod("GET", allowed: ["POST"])),
        row("GET", "/machine/up", .wrongMethod("GET", allowed: ["POST"])),
        row("GET", "/machine/down", .wrongMethod("GET", allowed: ["POST"])),
        row("GET", "/reserve", .wrongMethod("GET", allowed: ["POST"])),
        row("GET", "/create-volumes", .wrongMethod("GET", allowed: ["POST"])),
    ]

    private static func server(_ path: String, _ answer: Answer) -> Row {
        Row("server GET \(path)", .get(.masterServer, path), answer)
    }

    static let server = [
        server("/version", .prefix(200, #"{"build_date":"#)),
        server("/version/", .prefix(200, #"{"build_date":"#)),
        server("/version/x", .notFound).butOurs(
            .prefix(200, #"{"build_date":"#), because: "what follows a path is ignored, here as elsewhere"),
        server("/version?jsonp=v", .prefix(200, #"v({"build_date":"#, type: script)),
        server("/metrics/snapshot", .prefix(200, #"{"allocator/"#)),
        server("/metrics/snapshot/", .prefix(200, #"{"allocator/"#)),
        server("/metrics/snapshot?timeout=1secs", .prefix(200, #"{"allocator/"#)),
        server("/metrics/snapshot?jsonp=m", .prefix(200, #"m({"allocator/"#, type: script)),
        server("/metrics/snapshot?timeout=x", .text(400, "Invalid timeout 'x': Failed to convert '' to number.\n"))
            .butOurs(
                .someText(400, containing: "Invalid timeout 'x': 'x' is not a duration"),
                because: "the sentence says what is wrong"),
        server("/metrics", .notFound),
        server("/nosuch", .notFound),
        server("/", .notFound),
        Row(
            "server POST /version", RawRequest(method: "POST", component: .masterServer, path: "/version"),
            .prefix(200, #"{"build_date":"#)),
    ]

    private static let pathless = Answer.text(400, "Expecting 'path=value' in query.\n")

    static let files = [
        server("/files/debug", .prefix(200, "{")),
        server("/files/debug?jsonp=d", .prefix(200, "d({", type: script)),
        server("/files/browse", pathless), server("/files/browse?path=", pathless),
        server("/files/read", pathless), server("/files/read?offset=0", pathless), server("/files/download", pathless),
        server("/files/browse?path=/nosuch", .emptyText(404)),
        server("/files/read?path=/nosuch", .emptyText(404)),
        server(
            "/files/read?path=/nosuch&offset=x",
            .text(400, "Failed to parse offset: Failed to convert 'x' to number.\n")),
        server("/files/download?path=/nosuch", .notFound),
        server("/files/nosuch", .notFound), server("/files/debug.json", .notFound),
        server("/files/browse.json?path=/x", .notFound),
    ]

    private static func teardown(_ body: String, _ sentence: String) -> Row {
        Row("POST /teardown \(body)", .post(.master, "/teardown", body, headers: []), .text(400, sentence))
    }

    static let teardowns = [
        teardown("", "Missing 'frameworkId' query parameter in the request body"),
        teardown("x=y", "Missing 'frameworkId' query parameter in the request body"),
        teardown("frameworkId=", "No framework found with specified ID"),
        teardown("frameworkId=x", "No framework found with specified ID"),
    ]
}
