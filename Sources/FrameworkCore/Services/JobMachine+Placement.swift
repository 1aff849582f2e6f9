import MesosBase
import MesosWire

extension JobMachine {
    mutating func place(on offers: [Offer], in turn: inout Turn<JobDecision>) {
        var hostnames = Table<AgentID, String>()
        for offer in offers { hostnames[offer.agentID] = offer.hostname }
        var round = FirstFitRound(offers)
        for (job, template) in templates.enumerated() {
            while let index = pending[job].first {
                guard instances[index].state == .pending else {
                    _ = pending[job].popFirst()
                    continue
                }
                let taskID = taskID(of: index)
                guard let agentID = round.place(template.needs, task: { template.task(taskID) }) else { break }
                _ = pending[job].popFirst()
                instances[index].state = .launched
                instances[index].agentID = agentID
                instances[index].hostname = hostnames[agentID]
                indices[taskID] = index
                pendingCount -= 1
                liveCount += 1
            }
        }
        seenRooms.note(round)
        turn.emit(.accept(round.plan()))
        suppressIfIdle(in: &turn)
        // While tasks run, those that wait have reason to; and what was said once is not said again.
        guard liveCount == 0 else { return }
        let waits = waits
        guard waits != lastWait else { return }
        for wait in waits { turn.emit(.report(wait)) }
        lastWait = waits
    }

    mutating func suppressIfIdle(in turn: inout Turn<JobDecision>) {
        guard pendingCount == 0, !isSuppressed else { return }
        isSuppressed = true
        turn.emit(.suppress)
    }

    mutating func reviveIfSuppressed(in turn: inout Turn<JobDecision>) {
        guard isSuppressed, pendingCount > 0 else { return }
        isSuppressed = false
        turn.emit(.revive)
    }

    /// Which jobs wait for a place, and why they have none on all that was offered so far.
    private var waits: [JobEvent] {
        zip(templates, pending).compactMap { template, pending in
            let count = pending.reduce(0) { $0 + (instances[$1].state == .pending ? 1 : 0) }
            guard count > 0 else { return nil }
            return .waiting(
                job: template.name, instances: count, reason: seenRooms.explanation(of: template.needs))
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
        if indices.contains(taskID(of: index)) { instances[index].attempt += 1 }
        instances[index].state = .pending
        instances[index].agentID = nil
        instances[index].hostname = nil
        instances[index].start = nil
        pendingCount += 1
        pending[instances[index].job].append(index)
    }
}
