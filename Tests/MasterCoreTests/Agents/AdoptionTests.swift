import AllocatorCore
import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Agents that bring what does not fit with what the master knows, by mistake or on purpose.
@Suite struct AdoptionTests {
    private static let total: Resources = "cpus:4;mem:1024"

    private static func info(_ id: AgentID, _ hostname: String = "a", _ total: Resources = total) -> AgentInfo {
        var info = AgentInfo(hostname: hostname, resources: total.wireValue)
        info.id = id
        return info
    }

    private static func framework(_ info: FrameworkInfo = .capable(checkpoint: true)) -> FrameworkInfo {
        var info = info
        info.id = TestMaster.f0
        return info
    }

    private static func task(
        _ id: TaskID, on agent: AgentID, _ resources: Resources = "cpus:1;mem:64", _ state: TaskState = .running
    ) -> V1.Task {
        V1.Task(
            name: "n", taskID: id, frameworkID: TestMaster.f0, agentID: agent, state: state,
            resources: resources.allocated(to: "*").wireValue)
    }

    private func back(
        _ info: AgentInfo, _ tasks: [V1.Task], executors: [ExecutorInfo] = [],
        _ framework: FrameworkInfo = framework(), over link: UInt64 = 101, in master: inout TestMaster
    ) -> [MasterMachine.Effect] {
        let request = Internal.ReregisterAgentMessage(
            agent: info, tasks: tasks, executorInfos: executors, version: "1.11.0", frameworks: [framework])
        return master.applyObserving(.agentSent(AgentConnectionID(link), .reregister(request))).flatMap { effect in
            if case .persist(_, let token) = effect { master.applyObserving(.persisted(token)) } else { [effect] }
        }
    }

    private func used(_ master: TestMaster) -> Resources {
        (master.machine.snapshot.agents.first?.used ?? Resources()).unallocated()
    }

