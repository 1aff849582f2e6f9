/// What jobs that run were like at one moment.
public struct JobSnapshot: Sendable, Equatable {
    /// One of the jobs.
    public struct Job: Sendable, Equatable {
        /// The job's name.
        public let name: String
        /// How many instances there are to be.
        public let wanted: Int
        /// Whether instances are being replaced by others of a newer description.
        public let isBeingReplaced: Bool
        /// The instances, by their numbers, also those that are no longer wanted.
        public let instances: [InstanceStatus]

        package init(name: String, wanted: Int, isBeingReplaced: Bool, instances: [InstanceStatus]) {
            self.name = name
            self.wanted = wanted
            self.isBeingReplaced = isBeingReplaced
            self.instances = instances
        }

        /// How many instances are in a state.
        public func count(_ state: InstanceStatus.State) -> Int {
            instances.reduce(0) { $0 + ($1.state == state ? 1 : 0) }
        }
    }

    /// The jobs, in the order in which they were given.
    public let jobs: [Job]

    package init(jobs: [Job]) {
        self.jobs = jobs
    }
}

/// What an instance of a job does.
public struct InstanceStatus: Sendable, Equatable {
    /// How far an instance is.
    public enum State: String, Sendable, Codable, Hashable {
        /// It waits for a place.
        case waiting
        /// It waits for a while before it is launched again, or for the other tasks of its gang.
        case delayed
        /// It was launched and does not run yet.
        case launched
        /// It runs.
        case running
        /// Its agent cannot be reached.
        case unreachable
        /// It has ended well.
        case finished
        /// It has ended otherwise, or was given up.
        case failed
        /// It is no longer wanted and has no task.
        case removed
    }

    /// The instance.
    public let instance: JobInstance
    /// How far it is.
    public let state: State
    /// Whether it is being ended, or runs an older description than the job's newest.
    public let isOutdated: Bool

    package init(instance: JobInstance, state: State, isOutdated: Bool) {
        self.instance = instance
        self.state = state
        self.isOutdated = isOutdated
    }
}

/// What a watcher of jobs sees: everything at first, then one instance at a time.
public enum JobChange: Sendable, Equatable {
    /// What the jobs are like.
    case snapshot(JobSnapshot)
    /// What an instance has become, or a new one is.
    case instance(InstanceStatus)
}
