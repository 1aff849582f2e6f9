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
