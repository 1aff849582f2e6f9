import Synchronization

/// Serves a master or an agent to those who come over a ``FrameTransport`` of yours.
///
/// ```swift
/// try await FrameEndpoint(master, listener: listener).run()
/// ```
///
/// A master is reached by schedulers, agents and operators, an agent by its executors and operators, as over HTTP.
public struct FrameEndpoint: Sendable {
    private let service: any FrameService
    private let listener: any FrameListener
    private let connectionLimit: Int

    /// Creates an endpoint of a master that serves nobody until ``run()`` is called.
    ///
    /// - Parameters:
    ///   - master: Who is served.
    ///   - listener: Where connections arrive.
    ///   - connectionLimit: The most connections at a time; one that comes when there are as many is closed.
    public init(_ master: Master, listener: any FrameListener, connectionLimit: Int = 10_000) {
        self.init(MasterFrames(master), listener, connectionLimit)
    }

    /// Creates an endpoint of an agent that serves nobody until ``run()`` is called.
    ///
    /// - Parameters:
    ///   - agent: Who is served.
    ///   - listener: Where connections arrive.
    ///   - connectionLimit: The most connections at a time; one that comes when there are as many is closed.
    public init(_ agent: Agent, listener: any FrameListener, connectionLimit: Int = 10_000) {
        self.init(AgentFrames(agent), listener, connectionLimit)
    }

    private init(_ service: any FrameService, _ listener: any FrameListener, _ connectionLimit: Int) {
        self.service = service
        self.listener = listener
        self.connectionLimit = connectionLimit
    }

    /// Serves until the task is cancelled or the listener has no more connections; then all connections are closed.
    ///
    /// - Throws: What the listener throws; `CancellationError` when cancelled.
    public func run() async throws {
        let open = OpenConnections(limit: connectionLimit)
        try await withTaskCancellationHandler {
            try await withThrowingDiscardingTaskGroup { group in
                while let connection = try await listener.accept() {
                    guard open.add() else {
                        connection.close()
                        continue
                    }
                    group.addTask { [service] in
                        await service.serveUntilClosed(connection)
                        open.remove()
                    }
                }
                group.cancelAll()
            }
        } onCancel: {
            listener.close()
        }
        try Task.checkCancellation()
    }
}

/// Counts the connections of an endpoint.
private final class OpenConnections: Sendable {
    private let limit: Int
    private let count = Atomic(0)

    init(limit: Int) {
        self.limit = limit
    }

    func add() -> Bool {
        guard count.add(1, ordering: .relaxed).newValue <= limit else {
            remove()
            return false
        }
        return true
    }

    func remove() {
        count.subtract(1, ordering: .relaxed)
    }
}
