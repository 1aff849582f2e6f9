import MesosKit

/// A scheduler of its own for the chores of a night: it places them by attributes and load, repeats what fails, kills
/// what takes too long, and survives the loss of its own program.
@main struct CustomScheduler {
    static func main() async throws {
        let plain = LocalCluster.Agent(resources: "cpus:3;mem:2048", attributes: "disk:hdd")
        let fast = LocalCluster.Agent(resources: "cpus:3;mem:2048", attributes: "disk:ssd")
        let configuration = LocalClusterConfiguration(agents: [plain, plain, fast], signals: .handle)

        let night = try await withLocalCluster(configuration) { cluster in
            let scheduler = NightScheduler(Night(Chore.nightly, now: .now))
            // While the scheduler is away its tasks go on, for this long.
            let framework = FrameworkInfo(name: "chores", failoverTimeout: .seconds(60))

            // The connection breaks off in the middle, as it would if the scheduler's program had crashed …
            try await withThrowingTaskGroup { group in
                group.addTask { try await run(framework, scheduler, on: cluster) }
                group.addTask {
                    repeat { try await Task.sleep(for: .milliseconds(150)) } while await scheduler.night.open.isEmpty
                }
                try await group.next()
                group.cancelAll()
            }
            print("the scheduler is gone, and comes back")

            // … and another run takes over, with what the first one knew and under its name.
            var known = framework
            known.id = await scheduler.frameworkID
            try await run(known, scheduler, on: cluster)
            return await scheduler.night
        }
        for line in night.summary { print(line) }
    }

    /// Runs the scheduler and its clock side by side, until the framework has ended.
    private static func run(
        _ framework: FrameworkInfo, _ scheduler: NightScheduler, on cluster: LocalCluster
    ) async throws {
        try await withThrowingTaskGroup { group in
            group.addTask { try await scheduler.watchTheClock() }
            defer { group.cancelAll() }
            try await cluster.run(framework, scheduler: scheduler)
        }
    }
}
