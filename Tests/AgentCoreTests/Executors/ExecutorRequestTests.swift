import AgentCore
import MesosBase
import MesosWire
import Testing

/// Calls of executors that come over connections of their own, and wait for an answer.
@Suite struct ExecutorRequestTests {
    private static let request = ExecutorRequestID(7)

    /// An agent with an executor that is a process, and its container.
    private static func started() throws -> (AgentHarness, ContainerID) {
        var harness = AgentHarness.registered()
        var task = TaskInfo.hosted("t1")
        task.executor?.command = CommandInfo(value: "other", shell: false)
        let launch = try #require(harness.run(task).launch)
        return (harness, launch.containerID)
    }

    private static func ask(
        _ harness: inout AgentHarness, _ kind: V1.Executor.Call.Kind, of executor: ExecutorID = "crawler-1",
        _ fill: (inout V1.Executor.Call) -> Void = { _ in }
    ) -> [AgentMachine.Effect] {
        var call = V1.Executor.Call(executorID: executor, frameworkID: AgentHarness.frameworkID, type: kind)
        fill(&call)
        return harness.apply(.executorAsked(request, call))
    }

    private static func refused(_ status: Int, _ message: String) -> [AgentMachine.Effect] {
        [.answerExecutor(request, .refused(status: status, message: message))]
    }

    @Test func theAnswerToASubscriptionComesBeforeTheEvents() throws {
        var (harness, container) = try Self.started()
        let effects = Self.ask(&harness, .subscribe) { $0.subscribe = .init() }
        #expect(effects.first == .answerExecutor(Self.request, .subscribed(container)))
        #expect(effects.events == [.subscribed, .launch])
    }

    @Test func theEndOfAFormerStreamDoesNotConcernTheOneThatTookItsPlace() throws {
        var (harness, container) = try Self.started()
        _ = Self.ask(&harness, .subscribe) { $0.subscribe = .init() }
        let effects = Self.ask(&harness, .subscribe) { $0.subscribe = .init(unacknowledgedTasks: [.hosted("t1")]) }
        #expect(effects.first == .answerExecutor(Self.request, .subscribed(container, stream: 1)))
        harness.apply(.executorDisconnected(container, stream: 0))
        #expect(harness.kill("t1").events == [.kill])
        harness.apply(.executorDisconnected(container, stream: 1))
        #expect(harness.kill("t1").events == [])
    }

    @Test func othersAreAnsweredOnceTheyAreDone() throws {
        var (harness, _) = try Self.started()
        _ = Self.ask(&harness, .subscribe) { $0.subscribe = .init() }
        let update = Self.ask(&harness, .update) { $0.update = .init(status: .from("t1", .running, uuid: 1)) }
        #expect(update.last == .answerExecutor(Self.request, .accepted))
        #expect(update.count == 3)
        let message = Self.ask(&harness, .message) { $0.message = .init(data: [1]) }
        #expect(message.last == .answerExecutor(Self.request, .accepted))
        #expect(Self.ask(&harness, .heartbeat, of: "dummy") == [.answerExecutor(Self.request, .accepted)])
    }

    @Test func theOrderOfTheChecksIsThatOfMesos() throws {
        var (harness, _) = try Self.started()
        #expect(
            Self.ask(&harness, .subscribe, of: "nobody")
                == Self.refused(400, "Failed to validate Executor::Call: Expecting 'subscribe' to be present"))
        #expect(
            Self.ask(&harness, .message, of: "nobody") { call in
                call.frameworkID = "nobody"
                call.message = .init(data: [])
            } == Self.refused(400, "Framework cannot be found"))
        #expect(
            Self.ask(&harness, .message, of: "nobody") { $0.message = .init(data: []) }
                == Self.refused(400, "Executor cannot be found"))
        #expect(
            Self.ask(&harness, .message) { $0.message = .init(data: []) }
                == Self.refused(403, "Executor is not subscribed"))
        _ = Self.ask(&harness, .subscribe) { $0.subscribe = .init() }
        #expect(Self.ask(&harness, .unknown) == Self.refused(501, "501 Not Implemented."))
    }

    @Test func executorsOfTheAgentsOwnProcessCannotBeReplaced() {
        var harness = AgentHarness.registered()
        harness.run(.hosted("t1"))
        #expect(
            Self.ask(&harness, .subscribe) { $0.subscribe = .init() }
                == Self.refused(403, "Executor is part of the agent's own process"))
    }

    @Test func executorsLearnTheAddressOfTheHost() throws {
        var harness = AgentHarness()
        harness.apply(.addressed(ip: "10.0.0.7", port: 5055))
        harness.apply(.started)
        harness.apply(.masterConnected)
        harness.admit()
        var task = TaskInfo.hosted("t1")
        task.executor?.command = CommandInfo(value: "other", shell: false)
        let variables = try #require(harness.run(task).launch?.environment)
        #expect(variables.contains(EnvironmentVariable("MESOS_AGENT_ENDPOINT", "10.0.0.7:5055")))
        #expect(variables.contains(EnvironmentVariable("MESOS_SLAVE_PID", "slave(1)@10.0.0.7:5055")))
    }
}
