import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct KillTaskTests {
    private let killed = UpdateGist(
        task: "t1", state: .killed, reason: .taskKilledDuringLaunch,
        message: "Killed before delivery to the executor", executor: "crawler-1")

    @Test func aTaskThatWaitsForItsExecutorIsKilledByTheAgent() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        let effects = harness.kill("t1")
        #expect(effects.updates.map(\.gist) == [killed])
        #expect(effects.updates.first?.status.containerStatus == nil)
        #expect(effects.events.isEmpty)
        #expect(harness.kill("t1") == [])
        // An executor without any task would wait forever, so it is shut down as soon as it comes.
        #expect(harness.subscribe(launch.containerID, "crawler-1").events == [.shutdown])
        #expect(harness.pass(.seconds(5)).map(\.1) == [.destroyContainer(launch.containerID)])
    }

    @Test func otherTasksOfTheExecutorAreDelivered() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.run(.hosted("t2"))
        harness.kill("t1")
        let effects = harness.subscribe(launch.containerID, "crawler-1")
        #expect(effects.events == [.subscribed, .launch])
        #expect(
            effects.contains(
                .sendToExecutor(
                    launch.containerID,
                    V1.Executor.Event(type: .launch, launch: V1.Executor.Event.Launch(task: .hosted("t2"))))))
    }

    @Test func aTaskThatItsExecutorHasIsKilledByTheExecutor() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        let policy = KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: 7))
        #expect(
            harness.kill("t1", policy: policy) == [
                .sendToExecutor(
                    launch.containerID,
                    V1.Executor.Event(
                        type: .kill, kill: V1.Executor.Event.Kill(taskID: "t1", killPolicy: policy)))
            ])
    }

    @Test func aTaskQueuedForAnExecutorThatHasLostItsConnectionIsKilledByTheAgent() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t0")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        harness.apply(.executorDisconnected(launch.containerID))
        #expect(harness.run(.hosted("t1")) == [])
        #expect(harness.kill("t1").updates.map(\.gist) == [killed])
        #expect(harness.subscribe(launch.containerID, "crawler-1", tasks: [.hosted("t0")]).events == [.subscribed])
    }

    @Test(arguments: [(false, TaskState.lost), (true, TaskState.dropped)])
    func aTaskThatNoExecutorHasIsReported(partitionAware: Bool, state: TaskState) throws {
        var harness = AgentHarness.registered()
        harness.run(.hosted("t1"), framework: .test(partitionAware: partitionAware))
        #expect(
            harness.kill("unknown").updates.map(\.gist) == [
                UpdateGist(
                    task: "unknown", state: state, reason: .executorTerminated, message: "Cannot find executor")
            ])
    }

    @Test func killsOfUnknownFrameworksAreIgnored() {
        var harness = AgentHarness.registered()
        #expect(harness.kill("t1") == [])
    }

    @Test func killsDuringAndAfterTheEndOfAnExecutorAreIgnored() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        harness.shutDownExecutor("crawler-1")
        #expect(harness.kill("t1") == [])
        harness.apply(.containerExited(launch.containerID, .exited(0)))
        #expect(harness.kill("t1") == [])
        harness.shutDownFramework()
        #expect(harness.kill("t1") == [])
    }

    @Test func theEndMayCrossTheKill() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        harness.update(launch.containerID, "crawler-1", .from("t1", .finished, uuid: 1))
        #expect(harness.kill("t1") == [])
        harness.acknowledge("t1", TaskStatus.uuid(1))
        #expect(harness.kill("t1").updates.map(\.status.message) == ["Cannot find executor"])
    }
}
