/// What a server asks for answers.
package protocol HTTPService: Sendable {
    /// Handles a request, and answers it now or later, from any thread, once. It is called on the thread of the
    /// connection's loop, for one request of a connection after the other, and must not block.
    func handle(_ request: HTTPRequest, _ responder: HTTPResponder)
}
