/// Why an operator's call was not answered as it should be.
public enum OperatorClientError: Error, Sendable, Equatable {
    /// The master or agent has understood the call and refuses it, with this HTTP status and this sentence.
    case refused(status: Int, message: String)
    /// Nobody answered; the text says why. Whether a call that changes something was carried out is not known.
    case unreachable(String)
    /// The answer is not one that a master or agent gives to this call; the text says what it was.
    case unexpectedAnswer(String)
    /// Where to connect to cannot be understood or used; the text says what is wrong.
    case badAddress(String)
}

extension OperatorClientError: CustomStringConvertible {
    /// One sentence that says what happened.
    public var description: String {
        switch self {
        case .refused(let status, let message): "the call was refused with status \(status): \(message)"
        case .unreachable(let reason): "there was no answer: \(reason)"
        case .unexpectedAnswer(let what): "the answer cannot be used: \(what)"
        case .badAddress(let problem): problem
        }
    }
}
