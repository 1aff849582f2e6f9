/// The commands of the program.
enum CommandName: String, CaseIterable, Sendable {
    case run, cluster, help, version

    /// What the command does, on one line.
    var summary: String {
        switch self {
        case .run: "Start a cluster, run a command on it as often as you like, and end both"
        case .cluster: "Start a cluster and print what happens in it until Ctrl-C"
        case .help: "Explain the program or a command, as in 'mesos help run'"
        case .version: "Print the version"
        }
    }

    /// The options that the command takes.
    var options: [Option] {
        switch self {
        case .run: RunOptions.all
        case .cluster: ClusterOptions.all
        case .help, .version: []
        }
    }
}
