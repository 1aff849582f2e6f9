import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Synchronization
import Testing

/// Keeps the events of jobs.
final class Events: Sendable {
    private let state = Mutex<[JobEvent]>([])

    var all: [JobEvent] { state.withLock { $0 } }
    func note(_ event: JobEvent) { state.withLock { $0.append(event) } }
}

/// The state of jobs as a sequence.
@Suite struct JobChangesTests {
    private let job = Job("web", instances: 2) {
        CPUs(1)
        Memory(.mebibytes(64))
        Shell("true")
    }

    private func text(_ change: JobChange?) -> String {
        switch change {
        case .snapshot(let snapshot):
            snapshot.jobs.map { job in
                "\(job.name) \(job.wanted): \(job.instances.map(\.state.rawValue).joined(separator: " "))"
            }.joined(separator: "; ")
        case .instance(let status): "\(status.instance) \(status.state.rawValue)"
        case nil: "end"
        }
    }

    @Test func aSnapshotComesFirstAndThenEachChange() async throws {
        let driver = SchedulerDriver(RecordingPort())
        let scheduler = try JobScheduler(job) { _ in }
        var changes = scheduler.changes.makeAsyncIterator()
        #expect(text(await changes.next()) == "web 2: waiting waiting")
        try await scheduler.resourceOffers([offer("a1")], driver: driver)
        #expect(text(await changes.next()) == "web-1 launched")
        #expect(text(await changes.next()) == "web-2 launched")
        var late = scheduler.changes.makeAsyncIterator()
        #expect(text(await late.next()) == "web 2: launched launched")
        try await scheduler.statusUpdate(.status("web-2", .running), driver: driver)
        #expect(text(await changes.next()) == "web-2 running")
        #expect(text(await late.next()) == "web-2 running")
    }

    @Test func aSlowReaderFindsTheNewestStates() async throws {
        let driver = SchedulerDriver(RecordingPort())
        let scheduler = try JobScheduler(job) { _ in }
        var changes = scheduler.changes.makeAsyncIterator()
        _ = await changes.next()
        try await scheduler.resourceOffers([offer("a1")], driver: driver)
        for state in [TaskState.starting, .running, .finished] {
            try await scheduler.statusUpdate(.status("web-1", state), driver: driver)
        }
        #expect(text(await changes.next()) == "web-1 finished")
        #expect(text(await changes.next()) == "web-2 launched")
    }

    @Test func theSequenceEndsWithTheJobs() async throws {
        let driver = SchedulerDriver(RecordingPort())
        let scheduler = try JobScheduler(job) { _ in }
        let reader = Task {
            var texts: [String] = []
            for await change in scheduler.changes { texts.append(text(change)) }
            return texts
        }
        try await scheduler.resourceOffers([offer("a1")], driver: driver)
        try await scheduler.statusUpdate(.status("web-1", .finished), driver: driver)
        try await scheduler.statusUpdate(.status("web-2", .failed), driver: driver)
        let last = await reader.value.last
        #expect(last == "web-2 failed" || last == "web 2: finished failed")
        var late = scheduler.changes.makeAsyncIterator()
        #expect(text(await late.next()) == "web 2: finished failed")
        #expect(await late.next() == nil)
    }

    @Test func aReaderThatIsCancelledLeaves() async throws {
        let scheduler = try JobScheduler(job) { _ in }
        let reader = Task {
            var count = 0
            for await _ in scheduler.changes { count += 1 }
            return count
        }
        reader.cancel()
        #expect(await reader.value <= 1)
    }

    @Test func whatIsReplacedIsOutdated() async throws {
        let driver = SchedulerDriver(RecordingPort())
        let scheduler = try JobScheduler(job) { _ in }
        try await scheduler.registered("F", master: nil, driver: driver)
        try await scheduler.resourceOffers([offer("a1")], driver: driver)
        for task: TaskID in ["web-1", "web-2"] {
            try await scheduler.statusUpdate(.status(task, .running), driver: driver)
        }
        let new = Job("web", instances: 2) {
            CPUs(2)
            Memory(.mebibytes(64))
            Shell("true")
        }
        try await scheduler.replace(with: new, available: 1)
        try await scheduler.wokenUp(driver: driver)
        let snapshot = await scheduler.snapshot
        #expect(snapshot.jobs[0].isBeingReplaced)
        #expect(snapshot.jobs[0].instances.map(\.isOutdated) == [true, true])
        #expect(snapshot.jobs[0].count(.running) == 2)
    }
}
