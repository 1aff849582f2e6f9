import MesosBase
import MesosWire

extension JobMachine {
    /// What must be known again when the program starts anew.
    package var state: JobState {
        JobState(
            frameworkID: frameworkID,
            jobs: jobs.filter { $0.revision > 1 || $0.replacement != nil }.map { job in
                JobState.Job(
                    name: job.name, revision: job.revision, available: job.replacement?.available,
                    spare: job.replacement?.spare)
            },
            instances: instances.records.map { instance in
                let isPod = jobs[instance.job].template.kind == .pod
                return JobState.Instance(
                    job: jobs[instance.job].name, number: instance.number, attempt: instance.attempt,
                    revision: instance.revision, stage: instance.state.stage, hasRun: instance.start != nil,
                    isWanted: instance.isWanted, isLeaving: instance.isLeaving, agentID: instance.agentID,
                    hostname: instance.hostname,
                    tasks: isPod
                        ? zip(instance.taskIDs, instance.phases).map { JobState.Task(taskID: $0, stage: $1.stage) } : []
                )
            })
    }

    /// Takes up where a former run of the program has left. Tasks that it has launched count as alive until the master
    /// says what has become of them; those of jobs that are no more, and those above the number of instances, are
    /// ended when it names them.
    package mutating func restore(_ state: JobState) {
        frameworkID = state.frameworkID
        isRestored = state.frameworkID != nil
        instances = InstanceBook()
        var savedInstances: [[JobState.Instance]] = Array(repeating: [], count: jobs.count)
        for saved in state.instances {
            if let job = position(of: saved.job) { savedInstances[job].append(saved) }
        }
        for job in jobs.indices {
            jobs[job].members = []
            jobs[job].pending = Deque()
            jobs[job].wanted = 0
            if let saved = state.jobs.first(where: { $0.name == jobs[job].name }) { restore(saved, of: job) }
            restore(savedInstances[job], of: job)
        }
    }

    private mutating func restore(_ saved: JobState.Job, of job: Int) {
        jobs[job].revision = saved.revision
        guard let available = saved.available else { return }
        jobs[job].replacement = RunningJob.Replacement(available: available, spare: saved.spare)
    }

    private mutating func restore(_ saved: [JobState.Instance], of job: Int) {
        var byNumber = Table<Int, JobState.Instance>()
        for instance in saved { byNumber[instance.number] = instance }
        let spare = jobs[job].replacement?.spare.flatMap { byNumber[$0]?.isWanted == true ? $0 : nil }
        jobs[job].replacement?.spare = spare
        // Those stay that were wanted and are there; those with the highest numbers go.
        let order = saved.filter { $0.number != spare }.sorted {
            ($0.isWanted ? 0 : 1, $0.stage.isThere ? 0 : 1, $0.number)
                < ($1.isWanted ? 0 : 1, $1.stage.isThere ? 0 : 1, $1.number)
        }
        var isWanted = Table<Int, Bool>()
        for instance in order.prefix(jobs[job].describedCount) { isWanted[instance.number] = true }
        var missing = jobs[job].describedCount - isWanted.count
        if let spare { isWanted[spare] = true }
        var number = 0
        let last = saved.map(\.number).max() ?? 0
        while number < last || missing > 0 {
            number += 1
            if let instance = byNumber[number] {
                restore(instance, of: job, isWanted: isWanted[number] != nil)
            } else if missing > 0 {
                missing -= 1
                addInstance(to: job)
            } else {
                _ = addUnwanted(to: job)
            }
        }
        if jobs[job].isGang { restoreGang(job) }
    }

    /// A gang of which a part was there is ended and launched as a whole.
    private mutating func restoreGang(_ job: Int) {
        guard jobs[job].gang.started < jobs[job].template.minimum else {
            jobs[job].gang.isAssembled = true
            return
        }
        let live = jobs[job].members.filter { instances[$0].state.isLive }
        let waiting = jobs[job].members.filter { instances[$0].state == .pending }
        guard !live.isEmpty, !waiting.isEmpty else { return }
        jobs[job].gang.sequel = .launch(after: .zero)
        for index in waiting { instances.set(index, .gathering) }
    }

