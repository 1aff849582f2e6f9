import MesosBase
import MesosWire
import Testing

@testable import AgentCore

/// One check with a clock that only the test moves.
private struct CheckBench {
    var machine: CheckMachine
    var now = Instant.zero
    let entropy = CountingEntropy()

    init(_ check: V1.CheckInfo) throws {
        machine = CheckMachine(try CheckPlan(check))
        apply(.taskStarted)
    }

    init(_ check: V1.HealthCheck) throws {
        machine = CheckMachine(try CheckPlan(check))
        apply(.taskStarted)
    }

    @discardableResult
    mutating func apply(_ input: CheckMachine.Input) -> [CheckMachine.Effect] {
        var turn = Turn<CheckMachine.Effect>(now: now, date: AgentHarness.start, entropy: entropy)
        machine.apply(input, in: &turn)
        return turn.effects
    }

    /// Lets time pass until the next look, which then is seen to end at once; what follows, without failed looks.
    mutating func look(_ outcome: Probe.Outcome) throws -> [CheckMachine.Effect] {
        now = try #require(machine.nextDeadline)
        guard case .probe(let number) = try #require(apply(.deadlineReached).first) else { return [] }
        return apply(.probeEnded(number, outcome)).filter { if case .failed = $0 { false } else { true } }
    }

    var seconds: Duration? { machine.nextDeadline.map { $0 - .zero } }
}

@Suite struct CheckMachineTests {
    private static let unhealthy = CheckMachine.Effect.healthReported(isHealthy: false, isDeadly: false)
    private static let healthy = CheckMachine.Effect.healthReported(isHealthy: true, isDeadly: false)
    private static let deadly = CheckMachine.Effect.healthReported(isHealthy: false, isDeadly: true)
    private static let tcp = V1.HealthCheck(type: .tcp, tcp: .init(port: 80))

