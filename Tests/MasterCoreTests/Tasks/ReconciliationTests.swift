import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What a master answers to those who ask for the states of their tasks.
@Suite struct ReconciliationTests {
    private func answer(
        _ task: TaskID, _ state: TaskState, _ message: String, agent: AgentID?, _ master: TestMaster
    ) -> TaskStatus {
        TaskStatus(
            taskID: task, state: state, message: message, agentID: agent, timestamp: master.time, source: .master,
            reason: .reconciliation)
    }

    private func ask(_ tasks: (TaskID, AgentID?)...) -> (inout V1.Scheduler.Call) -> Void {
        { $0.reconcile = .init(tasks: tasks.map { .init(taskID: $0.0, agentID: $0.1) }) }
    }

    @Test func knownTasksAreTold() {
        var master = TestMaster.ready()
        master.launch([.command("b"), .command("a")])
        master.update("b", .running, 1, latest: .finished)
        let latest = "Reconciliation: Latest task state"
        #expect(
            master.call(.reconcile, ask()).statuses == [
                answer("a", .staging, latest, agent: TestMaster.s0, master),
                answer("b", .running, latest, agent: TestMaster.s0, master),
            ])
        #expect(
            master.call(.reconcile, ask(("b", nil))).statuses == [
                answer("b", .running, latest, agent: TestMaster.s0, master)
            ])
    }

    /// Where a task that the master does not know may have been.
    enum Place: CaseIterable, Sendable {
        case recovered, registered, unreachable, gone, unknown, unnamed, unnamedWhileRecovering
    }

    /// What is answered: the state for frameworks that know the states of tasks on agents that are cut off; none if
    /// there is no answer.
    static let rows: [(Place, TaskState?, String)] = [
        (.recovered, nil, ""),
        (.registered, .gone, "Reconciliation: Task is unknown to the agent"),
        (.unreachable, .unreachable, "Reconciliation: Task is unreachable"),
        (.gone, .goneByOperator, "Reconciliation: Task is gone"),
        (.unknown, .unknown, "Reconciliation: Task is unknown"),
        (.unnamed, .unknown, "Reconciliation: Task is unknown"),
        (.unnamedWhileRecovering, nil, ""),
    ]

    /// A master with an agent in every place.
    private func master(_ info: FrameworkInfo, isRecovering: Bool) -> TestMaster {
        var registry = Registry()
        for id in ["recovered", "unreachable", "gone"] as [AgentID] {
            var info = AgentInfo(hostname: "a")
            info.id = id
            registry.apply(.admit(info))
        }
        registry.apply(.markUnreachable("unreachable", at: Timestamp(nanoseconds: 5_000_000_000)))
        registry.apply(.markGone("gone", at: Timestamp(nanoseconds: 6_000_000_000)))
        if !isRecovering { registry.apply(.remove("recovered")) }
        var master = TestMaster(registry: registry)
        master.subscribe(info)
        master.register()
        return master
    }

    @Test(arguments: rows, [true, false])
    func unknownTasksAreToldByTheirAgents(_ row: (Place, TaskState?, String), _ isAware: Bool) {
        let (place, state, message) = row
        var master = master(
            isAware ? .capable(.partitionAware) : .capable(),
            isRecovering: place == .recovered || place == .unnamedWhileRecovering)
        let agent: AgentID? =
            switch place {
            case .recovered: "recovered"
            case .registered: TestMaster.s0
            case .unreachable: "unreachable"
            case .gone: "gone"
            case .unknown: "never"
            case .unnamed, .unnamedWhileRecovering: nil
            }
        let statuses = master.call(.reconcile, ask(("x", agent))).statuses
        guard let state else {
            #expect(statuses == [])
            return
        }
        var expected = answer("x", isAware ? state : .lost, message, agent: agent, master)
        if place == .unreachable { expected.unreachableTime = V1.TimeInfo(nanoseconds: 5_000_000_000) }
        #expect(statuses == [expected])
    }

    @Test func everyPlaceHasARow() {
        #expect(Self.rows.map { "\($0.0)" } == Place.allCases.map { "\($0)" })
    }

    @Test func silenceIsReported() {
        var master = master(.capable(), isRecovering: true)
        var call = V1.Scheduler.Call(frameworkID: TestMaster.f0, type: .reconcile)
        ask(("x", "recovered"), ("y", nil))(&call)
        #expect(
            master.applyObserving(.schedulerCalled(SchedulerConnectionID(1), call)).sentences == [
                "Dropping reconciliation of task x for framework \(TestMaster.f0) because agent recovered has not yet "
                    + "reregistered with the master",
                "Dropping reconciliation of task y for framework \(TestMaster.f0) because some agents have not yet "
                    + "reregistered with the master",
            ])
    }

    @Test func aKnownTaskIsToldWhateverAgentIsNamedAndAnUnreachableOneIsNot() {
        var master = TestMaster.running(.capable(.partitionAware, checkpoint: true))
        #expect(
            master.call(.reconcile, ask(("t", "never"))).statuses.map(\.state) == [.staging])
        _ = master.persist(master.advance(by: .seconds(75)))
        #expect(
            master.call(.reconcile, ask(("t", TestMaster.s0), ("t", nil))).statuses.map(\.state) == [
                .unreachable, .unknown,
            ])
        // Nothing is left of it to be told without being named.
        #expect(master.call(.reconcile, ask()).statuses == [])
    }

    @Test func anEndThatIsNotAcknowledgedIsToldAgain() {
        var master = TestMaster.running()
        master.update("t", .finished, 1)
        #expect(master.call(.reconcile, ask()).statuses.map(\.state) == [.finished])
        master.call(.acknowledge) { $0.acknowledge = .init(agentID: TestMaster.s0, taskID: "t", uuid: uuid(1)) }
        #expect(master.call(.reconcile, ask()).statuses == [])
        #expect(master.call(.reconcile, ask(("t", TestMaster.s0))).statuses.map(\.state) == [.lost])
    }

    @Test func whatIsKnownOfATaskIsTold() {
        var master = TestMaster.running()
        let status = TaskStatus(
            taskID: "t", state: .running, healthy: false, source: .executor, uuid: uuid(1),
            containerStatus: V1.ContainerStatus(executorPID: 7))
        let update = Internal.StatusUpdate(
            frameworkID: TestMaster.f0, status: status, timestamp: 7, uuid: uuid(1))
        master.apply(.agentSent(AgentConnectionID(100), .statusUpdate(.init(update: update))))
        let told = master.call(.reconcile, ask()).statuses.first
        #expect(told?.healthy == false)
        #expect(told?.containerStatus?.executorPID == 7)
        #expect(told?.uuid == nil)
    }
}
