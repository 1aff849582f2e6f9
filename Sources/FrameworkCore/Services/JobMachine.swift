package import MesosBase
package import MesosWire

/// The instances of some jobs and what has become of them: decides what to launch, when to launch it again, and when
/// all is done.
package struct JobMachine: StateMachine {
    /// So many times is an instance launched that is lost before it ran, if it is not restarted anyway.
    package static let attemptLimit = 10
    /// The wait before an instance is launched again, doubled with each further time.
    package static let firstDelay = Duration.seconds(1)
    /// The longest wait before an instance is launched again.
    package static let longestDelay = Duration.seconds(300)
    /// An instance that has run for so long waits no longer than the first time when it ends.
    package static let settledTime = Duration.seconds(300)
    /// So long does a launch wait whose instance could not be saved.
    package static let savePause = Duration.seconds(5)
    /// So long is an instance waited for whose agent cannot be reached, if it is restarted at all.
    package static let unreachablePatience = Duration.seconds(900)

    enum State: Sendable {
        /// Waits for its time to come.
        case delayed
        /// Waits for a place.
        case pending
        case launched, running, unreachable
        case finished, failed
        /// Not wanted any more, and without a task.
        case removed

        var isLive: Bool { self == .launched || self == .running || self == .unreachable }
    }

    struct Instance: Sendable {
        let job: Int
        let number: Int
        var attempt = 1
        var state = State.pending
        var isWanted = true
        /// Whether it stands in the queue of its job, perhaps though it no longer waits.
        var isQueued = true
        /// Whether its task is being ended to make room for work of a higher priority.
        var isPreempted = false
        var agentID: AgentID?
        var hostname: String?
        var backoff = Backoff(initial: firstDelay, cap: longestDelay)
        /// Since when it runs.
        var start: Instant?
    }

    let templates: [JobTemplate]
    let policies: [RestartPolicy]
    var instances: [Instance] = []
    /// The instances of each job, by their numbers.
    var members: [[Int]]
    var indices = Table<TaskID, Int>()
    /// The instances without a place, per job and in order; some may not wait any more.
    var pending: [Deque<Int>]
    /// When delayed instances are to be launched and unreachable ones given up.
    var deadlines = DeadlineQueue<Int>()
    var pendingCount = 0
    var liveCount = 0
    var wantedCount = 0
    var finishedCount = 0
    var failedCount = 0
    var firstFailure: JobOutcome.Failure?
    /// The framework's identifier, once it is known.
    var frameworkID: FrameworkID?
    /// Whether a former run of the program may have left tasks that nobody here knows.
    var isRestored = false
    var isSuppressed = false
    /// Whether the master has been told that.
    var isSuppressionKnown = true
    var lastWait: [JobEvent] = []
    /// What rules see: the tasks that are alive, the agents, and since when jobs wait.
    var world = World()
    var seenOffers = SeenOffers()
    /// Whether agents are refused for so long that other instances would wait for them.
    var hasLongRefusals = false

    /// Creates a machine with all instances waiting for a place.
    ///
    /// - Throws: A mistake in one of the jobs.
    package init(_ jobs: [Job]) throws(JobError) {
        var templates: [JobTemplate] = []
        for job in jobs {
            let template = try JobTemplate(job)
            guard !templates.contains(where: { $0.name == job.name }) else { throw .duplicateName(job.name) }
            templates.append(template)
        }
        self.templates = templates
        policies = jobs.map(\.restart)
        pending = Array(repeating: Deque(), count: templates.count)
        members = Array(repeating: [], count: templates.count)
        for (job, template) in templates.enumerated() {
            for _ in 0..<template.instances { addInstance(to: job) }
        }
    }

    /// What has become of the instances so far.
    package var outcome: JobOutcome {
        JobOutcome(instances: wantedCount, finished: finishedCount, failed: failedCount, firstFailure: firstFailure)
    }

    /// Whether all instances have ended, and none is going to be launched again.
    package var isDone: Bool {
        finishedCount + failedCount == wantedCount && liveCount == 0 && !policies.contains(.always)
    }

    /// The instance that runs as this task, for showing its output.
    package func instance(of taskID: TaskID) -> JobInstance? {
        indices[taskID].map(description(of:))
    }

    /// Whether there is such a job.
    package func hasJob(_ name: String) -> Bool { templates.contains { $0.name == name } }

    package mutating func apply(_ input: JobInput, in turn: inout Turn<JobDecision>) {
        switch input {
        case .reregistered:
            reconcile(in: &turn)
            guard !isSuppressionKnown else { return }
            isSuppressionKnown = true
            isSuppressed = pendingCount == 0
            turn.emit(isSuppressed ? .suppress : .revive)
        case .agentLost(let agent):
            seenOffers.forget(agent)
            world.remove(agent: agent)
            reconcile(on: agent, in: &turn)
        case .offered(let offers): place(on: offers, in: &turn)
        case .updated(let status):
            world.note(status, at: turn.now)
            update(status, in: &turn)
        case .scaled(let job, let count): scale(job, to: count, in: &turn)
        case .registered(let id): register(id, in: &turn)
        case .withheld(let taskIDs): withhold(taskIDs, at: turn.now)
        case .interrupted: isSuppressionKnown = false
        case .deadlineReached: meetDeadlines(in: &turn)
        }
    }

    package var nextDeadline: Instant? { deadlines.next }

    private mutating func register(_ id: FrameworkID, in turn: inout Turn<JobDecision>) {
        frameworkID = id
        guard isRestored else { return }
        // All that the master knows, also what nobody here does.
        turn.emit(.reconcile([]))
        reconcile(in: &turn)
        if isDone { turn.emit(.finish) }
    }

    func taskID(of index: Int) -> TaskID {
        let instance = instances[index]
        let base = "\(templates[instance.job].name)-\(instance.number)"
        return TaskID(instance.attempt == 1 ? base : "\(base).\(instance.attempt)")
    }

    func description(of index: Int) -> JobInstance {
        let instance = instances[index]
        return JobInstance(
            job: templates[instance.job].name, number: instance.number, taskID: taskID(of: index),
            agentID: instance.agentID, hostname: instance.hostname)
    }

    mutating func addInstance(to job: Int) {
        pending[job].append(instances.count)
        members[job].append(instances.count)
        instances.append(Instance(job: job, number: members[job].count))
        pendingCount += 1
        wantedCount += 1
    }
}
