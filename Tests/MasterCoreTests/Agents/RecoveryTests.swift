import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What a master makes of the agents that an earlier one left to it.
@Suite struct RecoveryTests {
    private typealias Reregister = Internal.ReregisterAgentMessage

    private static let agent: AgentID = "old-S7"
    private static let total: Resources = "cpus:4;mem:1024"

    private static func info(_ hostname: String = "a", port: Int32? = nil, _ total: Resources = total) -> AgentInfo {
        var info = AgentInfo(hostname: hostname, resources: total.wireValue, port: port)
        info.id = agent
        return info
    }

    private static let registry: Registry = {
        var registry = Registry()
        registry.apply(.admit(info()))
        return registry
    }()

    private static func framework(_ kinds: V1.FrameworkInfo.Capability.Kind...) -> FrameworkInfo {
        FrameworkInfo(
            user: "nobody", name: "f", id: TestMaster.f0, failoverTimeout: 60, checkpoint: true,
            capabilities: kinds.map { .init(type: $0) })
    }

    private static func task(_ id: TaskID = "t", _ state: TaskState = .running) -> V1.Task {
        V1.Task(
            name: "n", taskID: id, frameworkID: TestMaster.f0, agentID: agent, state: state,
            resources: Resources("cpus:1;mem:64").allocated(to: "*").wireValue)
    }

    private func back(_ info: AgentInfo = info(), in master: inout TestMaster) -> [MasterMachine.Effect] {
        let request = Reregister(
            agent: info, tasks: [Self.task()], version: "1.11.0", frameworks: [Self.framework()])
        return master.apply(.agentSent(AgentConnectionID(100), .reregister(request)))
    }

    private func ask(_ agent: AgentID?, _ master: inout TestMaster) -> [TaskState] {
        master.call(.reconcile) { $0.reconcile = .init(tasks: [.init(taskID: "x", agentID: agent)]) }.statuses.map(
            \.state)
    }

    @Test func anAgentComesBackWithWhatItRunsAndNothingIsWrittenDown() {
        var master = TestMaster(registry: Self.registry)
        #expect(master.machine.snapshot.agents.isEmpty)
        let effects = back(in: &master)
        let promise = Internal.MasterAgentConnection(totalPingTimeoutSeconds: 75)
        #expect(
            effects == [
                toAgent(.reregistered(.init(agentID: Self.agent, connection: promise))),
                toAgent(.ping(.init(connected: true))),
            ])
        #expect(
            master.allocatorCalls() == [
                .addFramework(TestMaster.f0, roles: ["*"], suppressed: [], isActive: false),
                .addAgent(
                    Self.agent, Self.total, used: [TestMaster.f0: Resources("cpus:1;mem:64").allocated(to: "*")]),
            ])
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.id) == ["t"])
        // The framework's time to come back does not run as long as it has never been here.
        master.advance(by: .seconds(70))
        #expect(master.machine.snapshot.frameworks.map(\.id) == [TestMaster.f0])
    }

    @Test func aConnectedFrameworkIsNotToldOfTasksThatItHasNotLost() {
        var master = TestMaster(registry: Self.registry)
        master.subscribe(Self.framework())
        #expect(back(in: &master).statuses == [])
        #expect(
            master.call(.reconcile) { $0.reconcile = .init() }.statuses.map(\.state) == [.running])
    }

    @Test func anAgentThatDescribesItselfOtherwiseIsWrittenDownFirst() {
        var master = TestMaster(registry: Self.registry)
        let changed = Self.info("b", port: 1)
        let effects = back(changed, in: &master)
        #expect(effects.changes == [.update(changed)])
        #expect(effects.messages == [])
        #expect(master.persist(effects).messages.count == 2)
        #expect(master.machine.snapshot.agents.map(\.info) == [changed])
    }

    @Test func whoDoesNotComeInTimeIsUnreachable() {
        var master = TestMaster(registry: Self.registry)
        master.subscribe(Self.framework(.partitionAware))
        #expect(master.advance(by: .seconds(600) - .nanoseconds(1)).changes == [])
        #expect(ask(Self.agent, &master) == [])
        #expect(ask(nil, &master) == [])
        #expect(ask("other", &master) == [.unknown])
        let effects = master.advance(by: .nanoseconds(1))
        #expect(
            effects.changes == [.markUnreachable(Self.agent, at: Timestamp(nanoseconds: 1_600_000_000_000))])
        #expect(ask(Self.agent, &master) == [])
        #expect(
            master.persist(effects).withoutHeartbeats == [
                toScheduler(.init(type: .failure, failure: .init(agentID: Self.agent)))
            ])
        #expect(ask(Self.agent, &master) == [.unreachable])
        #expect(ask(nil, &master) == [.unknown])
    }

    @Test func itsTasksAreToldWhenAnUnreachableAgentComesBackAfterAll() {
        var master = TestMaster(registry: Self.registry)
        master.subscribe(Self.framework(.partitionAware))
        _ = master.persist(master.advance(by: .seconds(600)))
        let effects = back(in: &master)
        #expect(effects.changes == [.markReachable(Self.info())])
        #expect(
            master.persist(effects).statuses.map(\.message) == ["Unreachable agent re-reregistered"])
        #expect(ask(Self.agent, &master) == [.gone])
    }

    @Test func whoIsJustBeingTakenBackIsNotGivenUp() {
        var master = TestMaster(registry: Self.registry)
        master.advance(by: .seconds(599))
        let effects = back(Self.info("b"), in: &master)
        #expect(master.advance(by: .seconds(1)).changes == [])
        #expect(master.persist(effects).messages.count == 2)
        #expect(master.advance(by: .seconds(600)).changes.isEmpty == false)
        #expect(master.machine.snapshot.agents.count == 1)
    }

    @Test func whoHangsUpWhileItIsTakenBackIsMissedOnceMore() {
        var master = TestMaster(registry: Self.registry)
        master.advance(by: .seconds(599))
        let effects = back(Self.info("b"), in: &master)
        master.advance(by: .seconds(1))
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        #expect(master.persist(effects) == [])
        #expect(master.machine.snapshot.agents.isEmpty)
        #expect(master.advance(by: .seconds(600) - .nanoseconds(1)).changes == [])
        #expect(
            master.advance(by: .nanoseconds(1)).changes == [
                .markUnreachable(Self.agent, at: Timestamp(nanoseconds: 2_200_000_000_000))
            ])
    }

    @Test func aRegistryThatFailsIsAskedAgainTenMinutesLater() {
        var master = TestMaster(registry: Self.registry)
        let effects = master.advance(by: .seconds(600))
        guard case .persist(_, let token)? = effects.first else {
            Issue.record("\(effects)")
            return
        }
        master.apply(.persistFailed(token, message: "no space left"))
        #expect(master.advance(by: .seconds(600) - .nanoseconds(1)).changes == [])
        #expect(master.advance(by: .nanoseconds(1)).changes.count == 1)
    }

    @Test func anAgentThatIsGoneStaysGone() {
        var registry = Self.registry
        registry.apply(.markGone(Self.agent, at: Timestamp(nanoseconds: 5)))
        var master = TestMaster(registry: registry)
        for _ in 0..<2 {
            #expect(
                back(in: &master) == [
                    toAgent(.shutdown(.init(message: "Agent has been marked gone"))),
                    .closeAgent(AgentConnectionID(100)),
                ])
        }
    }
}
