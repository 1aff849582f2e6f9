import Synchronization

/// An answer whose body is taken piece by piece as it comes. What is not taken is not read for long: the server has to
/// wait then.
package final class HTTPIncomingStream: Sendable {
    private typealias Piece = Result<[UInt8]?, HTTPError>
    private typealias Waiter = CheckedContinuation<Piece, Never>

    private struct State {
        var buffered: [UInt8] = []
        /// What was taken since the connection was told last.
        var taken = 0
        var end: Result<Void, HTTPError>?
        var waiter: Waiter?
    }

    /// The status and the header fields; the body is empty.
    package let head: HTTPResponse
    // Keeps the connection open.
    private let connection: HTTPConnection
    private let state = Mutex(State())

    init(_ head: HTTPResponse, _ connection: HTTPConnection) {
        self.head = head
        self.connection = connection
    }

    deinit {
        close()
    }

    /// The status code.
    package var status: Int { head.status }

    /// The header fields.
    package var headers: HTTPHeaders { head.headers }

    /// Waits for more of the body and takes all that there is; `nil` at its end. One task at a time may wait. Throws
    /// when the connection is lost before the end of the body.
    package func next() async throws(HTTPError) -> [UInt8]? {
        let piece = await withTaskCancellationHandler {
            await withCheckedContinuation { (waiter: Waiter) in
                let piece = take() ?? wait(waiter)
                if let piece { waiter.resume(returning: piece) }
            }
        } onCancel: {
            takeWaiter()?.resume(returning: .failure(.cancelled))
        }
        return try piece.get()
    }

    /// What is there, if there is anything.
    private func take() -> Piece? {
        let (piece, taken) = state.withLock { state -> (Piece?, Int) in
            guard state.buffered.isEmpty else {
                let bytes = state.buffered
                state.buffered = []
                state.taken += bytes.count
                guard state.taken >= connection.limits.aheadBytes / 2 else { return (.success(bytes), 0) }
                defer { state.taken = 0 }
                return (.success(bytes), state.taken)
            }
            switch state.end {
            case .success: return (.success(nil), 0)
            case .failure(let error): return (.failure(error), 0)
            case nil: return (nil, 0)
            }
        }
        if taken > 0 { connection.channel.took(taken) }
        return piece
    }

    /// Leaves the waiter for what comes; if there is something to tell it now after all, that.
    private func wait(_ waiter: Waiter) -> Piece? {
        let isLeft = state.withLock { state in
            // The handler of a task that is cancelled already has run before.
            guard state.buffered.isEmpty, state.end == nil, state.waiter == nil, !Task.isCancelled else { return false }
            state.waiter = waiter
            return true
        }
        if isLeft { return nil }
        return Task.isCancelled ? .failure(.cancelled) : take() ?? .failure(.closed(reason: "two tasks wait for it"))
    }

    private func takeWaiter() -> Waiter? {
        state.withLock { $0.waiter.take() }
    }

    /// Closes the connection, unless the body is complete.
    package func close() {
        guard state.withLock({ $0.end == nil }) else { return }
        connection.close()
    }

    /// More of the body has come.
    func push(_ bytes: [UInt8]) {
        let waiter = state.withLock { state in
            if state.buffered.isEmpty { state.buffered = bytes } else { state.buffered += bytes }
            return state.waiter.take()
        }
        if let waiter, let piece = take() { waiter.resume(returning: piece) }
    }

    /// The body is complete, or nothing more comes.
    func end(_ end: Result<Void, HTTPError>) {
        let waiter = state.withLock { state in
            if state.end == nil { state.end = end }
            return state.waiter.take()
        }
        if let waiter, let piece = take() { waiter.resume(returning: piece) }
    }
}
