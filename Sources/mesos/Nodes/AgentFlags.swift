import Foundation
import MesosKit

extension AgentOptions {
    static let table = FlagTable<AgentOptions>(
        flags: placeFlags + ListenOptions.flags(port: 5051) + executorFlags + collectionFlags,
        fixed: fixedFlags, absent: absentFlags)

    private static let placeFlags: [Flag<AgentOptions>] = [
        .text("master", "ADDRESS", nil, "Where the master is, as in 127.0.0.1:5050; required") { $0.master = $1 },
        .text("work_dir", "PATH", nil, "The directory that holds the sandboxes; required") {
            $0.configuration.workDirectory = $1
        },
        Flag("resources", "TEXT", nil, "What the agent has, as in 'cpus:4;mem:8192', or JSON (found out)") {
            (options, text) throws(FlagValueError) in
            do throws(ResourceParseError) { _ = try Resources(parsing: text) } catch {
                throw FlagValueError("\(error)")
            }
            options.configuration.detection = .detected(except: text)
        },
        Flag("attributes", "TEXT", nil, "What frameworks tell agents apart by, as in 'rack:r1;ssd:true'") {
            (options, text) throws(FlagValueError) in
            do throws(AttributeText.ParseError) {
                options.configuration.attributes = try AttributeText.parse(text)
            } catch {
                throw FlagValueError("\(error)")
            }
        },
        .domain("The region and zone, as in '{\"fault_domain\":{…}}'") { $0.configuration.domain = $1 },
        .duration("registration_backoff_factor", "1secs", "The agent joins after a random time below this") {
            $0.configuration.registrationBackoffFactor = $1
        },
    ]

