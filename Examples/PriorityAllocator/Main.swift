import MesosKit

/// Runs tasks of one role as there is room, and ends.
actor Crew: Scheduler {
    private var waiting: [TaskRequest]
    private var open: Int

    init(_ role: String, tasks: Int) {
        open = tasks
        waiting = (1...tasks).map { number in
            var task = TaskInfo(name: role, taskID: TaskID("\(role)-\(number)"), agentID: "")
            task.command = .shell("sleep 1")
            return TaskRequest(task, needs: ResourceNeeds(cpus: 1, memory: 64))
        }
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        let plan = FirstFit.place(waiting, on: offers)
        let launched = plan.launches.flatMap { $0.tasks.map(\.taskID) }
        waiting.removeAll { launched.contains($0.task.taskID) }
        try await driver.accept(plan)
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        print("\(status.taskID) is \(status.state)")
        if status.state.isTerminal { open -= 1 }
        if open == 0 { await driver.teardown() }
    }
}

/// A policy of its own in an ordinary master: what is urgent comes first, and says whom it waits for.
@main struct Main {
    static func main() async throws {
        var configuration = LocalClusterConfiguration(agents: [.init(resources: "cpus:2;mem:256")], signals: .handle)
        configuration.allocator = PriorityAllocator(priorities: ["urgent": 10], interval: .milliseconds(100))
        try await withLocalCluster(configuration) { cluster in
            @Sendable func run(_ role: String, tasks: Int) async throws {
                try await cluster.run(FrameworkInfo(name: role, roles: [role]), scheduler: Crew(role, tasks: tasks))
            }
            async let batch: Void = run("batch", tasks: 6)
            try await Task.sleep(for: .milliseconds(700))
            async let urgent: Void = run("urgent", tasks: 2)
            try await Task.sleep(for: .milliseconds(200))
            print(try await MasterClient(.inProcess(cluster.master)).explain(framework: "urgent").text)
            _ = try await (batch, urgent)
        }
    }
}
