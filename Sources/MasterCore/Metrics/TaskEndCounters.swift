import MesosBase
import MesosWire

/// How many tasks ended in which state, and who said so for what reason.
struct TaskEndCounters: Sendable {
    private var states = [Int](repeating: 0, count: TaskState.countOfNumbers)
    /// By state, source and reason, packed into one number.
    private var causes: SortedMap<Int32, Int> = [:]

    /// Counts a task that has ended, or is out of reach.
    mutating func count(_ status: TaskStatus) {
        states[Int(status.state.rawValue)] += 1
        guard let reason = status.reason else { return }
        // What leaves its source open means the first one there is.
        let source = status.source ?? .master
        let cause = status.state.rawValue << 16 | source.rawValue << 8 | reason.rawValue
        if causes.update(cause, { $0 += 1 }) == nil { causes[cause] = 1 }
    }

    var metrics: [Metric] {
        let ends = TaskState.allCases.filter(\.isTerminal).map { state in
            Metric("master/" + state.metricWord(after: "tasks"), states[Int(state.rawValue)])
        }
        let named = causes.compactMap { cause, count in Self.name(of: cause).map { Metric($0, count) } }
        return ends + named
    }

    private static func name(of cause: Int32) -> String? {
        guard let state = TaskState(rawValue: cause >> 16), let source = TaskStatus.Source(rawValue: cause >> 8 & 0xff),
            let reason = TaskStatus.Reason(rawValue: cause & 0xff)
        else { return nil }
        let words = [state.wireName, source.olderName, reason.olderName]
        return "master/" + words.map { $0.lowercased() }.joined(separator: "/")
    }
}

extension TaskState {
    /// One more than the greatest number of a state.
    static let countOfNumbers = 1 + Int(allCases.map(\.rawValue).max() ?? 0)

    /// The state as names of metrics spell it, such as `tasks_running`.
    func metricWord(after prefix: String) -> String {
        prefix + "_" + wireName.dropFirst("TASK_".count).lowercased()
    }
}

extension WireEnumeration {
    /// The name from the time when agents were called slaves, which metrics have kept.
    var olderName: String {
        var name = wireName
        guard let place = name.firstRange(of: "AGENT") else { return name }
        name.replaceSubrange(place, with: "SLAVE")
        return name
    }
}