    private mutating func addUnwanted(to job: Int) -> Int {
        let index = addInstance(to: job, .removed)
        setWanted(index, false)
        return index
    }

    private mutating func restore(_ saved: JobState.Instance, of job: Int, isWanted: Bool) {
        let index = isWanted ? addInstance(to: job, .removed) : addUnwanted(to: job)
        instances[index].attempt = saved.attempt
        instances[index].revision = saved.revision
        switch saved.stage {
        case .alive where saved.tasks.isEmpty || saved.tasks.contains { $0.stage == .alive }:
            restoreTasks(of: index, saved)
        case .finished where isWanted && jobs[job].restart != .always: instances.set(index, .finished)
        case .failed where isWanted && jobs[job].restart != .always: instances.set(index, .failed)
        case .waiting, .alive, .removed, .finished, .failed:
            // Its task has ended: the next one has another name.
            if saved.agentID != nil { instances[index].attempt += 1 }
            guard isWanted else { return }
            instances[index].revision = jobs[job].revision
            instances[index].isQueued = true
            instances.set(index, .pending)
            jobs[job].pending.append(index)
        }
    }

    private mutating func restoreTasks(of index: Int, _ saved: JobState.Instance) {
        let job = jobs[instances[index].job]
        instances[index].agentID = saved.agentID
        instances[index].hostname = saved.hostname
        instances[index].isLeaving = saved.isLeaving
        if saved.hasRun {
            instances[index].start = .zero
            jobs[instances[index].job].gang.started += 1
        }
        var there = saved.tasks
        if there.isEmpty {
            there = job.unit(saved.number, launch: saved.attempt).taskIDs.map {
                JobState.Task(taskID: $0, stage: .alive)
            }
        }
        for (member, task) in there.enumerated() {
            instances[index].taskIDs.append(task.taskID)
            let phase: InstanceRecord.Phase =
                switch task.stage {
                case .finished: .finished
                case .failed: .failed
                default: saved.hasRun ? .running : .launched
                }
            instances[index].phases.append(phase)
            tasks[task.taskID] = TaskPlace(instance: index, member: member)
            guard !phase.hasEnded, let agentID = saved.agentID else { continue }
            world.note(
                task.taskID,
                WorldTask(
                    work: job.name, number: saved.number, agentID: agentID, labels: job.template.labels,
                    priority: job.template.priority))
        }
        instances.set(index, saved.hasRun ? .running : .launched)
    }

    /// Takes back launches that were not carried out: their tasks wait again, under the same names, after a while.
    mutating func withhold(_ taskIDs: [TaskID], at now: Instant) {
        for taskID in taskIDs {
            world.remove(task: taskID)
            guard let index = tasks[taskID]?.instance, instances[index].state == .launched else { continue }
            forgetTasks(of: index, isNext: false)
            instances.set(index, .delayed)
            deadlines.set(.instance(index), at: now + Self.savePause)
        }
    }
}

extension InstanceRecord.State {
    fileprivate var stage: JobState.Stage {
        switch self {
        case .delayed, .pending, .gathering: .waiting
        case .launched, .running, .unreachable: .alive
        case .finished: .finished
        case .failed: .failed
        case .removed: .removed
        }
    }
}

extension InstanceRecord.Phase {
    fileprivate var stage: JobState.Stage {
        switch self {
        case .launched, .running, .unreachable: .alive
        case .finished: .finished
        case .failed: .failed
        }
    }
}

extension JobState.Stage {
    /// Whether there is a task, or was one that counts.
    fileprivate var isThere: Bool { self == .alive || self == .finished || self == .failed }
}
