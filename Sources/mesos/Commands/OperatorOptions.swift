import MesosKit

/// Which cluster a command is about, and how it answers.
struct OperatorOptions: Equatable, Sendable {
    /// Where the master is.
    var master = "127.0.0.1:5050"
    /// Whether the answer is for programs.
    var isJSON = false

    static let masterOption = Option(
        name: "master", placeholder: "ADDRESS", example: "127.0.0.1:5050",
        summary: "Where the master is ($MESOS_MASTER, else 127.0.0.1:5050)")
    static let jsonOption = Option.flag("json", summary: "Answer with one JSON document")

    init() {}

    /// Reads the options; the environment says where the master is if they do not.
    init(_ arguments: Arguments, _ environment: [String: String]) throws(UsageError) {
        if let master = environment["MESOS_MASTER"], !master.isEmpty { self.master = master }
        if let master = try arguments.path(of: Self.masterOption) { self.master = master }
        isJSON = arguments.has(Self.jsonOption)
    }

    /// The client of the master. In the other format Apache Mesos leaves the tasks of frameworks out that have ended.
    var client: MasterClient { MasterClient(.address(master, format: .json)) }
}

/// What `mesos ps` shows.
struct TaskListOptions: Equatable, Sendable {
    var cluster = OperatorOptions()
    /// Whether tasks that have ended are shown, too.
    var showsAll = false

    static let allOption = Option.flag("all", letter: "a", summary: "Show tasks that have ended, too")
    static let all = [OperatorOptions.masterOption, allOption, OperatorOptions.jsonOption]
}

/// What `mesos logs` shows.
struct LogOptions: Equatable, Sendable {
    var cluster = OperatorOptions()
    /// The task's id or its beginning, perhaps with that of its framework before it.
    var task: String
    var output = Sandbox.Output.stdout
    /// Whether to go on until the task has ended.
    var follows = false

    static let followOption = Option.flag("follow", letter: "f", summary: "Go on until the task has ended")
    static let stderrOption = Option.flag("stderr", summary: "Show what the task complains about, not what it says")
    static let all = [followOption, stderrOption, OperatorOptions.masterOption]
}

/// What `mesos kill` ends.
struct KillOptions: Equatable, Sendable {
    enum Target: Equatable, Sendable {
        /// A task, by its id or the beginning of it.
        case task(String)
        /// A framework with all its tasks.
        case framework(FrameworkID)
    }

    var cluster = OperatorOptions()
    var target: Target

    static let frameworkOption = Option(
        name: "framework", placeholder: "ID", example: "20201124-1-0000", summary: "End a framework and all its tasks")
    static let all = [frameworkOption, OperatorOptions.masterOption]
}

extension Invocation {
    /// Reads what an operator's command is about.
    static func readOperator(
        _ name: CommandName, _ arguments: Arguments, _ environment: [String: String]
    ) throws(UsageError) -> Invocation {
        let cluster = try OperatorOptions(arguments, environment)
        switch name {
        case .state: return .state(cluster)
        case .roles: return .roles(cluster)
        case .explain: return .explain(try ExplainOptions(arguments, cluster))
        case .ps: return .ps(TaskListOptions(cluster: cluster, showsAll: arguments.has(TaskListOptions.allOption)))
        case .logs:
            let task = try task(arguments, name)
            let output: Sandbox.Output = arguments.has(LogOptions.stderrOption) ? .stderr : .stdout
            return .logs(
                LogOptions(
                    cluster: cluster, task: task, output: output, follows: arguments.has(LogOptions.followOption)))
        default:
            guard let framework = try arguments.path(of: KillOptions.frameworkOption) else {
                return .kill(KillOptions(cluster: cluster, target: .task(try task(arguments, name))))
            }
            guard arguments.operands.isEmpty else { throw UsageError(problem: .taskAndFramework) }
            return .kill(KillOptions(cluster: cluster, target: .framework(FrameworkID(value: framework))))
        }
    }

    private static func task(_ arguments: Arguments, _ name: CommandName) throws(UsageError) -> String {
        guard let task = arguments.operands.first, !task.isEmpty else {
            throw UsageError(problem: .missingTask(command: name))
        }
        guard arguments.operands.count == 1 else { throw UsageError(problem: .oneTaskOnly(arguments.operands[1])) }
        return task
    }
}
