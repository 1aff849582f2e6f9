import MesosBase
import MesosWire

/// How many of a framework's tasks are in which state, as its scheduler has heard; asked for after every event, so
/// nothing is counted then.
struct TaskTally {
    private var last = Table<TaskID, TaskState?>()
    private var counts = [Int](repeating: 0, count: TaskState.allCases.count)
    private(set) var launched = 0
    /// How many have been launched of which nothing has been heard.
    private(set) var unheard = 0
    private(set) var ended = 0

    mutating func note(_ call: V1.Scheduler.Call) {
        for operation in call.accept?.operations ?? [] {
            for task in operation.launch?.taskInfos ?? [] { noteLaunch(of: task.taskID) }
            for task in operation.launchGroup?.taskGroup.tasks ?? [] { noteLaunch(of: task.taskID) }
        }
    }

    /// A launch that was refused or lost is launched again, under the same name or another.
    private mutating func noteLaunch(of task: TaskID) {
        guard last[task] == nil else { return }
        last[task] = .some(nil)
        launched += 1
        unheard += 1
    }

    mutating func note(_ status: TaskStatus) {
        let former = last[status.taskID]
        if former == .some(nil) { unheard -= 1 }
        if let state = former ?? nil { count(state, -1) }
        last[status.taskID] = .some(status.state)
        count(status.state, 1)
    }

    private mutating func count(_ state: TaskState, _ change: Int) {
        counts[Int(state.rawValue)] += change
        if state.isTerminal { ended += change }
    }

    func count(of state: TaskState) -> Int { counts[Int(state.rawValue)] }

    func state(of task: TaskID) -> TaskState? { last[task] ?? nil }

    func tasks(in state: TaskState) -> [TaskID] {
        last.sortedKeys().filter { self.state(of: $0) == state }
    }
}
