import MasterCore
import MesosBase
import MesosWire
import Testing

/// How tasks are killed, executors shut down and messages passed on.
@Suite struct KillTests {
    private func kill(
        _ task: TaskID, agent: AgentID? = nil, policy: KillPolicy? = nil
    ) -> (inout V1.Scheduler.Call) -> Void {
        { $0.kill = .init(taskID: task, agentID: agent, killPolicy: policy) }
    }

    @Test func aKillGoesToTheAgentEachTime() {
        var master = TestMaster.running()
        let policy = KillPolicy(gracePeriod: .init(nanoseconds: 5))
        let message = toAgent(
            .killTask(.init(frameworkID: TestMaster.f0, taskID: "t", killPolicy: policy)))
        #expect(master.call(.kill, kill("t", policy: policy)) == [message])
        #expect(master.call(.kill, kill("t", agent: TestMaster.s0, policy: policy)) == [message])
    }

    @Test func anOperatorsKillIsThatOfTheFramework() {
        var master = TestMaster.running()
        #expect(
            master.ask(.killTask("t", of: TestMaster.f0)) == [
                toAgent(.killTask(.init(frameworkID: TestMaster.f0, taskID: "t"))), toOperator(),
            ])
    }

    @Test(arguments: [("x", TestMaster.f0), ("t", "unknown")] as [(TaskID, FrameworkID)])
    func anOperatorIsToldOfATaskThatIsNotThere(_ task: TaskID, _ framework: FrameworkID) {
        var master = TestMaster.running()
        let message = "No task '\(task)' of framework '\(framework)' could be killed"
        #expect(
            master.ask(.killTask(task, of: framework)) == [toOperator(1, OperatorError(status: 400, message: message))])
    }

    @Test func aTaskOnAnotherAgentIsLeftAlone() {
        var master = TestMaster.running()
        #expect(master.call(.kill, kill("t", agent: "other")) == [])
        #expect(
            master.reports == [
                "Cannot kill task t of agent other of framework \(TestMaster.f0) because it belongs to different agent "
                    + "\(TestMaster.s0)"
            ])
    }

    @Test func anUnknownTaskIsReconciled() {
        var master = TestMaster.running()
        #expect(
            master.call(.kill, kill("x")) == [
                toScheduler(
                    TaskStatus(
                        taskID: "x", state: .lost, message: "Reconciliation: Task is unknown", timestamp: master.time,
                        source: .master, reason: .reconciliation))
            ])
    }

    @Test func aKillThatTheAgentMissedIsSentAgain() {
        var master = TestMaster.running(.capable(checkpoint: true))
        master.apply(.agentDisconnected(AgentConnectionID(100)))
        #expect(master.call(.kill, kill("t")) == [])
        #expect(
            master.reports == [
                "Cannot kill task t of framework \(TestMaster.f0) because the agent \(TestMaster.s0) is disconnected. "
                    + "Kill will be retried if the agent reregisters"
            ])
        let task = V1.Task(
            name: "n", taskID: "t", frameworkID: TestMaster.f0, agentID: TestMaster.s0, state: .running)
        var info = AgentInfo(hostname: "a")
        info.id = TestMaster.s0
        var framework = FrameworkInfo.capable(checkpoint: true)
        framework.id = TestMaster.f0
        let request = Internal.ReregisterAgentMessage(
            agent: info, tasks: [task], version: "1.11.0", frameworks: [framework])
        let effects = master.persist(master.apply(.agentSent(AgentConnectionID(101), .reregister(request))))
        #expect(effects.messages.contains(.killTask(.init(frameworkID: TestMaster.f0, taskID: "t"))))
    }

    @Test func executorsAreShutDownByTheirAgents() {
        var master = TestMaster.running()
        func shutdown(_ agent: AgentID) -> (inout V1.Scheduler.Call) -> Void {
            { $0.shutdown = .init(executorID: "e", agentID: agent) }
        }
        #expect(
            master.call(.shutdown, shutdown(TestMaster.s0)) == [
                toAgent(.shutdownExecutor(.init(executorID: "e", frameworkID: TestMaster.f0)))
            ])
        #expect(master.call(.shutdown, shutdown("other")) == [])
        #expect(
            master.reports == [
                "Unable to shutdown executor 'e' of framework \(TestMaster.f0) of agent other because the agent is not "
                    + "registered"
            ])
    }

    @Test func messagesPassBothWays() {
        var master = TestMaster.running()
        let down = master.call(.message) {
            $0.message = .init(agentID: TestMaster.s0, executorID: "e", data: [1, 2])
        }
        #expect(
            down == [
                toAgent(
                    .frameworkMessage(
                        .init(
                            agentID: TestMaster.s0, frameworkID: TestMaster.f0, executorID: "e", data: [1, 2])))
            ])
        #expect(
            master.call(.message) { $0.message = .init(agentID: "other", executorID: "e", data: []) } == [])
        #expect(
            master.reports == [
                "Cannot send framework message for framework \(TestMaster.f0) to agent other because agent is not "
                    + "registered"
            ])
        let up = Internal.ExecutorToFrameworkMessage(
            agentID: TestMaster.s0, frameworkID: TestMaster.f0, executorID: "e", data: [3])
        #expect(
            master.apply(.agentSent(AgentConnectionID(100), .executorMessage(up))) == [
                toScheduler(
                    .init(type: .message, message: .init(agentID: TestMaster.s0, executorID: "e", data: [3])))
            ])
    }
}
