import MesosKit

/// Carries out what the frontier decides, and asks again whenever something may have been lost.
actor Crawler: Scheduler {
    private(set) var frontier: Frontier
    private let report: @Sendable (String) -> Void

    init(start: String = "index", report: @escaping @Sendable (String) -> Void = { _ in }) {
        frontier = Frontier(start: start)
        self.report = report
    }

    func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) async throws {
        try await comeBack(driver)
    }

    func reregistered(master: MasterInfo?, driver: SchedulerDriver) async throws {
        try await comeBack(driver)
    }

    /// News may have been missed, and launches lost: the answers are status updates like any other.
    private func comeBack(_ driver: SchedulerDriver) async throws {
        if !frontier.open().isEmpty { try await driver.reconcile(frontier.open()) }
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        // Declined offers come back every few seconds: a good time to ask after launches that nothing was heard of.
        let unheardOf = frontier.open(onlyUnheardOf: true)
        try await driver.accept(frontier.place(on: offers))
        if !unheardOf.isEmpty { try await driver.reconcile(unheardOf) }
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        report("\(status.taskID) is \(status.state)" + (status.message.map { ": \($0)" } ?? ""))
        let hadWork = frontier.hasWork
        frontier.update(status)
        if frontier.isDone {
            await driver.teardown()
        } else if frontier.hasWork, !hadWork {
            // New pages: whatever was declined a moment ago is wanted now.
            try await driver.revive()
        }
    }
}
