public import MesosWire

/// How a framework reaches a master: in the same process, over HTTP, in a simulation, or a way of your own.
public protocol SchedulerTransport: Sendable {
    /// Opens a connection to the leading master.
    ///
    /// - Throws: When no master can be reached now; ``TransportError/refused(_:)`` when trying again cannot help.
    func connect() async throws -> any SchedulerConnection
}

/// One connection of a framework to a master, which carries one subscription.
///
/// The first call sent is SUBSCRIBE, and ``receive()`` is first called when that call has returned. There is at most
/// one `receive()` at a time; calls are sent while it waits.
public protocol SchedulerConnection: AnyObject, Sendable {
    /// Sends a call; returns when the master has accepted it (for SUBSCRIBE: when the stream of events is open).
    ///
    /// Calls take effect in the order in which they were sent.
    ///
    /// - Throws: ``TransportError/refused(_:)`` if the master refuses the call; anything else ends the connection.
    func send(_ call: V1.Scheduler.Call) async throws

    /// Waits for at least one event and returns all that are there, in order. An empty list: the stream has ended.
    ///
    /// The library asks for more only when it has room, so a transport holds events back, and the master sees that.
    func receive() async throws -> [V1.Scheduler.Event]

    /// Ends the connection; a waiting ``receive()`` returns an empty list or throws. May be called more than once.
    func close()
}
