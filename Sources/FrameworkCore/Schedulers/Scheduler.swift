public import MesosWire

/// What a framework does with the cluster: it answers offers with tasks and hears what became of them.
///
/// The callbacks of one framework are called one at a time, in the order in which the master's events arrived; the next
/// one waits until this one has returned. A callback that throws ends the framework, and its error is what the
/// framework's `run()` throws; but the errors by which a driver tells of a lost connection may be let through: they end
/// the callback only, and an update that it was about comes again. All callbacks but ``resourceOffers(_:driver:)`` and
/// ``statusUpdate(_:driver:)`` have a default that does nothing.
public protocol Scheduler: Sendable {
    /// The master has accepted the framework, for the first time in this run.
    ///
    /// - Parameters:
    ///   - frameworkID: The framework's identifier, which stays the same when the connection is lost and found again.
    ///   - master: The master that leads, if it has introduced itself.
    ///   - driver: What the framework calls the master with.
    func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) async throws

    /// The framework is connected again after ``disconnected(driver:)``, perhaps to another master.
    ///
    /// The offers received before are void. Tasks go on running; ask for their states with
    /// ``SchedulerDriver/reconcile(_:)``.
    func reregistered(master: MasterInfo?, driver: SchedulerDriver) async throws

    /// The connection to the master is lost; the library is already looking for a new one.
    ///
    /// All offers are void, and calls of the driver throw ``DriverError/notConnected`` until
    /// ``reregistered(master:driver:)``.
    func disconnected(driver: SchedulerDriver) async throws

    /// The master offers resources, each offer those of one agent for one role.
    ///
    /// Answer every offer with ``SchedulerDriver/accept(_:)``, another accepting call or
    /// ``SchedulerDriver/decline(_:refusing:)-([Offer],_)``, now or later; what is left unanswered for long, the
    /// library declines.
    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws

    /// An offer is no longer valid: the agent is gone or the resources are needed elsewhere.
    func offerRescinded(_ offerID: OfferID, driver: SchedulerDriver) async throws

    /// A task has changed its state.
    ///
    /// The update is acknowledged when this callback returns, unless the client was told to leave that to
    /// ``SchedulerDriver/acknowledge(_:)-(TaskStatus)``. The same update may arrive more than once.
    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws

    /// An operation on resources, launched with an id, has changed its state. Acknowledged when this callback returns.
    func operationUpdate(_ status: V1.OperationStatus, driver: SchedulerDriver) async throws

    /// Operators ask for resources back, for the maintenance of agents.
    func inverseOffers(_ offers: [V1.InverseOffer], driver: SchedulerDriver) async throws

    /// An inverse offer is no longer of interest to the master.
    func inverseOfferRescinded(_ offerID: OfferID, driver: SchedulerDriver) async throws

    /// An executor has sent bytes to the framework. Such messages are neither repeated nor acknowledged.
    func frameworkMessage(
        _ data: [UInt8], from executorID: ExecutorID, on agentID: AgentID, driver: SchedulerDriver) async throws

    /// An agent has left the cluster; updates of the tasks that ran on it follow on their own.
    func agentLost(_ agentID: AgentID, driver: SchedulerDriver) async throws

    /// An executor has ended.
    ///
    /// - Parameters:
    ///   - executorID: The executor that has ended.
    ///   - agentID: The agent that it ran on.
    ///   - status: The raw wait status of its process, -1 if unknown.
    ///   - driver: What the framework calls the master with.
    func executorLost(
        _ executorID: ExecutorID, on agentID: AgentID, status: Int32?, driver: SchedulerDriver) async throws

    /// The time has come that the scheduler asked for with ``SchedulerDriver/wake(after:)``, whether or not there is a
    /// connection to the master.
    func wokenUp(driver: SchedulerDriver) async throws

    /// The master has ended this framework's connection for good; the framework ends when this callback returns.
    func error(_ message: String, driver: SchedulerDriver) async throws
}

extension Scheduler {
    /// Does nothing.
    public func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) async throws {}

    /// Does nothing.
    public func reregistered(master: MasterInfo?, driver: SchedulerDriver) async throws {}

    /// Does nothing.
    public func disconnected(driver: SchedulerDriver) async throws {}

    /// Does nothing: the library has already forgotten the offer.
    public func offerRescinded(_ offerID: OfferID, driver: SchedulerDriver) async throws {}

    /// Does nothing.
    public func operationUpdate(_ status: V1.OperationStatus, driver: SchedulerDriver) async throws {}

    /// Does nothing: the operator goes on without an answer.
    public func inverseOffers(_ offers: [V1.InverseOffer], driver: SchedulerDriver) async throws {}

    /// Does nothing.
    public func inverseOfferRescinded(_ offerID: OfferID, driver: SchedulerDriver) async throws {}

    /// Does nothing.
    public func frameworkMessage(
        _ data: [UInt8], from executorID: ExecutorID, on agentID: AgentID, driver: SchedulerDriver
    ) async throws {}

    /// Does nothing.
    public func agentLost(_ agentID: AgentID, driver: SchedulerDriver) async throws {}

    /// Does nothing.
    public func executorLost(
        _ executorID: ExecutorID, on agentID: AgentID, status: Int32?, driver: SchedulerDriver
    ) async throws {}

    /// Does nothing.
    public func wokenUp(driver: SchedulerDriver) async throws {}

    /// Does nothing: the framework's `run()` throws the message all the same.
    public func error(_ message: String, driver: SchedulerDriver) async throws {}
}
