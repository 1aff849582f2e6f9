import MesosKit

/// Keeps a number of tasks running, whatever becomes of them.
actor Keeper: Scheduler {
    private let command: String
    private let wanted: Int
    private var launched: [(id: TaskID, agent: AgentID, isHeardOf: Bool)] = []
    private var lastNumber = 0
    private(set) var reconciliations = 0

    init(_ wanted: Int, command: String = "exec sleep 1000") {
        self.wanted = wanted
        self.command = command
    }

    func reregistered(master: MasterInfo?, driver: SchedulerDriver) async throws {
        reconciliations += 1
        try await driver.reconcile(launched.map { .init(taskID: $0.id, agentID: $0.agent) })
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        let unheardOf = launched.filter { !$0.isHeardOf }
        for (index, offer) in offers.enumerated() {
            // What is left for the offers from this one on is divided evenly among them.
            let share = (max(0, wanted - launched.count) + offers.count - index - 1) / (offers.count - index)
            guard share > 0 else {
                try await driver.decline([offer])
                continue
            }
            let tasks = (0..<share).map { _ in makeTask(on: offer.agentID) }
            try await driver.launch(tasks, on: [offer], filters: Filters(refusing: .zero))
        }
        if !unheardOf.isEmpty {
            try await driver.reconcile(unheardOf.map { .init(taskID: $0.id, agentID: $0.agent) })
        }
    }

    private func makeTask(on agent: AgentID) -> TaskInfo {
        lastNumber += 1
        let id = TaskID("kept-\(lastNumber)")
        launched.append((id, agent, false))
        return TaskInfo(
            name: "kept", taskID: id, agentID: agent, resources: "cpus:0.5;mem:32", command: .shell(command))
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        guard let index = launched.firstIndex(where: { $0.id == status.taskID }) else { return }
        switch status.state {
        case .staging, .starting: break
        case .running, .killing: launched[index].isHeardOf = true
        default:
            launched.remove(at: index)
            try await driver.revive()
        }
    }
}
