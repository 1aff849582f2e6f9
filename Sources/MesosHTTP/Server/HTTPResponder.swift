import Synchronization

/// The way back to the one who sent a request.
package final class HTTPResponder: Sendable {
    private let connection: HTTPServerConnection
    private let number: UInt64
    private let isAnswered = Atomic<Bool>(false)

    init(_ connection: HTTPServerConnection, number: UInt64) {
        self.connection = connection
        self.number = number
    }

    deinit {
        // The client would wait for ever, and so would its next requests.
        guard takeAnswer() else { return }
        connection.respond(HTTPResponse(500, text: "The request was not answered"), to: number)
    }

    /// Answers the request. What comes behind the first answer is dropped, as is an answer to nobody.
    package func respond(_ response: HTTPResponse) {
        guard takeAnswer() else { return }
        connection.respond(response, to: number)
    }

    /// Answers the request with a body that is sent piece by piece, chunked. `closed` is called once, on the loop's
    /// thread, as soon as the client has gone or the server ends, and not after the stream was finished.
    package func startStream(
        _ head: HTTPResponse, closed: @escaping @Sendable () -> Void = {}
    ) -> HTTPOutgoingStream {
        let stream = HTTPOutgoingStream(connection, number: number, closed: closed)
        if takeAnswer() { connection.startStream(head, stream, to: number) } else { stream.connectionClosed() }
        return stream
    }

    /// Calls `closed` once, on the loop's thread, if the client goes before it is answered; it may still be answered.
    package func onClose(_ closed: @escaping @Sendable () -> Void) {
        connection.onClose(of: number, closed)
    }

    private func takeAnswer() -> Bool {
        !isAnswered.exchange(true, ordering: .relaxed)
    }
}
