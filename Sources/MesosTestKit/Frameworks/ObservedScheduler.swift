import FrameworkCore
import MesosWire

/// A scheduler whose callbacks are taken note of.
struct ObservedScheduler<Base: Scheduler>: Scheduler {
    let base: Base
    let framework: TestFramework
    let activity: Activity

    private func observe(_ text: @autoclosure () -> String, _ callback: () async throws -> Void) async throws {
        defer { activity.note(framework.name, text()) }
        try await callback()
    }

    func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) async throws {
        framework.learn(frameworkID)
        try await observe("registered as \(frameworkID)") {
            try await base.registered(frameworkID, master: master, driver: driver)
        }
    }

    func reregistered(master: MasterInfo?, driver: SchedulerDriver) async throws {
        try await observe("registered again") { try await base.reregistered(master: master, driver: driver) }
    }

    func disconnected(driver: SchedulerDriver) async throws {
        try await observe("disconnected") { try await base.disconnected(driver: driver) }
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        try await observe("offered \(offers.map { "\($0.id) on \($0.hostname)" }.joined(separator: ", "))") {
            try await base.resourceOffers(offers, driver: driver)
        }
    }

    func offerRescinded(_ offerID: OfferID, driver: SchedulerDriver) async throws {
        try await observe("offer \(offerID) rescinded") { try await base.offerRescinded(offerID, driver: driver) }
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        framework.heard(status.state, of: status.taskID)
        try await observe("task \(status.taskID) is \(status.state)") {
            try await base.statusUpdate(status, driver: driver)
        }
    }

    func operationUpdate(_ status: V1.OperationStatus, driver: SchedulerDriver) async throws {
        try await observe("an operation is \(status.state)") {
            try await base.operationUpdate(status, driver: driver)
        }
    }

    func inverseOffers(_ offers: [V1.InverseOffer], driver: SchedulerDriver) async throws {
        try await observe("\(offers.count) inverse offers") { try await base.inverseOffers(offers, driver: driver) }
    }

    func inverseOfferRescinded(_ offerID: OfferID, driver: SchedulerDriver) async throws {
        try await observe("inverse offer \(offerID) rescinded") {
            try await base.inverseOfferRescinded(offerID, driver: driver)
        }
    }

    func frameworkMessage(
        _ data: [UInt8], from executorID: ExecutorID, on agentID: AgentID, driver: SchedulerDriver
    ) async throws {
        try await observe("\(data.count) bytes from executor \(executorID)") {
            try await base.frameworkMessage(data, from: executorID, on: agentID, driver: driver)
        }
    }

    func agentLost(_ agentID: AgentID, driver: SchedulerDriver) async throws {
        try await observe("agent \(agentID) lost") { try await base.agentLost(agentID, driver: driver) }
    }

    func executorLost(
        _ executorID: ExecutorID, on agentID: AgentID, status: Int32?, driver: SchedulerDriver
    ) async throws {
        try await observe("executor \(executorID) lost") {
            try await base.executorLost(executorID, on: agentID, status: status, driver: driver)
        }
    }

    func wokenUp(driver: SchedulerDriver) async throws {
        try await observe("woken up") { try await base.wokenUp(driver: driver) }
    }

    func error(_ message: String, driver: SchedulerDriver) async throws {
        try await observe("error: \(message)") { try await base.error(message, driver: driver) }
    }
}
