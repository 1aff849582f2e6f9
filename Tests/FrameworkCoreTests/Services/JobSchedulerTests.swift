import FrameworkCore
import MesosResources
import MesosWire
import Synchronization
import Testing

@Suite struct JobSchedulerTests {
    @Test func runsAJobThroughItsDriver() async throws {
        let port = RecordingPort()
        let driver = SchedulerDriver(port)
        let lines = Mutex<[String]>([])
        let job = Job("hello") {
            CPUs(1)
            Memory(.mebibytes(32))
            Shell("echo hello")
        }
        let scheduler = try JobScheduler(job) { event in lines.withLock { $0.append(event.description) } }
        try await scheduler.resourceOffers([FirstFitTests.offer("O1", "A", "cpus:1;mem:64")], driver: driver)
        try await scheduler.reregistered(master: nil, driver: driver)
        try await scheduler.statusUpdate(.status("hello-1", .running), driver: driver)
        #expect(port.stops == [])
        try await scheduler.statusUpdate(.status("hello-1", .finished), driver: driver)
        #expect(lines.withLock { $0 } == ["hello-1 TASK_RUNNING on host-A", "hello-1 TASK_FINISHED on host-A"])
        #expect(port.calls.map(\.type) == [.accept, .suppress, .reconcile])
        #expect(port.stops == [true])
        #expect(await scheduler.outcome.isSuccess)
        #expect(await scheduler.instance(of: "hello-1")?.hostname == "host-A")
        #expect(await scheduler.instance(of: "other") == nil)
    }

    @Test func asksToBeWokenUpForWhatIsLaunchedAgain() async throws {
        let port = RecordingPort()
        let driver = SchedulerDriver(port)
        let scheduler = try JobScheduler(service(instances: 1)) { _ in }
        try await scheduler.resourceOffers([FirstFitTests.offer("O1", "A", "cpus:2;mem:64")], driver: driver)
        try await scheduler.statusUpdate(.status("web-1", .failed), driver: driver)
        #expect(port.wakes == [.seconds(1)])
        port.advance(by: .seconds(1))
        try await scheduler.wokenUp(driver: driver)
        try await scheduler.resourceOffers([FirstFitTests.offer("O2", "A", "cpus:2;mem:64")], driver: driver)
        #expect(port.calls.map(\.type) == [.accept, .suppress, .revive, .accept, .suppress])
        #expect(port.wakes == [.seconds(1)])
    }

    /// So that nothing overtakes a launch that is under way.
    @Test func scalesInTheNextCallback() async throws {
        let port = RecordingPort()
        let driver = SchedulerDriver(port)
        let scheduler = try JobScheduler(service(instances: 2)) { _ in }
        try await scheduler.registered("F", master: nil, driver: driver)
        try await scheduler.resourceOffers([FirstFitTests.offer("O1", "A", "cpus:2;mem:64")], driver: driver)
        try await scheduler.scale("web", to: 3)
        try await scheduler.scale("web", to: 1)
        #expect(port.wakes == [.zero, .zero])
        #expect(port.calls.map(\.type) == [.accept, .suppress])
        try await scheduler.wokenUp(driver: driver)
        #expect(port.calls.map(\.type) == [.accept, .suppress, .kill])
        #expect(port.calls.last?.kill?.taskID == "web-2")
        await #expect(throws: JobError.unknownJob("api")) { try await scheduler.scale("api", to: 1) }
        await #expect(throws: JobError.self) { try await scheduler.scale("web", to: -1) }
    }

    private func service(instances: Int) -> Job {
        Job("web", instances: instances, restart: .always) {
            CPUs(1)
            Memory(.mebibytes(32))
            Shell("serve")
        }
    }

    @Test func mistakesAreFoundAtOnce() {
        #expect(throws: JobError.noCommand(job: "x")) {
            try JobScheduler(Job("x") { CPUs(1) }) { _ in }
        }
    }
}
