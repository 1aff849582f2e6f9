import FrameworkCore
import MesosBase
import MesosWire
import Testing

@testable import MesosNodes

/// The connection of an executor to its agent.
@Suite(.timeLimit(.minutes(1)))
struct ExecutorConnectionTests {
    private final class Connection: ExecutorConnection {
        private let events = Inbox<V1.Executor.Event>()
        let closed = Latch()

        func send(_ call: V1.Executor.Call) async throws {}

        func receive() async throws -> [V1.Executor.Event] { await events.take() ?? [] }

        func close() {
            events.close()
            closed.open()
        }
    }

    private struct Transport: ExecutorTransport {
        let connection = Connection()
        let attempts = Mailbox<Void>()
        let opening = Latch()

        func connect() async throws -> any ExecutorConnection {
            attempts.post(())
            // Nothing stops this attempt, not even its cancellation.
            await Task { [opening] in await opening.opened() }.value
            return connection
        }
    }

    @Test func oneThatComesTooLateIsClosedAtOnce() async throws {
        let transport = Transport()
        var options = ExecutorClientOptions(executorID: "executor", frameworkID: "framework")
        options.reconnects = true
        options.longestBackoff = .milliseconds(1)
        options.subscriptionTimeout = .milliseconds(1)
        let host = ExecutorHost(SleepingExecutor(), transport: transport)
        let run = Task { [options] in try await host.run(options) }
        // When the second attempt begins the first one has been given up.
        try await transport.attempts.next()
        try await transport.attempts.next()
        transport.opening.open()
        await transport.connection.closed.opened()
        run.cancel()
        await #expect(throws: CancellationError.self) { try await run.value }
    }
}
