import MesosBase
import MesosWire

extension JobMachine {
    /// Ends all tasks of a gang of which one was lost before enough of them ran: they start together or not at all.
    mutating func disperse(_ job: Int, _ sequel: RunningJob.Sequel, in turn: inout Turn<JobDecision>) {
        jobs[job].gang.sequel = sequel
        for index in jobs[job].members {
            switch instances[index].state {
            case .launched, .running, .unreachable: kill(index, in: &turn)
            case .pending: instances.set(index, .gathering)
            case .delayed:
                deadlines.cancel(.instance(index))
                instances.set(index, .gathering)
            case .gathering, .finished, .failed, .removed: break
            }
        }
    }

    /// Goes on with a gang when none of its tasks is left: launches all of them again, or gives it up.
    mutating func gather(_ job: Int, in turn: inout Turn<JobDecision>) {
        guard let sequel = jobs[job].gang.sequel,
            !jobs[job].members.contains(where: { instances[$0].state.isLive })
        else { return }
        jobs[job].gang.sequel = nil
        jobs[job].gang.isAssembled = false
        for index in jobs[job].members where instances[index].state == .gathering {
            switch sequel {
            case .launch(after: .zero): enqueue(index, at: turn.now)
            case .launch(let time): delay(index, time, in: &turn)
            case .failure:
                let status = TaskStatus(
                    taskID: description(of: index).taskID, state: .dropped,
                    message: "not all tasks of the gang could be started")
                fail(index, instances[index].failure ?? status)
            }
        }
    }
}
