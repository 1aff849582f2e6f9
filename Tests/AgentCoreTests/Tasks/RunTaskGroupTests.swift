import AgentCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct RunTaskGroupTests {
    private static let pair: [TaskInfo] = [.command("a"), .command("b")]

    @Test func theGroupsExecutorIsTheBuiltInOneAndHasRoomForAllTasks() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(group: Self.pair).launch)
        #expect(launch.kind == .defaultExecutor)
        #expect(launch.firstTask == nil)
        #expect(launch.user == "alice")
        #expect(launch.resources.unallocated() == Resources("cpus:2.1;mem:160"))
        let executor = harness.machine.snapshot.frameworks.first?.executors.first
        #expect(executor?.queuedTasks.map(\.taskID) == ["a", "b"])
        #expect(executor?.queuedTasks.map(\.executorID) == ["pod", "pod"])
    }

    @Test func aQueuedGroupIsDeliveredAsOne() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(group: Self.pair).launch)
        harness.run(group: [.command("c")])
        let effects = harness.subscribe(launch.containerID, "pod")
        #expect(effects.events == [.subscribed, .launchGroup, .launchGroup])
        #expect(effects.groups == [["a", "b"], ["c"]])
        #expect(harness.run(group: [.command("d"), .command("e")]).groups == [["d", "e"]])
    }

    @Test func tasksAndGroupsKeepTheirOrder() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.run(group: Self.pair, executor: .hosted("crawler-1"))
        harness.run(.hosted("t2"))
        let effects = harness.subscribe(launch.containerID, "crawler-1")
        #expect(effects.events == [.subscribed, .launch, .launchGroup, .launch])
        #expect(launch.kind == .hosted("crawler"))
    }

    enum Drop: CaseIterable {
        case outdatedResources, resourcesOfAProvider, limits, wantedExecutorIsThere, expectedExecutorIsNot, terminating
        case terminated, invalidResources
    }

    private static func run(_ drop: Drop, on harness: inout AgentHarness) throws -> [AgentMachine.Effect] {
        var tasks = pair
        let stale = [Internal.ResourceVersionUUID(uuid: V1.UUID(value: []))]
        switch drop {
        case .outdatedResources: return harness.run(group: tasks, launchExecutor: true, versions: stale)
        case .resourcesOfAProvider:
            let current = [Internal.ResourceVersionUUID(uuid: V1.UUID(value: CountingEntropy.uuid(1).bytes))]
            tasks[1].resources[0].providerID = "provider"
            return harness.run(group: tasks, versions: current)
        case .limits:
            tasks[1].limits = ["mem": V1.Value.Scalar(value: 128)]
            return harness.run(group: tasks)
        case .wantedExecutorIsThere:
            harness.run(group: [.command("other")])
            return harness.run(group: tasks, launchExecutor: true)
        case .expectedExecutorIsNot: return harness.run(group: tasks, launchExecutor: false)
        case .terminating, .terminated:
            let launch = try #require(harness.run(group: [.command("other")]).launch)
            harness.subscribe(launch.containerID, "pod")
            harness.shutDownExecutor("pod")
            if drop == .terminated { harness.apply(.containerExited(launch.containerID, .exited(0))) }
            return harness.run(group: tasks)
        case .invalidResources:
            tasks[1].resources = [.scalar("cpus", -1)]
            return harness.run(group: tasks)
        }
    }

    private static let expectations: [(Drop, TaskStatus.Reason, String, ExecutorID?)] = [
        (.outdatedResources, .invalidOffers, "Task assumes outdated resource state", "pod"),
        (.resourcesOfAProvider, .invalidOffers, "Task assumes outdated resource state", "pod"),
        (
            .limits, .gcError,
            "Memory limits can only be set on tasks launched in Mesos containers when the agent has loaded the "
                + "'cgroups/mem' isolator", nil
        ),
        (
            .wantedExecutorIsThere, .executorTerminated, "Master wants to launch executor, but one already exists",
            "pod"
        ),
        (
            .expectedExecutorIsNot, .executorTerminated,
            "No executor is expected to launch and there is none running", "pod"
        ),
        (.terminating, .executorTerminated, "Executor terminating", nil),
        (.terminated, .executorTerminated, "Executor terminated", nil),
        (.invalidResources, .taskGroupInvalid, "Resource 'cpus(allocated: web):-1' is invalid", nil),
    ]

    @Test(arguments: expectations)
    func ofAGroupThatCannotRunEveryTaskIsReported(
        drop: Drop, reason: TaskStatus.Reason, message: String, executor: ExecutorID?
    ) throws {
        var harness = AgentHarness.registered()
        let effects = try Self.run(drop, on: &harness)
        #expect(effects.updates.map(\.status.taskID) == ["a", "b"])
        for update in effects.updates {
            #expect(update.status.state == (drop == .invalidResources ? .error : .lost))
            #expect(update.status.reason == reason)
            #expect(update.status.message?.hasPrefix(message) == true)
            #expect(update.status.executorID == executor)
            #expect(update.status.source == .agent)
        }
        #expect(effects.launch == nil)
        #expect(effects.groups.isEmpty)
    }

    @Test func aMasterThatWantsAnExecutorIsToldOnceThatThereIsNone() throws {
        var harness = AgentHarness.registered()
        #expect(try Self.run(.outdatedResources, on: &harness).exits.map(\.executorID) == ["pod"])
    }

    @Test func whatCannotBeAGroupIsIgnored() {
        var harness = AgentHarness.registered()
        #expect(harness.run(group: []) == [])
        #expect(harness.run(group: [.command("a"), .command("a")]) == [])
        var foreign = TaskInfo.command("b")
        foreign.agentID = "M-S7"
        #expect(harness.run(group: [.command("a"), foreign]) == [])
        #expect(harness.machine.snapshot.frameworks.isEmpty)
        harness.run(.command("a"))
        #expect(harness.run(group: Self.pair) == [])
    }

    @Test func aKillOfOneQueuedTaskIsTheEndOfItsGroup() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(group: [.command("x")]).launch)
        harness.run(group: [.command("a"), .command("b"), .command("c")])
        harness.run(group: [.command("y")])
        let updates = harness.kill("b").updates
        #expect(
            updates.map(\.gist)
                == ["a", "b", "c"].map {
                    UpdateGist(
                        task: $0, state: .killed, reason: .taskKilledDuringLaunch,
                        message: "A task within the task group was killed before delivery to the executor",
                        executor: "pod")
                })
        #expect(harness.subscribe(launch.containerID, "pod").groups == [["x"], ["y"]])
    }

    @Test func anExecutorAllOfWhoseGroupsWereKilledIsShutDown() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(group: Self.pair).launch)
        harness.kill("a")
        #expect(harness.subscribe(launch.containerID, "pod").events == [.shutdown])
    }

    @Test func aGroupThatWaitsForALostConnectionIsKilledAsTasksAre() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(group: [.command("x")]).launch)
        harness.subscribe(launch.containerID, "pod")
        harness.apply(.executorDisconnected(launch.containerID))
        harness.run(group: Self.pair)
        let updates = harness.kill("a").updates
        #expect(updates.map(\.status.taskID) == ["a", "b"])
        #expect(updates.map(\.status.message) == Array(repeating: "Killed before delivery to the executor", count: 2))
    }

    @Test func anExecutorThatEndsATaskItWasNeverSentEndsItsGroup() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(group: [.command("x")]).launch)
        harness.subscribe(launch.containerID, "pod")
        harness.apply(.executorDisconnected(launch.containerID))
        harness.run(group: Self.pair)
        let effects = harness.subscribe(launch.containerID, "pod", updates: [.from("a", .failed, uuid: 1)])
        #expect(effects.updates.map(\.status.taskID).contains("b"))
        #expect(effects.updates.filter { $0.status.taskID == "b" }.map(\.status.state) == [.killed])
        #expect(effects.groups.isEmpty)
    }

    @Test func aDeliveredTaskIsKilledByItsExecutor() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(group: Self.pair).launch)
        harness.subscribe(launch.containerID, "pod")
        let effects = harness.kill("a", policy: KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: 7)))
        #expect(
            effects == [
                .sendToExecutor(
                    launch.containerID,
                    V1.Executor.Event(
                        type: .kill,
                        kill: V1.Executor.Event.Kill(
                            taskID: "a", killPolicy: KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: 7)))))
            ])
    }

    @Test func theEndOfTheExecutorIsReportedForEveryTaskAndForItself() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(group: Self.pair).launch)
        let effects = harness.apply(.containerExited(launch.containerID, .exited(1)))
        #expect(
            effects.updates.map(\.gist)
                == ["a", "b"].map {
                    UpdateGist(
                        task: $0, state: .failed, reason: .executorTerminated, message: "Executor terminated",
                        executor: "pod")
                })
        #expect(effects.exits.map(\.status) == [256])
    }
}
