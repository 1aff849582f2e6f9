import MesosKit

/// `mesos run --master`: runs a command as a framework of a master elsewhere.
struct RemoteRunCommand: Sendable {
    private let options: RunOptions
    private let master: String

    init(_ options: RunOptions, master: String) {
        self.options = options
        self.master = master
    }

    /// Runs the command to its end, and gives the status to exit with. Whatever ends the program ends the framework,
    /// too: the master does not wait for it to come back.
    func run() async throws -> Int32 {
        try await SignalScope.run { try await limited(by: options.timeout) { try await follow() } }
    }

    private func follow() async throws -> Int32 {
        let (news, reporter) = AsyncStream<RemoteScheduler.News>.makeStream()
        let report: @Sendable (RemoteScheduler.News) -> Void = { reporter.yield($0) }
        let jobs = try JobScheduler(options.job) { report(.event($0)) }
        let info = FrameworkInfo(
            user: "", name: options.name, capabilities: [V1.FrameworkInfo.Capability(type: .gpuResources)])
        var behaviour = SchedulerClientOptions()
        behaviour.connectionDelay = .zero
        behaviour.longestBackoff = .seconds(2)
        let client = FrameworkClient(
            info, scheduler: RemoteScheduler(jobs: jobs, report: report), master: .address(master), options: behaviour)
        return try await withThrowingTaskGroup(of: Int32?.self) { group in
            defer { group.cancelAll() }
            group.addTask {
                do {
                    try await client.run()
                    report(.ended(.success(())))
                } catch {
                    report(.ended(.failure(error)))
                }
                return nil
            }
            group.addTask { [master] in
                await MasterPresence.announceAbsence(of: master) { sentence in
                    try? await Channel.errors.write("mesos: \(sentence)\n")
                }
                return nil
            }
            group.addTask { [options, master] in
                var run = RemoteRun(master: master, instances: options.instances)
                return try await run.follow(news, report: report)
            }
            while let status = try await group.next() {
                if let status { return status }
            }
            throw CancellationError()
        }
    }
}
