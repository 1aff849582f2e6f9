import MesosKit

/// `mesos run`: starts a cluster, runs a command on it, and ends both.
struct RunCommand: Sendable {
    private let options: RunOptions

    init(_ options: RunOptions) {
        self.options = options
    }

    private var configuration: LocalClusterConfiguration {
        var configuration = LocalClusterConfiguration(options.cluster)
        // Instances that wait for room are to follow soon after those that end.
        configuration.master.allocationInterval = .milliseconds(50)
        return configuration
    }

    /// Runs the command to its end, and gives the status to exit with.
    func run() async throws -> Int32 {
        try await withLocalCluster(configuration) { cluster in
            try await limited(by: options.timeout) { try await follow(cluster) }
        }
    }

    /// Shows what happens to the job until it ends, and gives the status to exit with.
    private func follow(_ cluster: LocalCluster) async throws -> Int32 {
        var display = JobDisplay(instances: options.instances)
        do {
            await display.begin()
            for try await event in cluster.run(options.job) { try await display.show(event) }
        } catch {
            await display.finish()
            throw error
        }
        await display.finish()
        return display.exitStatus
    }
}
