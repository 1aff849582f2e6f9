package import MesosBase
package import MesosWire

/// What can happen to jobs that run.
package enum JobInput: Sendable, Equatable {
    /// The framework is connected again.
    case reregistered
    /// An agent is not part of the cluster any more.
    case agentLost(AgentID)
    /// There are offers.
    case offered([Offer])
    /// A task has changed its state.
    case updated(TaskStatus)
}

/// What jobs want done.
package enum JobDecision: Sendable, Equatable {
    /// Carry out the plan.
    case accept(Plan)
    /// Ask for no more offers.
    case suppress
    /// Ask for offers again.
    case revive
    /// Ask the master for the states of these tasks.
    case reconcile([V1.Scheduler.Call.Reconcile.Task])
    /// Show the event.
    case report(JobEvent)
    /// All instances have ended: end the framework.
    case finish
}

/// The instances of some jobs and what has become of them: decides what to launch and when all is done.
package struct JobMachine: Sendable {
    /// So many times is an instance launched that is lost before it ran.
    package static let attemptLimit = 10

    private enum State: Sendable {
        case pending, launched, running, ended

        var isLive: Bool { self == .launched || self == .running }
    }

    private struct Instance: Sendable {
        let job: Int
        let number: Int
        var attempt = 1
        var state = State.pending
        var agentID: AgentID?
        var hostname: String?
        /// Whether it is being ended to make room for work of a higher priority.
        var isPreempted = false
    }

    private let templates: [JobTemplate]
    private var instances: [Instance] = []
    private var indices = Table<TaskID, Int>()
    /// The instances without a place, per job and in order.
    private var pending: [Deque<Int>]
    private var liveCount = 0
    private var finishedCount = 0
    private var failedCount = 0
    private var firstFailure: JobOutcome.Failure?
    private var isSuppressed = false
    private var lastWait: [JobEvent] = []
    /// What rules see: the tasks that are alive, the agents, and since when jobs wait.
    private var world = World()
    private var seenOffers = SeenOffers()
    /// Whether agents are refused for so long that other instances would wait for them.
    private var hasLongRefusals = false

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
        pending = Array(repeating: Deque(), count: templates.count)
        for (job, template) in templates.enumerated() {
            for number in 1...template.instances {
                pending[job].append(instances.count)
                instances.append(Instance(job: job, number: number))
            }
        }
    }

    /// What has become of the instances so far.
    package var outcome: JobOutcome {
        JobOutcome(
            instances: instances.count, finished: finishedCount, failed: failedCount, firstFailure: firstFailure)
    }

    /// Whether all instances have ended.
    package var isDone: Bool { finishedCount + failedCount == instances.count }

    /// The instance that runs as this task, for showing its output.
    package func instance(of taskID: TaskID) -> JobInstance? {
        indices[taskID].map(description(of:))
    }

    /// Takes what happened and returns what follows from it, in order.
    ///
    /// - Parameters:
    ///   - input: What happened.
    ///   - now: When it happened, by which the rules reckon that have to do with time.
    package mutating func apply(_ input: JobInput, at now: Instant = .zero) -> [JobDecision] {
        switch input {
        case .reregistered: return reconcile()
        case .agentLost(let agent):
            seenOffers.forget(agent)
            world.remove(agent: agent)
            return reconcile(on: agent)
        case .offered(let offers): return place(on: offers, at: now)
        case .updated(let status):
            world.note(status, at: now)
            return update(status)
        }
    }

    private func taskID(of index: Int) -> TaskID {
        let instance = instances[index]
        let base = "\(templates[instance.job].name)-\(instance.number)"
        return TaskID(instance.attempt == 1 ? base : "\(base).\(instance.attempt)")
    }

    private func description(of index: Int) -> JobInstance {
        let instance = instances[index]
        return JobInstance(
            job: templates[instance.job].name, number: instance.number, taskID: taskID(of: index),
            agentID: instance.agentID, hostname: instance.hostname)
    }
}

extension JobMachine {
    private mutating func place(on offers: [Offer], at now: Instant) -> [JobDecision] {
        var hostnames = Table<AgentID, String>()
        for offer in offers { hostnames[offer.agentID] = offer.hostname }
        world.note(offers)
        let requests = requests
        let plan = PlacementEngine().place(requests, on: offers, world: world, now: now, seed: 0)
        world.note(plan, at: now)
        seenOffers.note(offers, used: plan)
        hasLongRefusals = hasLongRefusals || plan.refusals.contains { $0.duration == PlacementEngine().fixedRefusal }
        var decisions: [JobDecision] = [.accept(plan)]
        for placed in plan.placed {
            guard let index = indices[placed.taskID] else { continue }
            instances[index].state = .launched
            instances[index].agentID = placed.agentID
            instances[index].hostname = hostnames[placed.agentID]
            liveCount += 1
        }
        for victim in plan.victims { if let index = indices[victim.taskID] { instances[index].isPreempted = true } }
        for job in pending.indices { keepPending(of: job) }
        decisions += giveUp(plan.unplaced.filter(\.isFinal))
        if isDone { return decisions + [.finish] }
        if pending.allSatisfy(\.isEmpty), !isSuppressed {
            isSuppressed = true
            decisions.append(.suppress)
        }
        // While tasks run, those that wait have reason to; and what was said once is not said again.
        guard liveCount == 0 else { return decisions }
        let waits = waits(at: now)
        if waits != lastWait {
            decisions += waits.map { .report($0) }
            lastWait = waits
        }
        return decisions
    }

