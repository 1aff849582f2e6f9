public import MesosWire

/// What an executor's client needs to know, most of it from the environment that the agent gives to its process.
public struct ExecutorClientOptions: Sendable, Equatable {
    /// The executor's identifier (`MESOS_EXECUTOR_ID`).
    public var executorID: ExecutorID
    /// The identifier of its framework (`MESOS_FRAMEWORK_ID`).
    public var frameworkID: FrameworkID
    /// Whether to look for the agent again when the connection is lost (`MESOS_CHECKPOINT`); if not, the executor ends.
    public var reconnects = false
    /// Before each further attempt to connect, the library waits a random time below this
    /// (`MESOS_SUBSCRIPTION_BACKOFF_MAX`).
    public var longestBackoff: Duration = .seconds(2)
    /// How long the library looks for the agent before the executor ends (`MESOS_RECOVERY_TIMEOUT`).
    public var recoveryTimeout: Duration = .seconds(15 * 60)
    /// How long the executor may take to end when it is told to (`MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD`).
    public var shutdownGracePeriod: Duration = .seconds(5)
    /// How long an executor that stops by itself waits for the acknowledgement of its updates.
    public var stopTimeout: Duration = .seconds(60)
    /// How long an attempt to connect and subscribe may take.
    public var subscriptionTimeout: Duration = .seconds(60)
    /// Updates that are unacknowledged for this long are sent again; the wait doubles up to ten minutes.
    public var resendInterval: Duration = .seconds(10)
    /// How often the executor shows the agent that it is alive.
    public var heartbeatInterval: Duration = .seconds(30 * 60)

    /// The usual behaviour for this executor.
    public init(executorID: ExecutorID, frameworkID: FrameworkID) {
        self.executorID = executorID
        self.frameworkID = frameworkID
    }
}
