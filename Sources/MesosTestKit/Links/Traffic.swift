import FrameworkCore
import MesosBase
import MesosIO
import MesosNodes
import MesosSimulation
import Synchronization

/// The messages of a cluster: which may pass, when, and as what.
final class Traffic: Sendable {
    let tap = MessageTap()
    let activity: Activity
    let services: ServiceGroup
    private let partitions = Mutex(Partitions())
    private let clock = NodeEnvironment.system.clock

    init(activity: Activity, services: ServiceGroup) {
        self.activity = activity
        self.services = services
    }

    var now: Instant { clock.now }

    /// Whether nothing passes from one node to another.
    func isCut(from sender: ClusterNode, to receiver: ClusterNode) -> Bool {
        partitions.withLock { $0.isCut(from: sender, to: receiver) }
    }

    /// Changes what may pass; what has to look again must be told.
    func change<Outcome>(_ change: (inout Partitions) -> sending Outcome) -> sending Outcome {
        let outcome = partitions.withLock { change(&$0) }
        activity.happened()
        return outcome
    }

    /// What becomes of a message.
    func deliveries(of message: ClusterMessage) -> [Delivery] {
        defer { if !tap.isIdle { activity.happened() } }
        return tap.deliveries(of: message, at: now)
    }

    /// A message has arrived.
    func arrived(_ delivery: Delivery) {
        delivery.arrived(at: now)
        if !tap.isIdle { activity.happened() }
    }

    /// Sends a message through a gate, as the tap lets it.
    func send(
        _ message: ClusterMessage, through gate: Gate, _ deliver: @escaping @Sendable (ClusterMessage.Body) -> Void
    ) {
        for delivery in deliveries(of: message) {
            let pass: @Sendable () -> Void = {
                gate.pass(after: delivery.delay) { [self] in
                    deliver(delivery.message.body)
                    arrived(delivery)
                }
            }
            if let hold = delivery.hold { hold.whenReleased(pass) } else { pass() }
        }
    }

    /// Waits until something may pass from one node to another that is due at some time.
    ///
    /// - Throws: ``TransportError/connectionLost(_:)`` once the connection is closed, `CancellationError`.
    func passable(
        from sender: ClusterNode, to receiver: ClusterNode, at due: Instant = .zero, isClosed: () -> Bool = { false }
    ) async throws {
        while true {
            let version = activity.version
            if isClosed() { throw TransportError.connectionLost("the connection is closed") }
            try Task.checkCancellation()
            let isCut = isCut(from: sender, to: receiver)
            if !isCut, due <= now { return }
            await activity.change(after: version, until: isCut ? .distantFuture : due)
        }
    }
}
