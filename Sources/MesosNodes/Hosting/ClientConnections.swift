import FrameworkCore
import MesosBase
import Synchronization

/// A connection of a framework to its master, or of an executor to its agent.
protocol ClientConnection: Sendable {
    associatedtype Call: Sendable
    associatedtype Event: Sendable

    /// Sends a call, after those sent before it.
    func send(_ call: Call) async throws
    /// Hands a call over without making anyone wait; false if this connection cannot.
    func post(_ call: Call) throws(TransportError) -> Bool
    /// Begins to send a call, after those begun before it, and says later how that went; false if this connection
    /// cannot send the next call before the last one is answered.
    func begin(_ call: Call, answered: @escaping @Sendable (TransportError?) -> Void) -> Bool
    /// Waits for events; none if the stream has ended.
    func receive() async throws -> [Event]
    func close()
}

/// A connection that carries several calls at once, in order.
protocol PipelinedConnection<Call>: AnyObject, Sendable {
    associatedtype Call: Sendable

    /// Begins to send a call, after those begun before it, and says later how that went; false if this call has to be
    /// waited for.
    func begin(_ call: Call, answered: @escaping @Sendable (TransportError?) -> Void) -> Bool
}

/// What a client's machine is told about its connections.
enum ConnectionNews<Event: Sendable>: Sendable {
    case connected(ConnectionID)
    case failed(ConnectionID, TransportError)
    case received(ConnectionID, [Event])
    case sent(ConnectionID, CallOrigin)
    case sendFailed(ConnectionID, CallOrigin, TransportError)
}

/// The connections of one client: opens and closes them as its machine wants, and tells the machine what comes of it.
final class ClientConnections<Connection: ClientConnection, Machine: StateMachine>: Sendable {
    typealias News = ConnectionNews<Connection.Event>

    private struct State {
        /// Connections that are being opened and still wanted.
        var awaited: Set<ConnectionID> = []
        var open: [ConnectionID: Connection] = [:]
    }

    private struct Dispatch: Sendable {
        let id: ConnectionID
        let call: Connection.Call
        let origin: CallOrigin
    }

    private let connect: @Sendable () async throws -> Connection
    private let input: @Sendable (News) -> Machine.Input
    private let services = ServiceGroup()
    private let dispatches = Inbox<Dispatch>()
    private let state = Mutex(State())

    /// Creates the connections of a client that has none yet; `input` is how its machine is told.
    init(
        connect: @escaping @Sendable () async throws -> Connection,
        input: @escaping @Sendable (News) -> Machine.Input
    ) {
        self.connect = connect
        self.input = input
    }

    /// Sends and receives until ``end()`` is called or the task is cancelled.
    func run(on node: MachineNode<Machine>) async {
        await withDiscardingTaskGroup { group in
            group.addTask { [services] in await services.run() }
            while let batch = await dispatches.take() {
                for dispatch in batch { await send(dispatch, on: node) }
            }
            services.close()
        }
    }

    /// Closes all connections.
    func end() {
        dispatches.close()
        services.close()
        let connections = state.withLock { state in
            defer { state = State() }
            return Array(state.open.values)
        }
        for connection in connections { connection.close() }
    }

    func open(_ id: ConnectionID, for node: MachineNode<Machine>) {
        state.withLock { _ = $0.awaited.insert(id) }
        services.start { [self] in
            do {
                let connection = try await connect()
                let isAwaited = state.withLock { state in
                    guard state.awaited.remove(id) != nil else { return false }
                    state.open[id] = connection
                    return true
                }
                // The client gave the attempt up while it was under way.
                guard isAwaited else { return connection.close() }
                await node.submit(input(.connected(id)))
            } catch {
                state.withLock { _ = $0.awaited.remove(id) }
                await node.submit(input(.failed(id, .describing(error))))
            }
        }
    }

    func close(_ id: ConnectionID) {
        let connection = state.withLock { state in
            state.awaited.remove(id)
            return state.open.removeValue(forKey: id)
        }
        connection?.close()
    }

    func receive(from id: ConnectionID, for node: MachineNode<Machine>) {
        services.start { [self] in
            guard let connection = state.withLock({ $0.open[id] }) else { return }
            do {
                let events = try await connection.receive()
                await node.submit(input(.received(id, events)))
            } catch {
                await node.submit(input(.failed(id, .describing(error))))
            }
        }
    }

    /// Sends a call after those before it: at once where the connection allows that, else by ``run(on:)``.
    func send(_ call: Connection.Call, to id: ConnectionID, _ origin: CallOrigin, for node: MachineNode<Machine>) {
        guard let connection = state.withLock({ $0.open[id] }) else {
            dispatches.post(Dispatch(id: id, call: call, origin: origin))
            return
        }
        do throws(TransportError) {
            guard try connection.post(call) else {
                if connection.begin(call, answered: { [self] in report($0, id, origin, to: node) }) { return }
                dispatches.post(Dispatch(id: id, call: call, origin: origin))
                return
            }
            report(nil, id, origin, to: node)
        } catch {
            report(error, id, origin, to: node)
        }
    }

    /// Tells the machine how the sending of a call went.
    private func report(
        _ error: TransportError?, _ id: ConnectionID, _ origin: CallOrigin, to node: MachineNode<Machine>
    ) {
        if let error {
            node.inbox.post(input(.sendFailed(id, origin, error)))
            return
        }
        // The machine keeps what the library itself sends, and waits for no word of it.
        switch origin {
        case .subscription, .program, .teardown: node.inbox.post(input(.sent(id, origin)))
        case .update, .library: break
        }
    }

    private func send(_ dispatch: Dispatch, on node: MachineNode<Machine>) async {
        let (id, origin) = (dispatch.id, dispatch.origin)
        guard let connection = state.withLock({ $0.open[id] }) else {
            return await node.submit(input(.sendFailed(id, origin, .connectionLost("the connection is closed"))))
        }
        do {
            try await connection.send(dispatch.call)
            await node.submit(input(.sent(id, origin)))
        } catch {
            await node.submit(input(.sendFailed(id, origin, .describing(error))))
        }
    }
}
