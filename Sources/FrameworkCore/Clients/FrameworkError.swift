/// What ended a framework or an executor against its will.
public enum FrameworkError: Error, Sendable, Equatable {
    /// The other side ended the subscription with this message (an ERROR event).
    case rejected(String)
    /// The subscription was refused with this answer, and asking again would not help.
    case subscriptionRefused(String)
    /// An executor found no agent to connect to within its recovery timeout; the text is the last reason.
    case unreachable(String)
    /// An executor did not end within the grace period of its shutdown.
    case shutdownTimedOut
    /// A callback threw an error, described by the text.
    case callbackFailed(String)
}

extension FrameworkError: CustomStringConvertible {
    /// One sentence that says what happened.
    public var description: String {
        switch self {
        case .rejected(let message): "the subscription was ended with the error '\(message)'"
        case .subscriptionRefused(let answer): "the subscription was refused: \(answer)"
        case .unreachable(let reason): "no connection within the recovery timeout: \(reason)"
        case .shutdownTimedOut: "the executor did not end within the grace period of its shutdown"
        case .callbackFailed(let message): "a callback threw an error: \(message)"
        }
    }
}
