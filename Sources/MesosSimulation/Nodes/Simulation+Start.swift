public import FrameworkCore
public import MesosWire
import Synchronization

extension Simulation {
    /// Starts a framework.
    ///
    /// The scheduler's callbacks run on the simulation's thread, in an order that follows from the seed. They may await
    /// what they like of the simulation: the driver, ``SimulationClock``, actors, child tasks. Whatever runs elsewhere
    /// would come at another time in each run, so the simulation throws
    /// ``SimulationError/escaped(framework:callback:)`` at its next step when it meets it:
    ///
    /// | Forbidden in callbacks | How it is found |
    /// | --- | --- |
    /// | to wait for a `Task {}` or a `Task.detached {}` | nothing of the simulation is pending for the callback |
    /// | `Task.sleep`, `ContinuousClock`, any clock but ``SimulationClock`` | nothing is pending for the callback |
    /// | `@MainActor`, actors with an executor of their own | nothing is pending, or it comes back from their thread |
    /// | to wait for what only a later callback of the same scheduler brings | nothing is pending for the callback |
    /// | `Task {}` that calls the driver, or sleeps | the call throws at once: its task is not the simulation's |
    /// | a driver called by a test outside of ``perform(within:_:)`` | the same |
    /// | any of these in a launch of an executor, which may well wait for a kill | it comes back from another thread |
    /// | to yield without end | ten million jobs have run without any time passing |
    ///
    /// What is not found: a `Task {}` that neither calls a driver nor sleeps nor is awaited, and a wait that is over
    /// before it has begun, such as one for a detached task that has ended.
    ///
    /// - Parameters:
    ///   - scheduler: What the framework does.
    ///   - name: What traces and faults call it; the name of the scheduler's type unless told otherwise, and a number
    ///     if there is a framework of this name already that has not ended.
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

    /// Starts a framework that runs jobs, pods and gangs and ends with them; ``SimulatedFramework/jobEvents`` tells
    /// what becomes of them.
    ///
    /// - Throws: A mistake in one of the jobs.
    @discardableResult
    public func start(
        _ jobs: any Work..., as name: String? = nil, info: FrameworkInfo? = nil
    ) throws(JobError) -> SimulatedFramework {
        let events = JobEventLog()
        let scheduler = try JobScheduler(jobs) { events.add($0) }
        let framework = start(scheduler, as: name ?? jobs.first?.item.name, info: info)
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
