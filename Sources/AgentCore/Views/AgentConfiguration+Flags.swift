import MesosBase
import MesosResources
import MesosWire

extension AgentConfiguration {
    /// The agent's settings by the names of Apache Mesos's flags, in order; of its flags those that mean something.
    package var flags: [(name: String, value: String)] {
        let flags: [(name: String, value: String?)] = [
            ("attributes", attributes.isEmpty ? nil : attributes.map(\.flagText).joined(separator: ";")),
            ("authenticate_http_executors", "false"), ("authenticate_http_readonly", "false"),
            ("authenticate_http_readwrite", "false"), ("containerizers", "mesos"), ("default_role", "*"),
            ("disk_watch_interval", DurationText.format(diskWatchInterval)),
            ("domain", domain.map { Self.text($0) }),
            ("executor_environment_variables", executorEnvironment.isEmpty ? nil : Self.text(executorEnvironment)),
            ("executor_registration_timeout", DurationText.format(executorRegistrationTimeout)),
            ("executor_reregistration_timeout", DurationText.format(executorReregistrationTimeout)),
            ("executor_shutdown_grace_period", DurationText.format(executorShutdownGracePeriod)),
            ("gc_delay", DurationText.format(gcDelay)), ("gc_disk_headroom", Self.text(gcDiskHeadroom)),
            ("gc_non_executor_container_sandboxes", "\(gcNonExecutorContainerSandboxes)"), ("hostname", hostname),
            ("http_command_executor", "true"), ("ip", ip), ("isolation", isolation.joined(separator: ",")),
            ("launcher", "posix"),
            ("max_completed_executors_per_framework", "\(maxCompletedExecutorsPerFramework)"), ("port", "\(port)"),
            ("recovery_timeout", DurationText.format(recoveryTimeout)),
            ("registration_backoff_factor", DurationText.format(registrationBackoffFactor)),
            ("resources", resources.entries.map(\.description).joined(separator: ";")),
            ("switch_user", "\(switchUser)"), ("work_dir", workDirectory),
        ]
        return flags.compactMap { flag in flag.value.map { (flag.name, $0) } }
    }

    /// A number as Mesos writes it in flags: without a fraction if it is whole.
    private static func text(_ number: Double) -> String {
        Int64(exactly: number).map { "\($0)" } ?? "\(number)"
    }

    private static func text(_ variables: [EnvironmentVariable]) -> String {
        var writer = JSONWriter()
        writer.object { json in
            for variable in variables { json.field(variable.name, variable.value) }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func text(_ domain: V1.DomainInfo) -> String {
        var writer = JSONWriter()
        writer.value(DomainModel(domain))
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension V1.Attribute {
    /// The attribute as it is given in a flag: `rack:r1`.
    fileprivate var flagText: String {
        switch type {
        case .scalar: "\(name):\(Scalar(scalar?.value ?? 0))"
        case .ranges:
            "\(name):[\((ranges?.range ?? []).map { "\($0.begin)-\($0.end)" }.joined(separator: ","))]"
        case .set: "\(name):{\((set?.item ?? []).joined(separator: ","))}"
        case .text: "\(name):\(text?.value ?? "")"
        }
    }
}
