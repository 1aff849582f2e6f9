/// What the program is asked to do.
enum Invocation: Equatable {
    case run(RunOptions)
    case cluster(ClusterOptions)
    /// Explain a command, or the program if there is none.
    case help(CommandName?)
    case version

    /// Reads the words that follow the program's name.
    init(_ words: [String]) throws(UsageError) {
        guard let first = words.first else { throw UsageError(problem: .missingCommand) }
        let rest = Array(words.dropFirst())
        switch first {
        case "--help", "-h": self = try .help(Self.topic(rest))
        case "--version": self = .version
        default:
            let name = try Self.name(first)
            do {
                self = try Self.read(name, rest)
            } catch {
                throw UsageError(problem: error.problem, command: error.command ?? name)
            }
        }
    }

    private static func read(_ name: CommandName, _ words: [String]) throws(UsageError) -> Invocation {
        if Arguments.askForHelp(words) { return .help(name) }
        if name == .help { return try .help(topic(words)) }
        let arguments = try Arguments(words, options: name.options)
        switch name {
        case .run: return try .run(RunOptions(arguments))
        case .cluster:
            try refuseOperands(arguments, name)
            return try .cluster(ClusterOptions(arguments))
        case .help, .version:
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
