import MesosKit
import MesosNodes

/// How long it takes from an executor's update to the scheduler's callback: while nothing else happens, and beside
/// other work.
struct UpdateLatency: Workload {
    let figures = [
        "core.update_latency_us.idle.p50", "core.update_latency_us.idle.p99", "core.update_latency_us.load.p50",
        "core.update_latency_us.load.p99",
    ]

    /// Tasks a second of the other framework.
    private static let load = 5_000
    private static let runs = 5

    func measure() async throws -> [Figure] {
        let agent = LocalCluster.Agent(
            resources: "cpus:10;mem:10000",
            executors: ["benchmark": { NothingExecutor() }, "reporter": { ReportingExecutor() }])
        var configuration = LocalClusterConfiguration(agents: Array(repeating: agent, count: 8))
        // The load comes in small portions, each on an offer of its own.
        configuration.master.allocationInterval = .milliseconds(20)
        return try await withLocalCluster(configuration) { cluster in
            _ = try await Self.latencies(on: cluster)
            var idle: [Latencies] = []
            var loaded: [Latencies] = []
            var bare: [Latencies] = []
            var rates: [Double] = []
            for _ in 0..<Self.runs {
                idle.append(try await Self.latencies(on: cluster))
                bare.append(await Self.bareLatencies())
                let (latencies, rate) = try await PacedScheduler.load(Self.load, on: cluster) {
                    try await Self.latencies(on: cluster)
                }
                loaded.append(latencies)
                rates.append(rate)
            }
            let beside = "idle; here beside \(Int(rates.median)) tasks/s"
            return Self.figures("idle", idle, bare, "three bare inboxes") + Self.figures("load", loaded, idle, beside)
        }
    }

    private static func figures(
        _ name: String, _ latencies: [Latencies], _ references: [Latencies], _ comparison: String
    ) -> [Figure] {
        [("p50", \Latencies.p50), ("p99", \Latencies.p99)].map { percentile, path in
            Figure(
                name: "core.update_latency_us.\(name).\(percentile)", value: latencies.map { $0[keyPath: path] }.median,
                unit: "us", reference: references.map { $0[keyPath: path] }.median, comparison: comparison,
                runs: latencies.count)
        }
    }

    private static func latencies(on cluster: LocalCluster) async throws -> Latencies {
        let scheduler = ReportedScheduler()
        try await cluster.run(FrameworkInfo(name: "reports"), scheduler: scheduler)
        return await Latencies(scheduler.times)
    }

    /// The time that a message takes through as many inboxes as an update: the agent's, the master's, the scheduler's.
    private static func bareLatencies() async -> Latencies {
        let (first, second, third) = (Instants(), Instants(), Instants())
        return await withTaskGroup(of: [Duration].self) { group in
            for (inbox, next) in [(first, second), (second, third)] {
                group.addTask {
                    while let batch = await inbox.take() { next.post(contentsOf: batch) }
                    next.close()
                    return []
                }
            }
            group.addTask {
                var times: [Duration] = []
                while let batch = await third.take() { times += batch.map { ContinuousClock.now - $0 } }
                return times
            }
            for _ in 0..<1_000 {
                try? await Task.sleep(for: .milliseconds(2))
                first.post(.now)
            }
            first.close()
            return Latencies(await group.reduce([], +))
        }
    }

    private typealias Instants = Inbox<ContinuousClock.Instant>
}

/// Times in microseconds, in their order.
struct Latencies {
    private let sorted: [Double]

    init(_ times: [Duration]) {
        sorted = times.map { $0.seconds * 1e6 }.sorted()
    }

    var p50: Double { sorted.isEmpty ? .nan : sorted[sorted.count / 2] }
    var p99: Double { sorted.isEmpty ? .nan : sorted[sorted.count * 99 / 100] }
}
