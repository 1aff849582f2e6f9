/// Why a master did not do what an operator asked for.
public struct OperatorError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The HTTP status that says so on the wire: 400 for a request that makes no sense, 404 for something unknown, 503
    /// for what may succeed if it is asked for again.
    public let status: Int
    /// One sentence that says what is wrong.
    public let message: String

    /// Creates an error with an HTTP status and a sentence.
    public init(status: Int, message: String) {
        self.status = status
        self.message = message
    }

    /// The sentence.
    public var description: String { message }
}
