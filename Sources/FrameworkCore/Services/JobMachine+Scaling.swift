import MesosBase
import MesosWire

extension JobMachine {
    /// Changes the number of instances of a job: those go that are missed least.
    mutating func scale(_ name: String, to count: Int, in turn: inout Turn<JobDecision>) {
        guard let job = position(of: name), !jobs[job].isGang, (0...JobTemplate.mostInstances).contains(count) else {
            return
        }
        let count = count + jobs[job].spareCount
        for index in jobs[job].members where jobs[job].wanted < count && !instances[index].isWanted {
            want(index, at: turn.now)
        }
        while jobs[job].wanted < count {
            let index = addInstance(to: job, .removed)
            enqueue(index, at: turn.now)
        }
        guard jobs[job].wanted > count else { return }
        for index in leastMissed(of: job, count: jobs[job].wanted - count, at: turn.now) { remove(index, in: &turn) }
    }

    private mutating func want(_ index: Int, at now: Instant) {
        setWanted(index, true)
        // A task that is being ended is followed by another one.
        if instances[index].state == .removed { enqueue(index, at: now) }
    }

    /// The instances that go first when there are to be fewer: those without a task, then those that do not run yet,
    /// then those whose end the rules and preferences regret least; what has ended well or not stays.
    private func leastMissed(of job: Int, count: Int, at now: Instant) -> [Int] {
        func rank(_ index: Int) -> Int {
            switch instances[index].state {
            case .pending, .delayed, .gathering, .removed: 0
            case .unreachable: 1
            case .launched: 2
            case .running: 3
            case .finished, .failed: 4
            }
        }
        let spare = jobs[job].replacement?.spare
        let wanted = jobs[job].members.filter { instances[$0].isWanted && instances[$0].number != spare }
        let order = wanted.reversed().sorted { rank($0) < rank($1) }
        let going = Array(order.prefix(count))
        let resting = going.filter { instances[$0].state != .running }
        guard resting.count < going.count else { return going }
        let running = order.filter { instances[$0].state == .running }
        return resting + leastMissed(of: running, of: job, beside: resting, going.count - resting.count, at: now)
    }

    /// The instances among those that run whose places are missed least when some others go as well.
    private func leastMissed(
        of running: [Int], of job: Int, beside others: [Int], _ count: Int, at now: Instant
    ) -> [Int] {
        var world = world
        for index in others + jobs[job].members.filter(isBeingKilled) {
            for taskID in instances[index].taskIDs { world.remove(task: taskID) }
        }
        var placed: [PlacedInstance] = []
        for index in running {
            guard let agentID = instances[index].agentID else { continue }
            placed.append(
                PlacedInstance(number: instances[index].number, taskIDs: instances[index].taskIDs, agentID: agentID))
        }
        let victims = PlacementEngine().victims(
            of: jobs[job].template, count: count, among: placed, world: world, now: now)
        return victims.map { jobs[job].members[$0.number - 1] }
    }

    mutating func remove(_ index: Int, in turn: inout Turn<JobDecision>) {
        setWanted(index, false)
        if instances[index].state.isLive { return kill(index, in: &turn) }
        deadlines.cancel(.instance(index))
        instances.set(index, .removed)
    }

    /// Ends a job with all its instances.
    mutating func end(_ name: String, in turn: inout Turn<JobDecision>) {
        guard let job = position(of: name) else { return }
        jobs[job].restart = .never
        jobs[job].replacement = nil
        for index in jobs[job].members where instances[index].isWanted && !instances[index].state.isEnded {
            remove(index, in: &turn)
        }
    }
}
