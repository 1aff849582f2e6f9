import MesosBase
import MesosIO
import Synchronization

/// A connection of a client: the socket around ``HTTPClientMachine``. But for what is asked for from other threads, all
/// of it happens on the thread of its loop.
final class ClientChannel: EventHandler {
    typealias Answer = CheckedContinuation<Result<HTTPResponse, HTTPError>, Never>
    typealias Opening = CheckedContinuation<Result<HTTPIncomingStream, HTTPError>, Never>

    /// Who waits for an answer.
    enum Waiter: Sendable {
        case answer(Answer)
        /// The stream keeps the connection open.
        case opening(Opening, HTTPConnection)
        case action(@Sendable (Result<HTTPResponse, HTTPError>) -> Void)
        case nobody

        var use: HTTPClientMachine.Use {
            switch self {
            case .answer, .action: .whole
            case .opening: .stream
            case .nobody: .drop
            }
        }

        func fail(_ error: HTTPError) {
            switch self {
            case .answer(let answer): answer.resume(returning: .failure(error))
            case .opening(let opening, _): opening.resume(returning: .failure(error))
            case .action(let action): action(.failure(error))
            case .nobody: break
            }
        }
    }

    /// What other threads have asked for.
    private struct Outbox {
        var requests: [(request: HTTPClientRequest, waiter: Waiter, number: UInt64)] = []
        var bytes = 0
        var lastNumber: UInt64 = 0
        var isScheduled = false
        /// What the machine had to send when it was asked last.
        var unsent = 0
        var end: HTTPError?
        var onClose: [@Sendable (HTTPError) -> Void] = []
    }

    private struct State {
        let socket: StreamSocket
        var machine: HTTPClientMachine
        var watch: EventLoop.Watch?
        var timer: EventLoop.Timer
        var armed: Instant?
        var isReadable = true
        var isWritable = true
        var isStepping = false
        var isClosed = false
        /// Those who wait, in the order of their requests.
        var waiters = Deque<(number: UInt64, waiter: Waiter)>()
        var hasEnded = false
        // A stream that nobody holds closes the connection.
        weak var stream: HTTPIncomingStream?
    }

    private static let readBytes = 262_144

    let limits: HTTPClientLimits
    private let loop: EventLoop
    private let state: LoopBound<State>
    private let outbox = Mutex(Outbox())

    /// Takes over a connected socket, on the thread of the loop.
    init(_ socket: StreamSocket, authority: String, limits: HTTPClientLimits, loop: EventLoop) {
        self.limits = limits
        self.loop = loop
        let machine = HTTPClientMachine(limits: limits, authority: authority)
        state = LoopBound(loop, State(socket: socket, machine: machine, timer: loop.makeTimer()))
    }

    /// Begins to watch the socket.
    func start() throws(SystemError) {
        let socket = state.withValue { $0.socket }
        let watch = try loop.watch(socket.descriptor, self)
        state.withValue { $0.watch = watch }
    }

    func ready(_ readiness: Readiness) {
        state.withValue { state in
            if !readiness.isDisjoint(with: [.readable, .ended, .broken]) { state.isReadable = true }
            if !readiness.isDisjoint(with: [.writable, .broken]) { state.isWritable = true }
            if !readiness.isDisjoint(with: [.ended, .broken]) { state.hasEnded = true }
        }
        step()
        // What has come before the end is read first, as far as there is room for it.
        if state.withValue({ $0.hasEnded }) { tellEnd(.closed(reason: "the server has closed it")) }
    }
}

