package import MesosBase
package import MesosWire

/// What stands behind a ``SchedulerDriver``: the host of one framework's client machine, real or simulated.
package protocol SchedulerPort: Sendable {
    /// The identifier that the master has given, or the one that the framework began with.
    var frameworkID: FrameworkID? { get async }

    /// The framework's description as the master has it, or as the framework began.
    var framework: FrameworkInfo? { get async }

    /// The constraints on offers as the master has them, or as the framework began.
    var offerConstraints: V1.Scheduler.OfferConstraints? { get async }

    /// Keeps offers that the scheduler has yet to answer until an instant, though they would be declined before.
    func keep(_ offers: [OfferID], until end: Instant) async

    /// Hands the call to the machine and waits for its answer; the machine fills in the framework's id.
    func call(_ call: V1.Scheduler.Call) async throws(DriverError)

    /// Ends the framework, by a TEARDOWN call if `teardown` is set; returns at once.
    func stop(teardown: Bool) async

    /// Has the scheduler called after this time, and not when it was to be called before.
    func wake(after delay: Duration) async

    /// What time it is, and a source of randomness, for a machine that decides for the scheduler.
    func turn<Effect: Sendable>() -> Turn<Effect>

    /// A new stream of the events that the machine publishes from now on.
    func events() -> AsyncStream<V1.Scheduler.Event>
}
