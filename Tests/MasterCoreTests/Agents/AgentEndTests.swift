import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What becomes of tasks in each way in which an agent can be lost, for frameworks that know the states of tasks on
/// agents that are cut off and for those that do not.
@Suite struct AgentEndTests {
    /// A way in which an agent is lost.
    enum Loss: CaseIterable, Sendable {
        case pingTimeout, reregisterTimeout, gone, goneWhileUnreachable, unregistered, replaced, brokenLink
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let loss: Loss
        let aware: TaskState
        let unaware: TaskState
        let awareReason: TaskStatus.Reason
        let reason: TaskStatus.Reason
        let message: String
        var isUnreachable = false

        var testDescription: String { "\(loss)" }
    }

    static let rows: [Row] = [
        Row(
            loss: .pingTimeout, aware: .unreachable, unaware: .lost, awareReason: .agentRemoved, reason: .agentRemoved,
            message: "health check timed out", isUnreachable: true),
        Row(
            loss: .reregisterTimeout, aware: .unreachable, unaware: .lost, awareReason: .agentRemoved,
            reason: .agentRemoved, message: "agent did not reregister within 10mins after disconnecting",
            isUnreachable: true),
        Row(
            loss: .gone, aware: .goneByOperator, unaware: .lost, awareReason: .agentRemovedByOperator,
            reason: .agentRemoved, message: "Agent has been marked gone"),
        Row(
            loss: .goneWhileUnreachable, aware: .goneByOperator, unaware: .lost, awareReason: .agentRemovedByOperator,
            reason: .agentRemoved, message: "Agent has been marked gone"),
        Row(
            loss: .unregistered, aware: .lost, unaware: .lost, awareReason: .agentRemoved, reason: .agentRemoved,
            message: "Agent a removed: the agent unregistered"),
        Row(
            loss: .replaced, aware: .lost, unaware: .lost, awareReason: .agentRemoved, reason: .agentRemoved,
            message: "Agent a removed: a new agent registered at the same address"),
        Row(
            loss: .brokenLink, aware: .lost, unaware: .lost, awareReason: .agentDisconnected,
            reason: .agentDisconnected, message: "Agent a disconnected"),
    ]

    /// The effects of a loss, with those of the registry's answers.
    private func effects(of loss: Loss, _ master: inout TestMaster) -> [MasterMachine.Effect] {
        let link = AgentConnectionID(100)
        switch loss {
        case .pingTimeout:
            return master.persist(master.advance(by: .seconds(75)))
        case .reregisterTimeout:
            master.apply(.agentDisconnected(link))
            return master.persist(master.advance(by: .seconds(600)))
        case .gone:
            return master.persist(
                master.apply(.operatorAsked(OperatorRequestID(1), .markAgentGone(TestMaster.s0))))
        case .goneWhileUnreachable:
            _ = master.persist(master.advance(by: .seconds(75)))
            return effects(of: .gone, &master)
        case .unregistered:
            return master.persist(master.apply(.agentSent(link, .unregister(.init(agentID: TestMaster.s0)))))
        case .replaced:
            master.apply(.agentDisconnected(link))
            let request = Internal.RegisterAgentMessage(
                agent: AgentInfo(hostname: "a", resources: Resources("cpus:4;mem:1024").wireValue), version: "1.11.0")
            return master.persist(master.apply(.agentSent(AgentConnectionID(101), .register(request))))
        case .brokenLink:
            return master.apply(.agentDisconnected(link))
        }
    }

    private func master(_ loss: Loss, isAware: Bool) -> TestMaster {
        var configuration = MasterConfiguration()
        if loss == .reregisterTimeout { configuration.maxAgentPingTimeouts = 1_000 }
        var info = FrameworkInfo.capable(checkpoint: loss != .brokenLink)
        if isAware { info.capabilities = [.init(type: .partitionAware)] }
        var master = TestMaster(configuration)
        master.subscribe(info)
        master.register()
        master.offer()
        master.launch([.executed(by: ExecutorInfo(executorID: "e", command: CommandInfo(value: "run")))])
        return master
    }

    @Test(arguments: rows, [true, false])
    func tasksAreTold(_ row: Row, _ isAware: Bool) {
        var master = master(row.loss, isAware: isAware)
        let statuses = effects(of: row.loss, &master).statuses
        #expect(
            statuses == [
                TaskStatus(
                    taskID: "t", state: isAware ? row.aware : row.unaware, message: row.message,
                    agentID: TestMaster.s0, timestamp: master.time, executorID: "e", source: .master,
                    reason: isAware ? row.awareReason : row.reason,
                    unreachableTime: row.isUnreachable
                        ? V1.TimeInfo(nanoseconds: Int64(master.time * 1e9)) : nil)
            ])
        let framework = master.machine.snapshot.frameworks.first
        #expect(framework?.tasks.isEmpty == true)
        #expect(framework?.unreachableTasks.count == (row.isUnreachable ? 1 : 0))
        #expect(framework?.completedTasks.count == (row.isUnreachable ? 0 : 1))
    }

    @Test func everyLossHasARow() {
        #expect(Self.rows.map { "\($0.loss)" } == Loss.allCases.map { "\($0)" })
    }

    /// A broken link is no loss yet, and what was unreachable was lost before it was gone.
    static let announced = Loss.allCases.filter { $0 != .brokenLink && $0 != .goneWhileUnreachable }

    @Test(arguments: announced)
    func everyConnectedFrameworkHearsOfTheLoss(_ loss: Loss) {
        var master = master(loss, isAware: false)
        // One that has nothing on the agent, and one that is not connected.
        master.subscribe(FrameworkInfo(user: "nobody", name: "g"), over: 2)
        master.subscribe(FrameworkInfo(user: "nobody", name: "h", failoverTimeout: 1_000), over: 3)
        master.apply(.schedulerDisconnected(SchedulerConnectionID(3)))
        let losses = effects(of: loss, &master).filter { effect in
            if case .sendToScheduler(_, let event) = effect { event.type == .failure } else { false }
        }
        let failure = V1.Scheduler.Event(type: .failure, failure: .init(agentID: TestMaster.s0))
        #expect(losses == [toScheduler(failure), toScheduler(failure, over: 2)])
    }
}
