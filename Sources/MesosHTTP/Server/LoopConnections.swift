import MesosBase
import MesosIO

/// The connections of a server on one of the loops.
final class LoopConnections: Sendable {
    private struct State {
        var connections = SortedMap<UInt64, HTTPServerConnection>()
        var timer: EventLoop.Timer?
        var ended: EventLoop.Work?
    }

    let loop: EventLoop
    private let limit: Int
    private let state: LoopBound<State>

    init(_ loop: EventLoop, limit: Int) {
        self.loop = loop
        self.limit = limit
        state = LoopBound(loop, State())
    }

    /// Whether there is room for one more, for which the one that is idle longest may have to go.
    func makeRoom() -> Bool {
        state.withValue { $0.connections.count } < limit || closeIdlest()
    }

    func add(_ connection: HTTPServerConnection) {
        state.withValue { $0.connections[connection.number] = connection }
    }

    func remove(_ connection: HTTPServerConnection) {
        state.withValue { _ = $0.connections.removeValue(forKey: connection.number) }
        endIfEmpty()
    }

    /// Closes the connection that has waited longest for a request; whether there is one.
    func closeIdlest() -> Bool {
        var idlest: (since: Instant, connection: HTTPServerConnection)?
        for (_, connection) in all {
            guard let since = connection.idleSince, since < idlest?.since ?? .distantFuture else { continue }
            idlest = (since, connection)
        }
        idlest?.connection.abandon()
        return idlest != nil
    }

    private var all: SortedMap<UInt64, HTTPServerConnection> {
        state.withValue { $0.connections }
    }

    /// Lets answers under way finish within so long, closes all connections and calls `ended` once.
    func stop(within time: Duration, _ ended: @escaping EventLoop.Work) {
        let timer = loop.makeTimer()
        state.withValue { state in
            state.ended = ended
            state.timer = timer
        }
        loop.set(timer, at: loop.now + time) { [self] in
            for (_, connection) in all { connection.abandon() }
        }
        for (_, connection) in all { connection.stop() }
        endIfEmpty()
    }

    private func endIfEmpty() {
        let ended = state.withValue { state -> EventLoop.Work? in
            guard state.connections.isEmpty, let ended = state.ended.take() else { return nil }
            if let timer = state.timer { loop.cancel(timer) }
            return ended
        }
        ended?()
    }
}
