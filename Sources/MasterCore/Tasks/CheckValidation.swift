import MesosWire

/// Checks of a task's checks (`common::validation::validateCheckInfo` and `validateHealthCheck`).
enum CheckValidation {
    /// What is wrong with a check, in the order and with the sentences of Mesos.
    static func problem(with check: V1.CheckInfo) -> String? {
        switch check.type {
        case nil:
            return "CheckInfo must specify 'type'"
        case .command:
            guard let command = check.command?.command else { return "Expecting 'command' to be set for COMMAND check" }
            if let missing = missingValue(of: command) { return "Command check must contain \(missing)" }
            if let problem = CommandValidation.problem(with: command) {
                return "Check's `CommandInfo` is invalid: \(problem)"
            }
        case .http:
            guard let http = check.http else { return "Expecting 'http' to be set for HTTP check" }
            if let path = http.path, !path.hasPrefix("/") {
                return "The path '\(path)' of HTTP check must start with '/'"
            }
        case .tcp:
            if check.tcp == nil { return "Expecting 'tcp' to be set for TCP check" }
        case .unknown:
            return "'UNKNOWN' is not a valid check type"
        }
        return negative([
            ("delay_seconds", check.delaySeconds), ("interval_seconds", check.intervalSeconds),
            ("timeout_seconds", check.timeoutSeconds),
        ])
    }

    /// What is wrong with a health check, in the order and with the sentences of Mesos.
    static func problem(with check: V1.HealthCheck) -> String? {
        switch check.type {
        case nil:
            return "HealthCheck must specify 'type'"
        case .command:
            guard let command = check.command else { return "Expecting 'command' to be set for COMMAND health check" }
            if let missing = missingValue(of: command) { return "Command health check must contain \(missing)" }
            if let problem = CommandValidation.problem(with: command) {
                return "Health check's `CommandInfo` is invalid: \(problem)"
            }
        case .http:
            guard let http = check.http else { return "Expecting 'http' to be set for HTTP health check" }
            if let scheme = http.scheme, scheme != "http", scheme != "https" {
                return "Unsupported HTTP health check scheme: '\(scheme)'"
            }
            if let path = http.path, !path.hasPrefix("/") {
                return "The path '\(path)' of HTTP health check must start with '/'"
            }
        case .tcp:
            if check.tcp == nil { return "Expecting 'tcp' to be set for TCP health check" }
        case .unknown:
            return "'UNKNOWN' is not a valid health check type"
        }
        return negative([
            ("delay_seconds", check.delaySeconds), ("grace_period_seconds", check.gracePeriodSeconds),
            ("interval_seconds", check.intervalSeconds), ("timeout_seconds", check.timeoutSeconds),
        ])
    }

    /// The type of a health check from before there were types follows from what it has.
    static func withType(_ check: V1.HealthCheck) -> V1.HealthCheck {
        guard check.type == nil, (check.command == nil) != (check.http == nil) else { return check }
        var check = check
        check.type = check.command == nil ? .http : .command
        return check
    }

    private static func missingValue(of command: CommandInfo) -> String? {
        guard command.value == nil else { return nil }
        return command.shell ?? true ? "'shell command'" : "'executable path'"
    }

    private static func negative(_ fields: [(name: String, seconds: Double?)]) -> String? {
        fields.first { ($0.seconds ?? 0) < 0 }.map { "Expecting '\($0.name)' to be non-negative" }
    }
}
