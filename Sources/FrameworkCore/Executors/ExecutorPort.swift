package import MesosWire

/// What stands behind an ``ExecutorDriver``: the host of one executor's client machine, real or simulated.
package protocol ExecutorPort: Sendable {
    /// What the agent said of the executor when it accepted it, or `nil` before that.
    var registration: V1.Executor.Event.Subscribed? { get async }

    /// Hands an update to the machine, which completes, records and sends it.
    func update(_ status: TaskStatus) async throws(DriverError)

    /// Hands bytes for the framework to the machine and waits for its answer.
    func sendMessage(_ data: [UInt8]) async throws(DriverError)

    /// Cancels the launch of a task, if it still runs.
    func cancelLaunch(of taskID: TaskID) async

    /// Tells the machine that one task's part of a group launch has thrown.
    func launchFailed(_ taskID: TaskID, message: String) async

    /// Ends the executor once its updates are acknowledged; returns at once.
    func stop() async

    /// A new stream of the events that the machine publishes from now on.
    func events() -> AsyncStream<V1.Executor.Event>
}
