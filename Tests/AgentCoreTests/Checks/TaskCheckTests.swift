import AgentCore
import MesosBase
import MesosWire
import Testing

/// The checks of a task as its executor makes them.
@Suite struct TaskCheckTests {
    private static let healthCheck = V1.HealthCheck(
        delaySeconds: 0, gracePeriodSeconds: 0, command: CommandInfo(value: "test -f up"), type: .command)
    private static let check = V1.CheckInfo(
        type: .http, http: .init(port: 8080, path: "/ready"), delaySeconds: 0, timeoutSeconds: 3)

    private static func task(kill grace: Int64? = nil) -> TaskInfo {
        var task = TaskInfo.command("t1")
        task.check = check
        task.healthCheck = healthCheck
        task.command?.environment = V1.Environment(variables: [.init(name: "A", value: "task")])
        task.killPolicy = grace.map { KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: $0)) }
        return task
    }

    private static func probe(_ purpose: Probe.Purpose, _ number: UInt64) -> Probe.ID {
        Probe.ID(container: "c1", purpose: purpose, number: number)
    }

    @Test func looksAreTakenAtARunningTaskInItsEnvironment() {
        var harness = CommandExecutorHarness(user: "bob")
        var task = Self.task()
        task.healthCheck?.command?.environment = V1.Environment(variables: [.init(name: "B", value: "check")])
        harness.launch(task)
        #expect(harness.pass(.seconds(5)).isEmpty)
        harness.apply(.processStarted("c1", pid: 1))
        let probes = harness.pass(.zero).map(\.1)
        #expect(
            probes == [
                .startProbe(
                    Probe(
                        id: Self.probe(.check, 1),
                        target: .http(port: 8080, path: "/ready", scheme: "http", isIPv6: false),
                        timeout: .seconds(3))),
                .startProbe(
                    Probe(
                        id: Self.probe(.health, 1),
                        target: .command(
                            ProcessLaunch(
                                executable: "/bin/sh", arguments: ["sh", "-c", "test -f up"],
                                environment: [
                                    EnvironmentVariable("A", "task"),
                                    EnvironmentVariable("MESOS_ALLOCATION_ROLE", "web"),
                                    EnvironmentVariable("B", "check"),
                                ], user: "bob")), timeout: .seconds(20))),
            ])
    }

    @Test func reportsCarryForwardWhatTheOtherCheckHasFound() {
        var harness = CommandExecutorHarness.running(Self.task())
        _ = harness.pass(.zero)
        let checked = harness.apply(.probeEnded(Self.probe(.check, 1), .answered(status: 503))).statuses
        #expect(checked.map(\.state) == [.running])
        #expect(checked.map(\.reason) == [.taskCheckStatusUpdated])
        #expect(checked.map(\.healthy) == [nil])
        #expect(checked.first?.checkStatus == V1.CheckStatusInfo(type: .http, http: .init(statusCode: 503)))

        let healthy = harness.apply(.probeEnded(Self.probe(.health, 1), .exited(.exited(0)))).statuses
        #expect(healthy.map(\.reason) == [.taskHealthCheckStatusUpdated])
        #expect(healthy.map(\.healthy) == [true])
        #expect(healthy.first?.checkStatus == V1.CheckStatusInfo(type: .http, http: .init(statusCode: 503)))

        _ = harness.pass(.seconds(10))
        let ready = harness.apply(.probeEnded(Self.probe(.check, 2), .answered(status: 200))).statuses
        #expect(ready.map(\.healthy) == [true])
        #expect(ready.first?.checkStatus == V1.CheckStatusInfo(type: .http, http: .init(statusCode: 200)))
        // The end is told anew.
        let end = harness.apply(.processExited("c1", .exited(0))).statuses.first
        #expect(end?.healthy == nil)
        #expect(end?.checkStatus == V1.CheckStatusInfo(type: .http, http: .init()))
    }

    @Test func theThirdFailureInARowKillsTheTaskWithinItsGracePeriod() {
        var harness = CommandExecutorHarness.running(Self.task(kill: 7_000_000_000), framework: .test(killing: true))
        var effects: [CommandExecutorMachine.Effect] = []
        for number in 1...3 as ClosedRange<UInt64> {
            _ = harness.pass(number == 1 ? .zero : .seconds(10))
            effects = harness.apply(.probeEnded(Self.probe(.health, number), .exited(.exited(1))))
            #expect(effects.statuses.first?.healthy == false)
            #expect(effects.statuses.first?.reason == .taskHealthCheckStatusUpdated)
        }
        #expect(effects.statuses.map(\.state) == [.running, .killing])
        // The other check's look is of no use any more.
        #expect(effects.contains(.endProbes("c1")))
        #expect(effects.last == .signalProcess("c1", 15))
        let later = harness.pass(.seconds(60))
        #expect(later.map(\.0) == [.seconds(27)])
        #expect(later.map(\.1) == [.signalProcess("c1", 9)])
        let end = harness.apply(.processExited("c1", .signaled(9))).statuses.first
        #expect(end?.state == .killed)
        #expect(end?.healthy == false)
        #expect(end?.reason == nil)
        #expect(end?.message == "Command terminated with signal Killed")
    }

    @Test func failuresAreNamed() {
        var harness = CommandExecutorHarness.running(Self.task())
        _ = harness.pass(.zero)
        #expect(
            harness.apply(.probeEnded(Self.probe(.check, 1), .failed("connection refused"))) == [
                .observed(
                    .checkFailed(
                        frameworkID: AgentHarness.frameworkID,
                        "HTTP check for task 't1' failed: connection refused"))
            ])
        #expect(
            harness.apply(.probeEnded(Self.probe(.health, 1), .exited(.exited(4)))).contains(
                .observed(
                    .checkFailed(
                        frameworkID: AgentHarness.frameworkID,
                        "COMMAND health check for task 't1' failed: Command exited with status 4"))))
    }

    @Test func aKillEndsAllLooks() {
        var harness = CommandExecutorHarness.running(Self.task())
        _ = harness.pass(.zero)
        #expect(harness.kill() == [.endProbes("c1"), .signalProcess("c1", 15)])
        #expect(harness.apply(.probeEnded(Self.probe(.check, 1), .answered(status: 200))) == [])
        #expect(harness.pass(.seconds(2)).isEmpty)
    }

    @Test func theEndOfTheProcessEndsAllLooks() {
        var harness = CommandExecutorHarness.running(Self.task())
        _ = harness.pass(.zero)
        #expect(harness.apply(.processExited("c1", .exited(0))).first == .endProbes("c1"))
        #expect(harness.pass(.seconds(59)).isEmpty)
    }

    @Test func aCheckThatCannotBeMadeIsReportedAndTheTaskRuns() {
        var task = TaskInfo.command("t1")
        task.healthCheck = V1.HealthCheck(type: .http)
        var harness = CommandExecutorHarness()
        harness.launch(task)
        let effects = harness.apply(.processStarted("c1", pid: 1))
        #expect(effects.statuses.map(\.state) == [.running])
        #expect(
            effects.last
                == .observed(
                    .checkFailed(
                        frameworkID: AgentHarness.frameworkID,
                        "Failed to create health checker: Expecting 'http' to be set for HTTP health check")))
        #expect(harness.pass(.seconds(100)).isEmpty)
    }
}
