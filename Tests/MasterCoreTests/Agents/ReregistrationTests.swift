import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How agents come back, to a master that knows them and to one that does not.
@Suite struct ReregistrationTests {
    private typealias Reregister = Internal.ReregisterAgentMessage

    private let promise = Internal.MasterAgentConnection(totalPingTimeoutSeconds: 75)
    private var ping: MasterMachine.Effect { toAgent(.ping(.init(connected: true)), over: 101) }

    private func info(_ hostname: String = "a") -> AgentInfo {
        var info = AgentInfo(hostname: hostname, resources: Resources("cpus:4;mem:1024").wireValue)
        info.id = TestMaster.s0
        return info
    }

    private func framework(_ info: FrameworkInfo, _ id: FrameworkID = TestMaster.f0) -> FrameworkInfo {
        var info = info
        info.id = id
        return info
    }

    private func task(_ id: TaskID, _ state: TaskState, of framework: FrameworkID = TestMaster.f0) -> V1.Task {
        V1.Task(
            name: "n", taskID: id, frameworkID: framework, agentID: TestMaster.s0, state: state,
            resources: Resources("cpus:1;mem:64").allocated(to: "*").wireValue)
    }

    private func back(_ message: Internal.ReregisterAgentMessage, _ master: inout TestMaster) -> [MasterMachine.Effect]
    {
        var message = message
        message.version = "1.11.0"
        return master.persist(master.apply(.agentSent(AgentConnectionID(101), .reregister(message))))
    }

