import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct CommandKillTests {
    private static let shutdown = CommandExecutorMachine.Input.event(V1.Executor.Event(type: .shutdown))

    @Test(
        arguments: [
            (nil, nil, 3.0), (10.0, nil, 10.0), (10.0, 2.0, 2.0), (nil, 7.5, 7.5),
        ] as [(Double?, Double?, Double)])
    func theGracePeriodIsTheKillsOrTheTasksOrThreeSeconds(ofTask: Double?, ofKill: Double?, expected: Double) {
        var task = TaskInfo.command("t1")
        task.killPolicy = ofTask.map { KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: Int64($0 * 1e9))) }
        var harness = CommandExecutorHarness.running(task)
        #expect(harness.kill(grace: ofKill) == [.signalProcess("c1", 15)])
        let effects = harness.pass(.seconds(60))
        #expect(effects.map(\.0) == [.seconds(expected)])
        #expect(effects.map(\.1) == [.signalProcess("c1", 9)])
        let status = harness.apply(.processExited("c1", .signaled(9))).statuses.first
        #expect(status?.state == .killed)
        #expect(status?.message == "Command terminated with signal Killed")
    }

    @Test func aProcessThatEndsInTimeIsKilledAllTheSame() {
        var harness = CommandExecutorHarness.running()
        harness.kill()
        #expect(harness.apply(.processExited("c1", .exited(0))).statuses.map(\.state) == [.killed])
        #expect(harness.pass(.seconds(59)).isEmpty)
    }

    /// Kills at (second, grace) and the second at which SIGKILL follows.
    @Test(
        arguments: [
            ([(0, 20), (1, 30)], 20), ([(0, 20), (1, 20)], 20), ([(0, 20), (2, 5)], 5), ([(0, 20), (7, 5)], 7),
            ([(0, 20), (2, 10), (3, 15)], 10), ([(0, 20), (2, 10), (3, 4)], 4),
        ] as [([(Int, Double)], Int)])
    func laterKillsMayShortenAndNeverLengthen(kills: [(Int, Double)], expected: Int) {
        var harness = CommandExecutorHarness.running()
        var signals: [(Duration, CommandExecutorMachine.Effect)] = []
        for (second, grace) in kills {
            signals += harness.pass(.seconds(second) - (harness.now - .zero))
            signals += harness.kill(grace: grace).map { (harness.now - .zero, $0) }
        }
        signals += harness.pass(.seconds(60))
        #expect(signals.map(\.0) == [.zero, .seconds(expected)])
        #expect(signals.map(\.1) == [.signalProcess("c1", 15), .signalProcess("c1", 9)])
    }

    @Test func onlyFrameworksThatKnowTheStateSeeItKilling() {
        var harness = CommandExecutorHarness.running(framework: .test(killing: true))
        let effects = harness.kill()
        #expect(effects.statuses.map(\.state) == [.killing])
        #expect(effects.last == .signalProcess("c1", 15))
        #expect(harness.kill() == [])
    }

    @Test func aKillThatComesWhileTheProcessIsStartedWaitsForIt() {
        var harness = CommandExecutorHarness()
        harness.launch()
        #expect(harness.kill(grace: 9) == [])
        #expect(harness.kill(grace: 4) == [])
        let effects = harness.apply(.processStarted("c1", pid: 1))
        #expect(effects.statuses.map(\.state) == [.running])
        #expect(effects.last == .signalProcess("c1", 15))
        #expect(harness.pass(.seconds(60)).map(\.0) == [.seconds(4)])
    }

    @Test func aKillOfAProcessThatCannotBeStartedIsStillAKill() {
        var harness = CommandExecutorHarness()
        harness.launch()
        harness.kill()
        let status = harness.apply(.processFailed("c1", message: "no such file")).statuses.first
        #expect(status?.state == .killed)
        #expect(status?.message == "Failed to start the command: no such file")
    }

    @Test func killsOfOtherTasksAreIgnored() {
        var harness = CommandExecutorHarness.running()
        #expect(harness.kill(task: "other") == [])
    }

    @Test func anExecutorThatIsToldToKillBeforeItHasATaskEnds() {
        var harness = CommandExecutorHarness()
        harness.apply(.started)
        #expect(harness.kill() == [.terminate])
    }

    @Test(arguments: [(5.0, 3.0), (2.0, 0.0), (1.0, 0.0), (30.0, 28.0)])
    func shutdownKillsAndReportsBeforeTheAgentLosesPatience(grace: Double, expected: Double) {
        var harness = CommandExecutorHarness(gracePeriod: .seconds(grace))
        harness.launch()
        harness.apply(.processStarted("c1", pid: 1))
        var signals = harness.apply(Self.shutdown).map { (Duration.zero, $0) }
        signals += harness.pass(.seconds(60))
        #expect(signals.map(\.0) == [.zero, .seconds(expected)])
        #expect(signals.map(\.1) == [.signalProcess("c1", 15), .signalProcess("c1", 9)])
        let end = harness.apply(.processExited("c1", .signaled(9)))
        #expect(end.statuses.map(\.state) == [.killed])
        #expect(end.last == .terminate)
    }

    @Test func shutdownWithNothingToKillEndsAtOnce() {
        var idle = CommandExecutorHarness()
        idle.apply(.started)
        #expect(idle.apply(Self.shutdown) == [.terminate])
        var ended = CommandExecutorHarness.running()
        ended.apply(.processExited("c1", .exited(0)))
        #expect(ended.apply(Self.shutdown) == [.terminate])
    }

    @Test func aTaskThatRunsTooLongFailsAndHasNoGrace() {
        var task = TaskInfo.command("t1")
        task.maxCompletionTime = V1.DurationInfo(nanoseconds: 8_000_000_000)
        var harness = CommandExecutorHarness.running(task, framework: .test(killing: true))
        let effects = harness.pass(.seconds(60))
        #expect(effects.map(\.0) == [.seconds(8), .seconds(8)])
        #expect(effects.map(\.1) == [.signalProcess("c1", 15), .signalProcess("c1", 9)])
        let status = harness.apply(.processExited("c1", .signaled(9))).statuses.first
        #expect(status?.state == .failed)
        #expect(status?.reason == .maxCompletionTimeReached)
    }

    @Test func aKillEndsTheWatchOnTheCompletionTime() {
        var task = TaskInfo.command("t1")
        task.maxCompletionTime = V1.DurationInfo(nanoseconds: 8_000_000_000)
        var harness = CommandExecutorHarness.running(task)
        harness.kill(grace: 20)
        #expect(harness.pass(.seconds(15)).isEmpty)
    }

    @Test func groupsOfTasksAreForOthers() {
        var harness = CommandExecutorHarness()
        harness.apply(.started)
        #expect(harness.apply(.event(V1.Executor.Event(type: .launchGroup))) == [.terminate])
    }
}
