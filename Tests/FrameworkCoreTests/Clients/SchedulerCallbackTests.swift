import FrameworkCore
import MesosWire
import Testing

/// Notes which of its callbacks were called, and with what.
private actor NotingScheduler: Scheduler {
    private(set) var notes: [String] = []

    func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) {
        notes.append("registered \(frameworkID) \(master?.id ?? "-")")
    }

    func reregistered(master: MasterInfo?, driver: SchedulerDriver) {
        notes.append("reregistered \(master?.id ?? "-")")
    }
    func disconnected(driver: SchedulerDriver) { notes.append("disconnected") }
    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) { notes.append("offers \(offers.map(\.id))") }
    func offerRescinded(_ offerID: OfferID, driver: SchedulerDriver) { notes.append("rescinded \(offerID)") }
    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) { notes.append("update \(status.state)") }
    func operationUpdate(_ status: V1.OperationStatus, driver: SchedulerDriver) {
        notes.append("operation \(status.state)")
    }
    func inverseOffers(_ offers: [V1.InverseOffer], driver: SchedulerDriver) { notes.append("inverse \(offers.count)") }
    func inverseOfferRescinded(_ offerID: OfferID, driver: SchedulerDriver) {
        notes.append("inverse rescinded \(offerID)")
    }
    func frameworkMessage(
        _ data: [UInt8], from executorID: ExecutorID, on agentID: AgentID, driver: SchedulerDriver
    ) { notes.append("message \(data) \(executorID) \(agentID)") }
    func agentLost(_ agentID: AgentID, driver: SchedulerDriver) { notes.append("agent lost \(agentID)") }
    func executorLost(_ executorID: ExecutorID, on agentID: AgentID, status: Int32?, driver: SchedulerDriver) {
        notes.append("executor lost \(executorID) \(agentID) \(status ?? -2)")
    }
    func wokenUp(driver: SchedulerDriver) { notes.append("woken up") }
    func error(_ message: String, driver: SchedulerDriver) { notes.append("error \(message)") }
}

/// The least that a scheduler must say.
private struct PlainScheduler: Scheduler {
    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {}
    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {}
}

@Suite struct SchedulerCallbackTests {
    private static let callbacks: [(SchedulerCallback, String)] = [
        (.registered("F", MasterInfo(id: "M", ip: 0, port: 5050)), "registered F M"),
        (.reregistered(nil), "reregistered -"),
        (.disconnected, "disconnected"),
        (.resourceOffers([.named("O1")]), "offers [O1]"),
        (.offerRescinded("O1"), "rescinded O1"),
        (.statusUpdate(.status("t", .failed)), "update TASK_FAILED"),
        (.operationUpdate(V1.OperationStatus(state: .finished)), "operation OPERATION_FINISHED"),
        (.inverseOffers([]), "inverse 0"),
        (.inverseOfferRescinded("I"), "inverse rescinded I"),
        (.frameworkMessage([1], "E", "A"), "message [1] E A"),
        (.agentLost("A"), "agent lost A"),
        (.executorLost("E", "A", 9), "executor lost E A 9"),
        (.wokenUp, "woken up"),
        (.error("no"), "error no"),
    ]

    @Test func eachCallbackIsCalled() async throws {
        let scheduler = NotingScheduler()
        let driver = SchedulerDriver(RecordingPort())
        for (callback, _) in Self.callbacks { try await callback.call(scheduler, driver: driver) }
        #expect(await scheduler.notes == Self.callbacks.map(\.1))
    }

    @Test func allButTwoHaveADefault() async throws {
        let driver = SchedulerDriver(RecordingPort())
        for (callback, _) in Self.callbacks { try await callback.call(PlainScheduler(), driver: driver) }
    }

    @Test func tellsErrorsApart() {
        struct Mine: Error, CustomStringConvertible { var description: String { "mine" } }
        #expect(CallbackFailure(DriverError.notConnected) == .interrupted)
        #expect(CallbackFailure(DriverError.notSubscribed) == .interrupted)
        #expect(CallbackFailure(DriverError.connectionLost("x")) == .interrupted)
        #expect(CallbackFailure(DriverError.refused("x")) == .failed("the call was refused: x"))
        #expect(CallbackFailure(CancellationError()) == .cancelled)
        #expect(CallbackFailure(Mine()) == .failed("mine"))
        #expect(TransportError.describing(Mine()) == .connectionLost("mine"))
        #expect(TransportError.describing(TransportError.refused("x")) == .refused("x"))
    }
}
