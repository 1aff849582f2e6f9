import MesosKit

extension MasterOptions {
    static let table = FlagTable<MasterOptions>(
        flags: ListenOptions.flags(port: 5050) + clusterFlags + agentFlags + registryFlags + frameworkFlags
            + allocatorFlags,
        fixed: fixedFlags, absent: absentFlags)

    private static let clusterFlags: [Flag<MasterOptions>] = [
        .text("cluster", "NAME", nil, "What people call the cluster") { $0.configuration.cluster = $1 },
        .text("work_dir", "PATH", nil, "The directory for what the master writes down, made if need be") {
            $0.workDirectory = $1
        },
        .domain("The region and zone, as in '{\"fault_domain\":{…}}'") { $0.configuration.domain = $1 },
        .count(
            "max_operator_event_stream_subscribers", 1_000, "How many operators may follow the cluster's events",
            in: 1...1_000_000
        ) { $0.configuration.maxOperatorEventStreamSubscribers = $1 },
    ]

    private static let agentFlags: [Flag<MasterOptions>] = [
        .duration(
            "agent_ping_timeout", formerly: "slave_ping_timeout", "15secs",
            "How long an agent may take to answer a ping", in: .seconds(1)...(.seconds(900))
        ) { $0.configuration.agentPingTimeout = $1 },
        .count(
            "max_agent_ping_timeouts", formerly: "max_slave_ping_timeouts", 5,
            "After how many missed pings in a row an agent is unreachable", in: 1...1_000_000
        ) { $0.configuration.maxAgentPingTimeouts = $1 },
        .duration(
            "agent_reregister_timeout", formerly: "slave_reregister_timeout", "10mins",
            "How long a disconnected agent has to come back", in: .seconds(600)...(.seconds(3_155_760_000))
        ) { $0.configuration.agentReregisterTimeout = $1 },
        Flag(
            "agent_removal_rate_limit", formerly: "slave_removal_rate_limit", "RATE", nil,
            "How often an agent may be given up, as in 1/10mins (no limit)"
        ) { (options, text) throws(FlagValueError) in
            do throws(RateLimitError) {
                options.configuration.agentRemovalRateLimit = try RateLimit(parsing: text)
            } catch {
                throw FlagValueError("\(error)")
            }
        },
        .onOff("require_agent_domain", false, "Whether agents without a region are ignored") {
            $0.configuration.requireAgentDomain = $1
        },
    ]

    private static let registryFlags: [Flag<MasterOptions>] = [
        .duration("registry_gc_interval", "15mins", "How often the registry forgets what is too old") {
            $0.configuration.registryGCInterval = $1
        },
        .duration("registry_max_agent_age", "2weeks", "How long the registry remembers agents that have left") {
            $0.configuration.registryMaxAgentAge = $1
        },
        .count("registry_max_agent_count", 102_400, "How many agents that have left the registry remembers") {
            $0.configuration.registryMaxAgentCount = $1
        },
    ]

    private static let frameworkFlags: [Flag<MasterOptions>] = [
        .duration("offer_timeout", nil, "How long an offer stands (as long as it takes)") {
            $0.configuration.offerTimeout = $1
        },
        .text("roles", "ROLE,…", nil, "The roles that frameworks may use (any)") {
            $0.configuration.roles = $1.split(separator: ",").map(String.init)
        },
        Flag("weights", "ROLE=X,…", nil, "How much roles count beside others, as in ads=3,web=1.5 (1)") {
            (options, text) throws(FlagValueError) in
            for part in text.split(separator: ",") {
                let pair = part.split(separator: "=", omittingEmptySubsequences: false)
                guard pair.count == 2, !pair[0].isEmpty, let weight = Double(pair[1]), weight > 0, weight.isFinite
                else {
                    throw FlagValueError("write a role, '=' and a number above 0, as in 'ads=3,web=1.5'")
                }
                options.configuration.weights[String(pair[0])] = weight
            }
        },
        .onOff("root_submissions", true, "Whether frameworks may run tasks as root") {
            $0.configuration.rootSubmissions = $1
        },
        .count("max_completed_frameworks", 50, "How many frameworks that have left are remembered") {
            $0.configuration.maxCompletedFrameworks = $1
        },
        .count("max_completed_tasks_per_framework", 1_000, "How many ended tasks of each are remembered") {
            $0.configuration.maxCompletedTasksPerFramework = $1
        },
        .count("max_unreachable_tasks_per_framework", 1_000, "How many unreachable tasks of each are remembered") {
            $0.configuration.maxUnreachableTasksPerFramework = $1
        },
        .onOff("publish_per_framework_metrics", true, "Whether each framework is measured for itself, too") {
            $0.configuration.publishPerFrameworkMetrics = $1
        },
    ]

    private static let fixedFlags = [
        FixedFlag("registry", "in_memory"), FixedFlag("quorum", "1"), FixedFlag("allocator", "hierarchical"),
        FixedFlag("authenticate_agents", "false"), FixedFlag("authenticate_frameworks", "false"),
        FixedFlag("authenticate_http_frameworks", "false"), FixedFlag("authenticate_http_readonly", "false"),
        FixedFlag("authenticate_http_readwrite", "false"), FixedFlag("registry_strict", "false"),
        FixedFlag("memory_profiling", "false"), FixedFlag("recovery_agent_removal_limit", "100%"),
    ]

    private static let absentFlags = [
        "acls", "authenticate", "authenticate_http", "authenticate_slaves", "authentication_v0_timeout",
        "authenticators", "authorizers", "credentials", "external_log_file", "firewall_rules", "hooks",
        "http_authenticators", "http_framework_authenticators", "initialize_driver_logging",
        "ip_discovery_command", "log_auto_initialize", "log_dir", "logbufsecs", "logging_level", "master_contender",
        "master_detector", "max_executors_per_agent", "max_executors_per_slave", "modules", "modules_dir",
        "rate_limits", "recovery_slave_removal_limit", "registry_fetch_timeout", "registry_store_timeout",
        "webui_dir", "zk", "zk_session_timeout",
    ]
}
