/// Work to be done: a number of equal instances, each with its resources, its command, and where it may go.
///
/// ```swift
/// let hello = Job("hello", instances: 10) {
///     CPUs(0.1)
///     Memory(.mebibytes(32))
///     Shell("echo hello from $MESOS_TASK_ID")
/// }
/// ```
///
/// Instance 3 runs as the task `hello-3`, and finds that name in its environment as `MESOS_TASK_ID`. A job's instances
/// run once each unless its restart policy says otherwise; those that are lost before they ran are launched again.
public struct Job: Work, Codable, Hashable {
    /// The job's name, from which its tasks are named.
    public let name: String
    /// How many instances there are.
    public let instances: Int
    /// What becomes of instances whose tasks have ended.
    public let restart: RestartPolicy
    /// What the components say, in order.
    public let parts: [JobPart]

    /// Describes a job. Mistakes are found by ``Work/validate()``, which everything that runs a job calls first.
    public init(
        _ name: String, instances: Int = 1, restart: RestartPolicy = .never, @JobBuilder _ description: () -> [JobPart]
    ) {
        self.name = name
        self.instances = instances
        self.restart = restart
        parts = description()
    }

    /// The job as the placement sees it.
    public var item: WorkItem {
        WorkItem(WorkItem.Content(kind: .job, name: name, instances: instances, restart: restart, parts: parts))
    }
}
