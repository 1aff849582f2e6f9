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
        let questions = live.flatMap { index in
            let instance = instances[index]
            return zip(instance.taskIDs, instance.phases).filter { !$0.1.hasEnded }.map {
                V1.Scheduler.Call.Reconcile.Task(taskID: $0.0, agentID: instance.agentID)
            }
        }
        if !questions.isEmpty { turn.emit(.reconcile(questions)) }
        guard agent == nil else { return }
        // A kill that was under way may have been lost too.
        for index in live where isBeingKilled(index) { kill(index, in: &turn) }
    }

    /// Whether an instance's tasks have been told to end.
    func isBeingKilled(_ index: Int) -> Bool {
        let instance = instances[index]
        return instance.state.isLive
            && (!instance.isWanted || instance.isLeaving || jobs[instance.job].gang.sequel != nil)
    }

    mutating func update(_ status: TaskStatus, in turn: inout Turn<JobDecision>) {
        guard let place = tasks[status.taskID] else {
            // Given up and back again, or left by a former run of the program whose jobs were others.
            if status.state.isAlive { turn.emit(.kill(status.taskID, status.agentID)) }
            return
        }
        let index = place.instance
        guard instances[index].state.isLive, !instances[index].phases[place.member].hasEnded else {
            // It had ended: another task has its place.
            if status.state.isAlive { turn.emit(.kill(status.taskID, status.agentID)) }
            return
        }
        turn.emit(.report(.update(status, of: description(of: index, as: status.taskID))))
        switch status.state {
        case .unreachable:
            instances[index].phases[place.member] = .unreachable
            if instances[index].state != .unreachable { waitForAgent(of: index, at: turn.now) }
        case .running, .staging, .starting, .killing:
            let hasRun = status.state == .running || instances[index].phases[place.member] == .running
            instances[index].phases[place.member] = hasRun || instances[index].start != nil ? .running : .launched
            if status.state == .running { instances[index].isUnhealthy = status.healthy == false }
        default:
            control.noteChange()
            let isWell = status.state == .finished
            instances[index].phases[place.member] = isWell ? .finished : .failed
            if !isWell, instances[index].failure == nil { instances[index].failure = status }
            if instances[index].phases.allSatisfy(\.hasEnded) {
                deadlines.cancel(.instance(index))
                return end(index, instances[index].failure ?? status, in: &turn)
            }
        }
        showLife(of: index, at: turn.now)
    }

    /// Lets an instance whose agent cannot be reached be given up after a time, unless nothing would follow it.
    mutating func waitForAgent(of index: Int, at now: Instant) {
        let job = instances[index].job
        guard jobs[job].restart != .never || instances[index].isLeaving else { return }
        deadlines.set(.instance(index), at: now + jobs[job].template.unreachablePatience)
    }

    /// Works out what state an instance is in, of which tasks are alive.
    private mutating func showLife(of index: Int, at now: Instant) {
        let state = instances[index].liveState
        if instances[index].state == .unreachable, state != .unreachable { deadlines.cancel(.instance(index)) }
        instances.set(index, state)
        guard state == .running else { return }
        noteStart(of: index, at: now)
    }

    private mutating func noteStart(of index: Int, at now: Instant) {
        guard instances[index].start == nil else { return }
        instances[index].start = now
        let job = instances[index].job
        jobs[job].gang.started += 1
        if jobs[job].isGang, jobs[job].gang.started >= jobs[job].template.minimum { jobs[job].gang.isAssembled = true }
    }

    /// The tasks of an instance have ended: decides what becomes of it.
    private mutating func end(_ index: Int, _ status: TaskStatus, in turn: inout Turn<JobDecision>) {
        if status.state == .finished { noteStart(of: index, at: turn.now) }
        let hasRun = instances[index].start != nil
        let job = instances[index].job
        let canTryAgain = instances[index].attempt < Self.attemptLimit
        if !instances[index].isWanted {
            instances.set(index, .removed)
        } else if instances[index].isLeaving {
            instances[index].backoff.reset()
            enqueue(index, at: turn.now)
        } else if jobs[job].gang.sequel != nil {
            instances.set(index, .gathering)
        } else if jobs[job].isGang, !jobs[job].gang.isAssembled, status.state != .finished {
            if status.state.isLoss {
                disperse(job, canTryAgain ? .launch(after: .zero) : .failure, in: &turn)
            } else if jobs[job].restart == .never {
                disperse(job, .failure, in: &turn)
            } else {
                disperse(job, .launch(after: nextDelay(of: index, in: &turn)), in: &turn)
            }
            instances.set(index, .gathering)
        } else if status.state == .finished, jobs[job].restart != .always {
            instances.set(index, .finished)
        } else if jobs[job].restart != .never {
            delay(index, nextDelay(of: index, in: &turn), in: &turn)
        } else if status.state.isLoss, !hasRun, canTryAgain {
            enqueue(index, at: turn.now)
        } else if status.state == .killed, instances[index].isPreempted {
            enqueue(index, at: turn.now)
        } else {
            fail(index, status)
        }
        gather(job, in: &turn)
    }

    /// Ends an instance for good.
    mutating func fail(_ index: Int, _ status: TaskStatus) {
        instances.set(index, .failed)
        guard firstFailure == nil else { return }
        firstFailure = JobOutcome.Failure(instance: description(of: index, as: status.taskID), status: status)
    }

    /// How long an instance waits before it is launched again: a little less than it might, so that not all come at
    /// once.
    private mutating func nextDelay(of index: Int, in turn: inout Turn<JobDecision>) -> Duration {
        if let start = instances[index].start, turn.now - start >= Self.settledTime { instances[index].backoff.reset() }
        let most = instances[index].backoff.next()
        let shortened = most - turn.random(below: most / 10)
        return .milliseconds(shortened.clampedNanoseconds / 1_000_000)
    }

    /// Lets an instance wait before it is launched again.
    mutating func delay(_ index: Int, _ delay: Duration, in turn: inout Turn<JobDecision>) {
        turn.emit(.report(.restarting(description(of: index), after: delay)))
        instances.set(index, .delayed)
        deadlines.set(.instance(index), at: turn.now + delay)
    }

    /// Launches another task in place of one that has been unreachable for too long.
    mutating func giveUp(_ index: Int, in turn: inout Turn<JobDecision>) {
        if instances[index].isWanted {
            enqueue(index, at: turn.now)
        } else {
            forgetTasks(of: index, isNext: true)
            instances.set(index, .removed)
        }
        gather(instances[index].job, in: &turn)
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
