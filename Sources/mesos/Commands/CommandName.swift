/// The commands of the program.
enum CommandName: String, CaseIterable, Sendable {
    case run, master, agent, state, ps, logs, kill, roles, quota, weights, explain, cluster, help, version

    /// What the command does, on one line.
    var summary: String {
        switch self {
        case .run: "Run a command as often as you like, on a cluster elsewhere or one of its own"
        case .cluster: "Start a cluster and print what happens in it until Ctrl-C"
        case .master: "Run a master that others reach over HTTP"
        case .agent: "Run an agent of a master elsewhere"
        case .state: "Show what a cluster has and what it does"
        case .ps: "Show the tasks of a cluster"
        case .logs: "Show what a task prints"
        case .kill: "End a task, or a framework with all its tasks"
        case .roles: "Show the roles of a cluster and what they have"
        case .quota: "Show, set or remove what roles are guaranteed and may have at most"
        case .weights: "Show or set how much roles count"
        case .explain: "Say why a framework, an agent or a role gets offers or not"
        case .help: "Explain the program or a command, as in 'mesos help run'"
        case .version: "Print the version"
        }
    }

    /// The options that the command takes.
    var options: [Option] {
        switch self {
        case .run: RunOptions.all
        case .cluster: ClusterOptions.all
        case .state, .roles, .explain: [OperatorOptions.masterOption, OperatorOptions.jsonOption]
        case .ps: TaskListOptions.all
        case .logs: LogOptions.all
        case .kill: KillOptions.all
        case .quota: QuotaOptions.all
        case .weights: WeightOptions.all
        case .master, .agent, .help, .version: []
        }
    }
}
