import MesosBase
import MesosWire

extension JobMachine {
    /// Gives a job other tasks, one after the other, so that as many as stated are there all the time.
    mutating func replace(_ template: JobTemplate, available: Int, in turn: inout Turn<JobDecision>) {
        guard let job = position(of: template.name), jobs[job].template.kind == template.kind else { return }
        let running = jobs[job].members.map { instances[$0].revision }
        jobs[job].keepFormers(of: running)
        let newest = max(jobs[job].revision, running.max() ?? 0)
        let revision = jobs[job].revision(of: template) ?? newest + 1
        let isNew = revision != jobs[job].revision
        if isNew, jobs[job].isGang { return replaceGang(job, template, newest + 1, in: &turn) }
        jobs[job].take(template, revision)
        // What waits is launched by the new description.
        for index in jobs[job].members where !instances[index].state.isLive {
            instances[index].revision = jobs[job].revision
        }
        let former = jobs[job].replacement
        if isNew || former != nil {
            jobs[job].replacement = RunningJob.Replacement(available: available, spare: former?.spare)
        }
        scale(template.name, to: template.instances, in: &turn)
        control.noteNewWork()
    }

    /// A gang is ended and launched as a whole.
    private mutating func replaceGang(
        _ job: Int, _ template: JobTemplate, _ revision: Int, in turn: inout Turn<JobDecision>
    ) {
        jobs[job].take(template, revision)
        let count = jobs[job].describedCount
        while jobs[job].members.count < count { addInstance(to: job, .gathering) }
        for (position, index) in jobs[job].members.enumerated() {
            if position >= count {
                if instances[index].isWanted { remove(index, in: &turn) }
            } else if !instances[index].isWanted {
                setWanted(index, true)
                if !instances[index].state.isLive { instances.set(index, .gathering) }
            } else if instances[index].state.isEnded {
                instances.set(index, .gathering)
            }
        }
        disperse(job, .launch(after: .zero), in: &turn)
        gather(job, in: &turn)
    }

    /// Takes the next step of a replacement.
    mutating func proceed(_ job: Int, in turn: inout Turn<JobDecision>) {
        guard let replacement = jobs[job].replacement else { return }
        let revision = jobs[job].revision
        var available = 0
        var outdated: [Int] = []
        for index in jobs[job].members where instances[index].isWanted {
            if instances[index].isAvailable { available += 1 }
            if instances[index].revision != revision, instances[index].state.isLive { outdated.append(index) }
        }
        guard !outdated.isEmpty else { return finishReplacement(of: job, in: &turn) }
        let wanted = jobs[job].wanted - jobs[job].spareCount
        let needed = min(replacement.available, wanted)
        if replacement.spare == nil, needed == wanted {
            let spare = addInstance(to: job, .removed)
            jobs[job].replacement?.spare = instances[spare].number
            enqueue(spare, at: turn.now)
        }
        for index in outdated where !instances[index].isLeaving {
            if instances[index].isAvailable {
                guard available > needed else { continue }
                available -= 1
            }
            instances[index].isLeaving = true
            kill(index, in: &turn)
            if instances[index].state == .unreachable { waitForAgent(of: index, at: turn.now) }
        }
    }

    /// Ends a replacement when all instances run.
    private mutating func finishReplacement(of job: Int, in turn: inout Turn<JobDecision>) {
        let spare = jobs[job].replacement?.spare
        let others = jobs[job].members.filter { instances[$0].isWanted && instances[$0].number != spare }
        guard others.allSatisfy({ instances[$0].isAvailable || instances[$0].state.isEnded }) else { return }
        if let spare { remove(jobs[job].members[spare - 1], in: &turn) }
        jobs[job].replacement = nil
        turn.emit(.report(.replaced(job: jobs[job].name)))
    }
}
