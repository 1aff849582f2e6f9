/// The explanations that the program prints.
enum HelpText {
    /// Explains a command, or the program if there is none.
    static func text(about command: CommandName?) -> String {
        guard let command else { return program }
        let options = options(of: command)
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
        mesos runs clusters and commands on them. A master and agents on one machine or many make up
        a cluster; 'mesos run' needs none: it starts one inside itself, which ends with it. Masters
        and agents of Apache Mesos will do as well.

        Usage:
          mesos COMMAND [OPTIONS]

        Example:
          mesos run 'echo hello from $MESOS_TASK_ID' --instances 3

        Example of a cluster of several programs:
          mesos master --ip=127.0.0.1 --work_dir=/tmp/mesos/master &
          mesos agent --master=127.0.0.1:5050 --work_dir=/tmp/mesos/agent &
          mesos run --master=127.0.0.1:5050 'echo hi'

        Commands:
        \(table(CommandName.allCases.map { ($0.rawValue, $0.summary) }))

        'mesos COMMAND --help' explains a command.

        """
    }

    private static func introduction(to command: CommandName) -> String {
        switch command {
        case .run:
            """
            Runs a shell command as often as you like, on the cluster of the master that --master names
            or on one that is started for it and ended with it. What the instances print is printed with
            the name of their task before each line. Ctrl-C ends the command and all its instances.
            """
        case .cluster:
            """
            Starts a master and agents and prints what happens to them until you press Ctrl-C. Other
            programs cannot reach this cluster: for one that they can reach, use 'mesos master'.
            """
        case .master:
            """
            Runs a master of a cluster: it offers what agents have to frameworks. Agents, frameworks and
            operators reach it over HTTP. It prints what happens until Ctrl-C or SIGTERM; what it knows
            is lost then. The flags are those of Apache Mesos.
            """
        case .agent:
            """
            Runs an agent: it joins a master, offers what this machine has, and runs the tasks that come
            back as ordinary processes. Ctrl-C or SIGTERM ends it and all that it runs. The flags are
            those of Apache Mesos.
            """
        case .state:
            """
            Shows the master of a cluster, its agents with what they have and what is used of it, and its
            frameworks.
            """
        case .ps:
            """
            Shows the tasks of a cluster: those that run or are to run, and with --all those that have
            ended. The age of a task is the time since the first news of it.
            """
        case .logs:
            """
            Shows what a task prints. The task is told by its id or the beginning of it; where several
            have it, the beginning of a framework's id and '/' before it tell them apart.
            """
        case .kill:
            "Ends a task, which is told as for 'mesos logs', or a framework with all its tasks."
        case .roles:
            """
            Shows the roles of a cluster: how much they count, how many frameworks use them, and of each
            resource what is allocated, offered and reserved to them and all roles below them.
            """
        case .quota:
            """
            Shows what roles are guaranteed and may have at most, and what of it is gone; sets it; takes
            it away. A quota counts for a role and all roles below it together. A master refuses what
            the cluster cannot keep, and limits below what a role has, unless --force is given.
            """
        case .weights:
            """
            Shows how much roles count that do not count 1, and sets it. A role that counts 2 is given
            twice as much as one beside it that counts 1.
            """
        case .explain:
            """
            Says why a framework gets offers or not, who is offered what an agent has, or what keeps a
            role from having more: refusals, quotas and who uses them up, who is served before, what is
            reserved, missing or too little. A framework is told by its id or its name, an agent by its id
            or the name of its host.
            """
        case .help: "Explains the program or one of its commands."
        case .version: "Prints the version of the program."
        }
    }

    private static func usage(of command: CommandName) -> String {
        switch command {
        case .run: "mesos run 'COMMAND' [OPTIONS]"
        case .cluster: "mesos cluster [OPTIONS]"
        case .master: "mesos master [FLAGS]"
        case .agent: "mesos agent --master=ADDRESS --work_dir=PATH [FLAGS]"
        case .state: "mesos state [OPTIONS]"
        case .ps: "mesos ps [OPTIONS]"
        case .logs: "mesos logs TASK [OPTIONS]"
        case .kill: "mesos kill TASK [OPTIONS]\n  mesos kill --framework ID [OPTIONS]"
        case .roles: "mesos roles [OPTIONS]"
        case .quota:
            "mesos quota [OPTIONS]\n  mesos quota set ROLE [--guarantee AMOUNTS] [--limit AMOUNTS] [OPTIONS]\n"
                + "  mesos quota remove ROLE [OPTIONS]"
        case .weights: "mesos weights [OPTIONS]\n  mesos weights set ROLE=WEIGHT … [OPTIONS]"
        case .explain: "mesos explain framework|agent|role NAME [OPTIONS]"
        case .help: "mesos help [COMMAND]"
        case .version: "mesos version"
        }
    }

    private static func example(of command: CommandName) -> String {
        switch command {
        case .run: "mesos run 'echo hello from $MESOS_TASK_ID' --instances 10 --cpus 0.5 --mem 64"
        case .cluster: "mesos cluster --agents 3 --resources 'cpus:4;mem:8192'"
        case .master: "mesos master --ip=127.0.0.1 --port=5050"
        case .agent: "mesos agent --master=127.0.0.1:5050 --work_dir=/tmp/mesos/agent"
        case .state: "mesos state --master 127.0.0.1:5050"
        case .ps: "mesos ps --all"
        case .logs: "mesos logs task-1 -f"
        case .kill: "mesos kill task-1"
        case .roles: "mesos roles --master 127.0.0.1:5050"
        case .quota: "mesos quota set ads --guarantee cpus:8 --limit 'cpus:16;mem:8192'"
        case .weights: "mesos weights set ads=2 web=1.5"
        case .explain: "mesos explain framework spark"
        case .help: "mesos help run"
        case .version: "mesos version"
        }
    }

    private static func options(of command: CommandName) -> String {
        switch command {
        case .master: flags(MasterOptions.table)
        case .agent: flags(AgentOptions.table)
        default: command.options.isEmpty ? "" : "\nOptions:\n" + table(rows(command.options)) + "\n"
        }
    }

    private static func flags<Settings>(_ table: FlagTable<Settings>) -> String {
        """

        Flags, and what counts if one is not given:
        \(FlagHelp.list(table))
          --version                         Print the version
          --help                            Print this explanation

        Each flag can be given as a variable, too, such as MESOS_PORT for --port, and the address as
        LIBPROCESS_IP and LIBPROCESS_PORT; what the command line says wins. A value of the form
        file:///PATH stands for what is in that file. Other flags of Apache Mesos are not in this
        version, and these can have one value only:
        \(FlagHelp.fixed(table))

        """
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
        options.map { ($0.usage, $0.summary) } + [("--help", "Print this explanation")]
    }

    /// Two columns, the first as wide as its longest entry.
    private static func table(_ rows: [(String, String)]) -> String {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { left, right in
            "  " + left + String(repeating: " ", count: width - left.count + 2) + right
        }.joined(separator: "\n")
    }
}
