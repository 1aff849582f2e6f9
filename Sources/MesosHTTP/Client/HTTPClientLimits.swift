/// What a client lets a server use, and how long it waits.
package struct HTTPClientLimits: Sendable {
    /// Bytes of an answer's first line and header fields.
    package var headBytes = 65_536
    /// Header fields of an answer.
    package var headerFields = 128
    /// Bytes of the body of an answer that is taken whole.
    package var bodyBytes = 256 << 20
    /// Bytes of a streamed answer that are read ahead of the one who takes them.
    package var aheadBytes = 262_144
    /// Bytes of requests that may wait to be sent.
    package var unsentBytes = 64 << 20
    /// How long a connection may take to come about.
    package var connectTime = Duration.seconds(10)
    /// How long an answer, or the head of a streamed one, may take.
    package var responseTime = Duration.seconds(60)
    /// How long a server may take nothing of what is to be sent to it.
    package var stallTime = Duration.seconds(60)

    package init() {}
}
