import Foundation
import MesosContainers
import MesosIO
import MesosKit
import Synchronization

/// `true`, again and again, as real processes of command tasks on one agent.
struct SpawnedCommands: Workload {
    let figures = ["spawn.commands_per_second", "spawn.ratio_to_bare", "spawn.one_command_ms"]

    /// Sandboxes are in memory if they can be, and all runs share one cluster. Otherwise the file system is measured:
    /// for minutes after many files were deleted, ext4 looks long for a place for each new one.
    func measure() async throws -> [Figure] {
        let count = 1_000
        let agent = LocalCluster.Agent(resources: Resources(cpus: 100, mem: 100_000))
        var configuration = LocalClusterConfiguration(agents: [agent])
        if access("/dev/shm", W_OK) == 0 { configuration.directory = "/dev/shm" }
        return try await withLocalCluster(configuration) { cluster in
            _ = try await Self.elapsed(200, on: cluster)
            _ = try await Self.bareElapsed(200)
            var ours: [Double] = []
            var bare: [Double] = []
            var single: [Double] = []
            for _ in 0..<5 {
                ours.append(Double(count) / (try await Self.elapsed(count, on: cluster)).seconds)
                bare.append(Double(count) / (try await Self.bareElapsed(count)).seconds)
                single.append(try await Self.elapsed(1, on: cluster).seconds * 1_000)
            }
            let ratios = zip(ours, bare).map { $0 / $1 }
            return [
                Figure(
                    name: "spawn.commands_per_second", value: ours.median, unit: "commands/s", reference: 4.5,
                    comparison: "Apache Mesos", runs: ours.count),
                Figure(
                    name: "spawn.ratio_to_bare", value: ratios.median, unit: "ratio", reference: 1,
                    comparison: "spawn and wait alone, \(Int(bare.median)) commands/s", runs: ratios.count),
                Figure(
                    name: "spawn.one_command_ms", value: single.median, unit: "ms", reference: 925,
                    comparison: "Apache Mesos", runs: single.count),
            ]
        }
    }

    /// The time from the first offer to the last acknowledgement.
    static func elapsed(_ count: Int, on cluster: LocalCluster) async throws -> Duration {
        let template = TaskInfo(
            name: "true", taskID: "", agentID: "", resources: Resources(cpus: 0.01, mem: 1).wireValue,
            command: CommandInfo(value: "/bin/true", shell: false, arguments: ["true"]))
        return try await OneShotScheduler.run(template, count: count, on: cluster)
    }

    /// The same number of processes, started and awaited as many at a time, with nothing around them.
    static func bareElapsed(_ count: Int) async throws -> Duration {
        let launcher = try ProcessLauncher()
        let request = ProcessRequest(
            executable: "/bin/true", arguments: ["true"], environment: [], workingDirectory: "/")
        let left = Mutex(count)
        let start = ContinuousClock.now
        await withCheckedContinuation { continuation in
            for _ in 0..<count {
                launcher.launch(request) { event in
                    guard case .exited = event else { return }
                    let isLast = left.withLock { left in
                        left -= 1
                        return left == 0
                    }
                    if isLast { continuation.resume() }
                }
            }
        }
        return ContinuousClock.now - start
    }
}
