import FrameworkCore
import MesosHTTP
import MesosIO
import MesosNodes
import MesosResources
import MesosWire
import Synchronization
import Testing

/// An executor that is a process of its own, and its agent.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct HTTPExecutorTests {
    private static let subscribed = V1.Executor.Event(
        type: .subscribed,
        subscribed: .init(
            executorInfo: ExecutorInfo(executorID: "E"), frameworkInfo: FrameworkInfo(user: "me", name: "f"),
            agentInfo: AgentInfo(hostname: "host")))

    private static func launch(_ task: TaskID) -> V1.Executor.Event {
        V1.Executor.Event(
            type: .launch,
            launch: .init(task: TaskInfo(name: task.value, taskID: task, agentID: "A", resources: "cpus:1")))
    }

    private static func process(
        at address: String, _ variables: [String: String] = [:],
        forget: @escaping @Sendable (String) -> Void = { _ in }, kill: @escaping @Sendable () -> Void = {}
    ) -> ExecutorProcess {
        let variables = [
            "MESOS_FRAMEWORK_ID": "F", "MESOS_EXECUTOR_ID": "E", "MESOS_AGENT_ENDPOINT": address,
            "MESOS_SLAVE_PID": "slave(1)@\(address)", "MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD": "10mins",
            "MESOS_EXECUTOR_AUTHENTICATION_TOKEN": "a.b.c",
        ].merging(variables) { $1 }
        return ExecutorProcess(variable: { variables[$0] }, forget: forget, kill: kill)
    }

    /// Opens a stream for SUBSCRIBE, which is handed on, and accepts all other calls.
    private static func agent(_ streams: Mailbox<ScriptedStream>, _ events: [V1.Executor.Event]) -> ScriptedNode {
        let agent = ScriptedNode()
        agent.answer { request, responder in
            guard request.executorCall?.type == .subscribe else { return responder.respond(HTTPResponse(202)) }
            streams.post(responder.stream([Self.subscribed] + events, as: request.acceptedFormat, name: nil))
        }
        return agent
    }

    @Test func runsTasksAndEndsWhenItIsTold() async throws {
        let streams = Mailbox<ScriptedStream>()
        let agent = Self.agent(streams, [Self.launch("task")])
        try await ScriptedNode.serve([agent]) { addresses in
            let executor = ScriptedExecutor { task, driver in try await driver.send(.finished, for: task.taskID) }
            let forgotten = Mailbox<String>()
            let process = Self.process(at: addresses[0], forget: { forgotten.post($0) })
            let run = Task { try await ExecutorClient(executor, transport: nil, process: process).run() }
            let subscribe = try await agent.requests.next()
            #expect(subscribe.target.rawPath == "/slave(1)/api/v1/executor")
            #expect(subscribe.headers["Authorization"] == "Bearer a.b.c")
            #expect(try await forgotten.next() == "MESOS_EXECUTOR_AUTHENTICATION_TOKEN")
            #expect(subscribe.executorCall?.frameworkID == "F")
            #expect(subscribe.executorCall?.executorID == "E")
            let update = try #require(try await agent.requests.next().executorCall?.update?.status)
            #expect(update.state == .finished)
            let stream = try await streams.next()
            stream.send(
                V1.Executor.Event(
                    type: .acknowledged, acknowledged: .init(taskID: "task", uuid: try #require(update.uuid))))
            stream.send(V1.Executor.Event(type: .shutdown))
            try await run.value
        }
    }

    @Test func comesBackWithWhatIsNotAcknowledged() async throws {
        let streams = Mailbox<ScriptedStream>()
        let agent = Self.agent(streams, [])
        try await ScriptedNode.serve([agent]) { addresses in
            let executor = ScriptedExecutor { task, driver in try await driver.send(.running, for: task.taskID) }
            let process = Self.process(
                at: addresses[0],
                [
                    "MESOS_CHECKPOINT": "1", "MESOS_RECOVERY_TIMEOUT": "1mins",
                    "MESOS_SUBSCRIPTION_BACKOFF_MAX": "1ms",
                ])
            let run = Task { try await ExecutorClient(executor, transport: nil, process: process).run() }
            let stream = try await streams.next()
            stream.send(Self.launch("task"))
            _ = try await agent.requests.next { $0.executorCall?.update }
            stream.body.abort()
            let second = try await streams.next()
            _ = try await agent.requests.next { $0.executorCall?.subscribe }
            let subscribe = try await agent.requests.next { $0.executorCall?.subscribe }
            #expect(subscribe.unacknowledgedTasks.map(\.taskID) == ["task"])
            #expect(subscribe.unacknowledgedUpdates.map(\.status.state) == [.running])
            let uuid = try #require(subscribe.unacknowledgedUpdates.first?.status.uuid)
            second.send(
                V1.Executor.Event(type: .acknowledged, acknowledged: .init(taskID: "task", uuid: uuid)))
            second.send(V1.Executor.Event(type: .shutdown))
            try await run.value
        }
    }

    @Test func endsWithItsAgentUnlessItMayBeRecovered() async throws {
        let streams = Mailbox<ScriptedStream>()
        let agent = Self.agent(streams, [])
        try await ScriptedNode.serve([agent]) { addresses in
            let executor = ScriptedExecutor { _, _ in }
            let run = Task {
                try await ExecutorClient(executor, transport: nil, process: Self.process(at: addresses[0])).run()
            }
            try await streams.next().body.abort()
            try await run.value
        }
    }

    @Test func isToldWhyItIsRefused() async throws {
        let agent = ScriptedNode()
        agent.answer { _, responder in responder.respond(HTTPResponse(400, text: "Executor cannot be found")) }
        try await ScriptedNode.serve([agent]) { addresses in
            let client = ExecutorClient(
                ScriptedExecutor { _, _ in }, transport: nil, process: Self.process(at: addresses[0]))
            await #expect(throws: FrameworkError.subscriptionRefused("Executor cannot be found")) {
                try await client.run()
            }
        }
    }

    @Test(arguments: [false, true])
    func oneThatDoesNotEndIsKilledWithItsGroupUnlessItSharesItsProcess(isLocal: Bool) async throws {
        let agent = ScriptedNode()
        let streams = Mailbox<ScriptedStream>()
        let killed = Atomic(false)
        let (launched, released) = (Latch(), Latch())
        agent.answer { _, responder in
            streams.post(
                responder.stream([Self.subscribed, Self.launch("task")], name: nil) {
                    // The executor has given up, and waits for its task.
                    released.open()
                })
        }
        try await ScriptedNode.serve([agent]) { addresses in
            // It does not heed its cancellation.
            let executor = ScriptedExecutor { _, _ in
                launched.open()
                await Task { await released.opened() }.value
            }
            var variables = ["MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD": "20ms"]
            if isLocal { variables["MESOS_LOCAL"] = "1" }
            let process = Self.process(
                at: addresses[0], variables, kill: { killed.store(true, ordering: .relaxed) })
            let run = Task { try await ExecutorClient(executor, transport: nil, process: process).run() }
            await launched.opened()
            try await streams.next().send(V1.Executor.Event(type: .shutdown))
            await #expect(throws: FrameworkError.shutdownTimedOut) { try await run.value }
        }
        #expect(killed.load(ordering: .relaxed) == !isLocal)
    }

    @Test func aSocketPathMayBeTooLong() async {
        let path = "/" + String(repeating: "x", count: 120)
        let client = ExecutorClient(
            ScriptedExecutor { _, _ in }, transport: nil,
            process: Self.process(at: "127.0.0.1:1", ["MESOS_DOMAIN_SOCKET": path]))
        await #expect(
            throws: ExecutorClientError.malformed(
                "MESOS_DOMAIN_SOCKET",
                "the path '\(path)' has 121 bytes, but sockets have paths of less than 108")
        ) { try await client.run() }
    }
}
