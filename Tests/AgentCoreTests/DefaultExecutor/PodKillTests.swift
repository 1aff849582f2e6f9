import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct PodKillTests {
    @Test func aKillTakesTheWholeGroupWithItWhenItsTaskIsGone() throws {
        var pod = try PodHarness(killing: true)
        pod.run("a", "b")
        let effects = pod.kill("a", grace: 10)
        #expect(effects.news == ["a killing"])
        #expect(effects.signals(in: pod) == ["15 a"])
        let end = pod.exited("a", .signaled(15))
        #expect(end.news == ["a killed", "b killing"])
        #expect(end.signals(in: pod) == ["15 b"])
        let signals = pod.pass(.seconds(60))
        #expect(signals.map(\.0) == [.seconds(3)])
        #expect(signals.map(\.1).signals(in: pod) == ["9 b"])
    }

    /// Kills at (second, grace) and the second at which SIGKILL follows.
    @Test(
        arguments: [
            ([(0, nil)], 3), ([(0, 20)], 20), ([(0, 20), (1, 30)], 20), ([(0, 20), (2, 5)], 5), ([(0, 20), (7, 5)], 7),
        ] as [([(Int, Int64?)], Int)])
    func laterKillsMayShortenAndNeverLengthen(kills: [(Int, Int64?)], expected: Int) throws {
        var pod = try PodHarness()
        pod.run("a")
        var signals: [(Duration, PodHarness.Effect)] = []
        for (second, grace) in kills {
            signals += pod.pass(.seconds(second) - (pod.now - .zero))
            signals += pod.kill("a", grace: grace).map { (pod.now - .zero, $0) }
        }
        signals += pod.pass(.seconds(60))
        #expect(signals.map(\.0) == [.zero, .seconds(expected)])
        #expect(signals.map(\.1).signals(in: pod) == ["15 a", "9 a"])
    }

    @Test func aTasksKillPolicyCountsForKillsOfItsGroupToo() throws {
        var pod = try PodHarness()
        var patient = TaskInfo.command("b")
        patient.killPolicy = KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: 9_000_000_000))
        pod.launch([.command("a"), patient])
        pod.started("a")
        pod.started("b")
        #expect(pod.exited("a", .exited(1)).signals(in: pod) == ["15 b"])
        #expect(pod.pass(.seconds(60)).map(\.0) == [.seconds(9)])
    }

    @Test func aKillThatIsUnderWayKeepsItsTimeWhenTheGroupIsKilled() throws {
        var pod = try PodHarness()
        pod.run("a", "b")
        pod.kill("b", grace: 20)
        #expect(pod.exited("a", .exited(1)).signals(in: pod).isEmpty)
        #expect(pod.pass(.seconds(60)).map(\.0) == [.seconds(20)])
        #expect(pod.exited("b", .signaled(9)).news == ["b killed"])
    }

    @Test func aKillThatComesWhileTheProcessIsStartedWaitsForIt() throws {
        var pod = try PodHarness()
        pod.launch([.command("a")])
        #expect(pod.kill("a") == [])
        let effects = pod.started("a")
        #expect(effects.news == ["a running"])
        #expect(effects.signals(in: pod) == ["15 a"])
    }

    @Test func killsOfWhatIsNotThereAreIgnored() throws {
        var pod = try PodHarness()
        #expect(pod.kill("x") == [])
        pod.run("a")
        #expect(pod.kill("x") == [])
        pod.exited("a", .exited(0))
        #expect(pod.kill("a") == [])
    }

    /// The executor's grace period, and when SIGKILL follows.
    @Test(arguments: [(5, 3), (4, 2), (1, 0), (60, 3)] as [(Int64, Int)])
    func shutdownKillsAllBeforeTheAgentLosesPatience(grace: Int64, expected: Int) throws {
        var pod = try PodHarness(grace: grace * 1_000_000_000)
        pod.run("a", "b")
        pod.run("c")
        pod.kill("c", grace: 100)
        var effects = pod.shutDown().map { (Duration.zero, $0) }
        effects += pod.pass(.seconds(200))
        let kills = effects.filter { [$0.1].signals(in: pod).first?.hasPrefix("9") ?? false }
        #expect(effects.map(\.1).signals(in: pod).filter { $0.hasPrefix("15") } == ["15 a", "15 b"])
        #expect(kills.map(\.0) == Array(repeating: .seconds(expected), count: 3))
        #expect(!pod.exited("a", .signaled(9)).contains(.terminate))
        #expect(!pod.exited("b", .signaled(9)).contains(.terminate))
        let last = pod.exited("c", .signaled(9))
        #expect(last.news == ["c killed"])
        #expect(last.last == .terminate)
    }

    @Test func whileItShutsDownItTakesNothingOn() throws {
        var pod = try PodHarness()
        pod.run("a")
        _ = pod.shutDown()
        #expect(pod.shutDown() == [])
        #expect(pod.launch([.command("b")]) == [])
        #expect(pod.kill("a", grace: 1) == [])
    }

    @Test func shutdownWithNothingToKillEndsAtOnce() throws {
        var idle = try PodHarness()
        #expect(idle.shutDown() == [.terminate])
    }

    @Test func aTaskWithoutAGroupIsForOtherExecutors() throws {
        var pod = try PodHarness()
        pod.run("a")
        let effects = pod.apply(
            .event(V1.Executor.Event(type: .launch, launch: V1.Executor.Event.Launch(task: .command("b")))))
        #expect(effects.signals(in: pod) == ["15 a"])
    }
}
