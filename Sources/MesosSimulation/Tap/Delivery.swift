package import MesosBase

/// A message as it leaves a ``MessageTap``, once for each time that it is to arrive.
package struct Delivery: Sendable {
    /// What is to arrive.
    package let message: ClusterMessage
    /// How much longer than usual it takes.
    package var delay = Duration.zero
    /// What holds it back, if something does: see ``TapRule/whenReleased(_:)``.
    package var hold: TapRule?
    var fate = MessageFate()
    var arrivals: [MessageLog] = []

    /// Whoever hands a delivery over says so here.
    package func arrived(at now: Instant) {
        for log in arrivals { log.add(MessageLog.Entry(instant: now, message: message, fate: fate)) }
    }
}
