import MesosKit

/// Launches equal tasks, as many on each agent's first offer as on any other's, and ends when all have finished.
actor OneShotScheduler: Scheduler {
    private let template: TaskInfo
    private let count: Int
    private let agents: Int
    private var launched = 0
    private var ended = 0
    private var start: ContinuousClock.Instant?
    private var elapsed: Duration?

    private init(_ template: TaskInfo, count: Int, agents: Int) {
        self.template = template
        self.count = count
        self.agents = agents
    }

    /// The time from the first offer to the last acknowledgement.
    static func run(
        _ template: TaskInfo, count: Int, agents: Int = 1, on cluster: LocalCluster
    ) async throws -> Duration {
        let scheduler = OneShotScheduler(template, count: count, agents: agents)
        try await cluster.run(FrameworkInfo(name: "benchmark"), scheduler: scheduler)
        guard let elapsed = await scheduler.elapsed else { throw CancellationError() }
        return elapsed
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        if start == nil { start = ContinuousClock.now }
        for offer in offers where launched < count {
            let share = min(count - launched, (count + agents - 1) / agents)
            let tasks = (launched..<(launched + share)).map { number in
                var task = template
                task.taskID = TaskID("task-\(number)")
                task.agentID = offer.agentID
                return task
            }
            launched += share
            try await driver.launch(tasks, on: [offer])
        }
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        guard status.state.isTerminal else { return }
        guard status.state == .finished else { throw UnexpectedUpdate(status: status) }
        ended += 1
        guard ended == count, let start else { return }
        elapsed = ContinuousClock.now - start
        await driver.teardown()
    }
}

/// A task did not do what a benchmark counts on.
struct UnexpectedUpdate: Error {
    let status: TaskStatus
}
