extension UsageError {
    /// What is wrong with a command that is to explain something.
    var explanationComplaint: String {
        switch problem {
        case .missingSubject:
            "Nothing is to be explained. Say what and give its name, as in 'mesos explain framework spark', 'mesos "
                + "explain agent host-1' or 'mesos explain role ads'."
        case .unknownSubject(let word, let nearest?, _):
            "'\(word)' is nothing that can be explained. Did you mean '\(nearest)'?"
        case .unknownSubject(let word, nil, isAlone: true):
            "Is '\(word)' a framework, an agent or a role? Say so, as in 'mesos explain framework \(word)'."
        case .unknownSubject(let word, nil, isAlone: false):
            "'\(word)' is nothing that can be explained. That can be a framework, an agent or a role, as in 'mesos "
                + "explain role ads'."
        case .missingSubjectName(let subject):
            "There is no name of \(subject.noun). Give \(subject.names), as in 'mesos explain \(subject.example)'."
        case .oneSubjectOnly(let word, let subject):
            "'\(word)' is one word too many: give one \(subject.rawValue), in quotes if there are blanks in its name."
        default: ""
        }
    }
}

extension ExplainOptions.Subject {
    fileprivate var noun: String {
        switch self {
        case .framework: "a framework"
        case .agent: "an agent"
        case .role: "a role"
        }
    }

    fileprivate var names: String {
        switch self {
        case .framework: "its id or its name"
        case .agent: "its id or the name of its host"
        case .role: "it"
        }
    }

    fileprivate var example: String {
        switch self {
        case .framework: "framework spark"
        case .agent: "agent host-1"
        case .role: "role ads"
        }
    }
}
