public import MesosWire

/// How a framework's client behaves beyond what its description says.
public struct SchedulerClientOptions: Sendable, Equatable {
    /// Who acknowledges updates.
    public enum Acknowledgements: Sendable, Equatable {
        /// The library, when the callback of the update has returned.
        case automatic
        /// The scheduler, with ``SchedulerDriver/acknowledge(_:)-(TaskStatus)``.
        case explicit
    }

    /// Who acknowledges updates; the library unless told otherwise.
    public var acknowledgements: Acknowledgements = .automatic
    /// Offers that are unanswered for this long are declined by the library; `nil` keeps them.
    public var offerHoldTime: Duration? = .seconds(30)
    /// Before each first attempt to connect the library waits a random time below this, so that the frameworks of a new
    /// master do not arrive all at once.
    public var connectionDelay: Duration = .milliseconds(500)
    /// The wait after a failed attempt to connect, doubled with each further one.
    public var initialBackoff: Duration = .milliseconds(100)
    /// The longest wait after a failed attempt to connect.
    public var longestBackoff: Duration = .seconds(15)
    /// How long an attempt to connect and subscribe may take.
    public var subscriptionTimeout: Duration = .seconds(60)
    /// How long a teardown without a connection tries to find the master.
    public var teardownTimeout: Duration = .seconds(5)
    /// The number of heartbeats that may be missed before the connection counts as lost.
    public var missedHeartbeats = 5
    /// The number of waiting callbacks at which the library stops to ask for more events.
    public var callbackLimit = 1_024
    /// Roles for which no offers are wanted at first.
    public var suppressedRoles: [String] = []
    /// Which offers are wanted, by the attributes of the agent.
    public var offerConstraints: V1.Scheduler.OfferConstraints?

    /// The usual behaviour.
    public init() {}

    /// The usual behaviour, without the wait before connecting: for a master in the same process.
    public static var inProcess: SchedulerClientOptions {
        var options = SchedulerClientOptions()
        options.connectionDelay = .zero
        return options
    }
}
