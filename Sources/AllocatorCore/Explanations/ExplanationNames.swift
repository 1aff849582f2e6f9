public import MesosWire

/// What frameworks and agents are called by those who read explanations: an allocator knows their ids only.
public struct ExplanationNames: Sendable {
    let frameworkName: @Sendable (FrameworkID) -> String?
    let agentName: @Sendable (AgentID) -> String?

    /// Everybody is called by the id.
    public static let none = ExplanationNames()

    /// Creates names; those who have none are called by the id.
    public init(
        framework: @escaping @Sendable (FrameworkID) -> String? = { _ in nil },
        agent: @escaping @Sendable (AgentID) -> String? = { _ in nil }
    ) {
        frameworkName = framework
        agentName = agent
    }

    func text(of framework: FrameworkID) -> String {
        Self.text(frameworkName(framework), id: framework.value)
    }

    func text(of agent: AgentID) -> String {
        Self.text(agentName(agent), id: agent.value)
    }

    private static func text(_ name: String?, id: String) -> String {
        guard let name, name != id, !name.isEmpty else { return printable(id) }
        return "\(printable(name)) (\(printable(id)))"
    }

    /// A text on one line that does nothing to a terminal: names come from outside.
    static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
        return text.unicodeScalars.reduce(into: "") { line, scalar in
            if scalar.properties.generalCategory == .control {
                line += scalar.escaped(asASCII: true)
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
    }
}