    private static let executorFlags: [Flag<AgentOptions>] = [
        .onOff("switch_user", true, "Whether tasks run as the user that they name") {
            $0.configuration.switchUser = $1
        },
        Flag("executor_environment_variables", "JSON", nil, "Variables for executors, as in '{\"LANG\":\"C\"}'") {
            (options, text) throws(FlagValueError) in
            guard let variables = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8)) else {
                throw FlagValueError("give a JSON object whose values are texts, as in '{\"LANG\":\"C\"}'")
            }
            options.configuration.executorEnvironment = variables.sorted { $0.key < $1.key }.map {
                EnvironmentVariable($0.key, $0.value)
            }
        },
        .duration("executor_registration_timeout", "1mins", "How long an executor may take to subscribe") {
            $0.configuration.executorRegistrationTimeout = $1
        },
        .duration("executor_shutdown_grace_period", "5secs", "How long an executor may take to shut down") {
            $0.configuration.executorShutdownGracePeriod = $1
        },
        .duration(
            "executor_reregistration_timeout", "2secs", "How soon an executor tries to subscribe again",
            in: .zero...(.seconds(15))
        ) { $0.configuration.executorReregistrationTimeout = $1 },
        .duration("recovery_timeout", "15mins", "How long executors wait for an agent that is away") {
            $0.configuration.recoveryTimeout = $1
        },
        .count("max_completed_executors_per_framework", 150, "How many ended executors of each are remembered") {
            $0.configuration.maxCompletedExecutorsPerFramework = $1
        },
    ]

    private static let collectionFlags: [Flag<AgentOptions>] = [
        .duration("gc_delay", "1weeks", "How long directories of no use are kept") {
            $0.configuration.gcDelay = $1
        },
        Flag("gc_disk_headroom", "X", "0.1", "The part of the disk that is to stay free, from 0 to 1") {
            (options, text) throws(FlagValueError) in
            guard let part = Double(text), (0...1).contains(part) else {
                throw FlagValueError("give a number from 0 to 1, as in '0.1'")
            }
            options.configuration.gcDiskHeadroom = part
        },
        .onOff("gc_non_executor_container_sandboxes", false, "Whether sandboxes within others are removed, too") {
            $0.configuration.gcNonExecutorContainerSandboxes = $1
        },
        .duration(
            "disk_watch_interval", "1mins", "How often the disk is measured",
            in: .milliseconds(1)...(.seconds(86_400))
        ) { $0.configuration.diskWatchInterval = $1 },
    ]

    private static let fixedFlags = [
        FixedFlag("containerizers", "mesos"), FixedFlag("launcher", "posix"),
        FixedFlag("isolation", "posix/cpu,posix/mem"), FixedFlag("default_role", "*"),
        FixedFlag("authenticate_http_executors", "false"), FixedFlag("authenticate_http_readonly", "false"),
        FixedFlag("authenticate_http_readwrite", "false"), FixedFlag("systemd_enable_support", "false"),
        FixedFlag("memory_profiling", "false"), FixedFlag("http_executor_domain_sockets", "false"),
    ]

    private static let absentFlags = [
        "acls", "agent_features", "agent_subsystems", "allowed_capabilities", "allowed_devices",
        "appc_simple_discovery_uri_prefix", "appc_store_dir", "authenticatee", "authentication_backoff_factor",
        "authentication_timeout_max", "authentication_timeout_min", "authorizer", "bounding_capabilities",
        "cgroups_cpu_enable_pids_and_tids_count", "cgroups_destroy_timeout", "cgroups_enable_cfs",
        "cgroups_hierarchy", "cgroups_limit_swap", "cgroups_net_cls_primary_handle",
        "cgroups_net_cls_secondary_handles", "cgroups_root", "check_agent_port_range_only",
        "container_disk_watch_interval", "container_logger", "container_ports_isolated_range",
        "container_ports_watch_interval", "credential", "csi_plugin_config_dir", "default_container_dns",
        "default_container_info", "default_container_shm_size", "disallow_sharing_agent_ipc_namespace",
        "disallow_sharing_agent_pid_namespace", "disk_profile_adaptor", "docker", "docker_config",
        "docker_ignore_runtime", "docker_kill_orphans", "docker_mesos_image", "docker_registry",
        "docker_remove_delay", "docker_socket", "docker_stop_timeout", "docker_store_dir",
        "docker_volume_checkpoint_dir", "docker_volume_chown", "domain_socket_location", "effective_capabilities",
        "egress_burst", "egress_ceil_limit", "egress_flow_classifier_parent", "egress_rate_limit_per_container",
        "egress_rate_per_cpu", "egress_unique_flow_per_container", "enforce_container_disk_quota",
        "enforce_container_ports", "ephemeral_ports_per_container", "eth0_name",
        "executor_reregistration_retry_interval", "executor_secret_key", "external_log_file", "fetcher_cache_dir",
        "fetcher_cache_size", "fetcher_stall_timeout", "firewall_rules", "frameworks_home", "hadoop_home", "hooks",
        "host_path_volume_force_creation", "http_authenticators", "http_command_executor", "http_credentials",
        "http_heartbeat_interval", "image_gc_config", "image_providers", "image_provisioner_backend", "ingress_burst",
        "ingress_ceil_limit", "ingress_isolate_existing_containers", "ingress_rate_limit_per_container",
        "ingress_rate_per_cpu", "initialize_driver_logging", "ip6", "ip6_discovery_command", "ip_discovery_command",
        "jwt_secret_key", "launcher_dir", "lo_name", "log_dir", "logbufsecs", "logging_level", "master_detector",
        "maximum_egress_rate_limit", "maximum_ingress_rate_limit", "minimum_egress_rate_limit",
        "minimum_ingress_rate_limit", "modules", "modules_dir", "network_cni_config_dir", "network_cni_metrics",
        "network_cni_plugins_dir", "network_cni_root_dir_persist", "network_enable_rate_statistics",
        "network_enable_snmp_statistics", "network_enable_socket_statistics_details",
        "network_enable_socket_statistics_summary", "network_link_speed", "network_rate_statistics_interval",
        "network_rate_statistics_window", "nvidia_gpu_devices", "oversubscribed_resources_interval", "perf_duration",
        "perf_events", "perf_interval", "qos_controller", "qos_correction_interval_min", "reconfiguration_policy",
        "recover", "resource_estimator", "resource_provider_config_dir", "revocable_cpu_low_priority", "runtime_dir",
        "sandbox_directory", "seccomp_config_dir", "seccomp_profile_name", "secret_resolver", "slave_subsystems",
        "strict", "systemd_runtime_directory", "volume_gid_range", "xfs_kill_containers", "xfs_project_range",
        "xfs_quota_headroom", "zk_session_timeout",
    ]
}
