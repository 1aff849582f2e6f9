import MesosKit
import MesosNodes
import Synchronization

/// Tasks of a do-nothing executor inside this process: launched, running, finished, acknowledged, with room for all of
/// them at once.
struct InProcessTasks: Workload {
    let figures = ["inprocess.tasks_per_second"]

    func measure() async throws -> [Figure] {
        try await Self.withCluster(ofRoomFor: 20_000) { cluster in
            _ = try await Self.rate(of: 20_000, on: cluster)
            var rates: [Double] = []
            var bare: [Double] = []
            for _ in 0..<7 {
                rates.append(try await Self.rate(of: 20_000, on: cluster))
                bare.append(await Self.bareRate(of: 20_000))
            }
            return [
                Figure(
                    name: "inprocess.tasks_per_second", value: rates.median, unit: "tasks/s", reference: bare.median,
                    comparison: "the same messages between bare inboxes", runs: rates.count)
            ]
        }
    }

    static func withCluster<Outcome: Sendable>(
        ofRoomFor count: Int, executor: @escaping @Sendable () -> any Executor = { NothingExecutor() },
        _ body: @escaping @Sendable (LocalCluster) async throws -> Outcome
    ) async throws -> Outcome {
        let room = Int64(count / agents + 100)
        let agent = LocalCluster.Agent(
            resources: Resources(cpus: Scalar(milli: room * 10), mem: Scalar(milli: room * 1_000)),
            executors: ["benchmark": executor])
        return try await withLocalCluster(
            LocalClusterConfiguration(agents: Array(repeating: agent, count: agents)), body)
    }

    /// The agents that share the tasks.
    static let agents = 4

    /// Tasks a second, from the first offer to the last acknowledgement.
    static func rate(of count: Int, on cluster: LocalCluster) async throws -> Double {
        let elapsed = try await OneShotScheduler.run(task("", on: ""), count: count, agents: agents, on: cluster)
        return Double(count) / elapsed.seconds
    }

    /// A task of the executor that the cluster was made with.
    static func task(_ id: TaskID, on agent: AgentID) -> TaskInfo {
        var executor = ExecutorInfo.hosted("benchmark")
        executor.resources = Resources(cpus: 0.01, mem: 1).wireValue
        return TaskInfo(
            name: "nothing", taskID: id, agentID: agent, resources: Resources(cpus: 0.009, mem: 0.9),
            executor: executor)
    }

    /// The rate of the same number of messages handed through the same inboxes, with nothing done at either end.
    static func bareRate(of count: Int) async -> Double {
        let messagesPerTask = 12
        let stages = (0..<4).map { _ in Inbox<Int>() }
        let clock = ContinuousClock()
        let start = clock.now
        await withTaskGroup(of: Void.self) { group in
            for (index, stage) in stages.enumerated() {
                let next = index + 1 < stages.count ? stages[index + 1] : nil
                group.addTask {
                    while let batch = await stage.take() {
                        for message in batch { next?.post(message) }
                    }
                    next?.close()
                }
            }
            for message in 0..<(count * messagesPerTask / stages.count) { stages[0].post(message) }
            stages[0].close()
        }
        return Double(count) / (clock.now - start).seconds
    }
}

/// Whether a hundred times as many tasks at once take a hundred times as long.
struct InProcessFlatness: Workload {
    let figures = ["inprocess.flatness"]

    func measure() async throws -> [Figure] {
        let ratios = try await InProcessTasks.withCluster(ofRoomFor: 100_000) { cluster in
            _ = try await InProcessTasks.rate(of: 100_000, on: cluster)
            var ratios: [Double] = []
            for _ in 0..<5 {
                var small: [Double] = []
                for _ in 0..<10 { small.append(try await InProcessTasks.rate(of: 1_000, on: cluster)) }
                ratios.append(try await InProcessTasks.rate(of: 100_000, on: cluster) / small.median)
            }
            return ratios
        }
        return [
            Figure(
                name: "inprocess.flatness", value: ratios.median, unit: "ratio", reference: 1,
                comparison: "rate at 100,000 tasks over rate at 1,000", runs: ratios.count)
        ]
    }
}

/// Says that each task runs and has finished.
struct NothingExecutor: Executor {
    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        try await driver.send(.running, for: task.taskID)
        try await driver.send(.finished, for: task.taskID)
    }

    func kill(_ taskID: TaskID, policy: KillPolicy, driver: ExecutorDriver) async throws {}
}
