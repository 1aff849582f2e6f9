import FrameworkCore
import MesosIO
import MesosWire
import Synchronization

/// Runs one job as a framework of its own and joins its updates with the output of its tasks: all that a task has
/// written comes before the update that tells of its end.
final class JobRunner: Sendable {
    private struct State {
        var framework: FrameworkID?
        var instances: [TaskID: JobInstance] = [:]
        /// Output of tasks of which no update has come yet.
        var early: [TaskID: [(OutputRouter.Stream, String)]] = [:]
    }

    let name: String
    let scheduler: Result<JobScheduler, JobError>
    private let master: Master
    private let outputs: OutputRouter
    private let buffer: EventBuffer
    private let updates = Inbox<JobEvent>()
    private let state = Mutex(State())

    init(job: some Work, master: Master, outputs: OutputRouter, buffer: EventBuffer) {
        name = job.item.name
        do throws(JobError) {
            scheduler = .success(try JobScheduler(job) { [updates] in updates.post($0) })
        } catch {
            scheduler = .failure(error)
        }
        self.master = master
        self.outputs = outputs
        self.buffer = buffer
    }

    func run() async {
        let result: Result<Void, any Error>
        do {
            result = await run(try scheduler.get())
        } catch {
            result = .failure(error)
        }
        buffer.end(result)
        if case .success(let scheduler) = scheduler { await scheduler.endWatches() }
    }

    private func run(_ scheduler: JobScheduler) async -> Result<Void, any Error> {
        let observed = ObservedScheduler(scheduler: scheduler) { [self] in try begin($0) }
        // A job may need graphics processors, and may run beside them: nobody else waits for the agents that have some.
        let info = FrameworkInfo(
            user: "", name: name, capabilities: [V1.FrameworkInfo.Capability(type: .gpuResources)])
        let client = FrameworkClient(info, scheduler: observed, master: .inProcess(master))
        let result = await withTaskGroup(of: Result<Void, any Error>?.self) { group in
            group.addTask { [self] in
                await report()
                return nil
            }
            group.addTask { [self] in
                await buffer.abandoned()
                // At once: a task may have written more than can be read in an hour.
                unsubscribe()
                return .failure(CancellationError())
            }
            group.addTask { [updates] in
                defer { updates.close() }
                do { return .success(try await client.run()) } catch { return .failure(error) }
            }
            var result: Result<Void, any Error>?
            var isReported = false
            while let finished = await group.next() {
                if let finished { result = result ?? finished } else { isReported = true }
                // Either something went wrong, or the framework has ended and its last news are in the buffer.
                if case .failure = result { group.cancelAll() }
                if isReported, result != nil { group.cancelAll() }
            }
            return result ?? .failure(CancellationError())
        }
        unsubscribe()
        return result
    }

    private func unsubscribe() {
        if let framework = state.withLock({ $0.framework }) { outputs.unsubscribe(framework) }
    }

    private func begin(_ framework: FrameworkID) throws(SystemError) {
        state.withLock { $0.framework = framework }
        try outputs.subscribe(framework) { [self] task, stream, lines in receive(lines, stream, of: task) }
    }

    /// Takes lines of output on the follower's thread.
    private func receive(_ lines: [String], _ stream: OutputRouter.Stream, of task: TaskID) {
        let instance = state.withLock { state in
            let instance = state.instances[task]
            if instance == nil { state.early[task, default: []] += lines.map { (stream, $0) } }
            return instance
        }
        guard let instance else { return }
        buffer.appendWaiting(lines.map { Self.event($0, stream, of: instance) })
    }

    private static func event(_ line: String, _ stream: OutputRouter.Stream, of instance: JobInstance) -> JobEvent {
        .output(line, stream == .stdout ? .standardOutput : .standardError, of: instance)
    }

    private func report() async {
        while let batch = await updates.take() {
            for event in batch { await report(event) }
        }
    }

    private func report(_ event: JobEvent) async {
        guard case .update(let status, let instance) = event else { return buffer.append(event) }
        let (early, framework) = state.withLock { state in
            state.instances[status.taskID] = instance
            return (state.early.removeValue(forKey: status.taskID) ?? [], state.framework)
        }
        for (stream, line) in early { buffer.append(Self.event(line, stream, of: instance)) }
        if status.state.isTerminal, let framework {
            await outputs.finish(status.taskID, of: framework)
            state.withLock { $0.instances[status.taskID] = nil }
        }
        buffer.append(event)
    }
}

/// A job's scheduler that also says when it has its framework's id, before anything can be launched.
private struct ObservedScheduler: Scheduler {
    let scheduler: JobScheduler
    let registered: @Sendable (FrameworkID) throws -> Void

    func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) async throws {
        try registered(frameworkID)
        try await scheduler.registered(frameworkID, master: master, driver: driver)
    }

    func reregistered(master: MasterInfo?, driver: SchedulerDriver) async throws {
        try await scheduler.reregistered(master: master, driver: driver)
    }

    func disconnected(driver: SchedulerDriver) async throws {
        try await scheduler.disconnected(driver: driver)
    }

    func offerRescinded(_ offerID: OfferID, driver: SchedulerDriver) async throws {
        try await scheduler.offerRescinded(offerID, driver: driver)
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        try await scheduler.resourceOffers(offers, driver: driver)
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        try await scheduler.statusUpdate(status, driver: driver)
    }

    func agentLost(_ agentID: AgentID, driver: SchedulerDriver) async throws {
        try await scheduler.agentLost(agentID, driver: driver)
    }

    func wokenUp(driver: SchedulerDriver) async throws {
        try await scheduler.wokenUp(driver: driver)
    }
}
