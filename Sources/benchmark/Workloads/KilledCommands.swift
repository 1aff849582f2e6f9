import Foundation
import MesosContainers
import MesosIO
import MesosKit
import Synchronization

/// The time from a kill to the news that the task is killed, of processes that end when they are asked to.
struct KilledCommands: Workload {
    let figures = ["core.kill_ms"]

    private static let count = 101

    func measure() async throws -> [Figure] {
        let agent = LocalCluster.Agent(resources: Resources(cpus: 10, mem: 1_000))
        let times = try await withLocalCluster(LocalClusterConfiguration(agents: [agent])) { cluster in
            let scheduler = KillingScheduler(count: Self.count)
            try await cluster.run(FrameworkInfo(name: "benchmark"), scheduler: scheduler)
            return await scheduler.times.map { $0.seconds * 1_000 }
        }
        var bare: [Double] = []
        for _ in 0..<Self.count { bare.append(try await Self.bareTime().seconds * 1_000) }
        return [
            Figure(
                name: "core.kill_ms", value: times.median, unit: "ms", reference: bare.median,
                comparison: "signal and wait alone", runs: times.count)
        ]
    }

    /// The time from a signal to a process to its end, with nothing around it.
    private static func bareTime() async throws -> Duration {
        let launcher = try ProcessLauncher()
        let request = ProcessRequest(
            executable: "/bin/sleep", arguments: ["sleep", "1000"], environment: [], workingDirectory: "/")
        let start = Mutex(ContinuousClock.now)
        await withCheckedContinuation { continuation in
            launcher.launch(request) { event in
                switch event {
                case .started(let pid):
                    start.withLock { $0 = .now }
                    kill(pid, SIGTERM)
                case .exited, .failed: continuation.resume()
                case .ended: break
                }
            }
        }
        return ContinuousClock.now - start.withLock { $0 }
    }
}

/// Kills its tasks one after the other, once all of them run.
actor KillingScheduler: Scheduler {
    private let count: Int
    private var hasLaunched = false
    private var running: [(task: TaskID, agent: AgentID)] = []
    private var start = ContinuousClock.now
    private(set) var times: [Duration] = []

    init(count: Int) {
        self.count = count
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        guard !hasLaunched, let offer = offers.first else { return }
        hasLaunched = true
        let tasks = (0..<count).map { number in
            TaskInfo(
                name: "sleep", taskID: TaskID("task-\(number)"), agentID: offer.agentID, resources: "cpus:0.01;mem:1",
                command: .program("/bin/sleep", arguments: ["1000"]))
        }
        try await driver.launch(tasks, on: [offer])
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        switch status.state {
        case .running:
            guard let agent = status.agentID else { return }
            running.append((status.taskID, agent))
            if running.count == count { try await killNext(driver) }
        case .killed:
            times.append(ContinuousClock.now - start)
            try await killNext(driver)
        case .starting, .killing: break
        default: throw UnexpectedUpdate(status: status)
        }
    }

    private func killNext(_ driver: SchedulerDriver) async throws {
        guard let next = running.popLast() else { return await driver.teardown() }
        start = .now
        try await driver.kill(next.task, agent: next.agent)
    }
}
