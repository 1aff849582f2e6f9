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

    /// What there is to be waited for.
    enum Timer: Sendable, Hashable {
        /// A delayed instance is to be launched, or an unreachable one given up.
        case instance(Int)
        /// What waits of a job has waited for as long as it was to.
        case timeout(job: Int)
        /// A gang holds offers for as long as it may.
        case hold
    }

    /// What a task is.
    struct TaskPlace: Sendable {
        let instance: Int
        let member: Int
    }

    var jobs: [RunningJob] = []
    private var positions = Table<String, Int>()
    var instances = InstanceBook()
    /// The tasks of the instances, those that have ended included until another one takes their place.
    var tasks = Table<TaskID, TaskPlace>()
    var deadlines = DeadlineQueue<Timer>()
    var firstFailure: JobOutcome.Failure?
    /// The framework's identifier, once it is known.
    var frameworkID: FrameworkID?
    /// The framework's roles.
    private var roles = ["*"]
    /// Whether a former run of the program may have left tasks that nobody here knows.
    var isRestored = false
    var hasFinished = false
    var lastWait: [JobEvent] = []
    /// What rules see: the tasks that are alive, the agents, and since when jobs wait.
    var world = World()
    var seenOffers = SeenOffers()
    /// The offers that gangs keep.
    var heldOffers: [Offer] = []
    var control = OfferControl()

    /// Creates a machine with all instances waiting for a place.
    ///
    /// - Throws: A mistake in one of the jobs.
    package init(_ works: [any Work]) throws(JobError) {
        for work in works {
            let template = try JobTemplate(work)
            guard positions[template.name] == nil else { throw .duplicateName(template.name) }
            positions[template.name] = jobs.count
            jobs.append(RunningJob(template))
        }
        for job in jobs.indices {
            for _ in 0..<jobs[job].describedCount { addInstance(to: job) }
        }
    }

    /// What has become of the instances so far.
    package var outcome: JobOutcome {
        JobOutcome(
            instances: wantedCount, finished: instances.finishedCount, failed: instances.failedCount,
            firstFailure: firstFailure)
    }

    /// How many instances there are to be of all jobs.
    private var wantedCount: Int { jobs.reduce(0) { $0 + $1.wanted } }

    /// Whether all instances have ended, and none is going to be launched again.
    package var isDone: Bool {
        instances.liveCount == 0 && instances.finishedCount + instances.failedCount == wantedCount
            && !jobs.contains { $0.restart == .always }
    }

    /// The instance that runs as this task, for showing its output.
    package func instance(of taskID: TaskID) -> JobInstance? {
        tasks[taskID].map { description(of: $0.instance, as: taskID) }
    }

    /// What runs under this name.
    package func template(of name: String) -> JobTemplate? { position(of: name).map { jobs[$0].template } }

    func position(of name: String) -> Int? { positions[name] }

    package mutating func apply(_ input: JobInput, in turn: inout Turn<JobDecision>) {
        switch input {
        case .registered(let id, let version, let framework, let constraints):
            if let framework { roles = framework.allRoles }
            // What the program itself has asked the master to sort out stays as it is.
            if constraints != nil || framework?.offerFilters.isEmpty == false { control.tells = false }
            register(id, version, in: &turn)
        case .reregistered(let version):
            control.connect(to: version, isWaiting: instances.pendingCount > 0, at: turn.now)
            reconcile(in: &turn)
        case .disconnected:
            heldOffers = []
            return
        case .agentLost(let agent):
            seenOffers.forget(agent)
            world.remove(agent: agent)
            heldOffers.removeAll { $0.agentID == agent }
            reconcile(on: agent, in: &turn)
        case .offered(let offers): place(on: offers, in: &turn)
        case .rescinded(let offer): heldOffers.removeAll { $0.id == offer }
        case .updated(let status):
            world.note(status, at: turn.now)
            update(status, in: &turn)
        case .scaled(let job, let count): scale(job, to: count, in: &turn)
        case .replaced(let template, let available): replace(template, available: available, in: &turn)
        case .ended(let job): end(job, in: &turn)
        case .withheld(let taskIDs):
            withhold(taskIDs, at: turn.now)
            return
        case .interrupted:
            control.forgetWhatWasTold()
            return
        case .unfiltered(let problem): control.refuse(problem, in: &turn)
        case .deadlineReached: meetDeadlines(in: &turn)
        }
        settle(in: &turn)
    }

    package var nextDeadline: Instant? {
        guard !hasFinished else { return nil }
        let review = control.nextDeadline(isWaiting: instances.pendingCount > 0)
        guard let next = deadlines.next else { return review }
        return review.map { min($0, next) } ?? next
    }

    private mutating func register(_ id: FrameworkID, _ version: String?, in turn: inout Turn<JobDecision>) {
        frameworkID = id
        hasFinished = false
        control.connect(to: version, isWaiting: instances.pendingCount > 0, at: turn.now)
        for job in jobs.indices where !jobs[job].pending.isEmpty { noteWait(of: job, since: turn.now) }
        guard isRestored else { return }
        // All that the master knows, also what nobody here does.
        turn.emit(.reconcile([]))
        reconcile(in: &turn)
    }

    /// Goes on with what is under way, and tells the master what has changed.
    private mutating func settle(in turn: inout Turn<JobDecision>) {
        guard !hasFinished else { return }
        for job in jobs.indices where jobs[job].replacement != nil { proceed(job, in: &turn) }
        if isDone {
            hasFinished = true
            return turn.emit(.finish)
        }
        let (jobs, instances, world, roles) = (jobs, instances, world, roles)
        control.review(
            isWaiting: instances.pendingCount > 0,
            {
                let waiting = jobs.filter { $0.pending.contains { instances[$0].state == .pending } }
                return PushDown(waiting.map { PushDown.Waiting($0.template) }, world: world, roles: roles)
            }, in: &turn)
    }

    private mutating func meetDeadlines(in turn: inout Turn<JobDecision>) {
        var isPlacing = false
        while let timer = deadlines.popDue(at: turn.now) {
            switch timer {
            case .instance(let index):
                if instances[index].state == .delayed { enqueue(index, at: turn.now) }
                if instances[index].state == .unreachable { giveUp(index, in: &turn) }
            case .timeout(let job):
                isPlacing = isPlacing || jobs[job].pending.contains { instances[$0].state == .pending }
            case .hold: isPlacing = isPlacing || !heldOffers.isEmpty
            }
        }
        if isPlacing { place(on: [], in: &turn) }
    }

    func description(of index: Int, as taskID: TaskID? = nil) -> JobInstance {
        let instance = instances[index]
        let job = jobs[instance.job]
        let taskID =
            taskID ?? instance.taskIDs.first ?? job.unit(instance.number, launch: instance.attempt).taskIDs.first
        return JobInstance(
            job: job.name, number: instance.number, taskID: taskID ?? TaskID(job.name), agentID: instance.agentID,
            hostname: instance.hostname)
    }

    @discardableResult
    mutating func addInstance(to job: Int, _ state: InstanceRecord.State = .pending) -> Int {
        let record = InstanceRecord(job: job, number: jobs[job].members.count + 1, revision: jobs[job].revision)
        let index = instances.append(record, state)
        jobs[job].members.append(index)
        if state == .pending {
            jobs[job].pending.append(index)
        } else {
            instances[index].isQueued = false
        }
        jobs[job].wanted += 1
        return index
    }

    /// Notes whether an instance is to be there.
    mutating func setWanted(_ index: Int, _ isWanted: Bool) {
        guard instances[index].isWanted != isWanted else { return }
        instances[index].isWanted = isWanted
        jobs[instances[index].job].wanted += isWanted ? 1 : -1
    }

    /// Puts an instance in the queue for a place; a task's name is used once.
    mutating func enqueue(_ index: Int, at now: Instant) {
        let job = instances[index].job
        forgetTasks(of: index, isNext: true)
        instances[index].revision = jobs[job].revision
        instances.set(index, .pending)
        noteWait(of: job, since: now)
        control.noteNewWork()
        guard !instances[index].isQueued else { return }
        instances[index].isQueued = true
        jobs[job].pending.append(index)
    }

    /// Forgets the tasks of an instance, which gets new ones if they have been launched.
    mutating func forgetTasks(of index: Int, isNext: Bool) {
        for taskID in instances[index].taskIDs { tasks.removeValue(forKey: taskID) }
        if isNext, instances[index].agentID != nil { instances[index].attempt += 1 }
        if instances[index].start != nil, jobs[instances[index].job].gang.started > 0 {
            jobs[instances[index].job].gang.started -= 1
        }
        instances[index].forgetTasks()
    }

    mutating func noteWait(of job: Int, since now: Instant) {
        let begin = world.noteWait(of: jobs[job].name, since: now)
        if let timeout = jobs[job].template.timeout { deadlines.set(.timeout(job: job), at: begin + timeout) }
    }

    /// Ends the tasks of an instance.
    func kill(_ index: Int, in turn: inout Turn<JobDecision>) {
        let instance = instances[index]
        for (taskID, phase) in zip(instance.taskIDs, instance.phases) where !phase.hasEnded {
            turn.emit(.kill(taskID, instance.agentID))
        }
    }
}
