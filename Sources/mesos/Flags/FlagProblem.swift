/// What is wrong with a flag, or with the variable that stands for it.
enum FlagProblem: Error, Equatable {
    /// No flag has this name; the second value is the one that was probably meant.
    case unknown(String, nearest: String?)
    /// Apache Mesos has the flag, and this version has not.
    case absent(String)
    /// The flag has one value here, and another was given.
    case fixed(String, given: String, value: String)
    /// The value does not fit; the last is the second half of a sentence.
    case malformed(String, value: String, reason: String)
    /// The flag needs a value and has none.
    case missingValue(String)
    /// A flag that is not on or off is denied.
    case denied(String)
    /// Two flags, or two uses of one, exclude each other.
    case contradiction(String, String)
    /// A flag that must be there is missing; the second value is a use that would be right.
    case missing(String, example: String)
    /// The file that a value names cannot be read.
    case unreadableFile(String, path: String, reason: String)
}

extension FlagProblem: CustomStringConvertible {
    /// One sentence that says what is wrong and what would be right.
    var description: String {
        switch self {
        case .unknown(let name, let nearest):
            "There is no flag '\(name)'." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
        case .absent(let name):
            "\(name) is a flag of Apache Mesos that is not in this version; leave it out."
        case .fixed(let name, let given, let value):
            "\(name) cannot be '\(given)' in this version, only '\(value)'."
        case .malformed(let name, let value, let reason):
            "'\(value)' does not fit \(name): \(reason)."
        case .missingValue(let name):
            "\(name) needs a value, as in '\(name)=…'."
        case .denied(let name):
            "\(name) makes no sense: the flag is not on or off, but has a value."
        case .contradiction(let first, let second):
            first == second ? "\(first) is given twice; give it once." : "\(first) and \(second) contradict each other."
        case .missing(let name, let example):
            "Missing required option \(name): give it, as in '\(example)'."
        case .unreadableFile(let name, let path, let reason):
            "\(name) names the file '\(path)', which cannot be read: \(reason)."
        }
    }
}
