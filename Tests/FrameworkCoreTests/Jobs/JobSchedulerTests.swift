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

    @Test func mistakesAreFoundAtOnce() {
        #expect(throws: JobError.noCommand(job: "x")) {
            try JobScheduler(Job("x") { CPUs(1) }) { _ in }
        }
    }
}
