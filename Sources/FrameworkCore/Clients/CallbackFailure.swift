/// What an error that came out of a callback means.
package enum CallbackFailure: Sendable, Equatable {
    /// A call of the driver failed because the connection was lost: the library gets over that, and the program too.
    case interrupted
    /// The callback was cancelled.
    case cancelled
    /// Anything else, described.
    case failed(String)

    /// What the error means.
    package init(_ error: any Error) {
        switch error {
        case DriverError.notConnected, DriverError.notSubscribed, DriverError.connectionLost: self = .interrupted
        case is CancellationError: self = .cancelled
        default: self = .failed(String(describing: error))
        }
    }
}