    @Test func theFirstLookIsTakenAfterFifteenSecondsAndTheNextTenSecondsAfterItsEnd() throws {
        var bench = try CheckBench(V1.CheckInfo(type: .tcp, tcp: .init(port: 80)))
        #expect(bench.machine.plan.timeout == .seconds(20))
        #expect(bench.seconds == .seconds(15))
        #expect(bench.apply(.deadlineReached) == [])
        bench.now = .zero + .seconds(15)
        #expect(bench.apply(.deadlineReached) == [.probe(1)])
        #expect(bench.machine.nextDeadline == nil)
        bench.now = .zero + .seconds(18)
        #expect(bench.apply(.probeEnded(7, .connected(true))) == [])
        #expect(
            bench.apply(.probeEnded(1, .connected(true))) == [
                .statusChanged(V1.CheckStatusInfo(type: .tcp, tcp: .init(succeeded: true)))
            ])
        #expect(bench.seconds == .seconds(28))
        #expect(bench.apply(.probeEnded(1, .connected(false))) == [])
    }

    @Test func healthHasTheSameTimesAndThreeFailuresAndTenSecondsOfGrace() throws {
        let plan = try CheckPlan(Self.tcp)
        #expect(plan.delay == .seconds(15))
        #expect(plan.interval == .seconds(10))
        #expect(plan.timeout == .seconds(20))
        #expect(plan.health == CheckPlan.Health(gracePeriod: .seconds(10), consecutiveFailures: 3))
    }

    @Test func noTimeIsForEverAndNoPauseIsAShortOne() throws {
        let check = V1.CheckInfo(
            type: .tcp, delaySeconds: 0, intervalSeconds: 0, timeoutSeconds: 0, tcp: .init(port: 80))
        #expect(try CheckPlan(check).timeout == nil)
        var bench = try CheckBench(check)
        #expect(bench.seconds == .zero)
        _ = try bench.look(.connected(true))
        #expect(bench.seconds == .milliseconds(100))
    }

    @Test func aGeneralCheckTellsOfChangesOnly() throws {
        var bench = try CheckBench(
            V1.CheckInfo(type: .command, command: .init(command: CommandInfo(value: "test -f ready"))))
        func changed(_ code: Int32?) -> [CheckMachine.Effect] {
            [.statusChanged(V1.CheckStatusInfo(type: .command, command: .init(exitCode: code)))]
        }
        #expect(try bench.look(.failed("no such user")) == [])
        #expect(try bench.look(.exited(.exited(1))) == changed(1))
        #expect(try bench.look(.exited(.exited(1))) == [])
        #expect(try bench.look(.exited(.exited(0))) == changed(0))
        #expect(try bench.look(.exited(.signaled(9))) == changed(nil))
        #expect(try bench.look(.failed("Command timed out after 20secs")) == [])
        #expect(try bench.look(.exited(.exited(0))) == changed(0))
    }

    @Test(arguments: [(199, false), (200, true), (204, true), (399, true), (400, false), (503, false)])
    func statusesBetween200And399AreHealthy(code: UInt32, isHealthy: Bool) throws {
        var bench = try CheckBench(
            V1.HealthCheck(http: .init(port: 80, path: "/health"), gracePeriodSeconds: 0, type: .http))
        #expect(try bench.look(.answered(status: code)) == [isHealthy ? Self.healthy : Self.unhealthy])
    }

    @Test func everyFailureIsReportedAndTheThirdInARowIsDeadly() throws {
        var bench = try CheckBench(Self.tcp)
        let outcomes = [true, true, false, false, true, true, false, false, false]
        let effects = try outcomes.map { try bench.look(.connected($0)) }
        #expect(
            effects == [
                [Self.healthy], [], [Self.unhealthy], [Self.unhealthy], [Self.healthy], [], [Self.unhealthy],
                [Self.unhealthy], [Self.deadly],
            ])
    }

    /// Looks at second 5, 15, 25 …; the grace period ends at second 20, or with the first success.
    @Test(
        arguments: [
            ([false, false, false], [[], [], [unhealthy]]),
            ([false, true, false], [[], [healthy], [unhealthy]]),
            ([true, false, false], [[healthy], [unhealthy], [unhealthy]]),
        ] as [([Bool], [[CheckMachine.Effect]])])
    func failuresWithinTheGracePeriodAreForgivenUntilTheFirstSuccess(
        outcomes: [Bool], expected: [[CheckMachine.Effect]]
    ) throws {
        var check = Self.tcp
        check.delaySeconds = 5
        check.gracePeriodSeconds = 20
        var bench = try CheckBench(check)
        #expect(try outcomes.map { try bench.look(.connected($0)) } == expected)
    }

    @Test func theEdgeOfTheGracePeriodIsWithinIt() throws {
        var check = Self.tcp
        check.delaySeconds = 10
        var bench = try CheckBench(check)
        #expect(try bench.look(.connected(false)) == [])
        #expect(try bench.look(.connected(false)) == [Self.unhealthy])
    }

    @Test func aLookThatFailsIsAFailureAndSaysWhy() throws {
        var bench = try CheckBench(
            V1.HealthCheck(
                consecutiveFailures: 1, gracePeriodSeconds: 0, command: CommandInfo(value: "x"), type: .command))
        bench.now = .zero + .seconds(15)
        bench.apply(.deadlineReached)
        #expect(
            bench.apply(.probeEnded(1, .exited(.exited(2)))) == [
                .failed("Command exited with status 2"), Self.deadly,
            ])
    }

    @Test(
        arguments: [
            (V1.CheckInfo(), "CheckInfo must specify 'type'"),
            (V1.CheckInfo(type: .unknown), "'UNKNOWN' is not a valid check type"),
            (V1.CheckInfo(type: .command), "Expecting 'command' to be set for COMMAND check"),
            (
                V1.CheckInfo(type: .command, command: .init(command: CommandInfo())),
                "Command check must contain 'shell command'"
            ),
            (
                V1.CheckInfo(type: .command, command: .init(command: CommandInfo(shell: false))),
                "Command check must contain 'executable path'"
            ),
            (V1.CheckInfo(type: .http), "Expecting 'http' to be set for HTTP check"),
            (
                V1.CheckInfo(type: .http, http: .init(port: 1, path: "x")),
                "The path 'x' of HTTP check must start with '/'"
            ),
            (V1.CheckInfo(type: .tcp), "Expecting 'tcp' to be set for TCP check"),
            (
                V1.CheckInfo(type: .tcp, delaySeconds: -1, tcp: .init(port: 1)),
                "Expecting 'delay_seconds' to be non-negative"
            ),
            (
                V1.CheckInfo(type: .tcp, intervalSeconds: .nan, tcp: .init(port: 1)),
                "Expecting 'interval_seconds' to be non-negative"
            ),
        ] as [(V1.CheckInfo, String)])
    func aCheckThatMakesNoSenseIsNamed(check: V1.CheckInfo, message: String) {
        #expect(throws: CheckPlan.Problem(message)) { try CheckPlan(check) }
    }

    @Test(
        arguments: [
            (V1.HealthCheck(), "HealthCheck must specify 'type'"),
            (V1.HealthCheck(type: .unknown), "'UNKNOWN' is not a valid health check type"),
            (V1.HealthCheck(type: .command), "Expecting 'command' to be set for COMMAND health check"),
            (
                V1.HealthCheck(command: CommandInfo(), type: .command),
                "Command health check must contain 'shell command'"
            ),
            (V1.HealthCheck(type: .http), "Expecting 'http' to be set for HTTP health check"),
            (
                V1.HealthCheck(http: .init(port: 1, scheme: "ftp"), type: .http),
                "Unsupported HTTP health check scheme: 'ftp'"
            ),
            (V1.HealthCheck(type: .tcp), "Expecting 'tcp' to be set for TCP health check"),
            (
                V1.HealthCheck(gracePeriodSeconds: -0.5, type: .tcp, tcp: .init(port: 1)),
                "Expecting 'grace_period_seconds' to be non-negative"
            ),
            (
                V1.HealthCheck(timeoutSeconds: -1, type: .tcp, tcp: .init(port: 1)),
                "Expecting 'timeout_seconds' to be non-negative"
            ),
        ] as [(V1.HealthCheck, String)])
    func aHealthCheckThatMakesNoSenseIsNamed(check: V1.HealthCheck, message: String) {
        #expect(throws: CheckPlan.Problem(message)) { try CheckPlan(check) }
    }

    @Test func endlessTimesAreNoTrap() throws {
        let check = V1.CheckInfo(
            type: .tcp, delaySeconds: .infinity, timeoutSeconds: 1e300, tcp: .init(port: 1))
        #expect(try CheckPlan(check).delay == .seconds(1_000_000_000))
        var bench = try CheckBench(check)
        bench.now = .zero + .seconds(86_400)
        #expect(bench.apply(.deadlineReached) == [])
    }
}
