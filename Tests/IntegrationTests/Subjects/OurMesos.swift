import AgentCore
import Foundation
import MasterCore
import MesosNodes
import MesosResources
import MesosWire

/// This library's master and agent, which know of each other over HTTP only.
struct OurMesos: Sendable {
    private let master: Master
    private let agent: Agent
    private let masterEndpoint: HTTPEndpoint
    private let agentEndpoint: HTTPEndpoint
    private let workDirectory: String

    init() throws {
        workDirectory = FileManager.default.temporaryDirectory.appending(path: "integration-\(UUID())").path
        try FileManager.default.createDirectory(atPath: workDirectory, withIntermediateDirectories: true)
        var configuration = MasterConfiguration()
        configuration.hostname = "127.0.0.1"
        master = Master(configuration)
        masterEndpoint = try HTTPEndpoint(master, on: "127.0.0.1:0")
        agent = try Agent(
            AgentConfiguration(
                hostname: "127.0.0.1", resources: "cpus:8;mem:4096;disk:10000;ports:[31000-31100]",
                attributes: [Self.text("rack", "r1"), Self.text("zone", "a")], workDirectory: workDirectory,
                registrationBackoffFactor: .zero),
            master: MasterLocation(stringLiteral: masterEndpoint.address))
        agentEndpoint = try HTTPEndpoint(agent, on: "127.0.0.1:0")
    }

    private static func text(_ name: String, _ value: String) -> V1.Attribute {
        V1.Attribute(name: name, type: .text, text: V1.Value.Text(value: value))
    }

    /// Runs both while the work goes on, which begins when the agent has registered.
    func run<Value: Sendable>(_ work: @concurrent @Sendable (Subject) async throws -> Value) async throws -> Value {
        defer { try? FileManager.default.removeItem(atPath: workDirectory) }
        let subject = Subject(
            origin: .mesosKit, masterPort: masterEndpoint.port, agentPort: agentEndpoint.port,
            plainMasterPort: masterEndpoint.port, plainAgentPort: agentEndpoint.port)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await master.run() }
            group.addTask { try await masterEndpoint.run() }
            group.addTask { try await agentEndpoint.run() }
            group.addTask { try await agent.run() }
            defer { group.cancelAll() }
            try await Self.registration(at: subject)
            return try await work(subject)
        }
    }

    /// Returns when the master has an agent.
    private static func registration(at subject: Subject) async throws {
        let events = try RawClient(port: subject.masterPort)
        _ = try await events.open(RawRequest.operatorCall(#"{"type":"SUBSCRIBE"}"#).bytes(to: subject))
        // The first comes at once, the others every 15 s.
        var heartbeats = 0
        while heartbeats < 5, let record = try await events.record() {
            let event = try JSONTree(record)
            let agents = event["subscribed"]["get_state"]["get_agents"]["agents"]
            if !agents.elements.isEmpty || event["type"].text == "AGENT_ADDED" { return }
            if event["type"].text == "HEARTBEAT" { heartbeats += 1 }
        }
        throw RawConnection.Failure(
            description: "no agent has registered, and the master has sent \(heartbeats) heartbeats")
    }
}
