import MasterCore
import MesosWire

/// The links of an agent to its master over frames.
struct FrameAgentLinks: Sendable {
    let transport: any FrameTransport

    /// Opens a link. What is sent before the connection is there waits for it.
    func open(
        _ receive: @escaping @Sendable (MasterToAgentMessage) -> Void, _ closed: @escaping @Sendable () -> Void
    ) -> AgentLink? {
        let frames = FrameLink()
        let link = AgentLink(
            id: AgentConnectionID(0),
            post: { input in
                switch input {
                case .agentSent(_, let message): return frames.post(Frame(message.named))
                case .agentDisconnected:
                    frames.close()
                    return true
                default: return true
                }
            }, receive: receive, closed: closed)
        // Nothing awaits it: it ends when either side closes the link.
        Task { [transport] in
            if let connection = try? await transport.connect(),
                (try? await connection.send(Frame(.link).bytes)) != nil
            {
                await frames.run(over: connection) { frame in
                    link.deliver(try frame.message { try MasterToAgentMessage($0) })
                }
            }
            frames.close()
            link.end()
        }
        return link
    }
}
