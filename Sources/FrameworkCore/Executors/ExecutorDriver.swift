public import MesosWire

/// What an executor calls its agent with.
///
/// A driver is given to every callback and may be kept and used from anywhere.
public struct ExecutorDriver: Sendable {
    private let port: any ExecutorPort

    package init(_ port: any ExecutorPort) {
        self.port = port
    }

    /// Tells the framework that a task has changed its state.
    ///
    /// The update is kept and repeated until the agent has acknowledged it, also across a lost connection, so this
    /// returns at once.
    ///
    /// - Parameters:
    ///   - state: The new state; not `.staging`, which is the master's to say.
    ///   - taskID: The task.
    ///   - message: A sentence for people.
    ///   - data: Bytes for the framework.
    ///   - reason: Why, for machines.
    ///   - healthy: What the task's health check says, if it has one.
    /// - Throws: ``DriverError/invalid(_:)`` for a state that an executor cannot report, ``DriverError/terminated(_:)``
    ///   after the end.
    public func send(
        _ state: TaskState, for taskID: TaskID, message: String? = nil, data: [UInt8]? = nil,
        reason: TaskStatus.Reason? = nil, healthy: Bool? = nil
    ) async throws(DriverError) {
        var status = TaskStatus(taskID: taskID, state: state)
        status.message = message
        status.data = data
        status.reason = reason
        status.healthy = healthy
        try await port.update(status)
    }

    /// Tells the framework that a task has changed its state, with all that a status can say.
    ///
    /// The library sets the uuid, the source, the executor's and the agent's identifiers and, if absent, the timestamp.
    public func send(_ status: TaskStatus) async throws(DriverError) {
        try await port.update(status)
    }

    /// Sends bytes to the framework, which may or may not arrive.
    ///
    /// - Throws: ``DriverError/notConnected`` or ``DriverError/notSubscribed`` while there is no subscription.
    public func sendFrameworkMessage(_ data: [UInt8]) async throws(DriverError) {
        try await port.sendMessage(data)
    }

    /// Cancels the launch of a task if it still runs; when it then throws, the task is reported as killed.
    public func cancelLaunch(of taskID: TaskID) async {
        await port.cancelLaunch(of: taskID)
    }

    /// Ends the executor: `run()` returns when all updates are acknowledged, at the latest after some seconds.
    public func stop() async {
        await port.stop()
    }

    /// The executor's description, once the agent has accepted it.
    public var executorInfo: ExecutorInfo? {
        get async { await port.registration?.executorInfo }
    }

    /// The description of the executor's framework, once the agent has accepted the executor.
    public var frameworkInfo: FrameworkInfo? {
        get async { await port.registration?.frameworkInfo }
    }

    /// The description of the agent, once it has accepted the executor.
    public var agentInfo: AgentInfo? {
        get async { await port.registration?.agentInfo }
    }

    /// The container that the executor runs in, if the agent has told.
    public var containerID: ContainerID? {
        get async { await port.registration?.containerID }
    }

    /// The raw events from now on, for those who prefer a sequence to callbacks. See ``ExecutorEvents``.
    public var events: ExecutorEvents {
        ExecutorEvents(port.events())
    }

    func launchFailed(_ taskID: TaskID, _ error: any Error) async {
        await port.launchFailed(taskID, message: String(describing: error))
    }
}
