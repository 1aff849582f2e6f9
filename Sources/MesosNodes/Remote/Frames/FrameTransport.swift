/// A way of your own to a master or an agent: it opens connections that carry frames.
///
/// Schedulers, executors, agents and operators all go over it: give it to ``MasterLocation/frames(_:)`` or
/// ``AgentLocation/frames(_:)``, and serve the other end with a ``FrameEndpoint``. Each of them opens several
/// connections.
public protocol FrameTransport: Sendable {
    /// Opens a connection to the other end.
    ///
    /// - Throws: When the other end cannot be reached now; the library tries again.
    func connect() async throws -> any FrameConnection
}

/// Where the connections of a ``FrameTransport`` arrive.
public protocol FrameListener: Sendable {
    /// Waits for a connection; `nil` when there will be no more.
    func accept() async throws -> (any FrameConnection)?

    /// Ends a waiting ``accept()``, which returns `nil`. May be called more than once.
    func close()
}

/// A connection that carries frames of bytes both ways: whole, in order, each once.
///
/// The library never calls `send` while another `send` waits, and `receive` likewise; the two may overlap.
public protocol FrameConnection: AnyObject, Sendable {
    /// Sends a frame behind those sent before. It may wait while the other end takes none: that holds the sender back.
    ///
    /// A frame is a message of Mesos and a short line before it: usually less than 10,000 bytes, but a message may be
    /// as large as frameworks and operators make it.
    ///
    /// - Throws: When the connection is gone.
    func send(_ frame: [UInt8]) async throws

    /// Waits for the next frame; `nil` when the other end has closed the connection.
    ///
    /// - Throws: When the connection is gone in another way.
    func receive() async throws -> [UInt8]?

    /// Ends the connection; waiting calls return or throw, at the other end too. May be called more than once.
    func close()
}
