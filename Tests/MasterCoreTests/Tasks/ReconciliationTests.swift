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

    static let unknown: [(FrameworkInfo, TaskState, TaskState, TaskState)] = [
        (.capable(), .lost, .lost, .lost), (.capable(.partitionAware), .gone, .unreachable, .unknown),
    ]

    @Test(arguments: unknown)
    func unknownTasksAreToldByTheirAgents(
        _ info: FrameworkInfo, _ onAgent: TaskState, _ onUnreachable: TaskState, _ nowhere: TaskState
    ) {
        var master = TestMaster.ready(info)
        master.register("b", over: 101)
        // Only the first agent answers its pings.
        for _ in 0..<5 {
            master.apply(.agentSent(AgentConnectionID(100), .pong))
            _ = master.persist(master.advance(by: .seconds(15)))
        }
        let statuses = master.call(
            .reconcile, ask(("x", TestMaster.s0), ("y", TestMaster.s1), ("z", "never"), ("w", nil))
        ).statuses
        var unreachable = answer(
            "y", onUnreachable, "Reconciliation: Task is unreachable", agent: TestMaster.s1, master)
        unreachable.unreachableTime = V1.TimeInfo(nanoseconds: 1_075_000_000_000)
        #expect(
            statuses == [
                answer("x", onAgent, "Reconciliation: Task is unknown to the agent", agent: TestMaster.s0, master),
                unreachable,
                answer("z", nowhere, "Reconciliation: Task is unknown", agent: "never", master),
                answer("w", nowhere, "Reconciliation: Task is unknown", agent: nil, master),
            ])
    }
}
