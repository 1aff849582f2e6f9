import AgentCore
import Foundation
import MesosBase
import MesosWire
import Testing

/// Bodies of a real agent, against those of an agent to which the same was done.
@Suite struct GoldenBodyTests {
    /// Settings of the recorded agent that this one does not have, or has otherwise.
    private static let flags = [
        "appc_simple_discovery_uri_prefix", "appc_store_dir", "authenticatee", "authentication_backoff_factor",
        "authentication_timeout_max", "authentication_timeout_min", "authorizer",
        "cgroups_cpu_enable_pids_and_tids_count", "cgroups_destroy_timeout", "cgroups_enable_cfs",
        "cgroups_hierarchy", "cgroups_limit_swap", "cgroups_root", "container_disk_watch_interval",
        "disallow_sharing_agent_ipc_namespace", "disallow_sharing_agent_pid_namespace", "docker",
        "docker_ignore_runtime", "docker_kill_orphans", "docker_registry", "docker_remove_delay", "docker_socket",
        "docker_stop_timeout", "docker_store_dir", "docker_volume_checkpoint_dir", "docker_volume_chown",
        "enforce_container_disk_quota", "fetcher_cache_dir", "fetcher_cache_size", "fetcher_stall_timeout",
        "frameworks_home", "help", "hostname_lookup", "http_executor_domain_sockets", "http_heartbeat_interval",
        "initialize_driver_logging", "ip", "isolation", "launcher_dir", "logbufsecs", "logging_level",
        "memory_profiling", "network_cni_metrics", "network_cni_root_dir_persist", "oversubscribed_resources_interval",
        "perf_duration", "perf_interval", "port", "qos_correction_interval_min", "quiet", "reconfiguration_policy",
        "recover", "revocable_cpu_low_priority", "runtime_dir", "sandbox_directory", "strict",
        "systemd_enable_support", "systemd_runtime_directory", "version", "zk_session_timeout",
    ]

    /// The paths at which two values differ, without the indices of lists.
    private static func differences(_ expected: Any?, _ written: Any?, at path: String = "") -> Set<String> {
        if let expected = expected as? [String: Any], let written = written as? [String: Any] {
            let keys = Set(expected.keys).union(written.keys)
            return keys.reduce(into: []) { $0.formUnion(differences(expected[$1], written[$1], at: "\(path).\($1)")) }
        }
        if let expected = expected as? [Any], let written = written as? [Any], expected.count == written.count {
            return zip(expected, written).reduce(into: []) { $0.formUnion(differences($1.0, $1.1, at: path)) }
        }
        if let expected = expected as? Double, let written = written as? Double {
            // Foundation does not read the last digits of long numbers exactly.
            return (expected - written).magnitude < 1e-5 ? [] : [path]
        }
        return (expected as? NSObject) == (written as? NSObject) ? [] : [path]
    }

    /// The top-level names of a body in their order.
    private static func names(_ body: String, _ all: [String]) -> [String] {
        all.sorted { first, second in
            guard let one = body.range(of: "\"\(first)\":"), let other = body.range(of: "\"\(second)\":") else {
                return first < second
            }
            return one.lowerBound < other.lowerBound
        }
    }

    @Test func theStateIsThatOfARealAgent() throws {
        let recorded = try GoldenAgent.body("agent-state.json")
        let state = try #require(JSONSerialization.jsonObject(with: recorded) as? [String: Any])
        let agent = try GoldenAgent(living: state)
        let facts = AgentHostFacts(
            version: V1.VersionInfo(
                version: "1.11.0", buildDate: "2020-11-24 15:38:37", buildTime: 1_606_232_317, buildUser: "ubuntu",
                gitSHA: "04bc7ee1984d86fbb0bd782ccc69ce44c13ae4b9", gitTag: "1.11.0"),
            startTime: Timestamp(nanoseconds: 1_795_221_197_533_793_000), masterHostname: "localhost")
        let body = agent.harness.machine.snapshot.stateBody(facts)
        var text = String(decoding: recorded, as: UTF8.self)
        for (name, container) in agent.containers { text = text.replacing(name, with: container.value) }
        let expected = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let written = try JSONSerialization.jsonObject(with: Data(body))
        #expect(Self.differences(expected, written).sorted() == Self.flags.map { ".flags.\($0)" }.sorted())
        #expect(
            Self.names(String(decoding: body, as: UTF8.self), Array(state.keys)) == Self.names(text, Array(state.keys)))
    }

    @Test func theFlagsHaveTheNamesAndTextsOfMesos() throws {
        let expected = try JSONSerialization.jsonObject(with: GoldenAgent.body("agent-flags.json"))
        let written = try JSONSerialization.jsonObject(with: Data(GoldenAgent.configuration.flagsBody))
        #expect(Self.differences(expected, written).sorted() == Self.flags.map { ".flags.\($0)" }.sorted())
    }
}
