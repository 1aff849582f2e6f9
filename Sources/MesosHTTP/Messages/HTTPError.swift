package import MesosIO

/// Why a request got no answer, or a stream ended before its end.
package enum HTTPError: Error, Sendable, Equatable {
    /// No connection could be made to the address.
    case unreachable(String, SystemError)
    /// The name has no address.
    case unknownHost(String, reason: String)
    /// No connection was made within so many seconds.
    case connectTimeout(String, seconds: Double)
    /// No answer came within so many seconds.
    case responseTimeout(seconds: Double)
    /// The peer has closed the connection, or it is lost.
    case closed(reason: String)
    /// What the peer sent is not HTTP/1.1, or longer than allowed.
    case badAnswer(String)
    /// So many bytes wait to be sent already, as many as may.
    case full(unsent: Int)
    /// The task that waited was cancelled.
    case cancelled
}

extension HTTPError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreachable(let address, let error): "no connection to \(address): \(error)"
        case .unknownHost(let name, let reason): "the host '\(name)' has no address: \(reason)"
        case .connectTimeout(let address, let seconds): "no connection to \(address) within \(seconds) s"
        case .responseTimeout(let seconds): "no answer within \(seconds) s"
        case .closed(let reason): "the connection is closed: \(reason)"
        case .badAnswer(let problem): "the answer cannot be read: \(problem)"
        case .full(let unsent): "\(unsent) bytes wait to be sent already"
        case .cancelled: "the task that waited for it was cancelled"
        }
    }
}
