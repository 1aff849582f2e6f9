package import MasterCore
package import MesosWire
import Synchronization

/// An agent's link to a master in the same process. Both sides hand over Swift values; nothing is encoded.
package final class AgentLink: Sendable {
    /// Opens a link for an agent that takes messages and wants to know when the master has broken it.
    package typealias Opener =
        @Sendable (
            _ receive: @escaping @Sendable (MasterToAgentMessage) -> Void, _ closed: @escaping @Sendable () -> Void
        ) -> AgentLink?

    package let id: AgentConnectionID
    private let isClosed = Mutex(false)
    private let post: @Sendable (MasterMachine.Input) -> Bool
    private let receive: @Sendable (MasterToAgentMessage) -> Void
    private let closed: @Sendable () -> Void

    package init(
        id: AgentConnectionID, post: @escaping @Sendable (MasterMachine.Input) -> Bool,
        receive: @escaping @Sendable (MasterToAgentMessage) -> Void, closed: @escaping @Sendable () -> Void
    ) {
        self.id = id
        self.post = post
        self.receive = receive
        self.closed = closed
    }

    /// Hands a message to the master.
    package func send(_ message: AgentToMasterMessage) {
        guard !isClosed.withLock({ $0 }) else { return }
        if !post(.agentSent(id, message)) { end() }
    }

    /// Breaks the link from the agent's side; the master is told.
    package func close() {
        guard
            !isClosed.withLock({ wasClosed in
                defer { wasClosed = true }
                return wasClosed
            })
        else { return }
        _ = post(.agentDisconnected(id))
    }

    /// Hands a message to the agent, on behalf of the master.
    func deliver(_ message: MasterToAgentMessage) {
        if !isClosed.withLock({ $0 }) { receive(message) }
    }

    /// Breaks the link from the master's side; the agent is told.
    func end() {
        let isFirst = isClosed.withLock { wasClosed in
            defer { wasClosed = true }
            return !wasClosed
        }
        if isFirst { closed() }
    }
}
