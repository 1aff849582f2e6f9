import MesosBase
import MesosIO

/// A connection of a server: the socket around ``HTTPServerMachine``. All of it happens on the thread of its loop.
final class HTTPServerConnection: EventHandler {
    private struct State {
        let socket: StreamSocket
        var machine: HTTPServerMachine
        var watch: EventLoop.Watch?
        var timer: EventLoop.Timer
        var armed: Instant?
        /// What the socket allowed when it was asked last.
        var isReadable = true
        var isWritable = true
        /// Whether steps are being taken further down the stack.
        var isStepping = false
        var isClosed = false
        /// Whether the client sends nothing more.
        var hasEnded = false
        /// Whom to tell that the client has gone before it was answered.
        var closed: EventLoop.Work?
        var stream: HTTPOutgoingStream?
    }

    /// How much is read in one go before other connections have their turn.
    private static let readBytes = 262_144

    let limits: HTTPServerLimits
    let number: UInt64
    private let loop: EventLoop
    private let service: any HTTPService
    private let connections: LoopConnections
    private let state: LoopBound<State>

    /// Takes over a socket, on the thread of the loop.
    init(
        _ socket: StreamSocket, peer: SocketAddress, number: UInt64, limits: HTTPServerLimits,
        service: any HTTPService, connections: LoopConnections
    ) {
        self.limits = limits
        self.number = number
        self.service = service
        self.connections = connections
        loop = connections.loop
        let machine = HTTPServerMachine(limits: limits, peer: peer, now: loop.now)
        state = LoopBound(loop, State(socket: socket, machine: machine, timer: loop.makeTimer()))
    }

    func start() {
        do throws(SystemError) {
            let socket = state.withValue { $0.socket }
            let watch = try loop.watch(socket.descriptor, self)
            state.withValue { $0.watch = watch }
            step()
        } catch {
            close()
        }
    }

    /// Since when it waits for a request.
    var idleSince: Instant? {
        state.withValue { $0.isClosed ? nil : $0.machine.idleSince }
    }

    func ready(_ readiness: Readiness) {
        state.withValue { state in
            if !readiness.isDisjoint(with: [.readable, .ended, .broken]) { state.isReadable = true }
            if !readiness.isDisjoint(with: [.writable, .broken]) { state.isWritable = true }
        }
        if !readiness.isDisjoint(with: [.ended, .broken]) { clientHasGone() }
        step()
    }

    /// The client has closed its side. Nobody is left to read a stream; an answer may still be read.
    private func clientHasGone() {
        let (closed, stream) = state.withValue { state in
            state.hasEnded = true
            if state.stream != nil { state.machine.fail() }
            return (state.closed.take(), state.stream)
        }
        closed?()
        stream?.connectionClosed()
    }

    /// Does all that can be done now.
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
            while let next = state.withValue({ $0.machine.next(now: loop.now) }) {
                guard take(next) else { return }
            }
            isMoving = write()
            if read(&budget) { isMoving = true }
        }
        if budget <= 0 { loop.execute { [self] in step() } }
        arm()
    }

    /// Takes one step; `false` if the connection is over.
    private func take(_ step: HTTPServerMachine.Step) -> Bool {
        switch step {
        case .handle(let request, let number):
            service.handle(request, HTTPResponder(self, number: number))
        case .endOutput:
            state.withValue { $0.socket.shutdownWriting() }
        case .close:
            close()
            return false
        }
        return true
    }

    /// Sends what the socket takes; whether that was all there was.
    private func write() -> Bool {
        let (isMoving, unsent, stream) = state.withValue { state -> (Bool, Int, HTTPOutgoingStream?) in
            guard state.isWritable, !state.machine.output.isEmpty else { return (false, 0, nil) }
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
            let stream = state.machine.isStreaming ? state.stream : nil
            return (state.machine.output.isEmpty, state.machine.output.count, stream)
        }
        stream?.setTaken(unsent)
        return isMoving
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
                    state.machine.receive(UnsafeRawBufferPointer(rebasing: buffer[..<count]), now: loop.now)
                    return outcome
                case .end: state.machine.receiveEnd()
                case .failed: state.machine.receiveFailure()
                case .wouldBlock: break
                }
                state.isReadable = false
                return outcome
            }
        }
        switch outcome {
        case .bytes(let count): budget -= count
        case .wouldBlock: return false
        case .end, .failed: clientHasGone()
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

    private func close() {
        let (closed, stream) = state.withValue { state -> (EventLoop.Work?, HTTPOutgoingStream?) in
            guard !state.isClosed else { return (nil, nil) }
            state.isClosed = true
            if let watch = state.watch.take() { loop.stop(watch) }
            loop.cancel(state.timer)
            state.socket.close()
            return (state.closed.take(), state.stream.take())
        }
        connections.remove(self)
        closed?()
        stream?.connectionClosed()
    }

    /// Closes the connection whatever is under way.
    func abandon() {
        state.withValue { $0.machine.fail() }
        step()
    }

    /// Takes no further request, and closes the connection when what is under way is done. Streams end.
    func stop() {
        let stream = state.withValue { state in
            state.machine.stop()
            return state.stream
        }
        stream?.endByServer()
        step()
    }
}

// What responders and streams ask for, from any thread.
extension HTTPServerConnection {
    private func onLoop(_ work: @escaping @Sendable () -> Void) {
        if loop.isCurrent { work() } else { loop.execute(work) }
    }

    func respond(_ response: HTTPResponse, to number: UInt64) {
        onLoop { [self] in
            let isOpen = state.withValue { state in
                guard !state.isClosed else { return false }
                state.closed = nil
                state.machine.respond(response, to: number, date: .now, now: loop.now)
                return true
            }
            if isOpen { step() }
        }
    }

    func startStream(_ head: HTTPResponse, _ stream: HTTPOutgoingStream, to number: UInt64) {
        onLoop { [self] in
            let (isStarted, hasEnded) = state.withValue { state in
                guard !state.isClosed, state.machine.startStream(head, to: number, date: .now) else {
                    return (false, true)
                }
                state.closed = nil
                state.stream = stream
                return (true, state.hasEnded)
            }
            guard isStarted else { return stream.connectionClosed() }
            if hasEnded { clientHasGone() }
            step()
        }
    }

    func onClose(of number: UInt64, _ closed: @escaping EventLoop.Work) {
        onLoop { [self] in
            let hasGone = state.withValue { state in
                guard !state.isClosed, state.machine.isAnswering(number) else { return state.isClosed }
                if !state.hasEnded { state.closed = closed }
                return state.hasEnded
            }
            if hasGone { closed() }
        }
    }

    func flush(_ stream: HTTPOutgoingStream) {
        onLoop { [self] in
            let (pieces, isFinished) = stream.take()
            let unsent = state.withValue { state -> Int? in
                guard state.stream === stream else { return nil }
                for piece in pieces { state.machine.stream(piece) }
                if isFinished {
                    state.machine.finishStream(now: loop.now)
                    state.stream = nil
                }
                return state.machine.isStreaming ? state.machine.output.count : nil
            }
            // At once, as nothing is sent while a service is being called.
            if let unsent { stream.setTaken(unsent) }
            step()
        }
    }

    func abort(_ stream: HTTPOutgoingStream) {
        onLoop { [self] in
            let isCurrent = state.withValue { state in
                guard state.stream === stream else { return false }
                state.machine.fail()
                return true
            }
            if isCurrent { step() }
        }
    }
}
