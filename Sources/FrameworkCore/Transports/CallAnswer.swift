/// What an HTTP answer to a call means to a framework or an executor.
package enum CallAnswer: Sendable, Equatable {
    /// The call was accepted; for SUBSCRIBE, what follows is the stream of events.
    case accepted
    /// Another master leads.
    case redirected
    /// The call failed in this way.
    case failed(TransportError)

    /// Which call was answered, as far as that matters.
    package enum Kind: Sendable {
        case subscribe
        /// Whoever makes it waits for what becomes of it.
        case updateFramework
        case other
    }

    /// Understands an answer by its status, and its sentence where it has one.
    package init(status: Int, sentence: String, to kind: Kind) {
        let text = sentence.isEmpty ? "the answer has the status \(status)" : sentence
        switch (status, kind) {
        case (200, _), (202, .updateFramework), (202, .other):
            self = .accepted
        case (307, .subscribe):
            self = .redirected
        case (307, _):
            self = .failed(.connectionLost("the master does not lead any more"))
        // Who is not ready yet says 503, and 404 before it knows its own paths.
        case (503, _), (404, .subscribe):
            self = .failed(.connectionLost("\(status): \(text)"))
        // The other side has lost the subscription: subscribing anew is what helps. An update may be forbidden as such.
        case (403, .other):
            self = .failed(.connectionLost("\(status): \(text)"))
        default:
            self = .failed(.refused(text))
        }
    }
}
