import MesosBase
import MesosWire

extension JobMachine {
    /// Asks for all tasks that should be alive, since updates may have been lost with the connection.
    ///
    /// A master that follows another one answers nothing for tasks on agents that have yet to come back to it; their
    /// answer comes when such an agent is lost.
    mutating func reconcile(on agent: AgentID? = nil, in turn: inout Turn<JobDecision>) {
        let live = instances.indices.filter {
            instances[$0].state.isLive && (agent == nil || instances[$0].agentID == agent)
        }
        if !live.isEmpty {
            turn.emit(
                .reconcile(
                    live.map {
                        V1.Scheduler.Call.Reconcile.Task(taskID: taskID(of: $0), agentID: instances[$0].agentID)
                    }))
        }
        guard agent == nil else { return }
        // A kill that was under way may have been lost too.
        for index in live where !instances[index].isWanted {
            turn.emit(.kill(taskID(of: index), instances[index].agentID))
        }
    }

    mutating func update(_ status: TaskStatus, in turn: inout Turn<JobDecision>) {
        guard let index = indices[status.taskID] else {
            // Left by a former run of the program, whose jobs were others.
            if isRestored, status.state.isAlive { turn.emit(.kill(status.taskID, status.agentID)) }
            return
        }
        guard taskID(of: index) == status.taskID, instances[index].state.isLive else {
            // It was given up and is back: another task has its place.
            if status.state.isAlive { turn.emit(.kill(status.taskID, status.agentID)) }
            return
        }
        turn.emit(.report(.update(status, of: description(of: index))))
        switch status.state {
        case .unreachable:
            instances[index].state = .unreachable
            if policies[instances[index].job] != .never {
                deadlines.set(index, at: turn.now + Self.unreachablePatience)
            }
        case .running, .staging, .starting, .killing:
            if instances[index].state == .unreachable { deadlines.cancel(index) }
            if status.state == .running, instances[index].start == nil { instances[index].start = turn.now }
            instances[index].state = instances[index].start == nil ? .launched : .running
        default:
            deadlines.cancel(index)
            end(index, status, in: &turn)
        }
    }

    /// A task has ended: decides what becomes of its instance.
    private mutating func end(_ index: Int, _ status: TaskStatus, in turn: inout Turn<JobDecision>) {
        let hasRun = instances[index].start != nil
        liveCount -= 1
        defer { if isDone { turn.emit(.finish) } }
        guard instances[index].isWanted else {
            instances[index].state = .removed
            return
        }
        let policy = policies[instances[index].job]
        if status.state == .finished, policy != .always {
            instances[index].state = .finished
            finishedCount += 1
        } else if policy != .never {
            delay(index, in: &turn)
        } else if status.state.isLoss, !hasRun, instances[index].attempt < Self.attemptLimit {
            enqueue(index)
            reviveIfSuppressed(in: &turn)
        } else if status.state == .killed, instances[index].isPreempted {
            enqueue(index)
            reviveIfSuppressed(in: &turn)
        } else {
            fail(index, status)
        }
    }

    /// Ends an instance for good.
    mutating func fail(_ index: Int, _ status: TaskStatus) {
        instances[index].state = .failed
        failedCount += 1
        if firstFailure == nil {
            firstFailure = JobOutcome.Failure(instance: description(of: index), status: status)
        }
    }

    /// Lets an instance wait before it is launched again, a little less than it might so that not all come at once.
    private mutating func delay(_ index: Int, in turn: inout Turn<JobDecision>) {
        if let start = instances[index].start, turn.now - start >= Self.settledTime { instances[index].backoff.reset() }
        let most = instances[index].backoff.next()
        let shortened = most - turn.random(below: most / 10)
        let delay = Duration.milliseconds(shortened.clampedNanoseconds / 1_000_000)
        turn.emit(.report(.restarting(description(of: index), after: delay)))
        instances[index].state = .delayed
        deadlines.set(index, at: turn.now + delay)
    }

    mutating func meetDeadlines(in turn: inout Turn<JobDecision>) {
        while let index = deadlines.popDue(at: turn.now) {
            switch instances[index].state {
            case .delayed: enqueue(index)
            case .unreachable:
                liveCount -= 1
                if instances[index].isWanted { enqueue(index) } else { instances[index].state = .removed }
            default: break
            }
        }
        reviveIfSuppressed(in: &turn)
        if isDone { turn.emit(.finish) }
    }
}

extension TaskState {
    /// Whether a task is there to be ended.
    fileprivate var isAlive: Bool {
        switch self {
        case .staging, .starting, .running: true
        default: false
        }
    }

    /// Whether a task is no more, and nobody can say how it ended.
    fileprivate var isLoss: Bool {
        switch self {
        case .lost, .dropped, .gone, .goneByOperator, .unknown: true
        default: false
        }
    }
}
