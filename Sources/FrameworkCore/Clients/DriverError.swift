/// Why a call of a driver was not carried out.
public enum DriverError: Error, Sendable, Equatable {
    /// There is no connection; the library is establishing one.
    case notConnected
    /// There is a connection, but the subscription has not been confirmed yet.
    case notSubscribed
    /// The framework or executor has ended; the text says how.
    case terminated(String)
    /// The call cannot be meant; the text says what is wrong and what would be right.
    case invalid(String)
    /// The other side has answered the call with an error; the text is that answer.
    case refused(String)
    /// The connection broke before the call was confirmed: it may have been carried out or not.
    case connectionLost(String)
}

extension DriverError: CustomStringConvertible {
    /// One sentence that says what happened and what to do.
    public var description: String {
        switch self {
        case .notConnected:
            "there is no connection at the moment; the library is establishing one: repeat the call when "
                + "'registered' or 'reregistered' has been called"
        case .notSubscribed:
            "the subscription is not confirmed yet: repeat the call when 'registered' or 'reregistered' has been called"
        case .terminated(let how):
            "the call came after the end: \(how)"
        case .invalid(let problem):
            problem
        case .refused(let answer):
            "the call was refused: \(answer)"
        case .connectionLost(let reason):
            "the connection was lost before the call was confirmed, so it may have been carried out or not: \(reason)"
        }
    }
}
