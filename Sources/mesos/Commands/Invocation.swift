/// What the program is asked to do.
enum Invocation: Equatable {
    case run(RunOptions)
    case cluster(ClusterOptions)
    case master(MasterOptions)
    case agent(AgentOptions)
    case state(OperatorOptions)
    case ps(TaskListOptions)
    case logs(LogOptions)
    case kill(KillOptions)
    case roles(OperatorOptions)
    case quota(QuotaOptions)
    case weights(WeightOptions)
    case explain(ExplainOptions)
    /// Explain a command, or the program if there is none.
    case help(CommandName?)
    case version

    /// Reads the words that follow the program's name, and for masters and agents the environment.
    init(_ words: [String], environment: [String: String] = [:]) throws(UsageError) {
        guard let first = words.first else { throw UsageError(problem: .missingCommand) }
        let rest = Array(words.dropFirst())
        switch first {
        case "--help", "-h": self = try .help(Self.topic(rest))
        case "--version": self = .version
        default:
            let name = try Self.name(first)
            do {
                self = try Self.read(name, rest, environment)
            } catch {
                throw UsageError(problem: error.problem, command: error.command ?? name)
            }
        }
    }

    private static func read(
        _ name: CommandName, _ words: [String], _ environment: [String: String]
    ) throws(UsageError) -> Invocation {
        if Arguments.askForHelp(words) { return .help(name) }
        switch name {
        case .help: return try .help(topic(words))
        case .master, .agent:
            if words.contains("--version") { return .version }
            return name == .master
                ? try .master(MasterOptions(words, environment: environment))
                : try .agent(AgentOptions(words, environment: environment))
        default: return try read(name, Arguments(words, options: name.options), environment)
        }
    }

    private static func read(
        _ name: CommandName, _ arguments: Arguments, _ environment: [String: String]
    ) throws(UsageError) -> Invocation {
        switch name {
        case .run: return try .run(RunOptions(arguments))
        case .cluster:
            try refuseOperands(arguments, name)
            return try .cluster(ClusterOptions(arguments))
        case .state, .ps, .roles:
            try refuseOperands(arguments, name)
            return try readOperator(name, arguments, environment)
        case .logs, .kill, .explain: return try readOperator(name, arguments, environment)
        case .quota, .weights: return try readRoles(name, arguments, environment)
        case .master, .agent, .help, .version:
            try refuseOperands(arguments, name)
            return .version
        }
    }

    private static func topic(_ words: [String]) throws(UsageError) -> CommandName? {
        guard let word = words.first else { return nil }
        return try name(word)
    }

    private static func name(_ word: String) throws(UsageError) -> CommandName {
        if let name = CommandName(rawValue: word) { return name }
        if word.hasPrefix("-") { throw UsageError(problem: .unknownOption(word, nearest: nil)) }
        let nearest = Spelling.nearest(to: word, among: CommandName.allCases.map(\.rawValue))
        throw UsageError(problem: .unknownCommand(word, nearest: nearest))
    }

    private static func refuseOperands(_ arguments: Arguments, _ name: CommandName) throws(UsageError) {
        guard let word = arguments.operands.first else { return }
        throw UsageError(problem: .unexpectedWord(word, command: name.rawValue))
    }
}
