import MesosBase

/// One direction of a connection: what goes in comes out later, and nothing overtakes what went before it.
struct Lane {
    private var lastArrival = Instant.zero

    /// When something arrives that is sent now and would need this long on its own.
    mutating func arrival(from now: Instant, latency: Duration) -> Instant {
        lastArrival = max(lastArrival, now + latency)
        return lastArrival
    }
}
