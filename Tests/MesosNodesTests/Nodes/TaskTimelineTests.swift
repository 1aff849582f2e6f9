import MesosKit
import Testing

/// What a cluster that runs tells of its tasks.
@Suite(.timeLimit(.minutes(1)))
struct TaskTimelineTests {
    @Test func aTaskCanBeFollowedFromItsOfferToItsEnd() async throws {
        let job = Job("job") {
            CPUs(0.1)
            Memory(.mebibytes(32))
            Shell("true")
        }
        let told = try await withLocalCluster { cluster in
            for try await _ in cluster.run(job) {}
            var snapshot = await cluster.master.snapshot()
            while snapshot.completedFrameworks.isEmpty {
                await Task.yield()
                snapshot = await cluster.master.snapshot()
            }
            let task = try #require(snapshot.completedFrameworks.first?.completedTasks.first)
            return await cluster.master.timeline(of: task.id)
        }
        #expect(told.first?.sentence.hasPrefix("launched on agent ") == true)
        let sentences = told.map(\.sentence)
        #expect(sentences.contains("its executor says TASK_STARTING"))
        #expect(sentences.contains { $0.hasPrefix("its executor says TASK_FINISHED: Command exited with status 0") })
        #expect(sentences.count { $0.hasSuffix("; its resources are free") } == 1)
        #expect(told.map(\.date) == told.map(\.date).sorted())
    }
}
