import Testing

/// The same little history of one framework, and what can be read while it happens and when it is over.
struct History: Sendable {
    /// A body that was read, by the moment and the request.
    struct Reading: Sendable {
        let name: String
        let body: JSONTree
    }

    /// The types of the states that the tasks went through, by task.
    let states: [String: [String]]
    let readings: [Reading]

    private static let info =
        #""user":"root","name":"history","roles":["one"],"checkpoint":true,"failover_timeout":60,"hostname":"host","#
        + #""webui_url":"http://host/","principal":"someone","labels":{"labels":[{"key":"k","value":"v"}]},"#
        + #""capabilities":[{"type":"MULTI_ROLE"},{"type":"RESERVATION_REFINEMENT"},{"type":"PARTITION_AWARE"}]"#

    /// Lets it happen: two tasks are launched, one of which ends and one runs; then the framework is torn down.
    static func happen(to subject: Subject) async throws -> History {
        try await limit(subject)
        let session = try await SchedulerSession.subscribe(to: subject, info)
        let offer = try await session.event("OFFERS")["offers"]["offers"]
        let tasks = [("ends", "exit 0"), ("runs", "exec sleep 1000")].map { name, command in
            #"{"name":"\#(name)","task_id":{"value":"\#(name)"},"#
                + #""agent_id":{"value":"\#(offer["agent_id"]["value"].text)"},"#
                + #""command":{"value":"\#(command)"},"labels":{"labels":[{"key":"k","value":"v"}]},"#
                + #""resources":[\#(resource("cpus", 0.5)),\#(resource("mem", 64)),\#(ports)]}"#
                .replacing("PORT", with: name == "ends" ? "31001" : "31002")
        }
        try await session.accepted(
            "ACCEPT",
            #""accept":{"offer_ids":[{"value":"\#(offer["id"]["value"].text)"}],"filters":{"refuse_seconds":3600},"#
                + #""operations":[{"type":"LAUNCH","launch":{"task_infos":[\#(tasks.joined(separator: ","))]}}]}"#)
        // What the first task leaves is offered to nobody.
        try await session.accepted("SUPPRESS")
        var states: [String: [String]] = [:]
        while states["ends"]?.last != "TASK_FINISHED" || states["runs"]?.last != "TASK_RUNNING" {
            let status = try await session.event("UPDATE")["update"]["status"]
            states[status["task_id"]["value"].text, default: []].append(status["state"].text)
            try await session.acknowledge(status)
        }
        // The executor of the task that has ended goes a little later.
        try await until(subject, "GET_EXECUTORS") { $0["completed_executors"].elements.count == 1 }
        let running = try await readAll(subject, "running")
        try await session.accepted("TEARDOWN")
        while try await session.event() != nil {}
        try await until(subject, "GET_EXECUTORS") { $0["executors"].elements.isEmpty }
        try await until(subject, "GET_CONTAINERS") { $0["containers"].elements.isEmpty }
        return History(states: states, readings: running + (try await readAll(subject, "over")))
    }

    /// Gives the framework's role a quota that leaves it enough, and a weight.
    static func limit(_ subject: Subject) async throws {
        let quota =
            #"{"role":"one","guarantees":{"cpus":{"value":1}},"limits":{"cpus":{"value":7.5},"gpus":{"value":0}}}"#
        for call in [
            #"{"type":"UPDATE_QUOTA","update_quota":{"quota_configs":[\#(quota)]}}"#,
            #"{"type":"UPDATE_WEIGHTS","update_weights":{"weight_infos":[{"role":"one","weight":2.5}]}}"#,
        ] {
            let answer = try await RawConnection.ask(
                RawRequest.operatorCall(call).bytes(to: subject), method: "POST", at: subject.masterPort)
            try #require(answer.head.statusLine == "HTTP/1.1 200 OK", "\(answer.text)")
        }
    }

    /// Asks the agent until its answer is as it should be.
    private static func until(
        _ subject: Subject, _ call: String, _ isReached: (JSONTree) -> Bool
    ) async throws {
        let client = try RawClient(port: subject.agentPort)
        let request = RawRequest.agentCall(#"{"type":"\#(call)"}"#).bytes(to: subject)
        while true {
            let answer = try JSONTree(await client.ask(request).text)
            if isReached(answer[call.lowercased()]) { return }
        }
    }

    private static func resource(_ name: String, _ value: Double) -> String {
        #"{"name":"\#(name)","type":"SCALAR","scalar":{"value":\#(value)},"allocation_info":{"role":"one"}}"#
    }

    private static let ports =
        #"{"name":"ports","type":"RANGES","ranges":{"range":[{"begin":PORT,"end":PORT}]},"#
        + #""allocation_info":{"role":"one"}}"#

    private static let masterCalls = [
        "GET_HEALTH", "GET_FLAGS", "GET_VERSION", "GET_LOGGING_LEVEL", "GET_STATE", "GET_AGENTS", "GET_FRAMEWORKS",
        "GET_EXECUTORS", "GET_OPERATIONS", "GET_TASKS", "GET_ROLES", "GET_WEIGHTS", "GET_MASTER",
        "GET_MAINTENANCE_STATUS", "GET_MAINTENANCE_SCHEDULE", "GET_QUOTA",
    ]
    private static let agentCalls = [
        "GET_HEALTH", "GET_FLAGS", "GET_VERSION", "GET_LOGGING_LEVEL", "GET_STATE", "GET_CONTAINERS", "GET_FRAMEWORKS",
        "GET_EXECUTORS", "GET_OPERATIONS", "GET_TASKS", "GET_AGENT", "GET_RESOURCE_PROVIDERS",
    ]
    private static let masterPaths = [
        "/state", "/state-summary", "/slaves", "/frameworks", "/tasks", "/roles", "/weights", "/quota", "/flags",
        "/maintenance/schedule", "/maintenance/status",
    ]
    private static let agentPaths = ["/state", "/containers", "/monitor/statistics", "/flags"]

    private static func readAll(_ subject: Subject, _ moment: String) async throws -> [Reading] {
        var requests: [(String, RawRequest)] = []
        requests += masterCalls.map { ("master \($0)", .operatorCall(#"{"type":"\#($0)"}"#)) }
        requests += agentCalls.map { ("agent \($0)", .agentCall(#"{"type":"\#($0)"}"#)) }
        requests += masterPaths.map { ("master \($0)", .get(.master, $0)) }
        requests += agentPaths.map { ("agent \($0)", .get(.agent, $0)) }
        requests.append(("server /version", .get(.masterServer, "/version")))
        var readings: [Reading] = []
        for (name, request) in requests {
            let answer = try await RawConnection.ask(
                request.bytes(to: subject), method: request.method, at: subject.port(of: request.component))
            try #require(answer.head.statusLine == "HTTP/1.1 200 OK", "\(name): \(answer.text.prefix(200))")
            readings.append(Reading(name: "\(moment) \(name)", body: try JSONTree(answer.text).withoutHost))
        }
        return readings
    }
}

extension SchedulerSession {
    /// Acknowledges an update that wants it.
    func acknowledge(_ status: JSONTree) async throws {
        guard !status["uuid"].text.isEmpty else { return }
        try await accepted(
            "ACKNOWLEDGE",
            #""acknowledge":{"agent_id":{"value":"\#(status["agent_id"]["value"].text)"},"#
                + #""task_id":{"value":"\#(status["task_id"]["value"].text)"},"uuid":"\#(status["uuid"].text)"}"#)
    }
}

extension JSONTree {
    /// The tree without the framework that hosts the real Mesos: a driver of the older kind that does nothing.
    fileprivate var withoutHost: JSONTree {
        switch self {
        case .array(let elements): .array(elements.filter { !$0.isHost }.map(\.withoutHost))
        case .object(let members): .object(members.map { Member(key: $0.key, value: $0.value.withoutHost) })
        default: self
        }
    }

    private var isHost: Bool {
        // Its role is the only one that is called so.
        ["host", "*"].contains(self["name"].text) || self["framework_info"]["name"].text == "host"
    }
}
