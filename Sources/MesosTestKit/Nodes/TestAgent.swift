import AgentCore
import FrameworkCore
import MasterCore
import MesosNodes
import Synchronization

/// The place of an agent: one after the other lives here, under one name and with the same resources.
final class TestAgent: Sendable {
    let name: String
    let links: AgentWay
    private let configuration: AgentConfiguration
    private let executors: [String: MesosNodes.Agent.ExecutorFactory]
    private let token: String
    private let master: TestMaster
    /// Where agents listen, if that is how they reach the master; one after the other is known by it.
    private let port: ReservedPort?
    private let services: ServiceGroup
    private let activity: Activity
    private let life = Mutex<Life?>(nil)

    init(
        _ configuration: AgentConfiguration, named name: String,
        executors: [String: MesosNodes.Agent.ExecutorFactory], token: String, master: TestMaster, port: ReservedPort?,
        links: AgentWay, services: ServiceGroup, activity: Activity
    ) {
        self.name = name
        self.links = links
        self.configuration = configuration
        self.executors = executors
        self.token = token
        self.master = master
        self.port = port
        self.services = services
        self.activity = activity
    }

    var isUp: Bool { life.withLock { $0 != nil } }

    /// Starts an agent, unless one is up.
    func start() async throws {
        guard !isUp else { return }
        let agent = try make()
        let endpoint = try await port?.endpoint { try HTTPEndpoint(agent, on: $0) }
        let events = agent.events()
        let life = Life()
        self.life.withLock { $0 = life }
        let isServed = services.start { [self] in
            await life.run { [activity, name] in
                await withDiscardingTaskGroup { group in
                    group.addTask {
                        do {
                            try await agent.run()
                        } catch {
                            if !(error is CancellationError) { activity.note(name, "ends: \(error)") }
                        }
                    }
                    if let endpoint { group.addTask { try? await endpoint.run() } }
                    for await event in events { activity.note(name, "\(event)") }
                }
            }
            self.life.withLock { if $0 === life { $0 = nil } }
            activity.note(name, "has ended")
        }
        guard isServed else {
            self.life.withLock { $0 = nil }
            throw CancellationError()
        }
    }

    private func make() throws -> MesosNodes.Agent {
        guard port != nil else {
            return try MesosNodes.Agent(
                configuration, executors: executors, token: token,
                openMaster: links.opener { [master] in master.current?.openAgent(receive: $0, closed: $1) })
        }
        return try MesosNodes.Agent(
            configuration, executors: executors, token: token, masterAt: master.address, links: links.opener)
    }

    /// Ends the agent as a crash does, with all that it runs; returns when nothing of it is left.
    func crash() async {
        guard let life = life.withLock({ $0 }) else { return }
        activity.note(name, "crashes")
        links.breakLink()
        await life.end()
        self.life.withLock { if $0 === life { $0 = nil } }
    }
}
