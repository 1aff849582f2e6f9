import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What operators are told of a cluster.
@Suite struct AnswerTests {
    private typealias Response = V1.Master.Response

    private func time(_ seconds: Int64) -> V1.TimeInfo { V1.TimeInfo(nanoseconds: seconds * 1_000_000_000) }

    private func endpoint(_ resources: Resources, of role: String? = nil) -> [V1.Resource] {
        (role.map(resources.allocated) ?? resources).endpointWireValue
    }

    @Test func whatTheHostKnowsComesFromTheHost() {
        let master = TestMaster()
        #expect(master.answer(.health) == Response(type: .getHealth, getHealth: .init(healthy: true)))
        #expect(
            master.answer(.version)
                == Response(type: .getVersion, getVersion: .init(versionInfo: V1.VersionInfo(version: "1.2.3"))))
        #expect(
            master.answer(.flags)
                == Response(
                    type: .getFlags, getFlags: .init(flags: [V1.Flag(name: "hostname", value: "localhost")])))
        #expect(
            master.answer(.metrics)
                == Response(
                    type: .getMetrics, getMetrics: .init(metrics: [V1.Metric(name: "master/agents", value: 0)])))
    }

    @Test func aMasterWithNothingHasEmptyAnswers() {
        let master = TestMaster()
        let state = Response.GetState(
            getTasks: .init(), getExecutors: .init(), getFrameworks: .init(), getAgents: .init())
        #expect(master.answer(.state) == Response(type: .getState, getState: state))
        #expect(master.answer(.operations) == Response(type: .getOperations, getOperations: .init()))
        #expect(master.answer(.roles) == Response(type: .getRoles, getRoles: .init()))
        // Only here does Mesos leave the whole list out.
        #expect(master.answer(.weights) == Response(type: .getWeights))
        #expect(master.answer(.quota) == Response(type: .getQuota, getQuota: .init(status: .init())))
        #expect(
            master.answer(.maintenanceStatus)
                == Response(type: .getMaintenanceStatus, getMaintenanceStatus: .init(status: .init())))
        #expect(
            master.answer(.maintenanceSchedule)
                == Response(type: .getMaintenanceSchedule, getMaintenanceSchedule: .init(schedule: .init())))
    }

    @Test func theMasterTellsWhoItIs() {
        let master = TestMaster()
        let answer = master.answer(.master)
        #expect(answer.type == .getMaster)
        #expect(answer.getMaster?.masterInfo == master.machine.info)
        #expect(answer.getMaster?.startTime == 1_000)
        #expect(answer.getMaster?.electedTime == 1_000)
    }

    @Test func anAgentIsToldWithAllItHasAndWhatIsLeft() {
        var master = TestMaster.running()
        master.offer("cpus:2;mem:960")
        let info = AgentInfo(
            hostname: "a", resources: Resources("cpus:4;mem:1024").wireValue, id: TestMaster.s0)
        var agent = Response.GetAgents.Agent(
            agentInfo: info, active: true, version: "1.11.0", pid: "slave(1)@a:5051", registeredTime: time(1_000),
            totalResources: endpoint("cpus:4;mem:1024"), allocatedResources: endpoint("cpus:1;mem:64", of: "*"),
            offeredResources: endpoint("cpus:2;mem:960", of: "*"), deactivated: false)
        #expect(master.answer(.agents) == Response(type: .getAgents, getAgents: .init(agents: [agent])))
        // What runs there of a framework that writes nothing down is over when the link breaks.
        master.wait(.seconds(1))
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        agent.active = false
        agent.allocatedResources = []
        agent.offeredResources = []
        #expect(master.answer(.agents).getAgents?.agents == [agent])
    }

    @Test func anAgentThatIsBackSaysSince() {
        var master = TestMaster.running(.capable(checkpoint: true))
        master.wait(.seconds(5))
        var info = AgentInfo(hostname: "a", resources: Resources("cpus:4;mem:1024").wireValue, port: 6_000)
        info.id = TestMaster.s0
        let back = Internal.ReregisterAgentMessage(agent: info, version: "1.10.0")
        _ = master.persist(master.apply(.agentSent(AgentConnectionID(101), .reregister(back))))
        let agent = master.answer(.agents).getAgents?.agents.first
        #expect(agent?.registeredTime == time(1_000))
        #expect(agent?.reregisteredTime == time(1_005))
        #expect(agent?.version == "1.10.0")
        #expect(agent?.pid == "slave(1)@a:6000")
    }

    @Test func agentsOfAnEarlierMasterAreListedApart() {
        var registry = Registry()
        let info = AgentInfo(hostname: "a", id: "old")
        registry.apply(.admit(info))
        let master = TestMaster(registry: registry)
        #expect(
            master.answer(.agents)
                == Response(type: .getAgents, getAgents: .init(agents: [], recoveredAgents: [info])))
    }

    @Test func aFrameworkIsToldWithItsOffersAndWhatItUses() {
        var master = TestMaster.running()
        master.offer("cpus:2;mem:960")
        let id = TestMaster.offer(1)
        let shown = Resources("cpus:2;mem:960").allocated(to: "*")
        let offer = Offer(
            id: id, frameworkID: TestMaster.f0, agentID: TestMaster.s0, hostname: "a", resources: shown.wireValue,
            url: V1.URL(
                scheme: "http", address: V1.Address(port: 5_051, hostname: "a"), path: "/slave(1)"),
            allocationInfo: .init(role: "*"))
        let framework = Response.GetFrameworks.Framework(
            frameworkInfo: FrameworkInfo(user: "nobody", name: "f", id: TestMaster.f0), active: true, connected: true,
            recovered: false, registeredTime: time(1_000), reregisteredTime: time(1_000), offers: [offer],
            allocatedResources: endpoint("cpus:1;mem:64", of: "*"), offeredResources: shown.endpointWireValue,
            offerConstraints: .init())
        #expect(
            master.answer(.frameworks)
                == Response(type: .getFrameworks, getFrameworks: .init(frameworks: [framework])))
    }

    @Test func aFrameworkThatIsAwayOrBackSaysSo() {
        var master = TestMaster()
        master.subscribe(.capable(timeout: 60))
        master.wait(.seconds(1))
        master.apply(.schedulerDisconnected(SchedulerConnectionID(1)))
        var framework = master.answer(.frameworks).getFrameworks?.frameworks.first
        #expect(framework?.active == false)
        #expect(framework?.connected == false)
        #expect(framework?.recovered == false)
        var info = FrameworkInfo.capable(timeout: 60)
        info.id = TestMaster.f0
        master.subscribe(info, over: 2)
        framework = master.answer(.frameworks).getFrameworks?.frameworks.first
        #expect(framework?.connected == true)
        #expect(framework?.registeredTime == time(1_000))
        #expect(framework?.reregisteredTime == time(1_001))
    }

    @Test func aFrameworkThatHasLeftIsRememberedWithNothing() {
        var master = TestMaster.running()
        master.wait(.seconds(2))
        master.ask(.teardown(TestMaster.f0))
        let framework = Response.GetFrameworks.Framework(
            frameworkInfo: FrameworkInfo(user: "nobody", name: "f", id: TestMaster.f0), active: false,
            connected: false, recovered: false, registeredTime: time(1_000), reregisteredTime: time(1_000),
            unregisteredTime: time(1_002), offerConstraints: .init())
        #expect(
            master.answer(.frameworks)
                == Response(type: .getFrameworks, getFrameworks: .init(completedFrameworks: [framework])))
        #expect(master.answer(.tasks).getTasks?.completedTasks.map(\.state) == [.killed])
    }

    @Test func aFrameworkThatOnlyAgentsKnowHasNoTimes() {
        var registry = Registry()
        var info = AgentInfo(hostname: "a", resources: Resources("cpus:4;mem:1024").wireValue)
        info.id = "old"
        registry.apply(.admit(info))
        var master = TestMaster(registry: registry)
        let framework = FrameworkInfo(user: "nobody", name: "f", id: "f1")
        let back = Internal.ReregisterAgentMessage(agent: info, version: "1.11.0", frameworks: [framework])
        _ = master.persist(master.apply(.agentSent(AgentConnectionID(1), .reregister(back))))
        #expect(
            master.answer(.frameworks).getFrameworks?.frameworks == [
                .init(
                    frameworkInfo: framework, active: false, connected: false, recovered: true,
                    offerConstraints: .init())
            ])
    }

    @Test func aTaskIsToldWithWhatItsFrameworkSaidOfIt() {
        var master = TestMaster.ready()
        var info = TaskInfo.command()
        info.command?.user = "worker"
        info.labels = V1.Labels(labels: [V1.Label(key: "k", value: "v")])
        info.killPolicy = V1.KillPolicy(gracePeriod: V1.DurationInfo(nanoseconds: 5))
        master.launch([info])
        var task = V1.Task(
            name: "n", taskID: "t", frameworkID: TestMaster.f0, agentID: TestMaster.s0, state: .staging,
            resources: Resources("cpus:1;mem:64").allocated(to: "*").wireValue, labels: info.labels, user: "worker",
            killPolicy: info.killPolicy)
        #expect(master.answer(.tasks) == Response(type: .getTasks, getTasks: .init(tasks: [task])))
        master.update("t", .running, 1, latest: .finished)
        task.state = .finished
        task.statusUpdateState = .running
        task.statusUpdateUUID = uuid(1)
        task.statuses = [
            TaskStatus(
                taskID: "t", state: .running, agentID: TestMaster.s0, timestamp: 7, source: .executor, uuid: uuid(1))
        ]
        #expect(master.answer(.tasks).getTasks?.tasks == [task])
        #expect(master.answer(.agents).getAgents?.agents.first?.allocatedResources == [])
    }

    @Test func tasksOfAgentsThatDoNotAnswerAreListedApart() {
        var master = TestMaster.running(.capable(.partitionAware, timeout: 1_000, checkpoint: true))
        _ = master.persist(master.advance(by: .seconds(75)))
        let tasks = master.answer(.tasks).getTasks
        #expect(tasks?.tasks == [])
        #expect(tasks?.unreachableTasks.map(\.state) == [.unreachable])
        #expect(tasks?.completedTasks == [])
    }

    @Test func executorsAreTheirFrameworks() {
        var master = TestMaster.ready()
        let executor = ExecutorInfo(
            executorID: "e", resources: Resources("cpus:0.5;mem:32").wireValue,
            command: CommandInfo(value: "run", user: "worker"), type: .custom)
        master.launch([.executed("t", "cpus:1;mem:64", by: executor)])
        var listed = executor
        listed.frameworkID = TestMaster.f0
        listed.resources = Resources("cpus:0.5;mem:32").allocated(to: "*").wireValue
        #expect(
            master.answer(.executors)
                == Response(
                    type: .getExecutors,
                    getExecutors: .init(executors: [.init(executorInfo: listed, agentID: TestMaster.s0)])))
        #expect(master.answer(.tasks).getTasks?.tasks.first?.executorID == "e")
        #expect(master.answer(.tasks).getTasks?.tasks.first?.user == "worker")
        #expect(
            master.answer(.agents).getAgents?.agents.first?.allocatedResources == endpoint("cpus:1.5;mem:96", of: "*"))
        #expect(
            master.answer(.frameworks).getFrameworks?.frameworks.first?.allocatedResources
                == endpoint("cpus:1.5;mem:96", of: "*"))
    }
}
