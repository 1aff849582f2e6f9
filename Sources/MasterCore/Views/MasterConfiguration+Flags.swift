package import MesosBase
import MesosResources
import MesosWire

extension MasterConfiguration {
    /// How a master is set up, by the names of Mesos's flags in their order, with what its host adds or knows better.
    package func flags(with host: SortedMap<String, String> = [:]) -> [(name: String, value: String)] {
        var flags = Self.fixedFlags
        for (name, value) in agentFlags { flags[name] = value }
        for (name, value) in frameworkFlags { flags[name] = value }
        for (name, value) in host { flags[name] = value }
        return flags.map { ($0.key, $0.value) }
    }

    private var agentFlags: SortedMap<String, String> {
        var flags: SortedMap<String, String> = [
            "agent_ping_timeout": DurationText.format(agentPingTimeout),
            "agent_reregister_timeout": DurationText.format(agentReregisterTimeout),
            "hostname": hostname,
            "max_agent_ping_timeouts": "\(maxAgentPingTimeouts)",
            "port": "\(port)",
            "registry_gc_interval": DurationText.format(registryGCInterval),
            "registry_max_agent_age": DurationText.format(registryMaxAgentAge),
            "registry_max_agent_count": "\(registryMaxAgentCount)",
            "require_agent_domain": "\(requireAgentDomain)",
        ]
        flags["agent_removal_rate_limit"] = agentRemovalRateLimit?.description
        flags["cluster"] = cluster
        if let domain {
            var writer = JSONWriter()
            writer.value(DomainModel(domain))
            flags["domain"] = String(decoding: writer.bytes, as: UTF8.self)
        }
        return flags
    }

    private var frameworkFlags: SortedMap<String, String> {
        var flags: SortedMap<String, String> = [
            "allocation_interval": DurationText.format(allocationInterval),
            "filter_gpu_resources": "\(filterGPUResources)",
            "max_completed_frameworks": "\(maxCompletedFrameworks)",
            "max_completed_tasks_per_framework": "\(maxCompletedTasksPerFramework)",
            "max_operator_event_stream_subscribers": "\(maxOperatorEventStreamSubscribers)",
            "max_unreachable_tasks_per_framework": "\(maxUnreachableTasksPerFramework)",
            "publish_per_framework_metrics": "\(publishPerFrameworkMetrics)",
            "root_submissions": "\(rootSubmissions)",
        ]
        flags["offer_timeout"] = offerTimeout.map(DurationText.format)
        flags["roles"] = roles?.joined(separator: ",")
        if !weights.isEmpty { flags["weights"] = weights.map { "\($0)=\($1)" }.joined(separator: ",") }
        return flags
    }

    /// What cannot be set here, as Mesos sets it unless told otherwise; but the registry is in memory.
    private static let fixedFlags: SortedMap<String, String> = [
        "allocator": "hierarchical", "allocator_agent_recovery_factor": "0.8", "allocator_recovery_timeout": "10mins",
        "authenticate_agents": "false", "authenticate_frameworks": "false", "authenticate_http_frameworks": "false",
        "authenticate_http_readonly": "false", "authenticate_http_readwrite": "false",
        "authentication_v0_timeout": "15secs", "authenticators": "crammd5", "authorizers": "local",
        "framework_sorter": "drf", "help": "false", "hostname_lookup": "true", "http_authenticators": "basic",
        "initialize_driver_logging": "true", "log_auto_initialize": "true", "logbufsecs": "0", "logging_level": "INFO",
        "memory_profiling": "false", "min_allocatable_resources": "cpus:0.01|mem:32",
        "offer_constraints_re2_max_mem": "4KB", "offer_constraints_re2_max_program_size": "100", "quiet": "false",
        "recovery_agent_removal_limit": "100%", "registry": "in_memory", "registry_fetch_timeout": "1mins",
        "registry_store_timeout": "20secs", "registry_strict": "false", "role_sorter": "drf", "version": "false",
        "zk_session_timeout": "10secs",
    ]
}
