import MesosKit
import MesosNodes

/// Explicit reconciliation of 100,000 running tasks: from the call to the last answer that the scheduler hears.
struct Reconciliation: Workload {
    let figures = ["core.reconcile.100000.ms"]

    private static let count = 100_000

    func measure() async throws -> [Figure] {
        let times = try await InProcessTasks.withCluster(
            ofRoomFor: Self.count, executor: { PatientExecutor() }
        ) { cluster in
            let scheduler = ReconcilingScheduler(count: Self.count, agents: InProcessTasks.agents, rounds: 8)
            try await cluster.run(FrameworkInfo(name: "benchmark"), scheduler: scheduler)
            return await scheduler.times.dropFirst().map { $0.seconds * 1_000 }
        }
        var bare: [Double] = []
        for _ in 0..<times.count { bare.append(await Self.bareTime(of: Self.count).seconds * 1_000) }
        return [
            Figure(
                name: "core.reconcile.100000.ms", value: times.median, unit: "ms", reference: bare.median,
                comparison: "as many messages between bare inboxes", runs: times.count)
        ]
    }

    /// The time in which as many messages pass through two inboxes, the master's and the scheduler's.
    private static func bareTime(of count: Int) async -> Duration {
        let (first, second) = (Inbox<Int>(), Inbox<Int>())
        let start = ContinuousClock.now
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                while let batch = await first.take() { for message in batch { second.post(message) } }
                second.close()
            }
            group.addTask { while await second.take() != nil {} }
            for message in 0..<count { first.post(message) }
            first.close()
        }
        return ContinuousClock.now - start
    }
}

/// Says that each task runs, and no more.
struct PatientExecutor: Executor {
    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        try await driver.send(.running, for: task.taskID)
    }
}

/// Launches tasks, and asks for the states of all of them, again and again, once all of them run.
actor ReconcilingScheduler: Scheduler {
    private let count: Int
    private let agents: Int
    private var launched: [V1.Scheduler.Call.Reconcile.Task] = []
    /// By name, since an update that is acknowledged late comes twice.
    private var running: Set<TaskID> = []
    private var answered = 0
    private var roundsLeft: Int
    private var start = ContinuousClock.now
    private(set) var times: [Duration] = []

    init(count: Int, agents: Int, rounds: Int) {
        self.count = count
        self.agents = agents
        roundsLeft = rounds
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        for offer in offers where launched.count < count {
            let share = min(count - launched.count, (count + agents - 1) / agents)
            let tasks = (launched.count..<(launched.count + share)).map { number in
                InProcessTasks.task(TaskID("task-\(number)"), on: offer.agentID)
            }
            launched += tasks.map { .init(taskID: $0.taskID, agentID: offer.agentID) }
            try await driver.launch(tasks, on: [offer])
        }
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        guard status.state == .running else { throw UnexpectedUpdate(status: status) }
        if status.reason == .reconciliation {
            answered += 1
            guard answered == count else { return }
            times.append(ContinuousClock.now - start)
            answered = 0
        } else {
            guard running.insert(status.taskID).inserted, running.count == count else { return }
        }
        guard roundsLeft > 0 else { return await driver.teardown() }
        roundsLeft -= 1
        start = ContinuousClock.now
        try await driver.reconcile(launched)
    }

}
