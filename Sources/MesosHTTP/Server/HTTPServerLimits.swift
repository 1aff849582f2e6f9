/// What a server lets its clients use.
package struct HTTPServerLimits: Sendable {
    /// Bytes of a request's first line and header fields.
    package var headBytes = 65_536
    /// Header fields of a request.
    package var headerFields = 128
    /// Bytes of a request's body, also of one that was compressed.
    package var bodyBytes = 64 << 20
    /// Bytes of further requests that are read while one is being handled.
    package var pipelineBytes = 65_536
    /// Bytes that may be unsent before those who send to a stream wait.
    package var unsentBytes = 262_144
    /// Connections at a time. At the limit the one that has been idle longest is closed for a new one; if none is
    /// idle, the new one is told to come back later.
    package var connections = 4_096
    /// From the first byte of a head to its last.
    package var headTime = Duration.seconds(30)
    /// From the first byte of a body to its last.
    package var bodyTime = Duration.seconds(300)
    /// How long a connection may be open without a request; `nil` is for ever, as Apache Mesos does: its clients take
    /// the end of an idle connection for the end of their subscription. Peers that have vanished are found anyway.
    package var idleTime: Duration?
    /// How long a client may take nothing of what is to be sent to it.
    package var stallTime = Duration.seconds(60)
    /// How long a connection that is being closed waits for the client to close its side.
    package var lingerTime = Duration.seconds(2)
    /// How long a server that ends lets answers under way finish.
    package var graceTime = Duration.seconds(5)

    package init() {}
}
