import MesosKit

/// What to run, how often, and on which cluster.
struct RunOptions: Equatable, Sendable {
    /// The command, for the shell.
    var command: String
    /// How often it runs.
    var instances = 1
    /// What one instance needs.
    var demand = Demand(cpus: 0.1, mem: 32)
    /// What the tasks are called; a number follows.
    var name = "task"
    /// Variables for the command's environment.
    var environment: [EnvironmentEntry] = []
    /// After how long everything ends, finished or not.
    var timeout: Duration?
    /// Where the master is; a cluster is started if it is not said.
    var master: String?
    /// The cluster that is started.
    var cluster = ClusterOptions()

    static let instancesOption = Option(
        name: "instances", placeholder: "N", example: "10", summary: "How often to run the command (1)")
    static let cpusOption = Option(
        name: "cpus", placeholder: "X", example: "0.5", summary: "Processors that one instance needs (0.1)")
    static let memOption = Option(
        name: "mem", placeholder: "MB", example: "64", summary: "Memory that one instance needs, in MB (32)")
    static let nameOption = Option(
        name: "name", placeholder: "NAME", example: "hello",
        summary: "What the tasks are called; a number follows (task)")
    static let environmentOption = Option(
        name: "env", placeholder: "K=V", example: "GREETING=hello",
        summary: "A variable for the command's environment; may be repeated", isRepeatable: true)
    static let timeoutOption = Option(
        name: "timeout", placeholder: "TIME", example: "5mins",
        summary: "End everything after this time, such as 90secs or 5mins")
    static let masterOption = Option(
        name: "master", placeholder: "ADDRESS", example: "127.0.0.1:5050",
        summary: "Where the master is; without this, a cluster is started")
    static let all =
        [instancesOption, cpusOption, memOption, nameOption, environmentOption, timeoutOption, masterOption]
        + ClusterOptions.all

    /// Runs a command once, on the standard cluster.
    init(command: String) {
        self.command = command
    }

    /// Reads the command and the options, whose absence means the standard.
    init(_ arguments: Arguments) throws(UsageError) {
        guard let command = arguments.operands.first, !command.allSatisfy(\.isWhitespace) else {
            throw UsageError(problem: .missingShellCommand)
        }
        guard arguments.operands.count == 1 else {
            throw UsageError(problem: .extraWord(arguments.operands[1]))
        }
        self.init(command: command)
        instances = try arguments.count(of: Self.instancesOption, in: 1...100_000, default: instances)
        demand.cpus = try arguments.amount(of: Self.cpusOption, default: demand.cpus)
        demand.mem = try arguments.amount(of: Self.memOption, default: demand.mem)
        name = try arguments.name(of: Self.nameOption, default: name)
        environment = try arguments.variables(of: Self.environmentOption)
        timeout = try arguments.duration(of: Self.timeoutOption)
        cluster = try ClusterOptions(arguments)
        master = try arguments.path(of: Self.masterOption)
        guard master == nil else {
            for option in ClusterOptions.all where arguments.text(of: option) != nil {
                throw UsageError(problem: .contradiction(Self.masterOption, option))
            }
            return
        }
        if let excess = demand.excess(over: cluster.resources) {
            throw UsageError(problem: .demandTooLarge(excess))
        }
    }
}
