import FrameworkCore
public import MesosWire

/// Where an operator finds an agent.
///
/// A text is an address: `"http://10.0.0.6:5051"`, `"10.0.0.6:5051"`, `"[::1]:5051"`, or what masters call the agent,
/// `"slave(1)@10.0.0.6:5051"`. Whether it can be used is seen when a call is made.
public struct AgentLocation: Sendable, ExpressibleByStringLiteral {
    private enum Kind: Sendable {
        case inProcess(Agent)
        case frames(any FrameTransport)
        case address(String, WireFormat)
    }

    private let kind: Kind

    private init(kind: Kind) {
        self.kind = kind
    }

    /// An agent in this process.
    public static func inProcess(_ agent: Agent) -> AgentLocation {
        AgentLocation(kind: .inProcess(agent))
    }

    /// An agent that is reached over connections of your own, and is served there by a ``FrameEndpoint``.
    public static func frames(_ transport: any FrameTransport) -> AgentLocation {
        AgentLocation(kind: .frames(transport))
    }

    /// An agent at an address.
    ///
    /// - Parameters:
    ///   - address: The address, as a text; see ``AgentLocation``. A host without a port listens at 5051.
    ///   - format: How messages are written: protobuf is shorter and faster, JSON can be read in a recording.
    public static func address(_ address: String, format: WireFormat = .protobuf) -> AgentLocation {
        AgentLocation(kind: .address(address, format))
    }

    /// An agent at an address.
    public init(stringLiteral address: String) {
        kind = .address(address, .protobuf)
    }

    var operatorChannel: any OperatorChannel<V1.Agent.Call, V1.Agent.Response, V1.Agent.ProcessIO> {
        switch kind {
        case .inProcess(let agent): return InProcessAgentChannel(agent: agent)
        case .frames(let transport): return FrameOperatorChannel(transport: transport, callee: .agent)
        case .address(let text, let format):
            do throws(NodeAddressError) {
                let address = try NodeAddress(parsing: Substring(text), as: .agent)
                return HTTPOperatorChannel(nodes: [address], path: "/slave(1)/api/v1", format: format)
            } catch {
                return ClosedOperatorChannel(problem: Self.problem(of: text, error))
            }
        }
    }

    private static func problem(of text: String, _ error: NodeAddressError) -> String {
        "cannot look for an agent at '\(text)': \(error); right are 'http://10.0.0.6:5051', '10.0.0.6:5051' or "
            + "'[::1]:5051'"
    }
}