    @Test func whatAKnownAgentHasLostIsAskedFor() {
        let durable = FrameworkInfo.capable(checkpoint: true)
        var master = TestMaster.ready(durable)
        master.launch([.command("kept"), .command("gone")])
        master.update("gone", .running, 1)
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        _ = master.allocatorCalls()
        let effects = back(
            Reregister(agent: info(), tasks: [task("kept", .running)], frameworks: [framework(durable)]), &master)
        let missing = TaskStatus(
            taskID: "gone", state: .running, message: "Reconciliation request", agentID: TestMaster.s0,
            timestamp: master.time, source: .master, reason: .reconciliation)
        #expect(
            effects == [
                toAgent(
                    .reregistered(
                        .init(
                            agentID: TestMaster.s0,
                            reconciliations: [
                                .init(
                                    frameworkID: TestMaster.f0, statuses: [missing], framework: framework(durable))
                            ], connection: promise)), over: 101),
                toAgent(
                    .updateFramework(.init(frameworkID: TestMaster.f0, frameworkInfo: framework(durable))),
                    over: 101),
                ping,
            ])
        #expect(master.allocatorCalls() == [.activateAgent(TestMaster.s0)])
        #expect(master.machine.snapshot.agents.map(\.isConnected) == [true])
        #expect(master.advance(by: .seconds(74)).withoutHeartbeats.allSatisfy { $0 == ping })
    }

    @Test func executorsThatAnAgentHasLostGiveBackWhatTheyUsed() {
        var master = TestMaster.ready(.capable(checkpoint: true))
        let executor = ExecutorInfo(
            executorID: "e", resources: Resources("cpus:0.5").wireValue, command: CommandInfo(value: "run"))
        master.launch([.executed(by: executor)])
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        _ = master.allocatorCalls()
        _ = back(
            Reregister(
                agent: info(), tasks: [task("t", .running)], frameworks: [framework(.capable(checkpoint: true))]),
            &master)
        #expect(
            master.allocatorCalls().contains(
                .recover(Resources("cpus:0.5").allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: nil)))
    }

    @Test func anAgentMayComeBackWithoutHavingBeenMissed() {
        var master = TestMaster.running(.capable(checkpoint: true))
        let durable = framework(.capable(checkpoint: true))
        let effects = back(
            Reregister(agent: info(), tasks: [task("t", .running)], frameworks: [durable]), &master)
        #expect(
            effects == [
                toAgent(.reregistered(.init(agentID: TestMaster.s0, connection: promise)), over: 101),
                toAgent(.updateFramework(.init(frameworkID: TestMaster.f0, frameworkInfo: durable)), over: 101), ping,
            ])
        #expect(master.apply(.agentDisconnected(AgentConnectionID(100))) == [])
        #expect(master.machine.snapshot.agents.map(\.isConnected) == [true])
    }

    @Test func anotherHostMustNotUseTheID() {
        var master = TestMaster.running()
        #expect(
            back(Reregister(agent: info("b")), &master) == [
                toAgent(
                    .shutdown(
                        .init(message: "Agent attempted to reregister with different IP / hostname")),
                    over: 101),
                .closeAgent(AgentConnectionID(101)),
            ])
    }

    @Test func anIDIsNeeded() {
        var master = TestMaster()
        #expect(back(Reregister(agent: AgentInfo(hostname: "a")), &master) == [])
    }

    @Test func anUnknownAgentBringsItsTasks() {
        var master = TestMaster()
        let durable = framework(.capable(timeout: 60))
        let effects = back(
            Reregister(
                agent: info(),
                tasks: [task("t", .running), task("u", .finished)],
                executorInfos: [
                    ExecutorInfo(
                        executorID: "e", resources: Resources("cpus:0.5").allocated(to: "*").wireValue,
                        frameworkID: TestMaster.f0)
                ], frameworks: [durable]), &master)
        #expect(
            effects == [
                toAgent(.reregistered(.init(agentID: TestMaster.s0, connection: promise)), over: 101), ping,
            ])
        #expect(
            master.allocatorCalls() == [
                .addFramework(TestMaster.f0, roles: ["*"], suppressed: [], isActive: false),
                .addAgent(
                    TestMaster.s0, "cpus:4;mem:1024",
                    used: [TestMaster.f0: Resources("cpus:1.5;mem:64").allocated(to: "*")]),
            ])
        #expect(master.machine.snapshot.frameworks.first?.isConnected == false)
        // The framework finds its tasks when it comes back, and nobody has torn it down meanwhile.
        master.advance(by: .seconds(70))
        #expect(master.subscribe(durable, over: 2).count == 3)
        #expect(
            master.call(.reconcile, over: 2) { $0.reconcile = .init() }.statuses.map(\.state) == [
                .running, .finished,
            ])
    }

    static let returns: [(Bool, String)] = [
        (true, "Unreachable agent re-reregistered"), (false, "Unknown agent reregistered"),
    ]

    @Test(arguments: returns)
    func tasksThatComeBackAreTold(_ wasUnreachable: Bool, _ message: String) {
        let durable = FrameworkInfo.capable(.partitionAware, checkpoint: true)
        var master = TestMaster.ready(durable)
        if wasUnreachable {
            master.launch([.command("t"), .command("lost")])
            _ = master.persist(master.advance(by: .seconds(75)))
        } else {
            master = TestMaster()
            master.subscribe(durable)
        }
        let effects = back(
            Reregister(agent: info(), tasks: [task("t", .running)], frameworks: [framework(durable)]), &master)
        #expect(
            effects == [
                toScheduler(
                    TaskStatus(
                        taskID: "t", state: .running, message: message, agentID: TestMaster.s0,
                        timestamp: master.time, source: .master, reason: .agentReregistered)),
                toAgent(.reregistered(.init(agentID: TestMaster.s0, connection: promise)), over: 101),
                toAgent(
                    .updateFramework(.init(frameworkID: TestMaster.f0, frameworkInfo: framework(durable))),
                    over: 101),
                ping,
            ])
        let known = master.machine.snapshot.frameworks.first
        #expect(known?.tasks.map(\.id) == ["t"])
        #expect(known?.unreachableTasks.map(\.id) == [])
    }

    @Test func whatIsOverIsShutDown() {
        var master = TestMaster.running(.capable(checkpoint: true))
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        master.call(.teardown)
        let over = toAgent(.shutdownFramework(.init(frameworkID: TestMaster.f0)), over: 101)
        let request = Reregister(
            agent: info(), tasks: [task("t", .running)], frameworks: [framework(.capable(checkpoint: true))])
        let effects = back(request, &master)
        #expect(effects.count == 3)
        #expect(effects.dropFirst().first == over)

        // A master that does not know the agent says so behind its welcome, for the agent listens only then.
        var other = TestMaster()
        other.subscribe(framework(.capable()))
        other.call(.teardown)
        let answers = back(request, &other)
        #expect(
            answers == [
                toAgent(.reregistered(.init(agentID: TestMaster.s0, connection: promise)), over: 101), over, ping,
            ])
        #expect(other.machine.snapshot.frameworks.isEmpty)
    }

    @Test func whileItsDepartureIsWrittenDownAnAgentMustWait() {
        var master = TestMaster.running(.capable(checkpoint: true))
        let effects = master.advance(by: .seconds(75))
        #expect(back(Reregister(agent: info()), &master) == [])
        _ = master.persist(effects)
        #expect(back(Reregister(agent: info()), &master).count == 2)
        #expect(master.machine.snapshot.agents.map(\.id) == [TestMaster.s0])
    }
}
