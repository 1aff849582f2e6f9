import AgentCore
import FrameworkCore
import MesosBase
import MesosHTTP
import MesosNodes
import MesosResources
import MesosWire
import Testing

/// Executors that are processes, which reach their agent over HTTP. The process only tells where its agent is; the test
/// speaks for it.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct ExecutorEndpointTests {
    private static func task(_ id: TaskID, on offer: Offer, telling gate: Gate) -> TaskInfo {
        let line = "echo \"$MESOS_AGENT_ENDPOINT $MESOS_SLAVE_PID\" > '\(gate.path)'; exec sleep 1000"
        return TaskInfo(
            name: id.value, taskID: id, agentID: offer.agentID, resources: "cpus:0.1;mem:32",
            executor: ExecutorInfo(executorID: "custom", command: .shell(line), type: .custom))
    }

    /// Launches a task with an executor, and subscribes for that.
    private static func start(_ framework: TestFramework, in scratch: Scratch) async throws -> HTTPExecutor {
        let offer = try await framework.offer()
        let gate = scratch.gate("address")
        async let told = gate.text()
        try await framework.driver.launch([task("t", on: offer, telling: gate)], on: [offer])
        let words = await told.split(whereSeparator: \.isWhitespace)
        #expect(words.count == 2)
        #expect(words.last == words.first.map { "slave(1)@\($0)" })
        return try await HTTPExecutor.subscribe(
            "custom", of: try framework.id, at: try #require(words.first.map(String.init)))
    }

    @Test func oneOfALocalClusterFindsItsAgentAndRunsTasks() async throws {
        let scratch = try Scratch()
        try await withLocalCluster { cluster in
            try await cluster.framework { framework in
                let executor = try await Self.start(framework, in: scratch)
                #expect(executor.head.status == 200)
                #expect(executor.head.headers["Content-Type"] == "application/json")
                let subscribed = try await executor.next { $0.subscribed }
                #expect(subscribed.executorInfo.executorID == "custom")
                #expect(subscribed.frameworkInfo.id == (try framework.id))
                #expect(subscribed.agentInfo.hostname == "agent-1")
                #expect(try await executor.next { $0.launch?.task.taskID } == "t")
                #expect(try await executor.update("t", .running) == .init(202))
                #expect(try await framework.update(of: "t").state == .running)
                #expect(try await executor.next { $0.acknowledged?.taskID } == "t")
                #expect(try await executor.call(.message) { $0.message = .init(data: [7]) } == .init(202))
                let message = try await framework.callbacks.next {
                    if case .message(let data, _) = $0 { data } else { nil }
                }
                #expect(message == [7])
                #expect(try await executor.update("t", .finished) == .init(202))
                #expect(try await framework.update(of: "t").state == .finished)
            }
        }
    }

    @Test func oneThatComesBackTakesThePlaceOfItsFormerStream() async throws {
        let scratch = try Scratch()
        try await withLocalCluster { cluster in
            try await cluster.framework { framework in
                let first = try await Self.start(framework, in: scratch)
                let task = try #require(try await first.next { $0.launch?.task })
                #expect(try await first.update("t", .running) == .init(202))
                #expect(try await framework.update(of: "t").state == .running)
                let second = try await HTTPExecutor.subscribe(
                    "custom", of: framework.id, at: first.endpoint, knowing: [task])
                _ = try await second.next { $0.subscribed }
                await first.ended()
                second.vanish()
                let third = try await HTTPExecutor.subscribe(
                    "custom", of: framework.id, at: first.endpoint, knowing: [task])
                _ = try await third.next { $0.subscribed }
                try await framework.driver.kill("t")
                #expect(try await third.next { $0.kill?.taskID } == "t")
                #expect(try await third.update("t", .killed) == .init(202))
                #expect(try await framework.update(of: "t").state == .killed)
            }
        }
    }

    @Test func callsThatMakeNoSenseAreRefused() async throws {
        let scratch = try Scratch()
        try await withLocalCluster { cluster in
            try await cluster.framework { framework in
                let executor = try await Self.start(framework, in: scratch)
                #expect(
                    try await executor.call(.message)
                        == .init(400, "Failed to validate Executor::Call: Expecting 'message' to be present"))
                #expect(
                    try await executor.call(.message) { call in
                        call.frameworkID = "nobody"
                        call.message = .init(data: [])
                    } == .init(400, "Framework cannot be found"))
                #expect(
                    try await executor.call(.message) { call in
                        call.executorID = "nobody"
                        call.message = .init(data: [])
                    } == .init(400, "Executor cannot be found"))
                #expect(try await executor.call(.heartbeat) { $0.executorID = "nobody" } == .init(202))
            }
        }
    }
}
