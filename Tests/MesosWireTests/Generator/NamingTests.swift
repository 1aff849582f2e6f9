import Testing

/// How names of the wire format become names of Swift.
@Suite(.serialized) struct NamingTests {
    static let fields: [(wire: String, swift: String)] = [
        ("value", "value"), ("framework_id", "frameworkID"), ("offer_ids", "offerIDs"), ("id", "id"),
        ("webui_url", "webuiURL"), ("url", "url"), ("uris", "uris"), ("uuid", "uuid"),
        ("status_update_uuid", "statusUpdateUUID"), ("ip_addresses", "ipAddresses"), ("executor_pid", "executorPID"),
        ("refuse_seconds", "refuseSeconds"), ("tty_info", "ttyInfo"), ("protocol", "`protocol`"),
        ("process_io", "processIO"), ("aggregate_default_qps", "aggregateDefaultQPS"), ("git_sha", "gitSHA"),
        ("net_tcp_rtt_microsecs_p50", "netTCPRttMicrosecsP50"), ("l1_dcache_loads", "l1DcacheLoads"),
        ("net_snmp_statistics", "netSNMPStatistics"), ("InReceives", "inReceives"), ("DefaultTTL", "defaultTTL"),
        ("ReasmOKs", "reasmOKs"),
    ]

    @Test func namesFields() throws {
        let fields = Self.fields.enumerated().map { "\($0.offset + 1) \($0.element.wire) bool optional;" }
        let source = try generate("A { \(fields.joined(separator: "\n")) }")
        for field in Self.fields {
            #expect(source.contains("        public var \(field.swift): Bool?\n"), "\(field.wire)")
        }
    }

    @Test(arguments: [
        ("TASK_RUNNING=1, TASK_GONE_BY_OPERATOR=2", ["running", "goneByOperator"]),
        ("UNKNOWN=0, RLMT_CORE=1, RLMT_CPU=2", ["unknown", "core", "cpu"]),
        ("UNKNOWN=0, LAUNCH=1, LAUNCH_GROUP=2", ["unknown", "launch", "launchGroup"]),
        ("UNKNOWN=0, HOST_PATH=1", ["unknown", "hostPath"]),
        ("IPv4=1, IPv6=2", ["ipv4", "ipv6"]),
        ("DEFAULT=1, NONE=2 as nothing", ["`default`", "nothing"]),
    ])
    func namesCases(_ cases: String, _ expected: [String]) throws {
        let lines = try generate("enum E { \(cases) }").split(separator: "\n").map { $0.drop { $0 == " " } }
        let names = lines.filter { $0.hasPrefix("case ") && $0.contains(" = ") }.map {
            String($0.dropFirst("case ".count).prefix { $0 != " " })
        }
        #expect(names == expected)
    }

    @Test func writesTypesAsShortAsTheyStayClear() throws {
        let source = try generate(
            """
            Task { enum State { ON=1, OFF=2 } 1 state State required; }
            Call as Request {
                Task { 1 task mesos.v1.Task required; }
                1 tasks Task repeated;
                2 state mesos.v1.Task.State optional;
            }
            """)
        #expect(source.contains("    public struct Request: "))
        #expect(source.contains("            public var task: V1.Task\n"))
        #expect(source.contains("        public var tasks: [Task]\n"))
        #expect(source.contains("        public var state: State\n"))
        #expect(source.contains("        public var state: V1.Task.State?\n"))
    }

    private func generate(_ declarations: String) throws -> String {
        let folder = try SchemaFolder(["V1/names": "namespace V1 public;\n\(declarations)"])
        #expect(try GeneratorRun([folder.path]).complaint == "")
        return try folder.text(of: "V1/Names.gen.swift")
    }
}
