import MasterCore
import MesosNodes
import MesosSimulation
import MesosWire
import Synchronization

/// The way between an agent and its master, on which messages can be held up, lost and changed.
final class AgentWay: Sendable {
    /// The link that stands at the moment.
    private struct Link {
        let toMaster: Gate
        let toAgent: Gate
        let close: @Sendable () -> Void
    }

    private let agent: ClusterNode
    private let number: Int
    private let traffic: Traffic
    private let link = Mutex<Link?>(nil)

    /// Creates the way of the agent with this name and number.
    init(of name: String, number: Int, traffic: Traffic) {
        agent = .agent(name)
        self.number = number
        self.traffic = traffic
    }

    /// Links like those of another opener, whose messages go this way.
    func opener(_ base: @escaping AgentLink.Opener) -> AgentLink.Opener {
        { [self] in open(base, receive: $0, closed: $1) }
    }

    private func open(
        _ base: AgentLink.Opener, receive: @escaping @Sendable (MasterToAgentMessage) -> Void,
        closed: @escaping @Sendable () -> Void
    ) -> AgentLink? {
        let toAgent = makeGate(from: .master, to: agent)
        let toMaster = makeGate(from: agent, to: .master)
        let real = base(
            { [traffic, agent, number] message in
                let message = ClusterMessage(from: .master, to: agent, agentNumber: number, .toAgent(message))
                traffic.send(message, through: toAgent) { if case .toAgent(let message) = $0 { receive(message) } }
            }, closed)
        guard let real else { return nil }
        let close: @Sendable () -> Void = {
            toMaster.close()
            toAgent.close()
            real.close()
        }
        link.withLock { link in
            link = Link(toMaster: toMaster, toAgent: toAgent) {
                close()
                closed()
            }
        }
        return AgentLink(
            id: real.id,
            post: { [traffic, agent, number] input in
                switch input {
                case .agentSent(_, let message):
                    let message = ClusterMessage(from: agent, to: .master, agentNumber: number, .toMaster(message))
                    traffic.send(message, through: toMaster) {
                        if case .toMaster(let message) = $0 { real.send(message) }
                    }
                case .agentDisconnected: close()
                default: break
                }
                return true
            }, receive: { _ in }, closed: {})
    }

    private func makeGate(from sender: ClusterNode, to receiver: ClusterNode) -> Gate {
        Gate(
            isCut: { [traffic] in traffic.isCut(from: sender, to: receiver) },
            overflow: { [weak self] in self?.breakLink() })
    }

    /// Lets pass what waited for the end of a partition.
    func look() {
        guard let link = link.withLock({ $0 }) else { return }
        link.toMaster.look()
        link.toAgent.look()
    }

    /// Breaks the link that stands; what is on its way is lost, and both sides are told.
    func breakLink() {
        link.withLock { $0.take() }?.close()
    }
}
