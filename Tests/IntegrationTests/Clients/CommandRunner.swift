import FrameworkCore
import MesosResources
import MesosWire

/// Runs commands, kills those that are to be killed, and ends when all have ended.
actor CommandRunner: Scheduler {
    struct Command: Sendable {
        let id: TaskID
        let line: String
        var isKilled = false
        /// What runs it, if not the line.
        var executor: ExecutorInfo?
    }

    /// Brings the framework's id when it is known.
    nonisolated let registrations = AsyncStream.makeStream(of: FrameworkID.self)

    /// What became of each task, in the order in which it was told.
    private(set) var states: [TaskID: [TaskState]] = [:]
    private(set) var master: MasterInfo?
    private var waiting: [Command]
    private var running: [TaskID: Command] = [:]

    init(_ commands: [Command]) {
        waiting = commands
    }

    func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) async throws {
        self.master = master
        registrations.continuation.yield(frameworkID)
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        let requests = waiting.map { command in
            TaskRequest(
                TaskInfo(
                    name: command.id.value, taskID: command.id, agentID: "", resources: Resources(),
                    command: command.executor == nil ? .shell(command.line) : nil, executor: command.executor),
                needs: ResourceNeeds(cpus: 0.1, memory: 32))
        }
        try await driver.accept(FirstFit.place(requests, on: offers))
        for command in waiting { running[command.id] = command }
        waiting = []
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        states[status.taskID, default: []].append(status.state)
        if status.state == .running, running[status.taskID]?.isKilled == true { try await driver.kill(status.taskID) }
        guard status.state.isTerminal else { return }
        running[status.taskID] = nil
        if running.isEmpty, waiting.isEmpty { await driver.teardown() }
    }
}
