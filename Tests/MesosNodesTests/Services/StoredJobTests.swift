import FrameworkCore
import MesosKit
import MesosNodes
import MesosWire
import Testing

/// Jobs whose program goes and comes back, on a real cluster.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct StoredJobTests {
    @Test func aProgramThatStartsAnewFindsItsTask() async throws {
        let scratch = try Scratch()
        let store = FileStateStore("\(scratch.directory)/state/jobs")
        try await withLocalCluster { cluster in
            let first = try await Self.firstRunning(store, cluster)
            #expect(first.taskID == "web-1")
            let second = try await Self.firstRunning(store, cluster)
            #expect(second.taskID == "web-1")
            #expect(second.reason == .reconciliation)
        }
    }

    private struct NothingRuns: Error {}

    /// Runs the job as a program would, until a task runs, and leaves without a word.
    private static func firstRunning(_ store: FileStateStore, _ cluster: LocalCluster) async throws -> TaskStatus {
        let web = Job("web", restart: .always) {
            CPUs(0.1)
            Memory(.mebibytes(32))
            Shell("sleep 1000")
        }
        let (events, reader) = AsyncStream<JobEvent>.makeStream()
        let scheduler = try await JobScheduler(web, store: store) { reader.yield($0) }
        var info = FrameworkInfo(name: "shop", failoverTimeout: .seconds(3_600))
        info.id = await scheduler.frameworkID
        let client = FrameworkClient(info, scheduler: scheduler, master: .inProcess(cluster.master))
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { reader.finish() }
                try await client.run()
            }
            defer { group.cancelAll() }
            for await event in events {
                if case .update(let status, _) = event, status.state == .running { return status }
            }
            try await group.next()
            throw NothingRuns()
        }
    }
}
