import MasterCore
import MesosHTTP
import MesosWire
import Synchronization

/// A master's links to agents in other processes. Each side sends over a connection of its own; an agent is connected
/// for as long as the master's stands.
final class AgentLinks: Sendable {
    /// The most links that there may be; whoever asks for more is not heard.
    private static let limit = 100_000

    private struct Peer {
        let number: UInt64
        let link: AgentLink
        let sender: MessageSender
    }

    private struct State {
        var peers: [ProcessID: Peer] = [:]
        var lastNumber: UInt64 = 0
        var isClosed = false
    }

    private let shell: MasterShell
    private let services: ServiceGroup
    private let client: HTTPClient
    private let state = Mutex(State())

    init(_ shell: MasterShell, services: ServiceGroup, client: HTTPClient) {
        self.shell = shell
        self.services = services
        self.client = client
    }

    /// Takes a message of an agent. Requests to join or to come back open a link; others belong to one.
    func receive(_ message: NamedMessage, from agent: ProcessID) {
        do throws(WireError) {
            guard let message = try AgentToMasterMessage(message) else { return }
            switch message {
            case .register, .reregister: link(to: agent)?.send(message)
            default: state.withLock { $0.peers[agent]?.link }?.send(message)
            }
        } catch {
            shell.watchers.publish(.refused("a message \(message.name) of \(agent) is dropped: \(error)"))
        }
    }

    /// The link to an agent; a new one if there is none.
    private func link(to agent: ProcessID) -> AgentLink? {
        guard let address = shell.address else { return nil }
        let (peer, isNew) = state.withLock { state -> (Peer?, Bool) in
            if let peer = state.peers[agent] { return (peer, false) }
            guard !state.isClosed, state.peers.count < Self.limit else { return (nil, false) }
            state.lastNumber += 1
            let peer = makePeer(agent, state.lastNumber, sendingAs: address.process(named: "master"))
            state.peers[agent] = peer
            return (peer, true)
        }
        if isNew, let sender = peer?.sender {
            services.start { [client] in await sender.open(to: agent.endpoint, by: client) }
        }
        return peer?.link
    }

    private func makePeer(_ agent: ProcessID, _ number: UInt64, sendingAs master: ProcessID) -> Peer? {
        let sender = MessageSender(from: master) { [self] in
            forget(agent, number)?.close()
            remind(agent, as: master)
        }
        let link = shell.openAgent(
            peer: AgentPeer(pid: agent.description, ip: agent.ip),
            receive: { sender.send($0.named, to: agent.name) },
            closed: { [self] in
                // The master is done with the agent.
                _ = forget(agent, number)
                sender.close()
            })
        return link.map { Peer(number: number, link: $0, sender: sender) }
    }

    /// Tells an agent that it is disconnected, in case it lives and has not noticed: it will then register again.
    private func remind(_ agent: ProcessID, as master: ProcessID) {
        let sender = MessageSender(from: master, closed: {})
        sender.send(MasterToAgentMessage.ping(Internal.PingAgentMessage(connected: false)).named, to: agent.name)
        services.start { [client] in
            await sender.open(to: agent.endpoint, by: client)
            sender.close()
        }
    }

    private func forget(_ agent: ProcessID, _ number: UInt64) -> AgentLink? {
        state.withLock { state in
            guard state.peers[agent]?.number == number else { return nil }
            return state.peers.removeValue(forKey: agent)?.link
        }
    }

    /// Breaks all links: the master can be reached no more.
    func close() {
        let peers = state.withLock { state in
            state.isClosed = true
            defer { state.peers = [:] }
            return Array(state.peers.values)
        }
        for peer in peers {
            peer.link.close()
            peer.sender.close()
        }
    }
}
