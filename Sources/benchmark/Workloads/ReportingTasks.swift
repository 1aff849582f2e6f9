import MesosKit

/// Says again and again that a task runs, with the time at which it says so.
struct ReportingExecutor: Executor {
    static let reports = 100
    private static let origin = ContinuousClock.now

    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        for _ in 0..<Self.reports {
            try await Task.sleep(for: .milliseconds(.random(in: 20...60)))
            try await driver.send(.running, for: task.taskID, data: Self.stamp(.now))
        }
        try await driver.send(.finished, for: task.taskID)
    }

    /// An instant as bytes; only this process can read them.
    private static func stamp(_ instant: ContinuousClock.Instant) -> [UInt8] {
        let (seconds, attoseconds) = (instant - origin).components
        let nanoseconds = seconds * 1_000_000_000 + attoseconds / 1_000_000_000
        return withUnsafeBytes(of: nanoseconds) { Array($0) }
    }

    static func instant(_ stamp: [UInt8]) -> ContinuousClock.Instant {
        let nanoseconds = stamp.withUnsafeBytes { $0.loadUnaligned(as: Int64.self) }
        return origin + .nanoseconds(nanoseconds)
    }
}

/// Notes for each report how long it has taken.
actor ReportedScheduler: Scheduler {
    private static let tasks = 20

    private var hasLaunched = false
    private var ended = 0
    private(set) var times: [Duration] = []

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        // Beside other work an agent may have less to offer than all the tasks need.
        guard !hasLaunched, let offer = offers.first(where: { $0.hasRoom(for: "cpus:1;mem:100") }) else {
            return try await driver.decline(offers, refusing: .zero)
        }
        hasLaunched = true
        let tasks = (0..<Self.tasks).map { number in
            TaskInfo(
                name: "report", taskID: TaskID("task-\(number)"), agentID: offer.agentID, resources: "cpus:0.01;mem:1",
                executor: .hosted("reporter"))
        }
        try await driver.launch(tasks, on: [offer])
        try await driver.decline(offers.filter { $0.id != offer.id })
        try await driver.suppress()
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        if status.state == .running, let stamp = status.data {
            times.append(ContinuousClock.now - ReportingExecutor.instant(stamp))
        } else {
            guard status.state == .finished else { throw UnexpectedUpdate(status: status) }
            ended += 1
            if ended == Self.tasks { await driver.teardown() }
        }
    }
}

/// Launches so many short tasks a second, evenly, until it is told to stop.
actor PacedScheduler: Scheduler {
    private static let portion = 50

    private var offers: [Offer] = []
    private var launched = 0
    private var finished = 0
    private var driver: SchedulerDriver?

    /// Runs the body beside the load, once that is there, and says how many tasks a second have really finished.
    static func load<Value: Sendable>(
        _ rate: Int, on cluster: LocalCluster, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> (Value, rate: Double) {
        let scheduler = PacedScheduler()
        return try await withThrowingTaskGroup(of: (Value, rate: Double)?.self) { group in
            group.addTask {
                try await cluster.run(FrameworkInfo(name: "load"), scheduler: scheduler)
                return nil
            }
            group.addTask { try await scheduler.launch(rate) }
            group.addTask {
                while await scheduler.finished < rate / 2 { try await Task.sleep(for: .milliseconds(10)) }
                let (before, start) = (await scheduler.finished, ContinuousClock.now)
                let value = try await body()
                let count = await scheduler.finished - before
                return (value, Double(count) / (ContinuousClock.now - start).seconds)
            }
            defer { group.cancelAll() }
            while let ending = try await group.next() {
                if let ending { return ending }
            }
            throw CancellationError()
        }
    }

    private func launch(_ rate: Int) async throws -> Never {
        let pause = Duration.seconds(1) * Self.portion / rate
        var next = ContinuousClock.now
        while true {
            next += pause
            try await Task.sleep(until: next)
            guard let driver, let offer = offers.popLast() else { continue }
            let tasks = (launched..<(launched + Self.portion)).map {
                InProcessTasks.task(TaskID("task-\($0)"), on: offer.agentID)
            }
            launched += tasks.count
            try await driver.launch(tasks, on: [offer], filters: Filters(refusing: .zero))
        }
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        self.driver = driver
        self.offers += offers.filter { $0.hasRoom(for: "cpus:1;mem:100") }
        try await driver.decline(offers.filter { !$0.hasRoom(for: "cpus:1;mem:100") }, refusing: .zero)
    }

    func offerRescinded(_ offerID: OfferID, driver: SchedulerDriver) async throws {
        offers.removeAll { $0.id == offerID }
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        guard status.state.isTerminal else { return }
        guard status.state == .finished else { throw UnexpectedUpdate(status: status) }
        finished += 1
    }
}

extension Offer {
    fileprivate func hasRoom(for resources: Resources) -> Bool {
        resourcesValue.unallocated().contains(resources)
    }
}
