import MesosKit

/// What the cluster of a command looks like.
struct ClusterOptions: Equatable, Sendable {
    /// How many agents there are.
    var agents = 1
    /// What each of them has.
    var resources = Self.standardResources

    /// The directory under which the sandboxes are made; that for temporary files unless said.
    var workDirectory: String?

    static let standardResources: Resources = "cpus:4;mem:8192"

    static let agentsOption = Option(
        name: "agents", placeholder: "N", example: "3", summary: "How many agents to start (1)")
    static let resourcesOption = Option(
        name: "resources", placeholder: "TEXT", example: "cpus:4;mem:8192",
        summary: "What each agent has, memory in MB (cpus:4;mem:8192)")
    static let workDirectoryOption = Option(
        name: "work-dir", placeholder: "PATH", example: "/var/tmp",
        summary: "Under which directory to make the sandboxes, while they last ($TMPDIR or /tmp)")
    static let all = [agentsOption, resourcesOption, workDirectoryOption]

    /// The standard cluster.
    init() {}

    /// Reads the options, whose absence means the standard.
    init(_ arguments: Arguments) throws(UsageError) {
        agents = try arguments.count(of: Self.agentsOption, in: 1...1000, default: agents)
        resources = try arguments.resources(of: Self.resourcesOption, default: resources)
        workDirectory = try arguments.path(of: Self.workDirectoryOption)
    }
}
