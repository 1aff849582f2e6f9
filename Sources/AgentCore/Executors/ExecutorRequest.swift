package import MesosWire

/// Names one call of an executor whose answer somebody waits for. The host numbers such calls and uses no number twice.
package struct ExecutorRequestID: Hashable, Sendable {
    package let number: UInt64

    package init(_ number: UInt64) {
        self.number = number
    }
}

/// What came of an executor's request.
package enum ExecutorAnswer: Sendable, Equatable {
    case accepted
    /// Events for this container go to the caller from now on, and to nobody else; its streams are numbered from 0.
    case subscribed(ContainerID, stream: UInt64 = 0)
    /// The call was refused, with an HTTP status and a sentence.
    case refused(status: Int, message: String)
}
