import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Agents that an operator gives up.
@Suite struct GoneAgentTests {
    private func markGone(
        _ agent: AgentID = TestMaster.s0, _ number: UInt64 = 1, in master: inout TestMaster
    ) -> [MasterMachine.Effect] {
        master.apply(.operatorAsked(OperatorRequestID(number), .markAgentGone(agent)))
    }

    private func done(_ number: UInt64 = 1) -> MasterMachine.Effect { .answerOperator(OperatorRequestID(number), nil) }

    private func refused(_ number: UInt64, _ status: Int, _ message: String) -> MasterMachine.Effect {
        .answerOperator(OperatorRequestID(number), OperatorError(status: status, message: message))
    }

    private func reregistration(_ master: TestMaster) -> AgentToMasterMessage {
        var info = AgentInfo(hostname: "a", resources: Resources("cpus:4;mem:1024").wireValue)
        info.id = TestMaster.s0
        return .reregister(Internal.ReregisterAgentMessage(agent: info, version: "1.11.0"))
    }

    @Test func aRegisteredAgentIsShutDownOnceThatIsWrittenDown() {
        var master = TestMaster.running(.capable(.partitionAware, checkpoint: true))
        master.offer("cpus:3;mem:960")
        let effects = markGone(in: &master)
        #expect(effects.changes == [.markGone(TestMaster.s0, at: Timestamp(nanoseconds: 1_000_000_000_000))])
        #expect(effects.count == 1)
        let status = TaskStatus(
            taskID: "t", state: .goneByOperator, message: "Agent has been marked gone", agentID: TestMaster.s0,
            timestamp: master.time, source: .master, reason: .agentRemovedByOperator)
        #expect(
            master.persist(effects) == [
                done(),
                toAgent(.shutdown(.init(message: "Agent has been marked gone"))),
                toScheduler(status),
                toScheduler(.init(type: .rescind, rescind: .init(offerID: TestMaster.offer(1)))),
                .closeAgent(AgentConnectionID(100)),
                toScheduler(.init(type: .failure, failure: .init(agentID: TestMaster.s0))),
            ])
        #expect(master.machine.snapshot.agents.isEmpty)
        #expect(master.machine.snapshot.frameworks.first?.completedTasks.map(\.state) == [.goneByOperator])
        #expect(master.allocatorCalls().last == .removeAgent(TestMaster.s0))
        // Its name is free for another task.
        master.register("b", over: 101)
        master.offer(of: TestMaster.s1)
        #expect(master.launch([.command("t", on: TestMaster.s1)], on: [2]).statuses == [])
    }

    @Test func itIsTurnedAwayHoweverOftenItComesBack() {
        var master = TestMaster.running()
        _ = master.persist(markGone(in: &master))
        for link in [101, 102] as [UInt64] {
            #expect(
                master.apply(.agentSent(AgentConnectionID(link), reregistration(master))) == [
                    toAgent(.shutdown(.init(message: "Agent has been marked gone")), over: link),
                    .closeAgent(AgentConnectionID(link)),
                ])
        }
        #expect(master.machine.snapshot.agents.isEmpty)
    }

    @Test(arguments: [
        (FrameworkInfo.capable(checkpoint: true), TaskState.lost, TaskStatus.Reason.agentRemoved),
        (.capable(.partitionAware, checkpoint: true), .goneByOperator, .agentRemovedByOperator),
    ])
    func tasksThatWereUnreachableAreOver(_ info: FrameworkInfo, _ state: TaskState, _ reason: TaskStatus.Reason) {
        var master = TestMaster.running(info)
        _ = master.persist(master.advance(by: .seconds(75)))
        #expect(master.machine.snapshot.frameworks.first?.unreachableTasks.map(\.id) == ["t"])
        let effects = master.persist(markGone(in: &master))
        #expect(
            effects == [
                done(),
                toScheduler(
                    TaskStatus(
                        taskID: "t", state: state, message: "Agent has been marked gone", agentID: TestMaster.s0,
                        timestamp: master.time, source: .master, reason: reason)),
            ])
        #expect(master.machine.snapshot.frameworks.first?.unreachableTasks.isEmpty == true)
        #expect(master.machine.snapshot.frameworks.first?.completedTasks.map(\.state) == [state])
    }

    @Test func anAgentOfAnEarlierMasterMayBeGone() {
        var registry = Registry()
        var info = AgentInfo(hostname: "a")
        info.id = "old"
        registry.apply(.admit(info))
        var master = TestMaster(registry: registry)
        master.subscribe()
        #expect(
            master.persist(markGone("old", in: &master)) == [
                done(), toScheduler(.init(type: .failure, failure: .init(agentID: "old"))),
            ])
        // Nobody waits for it any more.
        #expect(
            master.call(.reconcile) { $0.reconcile = .init(tasks: [.init(taskID: "t")]) }.statuses.map(\.message) == [
                "Reconciliation: Task is unknown"
            ])
        #expect(master.advance(by: .seconds(600)).changes == [])
    }

    @Test func askingAgainChangesNothing() {
        var master = TestMaster.running()
        let effects = markGone(in: &master)
        #expect(
            markGone(TestMaster.s0, 2, in: &master) == [
                refused(2, 503, "Agent '\(TestMaster.s0)' is already being transitioned to gone")
            ])
        _ = master.persist(effects)
        #expect(markGone(TestMaster.s0, 3, in: &master) == [done(3)])
    }

    @Test func whoIsUnknownCannotBeGone() {
        var master = TestMaster.running()
        #expect(markGone("nobody", in: &master) == [refused(1, 404, "Agent 'nobody' not found")])
        _ = master.persist(
            master.apply(.agentSent(AgentConnectionID(100), .unregister(.init(agentID: TestMaster.s0)))))
        #expect(markGone(in: &master) == [refused(1, 404, "Agent '\(TestMaster.s0)' not found")])
    }

    @Test func whoIsJustLeavingOtherwiseCannotBeGone() {
        var master = TestMaster.running(.capable(checkpoint: true))
        master.apply(.agentSent(AgentConnectionID(100), .unregister(.init(agentID: TestMaster.s0))))
        #expect(
            markGone(in: &master) == [refused(1, 503, "Agent '\(TestMaster.s0)' is being transitioned to removed")])
        var other = TestMaster.running(.capable(checkpoint: true))
        other.advance(by: .seconds(75))
        #expect(
            markGone(in: &other) == [refused(1, 503, "Agent '\(TestMaster.s0)' is being transitioned to unreachable")])
    }

    @Test func aRegistryThatFailsLeavesTheAgent() {
        var master = TestMaster.running()
        guard case .persist(_, let token)? = markGone(in: &master).first else {
            Issue.record("nothing is written down")
            return
        }
        #expect(
            master.apply(.persistFailed(token, message: "no space left")) == [
                refused(
                    1, 503,
                    "Failed to mark agent \(TestMaster.s0) as gone in the registry: no space left")
            ])
        #expect(master.machine.snapshot.agents.count == 1)
        #expect(master.persist(markGone(TestMaster.s0, 2, in: &master)).first == done(2))
    }

    @Test func whoComesBackMeanwhileMustWait() {
        var master = TestMaster.running(.capable(checkpoint: true))
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        _ = markGone(in: &master)
        #expect(
            master.applyObserving(.agentSent(AgentConnectionID(101), reregistration(master))).sentences == [
                "Ignoring reregister agent message from agent \(TestMaster.s0) (a) as a gone operation is already in "
                    + "progress"
            ])
    }

    @Test func whoIsJustBeingTakenBackIsTurnedAway() {
        var master = TestMaster.running(.capable(checkpoint: true))
        _ = master.persist(master.advance(by: .seconds(75)))
        let admission = master.apply(.agentSent(AgentConnectionID(101), reregistration(master)))
        let gone = markGone(in: &master)
        #expect(master.persist(admission) == [])
        #expect(master.persist(gone).first == done())
        #expect(master.machine.snapshot.agents.isEmpty)
        // And when the registry is slower with the one than with the other.
        var other = TestMaster.running(.capable(checkpoint: true))
        _ = other.persist(other.advance(by: .seconds(75)))
        let late = other.apply(.agentSent(AgentConnectionID(101), reregistration(other)))
        _ = other.persist(markGone(in: &other))
        #expect(
            other.persist(late) == [
                toAgent(.shutdown(.init(message: "Agent has been marked gone")), over: 101),
                .closeAgent(AgentConnectionID(101)),
            ])
    }

    @Test func frameworksCanBeTornDown() {
        var master = TestMaster.running()
        let effects = master.apply(.operatorAsked(OperatorRequestID(1), .teardown(TestMaster.f0)))
        #expect(effects.contains(toAgent(.shutdownFramework(.init(frameworkID: TestMaster.f0)))))
        #expect(effects.last == done())
        #expect(master.machine.snapshot.frameworks.isEmpty)
        #expect(
            master.apply(.operatorAsked(OperatorRequestID(2), .teardown(TestMaster.f0))) == [
                refused(2, 400, "No framework found with specified ID")
            ])
    }
}
