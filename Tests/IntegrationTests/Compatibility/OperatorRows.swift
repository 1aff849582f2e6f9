/// Each call of the master's operator API: what it lacks, what it is told of things that do not exist, what it returns.
enum OperatorRows {
    static let all = missingBodies + empty + files + weights + unknown + missingFields + logging

    private static func row(_ body: String, _ answer: Answer) -> Row { Row(body, .operatorCall(body), answer) }

    private static func lacking(_ type: String, _ field: String) -> Row {
        row(#"{"type":"\#(type)"}"#, .text(400, "Failed to validate master::Call: Expecting '\(field)' to be present"))
    }

    static let missingBodies = [
        lacking("GET_METRICS", "get_metrics"), lacking("SET_LOGGING_LEVEL", "set_logging_level"),
        lacking("LIST_FILES", "list_files"), lacking("READ_FILE", "read_file"),
        lacking("UPDATE_WEIGHTS", "update_weights"), lacking("RESERVE_RESOURCES", "reserve_resources"),
        lacking("UNRESERVE_RESOURCES", "unreserve_resources"), lacking("CREATE_VOLUMES", "create_volumes"),
        lacking("DESTROY_VOLUMES", "destroy_volumes"), lacking("GROW_VOLUME", "grow_volume"),
        lacking("SHRINK_VOLUME", "shrink_volume"),
        lacking("UPDATE_MAINTENANCE_SCHEDULE", "update_maintenance_schedule"),
        lacking("START_MAINTENANCE", "start_maintenance"), lacking("STOP_MAINTENANCE", "stop_maintenance"),
        lacking("UPDATE_QUOTA", "update_quota"), lacking("SET_QUOTA", "set_quota"),
        lacking("REMOVE_QUOTA", "remove_quota"), lacking("TEARDOWN", "teardown"),
        lacking("MARK_AGENT_GONE", "mark_agent_gone"), lacking("DRAIN_AGENT", "drain_agent"),
        lacking("DEACTIVATE_AGENT", "deactivate_agent"), lacking("REACTIVATE_AGENT", "reactivate_agent"),
    ]

    static let empty = [
        row(#"{"type":"GET_EXECUTORS"}"#, .json(200, #"{"type":"GET_EXECUTORS","get_executors":{"executors":[]}}"#)),
        row(#"{"type":"GET_OPERATIONS"}"#, .json(200, #"{"type":"GET_OPERATIONS","get_operations":{}}"#)),
        row(
            #"{"type":"GET_TASKS"}"#,
            .json(
                200,
                #"{"type":"GET_TASKS","get_tasks":{"tasks":[],"unreachable_tasks":[],"completed_tasks":[]}}"#)),
        row(
            #"{"type":"GET_MAINTENANCE_STATUS"}"#,
            .json(200, #"{"type":"GET_MAINTENANCE_STATUS","get_maintenance_status":{"status":{}}}"#)),
        row(
            #"{"type":"GET_MAINTENANCE_SCHEDULE"}"#,
            .json(200, #"{"type":"GET_MAINTENANCE_SCHEDULE","get_maintenance_schedule":{"schedule":{}}}"#)),
        row(#"{"type":"GET_QUOTA"}"#, .json(200, #"{"type":"GET_QUOTA","get_quota":{"status":{}}}"#)),
        row(
            #"{"type":"GET_STATE"}"#,
            .jsonWith(
                200,
                #"{"type":"GET_STATE","get_state":{"get_tasks":{"tasks":[],"unreachable_tasks":[],"#
                    + #""completed_tasks":[]},"get_executors":{"executors":[]},"get_frameworks":{},"#
                    + #""get_agents":{"agents":[{"active":true}],"recovered_agents":[]}}}"#)),
        row(
            #"{"type":"GET_AGENTS"}"#,
            .jsonWith(
                200,
                #"{"type":"GET_AGENTS","get_agents":{"agents":[{"agent_info":{"hostname":"127.0.0.1"},"#
                    + #""active":true,"deactivated":false}],"recovered_agents":[]}}"#)),
        row(#"{"type":"GET_ROLES"}"#, .jsonWith(200, #"{"type":"GET_ROLES","get_roles":{}}"#)),
        row(#"{"type":"GET_WEIGHTS"}"#, .jsonWith(200, #"{"type":"GET_WEIGHTS"}"#)),
        row(
            #"{"type":"GET_VERSION"}"#,
            .jsonWith(200, #"{"type":"GET_VERSION","get_version":{"version_info":{"version":"1.11.0"}}}"#)
        ).butOurs(
            .jsonWith(200, #"{"type":"GET_VERSION","get_version":{"version_info":{}}}"#),
            because: "the version is this library's"),
        row(
            #"{"type":"GET_MASTER"}"#,
            .jsonWith(
                200, #"{"type":"GET_MASTER","get_master":{"master_info":{"ip":16777343,"hostname":"127.0.0.1"}}}"#)),
        row(
            #"{"type":"GET_FLAGS"}"#, .jsonWith(200, #"{"type":"GET_FLAGS","get_flags":{"flags":[{}]}}"#)),
        row(
            #"{"type":"GET_METRICS","get_metrics":{"timeout":{"nanoseconds":1000000000}}}"#,
            .jsonWith(200, #"{"type":"GET_METRICS","get_metrics":{"metrics":[{}]}}"#)),
        row(
            #"{"type":"SUBSCRIBE"}"#,
            .operatorEvents([
                #"{"type":"SUBSCRIBED","subscribed":{"heartbeat_interval_seconds":15.0,"get_state":{"get_tasks":"#
                    + #"{"tasks":[],"unreachable_tasks":[],"completed_tasks":[]}}}}"#
            ])),
    ]

    static let files = [
        row(#"{"type":"LIST_FILES","list_files":{"path":""}}"#, .emptyText(404)),
        row(#"{"type":"LIST_FILES","list_files":{"path":"/"}}"#, .emptyText(404)),
        row(#"{"type":"LIST_FILES","list_files":{"path":"/nosuch"}}"#, .emptyText(404)),
        row(#"{"type":"READ_FILE","read_file":{"path":"","offset":0}}"#, .emptyText(404)),
        row(#"{"type":"READ_FILE","read_file":{"path":"/nosuch","offset":0}}"#, .emptyText(404)),
        row(#"{"type":"READ_FILE","read_file":{"path":"/nosuch","offset":"0","length":"5"}}"#, .emptyText(404)),
    ]

    private static func invalidWeights(_ infos: String, _ sentence: String) -> Row {
        row(
            #"{"type":"UPDATE_WEIGHTS","update_weights":{"weight_infos":\#(infos)}}"#,
            .text(400, "Failed to validate update weights request JSON\(sentence)"))
    }

    static let weights = [
        row(#"{"type":"UPDATE_WEIGHTS","update_weights":{}}"#, .empty(200)),
        row(#"{"type":"UPDATE_WEIGHTS","update_weights":{"weight_infos":[]}}"#, .empty(200)),
        row(#"{"type":"UPDATE_WEIGHTS","update_weights":{"weight_infos":{"role":"b","weight":2}}}"#, .empty(200)),
        invalidWeights(
            #"[{"role":"a","weight":0}]"#, " for role 'a': Invalid weight '0': Weights must be positive"),
        invalidWeights(
            #"[{"role":"a","weight":-1.5}]"#, " for role 'a': Invalid weight '-1.5': Weights must be positive"),
        invalidWeights(
            #"[{"role":"a b","weight":2}]"#,
            ": Invalid role 'a b': Role component 'a b' is invalid because it contains backspace or whitespace"),
        invalidWeights(#"[{"weight":2}]"#, ": Invalid role '': Role names cannot be the empty string"),
    ]

    static let unknown = [
        row(
            #"{"type":"TEARDOWN","teardown":{"framework_id":{"value":"x"}}}"#,
            .text(400, "No framework found with specified ID")),
        row(
            #"{"type":"MARK_AGENT_GONE","mark_agent_gone":{"agent_id":{"value":"x"}}}"#,
            .text(404, "Agent 'x' not found")),
        row(#"{"type":"DRAIN_AGENT","drain_agent":{"agent_id":{"value":"x"}}}"#, .text(400, "Unknown agent"))
            .notYet("DRAIN_AGENT"),
        row(#"{"type":"DEACTIVATE_AGENT","deactivate_agent":{"agent_id":{"value":"x"}}}"#, .text(400, "Unknown agent"))
            .notYet("DEACTIVATE_AGENT"),
        row(
            #"{"type":"REACTIVATE_AGENT","reactivate_agent":{"agent_id":{"value":"x"}}}"#,
            .text(400, "Agent is not deactivated")
        ).notYet("REACTIVATE_AGENT"),
        row(
            #"{"type":"RESERVE_RESOURCES","reserve_resources":{"agent_id":{"value":"x"},"resources":[]}}"#,
            .text(400, "No agent found with specified ID")
        ).notYet("RESERVE_RESOURCES"),
    ]

    private static func missing(_ body: String, _ fields: String) -> Row {
        row(body, .text(400, "Failed to convert JSON into Call protobuf: Missing required fields: \(fields)"))
    }

    static let missingFields = [
        missing(
            #"{"type":"SET_LOGGING_LEVEL","set_logging_level":{}}"#,
            "set_logging_level.level, set_logging_level.duration"),
        missing(#"{"type":"LIST_FILES","list_files":{}}"#, "list_files.path"),
        missing(#"{"type":"READ_FILE","read_file":{"path":"/master/log"}}"#, "read_file.offset"),
        missing(#"{"type":"TEARDOWN","teardown":{}}"#, "teardown.framework_id"),
        missing(#"{"type":"TEARDOWN","teardown":{"framework_id":{}}}"#, "teardown.framework_id.value"),
        missing(#"{"type":"MARK_AGENT_GONE","mark_agent_gone":{}}"#, "mark_agent_gone.agent_id"),
        missing(
            #"{"type":"UPDATE_WEIGHTS","update_weights":{"weight_infos":[{"role":"a"}]}}"#,
            "update_weights.weight_infos[0].weight"),
    ]

    static let logging = [
        row(
            #"{"type":"GET_LOGGING_LEVEL"}"#,
            .body(200, #"{"type":"GET_LOGGING_LEVEL","get_logging_level":{"level":0}}"#)),
        row(
            #"{"type":"SET_LOGGING_LEVEL","set_logging_level":{"level":1,"duration":{"nanoseconds":0}}}"#,
            .empty(200)),
        row(
            #"{"type":"SET_LOGGING_LEVEL","set_logging_level":{"level":1,"duration":{"nanoseconds":-5}}}"#,
            .empty(200)),
    ]
}

extension Row {
    /// A call that this library's nodes do not have yet: they say so, and name it.
    func notYet(_ call: String) -> Row {
        butOurs(.someText(501, containing: call), because: "this library's nodes do not have \(call) yet")
    }
}
