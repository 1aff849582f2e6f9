import FrameworkCore
import MesosWire
import Synchronization

/// An executor's connection to its agent: to one in the same process, or the stream that the agent's server keeps for
/// an executor outside. Events wait in it until they are taken.
final class ExecutorLink: ExecutorConnection {
    /// The most events that may wait for an executor outside. One that takes none loses its stream, and is sent what it
    /// has not got when it subscribes again.
    static let limitOutside = 100_000

    private let events = Inbox<V1.Executor.Event>()
    private let call: @Sendable (V1.Executor.Call) -> Bool
    private let closed: @Sendable () -> Void
    private let limit: Int
    private let waiting = Atomic(0)

    /// Creates a connection that hands calls to `call`, which answers whether the agent is still there. At more events
    /// than `limit` it is closed.
    init(
        limit: Int = .max, call: @escaping @Sendable (V1.Executor.Call) -> Bool,
        closed: @escaping @Sendable () -> Void
    ) {
        self.limit = limit
        self.call = call
        self.closed = closed
    }

    /// Hands a call to the agent.
    func post(_ call: V1.Executor.Call) throws(TransportError) {
        guard self.call(call) else { throw .connectionLost("the agent has ended") }
    }

    func send(_ call: V1.Executor.Call) async throws {
        try post(call)
    }

    func receive() async throws -> [V1.Executor.Event] {
        while let batch = await events.take() {
            waiting.subtract(batch.count, ordering: .relaxed)
            if !batch.isEmpty { return batch }
        }
        return []
    }

    func close() {
        events.close()
        closed()
    }

    /// Hands an event to the executor, on behalf of the agent.
    func deliver(_ event: V1.Executor.Event) {
        guard events.post(event) else { return }
        if waiting.add(1, ordering: .relaxed).newValue > limit { close() }
    }

    /// Ends the stream behind the events that wait.
    func end() {
        events.close()
    }
}

/// The way of an executor to the agent in whose process it lives.
struct InProcessExecutorTransport: ExecutorTransport {
    let link: ExecutorLink

    func connect() async throws -> any ExecutorConnection {
        link
    }
}
