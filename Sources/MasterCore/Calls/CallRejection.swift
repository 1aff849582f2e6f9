/// Why a scheduler's call was refused, with the HTTP status that says so on the wire.
public struct CallRejection: Error, Sendable, Equatable, CustomStringConvertible {
    /// The HTTP status: 400 for a malformed or impossible call, 403 for one that is not allowed now.
    public let status: Int
    /// One sentence that says what is wrong.
    public let message: String

    /// Creates a rejection with an HTTP status and a sentence.
    public init(status: Int, message: String) {
        self.status = status
        self.message = message
    }

    /// The sentence.
    public var description: String { message }
}
