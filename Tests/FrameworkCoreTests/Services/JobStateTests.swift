import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Synchronization
import Testing

/// Jobs whose program starts anew.
@Suite struct JobStateTests {
    /// A store that can be made to fail.
    private final class TestStore: StateStore {
        struct Full: Error, CustomStringConvertible {
            var description: String { "the disk is full" }
        }

        private let state = Mutex<(content: [UInt8]?, isFull: Bool, saves: Int)>((nil, false, 0))

        var isFull: Bool {
            get { state.withLock { $0.isFull } }
            set { state.withLock { $0.isFull = newValue } }
        }
        var saves: Int { state.withLock { $0.saves } }
        func load() async throws -> [UInt8]? { state.withLock { $0.content } }
        func save(_ content: [UInt8]) async throws {
            try state.withLock { state in
                guard !state.isFull else { throw Full() }
                state.content = content
                state.saves += 1
            }
        }
    }

    private func service(_ instances: Int, restart: RestartPolicy = .always) -> Job {
        Job("web", instances: instances, restart: restart) {
            CPUs(1)
            Memory(.mebibytes(32))
            Shell("serve")
        }
    }

    private func offer(_ id: OfferID, cpus: Scalar = 1) -> Offer {
        FirstFitTests.offer(id, "A", Resources(cpus: cpus, mem: 640))
    }

