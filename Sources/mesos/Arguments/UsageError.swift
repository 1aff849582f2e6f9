import MesosKit

/// Why a command line cannot be followed.
struct UsageError: Error, Equatable {
    /// What is wrong with it.
    enum Problem: Equatable {
        /// There is no command.
        case missingCommand
        /// The first word is no command; the second value is the command that was probably meant.
        case unknownCommand(String, nearest: String?)
        /// No option has this name; the second value is the option that was probably meant.
        case unknownOption(String, nearest: String?)
        /// An option is the last word, or another option follows it.
        case missingValue(Option)
        /// An option has a value that has none.
        case unexpectedValue(Option)
        /// An option is given twice that counts once.
        case repeatedOption(Option)
        /// A number is none, or not in the range that makes sense.
        case malformedCount(String, Option, ClosedRange<Int>)
        /// An amount is no number above zero.
        case malformedAmount(String, Option)
        /// The text of resources cannot be read.
        case malformedResources(Option, ResourceParseError)
        /// An agent without processors or without memory, which could run nothing.
        case uselessResources(String, Option, missing: String)
        /// The text of a duration cannot be read.
        case malformedDuration(Option, DurationText.ParseError)
        /// A duration is not above zero.
        case durationNotPositive(String, Option)
        /// A name has characters that names of tasks cannot have, or too many of them.
        case malformedName(String, Option)
        /// A path is empty.
        case malformedPath(String, Option)
        /// A variable for the environment has no `=`, or nothing before it.
        case malformedVariable(String, Option)
        /// A variable for the environment is set twice.
        case repeatedVariable(String, Option)
        /// There is nothing to run.
        case missingShellCommand
        /// A word is left over.
        case extraWord(String)
        /// A word follows a command that takes none.
        case unexpectedWord(String, command: String)
        /// A flag of a master or an agent, or the variable for it, is wrong.
        case flag(FlagProblem)
        /// Two options exclude each other.
        case contradiction(Option, Option)
        /// A command that is about a task has none.
        case missingTask(command: CommandName)
        /// A word follows the task that a command is about.
        case oneTaskOnly(String)
        /// A command is told both to deal with a task and with a framework.
        case taskAndFramework
        /// A command that does several things is told to do another; the last values are what it can do.
        case unknownAction(String, command: CommandName, nearest: String?, all: [String])
        /// A quota is to change, and there is no role.
        case missingRole(QuotaOptions.Action)
        /// A word follows the role whose quota is to change.
        case oneRoleOnly(String, QuotaOptions.Action)
        /// The quota of a role that lies below another is to change.
        case nestedQuota(String, above: String)
        /// A quota is to change, and nothing is said of how.
        case emptyQuota(role: String)
        /// An option has no meaning for what the command is to do.
        case uselessOption(Option, use: String)
        /// Amounts cannot be read; the second value is the part in question.
        case malformedQuantities(String, part: String, Option)
        /// An amount of one resource is given twice.
        case repeatedQuantity(String, Option)
        /// Weights are to change, and there are none.
        case missingWeight
        /// A word is no role with a weight.
        case malformedWeight(String)
        /// A role is given two weights.
        case repeatedWeight(role: String)
        /// Something is to be explained, and it is not said what.
        case missingSubject
        /// A word is nothing of what can be explained; the second value is what was probably meant, the last whether no
        /// other word follows.
        case unknownSubject(String, nearest: String?, isAlone: Bool)
        /// Something is to be explained that has no name.
        case missingSubjectName(ExplainOptions.Subject)
        /// A word follows the name of what is to be explained.
        case oneSubjectOnly(String, ExplainOptions.Subject)
        /// One instance is larger than any agent.
        case demandTooLarge(Demand.Excess)
    }

    /// What is wrong.
    let problem: Problem
    /// The command that was being read, if one was.
    var command: CommandName?
}

extension UsageError: CustomStringConvertible {
    /// One or two sentences that say what is wrong and what would be right.
    var description: String { "\(complaint)\n\(advice)" }

    private var advice: String {
        if let command { "See 'mesos \(command.rawValue) --help'." } else { "See 'mesos --help'." }
    }

    private var complaint: String {
        switch problem {
        case .missingCommand:
            "No command is given. Try 'mesos run \"echo hello\"'."
        case .unknownCommand(let word, let nearest):
            "'\(word)' is not a command. "
                + (nearest.map { "Did you mean '\($0)'?" }
                    ?? "The commands are \(CommandName.allCases.map(\.rawValue).joined(separator: ", ")).")
        case .unknownOption(let word, let nearest):
            "There is no option '\(word)'." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
        case .missingValue(let option):
            "\(option.spelling) needs a value, as in '\(option.exampleUse)'."
        case .unexpectedValue(let option):
            "\(option.spelling) has no value; write it alone."
        case .repeatedOption(let option):
            "\(option.spelling) is given twice; give it once."
        case .missingShellCommand:
            "There is no command to run. Give one in quotes, as in mesos run 'echo hello'."
        case .extraWord(let word):
            "'\(word)' is one word too many. Put the whole command into quotes, as in mesos run 'echo hello'."
        case .unexpectedWord(let word, let command):
            "'\(word)' is not expected: 'mesos \(command)' takes options only."
        case .demandTooLarge(let excess):
            excess.description
        case .flag(let problem):
            problem.description
        case .missingTask(let command):
            "There is no task. Give its id, or the beginning of it, as in 'mesos \(command.rawValue) task-1'."
        case .oneTaskOnly(let word):
            "'\(word)' is one word too many: give one task."
        case .taskAndFramework:
            "A task and --framework are given: end one or the other."
        case .contradiction(let first, let second):
            "\(first.spelling) and \(second.spelling) contradict each other: the first is about a cluster that is "
                + "there, the second about one that is started for this command."
        default: valueComplaint
        }
    }

    private var valueComplaint: String {
        switch problem {
        case .malformedCount(let text, let option, let range):
            "'\(text)' does not fit \(option.spelling): give a whole number from \(range.lowerBound) to "
                + "\(range.upperBound), as in '\(option.exampleUse)'."
        case .malformedAmount(let text, let option):
            "'\(text)' does not fit \(option.spelling): give a plain number of at least 0.001, as in "
                + "'\(option.exampleUse)'."
        case .malformedResources(let option, let error):
            "\(option.spelling) cannot be read: \(error)."
        case .uselessResources(let text, let option, let missing):
            "\(option.spelling) '\(text)' has no \(missing), so no task could run; use for example "
                + "'\(option.example)'."
        case .malformedDuration(let option, let error):
            "\(option.spelling) cannot be read: \(error)."
        case .durationNotPositive(let text, let option):
            "'\(text)' does not fit \(option.spelling): it must be longer than nothing, as in '\(option.exampleUse)'."
        case .malformedName(let text, let option):
            "'\(text)' does not fit \(option.spelling): use up to 64 letters, digits, '-', '_' and '.', as in "
                + "'\(option.exampleUse)'."
        case .malformedPath(let text, let option):
            "'\(text)' does not fit \(option.spelling): give a directory that exists, as in '\(option.exampleUse)'."
        case .malformedVariable(let text, let option):
            "'\(text)' does not fit \(option.spelling): write the name, '=' and the value, as in "
                + "'\(option.exampleUse)'."
        case .repeatedVariable(let name, let option):
            "\(option.spelling) sets '\(name)' twice; set it once."
        default: roleComplaint
        }
    }
}
