import FrameworkCore
import MesosNodes
import MesosResources
import MesosWire
import Synchronization

/// A framework whose callbacks the test awaits, and whose calls the test makes.
final class TestFramework: Scheduler {
    enum Callback: Sendable, Equatable {
        case registered(FrameworkID)
        case reregistered
        case disconnected
        case offer(Offer)
        case rescinded(OfferID)
        case update(TaskStatus)
        case message([UInt8], ExecutorID)
        case agentLost(AgentID)
        case executorLost(ExecutorID, Int32?)
        case error(String)
    }

    let callbacks = Mailbox<Callback>()
    private let connected = Mutex<(driver: SchedulerDriver, id: FrameworkID)?>(nil)
    /// Runs before each status update is noted, and so before it is acknowledged.
    let beforeUpdate: @Sendable (TaskStatus) async throws -> Void

    init(beforeUpdate: @escaping @Sendable (TaskStatus) async throws -> Void = { _ in }) {
        self.beforeUpdate = beforeUpdate
    }

    /// The driver, as soon as the framework is registered.
    var driver: SchedulerDriver {
        get throws {
            guard let connected = connected.withLock({ $0 }) else { throw NotRegistered() }
            return connected.driver
        }
    }

    var id: FrameworkID {
        get throws {
            guard let connected = connected.withLock({ $0 }) else { throw NotRegistered() }
            return connected.id
        }
    }

    struct NotRegistered: Error {}

    func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) async throws {
        connected.withLock { $0 = (driver, frameworkID) }
        callbacks.post(.registered(frameworkID))
    }

    func reregistered(master: MasterInfo?, driver: SchedulerDriver) async throws { callbacks.post(.reregistered) }

    func disconnected(driver: SchedulerDriver) async throws { callbacks.post(.disconnected) }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        for offer in offers { callbacks.post(.offer(offer)) }
    }

    func offerRescinded(_ offerID: OfferID, driver: SchedulerDriver) async throws {
        callbacks.post(.rescinded(offerID))
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        try await beforeUpdate(status)
        callbacks.post(.update(status))
    }

    func frameworkMessage(
        _ data: [UInt8], from executorID: ExecutorID, on agentID: AgentID, driver: SchedulerDriver
    ) async throws {
        callbacks.post(.message(data, executorID))
    }

    func agentLost(_ agentID: AgentID, driver: SchedulerDriver) async throws { callbacks.post(.agentLost(agentID)) }

    func executorLost(
        _ executorID: ExecutorID, on agentID: AgentID, status: Int32?, driver: SchedulerDriver
    ) async throws {
        callbacks.post(.executorLost(executorID, status))
    }

    func error(_ message: String, driver: SchedulerDriver) async throws { callbacks.post(.error(message)) }
}

extension TestFramework {
    func registered() async throws {
        _ = try await callbacks.next { if case .registered = $0 { true } else { nil } }
    }

    /// The next offer, or the next one of a kind.
    func offer(where isWanted: (Offer) -> Bool = { _ in true }) async throws -> Offer {
        try await callbacks.next { if case .offer(let offer) = $0, isWanted(offer) { offer } else { nil } }
    }

    /// The next update of a task.
    func update(of task: TaskID) async throws -> TaskStatus {
        try await callbacks.next { callback in
            if case .update(let status) = callback, status.taskID == task { status } else { nil }
        }
    }

    /// Waits for a task to reach a state, past other updates of it.
    func update(of task: TaskID, to state: TaskState) async throws -> TaskStatus {
        while true {
            let status = try await update(of: task)
            if status.state == state { return status }
        }
    }

    /// All updates of a task up to its end.
    func updates(of task: TaskID) async throws -> [TaskStatus] {
        var statuses: [TaskStatus] = []
        while true {
            statuses.append(try await update(of: task))
            if statuses.last?.state.isTerminal ?? false { return statuses }
        }
    }

    /// The last update of a task.
    func end(of task: TaskID) async throws -> TaskStatus {
        let statuses = try await updates(of: task)
        return statuses[statuses.count - 1]
    }

    /// A number that an executor has sent, if one has come.
    func message() -> Int? {
        callbacks.arrived { callback in
            if case .message(let data, _) = callback { Int(String(decoding: data, as: UTF8.self)) } else { nil }
        }
    }

    /// Launches a shell command on the next offer; what that leaves is offered again.
    func launch(
        _ task: TaskID, _ line: String, resources: Resources = "cpus:0.1;mem:32", grace: Duration? = nil
    ) async throws {
        let offer = try await offer()
        try await driver.launch(
            [.shell(task, line, on: offer, resources: resources, grace: grace)], on: [offer],
            filters: Filters(refusing: .zero))
    }
}

extension V1.TaskInfo {
    /// A task that runs a shell command.
    static func shell(
        _ id: TaskID, _ line: String, on offer: Offer, resources: Resources = "cpus:0.1;mem:32",
        grace: Duration? = nil
    ) -> TaskInfo {
        var task = TaskInfo(
            name: id.value, taskID: id, agentID: offer.agentID, resources: resources, command: .shell(line))
        if let grace { task.killPolicy = KillPolicy(grace: grace) }
        return task
    }
}

/// Runs the body beside a framework that is registered, and tears the framework down when the body has returned.
func withFramework<Value: Sendable>(
    _ info: FrameworkInfo = FrameworkInfo(name: "test"), at location: MasterLocation,
    options: SchedulerClientOptions? = nil, scheduler: TestFramework = TestFramework(),
    _ body: @escaping @Sendable (TestFramework) async throws -> Value
) async throws -> Value {
    let client = FrameworkClient(info, scheduler: scheduler, master: location, options: options)
    return try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask {
            do {
                try await client.run()
                scheduler.callbacks.close()
            } catch {
                scheduler.callbacks.close(error)
                throw error
            }
            return nil
        }
        group.addTask {
            try await scheduler.registered()
            let value = try await body(scheduler)
            try await scheduler.driver.teardown()
            return value
        }
        var value: Value?
        while let ended = try await group.next() { value = ended ?? value }
        guard let value else { throw CancellationError() }
        return value
    }
}

extension LocalCluster {
    /// Runs the body beside a framework on this cluster.
    func framework<Value: Sendable>(
        _ info: FrameworkInfo = FrameworkInfo(name: "test"), options: SchedulerClientOptions? = nil,
        scheduler: TestFramework = TestFramework(),
        _ body: @escaping @Sendable (TestFramework) async throws -> Value
    ) async throws -> Value {
        try await withFramework(info, at: .inProcess(master), options: options, scheduler: scheduler, body)
    }
}
