import AgentCore
import MasterCore
import MesosHTTP
import MesosNodes
import MesosResources
import MesosWire
import Testing

/// Agents that join a master over HTTP.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct AgentLinkTests {
    /// An agent that listens at any free port.
    private static func agent(of master: HTTPEndpoint, in directory: String) throws -> Agent {
        let configuration = AgentConfiguration(
            hostname: "remote", port: 0, resources: "cpus:2;mem:1024", workDirectory: "\(directory)/agent",
            registrationBackoffFactor: .zero, switchUser: false)
        return try Agent(configuration, master: .address("http://\(master.address)"))
    }

    private static func registered(_ events: AsyncStream<MasterEvent>) async -> AgentID? {
        await events.first { if case .agentRegistered(let id, _, _) = $0 { id } else { nil } }
    }

    private static func disconnected(_ events: AsyncStream<MasterEvent>) async -> AgentID? {
        await events.first { if case .agentDisconnected(let id, _) = $0 { id } else { nil } }
    }

    @Test func tasksRunOnAnAgentThatJoinedOverHTTP() async throws {
        let scratch = try Scratch()
        try await withMasterEndpoint { _, endpoint in
            let agent = try Self.agent(of: endpoint, in: scratch.directory)
            try await running([{ try await agent.run() }]) {
                let scheduler = try await HTTPScheduler.subscribe(at: endpoint.port)
                let offer = try await scheduler.offer()
                #expect(offer.hostname == "remote")
                #expect(offer.url?.address.port != 0)
                let line = "exit 3"
                #expect(try await scheduler.launch(.shell("t", line, on: offer), on: offer) == .init(202))
                var states: [TaskState] = []
                while states.last?.isTerminal != true { states.append(try await scheduler.update(of: "t").state) }
                #expect(states == [.starting, .running, .failed])
            }
        }
    }

    @Test func anAgentThatEndsIsDisconnectedAtOnce() async throws {
        let scratch = try Scratch()
        try await withMasterEndpoint { master, endpoint in
            let events = master.events()
            let agent = try Self.agent(of: endpoint, in: scratch.directory)
            let running = Task { try await agent.run() }
            let id = await Self.registered(events)
            running.cancel()
            #expect(await Self.disconnected(events) == id)
        }
    }

    @Test func anAgentComesBackToTheNextMaster() async throws {
        let scratch = try Scratch()
        let registry = MasterRegistry.inMemory()
        let first = Master(registry: registry)
        let place = try HTTPEndpoint(first, on: "127.0.0.1:0")
        let agent = try Self.agent(of: place, in: scratch.directory)
        let events = agent.events()
        try await running([{ try await agent.run() }]) {
            let id = try await running([{ try await first.run() }, { try await place.run() }]) {
                await events.first { if case .registered(let id) = $0 { id } else { nil } }
            }
            let second = Master(registry: registry)
            let samePlace = try HTTPEndpoint(second, on: place.address)
            try await running([{ try await second.run() }, { try await samePlace.run() }]) {
                #expect(await events.first { if case .reregistered(let id) = $0 { id } else { nil } } == id)
            }
        }
    }

    @Test func aSocketThatBreaksDisconnectsTheAgentAndItsMessagesAreThoseOfMesos() async throws {
        try await withMasterEndpoint { master, endpoint in
            let events = master.events()
            let id = try await withMessagePeer { peer, port in
                let pid = "slave(7)@127.0.0.1:\(port)"
                let request = Internal.RegisterAgentMessage(
                    agent: AgentInfo(hostname: "played", resources: [], port: Int32(port)), version: "1.11.0")
                #expect(try await MessagePeer.send(request, to: "master", at: endpoint.port, as: pid) == 202)
                let (answer, message) = try await peer.next(Internal.AgentRegisteredMessage.self)
                #expect(message.path == "/slave(7)/mesos.internal.SlaveRegisteredMessage")
                #expect(message.sender == "master@\(endpoint.address)")
                #expect(answer.connection?.totalPingTimeoutSeconds == 75)
                let (ping, _) = try await peer.next(Internal.PingAgentMessage.self)
                #expect(ping.connected)
                #expect(await Self.registered(events) == answer.agentID)
                #expect(await master.snapshot().agents.first?.info.hostname == "played")
                return answer.agentID
            }
            #expect(await Self.disconnected(events) == id)
        }
    }

    @Test func anAgentThatLivesIsToldThatItsLinkIsBroken() async throws {
        try await withMasterEndpoint { master, endpoint in
            let events = master.events()
            try await withMessagePeer(breakingAt: Internal.PingAgentMessage.wireName) { peer, port in
                let request = Internal.RegisterAgentMessage(
                    agent: AgentInfo(hostname: "cut off", resources: [], port: Int32(port)), version: "1.11.0")
                let pid = "slave(1)@127.0.0.1:\(port)"
                #expect(try await MessagePeer.send(request, to: "master", at: endpoint.port, as: pid) == 202)
                let (answer, _) = try await peer.next(Internal.AgentRegisteredMessage.self)
                let (ping, _) = try await peer.next(Internal.PingAgentMessage.self)
                #expect(!ping.connected)
                #expect(await Self.disconnected(events) == answer.agentID)
            }
        }
    }

    @Test func theOlderFormOfTheSenderIsUnderstood() async throws {
        try await withMasterEndpoint { master, endpoint in
            try await withMessagePeer { peer, port in
                let request = Internal.RegisterAgentMessage(
                    agent: AgentInfo(hostname: "old", resources: [], port: Int32(port)), version: "1.11.0")
                let status = try await MessagePeer.send(
                    request, to: "master", at: endpoint.port, as: "libprocess/slave(1)@127.0.0.1:\(port)",
                    header: "User-Agent")
                #expect(status == 202)
                _ = try await peer.next(Internal.AgentRegisteredMessage.self)
            }
        }
    }

    @Test func anAgentListensToItsMasterOnly() async throws {
        let scratch = try Scratch()
        try await withMasterEndpoint { master, endpoint in
            let joining = master.events()
            let agent = try Self.agent(of: endpoint, in: scratch.directory)
            let place = try HTTPEndpoint(agent, on: "127.0.0.1:0")
            try await running([{ try await agent.run() }, { try await place.run() }]) {
                let id = await Self.registered(joining)
                let stop = Internal.ShutdownMessage(message: "you are not wanted")
                for stranger in [
                    "master@127.0.0.1:1", "master@10.0.0.1:\(endpoint.port)", "other@\(endpoint.address)", "",
                ] {
                    #expect(try await MessagePeer.send(stop, to: "slave(1)", at: place.port, as: stranger) == 202)
                }
                #expect(try await MessagePeer.send(stop, to: "slave(2)", at: place.port, as: "x@127.0.0.1:1") == 404)
                // It still answers its master.
                let scheduler = try await HTTPScheduler.subscribe(at: endpoint.port)
                let offer = try await scheduler.offer()
                #expect(offer.agentID == id)
                #expect(try await scheduler.launch(.shell("t", "true", on: offer), on: offer) == .init(202))
                #expect(try await scheduler.update(of: "t").state == .starting)
            }
        }
    }

    @Test func aMasterThatIsNotThereYetIsTriedAgain() async throws {
        let scratch = try Scratch()
        let master = Master()
        let joining = master.events()
        let port = try FreePort.take()
        let configuration = AgentConfiguration(
            hostname: "early", port: 0, resources: "cpus:1", workDirectory: "\(scratch.directory)/agent",
            registrationBackoffFactor: .zero, switchUser: false)
        let agent = try Agent(configuration, master: .address("127.0.0.1:\(port)"))
        try await running([{ try await agent.run() }]) {
            let place = try HTTPEndpoint(master, on: "127.0.0.1:\(port)")
            try await running([{ try await master.run() }, { try await place.run() }]) {
                #expect(await Self.registered(joining) != nil)
            }
        }
    }
}
