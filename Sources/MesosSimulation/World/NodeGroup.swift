import MesosWire

/// Some of a cluster's nodes, such as those that a fault strikes. Which ones they are is looked up when it is used.
///
/// ```swift
/// sim.partition(.agents(0..<100), for: .seconds(90))
/// sim.crash(.leadingMaster + .agent(7))
/// ```
public struct NodeGroup: Sendable, Hashable {
    /// One way of naming nodes.
    package enum Part: Sendable, Hashable {
        case leadingMaster
        case agentNumbers(Range<Int>)
        case agent(String)
        case allAgents
        case framework(String)
        case allFrameworks
        case executor(String, agent: String)
        case allExecutors
    }

    package let parts: [Part]

    package init(_ parts: [Part]) {
        self.parts = parts
    }

    /// The master that leads.
    public static let leadingMaster = NodeGroup([.leadingMaster])
    /// All agents.
    public static let agents = NodeGroup([.allAgents])
    /// The schedulers of all frameworks.
    public static let frameworks = NodeGroup([.allFrameworks])
    /// All executors.
    public static let executors = NodeGroup([.allExecutors])
    /// Every node.
    public static let everything = leadingMaster + agents + frameworks + executors

    /// The agents with these numbers, counted from 0 in the order in which they were added.
    public static func agents(_ numbers: Range<Int>) -> NodeGroup { NodeGroup([.agentNumbers(numbers)]) }

    /// The agent with this number, counted from 0 in the order in which they were added.
    public static func agent(_ number: Int) -> NodeGroup { NodeGroup([.agentNumbers(number..<number + 1)]) }

    /// The agent with this name.
    public static func agent(_ name: String) -> NodeGroup { NodeGroup([.agent(name)]) }

    /// The scheduler of the framework with this name.
    public static func framework(_ name: String) -> NodeGroup { NodeGroup([.framework(name)]) }

    /// The executor in this container on this agent.
    public static func executor(_ id: String, agent: String) -> NodeGroup { NodeGroup([.executor(id, agent: agent)]) }

    /// One node.
    public static func node(_ node: ClusterNode) -> NodeGroup {
        switch node {
        case .master: .leadingMaster
        case .agent(let name): .agent(name)
        case .framework(let name): .framework(name)
        case .executor(let id, let agent): .executor(id, agent: agent)
        }
    }

    /// The nodes of both groups.
    public static func + (first: NodeGroup, second: NodeGroup) -> NodeGroup {
        NodeGroup(first.parts + second.parts)
    }
}

extension Simulation {
    /// The nodes that a group stands for now, in their order, each once. Numbers and names that nobody has stand for
    /// nothing.
    package func nodes(in group: NodeGroup) -> [ClusterNode] {
        var nodes: [ClusterNode] = []
        for part in group.parts {
            switch part {
            case .leadingMaster: nodes.append(.master)
            case .agentNumbers(let numbers):
                nodes += numbers.clamped(to: agentList.indices).map { .agent(agentList[$0].name) }
            case .agent(let name): if agents[name] != nil { nodes.append(.agent(name)) }
            case .allAgents: nodes += agentList.map { .agent($0.name) }
            case .framework(let name): if frameworks[name] != nil { nodes.append(.framework(name)) }
            case .allFrameworks: nodes += frameworks.keys.sorted().map { .framework($0) }
            case .executor(let id, let agent): nodes.append(.executor(id, agent: agent))
            case .allExecutors:
                for agent in agentList {
                    nodes += agent.containers.keys.map(\.value).sorted().map { .executor($0, agent: agent.name) }
                }
            }
        }
        var seen: Set<ClusterNode> = []
        return nodes.sorted().filter { seen.insert($0).inserted }
    }
}
