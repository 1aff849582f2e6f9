import FrameworkCore
import MesosBase
import MesosIO
import MesosWire
import Synchronization

/// The host of one framework's client: it keeps the connection, makes the callbacks one by one, and lets the driver's
/// calls wait for their answers.
final class SchedulerHost: SchedulerPort {
    private struct State {
        var node: MachineNode<SchedulerClientMachine>?
        var callbackError: (any Error)?
        var outcome: SchedulerOutcome?
        /// What a driver's calls are told while the framework does not run.
        var absence = "the framework does not run"
        var lastFramework: FrameworkInfo?
    }

    private struct Delivery: Sendable {
        let number: UInt64
        let callback: SchedulerCallback
    }

    private let connections: ClientConnections<SchedulerWire, SchedulerClientMachine>
    private let state = Mutex(State())
    private let calls = PendingCalls()
    private let watchers = Watchers<V1.Scheduler.Event>()
    private let deliveries = Inbox<Delivery>()
    private let finished = Inbox<Void>()

    init(transport: any SchedulerTransport) {
        connections = ClientConnections(connect: { SchedulerWire(try await transport.connect()) }) { news in
            switch news {
            case .connected(let id): .connected(id)
            case .failed(let id, let error): .connectionFailed(id, error)
            case .received(let id, let events): .received(id, events)
            case .sent(let id, let origin): .sent(id, origin)
            case .sendFailed(let id, let origin, let error): .sendFailed(id, origin, error)
            }
        }
    }

    /// Runs the framework until it ends, and says how it ended.
    func run(_ machine: SchedulerClientMachine, scheduler: some Scheduler) async throws -> SchedulerOutcome {
        let node = MachineNode(
            machine, deadlineInput: .deadlineReached, environment: .system, perform: { [self] in perform($0) })
        state.withLock { $0.node = node }
        await withDiscardingTaskGroup { group in
            group.addTask { await node.run() }
            group.addTask { [connections] in await connections.run(on: node) }
            group.addTask { [self] in await deliver(to: scheduler, on: node) }
            node.inbox.post(.started)
            while await finished.take() != nil {}
            node.inbox.close()
            deliveries.close()
            group.cancelAll()
        }
        let framework = await node.read { $0.framework }
        let ended = state.withLock { state in
            let ended = state
            state = State(absence: Self.absence(after: ended.outcome), lastFramework: framework)
            return ended
        }
        calls.close()
        watchers.close()
        connections.end()
        if case .failed(.callbackFailed) = ended.outcome, let error = ended.callbackError { throw error }
        guard let outcome = ended.outcome else { throw CancellationError() }
        return outcome
    }

    private static func absence(after outcome: SchedulerOutcome?) -> String {
        switch outcome {
        case .stopped: "the framework has been stopped"
        case .tornDown, .tornDownUnheard: "the framework has been torn down"
        case .failed(let error): error.description
        case nil: "the framework has been cancelled"
        }
    }

    private func perform(_ effect: SchedulerClientEffect) {
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
        case .deliver(let number, let callback):
            deliveries.post(Delivery(number: number, callback: callback))
        case .publish(let event):
            watchers.publish(event)
        case .finish(let outcome):
            state.withLock { $0.outcome = outcome }
            finished.close()
        }
    }

    private var node: MachineNode<SchedulerClientMachine>? {
        state.withLock { $0.node }
    }

    /// Makes the callbacks. The machine hands out one at a time, so the next comes when this one has returned.
    private func deliver(
        to scheduler: some Scheduler, on node: MachineNode<SchedulerClientMachine>
    ) async {
        let driver = SchedulerDriver(self)
        while let batch = await deliveries.take() {
            for delivery in batch {
                do {
                    try await delivery.callback.call(scheduler, driver: driver)
                    await node.submit(.callbackReturned(delivery.number))
                } catch {
                    state.withLock { $0.callbackError = error }
                    await node.submit(.callbackThrew(delivery.number, CallbackFailure(error)))
                }
            }
        }
    }

    var frameworkID: FrameworkID? {
        get async {
            let (node, last) = state.withLock { ($0.node, $0.lastFramework?.id) }
            return await node?.read { $0.framework.id } ?? last
        }
    }

    var framework: FrameworkInfo? {
        get async {
            let (node, last) = state.withLock { ($0.node, $0.lastFramework) }
            return await node?.read { $0.framework } ?? last
        }
    }

    var offerConstraints: V1.Scheduler.OfferConstraints? {
        get async { await node?.read { $0.offerConstraints } }
    }

    func keep(_ offers: [OfferID], until end: Instant) async {
        await node?.submit(.offersKept(offers, until: end))
    }

    func call(_ call: V1.Scheduler.Call) async throws(DriverError) {
        let (node, absence) = state.withLock { ($0.node, $0.absence) }
        guard let node else { throw .terminated(absence) }
        let error = await calls.ask { id in await node.ask(.called(id, call)) { Self.answer($0, to: id) } }
        if let error { throw error }
    }

    private static func answer(_ effect: SchedulerClientEffect, to call: CallID) -> PendingCalls.Answer? {
        guard case .answer(call, let error) = effect else { return nil }
        return PendingCalls.Answer(error: error)
    }

    func stop(teardown: Bool) async {
        await node?.submit(.stopRequested(teardown: teardown))
    }

    func wake(after delay: Duration) async {
        await node?.submit(.wakeRequested(after: delay))
    }

    func turn<Effect: Sendable>() -> Turn<Effect> {
        let environment = NodeEnvironment.system
        return Turn(now: environment.clock.now, date: environment.clock.date, entropy: environment.entropy)
    }

    func events() -> AsyncStream<V1.Scheduler.Event> {
        watchers.watch()
    }
}

/// A scheduler's connection, which takes calls at once if it leads to a master of this process.
struct SchedulerWire: ClientConnection {
    private let connection: any SchedulerConnection
    private let link: SchedulerLink?
    private let pipeline: (any PipelinedConnection<V1.Scheduler.Call>)?

    init(_ connection: any SchedulerConnection) {
        self.connection = connection
        link = connection as? SchedulerLink
        pipeline = connection as? any PipelinedConnection<V1.Scheduler.Call>
    }

    func send(_ call: V1.Scheduler.Call) async throws { try await connection.send(call) }

    func post(_ call: V1.Scheduler.Call) throws(TransportError) -> Bool {
        guard let link, call.type != .updateFramework else { return false }
        try link.post(call)
        return true
    }

    func begin(_ call: V1.Scheduler.Call, answered: @escaping @Sendable (TransportError?) -> Void) -> Bool {
        pipeline?.begin(call, answered: answered) ?? false
    }

    func receive() async throws -> [V1.Scheduler.Event] { try await connection.receive() }

    func close() { connection.close() }
}
