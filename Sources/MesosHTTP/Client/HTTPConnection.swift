/// A connection to a server. Requests are sent in the order of the calls, without waiting for the answers to those
/// before, which come in the same order. It is closed when nobody holds it.
package final class HTTPConnection: Sendable {
    let channel: ClientChannel
    let limits: HTTPClientLimits

    init(_ channel: ClientChannel) {
        self.channel = channel
        limits = channel.limits
    }

    deinit {
        channel.close(.closed(reason: "it was given up"))
    }

    /// Sends a request and waits for its whole answer. If the task is cancelled, the answer is read and dropped.
    package func send(_ request: HTTPClientRequest) async throws(HTTPError) -> HTTPResponse {
        try await wait(for: request) { .answer($0) }
    }

    /// Sends a request without waiting: `answered` is called once, with the whole answer or with why there is none, on
    /// a thread that must not be blocked or on that of the caller.
    package func send(
        _ request: HTTPClientRequest, answered: @escaping @Sendable (Result<HTTPResponse, HTTPError>) -> Void
    ) {
        channel.send(request, .action(answered))
    }

    /// Sends a request whose answer is taken piece by piece, and waits for its head. Nothing that is asked later on
    /// this connection is answered before the end of that answer.
    package func open(_ request: HTTPClientRequest) async throws(HTTPError) -> HTTPIncomingStream {
        try await wait(for: request) { .opening($0, self) }
    }

    /// Sends a request whose answer is of no interest. If too much is unsent, the connection is closed, as nobody would
    /// learn of the loss otherwise.
    package func post(_ request: HTTPClientRequest) {
        channel.send(request, .nobody)
    }

    /// Calls `closed` once, on a thread that must not be blocked: as soon as the server has closed the connection or it
    /// is lost, or was closed by ``close()``; at once if it is over.
    package func onClose(_ closed: @escaping @Sendable (HTTPError) -> Void) {
        channel.onClose(closed)
    }

    /// Why the connection takes no requests any more; `nil` as long as it does.
    package var end: HTTPError? { channel.end }

    /// Closes the connection at once. Requests that have no answer yet fail.
    package func close() {
        channel.close(.closed(reason: "it was closed here"))
    }

    /// Closes the connection as soon as all requests that were sent have been answered; it need not be held until then.
    package func finish() {
        channel.onClose { [self] _ in withExtendedLifetime(self) {} }
        channel.finish()
    }

    private func wait<Answer: Sendable>(
        for request: HTTPClientRequest,
        _ waiter: (CheckedContinuation<Result<Answer, HTTPError>, Never>) -> ClientChannel.Waiter
    ) async throws(HTTPError) -> Answer {
        let ticket = Ticket()
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                guard let number = channel.send(request, waiter(continuation)) else { return }
                // The task may have been cancelled before there was a number to abandon.
                if ticket.set(number) { channel.abandon(number) }
            }
        } onCancel: {
            if let number = ticket.cancel() { channel.abandon(number) }
        }
        return try outcome.get()
    }
}
