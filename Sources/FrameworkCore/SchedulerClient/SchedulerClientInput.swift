package import MesosBase
package import MesosWire

/// What can happen to the client of a framework.
package enum SchedulerClientInput: Sendable, Equatable {
    /// The program has started the framework.
    case started
    /// The connection that was asked for is open.
    case connected(ConnectionID)
    /// The connection that was asked for could not be opened, or an open one broke or ended.
    case connectionFailed(ConnectionID, TransportError)
    /// The receive that was asked for has returned these events; none if the stream has ended.
    case received(ConnectionID, [V1.Scheduler.Event])
    /// The connection has taken a call.
    case sent(ConnectionID, CallOrigin)
    /// The connection has not taken a call.
    case sendFailed(ConnectionID, CallOrigin, TransportError)
    /// The program has made a call.
    case called(CallID, V1.Scheduler.Call)
    /// The callback with this number has returned.
    case callbackReturned(UInt64)
    /// The callback with this number has thrown an error.
    case callbackThrew(UInt64, CallbackFailure)
    /// The program wants to leave or, with `teardown`, to end the framework.
    case stopRequested(teardown: Bool)
    /// The program wants to be woken up after this time, and not when it said before.
    case wakeRequested(after: Duration)
    /// The scheduler has yet to answer these offers, and is to keep them until the instant at least.
    case offersKept([OfferID], until: Instant)
    /// The instant of `nextDeadline` has come.
    case deadlineReached
}

/// What the client of a framework wants done.
package enum SchedulerClientEffect: Sendable, Equatable {
    /// Open a connection and report it under this name.
    case connect(ConnectionID)
    /// Close the connection or give up its opening; nothing more need be reported about it.
    case disconnect(ConnectionID)
    /// Ask the connection for events, once.
    case receive(ConnectionID)
    /// Send the call over the connection, after those before it, and report under its origin how it went.
    case send(ConnectionID, V1.Scheduler.Call, CallOrigin)
    /// End the program's wait for this call: with the error if there is one.
    case answer(CallID, DriverError?)
    /// Call the scheduler, and report under this number that it has returned. Only one callback is out at a time.
    case deliver(UInt64, SchedulerCallback)
    /// Give the event to those who watch the raw events.
    case publish(V1.Scheduler.Event)
    /// The framework has ended: return from `run()` and forget the machine.
    case finish(SchedulerOutcome)
}

/// How a framework ended.
package enum SchedulerOutcome: Sendable, Equatable {
    /// It left and may come back while its failover timeout lasts.
    case stopped
    /// The master was told to end it.
    case tornDown
    /// It was to be torn down, but no master could be told.
    case tornDownUnheard
    /// It ended against its will. For ``FrameworkError/callbackFailed(_:)`` the host throws the callback's own error.
    case failed(FrameworkError)
}
