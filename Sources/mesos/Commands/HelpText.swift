/// The explanations that the program prints.
enum HelpText {
    /// Explains a command, or the program if there is none.
    static func text(about command: CommandName?) -> String {
        guard let command else { return program }
        let options = command.options.isEmpty ? "" : "\nOptions:\n" + table(rows(command.options)) + "\n"
        return """
            \(introduction(to: command))

            Usage:
              \(usage(of: command))

            Example:
              \(example(of: command))
            \(options)\(notes(on: command))
            """
    }

    private static var program: String {
        """
        mesos runs commands on a cluster that lives inside this program: a real master and real
        agents, which start your commands as ordinary processes. When the program ends, so does
        all that it has started.

        Usage:
          mesos COMMAND [OPTIONS]

        Example:
          mesos run 'echo hello from $MESOS_TASK_ID' --instances 3

        Commands:
        \(table(CommandName.allCases.map { ($0.rawValue, $0.summary) }))

        'mesos COMMAND --help' explains a command.

        """
    }

    private static func introduction(to command: CommandName) -> String {
        switch command {
        case .run:
            """
            Starts a cluster, runs a shell command on it as often as you like, and ends both. What the
            instances print is printed with the name of their task before each line.
            """
        case .cluster:
            """
            Starts a master and agents and prints what happens to them until you press Ctrl-C. Other
            programs cannot reach this cluster yet: to run something, use 'mesos run'.
            """
        case .help: "Explains the program or one of its commands."
        case .version: "Prints the version of the program."
        }
    }

    private static func usage(of command: CommandName) -> String {
        switch command {
        case .run: "mesos run 'COMMAND' [OPTIONS]"
        case .cluster: "mesos cluster [OPTIONS]"
        case .help: "mesos help [COMMAND]"
        case .version: "mesos version"
        }
    }

    private static func example(of command: CommandName) -> String {
        switch command {
        case .run: "mesos run 'echo hello from $MESOS_TASK_ID' --instances 10 --cpus 0.5 --mem 64"
        case .cluster: "mesos cluster --agents 3 --resources 'cpus:4;mem:8192'"
        case .help: "mesos help run"
        case .version: "mesos version"
        }
    }

    private static func notes(on command: CommandName) -> String {
        guard command == .run else { return "" }
        return """

            Instances that find no room wait until others have ended. The exit status is 0 if all of
            them finished, otherwise that of the first one that failed: its exit code, 128 + n if
            signal n ended it, 1 if it could not be run. It is 124 after the time that --timeout gives,
            and 64 if the command line is wrong. Words after '--' are not read as options.

            """
    }

    private static func rows(_ options: [Option]) -> [(String, String)] {
        options.map { ("\($0.spelling) \($0.placeholder)", $0.summary) } + [("--help", "Print this explanation")]
    }

    /// Two columns, the first as wide as its longest entry.
    private static func table(_ rows: [(String, String)]) -> String {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { left, right in
            "  " + left + String(repeating: " ", count: width - left.count + 2) + right
        }.joined(separator: "\n")
    }
}
