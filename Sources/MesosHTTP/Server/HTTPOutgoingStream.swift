import Synchronization

/// The body of an answer while it is being sent piece by piece.
package final class HTTPOutgoingStream: Sendable {
    private typealias Waiter = CheckedContinuation<Result<Void, HTTPError>, Never>

    private struct State {
        /// What the connection has not taken yet.
        var pending: [[UInt8]] = []
        var pendingCount = 0
        /// What the connection has taken and not sent yet.
        var taken = 0
        var isScheduled = false
        var isFinished = false
        var isClosed = false
        var closed: (@Sendable () -> Void)?
        var waiters: [(number: UInt64, waiter: Waiter)] = []
        var lastWaiter: UInt64 = 0

        var unsent: Int { pendingCount + taken }
        var isOver: Bool { isFinished || isClosed }
    }

    private static let gone = HTTPError.closed(reason: "the client has gone")
    private let connection: HTTPServerConnection
    let number: UInt64
    private let limit: Int
    private let state: Mutex<State>

    init(_ connection: HTTPServerConnection, number: UInt64, closed: @escaping @Sendable () -> Void) {
        self.connection = connection
        self.number = number
        limit = connection.limits.unsentBytes
        state = Mutex(State(closed: closed))
    }

    /// Sends a piece of the body, and waits while much is unsent. Pieces are sent in the order of the calls. Throws
    /// ``HTTPError/closed(reason:)`` once the client has gone or the stream was ended.
    package func send(_ bytes: [UInt8]) async throws(HTTPError) {
        if try offer(bytes) { return }
        let number = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { (waiter: Waiter) in
                let outcome: Result<Void, HTTPError>? = state.withLock { state in
                    if state.isClosed { return .failure(Self.gone) }
                    if state.unsent <= limit || state.isFinished { return .success(()) }
                    // The handler of a task that is cancelled already has run before.
                    if Task.isCancelled { return .failure(.cancelled) }
                    state.waiters.append((number, waiter))
                    return nil
                }
                if let outcome { waiter.resume(returning: outcome) }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                state.waiters.firstIndex { $0.number == number }.map { state.waiters.remove(at: $0).waiter }
            }
            waiter?.resume(returning: .failure(.cancelled))
        }
        try outcome.get()
    }

    /// Sends a piece of the body without waiting. Whether there is room for more: after `false` the caller should let
    /// some time pass, or wait with ``send(_:)``.
    package func offer(_ bytes: [UInt8]) throws(HTTPError) -> Bool {
        let outcome = state.withLock { state -> Result<(isToBeScheduled: Bool, hasRoom: Bool), HTTPError> in
            if state.isFinished { return .failure(.closed(reason: "the stream has ended")) }
            if state.isClosed { return .failure(Self.gone) }
            state.pending.append(bytes)
            state.pendingCount += bytes.count
            defer { state.isScheduled = true }
            return .success((!state.isScheduled, state.unsent <= limit))
        }
        let (isToBeScheduled, hasRoom) = try outcome.get()
        if isToBeScheduled { connection.flush(self) }
        return hasRoom
    }

    /// Ends the body behind all pieces that were handed over; the connection may serve another request.
    package func finish() {
        let (isToBeScheduled, waiters) = state.withLock { state -> (Bool, [Waiter]) in
            guard !state.isOver else { return (false, []) }
            state.isFinished = true
            state.closed = nil
            defer {
                state.isScheduled = true
                state.waiters = []
            }
            return (!state.isScheduled, state.waiters.map(\.waiter))
        }
        if isToBeScheduled { connection.flush(self) }
        for waiter in waiters { waiter.resume(returning: .success(())) }
    }

    /// Closes the connection at once, so that the client sees that the body is not complete.
    package func abort() {
        connection.abort(self)
    }

    /// How many bytes wait to be sent.
    package var unsent: Int { state.withLock { $0.unsent } }

    /// What is to be sent next, and whether that is all.
    func take() -> (pieces: [[UInt8]], isFinished: Bool) {
        state.withLock { state in
            state.isScheduled = false
            // It stays unsent until the connection says how much is.
            state.taken += state.pendingCount
            state.pendingCount = 0
            let pieces = state.pending
            state.pending.removeAll(keepingCapacity: true)
            return (pieces, state.isFinished)
        }
    }

    /// So many bytes of those taken are still to be sent.
    func setTaken(_ count: Int) {
        let waiters: [Waiter] = state.withLock { state in
            state.taken = count
            // Those who wait go on when half of the room is free, not at each byte.
            guard !state.waiters.isEmpty, state.unsent <= limit / 2 else { return [] }
            defer { state.waiters.removeAll() }
            return state.waiters.map(\.waiter)
        }
        for waiter in waiters { waiter.resume(returning: .success(())) }
    }

    /// The server ends: the body ends properly, and the one who sends it is told.
    func endByServer() {
        let (waiters, closed) = state.withLock { state -> ([Waiter], (@Sendable () -> Void)?) in
            guard !state.isOver else { return ([], nil) }
            defer { state.waiters.removeAll() }
            state.isFinished = true
            return (state.waiters.map(\.waiter), state.closed.take())
        }
        connection.flush(self)
        for waiter in waiters { waiter.resume(returning: .failure(.closed(reason: "the server has ended"))) }
        closed?()
    }

    func connectionClosed() {
        let (waiters, closed) = state.withLock { state in
            defer { state.waiters.removeAll() }
            state.isClosed = true
            state.pending.removeAll()
            return (state.waiters.map(\.waiter), state.closed.take())
        }
        for waiter in waiters { waiter.resume(returning: .failure(Self.gone)) }
        closed?()
    }
}
