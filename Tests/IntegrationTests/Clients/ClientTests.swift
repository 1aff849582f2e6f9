import FrameworkCore
import MesosNodes
import MesosWire
import Testing

/// The library's own clients, at a real Apache Mesos and at MesosKit.
@Suite(.serialized) struct ClientTests {
    @Suite(.needsKit, .apacheMesos, .serialized, .timeLimit(.minutes(2))) struct ApacheMesos {
        @Test(arguments: [WireFormat.protobuf, .json])
        func aSchedulerRunsCommands(format: WireFormat) async throws { try await ClientTests.runCommands(format) }
        @Test func anExecutorRunsATask() async throws { try await ClientTests.runExecutor() }
        @Test func operatorsAskTheMaster() async throws { try await ClientTests.askMaster() }
        @Test func operatorsAskTheAgent() async throws { try await ClientTests.askAgent() }
        @Test func operatorsFollowTheCluster() async throws { try await ClientTests.followCluster() }
        @Test func refusalsAreTold() async throws { try await ClientTests.refuse() }
    }

    @Suite(.mesosKit, .serialized, .timeLimit(.minutes(1))) struct MesosKit {
        @Test(arguments: [WireFormat.protobuf, .json])
        func aSchedulerRunsCommands(format: WireFormat) async throws { try await ClientTests.runCommands(format) }
        @Test func anExecutorRunsATask() async throws { try await ClientTests.runExecutor() }
        @Test func operatorsAskTheMaster() async throws { try await ClientTests.askMaster() }
        @Test func operatorsAskTheAgent() async throws { try await ClientTests.askAgent() }
        @Test func operatorsFollowTheCluster() async throws { try await ClientTests.followCluster() }
        @Test func refusalsAreTold() async throws { try await ClientTests.refuse() }
    }

    private static func master(_ format: WireFormat = .protobuf) throws -> MasterLocation {
        .address("http://127.0.0.1:\(try Subject.current().masterPort)", format: format)
    }

    private static func runCommands(_ format: WireFormat) async throws {
        let runner = CommandRunner([
            .init(id: "good", line: "true"), .init(id: "bad", line: "exit 3"),
            .init(id: "long", line: "sleep 1000", isKilled: true),
        ])
        try await FrameworkClient(FrameworkInfo(name: "runner"), scheduler: runner, master: try master(format)).run()
        #expect(await runner.states["good"]?.last == .finished)
        #expect(await runner.states["bad"]?.last == .failed)
        #expect(await runner.states["long"]?.last == .killed)
        #expect(await runner.master?.port == UInt32(try Subject.current().masterPort))
    }

    /// The agent starts a process that only says that it runs; this one then says that it is the executor.
    private static func runExecutor() async throws {
        let executor = ExecutorInfo(
            executorID: "elsewhere", command: .shell("touch started && exec sleep 1000"), type: .custom)
        let runner = CommandRunner([.init(id: "task", line: "", executor: executor)])
        let port = try Subject.current().agentPort
        async let framework: Void = FrameworkClient(
            FrameworkInfo(name: "owner"), scheduler: runner, master: try master()
        ).run()
        var registrations = runner.registrations.stream.makeAsyncIterator()
        let id = try #require(await registrations.next())
        let variables = [
            "MESOS_FRAMEWORK_ID": id.value, "MESOS_EXECUTOR_ID": "elsewhere",
            "MESOS_AGENT_ENDPOINT": "127.0.0.1:\(port)",
        ]
        let client = ExecutorClient(
            FinishingExecutor(), transport: nil, process: ExecutorProcess(variable: { variables[$0] }, kill: {}))
        try await start(of: "elsewhere", of: id, for: runner)
        try await client.run()
        try await framework
        #expect(await runner.states["task"] == [.running, .finished])
    }

    /// Returns when the process of an executor runs. An agent of Apache Mesos aborts, or takes the task for failed, if
    /// an executor subscribes whose process it has not started yet.
    private static func start(
        of executor: ExecutorID, of framework: FrameworkID, for runner: CommandRunner
    ) async throws {
        let agent = AgentClient(.address("127.0.0.1:\(try Subject.current().agentPort)"))
        let sandbox = "/frameworks/\(framework)/executors/\(executor)/runs/latest"
        while try await !names(in: sandbox, of: agent).contains("started") {
            try Task.checkCancellation()
            let states = await runner.states
            try #require(states.isEmpty, "the task ends before its executor has started")
        }
    }

