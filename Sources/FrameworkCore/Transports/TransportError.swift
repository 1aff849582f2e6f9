/// How a transport tells the library what went wrong. Any other error that it throws counts as a lost connection.
public enum TransportError: Error, Sendable, Equatable {
    /// The connection cannot be established or is gone; the library tries again.
    case connectionLost(String)
    /// The other side has understood the call and refuses it; repeating it would not help.
    case refused(String)
}

extension TransportError: CustomStringConvertible {
    /// The reason, as the transport gave it.
    public var description: String {
        switch self {
        case .connectionLost(let reason): "connection lost: \(reason)"
        case .refused(let answer): "refused: \(answer)"
        }
    }

    /// The error itself if it is one, a lost connection otherwise.
    package static func describing(_ error: any Error) -> TransportError {
        error as? TransportError ?? .connectionLost(String(describing: error))
    }
}
