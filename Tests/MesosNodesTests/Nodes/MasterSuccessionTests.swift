import AgentCore
import MasterCore
import MesosBase
import MesosKit
import MesosNodes
import Testing

/// Masters that follow one another, and what operators ask of them.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct MasterSuccessionTests {
    private static func agent(in directory: String) -> AgentConfiguration {
        AgentConfiguration(
            hostname: "embedded", resources: "cpus:2;mem:1024", workDirectory: "\(directory)/embedded",
            registrationBackoffFactor: .zero, switchUser: false)
    }

    /// Runs the body beside a master and ends the master with it.
    @discardableResult
    private func running<Value: Sendable>(
        _ master: Master, _ agents: Agent..., body: @escaping @Sendable (Master) async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                try? await master.run()
                return nil
            }
            for agent in agents {
                group.addTask {
                    try? await agent.run()
                    return nil
                }
            }
            group.addTask { try await body(master) }
            defer { group.cancelAll() }
            while let ended = try await group.next() {
                if let value = ended { return value }
            }
            throw CancellationError()
        }
    }

    private func joined(_ events: AsyncStream<MasterEvent>) async -> AgentID? {
        for await event in events {
            if case .agentRegistered(let id, _, _) = event { return id }
        }
        return nil
    }

    @Test func aSuccessorKnowsTheAgentsOfItsRegistry() async throws {
        let scratch = try Scratch()
        let registry = MasterRegistry.inMemory()
        let first = Master(registry: registry)
        let joining = first.events()
        let agent = try Agent(Self.agent(in: scratch.directory), master: .inProcess(first))
        let id = try #require(try await running(first, agent) { _ in await joined(joining) })

        // The agent has ended with its master; nobody has told the registry, and an operator gives it up.
        let second = Master(registry: registry)
        try await running(second) { second in
            try await second.markAgentGone(id)
            try await second.markAgentGone(id)
            await #expect(throws: OperatorError(status: 404, message: "Agent 'nobody' not found")) {
                try await second.markAgentGone("nobody")
            }
        }
        let third = Master(registry: registry)
        try await running(third) { third in try await third.markAgentGone(id) }

        // A master without that registry knows nothing of it.
        try await running(Master()) { stranger in
            await #expect(throws: OperatorError(status: 404, message: "Agent '\(id)' not found")) {
                try await stranger.markAgentGone(id)
            }
        }
    }

    @Test func onlyTheLatestMasterWritesToTheRegistry() async throws {
        let scratch = try Scratch()
        let registry = MasterRegistry.inMemory()
        let first = Master(registry: registry)
        _ = Master(registry: registry)
        let events = first.events()
        let agent = try Agent(Self.agent(in: scratch.directory), master: .inProcess(first))
        let refusal = try await running(first, agent) { _ in
            for await event in events {
                if case .refused(let sentence) = event { return sentence }
            }
            return ""
        }
        #expect(
            refusal == "agent embedded is not admitted: the registry said another master has taken the registry over")
    }

    @Test func anOperatorEndsAFramework() async throws {
        let scratch = try Scratch()
        try await withNodes(Self.agent(in: scratch.directory)) { master in
            await #expect(throws: OperatorError(status: 400, message: "No framework found with specified ID")) {
                try await master.teardown("nobody")
            }
            // The framework's client ends with an error, whenever it notices.
            try? await withFramework(at: .inProcess(master)) { framework in
                try await framework.launch("task", "sleep 1000")
                let id = try framework.id
                try await master.teardown(id)
            }
            let snapshot = await master.snapshot()
            #expect(snapshot.frameworks.isEmpty)
            #expect(snapshot.completedFrameworks.count == 1)
            #expect(snapshot.completedFrameworks.first?.completedTasks.map(\.state) == [.killed])
        }
        #expect(Leftovers(of: scratch.directory).processes.isEmpty)
    }

    @Test func whoAsksAMasterThatHasEndedIsToldSo() async throws {
        let master = Master()
        try await running(master) { _ in }
        await #expect(throws: OperatorError(status: 503, message: "The master has ended")) {
            try await master.teardown("any")
        }
    }

    @Test func aRequestThatIsCancelledReturns() async throws {
        // This master does not run, and answers nothing.
        let master = Master()
        let asking = Task { try await master.teardown("any") }
        asking.cancel()
        await #expect(throws: OperatorError.self) { try await asking.value }
    }
}
