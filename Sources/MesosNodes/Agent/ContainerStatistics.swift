public import MesosBase
public import MesosWire

/// What a container of an agent may use, and what its processes use.
public struct ContainerStatistics: Sendable, Equatable {
    /// What the processes of a container use together, with those of the containers within it: of each task of a group.
    public struct Usage: Sendable, Equatable {
        /// When it was found out.
        public var timestamp: Timestamp
        /// The processor time spent in the programs: of the living processes, and of those of their children that have
        /// ended and been waited for.
        public var userTime: Duration
        /// The processor time spent in the kernel, of the same processes.
        public var systemTime: Duration
        /// The resident memory in bytes; memory that processes share is counted for each of them.
        public var residentMemory: Int64
        /// How many processes there are.
        public var processes: Int
        /// How many threads they have together.
        public var threads: Int
    }

    /// The framework that the container belongs to.
    public var frameworkID: FrameworkID
    /// The executor that the container was started for; of a command task it has the task's id.
    public var executorID: ExecutorID
    /// The container itself.
    public var containerID: ContainerID
    /// What the executor is called, as its framework says; empty if it does not.
    public var executorName: String
    /// Where the executor's framework says that it comes from; empty if it does not.
    public var source: String
    /// The processors that the executor and its tasks were given.
    public var cpusLimit: Double
    /// The memory that the executor and its tasks were given, in bytes.
    public var memoryLimit: Int64
    /// What its processes use, with those of the tasks of its group; `nil` if there are none: before they are started,
    /// after they have ended, and always for an executor of the program's own. A task of a group that has ended counts
    /// no more, so that even the times may become less.
    public var usage: Usage?
}