    /// The names of the files in a sandbox; none while there is no sandbox yet.
    private static func names(in sandbox: String, of agent: AgentClient) async throws -> [String] {
        do {
            return try await agent.files(in: sandbox).map { String($0.path.dropFirst(sandbox.count + 1)) }
        } catch {
            guard case .refused(status: 404, _) = error else { throw error }
            return []
        }
    }

    private struct FinishingExecutor: Executor {
        func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
            try await driver.send(.running, for: task.taskID)
            try await driver.send(.finished, for: task.taskID)
        }
    }

    private static func askMaster() async throws {
        let client = MasterClient(try master())
        let isHealthy = try await client.health()
        #expect(isHealthy)
        let version = try await client.version().version
        #expect(version.split(separator: ".").allSatisfy { Int($0) != nil })
        #expect(try await client.flags().isEmpty == false)
        #expect(try await client.metrics()["master/elected"] == 1)
        #expect(try await client.loggingLevel() == 0)
        let agents = try await client.agents().agents
        #expect(agents.map(\.active) == [true])
        let state = try await client.state()
        #expect(state.getAgents?.agents.count == 1)
        #expect(try await client.tasks().tasks.isEmpty)
        #expect(try await client.executors().executors.isEmpty)
        #expect(try await client.frameworks().frameworks.allSatisfy { $0.connected })
        #expect(try await client.operations().isEmpty)
        #expect(try await client.roles().allSatisfy { !$0.name.isEmpty })
        #expect(try await client.weights().isEmpty)
        #expect(try await client.master().masterInfo?.port == UInt32(try Subject.current().masterPort))
        #expect(try await client.maintenanceStatus().drainingMachines.isEmpty)
        #expect(try await client.maintenanceSchedule().windows.isEmpty)
        #expect(try await client.quota().configs.isEmpty)
    }

    private static func askAgent() async throws {
        let client = AgentClient(.address("127.0.0.1:\(try Subject.current().agentPort)"))
        let isHealthy = try await client.health()
        #expect(isHealthy)
        #expect(try await client.version().version.isEmpty == false)
        #expect(try await client.flags().isEmpty == false)
        #expect(try await client.metrics()["slave/registered"] == 1)
        #expect(try await client.loggingLevel() == 0)
        #expect(try await client.agent().agentInfo?.hostname == "127.0.0.1")
        _ = try await client.state()
        // What earlier tests have run may still be ending.
        #expect(try await client.containers().allSatisfy { $0.frameworkID != nil })
        #expect(try await client.executors().executors.allSatisfy { $0.executorInfo.frameworkID != nil })
        #expect(try await client.tasks().launchedTasks.isEmpty)
        #expect(try await client.operations().isEmpty)
        #expect(try await client.resourceProviders().resourceProviders.isEmpty)
        await #expect(throws: OperatorClientError.self) { try await client.files(in: "/no/such/folder") }
    }

    private static func followCluster() async throws {
        var events = try await MasterClient(try master()).subscribe().makeAsyncIterator()
        let first = try await events.next()
        #expect(first?.subscribed?.getState?.getAgents?.agents.count == 1)
        #expect(first?.subscribed?.heartbeatIntervalSeconds == 15)
        let runner = CommandRunner([.init(id: "seen", line: "true")])
        try await FrameworkClient(FrameworkInfo(name: "seen"), scheduler: runner, master: try master()).run()
        var kinds: [V1.Master.Event.Kind] = []
        while kinds.last != .frameworkRemoved, let event = try await events.next() {
            if let kind = event.type, kind != .heartbeat { kinds.append(kind) }
        }
        #expect(kinds.first == .frameworkAdded)
        #expect(kinds.filter { $0 == .taskAdded }.count == 1)
        #expect(kinds.contains(.taskUpdated))
    }

    private static func refuse() async throws {
        let client = MasterClient(try master())
        await #expect(
            throws: OperatorClientError.refused(status: 400, message: "No framework found with specified ID")
        ) { try await client.teardown("nobody") }
        // A framework whose name is that of one which was torn down.
        var info = FrameworkInfo(name: "again")
        info.id = "no/such"
        let run = FrameworkClient(info, scheduler: CommandRunner([]), master: try master())
        await #expect(throws: FrameworkError.self) { try await run.run() }
    }
}
