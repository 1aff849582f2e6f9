import MesosKit

/// How long it takes until a framework of a new local cluster has its first offer.
struct LocalClusterStart: Workload {
    let figures = ["localcluster.first_offer_ms"]

    func measure() async throws -> [Figure] {
        _ = try await Self.firstOffer()
        var times: [Double] = []
        for _ in 0..<21 { times.append(try await Self.firstOffer().seconds * 1_000) }
        return [
            Figure(
                name: "localcluster.first_offer_ms", value: times.median, unit: "ms", reference: 20,
                comparison: "the promise", runs: times.count)
        ]
    }

    static func firstOffer() async throws -> Duration {
        let start = ContinuousClock.now
        return try await withLocalCluster(agents: 3) { cluster in
            let scheduler = FirstOffer()
            try await cluster.run(FrameworkInfo(user: "", name: "benchmark"), scheduler: scheduler)
            return (await scheduler.time ?? start) - start
        }
    }
}

/// Ends at its first offer.
actor FirstOffer: Scheduler {
    private(set) var time: ContinuousClock.Instant?

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        if time == nil { time = ContinuousClock.now }
        await driver.teardown()
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {}
}
