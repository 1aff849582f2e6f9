public import FrameworkCore
public import MesosWire
import Synchronization

extension Simulation {
    /// Starts a framework.
    ///
    /// The scheduler's callbacks run on the simulation's thread, in an order that follows from the seed. They may await
    /// what they like of the simulation: the driver, ``SimulationClock``, actors, child tasks. What they must not do is
    /// told by ``SimulationError/escaped(framework:callback:)``, which the next step throws: `Task {}` and
    /// `Task.detached`, `@MainActor`, actors with an executor of their own, clocks of the system.
    ///
    /// - Parameters:
    ///   - scheduler: What the framework does.
    ///   - name: What traces and faults call it; the name of the scheduler's type unless told otherwise, and a number if
    ///     there is a framework of this name already that has not ended.
    ///   - info: What it tells the master of itself; by default it is called by its name and keeps its tasks for a week
    ///     when it is away.
    ///   - options: How its client behaves.
    /// - Returns: What is to be seen of it.
    @discardableResult
    public func start(
        _ scheduler: some Scheduler, as name: String? = nil, info: FrameworkInfo? = nil,
        options: SchedulerClientOptions = .inProcess
    ) -> SimulatedFramework {
        let name = freeName(name ?? Self.defaultName(of: scheduler))
        let info =
            info ?? FrameworkInfo(user: "nobody", name: name, failoverTimeout: 604_800, checkpoint: true)
        return add(name, info, .live(LiveScheduler(scheduler, named: name, in: code)), options)
    }

    /// Starts a framework that runs jobs and ends with them; ``SimulatedFramework/jobEvents`` tells what becomes of
    /// them.
    ///
    /// - Throws: A mistake in one of the jobs.
    @discardableResult
    public func start(
        _ jobs: Job..., as name: String? = nil, info: FrameworkInfo? = nil
    ) throws(JobError) -> SimulatedFramework {
        let events = JobEventLog()
        let scheduler = try JobScheduler(jobs) { events.add($0) }
        let framework = start(scheduler, as: name ?? jobs.first?.name, info: info)
        framework.jobs = SimulatedJobs(scheduler: scheduler, events: events)
        return framework
    }

    private static func defaultName(of scheduler: some Scheduler) -> String {
        let type = String(describing: type(of: scheduler))
        return type.prefix(1).lowercased() + type.dropFirst()
    }

    private func freeName(_ name: String) -> String {
        guard frameworks[name]?.outcome == nil, frameworks[name] != nil else { return name }
        var number = 2
        while let other = frameworks["\(name)-\(number)"], other.outcome == nil { number += 1 }
        return "\(name)-\(number)"
    }
}

/// The jobs of a framework.
struct SimulatedJobs {
    let scheduler: JobScheduler
    let events: JobEventLog
}

/// What is to be seen of jobs, in its order.
final class JobEventLog: Sendable {
    private let events = Mutex<[JobEvent]>([])

    var all: [JobEvent] { events.withLock { $0 } }

    func add(_ event: JobEvent) {
        events.withLock { $0.append(event) }
    }
}

extension SimulatedFramework {
    /// What was to be seen so far of the jobs that it was started with.
    public var jobEvents: [JobEvent] { jobs?.events.all ?? [] }

    /// What has become so far of the instances of the jobs that it was started with, if it was.
    public var jobOutcome: JobOutcome? {
        get async { await jobs?.scheduler.outcome }
    }
}
