import AgentCore
import MesosBase

/// When updates in flight must have been sent again. There is a queue for each interval, which is in order by itself.
struct RetryWatch {
    struct Wait {
        let deadline: Instant
        let slot: Int32
        /// Names the wait; one that is no longer the task's latest is void.
        let number: UInt32
    }

    /// How much later than it is due a retry may be.
    static let slack = Duration.seconds(1)

    private static let intervals = {
        var intervals = [AgentMachine.firstRetryInterval]
        while let last = intervals.last, last < AgentMachine.longestRetryInterval {
            intervals.append(min(last * 2, AgentMachine.longestRetryInterval))
        }
        return intervals
    }()

    private var queues = Array(repeating: Deque<Wait>(), count: intervals.count)

    /// The earliest deadline, of a wait that may be void.
    private(set) var next = Instant.distantFuture

    static var levels: Int { intervals.count }

    mutating func add(_ slot: Int32, number: UInt32, attempt: UInt8, now: Instant) {
        let level = min(Int(attempt), Self.intervals.count - 1)
        let deadline = now + Self.intervals[level] + Self.slack
        queues[level].append(Wait(deadline: deadline, slot: slot, number: number))
        next = min(next, deadline)
    }

    /// Takes a wait whose deadline has passed.
    mutating func popDue(at now: Instant) -> Wait? {
        guard next <= now else { return nil }
        for level in queues.indices {
            guard let first = queues[level].first, first.deadline <= now else { continue }
            return queues[level].popFirst()
        }
        next = queues.compactMap { $0.first?.deadline }.min() ?? .distantFuture
        return nil
    }
}
