package import MesosBase

/// How far the connection of a client is.
package enum ClientPhase: Sendable, Equatable {
    /// The program has not started the client yet.
    case idle
    /// There is no connection, and the next attempt waits for this instant.
    case disconnected(until: Instant)
    /// A connection is being opened.
    case connecting
    /// The SUBSCRIBE call is sent.
    case subscribing
    /// The other side has confirmed the subscription.
    case subscribed
    /// The client has ended.
    case ended
}