    @Test func aTaskThatIsNamedTwiceCountsOnce() {
        var master = TestMaster()
        let effects = back(
            Self.info("x"), [Self.task("t", on: "x"), Self.task("t", on: "x", "cpus:2;mem:64")], in: &master)
        #expect(used(master) == "cpus:1;mem:64")
        #expect(
            master.allocatorCalls().last
                == .addAgent(
                    "x", Self.total, used: [TestMaster.f0: Resources("cpus:1;mem:64").allocated(to: "*")]))
        #expect(!effects.messages.contains(.killTask(.init(frameworkID: TestMaster.f0, taskID: "t"))))
    }

    @Test func aTaskWhoseNameAnotherBearsIsKilled() {
        var master = TestMaster.running(Self.framework())
        let effects = back(Self.info("x", "b"), [Self.task("t", on: "x")], in: &master)
        #expect(effects.messages.contains(.killTask(.init(frameworkID: TestMaster.f0, taskID: "t"))))
        #expect(
            effects.sentences.contains(
                "task t of framework \(TestMaster.f0) on agent x is killed: the framework has another task of that "
                    + "name"))
        #expect(effects.statuses == [])
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.agent) == [TestMaster.s0])
        // What that agent says of it does not change the other one.
        master.update("t", .killed, 1, over: 101)
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.state) == [.staging])
    }

    @Test func whoRunsMoreThanItHasIsReportedAndOffersNothing() {
        var master = TestMaster()
        let effects = back(Self.info("x"), [Self.task("t", on: "x", "cpus:9;mem:64")], in: &master)
        #expect(
            effects.sentences.contains("agent x runs what needs cpus:9;mem:64, and has only cpus:4;mem:1024"))
        var allocator = HierarchicalAllocator()
        allocator.add(framework: TestMaster.f0, roles: ["*"])
        allocator.add(
            agent: "x", profile: AgentProfile(), resources: Self.total,
            used: [(TestMaster.f0, Resources("cpus:9;mem:64").allocated(to: "*"))])
        #expect(allocator.allocate(now: .zero).map { $0.resources.unallocated() } == ["mem:960"])
    }

    @Test func aTaskThatTheMasterGaveUpWithTheLinkComesBack() {
        let info = Self.framework(.capable(timeout: 60))
        var master = TestMaster.running(info)
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        #expect(used(master) == "")
        _ = master.allocatorCalls()
        let executor = ExecutorInfo(
            executorID: "e", resources: Resources("cpus:0.5").allocated(to: "*").wireValue,
            frameworkID: TestMaster.f0)
        let effects = back(
            Self.info(TestMaster.s0), [Self.task("t", on: TestMaster.s0)], executors: [executor], info, in: &master)
        #expect(
            effects.statuses == [
                TaskStatus(
                    taskID: "t", state: .running, message: "Agent reregistered with an unknown task",
                    agentID: TestMaster.s0, timestamp: master.time, source: .master, reason: .agentReregistered)
            ])
        #expect(used(master) == "cpus:1.5;mem:64")
        #expect(
            master.allocatorCalls() == [
                .charge(Resources("cpus:1.5;mem:64").allocated(to: "*"), TestMaster.f0, TestMaster.s0),
                .activateAgent(TestMaster.s0),
            ])
        #expect(master.machine.snapshot.frameworks.first?.completedTasks.isEmpty == true)
    }

    @Test func whatHasEndedDoesNotComeBack() {
        let info = Self.framework(.capable(timeout: 60))
        var master = TestMaster.running(info)
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        let ended = Self.task("t", on: TestMaster.s0, "cpus:1;mem:64", .finished)
        #expect(back(Self.info(TestMaster.s0), [ended], info, in: &master).statuses == [])
        #expect(master.machine.snapshot.frameworks.first?.tasks.isEmpty == true)
    }

    @Test func whatComesLateOverAFormerLinkIsNotBelieved() {
        var master = TestMaster.running(Self.framework())
        let ended = Self.task("t", on: TestMaster.s0, "cpus:1;mem:64", .finished)
        _ = back(Self.info(TestMaster.s0), [ended], over: 102, in: &master)
        master.update("t", .finished, 1, over: 102)
        master.call(.acknowledge) { call in
            call.acknowledge = .init(agentID: TestMaster.s0, taskID: "t", uuid: uuid(1))
        }
        let late = back(Self.info(TestMaster.s0), [Self.task("t", on: TestMaster.s0)], over: 101, in: &master)
        #expect(
            late.sentences == [
                "Ignoring reregister agent message from agent \(TestMaster.s0) (a) as it came over a link that a newer "
                    + "one has replaced"
            ])
        #expect(late.messages.isEmpty)
        #expect(master.machine.snapshot.frameworks.first?.tasks.isEmpty == true)
        // The newer link is still the agent's.
        master.offer()
        #expect(master.launch([.command("t2")], on: [1]).messages.count == 1)
    }

    @Test func anAgentMayHaveOtherResourcesThanBefore() {
        var master = TestMaster.running(Self.framework())
        master.offer("cpus:1;mem:960")
        _ = master.allocatorCalls()
        let smaller = Self.info(TestMaster.s0, "a", "cpus:2;mem:1024")
        let effects = back(smaller, [Self.task("t", on: TestMaster.s0)], in: &master)
        #expect(
            effects.contains(toScheduler(.init(type: .rescind, rescind: .init(offerID: TestMaster.offer(1))))))
        #expect(
            master.allocatorCalls().last
                == .recover(
                    Resources("cpus:1;mem:960").allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: nil))
        #expect(master.allocator.agentTotals[TestMaster.s0] == "cpus:2;mem:1024")
        #expect(master.machine.snapshot.agents.map(\.total) == ["cpus:2;mem:1024"])
        #expect(master.machine.snapshot.agents.map(\.info) == [smaller])
    }

    @Test func launchesAreDecidedOnTheVersionThatTheAgentNamed() {
        func versions(_ effects: [MasterMachine.Effect]) -> [[Internal.ResourceVersionUUID]] {
            effects.messages.compactMap { if case .runTask(let run) = $0 { run.resourceVersionUUIDs } else { nil } }
        }
        func version(_ number: UInt8) -> V1.UUID { V1.UUID(value: uuid(number)) }
        var master = TestMaster.ready(Self.framework())
        #expect(versions(master.launch([.command("t1")])) == [[]])
        master.apply(
            .agentSent(
                AgentConnectionID(100),
                .updateAgent(.init(agentID: TestMaster.s0, resourceVersionUUID: version(1)))))
        master.offer()
        #expect(versions(master.launch([.command("t2")], on: [1])) == [[.init(uuid: version(1))]])
        let request = Internal.ReregisterAgentMessage(
            agent: Self.info(TestMaster.s0), version: "1.11.0", resourceVersionUUID: version(2))
        master.apply(.agentSent(AgentConnectionID(101), .reregister(request)))
        master.offer()
        #expect(versions(master.launch([.command("t3")], on: [2])) == [[.init(uuid: version(2))]])
    }

    @Test(arguments: [(TaskState.unreachable, TaskState?.none), (.unknown, nil), (.unreachable, .unknown)])
    func whatOnlyAMasterCanSayIsPassedOnAndNotBelieved(_ state: TaskState, _ latest: TaskState?) {
        var master = TestMaster.running()
        _ = master.allocatorCalls()
        #expect(master.update("t", state, 1, latest: latest).statuses.map(\.state) == [state])
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.state) == [.staging])
        #expect(master.allocatorCalls() == [])
        // The end that the agent knows of is believed, whatever comes before it.
        master.update("t", state, 2, latest: .finished)
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.state) == [.finished])
        #expect(master.allocatorCalls().count == 1)
    }

    @Test func aTaskOfWhichAnExecutorSaidThatItIsUnreachableIsTakenOver() {
        var master = TestMaster()
        _ = back(Self.info("x"), [Self.task("t", on: "x", "cpus:1;mem:64", .unreachable)], in: &master)
        #expect(used(master) == "cpus:1;mem:64")
        _ = master.allocatorCalls()
        master.update("t", .finished, 1, over: 101)
        #expect(
            master.allocatorCalls() == [
                .recover(Resources("cpus:1;mem:64").allocated(to: "*"), TestMaster.f0, "x", refusing: nil)
            ])
    }

    @Test func oversubscribedResourcesAreReported() {
        var master = TestMaster()
        master.register()
        let update = Internal.UpdateAgentMessage(
            agentID: TestMaster.s0, oversubscribedResources: Resources("cpus:2").wireValue)
        #expect(
            master.applyObserving(.agentSent(AgentConnectionID(100), .updateAgent(update))).sentences == [
                "the 1 oversubscribed resources of agent \(TestMaster.s0) are not offered: this master does not "
                    + "support them"
            ])
    }

    @Test func allThatTheAgentSaysOfATaskIsKept() {
        var task = Self.task("t", on: "x")
        #expect(
            TaskInfo(adopting: task, on: "x")
                == TaskInfo(name: "n", taskID: "t", agentID: "x", resources: task.resources))
        task.labels = V1.Labels(labels: [V1.Label(key: "tier", value: "web")])
        task.discovery = V1.DiscoveryInfo(visibility: .cluster, name: "web")
        task.container = V1.ContainerInfo(type: .mesos, hostname: "inner")
        task.user = "alice"
        task.healthCheck = V1.HealthCheck(delaySeconds: 3, command: CommandInfo(value: "true"), type: .command)
        task.killPolicy = KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: 7_000_000_000))
        task.limits = ["cpus": V1.Value.Scalar(value: 2)]
        #expect(
            TaskInfo(adopting: task, on: "x")
                == TaskInfo(
                    name: "n", taskID: "t", agentID: "x", resources: task.resources,
                    command: CommandInfo(user: "alice"), healthCheck: task.healthCheck, container: task.container,
                    labels: task.labels, discovery: task.discovery, killPolicy: task.killPolicy,
                    limits: ["cpus": V1.Value.Scalar(value: 2)]))
    }

    @Test func aFrameworkThatOnlyTheAgentKnowsIsKeptWithItsTasks() {
        // The agent is known, and the framework was forgotten.
        var master = TestMaster()
        master.register()
        _ = back(Self.info(TestMaster.s0), [Self.task("t", on: TestMaster.s0)], in: &master)
        let framework = master.machine.snapshot.frameworks.first
        #expect(framework?.id == TestMaster.f0)
        #expect(framework?.isConnected == false)
        #expect(framework?.tasks.map(\.id) == ["t"])
    }
}
