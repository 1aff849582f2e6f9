import FrameworkCore
import MesosBase
import MesosWire
import Synchronization

/// The host of one executor's client: it keeps the connection, makes the callbacks, launches beside everything else,
/// and lets the driver's calls wait for their answers.
final class ExecutorHost: ExecutorPort {
    private struct State {
        var node: MachineNode<ExecutorClientMachine>?
        var launches: [UInt64: Task<Void, Never>] = [:]
        var callbackError: (any Error)?
        var outcome: ExecutorOutcome?
    }

    private struct Delivery: Sendable {
        let number: UInt64
        let callback: ExecutorCallback
    }

    private let connections: ClientConnections<ExecutorWire, ExecutorClientMachine>
    private let executor: any Executor
    private let state = Mutex(State())
    private let calls = PendingCalls()
    private let watchers = Watchers<V1.Executor.Event>()
    private let deliveries = Inbox<Delivery>()
    private let finished = Inbox<Void>()

    init(_ executor: any Executor, transport: any ExecutorTransport) {
        self.executor = executor
        connections = ClientConnections(connect: { ExecutorWire(try await transport.connect()) }) { news in
            switch news {
            case .connected(let id): .connected(id)
            case .failed(let id, let error): .connectionFailed(id, error)
            case .received(let id, let events): .received(id, events)
            case .sent(let id, let origin): .sent(id, origin)
            case .sendFailed(let id, let origin, let error): .sendFailed(id, origin, error)
            }
        }
    }

    /// Runs the executor until it ends, and says how it ended. `overdue` is called if it has not ended within the grace
    /// period of its shutdown, before its callbacks are waited for.
    func run(
        _ options: ExecutorClientOptions, overdue: @Sendable () -> Void = {}
    ) async throws -> ExecutorOutcome {
        let node = MachineNode(
            ExecutorClientMachine(options: options), deadlineInput: .deadlineReached, environment: .system,
            perform: { [self] in perform($0) })
        state.withLock { $0.node = node }
        await withDiscardingTaskGroup { group in
            group.addTask { await node.run() }
            group.addTask { [connections] in await connections.run(on: node) }
            group.addTask { [self] in await deliver(on: node) }
            node.inbox.post(.started)
            while await finished.take() != nil {}
            if state.withLock({ $0.outcome }) == .failed(.shutdownTimedOut) { overdue() }
            node.inbox.close()
            deliveries.close()
            group.cancelAll()
        }
        await endLaunches()
        calls.close()
        watchers.close()
        let ended = state.withLock { state in
            defer { state = State() }
            return state
        }
        connections.end()
        if case .failed(.callbackFailed) = ended.outcome, let error = ended.callbackError { throw error }
        guard let outcome = ended.outcome else { throw CancellationError() }
        return outcome
    }

    /// Ends the executor at once, whatever it is doing.
    func abort() {
        finished.close()
    }

    /// Launches that still run are cancelled and awaited, so that none outlives its executor.
    private func endLaunches() async {
        let launches = state.withLock { Array($0.launches.values) }
        for launch in launches { launch.cancel() }
        for launch in launches { await launch.value }
    }

    private func perform(_ effect: ExecutorClientEffect) {
        switch effect {
        case .connect(let id):
            if let node { connections.open(id, for: node) }
        case .disconnect(let id):
            connections.close(id)
        case .receive(let id):
            if let node { connections.receive(from: id, for: node) }
        case .send(let id, let call, let origin):
            if let node { connections.send(call, to: id, origin, for: node) }
        case .answer(let id, let error):
            calls.answer(id, error)
        case .deliver(let number, let callback) where callback.runsBesideOthers:
            launch(Delivery(number: number, callback: callback))
        case .deliver(let number, let callback):
            deliveries.post(Delivery(number: number, callback: callback))
        case .cancel(let number):
            state.withLock { $0.launches[number] }?.cancel()
        case .publish(let event):
            watchers.publish(event)
        case .finish(let outcome):
            state.withLock { $0.outcome = outcome }
            finished.close()
        }
    }

    private var node: MachineNode<ExecutorClientMachine>? {
        state.withLock { $0.node }
    }

    /// Starts a launch as a task of its own, because it may be cancelled alone; ``endLaunches()`` awaits it.
    private func launch(_ delivery: Delivery) {
        state.withLock { state in
            let node = state.node
            state.launches[delivery.number] = Task {
                await make(delivery, on: node)
                self.state.withLock { $0.launches[delivery.number] = nil }
            }
        }
    }

    private func make(_ delivery: Delivery, on node: MachineNode<ExecutorClientMachine>?) async {
        do {
            try await delivery.callback.call(executor, driver: ExecutorDriver(self))
            await node?.submit(.callbackReturned(delivery.number))
        } catch {
            if !delivery.callback.runsBesideOthers { state.withLock { $0.callbackError = error } }
            await node?.submit(.callbackThrew(delivery.number, CallbackFailure(error)))
        }
    }

    private func deliver(on node: MachineNode<ExecutorClientMachine>) async {
        while let batch = await deliveries.take() {
            for delivery in batch { await make(delivery, on: node) }
        }
    }

    var registration: V1.Executor.Event.Subscribed? {
        get async { await node?.read { $0.registration } }
    }

    func update(_ status: TaskStatus) async throws(DriverError) {
        try await ask { .updateRequested($0, status) }
    }

    func sendMessage(_ data: [UInt8]) async throws(DriverError) {
        try await ask { .messageRequested($0, data) }
    }

    private func ask(_ input: (CallID) -> ExecutorClientInput) async throws(DriverError) {
        guard let node else { throw .terminated("the executor does not run") }
        let error = await calls.ask { id in await node.ask(input(id)) { Self.answer($0, to: id) } }
        if let error { throw error }
    }

    private static func answer(_ effect: ExecutorClientEffect, to call: CallID) -> PendingCalls.Answer? {
        guard case .answer(call, let error) = effect else { return nil }
        return PendingCalls.Answer(error: error)
    }

    func cancelLaunch(of taskID: TaskID) async {
        await node?.submit(.cancelRequested(taskID))
    }

    func launchFailed(_ taskID: TaskID, message: String) async {
        await node?.submit(.launchFailed(taskID, message))
    }

    func stop() async {
        await node?.submit(.stopRequested)
    }

    func events() -> AsyncStream<V1.Executor.Event> {
        watchers.watch()
    }
}

/// An executor's connection, which takes calls at once if it leads to an agent of this process.
struct ExecutorWire: ClientConnection {
    private let connection: any ExecutorConnection
    private let link: ExecutorLink?
    private let pipeline: (any PipelinedConnection<V1.Executor.Call>)?

    init(_ connection: any ExecutorConnection) {
        self.connection = connection
        link = connection as? ExecutorLink
        pipeline = connection as? any PipelinedConnection<V1.Executor.Call>
    }

    func send(_ call: V1.Executor.Call) async throws { try await connection.send(call) }

    func post(_ call: V1.Executor.Call) throws(TransportError) -> Bool {
        try link?.post(call)
        return link != nil
    }

    func begin(_ call: V1.Executor.Call, answered: @escaping @Sendable (TransportError?) -> Void) -> Bool {
        pipeline?.begin(call, answered: answered) ?? false
    }

    func receive() async throws -> [V1.Executor.Event] { try await connection.receive() }

    func close() { connection.close() }
}
