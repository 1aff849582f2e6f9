import MesosBase
package import MesosIO
import Synchronization

/// Serves HTTP/1.1 at one or several addresses, on the program's loops.
package final class HTTPServer: Sendable {
    private struct State {
        var waiting: [(socket: StreamSocket, address: SocketAddress)] = []
        var listeners: [(loop: EventLoop, listener: HTTPListener)] = []
        var tables: [LoopConnections] = []
        var next = 0
        var isStopping = false
        /// The loops that have connections left after the server was stopped.
        var open = 0
        var ended: CheckedContinuation<Void, Never>?
    }

    private let service: any HTTPService
    private let limits: HTTPServerLimits
    private let state = Mutex(State())
    private let lastConnection = Atomic<UInt64>(0)

    package init(service: any HTTPService, limits: HTTPServerLimits = HTTPServerLimits()) {
        self.service = service
        self.limits = limits
    }

    /// Opens a socket that listens, and returns its address: with the port that the system has chosen if none was
    /// asked for. Clients can connect from now on and are served once ``run()`` is called.
    package func bind(to address: SocketAddress) throws(SystemError) -> SocketAddress {
        let group = try EventLoopGroup.shared()
        let socket = try StreamSocket.listen(on: address)
        let bound = socket.localAddress ?? address
        state.withLock { state in
            if state.tables.isEmpty {
                let share = max(1, limits.connections / group.loops.count)
                state.tables = group.loops.map { LoopConnections($0, limit: share) }
            }
            state.waiting.append((socket, bound))
        }
        return bound
    }

    /// Serves until the task is cancelled. Then it takes no more connections, lets answers under way finish for a
    /// while, ends streams, and returns when all connections are closed.
    package func run() async {
        state.withLock { state in
            for (socket, address) in state.waiting { listen(socket, address, &state) }
            state.waiting = []
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { ended in
                state.withLock { $0.ended = ended }
                if Task.isCancelled { stop() }
            }
        } onCancel: {
            stop()
        }
    }

    private func listen(_ socket: StreamSocket, _ address: SocketAddress, _ state: inout State) {
        guard let table = state.tables.first else { return socket.close() }
        let loop = table.loop
        let listener = HTTPListener(
            socket, at: address, on: loop,
            accepted: { [self] in assign($0) },
            exhausted: { [self] in makeRoom() })
        state.listeners.append((loop, listener))
        loop.execute { listener.start() }
    }

    /// Closes the connection of each loop that is idle longest.
    private func makeRoom() {
        for table in state.withLock({ $0.tables }) { table.loop.execute { _ = table.closeIdlest() } }
    }

    /// Gives a new connection to the next loop.
    private func assign(_ socket: StreamSocket) {
        let table = state.withLock { state -> LoopConnections? in
            guard !state.isStopping, !state.tables.isEmpty else { return nil }
            state.next = (state.next + 1) % state.tables.count
            return state.tables[state.next]
        }
        guard let table else { return socket.close() }
        table.loop.execute { [self] in serve(socket, table) }
    }

    private func serve(_ socket: StreamSocket, _ table: LoopConnections) {
        guard !state.withLock({ $0.isStopping }), let peer = socket.peerAddress else { return socket.close() }
        if peer.family != .unix { socket.tune() }
        let number = lastConnection.wrappingAdd(1, ordering: .relaxed).newValue
        guard table.makeRoom() else { return refuse(socket) }
        let connection = HTTPServerConnection(
            socket, peer: peer, number: number, limits: limits, service: service, connections: table)
        table.add(connection)
        connection.start()
    }

    /// Tells a client for which there is no room to come back later. The few bytes fit into any socket's buffer.
    private func refuse(_ socket: StreamSocket) {
        var bytes: [UInt8] = []
        let response = HTTPResponse(503, text: "\(limits.connections) connections are open, as many as may be")
        MessageWriter.writeHead(
            of: response, framing: .length(response.body.count), date: .now, connection: "close", into: &bytes)
        bytes += response.body
        _ = bytes.withUnsafeBytes { socket.write($0) }
        socket.shutdownWriting()
        socket.close()
    }

    private func stop() {
        let (listeners, tables) = state.withLock { state -> ([(EventLoop, HTTPListener)], [LoopConnections]) in
            guard state.ended != nil, !state.isStopping else { return ([], []) }
            state.isStopping = true
            state.open = state.tables.count
            defer { state.listeners = [] }
            return (state.listeners, state.tables)
        }
        for (loop, listener) in listeners { loop.execute { listener.close() } }
        for table in tables {
            table.loop.execute { [self] in
                table.stop(within: limits.graceTime) { [self] in tableEnded() }
            }
        }
        if tables.isEmpty { tableEnded() }
    }

    private func tableEnded() {
        let ended = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.open -= 1
            return state.open <= 0 ? state.ended.take() : nil
        }
        ended?.resume()
    }

    deinit {
        state.withLock { state in
            for (socket, _) in state.waiting { socket.close() }
        }
    }
}
