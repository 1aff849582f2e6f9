import MesosKit

/// Carries out what the night decides, tells it what happened, and keeps the connection's part of the bargain.
actor NightScheduler: Scheduler {
    private(set) var night: Night
    /// The name under which the master knows the framework; a real one writes this down with the state of its chores.
    private(set) var frameworkID: FrameworkID?
    private var driver: SchedulerDriver?
    private var isSuppressed = false

    init(_ night: Night) {
        self.night = night
    }

    /// A scheduler that takes over from another one is in the same position as one that was away for a while.
    func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) async throws {
        self.frameworkID = frameworkID
        isSuppressed = false  // a new run of the client begins without suppressed roles
        try await comeBack(driver)
    }

    func reregistered(master: MasterInfo?, driver: SchedulerDriver) async throws {
        try await comeBack(driver)
    }

    /// News may have been missed, and a launch may have been lost on the way: the master tells how things stand. What
    /// it says arrives as status updates, like everything else.
    private func comeBack(_ driver: SchedulerDriver) async throws {
        self.driver = driver
        guard !night.open.isEmpty else { return }
        print("asking what has become of \(night.open.map(\.taskID.value).joined(separator: ", "))")
        try await driver.reconcile(night.open)
    }

    func disconnected(driver: SchedulerDriver) async throws {
        self.driver = nil
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        try await driver.accept(night.place(on: offers, at: .now))
        // With nothing left to launch, offers would only be kept from other frameworks.
        if !night.hasWork(at: .now) {
            isSuppressed = true
            try await driver.suppress()
        }
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        let reason = status.reason == .reconciliation ? " (asked)" : ""
        print("\(status.taskID) \(status.state.wireName)\(reason)")
        night.update(status, at: .now)
        if night.isOver {
            await driver.teardown()
        } else if status.state.isTerminal, night.hasWork(at: .now) {
            // Resources have come free, and there is use for them.
            isSuppressed = false
            try await driver.revive()
        }
    }

    /// Does what only the passing of time asks for. It runs beside the callbacks: one that waited for time to pass
    /// would keep all the others waiting.
    func watchTheClock() async throws {
        while true {
            try await Task.sleep(for: .milliseconds(50))
            guard let driver else { continue }
            do {
                // A call may get lost, so a task is killed again until it is heard that it has ended.
                for (taskID, agent) in night.overdue(at: .now) {
                    try await driver.kill(taskID, agent: agent, policy: KillPolicy(grace: .seconds(1)))
                }
                if isSuppressed, night.hasWork(at: .now) {
                    isSuppressed = false
                    try await driver.revive()
                }
            } catch {
                // There is no connection at the moment; the next round will do.
            }
        }
    }
}
