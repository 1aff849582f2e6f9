/// What is wrong with a message, and the status with which a server answers it.
package struct MessageProblem: Error, Sendable, Equatable, CustomStringConvertible {
    package let status: Int
    package let description: String

    init(_ description: String, status: Int = 400) {
        self.status = status
        self.description = description
    }
}