    /// The instances without a place, each with the name of the task that it will be.
    private var requests: [PlacementRequest] {
        mutating get {
            var requests: [PlacementRequest] = []
            for (job, template) in templates.enumerated() where !pending[job].isEmpty {
                var units: [PendingUnit] = []
                for index in pending[job] {
                    let instance = instances[index]
                    let taskID = taskID(of: index)
                    indices[taskID] = index
                    units.append(
                        PendingUnit(
                            number: instance.number, instance: "\(template.name)-\(instance.number)",
                            launch: instance.attempt, members: [0], taskIDs: [taskID]))
                }
                requests.append(PlacementRequest(template, units: units))
            }
            return requests
        }
    }

    /// Ends instances that have waited for as long as they were to.
    private mutating func giveUp(_ unplaced: [Plan.Unplaced]) -> [JobDecision] {
        var decisions: [JobDecision] = []
        for unplaced in unplaced {
            guard let index = indices[TaskID(unplaced.name)], instances[index].state == .pending else { continue }
            let status = TaskStatus(
                taskID: TaskID(unplaced.name), state: .dropped, message: unplaced.explanation)
            let job = instances[index].job
            liveCount += 1
            decisions.append(.report(.update(status, of: description(of: index))))
            fail(index, status)
            keepPending(of: job)
        }
        return decisions
    }

    private mutating func keepPending(of job: Int) {
        var rest = Deque<Int>()
        for index in pending[job] where instances[index].state == .pending { rest.append(index) }
        pending[job] = rest
    }

    /// Which jobs wait for a place, and why they have none on all that was offered so far.
    private mutating func waits(at now: Instant) -> [JobEvent] {
        let waiting = requests
        guard !waiting.isEmpty else { return [] }
        let plan = PlacementEngine().place(waiting, on: seenOffers.unfit, world: world, now: now, seed: 0)
        return waiting.compactMap { request in
            // What would have a place now is offered it again.
            guard let report = plan.report(of: request.template.name), report.unplaced > 0 else { return nil }
            return .waiting(job: report.work, instances: request.units.count, reason: report.sentence)
        }
    }

    /// Asks for all tasks that should be alive, since updates may have been lost with the connection.
    ///
    /// A master that follows another one answers nothing for tasks on agents that have yet to come back to it; their
    /// answer comes when such an agent is lost.
    private func reconcile(on agent: AgentID? = nil) -> [JobDecision] {
        let live = instances.indices.filter {
            instances[$0].state.isLive && (agent == nil || instances[$0].agentID == agent)
        }
        guard !live.isEmpty else { return [] }
        return [
            .reconcile(
                live.map { V1.Scheduler.Call.Reconcile.Task(taskID: taskID(of: $0), agentID: instances[$0].agentID) })
        ]
    }

    private mutating func update(_ status: TaskStatus) -> [JobDecision] {
        guard let index = indices[status.taskID], instances[index].state.isLive, taskID(of: index) == status.taskID
        else { return [] }
        let report = JobDecision.report(.update(status, of: description(of: index)))
        switch status.state {
        case .running:
            instances[index].state = .running
            return [report]
        case .finished:
            end(index)
            finishedCount += 1
        case .lost, .dropped, .gone, .goneByOperator, .unknown:
            if instances[index].state == .launched, instances[index].attempt < Self.attemptLimit {
                return [report] + relaunch(index)
            }
            fail(index, status)
        case .killed where instances[index].isPreempted: return [report] + relaunch(index)
        case .failed, .killed, .error:
            fail(index, status)
        case .staging, .starting, .killing, .unreachable:
            return [report]
        }
        return isDone ? [report, .finish] : [report]
    }

    private mutating func end(_ index: Int) {
        instances[index].state = .ended
        liveCount -= 1
    }

    private mutating func fail(_ index: Int, _ status: TaskStatus) {
        end(index)
        failedCount += 1
        if firstFailure == nil {
            firstFailure = JobOutcome.Failure(instance: description(of: index), status: status)
        }
    }

    /// Puts an instance back in the queue, under a new task's name.
    private mutating func relaunch(_ index: Int) -> [JobDecision] {
        instances[index].attempt += 1
        instances[index].state = .pending
        instances[index].agentID = nil
        instances[index].hostname = nil
        instances[index].isPreempted = false
        liveCount -= 1
        pending[instances[index].job].append(index)
        guard isSuppressed || hasLongRefusals else { return [] }
        isSuppressed = false
        hasLongRefusals = false
        return [.revive]
    }
}
