/// What a watcher of jobs sees: everything at first, then one instance at a time.
public enum JobChange: Sendable, Equatable {
    /// What the jobs are like.
    case snapshot(JobSnapshot)
    /// What an instance has become, or a new one is.
    case instance(InstanceStatus)
}
