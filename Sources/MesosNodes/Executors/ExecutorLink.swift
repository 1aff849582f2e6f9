import FrameworkCore
import MesosWire

/// An executor's connection to an agent in the same process.
final class ExecutorLink: ExecutorConnection {
    private let events = Inbox<V1.Executor.Event>()
    private let call: @Sendable (V1.Executor.Call) -> Bool
    private let closed: @Sendable () -> Void

    /// Creates a connection that hands calls to `call`, which answers whether the agent is still there.
    init(call: @escaping @Sendable (V1.Executor.Call) -> Bool, closed: @escaping @Sendable () -> Void) {
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
        events.post(event)
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