    @Test func aRestartedProgramFindsItsTasks() async throws {
        let store = TestStore()
        let port = RecordingPort()
        let driver = SchedulerDriver(port)
        let first = try await JobScheduler(service(2), store: store) { _ in }
        #expect(await first.frameworkID == nil)
        try await first.registered("F7", master: nil, driver: driver)
        #expect(store.saves == 1)
        try await first.resourceOffers([offer("O1")], driver: driver)
        #expect(store.saves == 2)
        #expect(port.calls.map(\.type) == [.accept])

        let second = try await JobScheduler(service(2), store: store) { _ in }
        #expect(await second.frameworkID == "F7")
        let later = RecordingPort()
        let laterDriver = SchedulerDriver(later)
        try await second.registered("F7", master: nil, driver: laterDriver)
        #expect(later.calls.map(\.type) == [.reconcile, .reconcile])
        #expect(later.calls.last?.reconcile?.tasks.map(\.taskID) == ["web-1"])
        try await second.statusUpdate(.status("web-1", .running), driver: laterDriver)
        try await second.resourceOffers([offer("O2", cpus: 5)], driver: laterDriver)
        #expect(
            later.calls.last { $0.type == .accept }?.accept?.operations.first?.launch?.taskInfos.map(\.taskID) == [
                "web-2"
            ])
    }

    /// The program died after the launch was saved and before it was sent.
    @Test func whatWasSavedAndNotLaunchedIsLaunchedUnderANewName() async throws {
        let store = TestStore()
        let driver = SchedulerDriver(RecordingPort())
        let first = try await JobScheduler(service(1, restart: .never), store: store) { _ in }
        try await first.registered("F7", master: nil, driver: driver)
        try await first.resourceOffers([offer("O1")], driver: driver)

        let second = try await JobScheduler(service(1, restart: .never), store: store) { _ in }
        let port = RecordingPort()
        let laterDriver = SchedulerDriver(port)
        try await second.registered("F7", master: nil, driver: laterDriver)
        try await second.statusUpdate(.status("web-1", .dropped), driver: laterDriver)
        try await second.resourceOffers([offer("O2")], driver: laterDriver)
        #expect(
            port.calls.last { $0.type == .accept }?.accept?.operations.first?.launch?.taskInfos.map(\.taskID) == [
                "web-1.2"
            ])
    }

    @Test func nothingIsLaunchedThatCannotBeSaved() async throws {
        let store = TestStore()
        let port = RecordingPort()
        let driver = SchedulerDriver(port)
        let lines = Mutex<[String]>([])
        let scheduler = try await JobScheduler(service(1), store: store) { event in
            lines.withLock { $0.append(event.description) }
        }
        try await scheduler.registered("F7", master: nil, driver: driver)
        store.isFull = true
        try await scheduler.resourceOffers([offer("O1")], driver: driver)
        #expect(port.calls.map(\.type) == [.decline, .suppress])
        #expect(lines.withLock { $0 } == ["nothing is launched, since the state cannot be saved: the disk is full"])
        #expect(port.wakes == [.seconds(5)])
        store.isFull = false
        port.advance(by: .seconds(5))
        try await scheduler.wokenUp(driver: driver)
        try await scheduler.resourceOffers([offer("O2")], driver: driver)
        #expect(port.calls.map(\.type) == [.decline, .suppress, .revive, .accept, .suppress])
        #expect(port.calls[3].accept?.operations.first?.launch?.taskInfos.map(\.taskID) == ["web-1"])
    }

    /// Not acknowledged, it comes again.
    @Test func anUpdateThatCannotBeSavedIsNotAcknowledged() async throws {
        let store = TestStore()
        let driver = SchedulerDriver(RecordingPort())
        let scheduler = try await JobScheduler(service(1, restart: .never), store: store) { _ in }
        try await scheduler.registered("F7", master: nil, driver: driver)
        try await scheduler.resourceOffers([offer("O1")], driver: driver)
        store.isFull = true
        await #expect(throws: DriverError.self) {
            try await scheduler.statusUpdate(.status("web-1", .running), driver: driver)
        }
        store.isFull = false
        try await scheduler.statusUpdate(.status("web-1", .running), driver: driver)
        let state = try JobState(bytes: try #require(try await store.load()))
        #expect(state.instances.map(\.hasRun) == [true])
    }

    @Test func tasksOfJobsThatAreNoMoreAreEnded() async throws {
        let store = TestStore()
        let driver = SchedulerDriver(RecordingPort())
        let first = try await JobScheduler(service(2), store: store) { _ in }
        try await first.registered("F7", master: nil, driver: driver)
        try await first.resourceOffers([offer("O1", cpus: 2)], driver: driver)

        let second = try await JobScheduler(service(1), store: store) { _ in }
        let port = RecordingPort()
        let laterDriver = SchedulerDriver(port)
        try await second.registered("F7", master: nil, driver: laterDriver)
        #expect(port.calls.map(\.type) == [.reconcile, .reconcile, .kill, .suppress])
        #expect(port.calls[2].kill?.taskID == "web-2")
        try await second.statusUpdate(.status("other-1", .running), driver: laterDriver)
        #expect(port.calls.last?.kill?.taskID == "other-1")
    }

    @Test func whatHasEndedStaysSo() async throws {
        let store = TestStore()
        let driver = SchedulerDriver(RecordingPort())
        let first = try await JobScheduler(service(2, restart: .onFailure), store: store) { _ in }
        try await first.registered("F7", master: nil, driver: driver)
        try await first.resourceOffers([offer("O1", cpus: 2)], driver: driver)
        try await first.statusUpdate(.status("web-1", .finished), driver: driver)
        let second = try await JobScheduler(service(2, restart: .onFailure), store: store) { _ in }
        #expect(await second.outcome.finished == 1)
        #expect(await second.outcome.instances == 2)
    }

    @Test func aStateIsReadAsItWasWritten() throws {
        let state = JobState(
            frameworkID: "F\"1",
            instances: [
                JobState.Instance(
                    job: "web", number: 1, attempt: 3, stage: .alive, hasRun: true, isWanted: false, agentID: "A",
                    hostname: "a.example.org"),
                JobState.Instance(
                    job: "web", number: 2, attempt: 1, stage: .waiting, hasRun: false, isWanted: true, agentID: nil,
                    hostname: nil),
            ])
        #expect(try JobState(bytes: state.bytes) == state)
    }

    @Test(arguments: [
        ("", "the saved state of the jobs cannot be read: "),
        ("{}", "the saved state of the jobs cannot be read: it has no version"),
        (#"{"version":2}"#, "the saved state of the jobs has the version 2, and this program reads version 1"),
        (
            #"{"version":1,"instances":[{"job":"a","number":0}]}"#,
            "instance 0 of the saved state of the jobs has no stage"
        ),
        (
            #"{"version":1,"instances":[{"job":"a","stage":"alive","number":0}]}"#,
            "instance 0 of the saved state of the jobs has no number from 1 to 1000000"
        ),
    ])
    func whatCannotBeReadIsSaid(_ text: String, _ sentence: String) {
        let error = #expect(throws: JobStateError.self) { try JobState(bytes: Array(text.utf8)) }
        #expect(error?.description.hasPrefix(sentence) == true, "\(error?.description ?? "")")
    }
}
