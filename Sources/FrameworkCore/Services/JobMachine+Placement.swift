import MesosBase
import MesosWire

extension JobMachine {
    mutating func place(on offers: [Offer], in turn: inout Turn<JobDecision>) {
        var hostnames = Table<AgentID, String>()
        for offer in offers { hostnames[offer.agentID] = offer.hostname }
        world.note(offers)
        world.note(date: turn.date.nanoseconds)
        let plan = PlacementEngine().place(requests(), on: offers, world: world, now: turn.now, seed: 0)
        world.note(plan, at: turn.now)
        seenOffers.note(offers, used: plan)
        if plan.refusals.contains(where: { $0.duration == PlacementEngine().fixedRefusal }) { hasLongRefusals = true }
        turn.emit(.accept(plan))
        for placed in plan.placed {
            guard let index = indices[placed.taskID] else { continue }
            instances[index].state = .launched
            instances[index].agentID = placed.agentID
            instances[index].hostname = hostnames[placed.agentID]
            pendingCount -= 1
            liveCount += 1
        }
        for victim in plan.victims { if let index = indices[victim.taskID] { instances[index].isPreempted = true } }
        giveUp(plan.unplaced.filter(\.isFinal), in: &turn)
        if isDone { return turn.emit(.finish) }
        suppressIfIdle(in: &turn)
        // While tasks run, those that wait have reason to; and what was said once is not said again.
        guard liveCount == 0 else { return }
        let waits = waits(at: turn.now)
        guard waits != lastWait else { return }
        for wait in waits { turn.emit(.report(wait)) }
        lastWait = waits
    }

    /// The instances without a place, each with the name of the task that it will be.
    private mutating func requests() -> [PlacementRequest] {
        var requests: [PlacementRequest] = []
        for (job, template) in templates.enumerated() {
            var rest = Deque<Int>()
            var units: [PendingUnit] = []
            for index in pending[job] {
                instances[index].isQueued = instances[index].state == .pending
                guard instances[index].isQueued else { continue }
                rest.append(index)
                let taskID = taskID(of: index)
                indices[taskID] = index
                units.append(
                    PendingUnit(
                        number: instances[index].number, instance: "\(template.name)-\(instances[index].number)",
                        launch: instances[index].attempt, members: [0], taskIDs: [taskID]))
            }
            pending[job] = rest
            if !units.isEmpty { requests.append(PlacementRequest(template, units: units)) }
        }
        return requests
    }

    /// Ends instances that have waited for as long as they were to.
    private mutating func giveUp(_ unplaced: [Plan.Unplaced], in turn: inout Turn<JobDecision>) {
        for unplaced in unplaced {
            let taskID = TaskID(unplaced.name)
            guard let index = indices[taskID], instances[index].state == .pending else { continue }
            let status = TaskStatus(taskID: taskID, state: .dropped, message: unplaced.explanation)
            turn.emit(.report(.update(status, of: description(of: index))))
            pendingCount -= 1
            fail(index, status)
        }
    }

    mutating func suppressIfIdle(in turn: inout Turn<JobDecision>) {
        guard pendingCount == 0, !isSuppressed else { return }
        isSuppressed = true
        turn.emit(.suppress)
    }

    mutating func reviveIfSuppressed(in turn: inout Turn<JobDecision>) {
        guard isSuppressed || hasLongRefusals, pendingCount > 0 else { return }
        isSuppressed = false
        hasLongRefusals = false
        turn.emit(.revive)
    }

    /// Which jobs wait for a place, and why they have none on all that was offered so far.
    private mutating func waits(at now: Instant) -> [JobEvent] {
        let waiting = requests()
        guard !waiting.isEmpty else { return [] }
        let plan = PlacementEngine().place(waiting, on: seenOffers.unfit, world: world, now: now, seed: 0)
        return waiting.compactMap { request in
            // What would have a place now is offered it again.
            guard let report = plan.report(of: request.template.name), report.unplaced > 0 else { return nil }
            return .waiting(job: report.work, instances: request.units.count, reason: report.sentence)
        }
    }

    /// Changes the number of instances of a job: those with the highest numbers go, and come back first.
    mutating func scale(_ name: String, to count: Int, in turn: inout Turn<JobDecision>) {
        guard let job = templates.firstIndex(where: { $0.name == name }), count >= 0,
            count <= JobTemplate.mostInstances
        else { return }
        for index in members[job].prefix(count) where !instances[index].isWanted { want(index) }
        while members[job].count < count { addInstance(to: job) }
        for index in members[job].dropFirst(count).reversed() where instances[index].isWanted {
            remove(index, in: &turn)
        }
        reviveIfSuppressed(in: &turn)
        suppressIfIdle(in: &turn)
        if isDone { turn.emit(.finish) }
    }

    private mutating func want(_ index: Int) {
        instances[index].isWanted = true
        wantedCount += 1
        // A task that is being ended is followed by another one.
        if instances[index].state == .removed { enqueue(index) }
    }

    private mutating func remove(_ index: Int, in turn: inout Turn<JobDecision>) {
        instances[index].isWanted = false
        wantedCount -= 1
        switch instances[index].state {
        case .launched, .running, .unreachable:
            turn.emit(.kill(taskID(of: index), instances[index].agentID))
            return
        case .pending: pendingCount -= 1
        case .delayed: deadlines.cancel(index)
        case .finished: finishedCount -= 1
        case .failed: failedCount -= 1
        case .removed: break
        }
        instances[index].state = .removed
    }

    /// Puts an instance in the queue for a place; a task's name is used once.
    mutating func enqueue(_ index: Int) {
        if instances[index].agentID != nil { instances[index].attempt += 1 }
        instances[index].state = .pending
        instances[index].agentID = nil
        instances[index].hostname = nil
        instances[index].start = nil
        instances[index].isPreempted = false
        pendingCount += 1
        guard !instances[index].isQueued else { return }
        instances[index].isQueued = true
        pending[instances[index].job].append(index)
    }
}
