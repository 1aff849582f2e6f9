import MesosBase
import MesosIO

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Takes the connections that wait at one listening socket.
final class HTTPListener: EventHandler {
    private struct State {
        var watch: EventLoop.Watch?
        var timer: EventLoop.Timer
        var isClosed = false
    }

    /// How long it waits when the program has no descriptor left for another connection.
    private static let pause = Duration.milliseconds(100)
    /// How many connections are taken before others have their turn.
    private static let batch = 64

    let address: SocketAddress
    private let socket: StreamSocket
    private let loop: EventLoop
    private let state: LoopBound<State>
    private let accepted: @Sendable (StreamSocket) -> Void
    private let exhausted: @Sendable () -> Void

    /// Begins to take connections, on the thread of the loop. `exhausted` is called when there is no descriptor left.
    init(
        _ socket: StreamSocket, at address: SocketAddress, on loop: EventLoop,
        accepted: @escaping @Sendable (StreamSocket) -> Void, exhausted: @escaping @Sendable () -> Void
    ) {
        self.socket = socket
        self.address = address
        self.loop = loop
        self.accepted = accepted
        self.exhausted = exhausted
        state = LoopBound(loop, State(timer: loop.makeTimer()))
    }

    func start() {
        // Without a watch nobody can connect, which whoever tries is told by the closed socket.
        guard let watch = try? loop.watch(socket.descriptor, self) else { return close() }
        state.withValue { $0.watch = watch }
    }

    func ready(_ readiness: Readiness) {
        accept()
    }

    private func accept() {
        for _ in 0..<Self.batch {
            guard !state.withValue({ $0.isClosed }) else { return }
            switch socket.accept() {
            case .success(let connection): accepted(connection)
            case .failure(let error) where error.code == EAGAIN || error.code == EWOULDBLOCK: return
            case .failure(let error) where [EINTR, ECONNABORTED, EPROTO].contains(error.code): continue
            case .failure:
                exhausted()
                state.withValue { state in
                    loop.set(state.timer, at: loop.now + Self.pause) { [self] in accept() }
                }
                return
            }
        }
        loop.execute { [self] in accept() }
    }

    func close() {
        state.withValue { state in
            guard !state.isClosed else { return }
            state.isClosed = true
            if let watch = state.watch.take() { loop.stop(watch) }
            loop.cancel(state.timer)
            socket.close()
        }
        if address.family == .unix { unlink(address.host) }
    }
}
