import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How agents join, and how they leave.
@Suite struct RegistrationTests {
    private let request = Internal.RegisterAgentMessage(
        agent: AgentInfo(hostname: "a", resources: Resources("cpus:4;mem:1024").wireValue), version: "1.11.0")

    private var ping: MasterMachine.Effect { toAgent(.ping(.init(connected: true))) }

    private func registered(_ agent: AgentID, over link: UInt64 = 100) -> MasterMachine.Effect {
        toAgent(
            .registered(.init(agentID: agent, connection: .init(totalPingTimeoutSeconds: 75))), over: link)
    }

    @Test func anAgentJoinsWhenTheRegistryHasIt() throws {
        var master = TestMaster()
        let effects = master.apply(.agentSent(AgentConnectionID(100), .register(request)))
        guard effects.count == 1, case .persist(.admit(let info), let token) = effects[0] else {
            Issue.record("not written down: \(effects)")
            return
        }
        #expect(info.id == TestMaster.s0)
        #expect(master.machine.snapshot.agents.isEmpty)
        #expect(master.allocatorCalls() == [])
        // While it waits the agent asks again, and is not written down twice.
        #expect(master.apply(.agentSent(AgentConnectionID(100), .register(request))) == [])
        #expect(master.apply(.persisted(token)) == [registered(TestMaster.s0), ping])
        #expect(
            master.allocatorCalls() == [.addAgent(TestMaster.s0, "cpus:4;mem:1024", used: [:])])
        #expect(master.machine.snapshot.agents.map(\.id) == [TestMaster.s0])
        // The answer was lost: it is given again.
        #expect(
            master.apply(.agentSent(AgentConnectionID(100), .register(request))) == [registered(TestMaster.s0)])
    }

    @Test func anAgentThatTheRegistryRefusesMayAskAgain() {
        var master = TestMaster()
        let effects = master.apply(.agentSent(AgentConnectionID(100), .register(request)))
        guard case .persist(_, let token)? = effects.first else {
            Issue.record("not written down")
            return
        }
        #expect(master.apply(.persistFailed(token, message: "no space left")) == [])
        #expect(master.machine.snapshot.agents.isEmpty)
        #expect(
            master.persist(master.apply(.agentSent(AgentConnectionID(100), .register(request))))
                == [registered(TestMaster.s1), ping])
    }

    @Test func whoHangsUpWhileItWaitsIsTakenOutOfTheRegistryAgain() {
        var master = TestMaster()
        let effects = master.apply(.agentSent(AgentConnectionID(100), .register(request)))
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        let changes = master.persist(effects)
        guard changes.count == 1, case .persist(.remove(TestMaster.s0), _) = changes[0] else {
            Issue.record("not taken out: \(changes)")
            return
        }
        #expect(master.persist(changes) == [])
        #expect(master.machine.snapshot.agents.isEmpty)
    }

    @Test func resourcesThatMakeNoSenseAreIgnored() {
        var master = TestMaster()
        let wrong = V1.Resource(name: "cpus", type: .scalar, scalar: .init(value: -4))
        let request = Internal.RegisterAgentMessage(agent: AgentInfo(hostname: "a", resources: [wrong]))
        #expect(master.apply(.agentSent(AgentConnectionID(100), .register(request))) == [])
    }

    @Test func strangersAreNotHeard() {
        var master = TestMaster.running()
        #expect(master.apply(.agentSent(AgentConnectionID(999), .pong)) == [])
        #expect(master.apply(.agentSent(AgentConnectionID(999), .unregister(.init(agentID: TestMaster.s0)))) == [])
        #expect(master.machine.snapshot.agents.count == 1)
    }

    @Test func anAgentThatUnregistersTakesItsTasksAlong() {
        var master = TestMaster.running()
        master.offer("cpus:3;mem:960")
        _ = master.allocatorCalls()
        let effects = master.persist(
            master.apply(.agentSent(AgentConnectionID(100), .unregister(.init(agentID: TestMaster.s0)))))
        #expect(
            effects == [
                toScheduler(
                    TaskStatus(
                        taskID: "t", state: .lost, message: "Agent a removed: the agent unregistered",
                        agentID: TestMaster.s0, timestamp: master.time, source: .master, reason: .agentRemoved)),
                toScheduler(.init(type: .rescind, rescind: .init(offerID: TestMaster.offer(1)))),
                .closeAgent(AgentConnectionID(100)),
                toScheduler(.init(type: .failure, failure: .init(agentID: TestMaster.s0))),
            ])
        #expect(master.allocatorCalls().last == .removeAgent(TestMaster.s0))
        #expect(master.machine.snapshot.agents.isEmpty)
        #expect(master.machine.snapshot.frameworks.first?.completedTasks.map(\.state) == [.lost])
    }

    @Test func nobodyIsToldBeforeTheRegistryHasIt() {
        var master = TestMaster.running()
        let effects = master.apply(.agentSent(AgentConnectionID(100), .unregister(.init(agentID: TestMaster.s0))))
        guard effects.count == 1, case .persist(.remove(TestMaster.s0), let token) = effects[0] else {
            Issue.record("\(effects)")
            return
        }
        #expect(master.apply(.agentSent(AgentConnectionID(100), .unregister(.init(agentID: TestMaster.s0)))) == [])
        #expect(master.apply(.persistFailed(token, message: "no space left")) == [])
        #expect(master.machine.snapshot.agents.count == 1)
        #expect(
            master.apply(.agentSent(AgentConnectionID(100), .unregister(.init(agentID: TestMaster.s0)))).count == 1)
    }

    @Test func aNewAgentAtTheSameAddressReplacesTheOldOne() {
        var master = TestMaster.running(.capable(checkpoint: true))
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        let effects = master.persist(master.apply(.agentSent(AgentConnectionID(101), .register(request))))
        #expect(
            effects.statuses.map(\.message) == [
                "Agent a removed: a new agent registered at the same address"
            ])
        #expect(effects.contains(registered(TestMaster.s1, over: 101)))
        #expect(master.machine.snapshot.agents.map(\.id) == [TestMaster.s1])
    }

    @Test func agentsAtOneAddressMayLiveSideBySide() {
        var master = TestMaster()
        master.register("a", over: 100)
        master.register("a", over: 101)
        #expect(master.machine.snapshot.agents.map(\.id) == [TestMaster.s0, TestMaster.s1])
    }
}
