import MesosBase
import MesosWire

extension JobMachine {
    /// What must be known again when the program starts anew.
    package var state: JobState {
        JobState(
            frameworkID: frameworkID,
            instances: instances.map { instance in
                JobState.Instance(
                    job: templates[instance.job].name, number: instance.number, attempt: instance.attempt,
                    stage: instance.state.stage, hasRun: instance.start != nil, isWanted: instance.isWanted,
                    agentID: instance.agentID, hostname: instance.hostname)
            })
    }

    /// Takes up where a former run of the program has left. Tasks that it has launched count as alive until the master
    /// says what has become of them; those of jobs that are no more, and those above the number of instances, are
    /// ended when it names them.
    package mutating func restore(_ state: JobState) {
        frameworkID = state.frameworkID
        isRestored = state.frameworkID != nil
        for saved in state.instances {
            guard let job = templates.firstIndex(where: { $0.name == saved.job }) else { continue }
            while members[job].count < saved.number {
                addInstance(to: job)
                let added = members[job][members[job].count - 1]
                instances[added].isWanted = false
                instances[added].state = .removed
                wantedCount -= 1
                pendingCount -= 1
            }
            restore(saved, at: members[job][saved.number - 1])
        }
    }

    private mutating func restore(_ saved: JobState.Instance, at index: Int) {
        instances[index].attempt = saved.attempt
        switch saved.stage {
        case .waiting, .removed: break
        case .alive:
            if instances[index].state == .pending { pendingCount -= 1 }
            instances[index].state = .launched
            instances[index].agentID = saved.agentID
            instances[index].hostname = saved.hostname
            instances[index].start = saved.hasRun ? .zero : nil
            liveCount += 1
            let taskID = taskID(of: index)
            indices[taskID] = index
            let template = templates[instances[index].job]
            if let agentID = saved.agentID {
                world.note(
                    taskID,
                    WorldTask(
                        work: template.name, number: saved.number, agentID: agentID, labels: template.labels,
                        priority: template.priority))
            }
        case .finished, .failed:
            guard instances[index].isWanted, policies[instances[index].job] != .always else { return }
            pendingCount -= 1
            instances[index].state = saved.stage == .finished ? .finished : .failed
            if saved.stage == .finished { finishedCount += 1 } else { failedCount += 1 }
        }
    }

    /// Takes back launches that were not carried out: their tasks wait again, under the same names, after a while.
    mutating func withhold(_ taskIDs: [TaskID], at now: Instant) {
        for taskID in taskIDs {
            guard let index = indices[taskID], instances[index].state == .launched else { continue }
            world.remove(task: taskID)
            liveCount -= 1
            instances[index].agentID = nil
            instances[index].hostname = nil
            instances[index].state = .delayed
            deadlines.set(index, at: now + Self.savePause)
        }
    }
}

extension JobMachine.State {
    fileprivate var stage: JobState.Stage {
        switch self {
        case .delayed, .pending: .waiting
        case .launched, .running, .unreachable: .alive
        case .finished: .finished
        case .failed: .failed
        case .removed: .removed
        }
    }
}
