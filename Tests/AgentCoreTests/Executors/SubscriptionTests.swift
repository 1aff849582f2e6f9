import AgentCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct SubscriptionTests {
    @Test func tasksWaitForTheirExecutorAndReachItInOrder() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1", data: [9])).launch)
        #expect(launch.kind == .hosted("crawler"))
        #expect(harness.run(.hosted("t2")) == [])
        #expect(harness.run(.hosted("t3")) == [])
        let effects = harness.subscribe(launch.containerID, "crawler-1")
        var agent = AgentInfo(
            hostname: "host", resources: AgentHarness.configuration().resources.wireValue, port: 5051)
        agent.id = AgentHarness.agentID
        #expect(
            effects == [
                .sendToExecutor(
                    launch.containerID,
                    V1.Executor.Event(
                        type: .subscribed,
                        subscribed: V1.Executor.Event.Subscribed(
                            executorInfo: .hosted("crawler-1"), frameworkInfo: .test(), agentInfo: agent,
                            containerID: launch.containerID)))
            ]
                + [TaskInfo.hosted("t1", data: [9]), .hosted("t2"), .hosted("t3")].map {
                    .sendToExecutor(
                        launch.containerID,
                        V1.Executor.Event(type: .launch, launch: V1.Executor.Event.Launch(task: $0)))
                })
        #expect(harness.run(.hosted("t4")).events == [.launch])
        #expect(harness.run(.hosted("t5", executor: "crawler-2")).launch?.executorID == "crawler-2")
    }

    @Test func onlyListedCommandsThatAreNoShellScriptsAreHosted() throws {
        var harness = AgentHarness.registered()
        var task = TaskInfo.hosted("t1")
        task.executor?.command = CommandInfo(value: "crawler")
        #expect(harness.run(task).launch?.kind == .process)
        task = .hosted("t2", executor: "crawler-2")
        task.executor?.command = CommandInfo(value: "other", shell: false)
        #expect(harness.run(task).launch?.kind == .process)
    }

    @Test func anExecutorThatComesBackKeepsItsTasksAndItsNews() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        harness.run(.hosted("missed"))
        harness.run(.hosted("known"))
        harness.update(launch.containerID, "crawler-1", .from("t1", .running, uuid: 1))
        harness.apply(.executorDisconnected(launch.containerID))
        #expect(harness.run(.hosted("later")) == [])

        let effects = harness.subscribe(
            launch.containerID, "crawler-1", tasks: [.hosted("known")],
            updates: [.from("t1", .running, uuid: 1), .from("t1", .finished, uuid: 2), .from("t1", .staging, uuid: 3)])
        #expect(effects.events == [.acknowledged, .acknowledged, .subscribed, .launch])
        #expect(
            effects.updates.map(\.gist) == [
                UpdateGist(
                    task: "missed", state: .lost, reason: .agentRestarted,
                    message: "Task launched during agent restart", executor: "crawler-1")
            ])
        let executor = try #require(harness.machine.snapshot.frameworks.first?.executors.first)
        #expect(executor.launchedTasks.map(\.taskID) == ["known", "later"])
        #expect(executor.terminatedTasks.map(\.taskID) == ["t1", "missed"])
    }

    @Test func newsOfATaskThatWasNotSentYetMustBeItsEnd() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.run(.hosted("t2"))
        let effects = harness.subscribe(
            launch.containerID, "crawler-1",
            updates: [.from("t1", .running, uuid: 1), .from("t2", .failed, uuid: 2)])
        #expect(effects.updates.map(\.status.taskID) == ["t2"])
        #expect(effects.events == [.acknowledged, .acknowledged, .subscribed, .launch])
    }

    @Test func executorsBehindAConnectionGetSignsOfLife() throws {
        var harness = AgentHarness.registered()
        var task = TaskInfo.hosted("t1")
        task.executor?.command = CommandInfo(value: "./run")
        let launch = try #require(harness.run(task).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        let effects = harness.pass(.seconds(3_700))
        #expect(effects.map(\.0) == [.seconds(1_800), .seconds(3_600)])
        #expect(effects.map(\.1).events == [.heartbeat, .heartbeat])
    }

    @Test func aRunThatIsOverIsToldToGo() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        harness.shutDownExecutor("crawler-1")
        #expect(harness.subscribe(launch.containerID, "crawler-1").events == [.shutdown])
    }
}
