import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How a master notices that an agent is gone.
@Suite struct PingTests {
    private var ping: MasterMachine.Effect { toAgent(.ping(.init(connected: true))) }

    private func pong(_ master: inout TestMaster) {
        #expect(master.apply(.agentSent(AgentConnectionID(100), .pong)) == [])
    }

    private func isPersist(_ effect: MasterMachine.Effect) -> Bool {
        if case .persist(.markUnreachable(TestMaster.s0, _), _) = effect { true } else { false }
    }

    @Test func pingsComeEachFifteenSeconds() {
        var master = TestMaster()
        #expect(master.register().last == ping)
        pong(&master)
        #expect(master.advance(by: .seconds(15) - .nanoseconds(1)) == [])
        #expect(master.advance(by: .nanoseconds(1)) == [ping])
        pong(&master)
        #expect(master.advance(by: .seconds(15)) == [ping])
    }

    @Test func afterFiveMissedPingsAnAgentIsUnreachable() {
        var master = TestMaster()
        master.register()
        #expect(master.advance(by: .seconds(75) - .nanoseconds(1)) == [ping, ping, ping, ping])
        let effects = master.advance(by: .nanoseconds(1))
        #expect(effects.first.map(isPersist) == true)
        #expect(master.persist(effects) == [.closeAgent(AgentConnectionID(100)), ping])
        #expect(master.machine.snapshot.agents.isEmpty)
        #expect(master.allocatorCalls().last == .removeAgent(TestMaster.s0))
        #expect(master.advance(by: .seconds(60)) == [])
    }

    @Test func oneAnswerStartsTheCountAnew() {
        var master = TestMaster()
        master.register()
        master.advance(by: .seconds(70))
        pong(&master)
        #expect(master.advance(by: .seconds(80) - .nanoseconds(1)).allSatisfy { $0 == ping })
        #expect(master.advance(by: .nanoseconds(1)).contains(where: isPersist))
    }

    static let kinds: [(FrameworkInfo, TaskState)] = [
        (.capable(checkpoint: true), .lost), (.capable(.partitionAware, checkpoint: true), .unreachable),
    ]

    @Test(arguments: kinds)
    func tasksOfAnUnreachableAgentAreReported(_ info: FrameworkInfo, _ state: TaskState) {
        var master = TestMaster.running(info)
        let effects = master.persist(master.advance(by: .seconds(75)))
        #expect(
            effects.statuses == [
                TaskStatus(
                    taskID: "t", state: state, message: "health check timed out", agentID: TestMaster.s0,
                    timestamp: 1_075, source: .master, reason: .agentRemoved,
                    unreachableTime: V1.TimeInfo(nanoseconds: 1_075_000_000_000))
            ])
        #expect(
            effects.contains(toScheduler(.init(type: .failure, failure: .init(agentID: TestMaster.s0)))))
        let framework = master.machine.snapshot.frameworks.first
        #expect(framework?.unreachableTasks.map(\.id) == ["t"])
        #expect(framework?.unreachableTasks.map(\.state) == [state])
        #expect(framework?.tasks.isEmpty == true)
        // Its name stays taken while it may still run.
        master.register("b", over: 101)
        master.offer(of: TestMaster.s1)
        #expect(
            master.launch([.command("t", on: TestMaster.s1)], on: [1]).statuses.map(\.message) == [
                "Task reuses the ID of an unreachable task: t"
            ])
    }

    @Test func aBrokenLinkLosesWhatIsNotWrittenDown() {
        var master = TestMaster.running(.capable())
        master.offer("cpus:3;mem:960")
        _ = master.allocatorCalls()
        let effects = master.apply(.agentDisconnected(AgentConnectionID(100)))
        #expect(
            effects == [
                toScheduler(.init(type: .rescind, rescind: .init(offerID: TestMaster.offer(1)))),
                toScheduler(
                    TaskStatus(
                        taskID: "t", state: .lost, message: "Agent a disconnected", agentID: TestMaster.s0,
                        timestamp: master.time, source: .master, reason: .agentDisconnected)),
            ])
        #expect(
            master.allocatorCalls() == [
                .deactivateAgent(TestMaster.s0),
                .recover(Resources("cpus:3;mem:960").allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: nil),
                .recover(Resources("cpus:1;mem:64").allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: nil),
            ])
    }

    @Test func aBrokenLinkFreesExecutorsWithoutTasks() {
        var master = TestMaster.ready()
        let executor = ExecutorInfo(
            executorID: "e", resources: Resources("cpus:0.5").wireValue, command: CommandInfo(value: "run"))
        master.launch([.executed(by: executor)])
        master.update("t", .finished, 1)
        master.call(.acknowledge) { $0.acknowledge = .init(agentID: TestMaster.s0, taskID: "t", uuid: uuid(1)) }
        _ = master.allocatorCalls()
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        #expect(
            master.allocatorCalls() == [
                .deactivateAgent(TestMaster.s0),
                .recover(Resources("cpus:0.5").allocated(to: "*"), TestMaster.f0, TestMaster.s0, refusing: nil),
            ])
    }

    @Test func whatIsWrittenDownSurvivesABrokenLink() {
        var master = TestMaster.running(.capable(checkpoint: true))
        #expect(master.apply(.agentDisconnected(AgentConnectionID(100))) == [])
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.state) == [.staging])
        #expect(master.machine.snapshot.agents.map(\.isConnected) == [false])
        #expect(master.advance(by: .seconds(75) - .nanoseconds(1)).withoutHeartbeats == [])
        #expect(master.advance(by: .nanoseconds(1)).withoutHeartbeats.map(isPersist) == [true])
    }

    @Test func anAgentThatOnlyAnswersPingsHasTenMinutesToComeBack() {
        var configuration = MasterConfiguration()
        configuration.maxAgentPingTimeouts = 100
        var master = TestMaster(configuration)
        master.subscribe(.capable(checkpoint: true))
        master.register()
        master.offer()
        master.launch([.command()])
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        #expect(master.advance(by: .seconds(600) - .nanoseconds(1)).withoutHeartbeats == [])
        let effects = master.persist(master.advance(by: .nanoseconds(1)))
        #expect(
            effects.statuses.map(\.message) == [
                "agent did not reregister within 10mins after disconnecting"
            ])
    }
}
