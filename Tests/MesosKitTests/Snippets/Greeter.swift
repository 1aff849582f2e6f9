import MesosKit

/// Greets everybody on a list, each by a process of its own.
actor Greeter: Scheduler {
    private var waiting: [TaskRequest]
    private var unfinished: Set<TaskID>

    init(_ names: [String]) {
        waiting = names.map { name in
            let command = CommandInfo.shell("echo hello, \(name)")
            let task = TaskInfo(name: "greet", taskID: TaskID(name), agentID: "", command: command)
            return TaskRequest(task, needs: ResourceNeeds(cpus: 0.5, memory: 64))
        }
        unfinished = Set(names.map { TaskID($0) })
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        let plan = FirstFit.place(waiting, on: offers)  // pure: easy to test
        let placed = plan.launches.flatMap(\.tasks).map(\.taskID)
        waiting.removeAll { placed.contains($0.task.taskID) }
        try await driver.accept(plan)  // launches, and declines what is left
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        print(status.taskID, status.state)  // acknowledged when this returns
        guard status.state.isTerminal else { return }
        unfinished.remove(status.taskID)  // the same update may come twice
        if unfinished.isEmpty { await driver.teardown() }
    }
}
