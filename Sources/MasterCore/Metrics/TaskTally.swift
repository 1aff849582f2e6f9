import MesosBase
import MesosResources
import MesosWire

/// How many tasks are in which state, and what those use that have not ended.
struct TaskTally {
    private(set) var states = [Int](repeating: 0, count: TaskState.countOfNumbers)
    private(set) var used = ScalarTotals()

    init(_ framework: FrameworkRecord) {
        self = framework.tasks.reduceUnordered(into: self) { tally, task in
            tally.states[Int(task.state.rawValue)] += 1
            if !task.state.isTerminal, task.state != .unreachable { tally.used.add(task.resources) }
        }
    }

    subscript(state: TaskState) -> Int { states[Int(state.rawValue)] }
}

/// Sums of what is a number among resources, apart for what may be taken back at any time.
struct ScalarTotals {
    private(set) var lasting = ResourceQuantities()
    private(set) var revocable = ResourceQuantities()

    mutating func add(_ resources: Resources) {
        for entry in resources.entries {
            guard let amount = entry.scalar else { continue }
            if entry.isRevocable { revocable[entry.name] += amount } else { lasting[entry.name] += amount }
        }
    }

    mutating func add(_ other: ScalarTotals) {
        lasting += other.lasting
        revocable += other.revocable
    }
}
