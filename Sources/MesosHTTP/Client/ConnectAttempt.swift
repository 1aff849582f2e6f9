import MesosBase
import MesosIO

/// One attempt to connect to an address.
final class ConnectAttempt: EventHandler {
    typealias Waiter = CheckedContinuation<Result<HTTPConnection, HTTPError>, Never>

    private struct State {
        var waiter: Waiter?
        var socket: StreamSocket?
        var watch: EventLoop.Watch?
        var timer: EventLoop.Timer?
        var isOver = false
    }

    private let address: SocketAddress
    private let authority: String
    private let limits: HTTPClientLimits
    private let loop: EventLoop
    private let state: LoopBound<State>

    init(_ address: SocketAddress, authority: String, limits: HTTPClientLimits, loop: EventLoop) {
        self.address = address
        self.authority = authority
        self.limits = limits
        self.loop = loop
        state = LoopBound(loop, State())
    }

    func start(_ waiter: Waiter) {
        loop.execute { [self] in
            let isOver = state.withValue { state in
                if !state.isOver { state.waiter = waiter }
                return state.isOver
            }
            guard !isOver else { return waiter.resume(returning: .failure(.cancelled)) }
            do throws(SystemError) {
                try begin()
            } catch {
                end(.unreachable(address.description, error))
            }
        }
    }

    private func begin() throws(SystemError) {
        let socket = try StreamSocket.connect(to: address)
        let timer = loop.makeTimer()
        state.withValue { state in
            state.socket = socket
            state.timer = timer
        }
        loop.set(timer, at: loop.now + limits.connectTime) { [self] in
            end(.connectTimeout(address.description, seconds: limits.connectTime.inSeconds))
        }
        let watch = try loop.watch(socket.descriptor, self)
        state.withValue { $0.watch = watch }
    }

    func cancel() {
        loop.execute { [self] in end(.cancelled) }
    }

    func ready(_ readiness: Readiness) {
        guard !readiness.isDisjoint(with: [.writable, .broken]),
            let socket = state.withValue({ $0.isOver ? nil : $0.socket })
        else { return }
        let code = socket.connectionError
        guard code == 0 else {
            return end(.unreachable(address.description, SystemError("connect", code: code)))
        }
        let waiter = finish()
        let channel = ClientChannel(socket, authority: authority, limits: limits, loop: loop)
        do throws(SystemError) {
            try channel.start()
            waiter?.resume(returning: .success(HTTPConnection(channel)))
        } catch {
            socket.close()
            waiter?.resume(returning: .failure(.unreachable(address.description, error)))
        }
    }

    private func end(_ error: HTTPError) {
        let socket = state.withValue { $0.isOver ? nil : $0.socket }
        let waiter = finish()
        socket?.close()
        waiter?.resume(returning: .failure(error))
    }

    /// Leaves the loop; the socket stays open.
    private func finish() -> Waiter? {
        state.withValue { state in
            state.isOver = true
            if let watch = state.watch.take() { loop.stop(watch) }
            if let timer = state.timer.take() { loop.cancel(timer) }
            return state.waiter.take()
        }
    }
}
