/// Why an agent did not answer an operator's call.
package struct AgentCallError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The HTTP status that says so on the wire.
    package let status: Int
    /// One sentence that says what is wrong.
    package let message: String

    package init(status: Int, message: String) {
        self.status = status
        self.message = message
    }

    package var description: String { message }
}
