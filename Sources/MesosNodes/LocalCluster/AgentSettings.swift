import AgentCore
import MesosBase
import MesosIO
import MesosResources
import MesosWire

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the agents of one local cluster have in common, and how they differ.
struct AgentSettings {
    /// The ports that agents share out among themselves: those that Mesos offers by default and all above.
    private static let ports: ClosedRange<UInt64> = 31_000...65_000
    private static let portsPerAgent: UInt64 = 1_000

    private let environment: [EnvironmentVariable]
    private let agentCount: Int

    init(_ configuration: LocalClusterConfiguration) throws(LocalClusterError) {
        agentCount = configuration.agents.count
        if let given = configuration.environment {
            environment = given.map { EnvironmentVariable($0.key, $0.value) }
        } else {
            environment = getenv("PATH").map { [EnvironmentVariable("PATH", String(cString: $0))] } ?? []
        }
    }

    func configuration(
        of agent: LocalCluster.Agent, at index: Int, in directory: String
    ) throws(LocalClusterError) -> AgentConfiguration {
        var resources: Resources
        do throws(ResourceParseError) { resources = try agent.resources.checked() } catch {
            throw .resources("\(error)")
        }
        if resources.ports.isEmpty, let ports = ports(ofAgentAt: index) { resources += ports }
        let attributes: [V1.Attribute]
        do throws(AttributeText.ParseError) { attributes = try AttributeText.parse(agent.attributes) } catch {
            throw .attributes("\(error)")
        }
        let number = index + 1
        return AgentConfiguration(
            hostname: "agent-\(number)", resources: resources, attributes: attributes,
            workDirectory: "\(directory)/agent-\(number)", registrationBackoffFactor: .zero,
            executorEnvironment: environment, switchUser: UserAccount.currentUserID == 0)
    }

    /// A share of the ports that no other agent of the cluster has; `nil` if there are more agents than ports.
    private func ports(ofAgentAt index: Int) -> Resources? {
        let share = min(Self.portsPerAgent, UInt64(Self.ports.count) / UInt64(max(agentCount, 1)))
        guard share > 0 else { return nil }
        let first = Self.ports.lowerBound + UInt64(index) * share
        return try? Resources(parsing: "ports:[\(first)-\(first + share - 1)]")
    }
}
