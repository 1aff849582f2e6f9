/// What operators set, read and take away of quotas and weights, in order: each line finds what those before it have
/// left, and the last leave nothing.
enum QuotaRows {
    static let all = numbered(updates + requests + removals + olderPath + weights)

    private static func numbered(_ rows: [Row]) -> [Row] {
        rows.enumerated().map { place, row in
            let name = "quota \(place): \(row.name)"
            var numbered = Row(name, row.request, row.answer)
            numbered.difference = row.difference
            return numbered
        }
    }

    private static func call(_ body: String, _ answer: Answer) -> Row { Row(body, .operatorCall(body), answer) }

    private static func scalars(_ amounts: String) -> String {
        amounts.split(separator: ";").map { part in
            let pair = part.split(separator: ":")
            return #""\#(pair[0])":{"value":\#(pair[1])}"#
        }.joined(separator: ",")
    }

    private static func config(_ role: String, _ guarantees: String = "", to limits: String = "") -> String {
        #"{"role":"\#(role)","guarantees":{\#(scalars(guarantees))},"limits":{\#(scalars(limits))}}"#
    }

    private static func update(_ configs: [String], force: Bool = false, _ answer: Answer) -> Row {
        let list = configs.joined(separator: ",")
        return call(
            #"{"type":"UPDATE_QUOTA","update_quota":{"force":\#(force),"quota_configs":[\#(list)]}}"#, answer)
    }

    private static func invalid(_ configs: String..., problem: String) -> Row {
        update(configs, .text(400, "Invalid QuotaConfig: \(problem)"))
    }

    private static let capacity = "'cpus:8; disk:10000; mem:4096'"
    private static let hint = "(use 'force' flag to bypass this check)"

    private static func quotas(_ infos: String, _ configs: String) -> Row {
        call(
            #"{"type":"GET_QUOTA"}"#,
            .json(
                200,
                #"{"type":"GET_QUOTA","get_quota":{"status":{"infos":[\#(infos)],"configs":[\#(configs)]}}}"#))
    }

    private static func guarantee(_ name: String, _ value: String) -> String {
        #"{"name":"\#(name)","type":"SCALAR","scalar":{"value":\#(value)}}"#
    }

    static let updates = [
        call(#"{"type":"UPDATE_QUOTA","update_quota":{}}"#, .empty(200)),
        update([], .empty(200)),
        call(
            #"{"type":"UPDATE_QUOTA","update_quota":{"quota_configs":[{}]}}"#,
            .text(
                400,
                "Failed to convert JSON into Call protobuf: Missing required fields: "
                    + "update_quota.quota_configs[0].role")),
        call(
            #"{"type":"UPDATE_QUOTA","update_quota":{"quota_configs":[{"role":"a","limits":{"cpus":{}}}]}}"#,
            .text(
                400,
                "Failed to convert JSON into Call protobuf: Missing required fields: "
                    + "update_quota.quota_configs[0].limits[0].value.value")),
        call(
            #"{"type":"UPDATE_QUOTA","update_quota":{"quota_configs":[{"limits":"#
                + #"{"mem":{},"cpus":{"value":1},"gpus":{}}}]}}"#,
            .text(
                400,
                "Failed to convert JSON into Call protobuf: Missing required fields: "
                    + "update_quota.quota_configs[0].role, update_quota.quota_configs[0].limits[1].value.value, "
                    + "update_quota.quota_configs[0].limits[2].value.value")),
        call(
            #"{"type":"UPDATE_QUOTA","update_quota":{"quota_configs":[{"role":"a","limits":{"cpus":null}}]}}"#,
            .text(400, "Failed to convert JSON into Call protobuf: Missing required fields: ")),
        update([config("a/b", "cpus:1")], .text(400, "Updating quota on nested role 'a/b' is not supported yet")),
        update([config("a b/", "cpus:-1")], .text(400, "Updating quota on nested role 'a b/' is not supported yet")),
        invalid(config(""), problem: "Invalid 'QuotaConfig.role': Role names cannot be the empty string"),
        invalid(
            config("a b"),
            problem: "Invalid 'QuotaConfig.role': Role component 'a b' is invalid because it contains backspace or "
                + "whitespace"),
        invalid(
            config("a", "cpus:1e13"),
            problem: "Invalid 'QuotaConfig.guarantees': {'cpus': 10000000000000} is invalid: values greater than 1 "
                + "trillion (1000000000000) are not supported"),
        invalid(
            config("a", to: "mem:2e12"),
            problem: "Invalid 'QuotaConfig.limits': {'mem': 2000000000000} is invalid: values greater than 1 exabyte "
                + "(1099511627776) are not supported"),
        invalid(
            config("a", "cpus:-1", to: "cpus:-2"),
            problem: "Invalid guarantee configuration {'cpus': -1}: Negative values not supported"),
        invalid(
            config("a", to: "cpus:-0.5"),
            problem: "Invalid limit configuration {'cpus': -0.5}: Negative values not supported"),
        invalid(
            config("a", "cpus:2", to: "cpus:1.5;mem:4"),
            problem: "'QuotaConfig.guarantees' { cpus: 2 } is not contained within the 'QuotaConfig.limits' "
                + "{ mem: 4, cpus: 1.5 }"
        ).butOurs(
            .text(
                400,
                "Invalid QuotaConfig: 'QuotaConfig.guarantees' { cpus: 2 } is not contained within the "
                    + "'QuotaConfig.limits' { cpus: 1.5, mem: 4 }"),
            because: "this library lists names in order, Apache Mesos as a hash table has them"),
        invalid(
            config("ok", "cpus:1"), config("a", "cpus:0.001", to: "cpus:0"),
            problem: "'QuotaConfig.guarantees' { cpus: 0.001 } is not contained within the 'QuotaConfig.limits' "
                + "{ cpus: 0 }"),
        invalid(
            config("a", "cpus:5"), config("b", "cpus:4;ports:1"),
            problem: "total quota guarantees 'cpus:9; ports:1' exceed cluster capacity \(capacity) \(hint)"),
        call(#"{"type":"GET_QUOTA"}"#, .json(200, #"{"type":"GET_QUOTA","get_quota":{"status":{}}}"#)),
        // Of two for one role the last counts.
        update([config("b", "cpus:5"), config("b", to: "gpus:0")], .empty(200)),
        quotas(#"{"role":"b"}"#, #"{"role":"b","limits":{"gpus":{"value":0.0}}}"#),
        update([config("a", "cpus:4", to: "cpus:6.5")], .empty(200)),
        invalid(
            config("c", "cpus:4.001"),
            problem: "total quota guarantees 'cpus:8.001' exceed cluster capacity \(capacity) \(hint)"),
        update([config("c", "cpus:4.001")], force: true, .empty(200)),
        // Whatever is asked for now, the cluster cannot keep what it has promised.
        invalid(
            config("d", to: "cpus:1"),
            problem: "total quota guarantees 'cpus:8.001' exceed cluster capacity \(capacity) \(hint)"),
    ]

    private static func set(_ role: String, _ guarantee: String, more: String = "", _ answer: Answer) -> Row {
        call(
            #"{"type":"SET_QUOTA","set_quota":{"quota_request":{"role":"\#(role)","guarantee":[\#(guarantee)]"#
                + "\(more)}}}", answer)
    }

    private static func malformed(_ role: String, _ guarantee: String, problem: String) -> Row {
        set(role, guarantee, .text(400, "Failed to validate set quota request: \(problem)"))
    }

    private static func resource(_ rest: String) -> String {
        #"{"name":"disk","type":"SCALAR","scalar":{"value":1},\#(rest)}"#
    }

    private static let noReservation = "QuotaInfo must not contain any ReservationInfo"

    static let requests = [
        call(
            #"{"type":"SET_QUOTA","set_quota":{}}"#,
            .text(
                400, "Failed to convert JSON into Call protobuf: Missing required fields: set_quota.quota_request")),
        malformed(
            "", guarantee("cpus", "-1"),
            problem: "QuotaInfo with invalid resource: Resource 'cpus:-1' is invalid: Invalid scalar resource: value "
                + "<= 0"),
        malformed("", "", problem: "QuotaInfo with invalid role: Role names cannot be the empty string"),
        malformed("s", "", problem: "QuotaInfo with empty 'guarantee'"),
        malformed("s", resource(#""role":"r""#), problem: noReservation),
        malformed("s", resource(#""reservations":[{"type":"STATIC","role":"r"}]"#), problem: noReservation),
        malformed("s", resource(#""disk":{}"#), problem: "QuotaInfo must not contain DiskInfo"),
        malformed("s", resource(#""revocable":{}"#), problem: "QuotaInfo must not contain RevocableInfo"),
        malformed(
            "s", #"{"name":"ports","type":"RANGES","ranges":{"range":[{"begin":1,"end":2}]}}"#,
            problem: "QuotaInfo must not include non-scalar resources"),
        malformed(
            "s", guarantee("cpus", "1") + "," + guarantee("cpus", "2"),
            problem: "QuotaInfo contains duplicate resource name 'cpus'"),
        malformed(
            "s/t", guarantee("cpus", "1"),
            problem:
                "Invalid quota configuration. Parent role 's' with guarantees ({}) does not contain the sum of its "
                + "children's guarantees (cpus:1)"),
        set("a/b", guarantee("cpus", "1"), .text(400, "Setting quota on nested role 'a/b' is not supported yet")),
        malformed(
            "a", guarantee("cpus", "1"), problem: "Cannot set quota for role 'a' which already has quota"),
        set(
            "s", guarantee("cpus", "1"),
            .text(
                409,
                "Quota guarantees overcommit the cluster (use 'force' to bypass this check): Total quota guarantees "
                    + "'cpus:9.001' exceed cluster capacity \(capacity)")),
        set("s", guarantee("cpus", "1"), more: #","force":true"#, .empty(200)),
    ]

    private static func remove(_ role: String) -> Row {
        call(#"{"type":"REMOVE_QUOTA","remove_quota":{"role":"\#(role)"}}"#, .empty(200))
    }

    // Apache Mesos crashes if it is to remove one that is not there.
    static let removals = [
        call(
            #"{"type":"REMOVE_QUOTA","remove_quota":{}}"#,
            .text(400, "Failed to convert JSON into Call protobuf: Missing required fields: remove_quota.role")),
        remove("b"), remove("c"), remove("s"),
        quotas(
            #"{"role":"a","guarantee":[\#(guarantee("cpus", "4.0"))]}"#,
            #"{"role":"a","guarantees":{"cpus":{"value":4.0}},"limits":{"cpus":{"value":6.5}}}"#),
        update([config("a")], .empty(200)),
        Row(
            "the quota that is nothing", .get(.master, "/quota"),
            .body(200, #"{"infos":[{"role":"a"}],"configs":[{"role":"a"}]}"#)
        )
        .butOurs(.body(200, "{}"), because: "a quota of nothing is none here at once, there after a failover"),
        // Only there is there something to remove.
        at("DELETE", path: "/a", .empty(200)).butOurs(
            .text(400, "Failed to remove quota for path '/master/quota/a': Role 'a' has no quota set"),
            because: "a quota of nothing is none here at once, there after a failover"),
    ]

    private static func at(_ method: String, path: String = "", body: String = "", _ answer: Answer) -> Row {
        Row(
            "\(method) /quota\(path) \(body)",
            RawRequest(method: method, component: .master, path: "/quota\(path)", body: [UInt8](body.utf8)), answer)
    }

    private static func unparsed(_ body: String, _ problem: String) -> Row {
        at("POST", body: body, .text(400, "Failed to parse set quota request JSON '\(body)': \(problem)"))
    }

    private static func unlike(_ body: String, _ problem: String) -> Row {
        at("POST", body: body, .text(400, "Failed to validate set quota request JSON '\(body)': \(problem)"))
    }

    private static func request(_ role: String, _ cpus: String, _ rest: String = "") -> String {
        #"{"role":"\#(role)","guarantee":[\#(guarantee("cpus", cpus))]\#(rest)}"#
    }

    private static func notRemoved(_ path: String, _ problem: String) -> Row {
        at("DELETE", path: path, .text(400, "Failed to \(problem)"))
    }

    static let olderPath = [
        unparsed("x", "syntax error at line 1 near: x"), unparsed("[]", "Unexpected JSON type parsed"),
        unparsed("1", "Unexpected JSON type parsed"), unparsed("", "syntax error at line 1 near: "),
        unlike(#"{"role":1}"#, "Not expecting a JSON number for field 'role'"),
        unlike(#"{"guarantee":[{"name":"cpus"}]}"#, "Missing required fields: guarantee[0].type"),
        at(
            "POST", body: "{}",
            .text(
                400,
                "Failed to validate set quota request: QuotaInfo with invalid role: Role names cannot be the empty "
                    + "string")),
        at(
            "POST", body: request("m", "100"),
            .text(
                409,
                "Quota guarantees overcommit the cluster (use 'force' to bypass this check): Total quota guarantees "
                    + "'cpus:100' exceed cluster capacity \(capacity)")),
        at("POST", path: "/what/ever", body: request("m", "100", #","force":true,"more":1"#), .empty(200)),
        at("GET", .body(200, listing)), at("GET", path: "/m/n?x=1", .body(200, listing)),
        at("GET", path: "?jsonp=f", .body(200, "f(\(listing))", type: "text/javascript")),
        at("POST", .text(400, "Failed to parse set quota request JSON '': syntax error at line 1 near: ")),
        at("PUT", body: "{}", .wrongMethod("PUT", allowed: ["GET", "POST", "DELETE"])),
        notRemoved("", "parse remove quota request for path '/master/quota': expected 3 tokens, found 2 tokens"),
        notRemoved("//", "parse remove quota request for path '/master/quota//': expected 3 tokens, found 2 tokens"),
        notRemoved("/none", "remove quota for path '/master/quota/none': Role 'none' has no quota set"),
        notRemoved("/m/n", "remove quota for path '/master/quota/m/n': Role 'm/n' has no quota set"),
        notRemoved("//m/", "remove quota for path '/master/quota//m/': Role 'm/' has no quota set"),
        notRemoved("/%6d", "remove quota for path '/master/quota/%6d': Role '%6d' has no quota set"),
        at("DELETE", path: "/m?x=1", .empty(200)),
        at("GET", path: "/over", .body(200, "{}")),
    ]

    private static let listing =
        #"{"infos":[{"role":"m","guarantee":[\#(guarantee("cpus", "100.0"))]}],"#
        + #""configs":[{"role":"m","guarantees":{"cpus":{"value":100.0}},"limits":{"cpus":{"value":100.0}}}]}"#

    private static func put(_ body: String, _ answer: Answer) -> Row {
        Row(
            "PUT /weights \(body)",
            RawRequest(method: "PUT", component: .master, path: "/weights", body: [UInt8](body.utf8)), answer)
    }

    private static func refusedWeights(_ body: String, _ problem: String) -> Row {
        put(body, .text(400, "Failed to \(problem)"))
    }

    static let weights = [
        put(#"[{"role":"one","weight":2.5}]"#, .empty(200)),
        put("[]", .empty(200)),
        refusedWeights("x", "parse update weights request JSON 'x': syntax error at line 1 near: x"),
        refusedWeights("{}", "parse update weights request JSON '{}': Unexpected JSON type parsed"),
        refusedWeights(
            #"[{"role":"one","weight":-1}]"#,
            "validate update weights request JSON for role 'one': Invalid weight '-1': Weights must be positive"),
        refusedWeights(
            #"[{"role":"one","weight":2},{"role":"a b","weight":2}]"#,
            "validate update weights request JSON: Invalid role 'a b': Role component 'a b' is invalid because it "
                + "contains backspace or whitespace"),
        refusedWeights(
            #"[{"role":"one"}]"#,
            #"convert weights JSON array to protobuf '[{"role":"one"}]': Missing required fields: weight"#),
    ]
}
