import AllocatorCore
package import MesosBase
import MesosResources
import MesosWire

extension MasterConfiguration {
    /// How a master is set up, by the names of Mesos's flags in their order, with what its host adds or knows better.
    package func flags(with host: SortedMap<String, String> = [:]) -> [(name: String, value: String)] {
        var flags = Self.fixedFlags
        for (name, value) in agentFlags { flags[name] = value }
        for (name, value) in frameworkFlags { flags[name] = value }
        for (name, value) in allocatorFlags { flags[name] = value }
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

    private var allocatorFlags: SortedMap<String, String> {
        var flags: SortedMap<String, String> = [
            "allocation_interval": DurationText.format(allocationInterval),
            "allocator_agent_recovery_factor": "\(agentRecoveryFactor)",
            "allocator_recovery_timeout": DurationText.format(allocatorRecoveryTimeout),
            "filter_gpu_resources": "\(filterGPUResources)",
            "framework_sorter": frameworkSorter.rawValue,
            "min_allocatable_resources": minimumAllocatable.map(Self.text).joined(separator: "|"),
            "offer_constraints_re2_max_mem": ByteText.format(patternLimits.memory),
            "offer_constraints_re2_max_program_size": "\(patternLimits.programSize)",
            "role_sorter": roleSorter.rawValue,
        ]
        if !unsharedResources.isEmpty {
            flags["fair_sharing_excluded_resource_names"] = unsharedResources.joined(separator: ",")
        }
        flags["whitelist"] = whitelist
        return flags
    }

    private static func text(_ quantities: ResourceQuantities) -> String {
        quantities.names.map { "\($0):\(quantities[$0])" }.joined(separator: ";")
    }

    /// What cannot be set here, as Mesos sets it unless told otherwise; but the registry is in memory.
    private static let fixedFlags: SortedMap<String, String> = [
        "allocator": "hierarchical",
        "authenticate_agents": "false", "authenticate_frameworks": "false", "authenticate_http_frameworks": "false",
        "authenticate_http_readonly": "false", "authenticate_http_readwrite": "false",
        "authentication_v0_timeout": "15secs", "authenticators": "crammd5", "authorizers": "local",
        "help": "false", "hostname_lookup": "true", "http_authenticators": "basic",
        "initialize_driver_logging": "true", "log_auto_initialize": "true", "logbufsecs": "0", "logging_level": "INFO",
        "memory_profiling": "false", "quiet": "false",
        "recovery_agent_removal_limit": "100%", "registry": "in_memory", "registry_fetch_timeout": "1mins",
        "registry_store_timeout": "20secs", "registry_strict": "false", "version": "false",
        "zk_session_timeout": "10secs",
    ]
}
