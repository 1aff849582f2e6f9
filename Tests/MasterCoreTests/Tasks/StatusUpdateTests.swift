import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// How updates are forwarded and acknowledged, and when resources return.
@Suite struct StatusUpdateTests {
    private func acknowledge(
        _ number: UInt8, task: TaskID = "t", agent: AgentID = TestMaster.s0
    ) -> (inout V1.Scheduler.Call) -> Void {
        { $0.acknowledge = .init(agentID: agent, taskID: task, uuid: uuid(number)) }
    }

    private func toldAgent(_ number: UInt8) -> MasterMachine.Effect {
        toAgent(
            .acknowledgeStatusUpdate(
                .init(agentID: TestMaster.s0, frameworkID: TestMaster.f0, taskID: "t", uuid: uuid(number))))
    }

    private let used = Resources("cpus:1;mem:64").allocated(to: "*")

    @Test func updatesAreForwardedAsTheyCome() {
        var master = TestMaster.running()
        #expect(
            master.update("t", .running, 1) == [
                toScheduler(
                    TaskStatus(
                        taskID: "t", state: .running, agentID: TestMaster.s0, timestamp: 7, source: .executor,
                        uuid: uuid(1)))
            ])
        #expect(master.call(.acknowledge, acknowledge(1)) == [toldAgent(1)])
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.state) == [.running])
        #expect(master.allocatorCalls() == [])
    }

    @Test func anEndedTaskGoesWhenItsEndIsAcknowledged() {
        var master = TestMaster.running()
        #expect(master.update("t", .finished, 2).count == 1)
        #expect(
            master.allocatorCalls() == [.recover(used, TestMaster.f0, TestMaster.s0, refusing: nil)])
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.state) == [.finished])
        // Another update's acknowledgement is passed on and ends nothing.
        #expect(master.call(.acknowledge, acknowledge(9)) == [toldAgent(9)])
        #expect(master.machine.snapshot.frameworks.first?.tasks.count == 1)
        #expect(master.call(.acknowledge, acknowledge(2)) == [toldAgent(2)])
        #expect(master.machine.snapshot.frameworks.first?.tasks.isEmpty == true)
        #expect(master.machine.snapshot.frameworks.first?.completedTasks.map(\.id) == ["t"])
        #expect(master.allocatorCalls() == [])
        // A repeated acknowledgement of what is gone is the agent's to judge.
        #expect(master.call(.acknowledge, acknowledge(2)) == [toldAgent(2)])
    }

    @Test func resourcesReturnAsSoonAsTheAgentKnowsOfTheEnd() {
        var master = TestMaster.running()
        let statuses = master.update("t", .running, 1, latest: .finished).statuses
        #expect(statuses.map(\.state) == [.running])
        #expect(
            master.allocatorCalls() == [.recover(used, TestMaster.f0, TestMaster.s0, refusing: nil)])
        #expect(master.machine.snapshot.agents.first?.used.isEmpty == true)
        master.call(.acknowledge, acknowledge(1))
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.state) == [.finished])
        master.update("t", .finished, 2, latest: .finished)
        #expect(master.allocatorCalls() == [])
        master.call(.acknowledge, acknowledge(2))
        #expect(master.machine.snapshot.frameworks.first?.tasks.isEmpty == true)
    }

    @Test func anEndedTaskStaysAsItEnded() {
        var master = TestMaster.running()
        master.update("t", .failed, 1)
        master.update("t", .running, 2)
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.state) == [.failed])
    }

    @Test func theHistoryHasOneStatusForEachState() {
        var master = TestMaster.running()
        for (number, state) in [TaskState.starting, .running, .running, .running, .finished].enumerated() {
            master.update("t", state, UInt8(number))
        }
        let statuses = master.machine.snapshot.frameworks.first?.tasks.first?.statuses ?? []
        #expect(statuses.map(\.state) == [.starting, .running, .finished])
        #expect(statuses.map(\.uuid) == [uuid(0), uuid(3), uuid(4)])
    }

    @Test func dataIsForwardedAndNotKept() {
        var master = TestMaster.running()
        let status = TaskStatus(taskID: "t", state: .running, data: [1], uuid: uuid(1))
        let update = Internal.StatusUpdate(
            frameworkID: TestMaster.f0, status: status, timestamp: 7, uuid: uuid(1))
        let effects = master.apply(.agentSent(AgentConnectionID(100), .statusUpdate(.init(update: update))))
        #expect(effects.statuses.map(\.data) == [[1]])
        #expect(master.machine.snapshot.frameworks.first?.tasks.first?.statuses.map(\.data) == [nil])
    }

    @Test(arguments: [nil, [], [1], [UInt8](repeating: 1, count: 16)] as [[UInt8]?])
    func anUpdateNeedsAUUID(_ uuid: [UInt8]?) {
        var master = TestMaster.running()
        let status = TaskStatus(taskID: "t", state: .running, uuid: uuid)
        let update = Internal.StatusUpdate(frameworkID: TestMaster.f0, status: status, timestamp: 7, uuid: uuid)
        #expect(master.apply(.agentSent(AgentConnectionID(100), .statusUpdate(.init(update: update)))) == [])
        #expect(
            master.reports == [
                "Ignoring status update of task t from agent \(TestMaster.s0): Not a valid UUID"
            ])
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.state) == [.staging])
    }

    @Test func anAcknowledgementNeedsAnUpdateAndAnAgent() {
        var master = TestMaster.running(.capable(checkpoint: true))
        func report(_ end: String, agent: AgentID = TestMaster.s0, _ start: String) -> [String] {
            [
                "\(start) status update acknowledgement for status 00000000-0000-4000-0000-000000000001 of task t of "
                    + "framework \(TestMaster.f0) to agent \(agent) because \(end)"
            ]
        }
        #expect(master.call(.acknowledge, acknowledge(1)) == [])
        #expect(master.reports == report("the update was not sent by this master", "Ignoring"))
        master.update("t", .running, 1)
        #expect(master.call(.acknowledge, acknowledge(1, agent: "other")) == [])
        #expect(master.reports == report("agent is not registered", agent: "other", "Cannot send"))
        #expect(master.call(.acknowledge, acknowledge(1, task: "unknown")).count == 1)
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        #expect(master.call(.acknowledge, acknowledge(1)) == [])
        #expect(master.reports == report("agent is disconnected", "Cannot send"))
    }

    @Test func theAgentsWordOnTimeAndExecutorCounts() {
        var master = TestMaster.running()
        let status = TaskStatus(
            taskID: "t", state: .running, agentID: "wrong", timestamp: 1, executorID: "wrong", uuid: uuid(9))
        let update = Internal.StatusUpdate(
            frameworkID: TestMaster.f0, status: status, timestamp: 7, executorID: "e", uuid: uuid(1))
        let effects = master.apply(.agentSent(AgentConnectionID(100), .statusUpdate(.init(update: update))))
        #expect(
            effects.statuses == [
                TaskStatus(
                    taskID: "t", state: .running, agentID: TestMaster.s0, timestamp: 7, executorID: "e", uuid: uuid(1))
            ])
    }

    @Test func aRepeatedUpdateIsForwardedAndReleasesNothingTwice() {
        var master = TestMaster.running()
        for _ in 1...3 { #expect(master.update("t", .finished, 1).count == 1) }
        #expect(master.allocatorCalls() == [.recover(used, TestMaster.f0, TestMaster.s0, refusing: nil)])
        #expect(master.machine.snapshot.frameworks.first?.tasks.first?.statuses.count == 1)
    }

    @Test func whileItsSchedulerIsAwayAnUpdateIsTheAgentsToRepeat() {
        var master = TestMaster.running(.capable(timeout: 60))
        master.apply(.schedulerDisconnected(SchedulerConnectionID(1)))
        #expect(master.update("t", .finished, 1) == [])
        #expect(
            master.allocatorCalls().last == .recover(used, TestMaster.f0, TestMaster.s0, refusing: nil))
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.state) == [.finished])
        var info = FrameworkInfo.capable(timeout: 60)
        info.id = TestMaster.f0
        master.subscribe(info, over: 2)
        #expect(master.call(.acknowledge, over: 2, acknowledge(1)) == [])
        #expect(master.update("t", .finished, 1).count == 1)
        #expect(master.call(.acknowledge, over: 2, acknowledge(1)) == [toldAgent(1)])
        #expect(master.machine.snapshot.frameworks.first?.tasks.isEmpty == true)
    }

    @Test func updatesOfStrangersAreIgnored() {
        var master = TestMaster.running()
        #expect(master.update("t", .finished, 1, of: "nobody") == [])
        #expect(master.update("t", .finished, 1, over: 999) == [])
        let status = TaskStatus(taskID: "t", state: .finished)
        for bytes in [nil, [1, 2]] as [[UInt8]?] {
            let update = Internal.StatusUpdate(
                frameworkID: TestMaster.f0, status: status, timestamp: 7, uuid: bytes)
            #expect(master.apply(.agentSent(AgentConnectionID(100), .statusUpdate(.init(update: update)))) == [])
        }
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.state) == [.staging])
    }

    @Test func anotherAgentsWordOnATaskIsForwardedAndNotBelieved() {
        var master = TestMaster.running()
        master.register("b", over: 101)
        _ = master.allocatorCalls()
        #expect(master.update("t", .failed, 1, over: 101).statuses.map(\.agentID) == [TestMaster.s1])
        #expect(master.machine.snapshot.frameworks.first?.tasks.map(\.state) == [.staging])
        #expect(master.allocatorCalls() == [])
    }
}
