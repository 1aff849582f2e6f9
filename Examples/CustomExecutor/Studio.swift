import MesosKit

/// Has films encoded: watches their progress, gives one of them up, and asks for more speed when the first one is done.
actor Studio: Scheduler {
    private var waiting: [TaskRequest]
    private var unfinished: Set<TaskID>
    private var encoders: Set<AgentID> = []
    private var hasHurried = false

    init(films: Int) {
        waiting = (1...films).map { number in
            var task = TaskInfo(
                name: "encode", taskID: TaskID("film-\(number)"), agentID: "", executor: .hosted("encoder"))
            task.data = [UInt8(clamping: 30 + 10 * number)]
            return TaskRequest(task, needs: ResourceNeeds(cpus: 1, memory: 128))
        }
        unfinished = Set(waiting.map(\.task.taskID))
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        let plan = FirstFit.place(waiting, on: offers)
        let placed = plan.launches.flatMap(\.tasks).map(\.taskID)
        waiting.removeAll { placed.contains($0.task.taskID) }
        encoders.formUnion(plan.launches.map(\.agentID))
        try await driver.accept(plan)
        if waiting.isEmpty { try await driver.suppress() }
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        let percent = status.data?.first.map { " \($0) %" } ?? ""
        print("\(status.taskID) \(status.state.wireName)\(percent)\(status.message.map { ": \($0)" } ?? "")")
        if status.taskID == "film-2", status.state == .running, status.data == [30] {
            try await driver.kill(status.taskID, agent: status.agentID)
        }
        // The same update may come twice, so tasks are not counted.
        guard status.state.isTerminal, unfinished.remove(status.taskID) != nil else { return }
        if unfinished.isEmpty {
            // An executor without tasks stays for the next one, until it is told to end.
            for agent in encoders { try await driver.shutdownExecutor("encoder", on: agent) }
            if encoders.isEmpty { await driver.teardown() }
        } else if status.state == .finished, !hasHurried {
            hasHurried = true
            for agent in encoders { try await driver.send(message: [2], to: "encoder", on: agent) }
        }
    }

    /// A message may get lost, so nothing here depends on one.
    func frameworkMessage(
        _ data: [UInt8], from executorID: ExecutorID, on agentID: AgentID, driver: SchedulerDriver
    ) async throws {
        print("\(executorID): \(String(decoding: data, as: UTF8.self))")
    }

    func executorLost(
        _ executorID: ExecutorID, on agentID: AgentID, status: Int32?, driver: SchedulerDriver
    ) async throws {
        print("\(executorID) has ended")
        encoders.remove(agentID)
        if encoders.isEmpty, unfinished.isEmpty { await driver.teardown() }
    }
}
