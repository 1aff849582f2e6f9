import MesosKit

/// `mesos run`: starts a cluster, runs a command on it, and ends both.
struct RunCommand: Sendable {
    private let options: RunOptions

    init(_ options: RunOptions) {
        self.options = options
    }

    /// The command as a job.
    var job: Job {
        Job(options.name, instances: options.instances) {
            CPUs(options.demand.cpus.doubleValue)
            Memory(.mebibytes(options.demand.mem.doubleValue))
            Shell(options.command)
            for entry in options.environment { Variable(entry.name, entry.value) }
        }
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
            do {
                return try await withReader(of: .output, within: options.timeout) { try await follow(cluster) }
            } catch let error as DeadlineExceeded {
                try? await Channel.errors.write("mesos: ended after \(DurationText.format(error.limit)), as asked\n")
                return ExitStatus.timeout
            }
        }
    }

    /// Shows what happens to the job until it ends, and gives the status to exit with.
    private func follow(_ cluster: LocalCluster) async throws -> Int32 {
        var screen = Screen()
        var progress = Progress(total: options.instances)
        var verdict = Verdict()
        do {
            await screen.show(progress.line)
            for try await event in cluster.run(job) {
                switch event {
                case .output(let line, .standardOutput, let instance):
                    try await screen.print("\(instance) | \(line)")
                case .output(let line, .standardError, let instance):
                    await screen.printError("\(instance) | \(line)")
                case .update(let status, let instance):
                    progress.note(status.state, of: instance.number)
                    verdict.note(status, of: instance.number)
                    if let complaint = Verdict.complaint(about: status, of: "\(instance)") {
                        await screen.printError("mesos: \(complaint)")
                    }
                    await screen.show(progress.line)
                case .waiting:
                    await screen.printError("mesos: \(event)")
                }
            }
        } catch {
            await screen.finish()
            throw error
        }
        await screen.finish()
        return verdict.exitStatus
    }
}
