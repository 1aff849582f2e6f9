public import MesosWire

/// How an executor reaches its agent: in the same process, over HTTP, in a simulation, or a way of your own.
public protocol ExecutorTransport: Sendable {
    /// Opens a connection to the agent.
    ///
    /// - Throws: When the agent cannot be reached now; ``TransportError/refused(_:)`` when trying again cannot help.
    func connect() async throws -> any ExecutorConnection
}

/// One connection of an executor to its agent, which carries one subscription.
///
/// The rules are those of ``SchedulerConnection``.
public protocol ExecutorConnection: AnyObject, Sendable {
    /// Sends a call; returns when the agent has accepted it (for SUBSCRIBE: when the stream of events is open).
    ///
    /// Calls take effect in the order in which they were sent.
    ///
    /// - Throws: ``TransportError/refused(_:)`` if the agent refuses the call; anything else ends the connection.
    func send(_ call: V1.Executor.Call) async throws

    /// Waits for at least one event and returns all that are there, in order. An empty list: the stream has ended.
    func receive() async throws -> [V1.Executor.Event]

    /// Ends the connection; a waiting ``receive()`` returns an empty list or throws. May be called more than once.
    func close()
}
