import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct ExecutorEndTests {
    /// How a container comes to its end.
    enum End: CaseIterable {
        case exitsEarly
        case exitsWithTasks
        case launchFails
        case neverRegisters
        case isShutDown
    }

    private static func expectation(_ end: End) -> (TaskStatus.Reason, String, Int32) {
        switch end {
        case .exitsEarly: (.executorTerminated, "Executor terminated", 256)
        case .exitsWithTasks: (.executorTerminated, "Executor terminated", 9)
        case .launchFails: (.containerLaunchFailed, "Failed to launch container: no space", -1)
        case .neverRegisters: (.executorRegistrationTimeout, "Executor did not register within 1mins", 9)
        case .isShutDown: (.executorTerminated, "Executor terminated", 0)
        }
    }

    private static func bring(
        _ end: End, on launch: ContainerLaunch, _ harness: inout AgentHarness
    ) -> [AgentMachine.Effect] {
        let container = launch.containerID
        switch end {
        case .exitsEarly: return harness.apply(.containerExited(container, .exited(1)))
        case .exitsWithTasks:
            harness.subscribe(container, launch.executorID)
            return harness.apply(.containerExited(container, .signaled(9)))
        case .launchFails: return harness.apply(.containerLaunchFailed(container, message: "no space"))
        case .neverRegisters:
            #expect(harness.pass(.seconds(60)).map(\.0) == [.seconds(60)])
            return harness.apply(.containerExited(container, .signaled(9)))
        case .isShutDown:
            harness.subscribe(container, launch.executorID)
            harness.shutDownExecutor(launch.executorID)
            return harness.apply(.containerExited(container, .exited(0)))
        }
    }

    @Test(arguments: End.allCases, [false, true])
    func liveTasksAreReportedAsFailed(end: End, partitionAware: Bool) throws {
        var harness = AgentHarness.registered()
        let framework = FrameworkInfo.test(partitionAware: partitionAware)
        let launch = try #require(harness.run(.hosted("t1"), framework: framework).launch)
        harness.run(.hosted("t2"), framework: framework)
        let effects = Self.bring(end, on: launch, &harness)
        let (reason, message, status) = Self.expectation(end)
        #expect(
            effects.updates.map(\.gist)
                == ["t1", "t2"].map {
                    UpdateGist(task: $0, state: .failed, reason: reason, message: message, executor: "crawler-1")
                })
        #expect(effects.updates.allSatisfy { $0.status.containerStatus == nil })
        #expect(
            effects.exits == [
                Internal.ExitedExecutorMessage(
                    agentID: AgentHarness.agentID, frameworkID: AgentHarness.frameworkID, executorID: "crawler-1",
                    status: status)
            ])
        // The executor stays until the news of its tasks are acknowledged.
        #expect(harness.machine.snapshot.frameworks.first?.executors.first?.terminatedTasks.count == 2)
        for update in effects.updates { harness.acknowledge(update.status.taskID, update.uuid ?? []) }
        #expect(harness.machine.snapshot.frameworks.isEmpty)
        #expect(harness.machine.snapshot.completedFrameworks.first?.completedExecutors.first?.phase == .terminated)
        #expect(harness.machine.snapshot.openUpdateStreams == 0)
        // A late report of the same container changes nothing.
        #expect(harness.apply(.containerExited(launch.containerID, .exited(0))) == [])
    }

    private static let limit = ContainerExit.Cause(
        state: .failed, reason: .containerLimitationMemory, message: "Memory limit exceeded",
        limitedResources: [.scalar("mem", 64)])

    @Test(
        arguments: [
            (limit, false, TaskStatus.Reason.containerLimitationMemory, "Memory limit exceeded"),
            (
                limit, true, .containerLimitationMemory,
                "Executor did not register within 1mins; Memory limit exceeded"
            ),
            (ContainerExit.Cause(), true, .executorRegistrationTimeout, "Executor did not register within 1mins"),
            (ContainerExit.Cause(message: "gone"), false, .executorTerminated, "gone"),
        ] as [(ContainerExit.Cause, Bool, TaskStatus.Reason, String)])
    func whatEndedTheContainerCountsFirst(
        cause: ContainerExit.Cause, timesOut: Bool, reason: TaskStatus.Reason, message: String
    ) throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        if timesOut { harness.pass(.seconds(60)) }
        let exit = ContainerExit(rawWaitStatus: 9, cause: cause)
        let update = try #require(harness.apply(.containerExited(launch.containerID, exit)).updates.first)
        #expect(
            update.gist
                == UpdateGist(task: "t1", state: .failed, reason: reason, message: message, executor: "crawler-1"))
        #expect(update.status.limitation?.resources ?? [] == cause.limitedResources)
    }

    @Test func theEndOfABuiltInExecutorIsNobodysBusiness() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.command("t1")).launch)
        let effects = harness.apply(.containerExited(launch.containerID, .exited(0)))
        #expect(effects.exits.isEmpty)
        #expect(
            effects.updates.map(\.gist) == [
                UpdateGist(
                    task: "t1", state: .failed, reason: .executorTerminated, message: "Executor terminated",
                    executor: "t1")
            ])
    }

    @Test func tasksThatHadEndedKeepTheirState() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        harness.update(launch.containerID, "crawler-1", .from("t1", .finished, uuid: 1))
        #expect(harness.apply(.containerExited(launch.containerID, .exited(0))).updates.isEmpty)
        harness.acknowledge("t1", TaskStatus.uuid(1))
        #expect(harness.machine.snapshot.frameworks.isEmpty)
    }

    @Test func anExecutorThatEndsWithoutTasksIsForgottenAtOnce() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        harness.update(launch.containerID, "crawler-1", .from("t1", .finished, uuid: 1))
        harness.acknowledge("t1", TaskStatus.uuid(1))
        #expect(harness.apply(.containerExited(launch.containerID, .exited(0))).exits.map(\.status) == [0])
        #expect(harness.machine.snapshot.frameworks.isEmpty)
        // Its framework continues its history when it comes back.
        harness.run(.hosted("t2"))
        let framework = try #require(harness.machine.snapshot.frameworks.first)
        #expect(framework.completedExecutors.first?.completedTasks.map(\.taskID) == ["t1"])
        #expect(harness.machine.snapshot.completedFrameworks.isEmpty)
    }

    @Test func anExecutorThatRegistersInTimeIsNotDestroyed() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.pass(.seconds(59))
        harness.subscribe(launch.containerID, "crawler-1")
        #expect(harness.pass(.seconds(600)).isEmpty)
    }

    @Test func aContainerThatComesUpTooLateIsDestroyed() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.shutDownExecutor("crawler-1")
        #expect(
            harness.apply(.containerLaunched(launch.containerID, pid: 5)) == [.destroyContainer(launch.containerID)])
        #expect(harness.apply(.containerLaunched("never-asked-for", pid: 6)) == [.destroyContainer("never-asked-for")])
    }

    @Test(arguments: [(nil, 5.0), (Int64(20_000_000_000), 20.0), (Int64(0), 0.0), (Int64(-5), 0.0)])
    func shutdownGivesTheGracePeriodOfTheExecutor(grace: Int64?, seconds: Double) throws {
        var harness = AgentHarness.registered()
        var task = TaskInfo.hosted("t1")
        task.executor = .hosted("crawler-1", grace: grace)
        let launch = try #require(harness.run(task).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        #expect(harness.shutDownExecutor("crawler-1").events == [.shutdown])
        #expect(harness.shutDownExecutor("crawler-1") == [])
        let effects = harness.pass(.seconds(60))
        #expect(effects.map(\.0) == [.seconds(seconds)])
        #expect(effects.map(\.1) == [.destroyContainer(launch.containerID)])
        // Only its exit counts; until then it may still report.
        #expect(
            harness.update(launch.containerID, "crawler-1", .from("t1", .killed, uuid: 1)).updates.count == 1)
    }

    @Test func shuttingDownAFrameworkEndsAllItsExecutorsAndSaysNothing() throws {
        var harness = AgentHarness.registered()
        let first = try #require(harness.run(.hosted("t1")).launch)
        let second = try #require(harness.run(.command("t2")).launch)
        let third = try #require(harness.run(.hosted("t3", executor: "crawler-3")).launch)
        harness.subscribe(first.containerID, "crawler-1")
        harness.update(first.containerID, "crawler-1", .from("t1", .running, uuid: 1))
        harness.apply(.containerExited(third.containerID, .exited(0)))

        #expect(harness.shutDownFramework().events == [.shutdown])
        #expect(harness.shutDownFramework() == [])
        #expect(harness.run(.hosted("t4"), launchExecutor: true).exits.map(\.status) == [-1])
        #expect(harness.update(first.containerID, "crawler-1", .from("t1", .killed, uuid: 2)).updates.isEmpty)
        // One that subscribes now is told to go.
        #expect(harness.subscribe(second.containerID, "t2").events == [.shutdown])
        let end = harness.apply(.containerExited(first.containerID, .exited(0)))
        #expect(end.updates.isEmpty)
        #expect(end.exits.map(\.status) == [0])
        let last = harness.applyObserving(.containerExited(second.containerID, .exited(0)))
        #expect(last.contains(.observed(.frameworkRemoved(AgentHarness.frameworkID))))
        let snapshot = harness.machine.snapshot
        #expect(snapshot.frameworks.isEmpty)
        #expect(snapshot.openUpdateStreams == 0)
        let history = try #require(snapshot.completedFrameworks.first?.completedExecutors)
        #expect(history.map(\.info.executorID) == ["crawler-3", "crawler-1", "t2"])
        #expect(history.flatMap(\.completedTasks).map(\.taskID) == ["t3", "t1", "t2"])
        #expect(harness.pass(.seconds(3_600)).isEmpty)
    }

    @Test func whatTheMasterAsksOfUnknownExecutorsIsIgnored() {
        var harness = AgentHarness.registered()
        #expect(harness.shutDownExecutor("nobody") == [])
        #expect(harness.shutDownFramework() == [])
        #expect(harness.apply(.masterSent(.shutdownExecutor(Internal.ShutdownExecutorMessage()))) == [])
        #expect(harness.apply(.containerLaunchFailed("nothing", message: "x")) == [])
        #expect(harness.apply(.executorDisconnected("nothing")) == [])
    }
}
