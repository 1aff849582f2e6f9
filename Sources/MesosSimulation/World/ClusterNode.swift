/// One part of a cluster that sends and receives messages, by its name.
public enum ClusterNode: Sendable, Hashable {
    /// The master that leads.
    case master
    /// An agent, by the name under which it was added.
    case agent(String)
    /// A framework's scheduler, by the name under which it was started.
    case framework(String)
    /// An executor on an agent, by its container's identifier.
    case executor(String, agent: String)
}

extension ClusterNode: CustomStringConvertible {
    /// The node as traces and failures name it.
    public var description: String {
        switch self {
        case .master: "master"
        case .agent(let name), .framework(let name): name
        case .executor(let id, let agent): "\(id)@\(agent)"
        }
    }
}

extension ClusterNode: Comparable {
    /// The master comes first, then agents, frameworks and executors, each by name.
    public static func < (first: ClusterNode, second: ClusterNode) -> Bool {
        first.rank == second.rank ? first.description < second.description : first.rank < second.rank
    }

    private var rank: Int {
        switch self {
        case .master: 0
        case .agent: 1
        case .framework: 2
        case .executor: 3
        }
    }
}
