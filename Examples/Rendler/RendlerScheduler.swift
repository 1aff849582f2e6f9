import MesosKit

/// Carries out what the frontier decides, and asks for offers only while there is something to be done.
actor RendlerScheduler: Scheduler {
    private(set) var frontier: Frontier
    private var isSuppressed = false

    init(_ frontier: Frontier) {
        self.frontier = frontier
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        try await driver.accept(frontier.place(on: offers))
        if !frontier.hasWork, !isSuppressed {
            isSuppressed = true
            try await driver.suppress()
        }
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        try frontier.update(status)
        if frontier.isDone {
            await driver.teardown()
        } else if frontier.hasWork {
            // New pages: whatever was declined a moment ago is wanted now.
            isSuppressed = false
            try await driver.revive()
        }
    }
}
