/// What a scheduler that is not subscribed may send.
enum SchedulerRows {
    static let all = encodings + missingFields + missingBodies + unknownFrameworks + refusals + errors + subscriptions

    private static func row(_ name: String, _ body: String, _ answer: Answer) -> Row {
        Row(name, .schedulerCall(body), answer)
    }

    private static func row(_ body: String, _ answer: Answer) -> Row { row(body, body, answer) }

    private static func subscribe(_ info: String, _ more: String = "") -> String {
        #"{"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"root","name":"t"\#(info)}}\#(more)}"#
    }

    private static func invalid(_ sentence: String) -> Answer {
        .text(400, "Failed to validate scheduler::Call: \(sentence)")
    }

    private static func unconvertible(_ sentence: String) -> Answer {
        .text(400, "Failed to convert JSON into Call protobuf: \(sentence)")
    }

    static let encodings = [
        Row(
            "a scheduler's call without Content-Type", .post(.master, "/api/v1/scheduler", "{}", headers: []),
            .text(400, "Expecting 'Content-Type' to be present")),
        Row(
            "a scheduler's call with a charset",
            .post(.master, "/api/v1/scheduler", "{}", headers: ["Content-Type: application/json; charset=utf-8"]),
            .text(415, "Expecting 'Content-Type' of application/json or application/x-protobuf")),
        row(
            "an empty scheduler's call", "", .text(400, "Failed to parse body into JSON: syntax error at line 1 near: ")
        ),
        row("a scheduler's call that is no object", "[1]", unconvertible("Expecting a JSON object")),
        Row(
            "a scheduler's call in broken protobuf",
            .post(.master, "/api/v1/scheduler", "{}", headers: ["Content-Type: application/x-protobuf"]),
            .text(400, "Failed to parse body into Call protobuf")),
        Row(
            "a subscription that accepts nothing there is",
            .post(
                .master, "/api/v1/scheduler", subscribe(""),
                headers: ["Content-Type: application/json", "Accept: text/html"]),
            .text(406, "Expecting 'Accept' to allow 'application/x-protobuf' or 'application/json'")),
        Row(
            "only subscriptions care for Accept",
            .post(
                .master, "/api/v1/scheduler", #"{"type":"TEARDOWN","framework_id":{"value":"nosuch"}}"#,
                headers: ["Content-Type: application/json", "Accept: text/html"]),
            .text(400, "Framework cannot be found")),
        Row(
            "a subscription with a stream's identifier",
            .post(
                .master, "/api/v1/scheduler", subscribe(""),
                headers: ["Content-Type: application/json", "Mesos-Stream-Id: x"]),
            .text(400, "Subscribe calls should not include the 'Mesos-Stream-Id' header")),
    ]

