import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct RunTaskTests {
    /// Why a task is dropped before it reaches an executor.
    enum Drop: CaseIterable {
        case outdatedResources
        case cpuLimit
        case memoryLimit
        case commandTaskWithKnownExecutor
        case masterWantsAnExecutorThatIsThere
        case masterExpectsAnExecutorThatIsNotThere
        case executorTerminating
        case executorTerminated
        case neitherCommandNorExecutor
        case bothCommandAndExecutor
        case resourcesThatAreNone
    }

    private struct Expectation {
        var reason: TaskStatus.Reason
        var message: String
        var namesExecutor = false
        var isError = false
    }

    private static func expectation(_ drop: Drop) -> Expectation {
        switch drop {
        case .outdatedResources:
            Expectation(reason: .invalidOffers, message: "Task assumes outdated resource state", namesExecutor: true)
        case .cpuLimit:
            Expectation(
                reason: .gcError,
                message: "CPU limits can only be set on tasks launched in Mesos containers when the agent has loaded "
                    + "the 'cgroups/cpu' isolator")
        case .memoryLimit:
            Expectation(
                reason: .gcError,
                message: "Memory limits can only be set on tasks launched in Mesos containers when the agent has "
                    + "loaded the 'cgroups/mem' isolator")
        case .commandTaskWithKnownExecutor:
            Expectation(
                reason: .taskInvalid, message: "Cannot reuse an already existing executor for a command task",
                namesExecutor: true)
        case .masterWantsAnExecutorThatIsThere:
            Expectation(
                reason: .executorTerminated,
                message: "Master wants to launch executor, but one already exists", namesExecutor: true)
        case .masterExpectsAnExecutorThatIsNotThere:
            Expectation(
                reason: .executorTerminated,
                message: "No executor is expected to launch and there is none running", namesExecutor: true)
        case .executorTerminating: Expectation(reason: .executorTerminated, message: "Executor terminating")
        case .executorTerminated: Expectation(reason: .executorTerminated, message: "Executor terminated")
        case .neitherCommandNorExecutor, .bothCommandAndExecutor:
            Expectation(
                reason: .taskInvalid,
                message: "Task should have at least one (but not both) of CommandInfo or ExecutorInfo present",
                isError: true)
        case .resourcesThatAreNone:
            Expectation(
                reason: .taskInvalid, message: "Resource 'cpus(allocated: web):-1' is invalid", isError: true)
        }
    }

    private static func apply(
        _ drop: Drop, framework: FrameworkInfo, to harness: inout AgentHarness
    ) throws -> [AgentMachine.Effect] {
        var task = TaskInfo.command("dropped")
        var launchExecutor: Bool?
        var versions: [Internal.ResourceVersionUUID] = []
        switch drop {
        case .outdatedResources:
            versions = [Internal.ResourceVersionUUID(uuid: V1.UUID(value: CountingEntropy.uuid(99).bytes))]
        case .cpuLimit: task.limits = ["cpus": V1.Value.Scalar(value: 2)]
        case .memoryLimit: task.limits = ["mem": V1.Value.Scalar(value: 128)]
        case .commandTaskWithKnownExecutor: harness.run(.hosted("t1", executor: "dropped"), framework: framework)
        case .masterWantsAnExecutorThatIsThere:
            harness.run(.hosted("t1"), framework: framework)
            task = .hosted("dropped")
            launchExecutor = true
        case .masterExpectsAnExecutorThatIsNotThere:
            task = .hosted("dropped")
            launchExecutor = false
        case .executorTerminating, .executorTerminated:
            let launch = try #require(harness.run(.hosted("t1"), framework: framework).launch)
            harness.subscribe(launch.containerID, "crawler-1")
            harness.shutDownExecutor("crawler-1")
            if drop == .executorTerminated { harness.apply(.containerExited(launch.containerID, .exited(0))) }
            task = .hosted("dropped")
        case .neitherCommandNorExecutor: task.command = nil
        case .bothCommandAndExecutor: task.executor = .hosted("crawler-1")
        case .resourcesThatAreNone: task.resources = [.scalar("cpus", -1)]
        }
        return harness.run(task, framework: framework, launchExecutor: launchExecutor, versions: versions)
    }

    @Test(arguments: Drop.allCases, [false, true])
    func aTaskThatCannotRunIsReported(drop: Drop, partitionAware: Bool) throws {
        var harness = AgentHarness.registered()
        let effects = try Self.apply(drop, framework: .test(partitionAware: partitionAware), to: &harness)
        let expected = Self.expectation(drop)
        let update = try #require(effects.updates.first)
        #expect(effects.updates.count == 1)
        #expect(effects.launch == nil)
        #expect(update.status.taskID == "dropped")
        #expect(update.status.state == (expected.isError ? .error : partitionAware ? .dropped : .lost))
        #expect(update.status.reason == expected.reason)
        #expect(update.status.message?.hasPrefix(expected.message) == true)
        #expect(update.status.source == .agent)
        #expect((update.status.executorID != nil) == expected.namesExecutor)
        #expect(update.status.timestamp == 1_000)
        #expect(update.uuid?.count == 16 && update.uuid == update.status.uuid)
        // It is delivered as reliably as any update.
        #expect(harness.pass(.seconds(10)).map(\.1).updates.contains(update))
        harness.acknowledge("dropped", update.uuid ?? [])
        #expect(!harness.pass(.seconds(40)).map(\.1).updates.contains { $0.status.taskID == "dropped" })
    }

    @Test func aMasterThatWantsAnExecutorIsToldThatThereIsNone() throws {
        var harness = AgentHarness.registered()
        let stale = [Internal.ResourceVersionUUID(uuid: V1.UUID(value: []))]
        let effects = harness.run(.hosted("t1"), launchExecutor: true, versions: stale)
        #expect(effects.exits.map(\.status) == [-1])
        #expect(effects.exits.map(\.executorID) == ["crawler-1"])
    }

    @Test func anExecutorThatTheMasterDoesNotKnowIsShutDown() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        #expect(harness.run(.hosted("t2"), launchExecutor: true).events == [.shutdown])
    }

    @Test func theVersionOfTheAgentsResourcesIsAccepted() {
        var harness = AgentHarness.registered()
        let current = [Internal.ResourceVersionUUID(uuid: V1.UUID(value: CountingEntropy.uuid(1).bytes))]
        #expect(harness.run(.command("t1"), launchExecutor: true, versions: current).launch != nil)
    }

    @Test func anIsolatorMakesLimitsPossible() {
        var harness = AgentHarness.registered(
            configuration: AgentHarness.configuration(isolation: ["cgroups/all"]))
        var task = TaskInfo.command("t1")
        task.limits = ["cpus": V1.Value.Scalar(value: 2), "mem": V1.Value.Scalar(value: 128)]
        #expect(harness.run(task).launch != nil)
    }

    @Test func whatConcernsSomebodyElseIsIgnored() {
        var harness = AgentHarness.registered()
        var foreign = TaskInfo.command("t1")
        foreign.agentID = "M-S7"
        #expect(harness.run(foreign) == [])
        var nameless = FrameworkInfo.test()
        nameless.id = nil
        #expect(harness.run(.command("t1"), framework: nameless) == [])
        #expect(harness.machine.snapshot.frameworks.isEmpty)
    }

    @Test func aTaskThatIsThereAlreadyIsNotStartedTwice() throws {
        var harness = AgentHarness.registered()
        let launch = try #require(harness.run(.hosted("t1")).launch)
        #expect(harness.run(.hosted("t1")) == [])
        harness.subscribe(launch.containerID, "crawler-1")
        #expect(harness.run(.hosted("t1")) == [])
        harness.update(launch.containerID, "crawler-1", .from("t1", .finished, uuid: 1))
        #expect(harness.run(.hosted("t1")) == [])
        harness.acknowledge("t1", TaskStatus.uuid(1))
        #expect(harness.run(.hosted("t1")).events == [.launch])
    }

    @Test func aTaskOfTheSameNameTakesOverTheNewsThatAwaitItsAcknowledgement() throws {
        var harness = AgentHarness.registered()
        let stale = [Internal.ResourceVersionUUID(uuid: V1.UUID(value: []))]
        let dropped = try #require(harness.run(.hosted("t1"), versions: stale).updates.first)
        let launch = try #require(harness.run(.hosted("t1")).launch)
        harness.subscribe(launch.containerID, "crawler-1")
        let running = harness.update(launch.containerID, "crawler-1", .from("t1", .running, uuid: 1))
        #expect(running.updates.isEmpty)
        #expect(harness.acknowledge("t1", dropped.uuid ?? []) == [])
        #expect(
            harness.update(launch.containerID, "crawler-1", .from("t1", .finished, uuid: 2)).updates
                .map(\.status.state) == [.finished])
    }

    @Test func resourcesOfOldMastersAreAllocatedToTheOnlyRole() throws {
        var harness = AgentHarness.registered()
        var task = TaskInfo.command("t1")
        task.resources = [.scalar("cpus", 1, role: nil)]
        let launch = try #require(harness.run(task).launch)
        #expect(launch.executorInfo.resources.allSatisfy { $0.allocationInfo?.role == "web" })
        let queued = harness.machine.snapshot.frameworks.first?.executors.first?.queuedTasks.first
        #expect(queued?.resources == [.scalar("cpus", 1)])
    }
}
