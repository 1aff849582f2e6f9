import MesosBase
import MesosWire

/// One instance of a job: what it waits for, or what it runs as. Of a gang, each task counts as an instance.
struct InstanceRecord: Sendable {
    enum State: Sendable {
        /// Waits for its time to come.
        case delayed
        /// Waits for a place.
        case pending
        case launched, running, unreachable
        /// Waits until no task of its gang is left, to be launched again with all of them.
        case gathering
        case finished, failed
        /// Not wanted any more, and without a task.
        case removed

        var isLive: Bool { self == .launched || self == .running || self == .unreachable }
        var isEnded: Bool { self == .finished || self == .failed }
    }

    /// How far a task is.
    enum Phase: UInt8, Sendable {
        case launched, running, unreachable, finished, failed

        var hasEnded: Bool { self == .finished || self == .failed }
    }

    /// The job's position.
    let job: Int
    /// From one.
    let number: Int
    /// How often it was launched, with the next time if it waits.
    var attempt = 1
    /// Which description of the job it runs.
    var revision: Int
    fileprivate(set) var state = State.pending
    var isWanted = true
    /// Whether it stands in the queue of its job, perhaps though it no longer waits.
    var isQueued = true
    /// Whether its task is being ended to make room for work of a higher priority.
    var isPreempted = false
    /// Whether its task is being ended so that a newer one takes its place.
    var isLeaving = false
    /// Whether a check of the task has failed last.
    var isUnhealthy = false
    /// Whether watchers have yet to be told of its state.
    var isMarked = false
    var agentID: AgentID?
    var hostname: String?
    /// Its tasks since the last launch: several for a pod.
    var taskIDs: [TaskID] = []
    var phases: [Phase] = []
    /// How the first of its tasks ended that did not end well.
    var failure: TaskStatus?
    var backoff: Backoff
    /// Since when it runs.
    var start: Instant?

    init(job: Int, number: Int, revision: Int) {
        self.job = job
        self.number = number
        self.revision = revision
        backoff = Backoff(initial: JobMachine.firstDelay, cap: JobMachine.longestDelay)
    }

    /// Whether its task is to be there.
    var isAvailable: Bool { state == .running && isWanted && !isLeaving && !isUnhealthy }

    /// What its state is by the phases of its tasks, of which not all have ended.
    var liveState: State {
        if phases.contains(.unreachable) { return .unreachable }
        return phases.contains(.launched) ? .launched : .running
    }

    /// Forgets its tasks.
    mutating func forgetTasks() {
        agentID = nil
        hostname = nil
        taskIDs = []
        phases = []
        failure = nil
        start = nil
        isPreempted = false
        isLeaving = false
        isUnhealthy = false
    }
}

/// All instances, and how many of them there are in which state.
struct InstanceBook: Sendable {
    private(set) var records: [InstanceRecord] = []
    private(set) var pendingCount = 0
    private(set) var liveCount = 0
    private(set) var finishedCount = 0
    private(set) var failedCount = 0
    /// The instances whose state has changed since watchers were told.
    private var marked: [Int] = []

    var indices: Range<Int> { records.indices }

    subscript(index: Int) -> InstanceRecord {
        _read { yield records[index] }
        _modify { yield &records[index] }
    }

    /// Adds an instance in a state.
    mutating func append(_ record: InstanceRecord, _ state: InstanceRecord.State = .pending) -> Int {
        var record = record
        record.state = state
        records.append(record)
        count(state, 1)
        mark(records.count - 1)
        return records.count - 1
    }

    /// Changes the state of an instance.
    mutating func set(_ index: Int, _ state: InstanceRecord.State) {
        let former = records[index].state
        guard former != state else { return }
        count(former, -1)
        count(state, 1)
        records[index].state = state
        mark(index)
    }

    private mutating func count(_ state: InstanceRecord.State, _ change: Int) {
        switch state {
        case .pending: pendingCount += change
        case .launched, .running, .unreachable: liveCount += change
        case .finished: finishedCount += change
        case .failed: failedCount += change
        case .delayed, .gathering, .removed: break
        }
    }

    mutating func mark(_ index: Int) {
        guard !records[index].isMarked else { return }
        records[index].isMarked = true
        marked.append(index)
    }

    /// The instances that have changed since the last time, in the order of their first change.
    mutating func takeMarked() -> [Int] {
        defer { marked = [] }
        for index in marked { records[index].isMarked = false }
        return marked
    }
}