// What is asked for from any thread.
extension ClientChannel {
    /// Sends a request behind those before; returns its number, or `nil` if it is not sent and the waiter was told.
    @discardableResult
    func send(_ request: HTTPClientRequest, _ waiter: Waiter) -> UInt64? {
        let outcome = outbox.withLock { outbox -> Result<(number: UInt64, isToBeScheduled: Bool), HTTPError> in
            if let end = outbox.end { return .failure(end) }
            let unsent = outbox.bytes + outbox.unsent
            guard unsent + request.body.count <= limits.unsentBytes else { return .failure(.full(unsent: unsent)) }
            outbox.lastNumber += 1
            outbox.requests.append((request, waiter, outbox.lastNumber))
            outbox.bytes += request.body.count
            defer { outbox.isScheduled = true }
            return .success((outbox.lastNumber, !outbox.isScheduled))
        }
        switch outcome {
        case .success(let (number, isToBeScheduled)):
            if isToBeScheduled { loop.execute { [self] in takeOutbox() } }
            return number
        case .failure(let error):
            waiter.fail(error)
            // Nobody would learn that a request without a waiter was lost, but that the connection is.
            if case .nobody = waiter { close(error) }
            return nil
        }
    }

    /// Nobody waits for the answer any more.
    func abandon(_ number: UInt64) {
        loop.execute { [self] in
            takeOutbox()
            let waiter = state.withValue { state in
                let waiter = state.waiters.first { $0.number == number }?.waiter
                state.waiters.removeAll { $0.number == number }
                state.machine.abandon(number)
                return waiter
            }
            waiter?.fail(.cancelled)
        }
    }

    /// So many bytes of the stream were taken.
    func took(_ count: Int) {
        loop.execute { [self] in
            state.withValue { $0.machine.took(count) }
            step()
        }
    }

    func close(_ error: HTTPError) {
        loop.execute { [self] in
            state.withValue { $0.machine.fail(error) }
            step()
        }
    }

    /// Closes the connection when all that was asked has been answered.
    func finish() {
        loop.execute { [self] in
            takeOutbox()
            state.withValue { $0.machine.finish() }
            step()
        }
    }

    /// Calls `closed` once, as soon as the connection is over, or at once if it is.
    func onClose(_ closed: @escaping @Sendable (HTTPError) -> Void) {
        let end = outbox.withLock { outbox in
            if outbox.end == nil { outbox.onClose.append(closed) }
            return outbox.end
        }
        if let end { closed(end) }
    }

    var end: HTTPError? { outbox.withLock { $0.end } }
}

// On the loop's thread.
extension ClientChannel {
    private func takeOutbox() {
        let requests = outbox.withLock { outbox in
            outbox.isScheduled = false
            outbox.bytes = 0
            defer { outbox.requests = [] }
            return outbox.requests
        }
        let isOpen = state.withValue { state in
            guard !state.isClosed else { return false }
            for (request, waiter, number) in requests {
                state.machine.send(request, waiter.use, number: number, now: loop.now)
                if case .nobody = waiter { continue }
                state.waiters.append((number, waiter))
            }
            return true
        }
        guard isOpen else {
            let end = end ?? .closed(reason: "it was closed")
            for (_, waiter, _) in requests { waiter.fail(end) }
            return
        }
        step()
    }

    private func step() {
        let mayStep = state.withValue { state in
            guard !state.isStepping, !state.isClosed else { return false }
            state.isStepping = true
            return true
        }
        guard mayStep else { return }
        defer { state.withValue { $0.isStepping = false } }
        var budget = Self.readBytes
        var isMoving = true
        while isMoving {
            while let next = state.withValue({ $0.machine.next() }) {
                guard take(next) else { return }
            }
            write()
            isMoving = read(&budget)
        }
        if budget <= 0 { loop.execute { [self] in step() } }
        arm()
    }

