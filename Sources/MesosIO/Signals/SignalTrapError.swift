/// Why signals could not be caught.
package enum SignalTrapError: Error, Sendable, Hashable {
    /// Another trap of this program is set.
    case alreadySet
    /// The system refused.
    case system(SystemError)
}

extension SignalTrapError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .alreadySet: "signals are caught already: a program can have one trap at a time"
        case .system(let error): error.description
        }
    }
}
