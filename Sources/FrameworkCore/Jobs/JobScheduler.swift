public import MesosWire

/// Runs jobs: launches their instances as offers come, and ends the framework when all have ended.
///
/// ```swift
/// let scheduler = try JobScheduler(hello) { event in print(event) }
/// try await FrameworkClient(FrameworkInfo(name: "hello"), scheduler: scheduler, master: "http://10.0.0.5:5050").run()
/// exit(await scheduler.outcome.exitStatus)
/// ```
public actor JobScheduler: Scheduler {
    private var machine: JobMachine
    private let report: @Sendable (JobEvent) -> Void

    /// Creates a scheduler for jobs.
    ///
    /// - Parameters:
    ///   - jobs: The jobs, which are placed in this order.
    ///   - report: Is called with each event, in order, while the next one waits.
    /// - Throws: A mistake in one of the jobs.
    public init(_ jobs: Job..., report: @escaping @Sendable (JobEvent) -> Void) throws(JobError) {
        try self.init(jobs, report: report)
    }

    package init(_ jobs: [Job], report: @escaping @Sendable (JobEvent) -> Void) throws(JobError) {
        machine = try JobMachine(jobs)
        self.report = report
    }

    /// What has become of the instances so far.
    public var outcome: JobOutcome { machine.outcome }

    /// The instance that runs as this task, or `nil` if it is none of these jobs'.
    public func instance(of taskID: TaskID) -> JobInstance? { machine.instance(of: taskID) }

    /// Asks what has become of the tasks that were running.
    public func reregistered(master: MasterInfo?, driver: SchedulerDriver) async throws {
        try await carryOut(machine.apply(.reregistered, at: driver.now), driver)
    }

    /// Asks what has become of the tasks that were running on the agent.
    public func agentLost(_ agentID: AgentID, driver: SchedulerDriver) async throws {
        try await carryOut(machine.apply(.agentLost(agentID), at: driver.now), driver)
    }

    /// Launches what fits.
    public func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        try await carryOut(machine.apply(.offered(offers), at: driver.now), driver)
    }

    /// Notes the state, and ends the framework after the last.
    public func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        try await carryOut(machine.apply(.updated(status), at: driver.now), driver)
    }

    private func carryOut(_ decisions: [JobDecision], _ driver: SchedulerDriver) async throws {
        for decision in decisions {
            switch decision {
            case .accept(let plan): try await driver.accept(plan)
            case .suppress: try await driver.suppress()
            case .revive: try await driver.revive()
            case .reconcile(let tasks): try await driver.reconcile(tasks)
            case .report(let event): report(event)
            case .finish: await driver.teardown()
            }
        }
    }
}
