import FrameworkCore
import MesosHTTP
import MesosWire
import Synchronization

/// The way of a framework to its masters over HTTP.
final class HTTPSchedulerTransport: SchedulerTransport {
    typealias Subscription = HTTPSubscription<V1.Scheduler.Call, V1.Scheduler.Event>

    private let client = HTTPClient()
    private let requests: CallRequests
    private let search: Mutex<MasterSearch>

    init(masters: [NodeAddress], format: WireFormat) {
        requests = CallRequests(path: "/master/api/v1/scheduler", format: format)
        search = Mutex(MasterSearch(masters))
    }

    /// Connects to the first master that can be reached; whether it leads is seen when it answers.
    func connect() async throws -> any SchedulerConnection {
        var failures: [String] = []
        for master in search.withLock({ $0.order }) {
            do throws(HTTPError) {
                return HTTPSchedulerConnection(self, at: master, try await open(master))
            } catch .cancelled {
                throw CancellationError()
            } catch {
                failures.append("\(master): \(error)")
                search.withLock { $0.failed(master) }
            }
        }
        throw TransportError.connectionLost("no master can be reached: \(failures.joined(separator: "; "))")
    }

    func open(_ master: NodeAddress) async throws(HTTPError) -> Subscription {
        try await Subscription(client, to: HTTPAddress(master), requests)
    }

    /// What came of asking a master.
    func note(_ change: (inout MasterSearch) -> Void) {
        search.withLock { change(&$0) }
    }
}

/// One connection of a framework to a master, which moves on to the leading one when it is pointed there.
final class HTTPSchedulerConnection: SchedulerConnection, PipelinedConnection {
    private struct State {
        var master: NodeAddress
        var subscription: HTTPSchedulerTransport.Subscription
        var isClosed = false
    }

    private let transport: HTTPSchedulerTransport
    private let state: Mutex<State>

    init(
        _ transport: HTTPSchedulerTransport, at master: NodeAddress,
        _ subscription: HTTPSchedulerTransport.Subscription
    ) {
        self.transport = transport
        state = Mutex(State(master: master, subscription: subscription))
    }

    private var subscription: HTTPSchedulerTransport.Subscription { state.withLock { $0.subscription } }

    private static func kind(of call: V1.Scheduler.Call) -> CallAnswer.Kind {
        call.type == .updateFramework ? .updateFramework : .other
    }

    func send(_ call: V1.Scheduler.Call) async throws {
        guard call.type == .subscribe else { return try await subscription.send(call, Self.kind(of: call)) }
        try await subscribe(call)
    }

    func begin(_ call: V1.Scheduler.Call, answered: @escaping @Sendable (TransportError?) -> Void) -> Bool {
        call.type != .subscribe && subscription.begin(call, Self.kind(of: call), answered: answered)
    }

    private func subscribe(_ call: V1.Scheduler.Call) async throws {
        var (master, subscription) = state.withLock { ($0.master, $0.subscription) }
        var trail = RedirectTrail(from: master)
        do {
            while case .redirected(let location) = try await subscription.subscribe(call) {
                transport.note { $0.failed(master) }
                master = try trail.follow(location)
                subscription = try await transport.open(master)
                try move(to: master, subscription)
            }
            transport.note { $0.found(master) }
        } catch {
            if !(error is CancellationError) { transport.note { $0.failed(master) } }
            throw error
        }
    }

    private func move(to master: NodeAddress, _ subscription: HTTPSchedulerTransport.Subscription) throws {
        let last = state.withLock { state in
            guard !state.isClosed else { return subscription }
            defer {
                state.master = master
                state.subscription = subscription
            }
            return state.subscription
        }
        last.close()
        if last === subscription { throw TransportError.connectionLost("the connection is closed") }
    }

    func receive() async throws -> [V1.Scheduler.Event] { try await subscription.receive() }

    func close() {
        let subscription = state.withLock { state in
            state.isClosed = true
            return state.subscription
        }
        subscription.close()
    }
}

extension HTTPAddress {
    init(_ node: NodeAddress) {
        self = .host(node.host, port: node.port)
    }
}
