package import MesosWire

/// What can happen to the client of an executor.
package enum ExecutorClientInput: Sendable, Equatable {
    /// The program has started the executor.
    case started
    /// The connection that was asked for is open.
    case connected(ConnectionID)
    /// The connection that was asked for could not be opened, or an open one broke or ended.
    case connectionFailed(ConnectionID, TransportError)
    /// The receive that was asked for has returned these events; none if the stream has ended.
    case received(ConnectionID, [V1.Executor.Event])
    /// The connection has taken a call.
    case sent(ConnectionID, CallOrigin)
    /// The connection has not taken a call.
    case sendFailed(ConnectionID, CallOrigin, TransportError)
    /// The program has reported a task's state.
    case updateRequested(CallID, TaskStatus)
    /// The program has sent bytes to the framework.
    case messageRequested(CallID, [UInt8])
    /// The program wants the launch of a task to be cancelled.
    case cancelRequested(TaskID)
    /// One task's part of a group launch has thrown an error.
    case launchFailed(TaskID, String)
    /// The callback with this number has returned.
    case callbackReturned(UInt64)
    /// The callback with this number has thrown an error.
    case callbackThrew(UInt64, CallbackFailure)
    /// The program wants the executor to end.
    case stopRequested
    /// The instant of `nextDeadline` has come.
    case deadlineReached
}

/// What the client of an executor wants done.
package enum ExecutorClientEffect: Sendable, Equatable {
    /// Open a connection and report it under this name.
    case connect(ConnectionID)
    /// Close the connection or give up its opening; nothing more need be reported about it.
    case disconnect(ConnectionID)
    /// Ask the connection for events, once.
    case receive(ConnectionID)
    /// Send the call over the connection, after those before it, and report under its origin how it went.
    case send(ConnectionID, V1.Executor.Call, CallOrigin)
    /// End the program's wait for this call: with the error if there is one.
    case answer(CallID, DriverError?)
    /// Call the executor, and report under this number that it has returned. Launches run beside everything else; of
    /// the other callbacks only one is out at a time.
    case deliver(UInt64, ExecutorCallback)
    /// Cancel the callback with this number; it still reports its return.
    case cancel(UInt64)
    /// Give the event to those who watch the raw events.
    case publish(V1.Executor.Event)
    /// The executor has ended: cancel what still runs, return from `run()` and forget the machine.
    case finish(ExecutorOutcome)
}

/// How an executor ended.
package enum ExecutorOutcome: Sendable, Equatable {
    /// It stopped by itself.
    case stopped
    /// The agent told it to, or the agent is gone and the executor does not outlive it.
    case shutDown
    /// It ended against its will. For ``FrameworkError/callbackFailed(_:)`` the host throws the callback's own error.
    case failed(FrameworkError)
}
