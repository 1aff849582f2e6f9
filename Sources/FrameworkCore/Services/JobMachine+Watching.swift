extension JobMachine {
    /// What the jobs are like now.
    package var snapshot: JobSnapshot {
        JobSnapshot(
            jobs: jobs.map { job in
                JobSnapshot.Job(
                    name: job.name, wanted: job.wanted - job.spareCount,
                    isBeingReplaced: job.replacement != nil, instances: job.members.map { status(of: $0) })
            })
    }

    /// What an instance does.
    func status(of index: Int) -> InstanceStatus {
        let record = instances[index]
        return InstanceStatus(
            instance: description(of: index), state: record.state.shown,
            isOutdated: record.state.isLive
                && (!record.isWanted || record.isLeaving || record.revision != jobs[record.job].revision))
    }

    /// The instances that have changed since the last time.
    mutating func takeChanges() -> [Int] { instances.takeMarked() }
}

extension InstanceRecord.State {
    fileprivate var shown: InstanceStatus.State {
        switch self {
        case .pending: .waiting
        case .delayed, .gathering: .delayed
        case .launched: .launched
        case .running: .running
        case .unreachable: .unreachable
        case .finished: .finished
        case .failed: .failed
        case .removed: .removed
        }
    }
}