    static let missingFields = [
        row("a scheduler's call without a type", "{}", invalid("Expecting 'type' to be present")),
        row(#"{"type":"NO_SUCH_CALL"}"#, invalid("Expecting 'type' to be present")),
        row(
            "an unknown call of no framework", #"{"type":"UNKNOWN"}"#, invalid("Expecting 'framework_id' to be present")
        ),
        row(
            "a subscription without its message", #"{"type":"SUBSCRIBE"}"#,
            invalid("Expecting 'subscribe' to be present")),
        row(
            #"{"type":"SUBSCRIBE","subscribe":{}}"#,
            unconvertible("Missing required fields: subscribe.framework_info")),
        row(
            #"{"type":"SUBSCRIBE","subscribe":{"framework_info":{}}}"#,
            unconvertible("Missing required fields: subscribe.framework_info.user, subscribe.framework_info.name")),
        row(
            #"{"type":"SUBSCRIBE","subscribe":{"framework_info":{"name":"x"}}}"#,
            unconvertible("Missing required fields: subscribe.framework_info.user")),
        row(
            #"{"type":"SUBSCRIBE","subscribe":{"framework_info":{"name":5,"user":"x"}}}"#,
            unconvertible("Not expecting a JSON number for field 'name'")),
        row(
            #"{"type":"SHUTDOWN","framework_id":{"value":"x"},"shutdown":{}}"#,
            unconvertible("Missing required fields: shutdown.executor_id, shutdown.agent_id")),
        row(
            #"{"type":"MESSAGE","framework_id":{"value":"x"},"message":{"data":"!!"}}"#,
            unconvertible("Failed to base64 decode bytes field 'data': Invalid character '!'")),
    ]

    /// Calls, and the messages they need; those of the last three are optional.
    private static let messages = [
        ("ACCEPT", "accept"), ("DECLINE", "decline"), ("KILL", "kill"), ("SHUTDOWN", "shutdown"),
        ("ACKNOWLEDGE", "acknowledge"), ("RECONCILE", "reconcile"), ("MESSAGE", "message"), ("REQUEST", "request"),
        ("ACCEPT_INVERSE_OFFERS", "accept_inverse_offers"), ("DECLINE_INVERSE_OFFERS", "decline_inverse_offers"),
        ("ACKNOWLEDGE_OPERATION_STATUS", "acknowledge_operation_status"),
        ("RECONCILE_OPERATIONS", "reconcile_operations"), ("UPDATE_FRAMEWORK", "update_framework"),
    ]
    private static let optional = ["TEARDOWN", "REVIVE", "SUPPRESS"]

    static let missingBodies =
        (messages.map(\.0) + optional).map {
            row("\($0) of no framework", #"{"type":"\#($0)"}"#, invalid("Expecting 'framework_id' to be present"))
        }
        + messages.map {
            row(
                "\($0) without its message", #"{"type":"\#($0)","framework_id":{"value":"nosuch"}}"#,
                invalid("Expecting '\($1)' to be present"))
        }

    static let unknownFrameworks =
        optional.map {
            row(
                "\($0) of an unknown framework", #"{"type":"\#($0)","framework_id":{"value":"nosuch"}}"#,
                .text(400, "Framework cannot be found"))
        }
        + [
            ("KILL", #""kill":{"task_id":{"value":"x"}}"#), ("ACCEPT", #""accept":{}"#), ("DECLINE", #""decline":{}"#),
            ("RECONCILE", #""reconcile":{}"#), ("RECONCILE_OPERATIONS", #""reconcile_operations":{}"#),
            ("REQUEST", #""request":{}"#),
            (
                "ACKNOWLEDGE",
                #""acknowledge":{"agent_id":{"value":"a"},"task_id":{"value":"t"},"uuid":"4I7PYBvwQRyig3vBtOgpfg=="}"#
            ),
        ].map {
            row(
                "\($0) of an unknown framework", #"{"type":"\#($0)","framework_id":{"value":"nosuch"},\#($1)}"#,
                .text(400, "Framework cannot be found"))
        }

    static let refusals = [
        row(
            "an acknowledgement of nothing",
            #"{"type":"ACKNOWLEDGE","framework_id":{"value":"nosuch"},"#
                + #""acknowledge":{"agent_id":{"value":"a"},"task_id":{"value":"t"},"uuid":"AAAA"}}"#,
            invalid("Not a valid UUID")),
        row(
            "an update of another framework",
            #"{"type":"UPDATE_FRAMEWORK","framework_id":{"value":"nosuch"},"#
                + #""update_framework":{"framework_info":{"user":"root","name":"t"}}}"#,
            invalid("'framework_id' differs from 'update_framework.framework_info.id'")),
        row(
            "a framework's identifier at one place only", subscribe("", #","framework_id":{"value":"x"}"#),
            invalid("'framework_id' differs from 'subscribe.framework_info.id'")),
        row(
            "two identifiers of a framework", subscribe(#","id":{"value":"y"}"#, #","framework_id":{"value":"x"}"#),
            invalid("'framework_id' differs from 'subscribe.framework_info.id'")),
    ]

    private static let multiRole = #""capabilities":[{"type":"MULTI_ROLE"}]"#

    static let errors = [
        row(
            "roles without MULTI_ROLE", subscribe(#","roles":["a"]"#),
            .errorEvent("'FrameworkInfo.roles' must not be set when the framework is not MULTI_ROLE capable")),
        row(
            "a role with MULTI_ROLE", subscribe(#","role":"x","roles":["a"],\#(multiRole)"#),
            .errorEvent("'FrameworkInfo.role' must not be set when the framework is MULTI_ROLE capable")),
        row(
            "a role with a blank", subscribe(#","role":"a b""#),
            .errorEvent(
                "'FrameworkInfo.role' is not a valid role: Role component 'a b' is invalid because it contains "
                    + "backspace or whitespace")),
        row(
            "a role with a dash", subscribe(#","role":"-x""#),
            .errorEvent(
                "'FrameworkInfo.role' is not a valid role: Role component '-x' is invalid because it starts with a dash"
            )),
        row(
            "a role twice", subscribe(#","roles":["a","a"],\#(multiRole)"#),
            .errorEvent("'FrameworkInfo.roles' contains duplicate items: { a }")),
        row(
            "an identifier that is no file name",
            subscribe(#","id":{"value":"a/b"}"#, #","framework_id":{"value":"a/b"}"#),
            .errorEvent("'a/b' contains invalid characters")),
        row(
            "a suppressed role of others",
            #"{"type":"SUBSCRIBE","subscribe":{"suppressed_roles":["b"],"#
                + #""framework_info":{"user":"root","name":"t","roles":["a"],\#(multiRole)}}}"#,
            .errorEvent("Suppressed role 'b' is not contained in the list of roles")
        ).butOurs(
            .errorEvent("Suppressed roles { b } are not contained in the set of roles"),
            because: "versions after 1.11.0 say it so"),
        row(
            "an endless failover timeout", subscribe(#","failover_timeout":"Infinity""#),
            .errorEvent("The framework failover_timeout (inf) is invalid")),
        row(
            "offer constraints without a group",
            #"{"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"root","name":"t"},"#
                + #""offer_constraints":{"role_constraints":{"*":{"groups":[]}}}}}"#,
            .errorEvent("'OfferConstraints::role_constraints' has an empty 'RoleConstraints::groups' for role *")
        ).butOurs(
            .errorEvent(
                "Offer constraints are not valid: 'OfferConstraints::role_constraints' has an empty "
                    + "'RoleConstraints::groups' for role *"),
            because: "versions after 1.11.0 say it so"),
    ]

    private static let subscribed = Answer.events([#"{"type":"SUBSCRIBED","subscribed":{"framework_id":{"value":""#])

    private static func accepted(_ name: String, _ body: String, headers: [String] = []) -> Row {
        Row(
            name,
            .post(
                .master, "/api/v1/scheduler", body,
                headers: ["Content-Type: application/json", "Accept: application/json"] + headers),
            subscribed)
    }

    static let subscriptions = [
        accepted("a plain subscription", subscribe("")),
        accepted("a subscription on a connection to be closed", subscribe(""), headers: ["Connection: close"]),
        accepted("a subscription of an unknown capability", subscribe(#","capabilities":[{"type":"NO_SUCH"}]"#)),
        accepted(
            "single values where lists are declared",
            subscribe(#","roles":"a","capabilities":{"type":"MULTI_ROLE"}"#)),
        accepted("a truth as a string", subscribe(#","checkpoint":"true""#)),
        accepted("a number as a string", subscribe(#","failover_timeout":"10.5""#)),
        accepted("a negative failover timeout", subscribe(#","failover_timeout":-1"#)),
        accepted("an empty user", #"{"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"","name":"t"}}}"#),
        accepted("an empty identifier", subscribe(#","id":{"value":""}"#)),
        accepted("spellings of older versions beside the new", subscribe(#","slave_id":{"value":"x"}"#)),
        accepted(
            "credentials that nobody asks for", subscribe(#","credentials":{"principal":"x"}"#),
            headers: ["Authorization: Basic Zm9vOmJhcg=="]),
        Row(
            "a subscription in protobuf",
            .post(
                .master, "/api/v1/scheduler", subscribe(""),
                headers: ["Content-Type: application/json", "Accept: application/x-protobuf"]),
            .events(["\u{8}\u{1}\u{12}"], type: "application/x-protobuf")),
    ]
}
