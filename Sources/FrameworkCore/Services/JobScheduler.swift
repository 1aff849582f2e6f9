import MesosBase
public import MesosWire

/// Runs jobs: launches their instances as offers come, and ends the framework when all have ended.
///
/// ```swift
/// let scheduler = try JobScheduler(hello) { event in print(event) }
/// try await FrameworkClient(FrameworkInfo(name: "hello"), scheduler: scheduler, master: "http://10.0.0.5:5050").run()
/// exit(await scheduler.outcome.exitStatus)
/// ```
///
/// Pods and gangs run like jobs; all of them are called jobs here. While nothing waits for a place the master is asked
/// for no offers, and a master that can sort out offers, such as Apache Mesos 1.11, is told which agents and amounts
/// what waits could use, unless the framework's description has offer filters or its client constraints of its own.
public actor JobScheduler: Scheduler {
    private var machine: JobMachine
    private let report: @Sendable (JobEvent) -> Void
    /// What people want changed: taken up by the next callback, so that all decisions are carried out one by one.
    private var edits: [JobInput] = []
    private var driver: SchedulerDriver?
    private var nextWake: Instant?
    private let store: (any StateStore)?
    /// What the store holds.
    private var saved: JobState?
    private var watches: SortedMap<Int, JobWatch> = [:]
    private var lastWatch = 0
    private var hasEnded = false

    /// Creates a scheduler for jobs.
    ///
    /// - Parameters:
    ///   - jobs: The jobs, pods and gangs, which are placed in this order.
    ///   - report: Is called with each event, in order, while the next one waits.
    /// - Throws: A mistake in one of the jobs.
    public init(_ jobs: any Work..., report: @escaping @Sendable (JobEvent) -> Void) throws(JobError) {
        try self.init(jobs, report: report)
    }

    /// Creates a scheduler that has masters sort out offers after a time, or never.
    package init(
        _ jobs: [any Work], tellingAfter time: Duration?, report: @escaping @Sendable (JobEvent) -> Void
    ) throws(JobError) {
        var machine = try JobMachine(jobs)
        machine.control.tells = time != nil
        machine.control.probeTime = time ?? .zero
        self.machine = machine
        store = nil
        self.report = report
    }

    package init(_ jobs: [any Work], report: @escaping @Sendable (JobEvent) -> Void) throws(JobError) {
        machine = try JobMachine(jobs)
        store = nil
        self.report = report
    }

    /// Creates a scheduler that takes up where a former run of the program has left, if the store holds its state.
    ///
    /// Give its ``frameworkID`` to the framework's description, with a failover timeout that is longer than the
    /// program may be gone. Tasks that went on meanwhile are found again. What is launched is saved before; what cannot
    /// be saved is reported and not launched, and tried again with the next offers.
    ///
    /// ```swift
    /// let scheduler = try await JobScheduler(web, store: FileStateStore("/var/lib/shop/jobs")) { print($0) }
    /// var shop = FrameworkInfo(name: "shop", failoverTimeout: .seconds(7 * 24 * 3_600), checkpoint: true)
    /// shop.id = await scheduler.frameworkID
    /// ```
    ///
    /// - Parameters:
    ///   - jobs: The jobs, pods and gangs, each in its newest description. Tasks of jobs that are no longer among them
    ///     are ended.
    ///   - store: Where the state is kept.
    ///   - report: Is called with each event, in order, while the next one waits.
    /// - Throws: A mistake in one of the jobs, ``JobStateError``, or the store's error.
    public init(
        _ jobs: any Work..., store: any StateStore, report: @escaping @Sendable (JobEvent) -> Void
    ) async throws {
        var machine = try JobMachine(jobs)
        if let content = try await store.load() {
            let state = try JobState(bytes: content)
            machine.restore(state)
            saved = state
        }
        self.machine = machine
        self.store = store
        self.report = report
    }

    /// The framework's identifier, once the master has given one, in this run of the program or a former one.
    public var frameworkID: FrameworkID? { machine.frameworkID }

    /// What has become of the instances so far.
    public var outcome: JobOutcome { machine.outcome }

    /// What the jobs are like now.
    public var snapshot: JobSnapshot { machine.snapshot }

    /// The state of the jobs as a sequence: a snapshot first, then each change.
    public nonisolated var changes: JobChanges { JobChanges(self) }

    /// The instance that runs as this task, or `nil` if it is none of these jobs'.
    public func instance(of taskID: TaskID) -> JobInstance? { machine.instance(of: taskID) }

    /// Changes the number of instances of a job. More of them are launched as offers come; fewer are ended, those first
    /// that do not run yet, then those that the job's rules and preferences miss least.
    ///
    /// - Parameters:
    ///   - job: The name of a job or pod.
    ///   - count: The number of instances from now on; with none, a job goes on that is always restarted.
    /// - Throws: ``JobError`` if there is no such job, it is a gang, or the number is out of range.
    public func scale(_ job: String, to count: Int) async throws(JobError) {
        guard let template = machine.template(of: job) else { throw .unknownJob(job) }
        guard template.kind != .gang else {
            throw .badValue(
                job: job, component: "\(template.taskCount) tasks in a gang",
                "only jobs and pods can be scaled: replace it")
        }
        guard (0...JobTemplate.mostInstances).contains(count) else {
            throw .badValue(
                job: job, component: "\(count) instances", "there may be from 0 to \(JobTemplate.mostInstances)")
        }
        edits.removeAll { if case .scaled(job, to: _) = $0 { true } else { false } }
        await edit(.scaled(job: job, to: count))
    }

    /// Gives a job other tasks: its instances are ended and launched again by the new description, few at a time.
    ///
    /// If all instances are to be available, one more is launched first. A new description whose tasks do not run holds
    /// the replacement up, and the rest of the old ones go on: replace it again, for example by the old description,
    /// whose instances that are left stay as they are. The number of instances is that of the new description.
    ///
    /// - Parameters:
    ///   - job: The new description of the job, pod or gang that has the same name.
    ///   - available: How many instances run at every moment, if so many do; none for a gang, which is ended and
    ///     launched as a whole.
    /// - Throws: ``JobError`` for a mistake in the description, if there is no such job, or if the number is out of
    ///   range.
    public func replace(with job: some Work, available: Int) async throws(JobError) {
        let template = try JobTemplate(job)
        guard let former = machine.template(of: template.name) else { throw .unknownJob(template.name) }
        guard former.kind == template.kind else {
            throw .badValue(
                job: template.name, component: "the kind \(template.kind.rawValue)",
                "what it replaces is a \(former.kind.rawValue): give it a name of its own")
        }
        let most = template.kind == .gang ? 0 : template.instances
        guard (0...most).contains(available) else {
            throw .badValue(
                job: template.name, component: "\(available) available instances",
                most == 0 ? "a gang is replaced as a whole: there may be 0" : "there may be from 0 to \(most)")
        }
        edits.removeAll { edit in
            switch edit {
            case .replaced(let other, available: _): other.name == template.name
            case .scaled(let job, to: _): job == template.name
            default: false
            }
        }
        await edit(.replaced(template, available: available))
    }

    /// Ends a job with all its instances, whatever its restart policy is.
    ///
    /// - Throws: ``JobError`` if there is no such job.
    public func end(_ job: String) async throws(JobError) {
        guard machine.template(of: job) != nil else { throw .unknownJob(job) }
        await edit(.ended(job: job))
    }

    private func edit(_ input: JobInput) async {
        edits.append(input)
        await driver?.wake(after: .zero)
    }

    /// Begins to run the jobs.
    public func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) async throws {
        self.driver = driver
        let input = JobInput.registered(
            frameworkID, masterVersion: master?.version, framework: await driver.framework,
            offerConstraints: await driver.offerConstraints)
        try await apply(input, driver)
    }

    /// Launches again what has waited for it, and takes up what people want changed.
    public func wokenUp(driver: SchedulerDriver) async throws {
        nextWake = nil
        try await apply(.deadlineReached, driver)
    }

    /// Asks what has become of the tasks that were running.
    public func reregistered(master: MasterInfo?, driver: SchedulerDriver) async throws {
        try await apply(.reregistered(masterVersion: master?.version), driver)
    }

    /// Forgets the offers that gangs hold.
    public func disconnected(driver: SchedulerDriver) async throws {
        try await apply(.disconnected, driver)
    }

    /// Asks what has become of the tasks that were running on the agent.
    public func agentLost(_ agentID: AgentID, driver: SchedulerDriver) async throws {
        try await apply(.agentLost(agentID), driver)
    }

    /// Launches what fits.
    public func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        try await apply(.offered(offers), driver)
    }

    /// Forgets the offer if a gang holds it.
    public func offerRescinded(_ offerID: OfferID, driver: SchedulerDriver) async throws {
        try await apply(.rescinded(offerID), driver)
    }

    /// Notes the state, and ends the framework after the last.
    public func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        try await apply(.updated(status), driver)
    }

    private func apply(_ input: JobInput, _ driver: SchedulerDriver) async throws {
        var turn = driver.turn(of: JobDecision.self)
        let edits = edits
        self.edits = []
        for edit in edits { machine.apply(edit, in: &turn) }
        machine.apply(input, in: &turn)
        tellWatchers()
        let isSaved = await save()
        await askForWake(at: turn.now, driver)
        var failure: (any Error)?
        for var decision in turn.effects {
            if !isSaved { withhold(&decision, driver) }
            // What is only told to people is told in any case.
            if failure != nil, decision.isCall { continue }
            do { try await carryOut(decision, driver) } catch { failure = error }
        }
        // What was withheld is to be launched later.
        if !isSaved { await askForWake(at: turn.now, driver) }
        if failure == nil, !isSaved, case .updated = input {
            // Not acknowledged, as if the connection were lost, so that the update comes again and is saved then.
            throw DriverError.connectionLost("the state could not be saved")
        }
        guard let failure else { return }
        var rest = driver.turn(of: JobDecision.self)
        machine.apply(.interrupted, in: &rest)
        throw failure
    }

    /// Saves what has changed, and says whether the store holds it.
    private func save() async -> Bool {
        guard let store else { return true }
        let state = machine.state
        guard state != saved else { return true }
        do {
            try await store.save(state.bytes)
            saved = state
            return true
        } catch {
            report(.notSaved("\(error)"))
            return false
        }
    }

    /// Turns launches that must not be carried out into refusals.
    private func withhold(_ decision: inout JobDecision, _ driver: SchedulerDriver) {
        guard case .accept(var plan) = decision, !plan.launches.isEmpty else { return }
        for launch in plan.launches { for offerID in launch.offerIDs { plan.decline(offerID) } }
        let tasks = plan.placed.map(\.taskID)
        plan.launches = []
        decision = .accept(plan)
        var turn = driver.turn(of: JobDecision.self)
        machine.apply(.withheld(tasks), in: &turn)
        tellWatchers()
    }

    private func askForWake(at now: Instant, _ driver: SchedulerDriver) async {
        guard let deadline = machine.nextDeadline, nextWake.map({ deadline < $0 }) ?? true else { return }
        nextWake = deadline
        await driver.wake(after: deadline - now)
        // An edit may have been made meanwhile, and its call must not be put off.
        if !edits.isEmpty { await driver.wake(after: .zero) }
    }

    private func carryOut(_ decision: JobDecision, _ driver: SchedulerDriver) async throws {
        switch decision {
        case .accept(let plan): try await driver.accept(plan)
        case .suppress: try await driver.suppress()
        case .revive: try await driver.revive()
        case .tell(let pushDown): try await tell(pushDown, driver)
        case .reconcile(let tasks): try await driver.reconcile(tasks)
        case .kill(let taskID, let agentID): try await driver.kill(taskID, agent: agentID)
        case .report(let event): report(event)
        case .finish:
            await driver.teardown()
            endWatches()
        }
    }

    /// Has the master sort out offers. A master that refuses sends all of them, which is as good.
    private func tell(_ pushDown: PushDown, _ driver: SchedulerDriver) async throws {
        guard var framework = await driver.framework else { return }
        framework.offerFilters = pushDown.filters
        let constraints = pushDown.constraints.roleConstraints.isEmpty ? nil : pushDown.constraints
        do {
            try await driver.update(framework, offerConstraints: constraints)
        } catch DriverError.refused(let answer) {
            var turn = driver.turn(of: JobDecision.self)
            machine.apply(.unfiltered(answer), in: &turn)
            for decision in turn.effects { try await carryOut(decision, driver) }
        }
    }
}

extension JobScheduler {
    /// Begins to note changes for a watcher.
    func beginWatch() -> (number: Int, signals: AsyncStream<Void>, snapshot: JobSnapshot) {
        let (watch, signals) = JobWatch.make()
        lastWatch += 1
        if hasEnded { watch.end() } else { watches[lastWatch] = watch }
        return (lastWatch, signals, machine.snapshot)
    }

    /// What a watcher is to be told next.
    func nextChange(for number: Int) -> JobChange? {
        guard let index = watches.update(number, { $0.take() }) ?? nil else { return nil }
        return .instance(machine.status(of: index))
    }

    private func tellWatchers() {
        let changed = machine.takeChanges()
        guard !changed.isEmpty else { return }
        for number in watches.map(\.key) where watches.update(number, { $0.note(changed) }) == false {
            watches.removeValue(forKey: number)
        }
    }

    /// Nothing more will change.
    package func endWatches() {
        hasEnded = true
        for (_, watch) in watches { watch.end() }
    }
}

extension JobDecision {
    /// Whether the master is called.
    fileprivate var isCall: Bool {
        switch self {
        case .report, .finish: false
        default: true
        }
    }
}
