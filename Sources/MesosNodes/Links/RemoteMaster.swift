import MasterCore
import MesosHTTP
import MesosIO
import MesosWire
import Synchronization

/// An agent's way to a master in another process. The agent sends over a connection of its own, which tells it when the
/// master has gone; what the master sends comes to the agent's endpoint.
final class RemoteMaster: Sendable {
    private static let name = "master"

    private struct State {
        /// Where the agent is reached; known before the first link is opened.
        var agent: ProcessID?
        /// Where the master is; known once its name has been looked up.
        var master: ProcessID?
        var link: AgentLink?
        var number: UInt64 = 0
        /// Who sent the last ping, and so awaits the next pong.
        var pinger = RemoteMaster.name
    }

    /// Runs the connections; whoever has the agent runs it.
    let services = ServiceGroup()
    private let places: [HTTPAddress]
    private let client = HTTPClient()
    private let state = Mutex(State())

    /// Creates the way to the master at one of these addresses, which are tried in turn.
    init(at places: [HTTPAddress]) {
        self.places = places
    }

    /// Says where the agent is reached.
    func address(_ agent: ProcessID) {
        state.withLock { $0.agent = agent }
    }

    /// Opens a link, in place of the former one.
    func open(
        receive: @escaping @Sendable (MasterToAgentMessage) -> Void, closed: @escaping @Sendable () -> Void
    ) -> AgentLink? {
        let (agent, number) = state.withLock { state in
            state.number += 1
            return (state.agent, state.number)
        }
        guard let agent else { return nil }
        let broken = Mutex<AgentLink?>(nil)
        let sender = MessageSender(from: agent) { broken.withLock { $0.take() }?.end() }
        let link = AgentLink(
            id: AgentConnectionID(number),
            post: { [self] input in
                switch input {
                case .agentSent(_, .pong): sender.send(AgentToMasterMessage.pong.named, to: pinger)
                case .agentSent(_, let message): sender.send(message.named, to: Self.name)
                default: sender.close()
                }
                return true
            }, receive: receive, closed: closed)
        broken.withLock { $0 = link }
        state.withLock { $0.link = link }
        let isServed = services.start { [self] in
            guard let master = await lookUp(number) else { return sender.fail() }
            await sender.open(to: master.endpoint, by: client)
        }
        return isServed ? link : nil
    }

    /// The name of the machine that the latest link leads to.
    var hostname: String {
        switch place(state.withLock { $0.number }) {
        case .host(let name, _): name
        case .unix(let path): path
        }
    }

    private func place(_ attempt: UInt64) -> HTTPAddress {
        places[Int(attempt % UInt64(places.count))]
    }

    private var pinger: String { state.withLock { $0.pinger } }

    /// The master's numeric address. It is looked up anew for each link, because a name may move.
    private func lookUp(_ attempt: UInt64) async -> ProcessID? {
        let place = place(attempt)
        let addresses = try? await HostLookUp.addresses(of: place)
        let address = addresses?.first { $0.family == .ipv4 } ?? addresses?.first
        let master = address.map { ProcessID(name: Self.name, ip: $0.host, port: $0.port) }
        state.withLock { $0.master = master }
        return master
    }

    /// Takes a message that has come to the agent's endpoint; only the master of the agent is listened to.
    func receive(_ message: NamedMessage, from sender: ProcessID) throws(WireError) {
        let (master, link) = state.withLock { ($0.master, $0.link) }
        guard let master, sender.isNeighbour(of: master), let parsed = try MasterToAgentMessage(message) else { return }
        if case .ping = parsed {
            // Pings come from a process of the master's that watches the agent.
            state.withLock { $0.pinger = sender.name }
        } else if sender.name != master.name {
            return
        }
        link?.deliver(parsed)
    }
}
