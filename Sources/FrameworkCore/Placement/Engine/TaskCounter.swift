import MesosWire

/// How many of the tasks that a rule is about are in each domain.
struct TaskCounter: Sendable {
    let selector: TaskSelector
    let column: Int
    let domainCount: Int
    /// By domains; empty as long as nothing is counted.
    private var countsByDomain: [Int32] = []
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
        self.domainCount = domainCount
    }

    /// How many of the tasks are in a domain.
    func count(_ domain: Int) -> Int32 { countsByDomain.isEmpty ? 0 : countsByDomain[domain] }

    /// The domains that have some of the tasks, and how many.
    var filled: [(domain: Int, count: Int32)] {
        countsByDomain.enumerated().compactMap { $1 > 0 ? ($0, $1) : nil }
    }

    /// The smallest count of some domains.
    func least(of domains: [Bool]) -> Int32? {
        var least: Int32?
        for domain in domains.indices where domains[domain] {
            let count = count(domain)
            if least.map({ count < $0 }) ?? true { least = count }
            if count == 0 { break }
        }
        return least
    }

    mutating func add(_ domain: Int32) {
        version += 1
        all += 1
        lastDomain = Int(domain)
        guard domain >= 0 else { return }
        if countsByDomain.isEmpty { countsByDomain = Array(repeating: 0, count: domainCount) }
        if countsByDomain[Int(domain)] == 0 { used += 1 }
        countsByDomain[Int(domain)] += 1
        total += 1
    }

    /// Takes note that a task has ended that was counted in a domain.
    mutating func remove(_ domain: Int32) {
        version += 1
        all -= 1
        lastDomain = Int(domain)
        guard domain >= 0, count(Int(domain)) > 0 else { return }
        countsByDomain[Int(domain)] -= 1
        total -= 1
        if countsByDomain[Int(domain)] == 0 { used -= 1 }
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

    /// Whether the selector could mean tasks of a work by their own names, which begin with the work's name and a
    /// number, and does not mean all of them by that of the work.
    func couldMeanSomeTasks(of work: String) -> Bool {
        guard case .named(let name) = kind, !TaskSelector.matches(work, name) else { return false }
        let beginning = Array("\(work)-".unicodeScalars)
        for (index, scalar) in name.unicodeScalars.enumerated() {
            if scalar == "*" { return true }
            guard index < beginning.count else { return scalar == "?" || ("0"..."9").contains(scalar) }
            guard scalar == "?" || scalar == beginning[index] else { return false }
        }
        return false
    }
}
