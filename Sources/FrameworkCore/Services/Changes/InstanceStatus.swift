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
