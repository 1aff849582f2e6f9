import MesosWire

/// How many of the tasks that a rule is about are in each domain.
struct TaskCounter: Sendable {
    let selector: TaskSelector
    let column: Int
    private(set) var counts: [Int32]
    /// The tasks in any domain that is known.
    private(set) var total = 0
    /// All of the tasks, wherever they are.
    private(set) var all = 0
    /// How many domains have some.
    private(set) var used = 0
    /// How often something was counted.
    private(set) var version = 0
    /// Where the last task was counted; -1 for none.
    private(set) var lastDomain = -1

    init(_ selector: TaskSelector, column: Int, domainCount: Int) {
        self.selector = selector
        self.column = column
        counts = Array(repeating: 0, count: domainCount)
    }

    mutating func add(_ domain: Int32) {
        version += 1
        all += 1
        lastDomain = Int(domain)
        guard domain >= 0 else { return }
        if counts[Int(domain)] == 0 { used += 1 }
        counts[Int(domain)] += 1
        total += 1
    }
}

/// A task that rules see: one that runs, or one placed before in the same round.
struct LocatedTask: Sendable {
    /// Its identifier; those of all members of a pod's instance, which counts as one task.
    var taskIDs: [TaskID]
    let work: String
    let labels: [TaskSelector.Label]
    /// Its position among the round's agents.
    let agent: Int
}

extension TaskSelector {
    /// Whether a task is meant by a rule of some work.
    func selects(_ task: LocatedTask, ownWork: String) -> Bool {
        switch kind {
        case .own: task.work == ownWork
        case .named(let name):
            name == task.work || TaskSelector.matches(task.work, name)
                || task.taskIDs.contains { TaskSelector.matches($0.value, name) }
        case .labelled(let labels): labels.allSatisfy(task.labels.contains)
        }
    }
}
