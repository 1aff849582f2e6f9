/// On whose account a call is sent.
package enum CallOrigin: Sendable, Hashable {
    /// The SUBSCRIBE that opens a connection's stream.
    case subscription
    /// The program, which waits for the answer.
    case program(CallID)
    /// The TEARDOWN that ends the framework.
    case teardown
    /// An executor's update with this number, which is kept until it is acknowledged.
    case update(UInt64)
    /// The library itself: an acknowledgement, a decline, a heartbeat.
    case library
}
