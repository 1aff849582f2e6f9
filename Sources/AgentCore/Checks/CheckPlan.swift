import MesosWire

/// What a check of a task looks at, and when.
struct CheckPlan: Sendable, Equatable {
    /// What is looked at, before it is known where the task runs.
    enum Means: Sendable, Equatable {
        case command(CommandInfo)
        case http(port: UInt32, path: String, scheme: String, isIPv6: Bool)
        case tcp(port: UInt32, isIPv6: Bool)
    }

    /// What makes a check one of a task's health.
    struct Health: Sendable, Equatable {
        /// How long after its start a task that was never well may fail without consequences.
        var gracePeriod: Duration
        /// How many failures in a row are the end of the task.
        var consecutiveFailures: UInt32
    }

    /// Why a check cannot be made, in the words of Apache Mesos.
    struct Problem: Error, Equatable {
        let description: String

        init(_ description: String) {
            self.description = description
        }
    }

    var means: Means
    var delay: Duration
    var interval: Duration
    /// `nil` if a look may take for ever.
    var timeout: Duration?
    /// `nil` for a check that is only reported.
    var health: Health?

    /// The plan of a check that is only reported.
    init(_ check: V1.CheckInfo) throws(Problem) {
        switch check.type {
        case nil: throw Problem("CheckInfo must specify 'type'")
        case .unknown: throw Problem("'UNKNOWN' is not a valid check type")
        case .command:
            guard let command = check.command?.command else {
                throw Problem("Expecting 'command' to be set for COMMAND check")
            }
            means = try Self.means(command, "Command check")
        case .http:
            guard let http = check.http else { throw Problem("Expecting 'http' to be set for HTTP check") }
            let path = try Self.path(http.path, "HTTP check")
            means = .http(port: http.port, path: path, scheme: "http", isIPv6: false)
        case .tcp:
            guard let tcp = check.tcp else { throw Problem("Expecting 'tcp' to be set for TCP check") }
            means = .tcp(port: tcp.port, isIPv6: false)
        }
        typealias Defaults = V1.CheckInfo.Defaults
        delay = try Self.duration(check.delaySeconds ?? Defaults.delaySeconds, "delay_seconds")
        interval = try Self.duration(check.intervalSeconds ?? Defaults.intervalSeconds, "interval_seconds")
        let limit = try Self.duration(check.timeoutSeconds ?? Defaults.timeoutSeconds, "timeout_seconds")
        timeout = limit > .zero ? limit : nil
    }

    /// The plan of a check of a task's health.
    init(_ check: V1.HealthCheck) throws(Problem) {
        switch check.type {
        case nil: throw Problem("HealthCheck must specify 'type'")
        case .unknown: throw Problem("'UNKNOWN' is not a valid health check type")
        case .command:
            guard let command = check.command else {
                throw Problem("Expecting 'command' to be set for COMMAND health check")
            }
            means = try Self.means(command, "Command health check")
        case .http:
            guard let http = check.http else {
                throw Problem("Expecting 'http' to be set for HTTP health check")
            }
            let scheme = http.scheme ?? "http"
            guard scheme == "http" || scheme == "https" else {
                throw Problem("Unsupported HTTP health check scheme: '\(scheme)'")
            }
            let path = try Self.path(http.path, "HTTP health check")
            means = .http(port: http.port, path: path, scheme: scheme, isIPv6: http.protocol == .ipv6)
        case .tcp:
            guard let tcp = check.tcp else { throw Problem("Expecting 'tcp' to be set for TCP health check") }
            means = .tcp(port: tcp.port, isIPv6: tcp.protocol == .ipv6)
        }
        typealias Defaults = V1.HealthCheck.Defaults
        delay = try Self.duration(check.delaySeconds ?? Defaults.delaySeconds, "delay_seconds")
        let grace = try Self.duration(check.gracePeriodSeconds ?? Defaults.gracePeriodSeconds, "grace_period_seconds")
        interval = try Self.duration(check.intervalSeconds ?? Defaults.intervalSeconds, "interval_seconds")
        let limit = try Self.duration(check.timeoutSeconds ?? Defaults.timeoutSeconds, "timeout_seconds")
        timeout = limit > .zero ? limit : nil
        health = Health(
            gracePeriod: grace, consecutiveFailures: check.consecutiveFailures ?? Defaults.consecutiveFailures)
    }

    private static func means(_ command: CommandInfo, _ name: String) throws(Problem) -> Means {
        guard command.value != nil else {
            let missing = command.shell ?? true ? "'shell command'" : "'executable path'"
            throw Problem("\(name) must contain \(missing)")
        }
        return .command(command)
    }

    private static func path(_ path: String?, _ name: String) throws(Problem) -> String {
        guard let path else { return "" }
        guard path.hasPrefix("/") else { throw Problem("The path '\(path)' of \(name) must start with '/'") }
        return path
    }

    /// No duration is longer than thirty years, which is for ever.
    private static func duration(_ seconds: Double, _ field: String) throws(Problem) -> Duration {
        guard seconds >= 0 else { throw Problem("Expecting '\(field)' to be non-negative") }
        return .nanoseconds(Int64(min(seconds, 1e9) * 1e9))
    }
}

extension CheckPlan {
    /// The kind of check as statuses and sentences name it.
    var kind: V1.CheckInfo.Kind {
        switch means {
        case .command: .command
        case .http: .http
        case .tcp: .tcp
        }
    }

    /// What the check is called in sentences.
    var name: String { "\(kind.wireName) \(health == nil ? "check" : "health check")" }
}
