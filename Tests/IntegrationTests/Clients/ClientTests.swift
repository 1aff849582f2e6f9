import FrameworkCore
import MesosNodes
import MesosWire
import Testing

/// The library's own clients, at a real Apache Mesos and at MesosKit.
@Suite(.serialized) struct ClientTests {
    @Suite(.needsKit, .apacheMesos, .serialized, .timeLimit(.minutes(2))) struct ApacheMesos {
        @Test(arguments: [WireFormat.protobuf, .json])
        func aSchedulerRunsCommands(format: WireFormat) async throws { try await ClientTests.runCommands(format) }
        @Test func operatorsAskTheMaster() async throws { try await ClientTests.askMaster() }
        @Test func operatorsAskTheAgent() async throws { try await ClientTests.askAgent() }
        @Test func operatorsFollowTheCluster() async throws { try await ClientTests.followCluster() }
        @Test func refusalsAreTold() async throws { try await ClientTests.refuse() }
    }

    @Suite(.mesosKit, .serialized, .timeLimit(.minutes(1))) struct MesosKit {
        @Test(arguments: [WireFormat.protobuf, .json])
        func aSchedulerRunsCommands(format: WireFormat) async throws { try await ClientTests.runCommands(format) }
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
        #expect(try await client.frameworks().frameworks.isEmpty)
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
        #expect(try await client.state().getTasks?.launchedTasks.isEmpty ?? true)
        #expect(try await client.containers().isEmpty)
        #expect(try await client.executors().executors.isEmpty)
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
