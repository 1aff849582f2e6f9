import MesosBase

/// One direction of a connection: what goes in comes out later, and nothing overtakes what went before it.
struct Lane {
    private(set) var lastArrival = Instant.zero

    /// When something arrives that is sent now, would need this long on its own, and occupies the way for some time.
    mutating func arrival(from now: Instant, latency: Duration, occupying time: Duration = .zero) -> Instant {
        lastArrival = max(lastArrival + time, now + latency)
        return lastArrival
    }
}
