import MesosWire
import Testing

/// Every check of a task's checks.
@Suite struct CheckValidationTests {
    private static let variable = V1.Environment.Variable(name: "V")
    private static let invalidCommand = CommandInfo(
        environment: V1.Environment(variables: [variable]), value: "true")

    private static func check(
        _ message: String, _ check: V1.CheckInfo
    ) -> InvalidTask {
        InvalidTask("Task uses invalid check: \(message)") { $0.check = check }
    }

    private static func health(_ message: String, _ check: V1.HealthCheck) -> InvalidTask {
        InvalidTask("Task uses invalid health check: \(message)") { $0.healthCheck = check }
    }

    static let checks: [InvalidTask] = [
        check("CheckInfo must specify 'type'", V1.CheckInfo()),
        check("CheckInfo must specify 'type'", V1.CheckInfo(tcp: .init(port: 80))),
        check("'UNKNOWN' is not a valid check type", V1.CheckInfo(type: .unknown)),
        check("Expecting 'command' to be set for COMMAND check", V1.CheckInfo(type: .command)),
        check(
            "Expecting 'command' to be set for COMMAND check", V1.CheckInfo(type: .command, http: .init(port: 80))),
        check(
            "Command check must contain 'shell command'",
            V1.CheckInfo(type: .command, command: .init(command: CommandInfo()))),
        check(
            "Command check must contain 'executable path'",
            V1.CheckInfo(type: .command, command: .init(command: CommandInfo(shell: false)))),
        check(
            "Check's `CommandInfo` is invalid: Environment variable 'V' of type 'VALUE' must have a value set",
            V1.CheckInfo(type: .command, command: .init(command: invalidCommand))),
        check("Expecting 'http' to be set for HTTP check", V1.CheckInfo(type: .http)),
        check(
            "The path 'x' of HTTP check must start with '/'",
            V1.CheckInfo(type: .http, http: .init(port: 80, path: "x"))),
        check(
            "The path '' of HTTP check must start with '/'",
            V1.CheckInfo(type: .http, http: .init(port: 80, path: ""))),
        check("Expecting 'tcp' to be set for TCP check", V1.CheckInfo(type: .tcp)),
        check(
            "Expecting 'delay_seconds' to be non-negative",
            V1.CheckInfo(type: .tcp, delaySeconds: -1, intervalSeconds: -1, tcp: .init(port: 80))),
        check(
            "Expecting 'interval_seconds' to be non-negative",
            V1.CheckInfo(type: .tcp, intervalSeconds: -0.001, tcp: .init(port: 80))),
        check(
            "Expecting 'timeout_seconds' to be non-negative",
            V1.CheckInfo(type: .http, http: .init(port: 80), timeoutSeconds: -.infinity)),
    ]

    static let healthChecks: [InvalidTask] = [
        health("HealthCheck must specify 'type'", V1.HealthCheck()),
        health("HealthCheck must specify 'type'", V1.HealthCheck(tcp: .init(port: 80))),
        health(
            "HealthCheck must specify 'type'",
            V1.HealthCheck(http: .init(port: 80), command: CommandInfo(value: "true"))),
        health("'UNKNOWN' is not a valid health check type", V1.HealthCheck(type: .unknown)),
        health("Expecting 'command' to be set for COMMAND health check", V1.HealthCheck(type: .command)),
        health("Command health check must contain 'shell command'", V1.HealthCheck(command: CommandInfo())),
        health(
            "Command health check must contain 'executable path'",
            V1.HealthCheck(command: CommandInfo(shell: false), type: .command)),
        health(
            "Health check's `CommandInfo` is invalid: Environment variable 'V' of type 'VALUE' must have a value set",
            V1.HealthCheck(command: invalidCommand)),
        health("Expecting 'http' to be set for HTTP health check", V1.HealthCheck(type: .http)),
        health(
            "Unsupported HTTP health check scheme: 'ftp'", V1.HealthCheck(http: .init(port: 80, scheme: "ftp"))),
        health(
            "The path 'x' of HTTP health check must start with '/'",
            V1.HealthCheck(http: .init(port: 80, path: "x", scheme: "https"))),
        health("Expecting 'tcp' to be set for TCP health check", V1.HealthCheck(type: .tcp)),
        health(
            "Expecting 'delay_seconds' to be non-negative",
            V1.HealthCheck(delaySeconds: -1, gracePeriodSeconds: -1, type: .tcp, tcp: .init(port: 80))),
        health(
            "Expecting 'grace_period_seconds' to be non-negative",
            V1.HealthCheck(gracePeriodSeconds: -0.5, type: .tcp, tcp: .init(port: 80))),
        health(
            "Expecting 'interval_seconds' to be non-negative",
            V1.HealthCheck(intervalSeconds: -1, timeoutSeconds: -1, type: .tcp, tcp: .init(port: 80))),
        health(
            "Expecting 'timeout_seconds' to be non-negative",
            V1.HealthCheck(timeoutSeconds: -1, type: .tcp, tcp: .init(port: 80))),
    ]

    @Test(arguments: checks + healthChecks)
    func isRefused(_ task: InvalidTask) {
        task.expectRefusal()
    }

    static let valid: [@Sendable (inout TaskInfo) -> Void] = [
        { $0.check = V1.CheckInfo(type: .tcp, delaySeconds: 0, timeoutSeconds: 0, tcp: .init(port: 80)) },
        { $0.check = V1.CheckInfo(type: .http, http: .init(port: 80)) },
        { $0.check = V1.CheckInfo(type: .command, command: .init(command: CommandInfo(value: "true"))) },
        { $0.healthCheck = V1.HealthCheck(http: .init(port: 80, path: "/", scheme: "https")) },
        { $0.healthCheck = V1.HealthCheck(timeoutSeconds: 0, command: CommandInfo(value: "true")) },
    ]

    @Test(arguments: valid.indices)
    func isLaunched(_ index: Int) {
        var master = TestMaster.ready()
        var task = TaskInfo.command()
        Self.valid[index](&task)
        #expect(master.launch([task]).messages.count == 1)
    }

    static let types: [(V1.HealthCheck, V1.HealthCheck.Kind)] = [
        (V1.HealthCheck(http: .init(port: 80)), .http),
        (V1.HealthCheck(command: CommandInfo(value: "true")), .command),
        (V1.HealthCheck(http: .init(port: 80), command: CommandInfo(value: "true"), type: .command), .command),
    ]

    @Test(arguments: types)
    func aHealthCheckFromBeforeThereWereTypesGetsOne(_ check: V1.HealthCheck, _ type: V1.HealthCheck.Kind) {
        var master = TestMaster.ready()
        var task = TaskInfo.command()
        task.healthCheck = check
        guard case .runTask(let run)? = master.launch([task]).messages.first else {
            Issue.record("not launched")
            return
        }
        #expect(run.task.healthCheck?.type == type)
    }
}
