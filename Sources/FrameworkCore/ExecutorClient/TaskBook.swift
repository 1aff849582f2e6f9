import MesosBase
import MesosWire

/// What the client knows of the tasks that it was given.
struct TaskBook: Sendable {
    private struct Entry: Sendable {
        let number: UInt64
        /// The callback that launches it, from its delivery to its return.
        var launch: UInt64?
        var isLaunchOver = false
        var hasEnded = false
        var isAcknowledged = false

        /// Nothing about this task will be asked again.
        var isSettled: Bool { isLaunchOver && hasEnded && isAcknowledged }
    }

    private var entries = Table<TaskID, Entry>()
    /// The tasks none of whose updates the agent has acknowledged, in the order of their arrival.
    private var unacknowledgedTasks = SortedMap<UInt64, TaskInfo>()
    private var lastNumber: UInt64 = 0

    /// The tasks none of whose updates the agent has acknowledged, in the order of their arrival.
    var unacknowledged: [TaskInfo] { unacknowledgedTasks.values }

    /// Notes a task that arrived; false if it is known already.
    mutating func add(_ task: TaskInfo) -> Bool {
        guard !entries.contains(task.taskID) else { return false }
        lastNumber += 1
        entries[task.taskID] = Entry(number: lastNumber)
        unacknowledgedTasks.insert(task, forKey: lastNumber)
        return true
    }

    /// Notes that the callback with this number launches the task.
    mutating func begin(_ taskID: TaskID, launch: UInt64) {
        entries[taskID]?.launch = launch
    }

    /// The callback that launches the task, if it has not returned.
    func launch(of taskID: TaskID) -> UInt64? {
        entries[taskID]?.launch
    }

    /// Whether the task is known and has not reported its end.
    func isLive(_ taskID: TaskID) -> Bool {
        entries[taskID].map { !$0.hasEnded } ?? false
    }

    /// Whether the task is known to have reported its end.
    func hasEnded(_ taskID: TaskID) -> Bool {
        entries[taskID]?.hasEnded ?? false
    }

    mutating func launchReturned(_ taskID: TaskID) {
        change(taskID) {
            $0.launch = nil
            $0.isLaunchOver = true
        }
    }

    mutating func end(_ taskID: TaskID) {
        change(taskID) { $0.hasEnded = true }
    }

    mutating func acknowledge(_ taskID: TaskID) {
        if let number = entries[taskID]?.number { unacknowledgedTasks.removeValue(forKey: number) }
        change(taskID) { $0.isAcknowledged = true }
    }

    private mutating func change(_ taskID: TaskID, _ change: (inout Entry) -> Void) {
        guard var entry = entries[taskID] else { return }
        change(&entry)
        entries[taskID] = entry.isSettled ? nil : entry
    }
}
