package import MesosBase

/// A message as it leaves a ``MessageTap``, once for each time that it is to arrive.
package struct Delivery: Sendable {
    /// What is to arrive.
    package let message: ClusterMessage
    /// How much longer than usual it takes.
    package let delay: Duration
    /// What holds it back, if something does: see ``TapRule/whenReleased(_:)``.
    package let hold: TapRule?
    let receipt: TapReceipt?

    /// Whoever hands a delivery over says so here.
    package func arrived(at now: Instant) {
        receipt?.arrived(at: now)
    }
}

/// Notes the arrival of a message for those who wait for it.
final class TapReceipt: Sendable {
    let message: ClusterMessage
    private let outcome: TapOutcome
    private let logs: [MessageLog]

    init(_ message: ClusterMessage, _ outcome: TapOutcome, _ logs: [MessageLog]) {
        self.message = message
        self.outcome = outcome
        self.logs = logs
    }

    func arrived(at now: Instant) {
        for log in logs { log.add(MessageLog.Entry(instant: now, message: message, outcome: outcome)) }
    }
}
