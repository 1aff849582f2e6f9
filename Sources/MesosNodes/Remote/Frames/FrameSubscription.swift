import FrameworkCore
import MesosWire
import Synchronization

/// The subscription of a scheduler or an executor over frames: one connection brings the events, another takes the
/// calls, so that neither waits for the other.
final class FrameSubscription<Call: WireMessage, Event: WireMessage>: Sendable {
    private let callee: Frame.Callee
    private let events: any FrameConnection
    private let calls: any FrameConnection
    private let stream = Mutex<String?>(nil)

    init(_ transport: any FrameTransport, to callee: Frame.Callee) async throws {
        self.callee = callee
        events = try await transport.connect()
        do {
            calls = try await transport.connect()
        } catch {
            events.close()
            throw error
        }
    }

    func subscribe(_ call: Call) async throws {
        try await events.send(Frame(.call(callee, stream: nil), call.encoded(as: .protobuf)).bytes)
        let name = try await answer(over: events, to: .subscribe)
        stream.withLock { $0 = name }
    }

    func send(_ call: Call, _ kind: CallAnswer.Kind) async throws {
        // A call without a stream's name would be a subscription.
        let name = stream.withLock { $0 } ?? "none"
        try await calls.send(Frame(.call(callee, stream: name), call.encoded(as: .protobuf)).bytes)
        _ = try await answer(over: calls, to: kind)
    }

    /// Waits for an answer, and returns the name of the stream if one begins.
    private func answer(over connection: any FrameConnection, to kind: CallAnswer.Kind) async throws -> String? {
        guard let bytes = try await connection.receive() else { throw Self.closed }
        let frame = try Frame(bytes)
        guard case .answer(let status, let stream) = frame.kind else {
            throw FrameError.unexpected("something else than an answer came after a call")
        }
        switch CallAnswer(status: status, sentence: String(decoding: frame.body, as: UTF8.self), to: kind) {
        case .accepted: return stream
        case .redirected: throw TransportError.connectionLost("the master does not lead")
        case .failed(let error): throw error
        }
    }

    private static var closed: TransportError { .connectionLost("the other end has closed the connection") }

    func receive() async throws -> [Event] {
        guard let bytes = try await events.receive() else { return [] }
        let frame = try Frame(bytes)
        guard frame.kind == .event else {
            throw FrameError.unexpected("something else than an event came over a stream of events")
        }
        return [try Event(frame.body, as: .protobuf)]
    }

    func close() {
        events.close()
        calls.close()
    }
}

/// The way of a framework to its master over frames.
struct FrameSchedulerTransport: SchedulerTransport {
    let transport: any FrameTransport

    func connect() async throws -> any SchedulerConnection {
        FrameSchedulerConnection(try await FrameSubscription(transport, to: .scheduler))
    }
}

private final class FrameSchedulerConnection: SchedulerConnection {
    private let subscription: FrameSubscription<V1.Scheduler.Call, V1.Scheduler.Event>

    init(_ subscription: FrameSubscription<V1.Scheduler.Call, V1.Scheduler.Event>) {
        self.subscription = subscription
    }

    func send(_ call: V1.Scheduler.Call) async throws {
        switch call.type {
        case .subscribe: try await subscription.subscribe(call)
        case .updateFramework: try await subscription.send(call, .updateFramework)
        default: try await subscription.send(call, .other)
        }
    }

    func receive() async throws -> [V1.Scheduler.Event] { try await subscription.receive() }

    func close() { subscription.close() }
}

/// The way of an executor to its agent over frames.
struct FrameExecutorTransport: ExecutorTransport {
    let transport: any FrameTransport

    func connect() async throws -> any ExecutorConnection {
        FrameExecutorConnection(try await FrameSubscription(transport, to: .executor))
    }
}

private final class FrameExecutorConnection: ExecutorConnection {
    private let subscription: FrameSubscription<V1.Executor.Call, V1.Executor.Event>

    init(_ subscription: FrameSubscription<V1.Executor.Call, V1.Executor.Event>) {
        self.subscription = subscription
    }

    func send(_ call: V1.Executor.Call) async throws {
        if call.type == .subscribe {
            try await subscription.subscribe(call)
        } else {
            try await subscription.send(call, .other)
        }
    }

    func receive() async throws -> [V1.Executor.Event] { try await subscription.receive() }

    func close() { subscription.close() }
}
