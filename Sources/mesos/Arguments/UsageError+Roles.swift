import MesosKit

extension UsageError {
    /// What is wrong with a command about roles.
    var roleComplaint: String {
        switch problem {
        case .unknownAction(let word, let command, let nearest, let all):
            "'mesos \(command.rawValue)' cannot '\(word)'. "
                + (nearest.map { "Did you mean '\($0)'?" } ?? "It can \(all.joined(separator: ", ")).")
        case .missingRole(let action):
            "There is no role. Give its name, as in 'mesos quota \(action.rawValue) ads"
                + (action == .set ? " --limit cpus:16'." : "'.")
        case .oneRoleOnly(let word, let action):
            "'\(word)' is one word too many: give one role"
                + (action == .set ? ", and the amounts behind --guarantee and --limit." : ".")
        case .nestedQuota(let role, let above):
            "'\(role)' lies below '\(above)', and quotas are set for roles that lie below no other. That of '\(above)' "
                + "counts for all roles below it: 'mesos quota set \(above)'."
        case .emptyQuota(let role):
            "Nothing is said of the quota of '\(role)'. Give --guarantee, --limit or both, as in "
                + "'mesos quota set \(role) --guarantee cpus:8 --limit \"cpus:16;mem:8192\"'."
        case .uselessOption(let option, let use):
            "\(option.spelling) means nothing to 'mesos \(use)'."
        case .malformedQuantities(let text, let part, let option):
            "\(option.spelling) cannot be read: "
                + (part == text ? "'\(part)'" : "'\(part)' in '\(text)'")
                + " is no name with a number. "
                + "Write names and numbers with ';' between, as in \"cpus:16;mem:8192\", or 'none'."
        case .repeatedQuantity(let name, let option):
            "\(option.spelling) names '\(name)' twice; name it once."
        case .missingWeight:
            "There is no weight. Give roles with theirs, as in 'mesos weights set ads=2 web=1.5'."
        case .malformedWeight(let word):
            "'\(word)' is no role with a weight above zero. Write the role, '=' and the number, as in "
                + "'mesos weights set ads=2'."
        case .repeatedWeight(let role):
            "The role '\(role)' is given two weights; give it one."
        default: explanationComplaint
        }
    }
}
