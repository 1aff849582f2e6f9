import AgentCore
import MesosBase
import MesosWire
import Testing

@Suite struct ExecutorCallTests {
    private static let container = ContainerID(value: CountingEntropy.uuid(2).description)

    private static func call(
        _ kind: V1.Executor.Call.Kind?, executor: ExecutorID = "crawler-1",
        framework: FrameworkID = AgentHarness.frameworkID, status: TaskStatus? = nil
    ) -> V1.Executor.Call {
        V1.Executor.Call(
            executorID: executor, frameworkID: framework, type: kind,
            update: status.map { V1.Executor.Call.Update(status: $0) })
    }

    private static func status(_ change: (inout TaskStatus) -> Void) -> TaskStatus {
        var status = TaskStatus.from("t1", .running, uuid: 1)
        change(&status)
        return status
    }

    private static let validation = "Failed to validate Executor::Call: "
    private static let refusals: [(V1.Executor.Call, Int, String)] = [
        (call(nil), 400, validation + "Expecting 'type' to be present"),
        (call(.unknown), 501, "501 Not Implemented."),
        (call(.subscribe), 400, validation + "Expecting 'subscribe' to be present"),
        (call(.message), 400, validation + "Expecting 'message' to be present"),
        (call(.update), 400, validation + "Expecting 'update' to be present"),
        (
            call(.update, status: status { $0.uuid = nil }), 400, validation + "Expecting 'uuid' to be present"
        ),
        (call(.update, status: status { $0.uuid = [1, 2] }), 400, validation + "Not a valid UUID"),
        (
            call(.update, status: status { $0.uuid = Array(repeating: 0xFF, count: 16) }), 400,
            validation + "Not a valid UUID"
        ),
        (
            call(.update, status: status { $0.executorID = "other" }), 400,
            validation + "ExecutorID in Call: crawler-1 does not match ExecutorID in TaskStatus: other"
        ),
        (
            call(.update, status: status { $0.source = .master }), 400,
            validation + "Received Call from executor crawler-1 of framework M-0000 with invalid source, "
                + "expecting 'SOURCE_EXECUTOR'"
        ),
        (
            call(.update, status: status { $0.source = nil }), 400,
            validation + "Received Call from executor crawler-1 of framework M-0000 with invalid source, "
                + "expecting 'SOURCE_EXECUTOR'"
        ),
        (
            call(.update, status: status { $0.state = .staging }), 400,
            validation + "Received TASK_STAGING from executor crawler-1 of framework M-0000 which is not allowed"
        ),
        (
            call(.update, status: status { $0.checkStatus = V1.CheckStatusInfo() }), 400,
            validation + "CheckStatusInfo must specify 'type'"
        ),
        (
            call(.update, status: status { $0.checkStatus = V1.CheckStatusInfo(type: .tcp) }), 400,
            validation + "Expecting 'tcp' to be set for TCP check's status"
        ),
        (call(.update, framework: "nobody", status: status { _ in }), 400, "Framework cannot be found"),
        (call(.update, executor: "nobody", status: status { _ in }), 400, "Executor cannot be found"),
    ]

    @Test(arguments: refusals.indices)
    func nonsenseIsRefusedAndDisturbsNothing(index: Int) throws {
        let (call, status, message) = Self.refusals[index]
        var harness = AgentHarness.registered()
        harness.run(.hosted("t1"))
        harness.subscribe(Self.container, "crawler-1")
        let before = harness.machine.snapshot
        #expect(
            harness.applyObserving(.executorCalled(Self.container, call)) == [
                .rejectExecutorCall(Self.container, status: status, message: message)
            ])
        #expect(harness.machine.snapshot == before)
    }

    @Test func anExecutorMustSubscribeFirst() {
        var harness = AgentHarness.registered()
        harness.run(.hosted("t1"))
        #expect(
            harness.update(Self.container, "crawler-1", .from("t1", .running, uuid: 1)) == [
                .rejectExecutorCall(Self.container, status: 403, message: "Executor is not subscribed")
            ])
    }

    @Test func aContainerCannotSpeakForAnother() {
        var harness = AgentHarness.registered()
        harness.run(.hosted("t1"))
        #expect(
            harness.subscribe("intruder", "crawler-1") == [
                .rejectExecutorCall(
                    "intruder", status: 403,
                    message: "Executor crawler-1 of framework M-0000 does not run in container intruder")
            ])
        #expect(harness.machine.snapshot.frameworks.first?.executors.first?.phase == .registering)
    }

    @Test func heartbeatsAreAcceptedWhoeverSendsThem() {
        var harness = AgentHarness.registered()
        let call = V1.Executor.Call(executorID: "x", frameworkID: "y", type: .heartbeat)
        #expect(harness.applyObserving(.executorCalled("z", call)) == [])
    }

    @Test func updatesForAnotherAgentAreIgnored() {
        var harness = AgentHarness.registered()
        harness.run(.hosted("t1"))
        harness.subscribe(Self.container, "crawler-1")
        let status = Self.status { $0.agentID = "M-S9" }
        #expect(harness.update(Self.container, "crawler-1", status) == [])
    }

    @Test func anUpdateOfATaskThatNobodyKnowsIsForwarded() {
        var harness = AgentHarness.registered()
        harness.run(.hosted("t1"))
        harness.subscribe(Self.container, "crawler-1")
        let effects = harness.update(Self.container, "crawler-1", .from("made-up", .running, uuid: 1))
        #expect(effects.updates.map(\.status.state) == [.running])
        #expect(effects.updates.first?.latestState == nil)
        #expect(effects.updates.first?.status.containerStatus == nil)
        #expect(effects.events == [.acknowledged])
    }

    @Test func bytesGoBothWays() {
        var harness = AgentHarness.registered()
        harness.run(.hosted("t1"))
        let down = MasterToAgentMessage.frameworkMessage(
            Internal.FrameworkToExecutorMessage(
                agentID: AgentHarness.agentID, frameworkID: AgentHarness.frameworkID, executorID: "crawler-1",
                data: [1, 2]))
        #expect(harness.apply(.masterSent(down)) == [])
        harness.subscribe(Self.container, "crawler-1")
        #expect(
            harness.apply(.masterSent(down)) == [
                .sendToExecutor(
                    Self.container,
                    V1.Executor.Event(type: .message, message: V1.Executor.Event.Message(data: [1, 2])))
            ])
        let up = V1.Executor.Call(
            executorID: "crawler-1", frameworkID: AgentHarness.frameworkID, type: .message,
            message: V1.Executor.Call.Message(data: [3]))
        #expect(
            harness.apply(.executorCalled(Self.container, up)) == [
                .sendToMaster(
                    .executorMessage(
                        Internal.ExecutorToFrameworkMessage(
                            agentID: AgentHarness.agentID, frameworkID: AgentHarness.frameworkID,
                            executorID: "crawler-1", data: [3])))
            ])
        harness.apply(.masterDisconnected)
        #expect(harness.apply(.executorCalled(Self.container, up)) == [])
    }
}