    /// Takes one step; `false` if the connection is over.
    private func take(_ step: HTTPClientMachine.Step) -> Bool {
        switch step {
        case .answer(let answer, let number):
            // Who is answered may ask again at once, and must see that it cannot be over this connection.
            if let end = state.withValue({ $0.machine.failure }) { tellEnd(end) }
            switch takeWaiter(number) {
            case .answer(let waiter): waiter.resume(returning: .success(answer))
            case .action(let action): action(.success(answer))
            default: break
            }
        case .head(let head, let number):
            guard case .opening(let waiter, let connection) = takeWaiter(number) else { break }
            let stream = HTTPIncomingStream(head, connection)
            state.withValue { $0.stream = stream }
            waiter.resume(returning: .success(stream))
        case .piece(let bytes, _):
            state.withValue { $0.stream }?.push(bytes)
        case .end:
            let stream = state.withValue { $0.stream }
            state.withValue { $0.stream = nil }
            stream?.end(.success(()))
        case .close(let error):
            close(for: error)
            return false
        }
        return true
    }

    private func takeWaiter(_ number: UInt64) -> Waiter? {
        state.withValue { state in
            guard state.waiters.first?.number == number else { return nil }
            return state.waiters.popFirst()?.waiter
        }
    }

    private func write() {
        let unsent = state.withValue { state -> Int in
            guard state.isWritable, !state.machine.output.isEmpty else { return state.machine.output.count }
            let socket = state.socket
            var outcome = StreamSocket.Outcome.wouldBlock
            state.machine.send(now: loop.now) { bytes in
                outcome = socket.write(bytes)
                guard case .bytes(let count) = outcome else { return nil }
                return count
            }
            switch outcome {
            case .wouldBlock: state.isWritable = false
            case .end, .failed: state.machine.loseOutput()
            case .bytes: break
            }
            return state.machine.output.count
        }
        outbox.withLock { $0.unsent = unsent }
    }

    /// Reads what there is, if it is wanted; whether there is something to go on with.
    private func read(_ budget: inout Int) -> Bool {
        guard budget > 0 else { return false }
        let outcome = state.withValue { state -> StreamSocket.Outcome in
            guard state.isReadable, state.machine.wantsInput else { return .wouldBlock }
            return loop.withScratch { buffer in
                let outcome = state.socket.read(into: buffer)
                switch outcome {
                case .bytes(let count):
                    // A short read has emptied the socket: more is told of.
                    state.isReadable = count == buffer.count || state.hasEnded
                    state.machine.receive(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                    return outcome
                case .end: state.machine.receiveEnd()
                case .failed(let code): state.machine.fail(.closed(reason: SystemError.text(code)))
                case .wouldBlock: break
                }
                state.isReadable = false
                return outcome
            }
        }
        switch outcome {
        case .bytes(let count): budget -= count
        case .wouldBlock: return false
        case .end, .failed: break
        }
        return true
    }

    /// Sets the timer if it would fire too late; one that fires too early does no harm.
    private func arm() {
        state.withValue { state in
            guard !state.isClosed, let next = state.machine.nextDeadline, next < state.armed ?? .distantFuture else {
                return
            }
            state.armed = next
            loop.set(state.timer, at: next) { [self] in
                self.state.withValue { state in
                    state.armed = nil
                    state.machine.deadlineReached(now: loop.now)
                }
                step()
            }
        }
    }

    private func close(for error: HTTPError) {
        let (waiters, stream) = state.withValue {
            state -> (Deque<(number: UInt64, waiter: Waiter)>, HTTPIncomingStream?) in
            guard !state.isClosed else { return (Deque(), nil) }
            state.isClosed = true
            if let watch = state.watch.take() { loop.stop(watch) }
            loop.cancel(state.timer)
            state.socket.close()
            defer { state.waiters.removeAll() }
            return (state.waiters, state.stream)
        }
        tellEnd(error)
        for (_, waiter) in waiters { waiter.fail(error) }
        stream?.end(.failure(error))
    }

    /// Tells once that the connection is over, or that nothing can be asked on it any more.
    private func tellEnd(_ error: HTTPError) {
        let closed = outbox.withLock { outbox in
            if outbox.end == nil { outbox.end = error }
            defer { outbox.onClose = [] }
            return outbox.onClose
        }
        for action in closed { action(error) }
    }
}
